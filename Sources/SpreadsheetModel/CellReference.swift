/// The place of a cell in a sheet.
///
/// - Note: Source: ECMA-376-1 §18.18.7 (ST_CellRef); ODF 1.3 part 3 §9.1.2.
public struct CellReference: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Zero-based; 0..<1_048_576.
  public var row: Int
  /// Zero-based; 0..<16_384.
  public var column: Int

  /// A reference from zero-based numbers.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Parses `C17` or `$C$17`, in either case.
  ///
  /// - Returns: `nil` for other text or a place outside the sheet.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    self.init(text.utf8.span, 0..<text.utf8.count)
  }

  /// Parses a range of bytes.
  fileprivate init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var letters = 0
    var column = 0
    var row = 0
    var digits = 0
    for position in range {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && letters < 3:
        column = column * 26 + Int(byte) - 64
        letters += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where digits == 0 && letters < 3:
        column = column * 26 + Int(byte) - 96
        letters += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0 && digits < 7:
        row = row * 10 + Int(byte) - 48
        digits += 1
      default: return nil
      }
    }
    guard letters > 0, digits > 0, (1...1_048_576).contains(row), column <= 16_384 else {
      return nil
    }
    self.init(row: row - 1, column: column - 1)
  }

  /// As people write it: `C17`.
  public var description: String { CellReference.columnLetters(column) + String(row + 1) }

  /// The letters of a zero-based column: 0 is `A`, 26 is `AA`.
  public static func columnLetters(_ column: Int) -> String {
    // Forms live in A–Z; a one-letter string needs no buffer.
    if (0..<26).contains(column) { return String(UnicodeScalar(UInt8(65 + column))) }
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.insert(UInt8(65 + (rest - 1) % 26), at: 0)
      rest = (rest - 1) / 26
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The zero-based column of letters; `nil` for other text.
  public static func column(letters: some StringProtocol) -> Int? {
    CellReference(String(letters) + "1")?.column
  }

  // Spelled out and inlinable: the formats compare the place of every cell.
  /// Whether both are one place.
  @inlinable
  public static func == (left: CellReference, right: CellReference) -> Bool {
    left.row == right.row && left.column == right.column
  }

  /// Row by row, left to right.
  @inlinable
  public static func < (left: CellReference, right: CellReference) -> Bool {
    left.row != right.row ? left.row < right.row : left.column < right.column
  }
}

/// A rectangle of cells.
public struct RangeReference: Hashable, Sendable, CustomStringConvertible {
  /// The top left cell.
  public var first: CellReference
  /// The bottom right cell, inclusive.
  public var last: CellReference

  /// A range from its corners, in any order.
  public init(_ one: CellReference, _ other: CellReference) {
    first = CellReference(row: min(one.row, other.row), column: min(one.column, other.column))
    last = CellReference(row: max(one.row, other.row), column: max(one.column, other.column))
  }

  /// Parses `A1:C17` or `A1`.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    let bytes = text.utf8.span
    var colon: Int?
    for position in bytes.indices where bytes[position] == UInt8(ascii: ":") {
      guard colon == nil else { return nil }
      colon = position
    }
    guard let first = CellReference(bytes, 0..<(colon ?? bytes.count)) else { return nil }
    guard let colon else {
      self.init(first, first)
      return
    }
    guard let last = CellReference(bytes, colon + 1..<bytes.count) else { return nil }
    self.init(first, last)
  }

  /// `A1:C17`; `A1` for a single cell.
  public var description: String {
    first == last ? first.description : "\(first):\(last)"
  }

  /// Whether the cell lies inside.
  public func contains(_ cell: CellReference) -> Bool {
    (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
  }
}
