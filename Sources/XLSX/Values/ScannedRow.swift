/// A cell as the scanner of rows found it: numbers read, texts as ranges of the part.
struct ScannedCell {
  /// What stands in the cell.
  enum Kind: UInt8 {
    /// Nothing, or a formula without a result.
    case none
    /// `number` is the value.
    case number
    /// `first` is the number of a shared string.
    case sharedString
    /// `first..<last` is text, references and escapes not expanded.
    case text
    /// `first` is 1 or 0.
    case boolean
    /// `first..<last` is the code of an error.
    case error
    /// `first..<last` is a day, or a day and a time, in ISO 8601.
    case date
  }

  /// Zero-based.
  var column: Int32
  /// The number of the format record.
  var format: Int32 = 0
  var kind = Kind.none
  /// Whether text has references to expand.
  var hasReferences = false
  var number = 0.0
  var first: Int32 = 0
  var last: Int32 = 0
  /// The whole `f` element; empty for none.
  var formula: Range<Int32> = 0..<0

  /// The bytes of text.
  var range: Range<Int> { Int(first)..<Int(last) }
}

/// A `row` element as the scanner of rows found it.
struct ScannedRow {
  /// Zero-based.
  var index = -1
  /// The value of `ht`; empty for none.
  var height = 0..<0
  var isHidden = false
  /// Whether the file says the number, or it follows from the row before.
  var isNumbered = false
  /// The cells, by column.
  var cells: [ScannedCell] = []
}
