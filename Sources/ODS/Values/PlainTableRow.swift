internal import XMLStream

/// A cell element as the scanner of rows found it.
struct ScannedTableCell {
  /// `office:value-type`, as far as it matters.
  enum Kind: UInt8 { case none, number, boolean, date, time, string }

  /// How many equal cells it stands for.
  var run = 1
  var kind = Kind.none
  var number = 0.0
  var hasNumber = false
  /// The value of the attribute that `kind` names.
  var value = 0..<0
  /// What stands in `text:p`; empty for none.
  var text = 0..<0
  var hasText = false
  /// Whether references stand in `value` or `text`.
  var hasReferences = false
  var isError = false
  var hasFormula = false
}

/// Scans one `table:table-row` in the plain markup that spreadsheet programs write.
///
/// It knows cells with the attributes of values, formulas, spans and styles, each with at most one
/// paragraph of plain text. What it takes is well-formed XML. Anything else it calls unusual, and
/// the row is read by another way.
///
/// - Note: Source: ODF 1.3 part 3 §9.1.3, §9.1.4.
struct PlainTableRow {
  /// How many equal rows the row stands for.
  private(set) var repeats = 1
  private(set) var cells: [ScannedTableCell] = []
  /// How the last cell with a number stood: what was before and behind the number.
  private var figure = (head: 0..<0, tail: 0..<0)
  /// What stood before the text of the last cell with a text.
  private var wordHead = 0..<0

  /// Scans a row.
  ///
  /// - Parameter position: of its start tag; moved behind its end tag, unless unusual.
  /// - Returns: whether the row is plain.
  mutating func scan(_ bytes: Span<UInt8>, _ position: inout Int) -> Bool {
    var cursor = position
    repeats = 1
    cells.removeAll(keepingCapacity: true)
    guard PlainMarkup.takes("<table:table-row", bytes, cursor) else { return false }
    cursor += 16
    guard let isEmpty = rowTag(bytes, &cursor) else { return false }
    while !isEmpty {
      PlainMarkup.skipSpace(bytes, &cursor)
      guard cursor + 18 <= bytes.count else { return false }
      if bytes[cursor + 1] == UInt8(ascii: "/") {
        guard PlainMarkup.takesEnd("/table:table-row", bytes, &cursor) else { return false }
        break
      }
      guard cell(bytes, &cursor) else { return false }
    }
    position = cursor
    return true
  }

  private mutating func rowTag(_ bytes: Span<UInt8>, _ cursor: inout Int) -> Bool? {
    var seen = 0
    while true {
      switch PlainMarkup.tagStep(bytes, &cursor) {
      case .close: return false
      case .closeEmpty: return true
      case .unusual: return nil
      case .attribute(let name, let value):
        guard let number = PlainMarkup.tableRowAttributes.position(of: name, in: bytes),
          seen & 1 << number == 0
        else { return nil }
        seen |= 1 << number
        if number == 0 {
          guard let count = PlainMarkup.integer(bytes, value), count > 0 else { return nil }
          repeats = count
        }
      }
    }
  }

  /// Reads a cell that stands as the last one of its kind did.
  private mutating func repeatedCell(_ bytes: Span<UInt8>, _ cursor: inout Int) -> Bool {
    var cell = ScannedTableCell()
    var place = cursor
    if !figure.head.isEmpty, PlainMarkup.areEqual(bytes, figure.head, cursor) {
      place += figure.head.count
      guard let number = PlainNumber.read(bytes, &place),
        PlainMarkup.areEqual(bytes, figure.tail, place)
      else { return false }
      place += figure.tail.count
      (cell.kind, cell.number, cell.hasNumber) = (.number, number, true)
    } else if !wordHead.isEmpty, PlainMarkup.areEqual(bytes, wordHead, cursor) {
      place += wordHead.count
      cell.kind = .string
    } else {
      return false
    }
    guard let text = PlainMarkup.text(bytes, &place),
      PlainMarkup.takes("</text:p></table:table-cell>", bytes, place)
    else { return false }
    (cell.text, cell.hasText, cell.hasReferences) = (text.range, true, text.hasReferences)
    cells.append(cell)
    cursor = place + 28
    return true
  }

  private mutating func cell(_ bytes: Span<UInt8>, _ cursor: inout Int) -> Bool {
    if repeatedCell(bytes, &cursor) { return true }
    let start = cursor
    var isCovered = false
    if PlainMarkup.takes("<table:table-cell", bytes, cursor) {
      cursor += 17
    } else if PlainMarkup.takes("<table:covered-table-cell", bytes, cursor) {
      cursor += 25
      isCovered = true
    } else {
      return false
    }
    var cell = ScannedTableCell()
    var tag = PlainCellTag()
    guard let isEmpty = tag.read(bytes, &cursor, into: &cell) else { return false }
    if !isEmpty {
      guard content(bytes, &cursor, &cell) else { return false }
      let end: StaticString = isCovered ? "/table:covered-table-cell" : "/table:table-cell"
      guard PlainMarkup.takesEnd(end, bytes, &cursor) else { return false }
    }
    cells.append(cell)
    guard cell.hasText, cell.run == 1, !isCovered, !cell.hasFormula, !cell.isError else {
      return true
    }
    if cell.kind == .number, cell.hasNumber {
      let number = tag.number
      figure = (start..<number.lowerBound, number.upperBound..<cell.text.lowerBound)
    } else if cell.kind == .string {
      wordHead = start..<cell.text.lowerBound
    }
    return true
  }

  /// Reads one paragraph of plain text, or none.
  private func content(
    _ bytes: Span<UInt8>, _ cursor: inout Int, _ cell: inout ScannedTableCell
  ) -> Bool {
    PlainMarkup.skipSpace(bytes, &cursor)
    guard PlainMarkup.takes("<text:p>", bytes, cursor) else { return true }
    cursor += 8
    guard let text = PlainMarkup.text(bytes, &cursor),
      PlainMarkup.takes("</text:p>", bytes, cursor)
    else { return false }
    cursor += 9
    (cell.text, cell.hasText) = (text.range, true)
    cell.hasReferences = cell.hasReferences || text.hasReferences
    return true
  }
}

extension PlainMarkup {
  /// The attributes of `table:table-row`: the first is read.
  fileprivate static let tableRowAttributes = AttributeNames([
    "table:number-rows-repeated", "table:style-name", "table:default-cell-style-name",
    "table:visibility", "xml:id",
  ])
}

/// Reads the attributes of a cell.
struct PlainCellTag {
  private var seen: UInt32 = 0
  /// The value of `office:value`.
  private(set) var number = 0..<0

  /// - Returns: whether the tag is empty; `nil` when unusual.
  mutating func read(
    _ bytes: Span<UInt8>, _ cursor: inout Int, into cell: inout ScannedTableCell
  ) -> Bool? {
    while true {
      switch PlainMarkup.looseTagStep(bytes, &cursor) {
      case .close: return false
      case .closeEmpty: return true
      case .unusual: return nil
      case .attribute(let name, let value):
        guard take(bytes, name, value, &cell) else { return nil }
      }
    }
  }

  /// Notes that an attribute was met.
  ///
  /// - Returns: whether it was not met before.
  private mutating func note(_ number: Int) -> Bool {
    defer { seen |= 1 << UInt32(number) }
    return seen & 1 << UInt32(number) == 0
  }

  private mutating func take(
    _ bytes: Span<UInt8>, _ name: Range<Int>, _ value: Range<Int>, _ cell: inout ScannedTableCell
  ) -> Bool {
    func named(_ text: StaticString) -> Bool { PlainMarkup.takes(text, bytes, name.lowerBound) }
    switch name.count {
    case 16 where named("table:style-name"): return note(0)
    case 17 where named("office:value-type"): return note(1) && type(bytes, value, &cell)
    case 12 where named("office:value"):
      number = value
      var cursor = value.lowerBound
      if let number = PlainNumber.read(bytes, &cursor), cursor == value.upperBound {
        (cell.number, cell.hasNumber) = (number, true)
      } else if let number = PlainNumber.slow(bytes, value) {
        (cell.number, cell.hasNumber) = (number, true)
      } else {
        return false
      }
      return note(2)
    case 18 where named("calcext:value-type"):
      cell.isError = value.count == 5 && PlainMarkup.takes("error", bytes, value.lowerBound)
      return note(3)
    case 29 where named("table:number-columns-repeated"):
      guard let count = PlainMarkup.integer(bytes, value), count > 0 else { return false }
      cell.run = count
      return note(4)
    case 13 where named("table:formula"):
      // A formula that names an error may be nothing but that error.
      for offset in value where bytes[offset] == UInt8(ascii: "#") { return false }
      cell.hasFormula = true
      return note(5)
    case 19 where named("office:string-value"): return false
    default: return takeRare(bytes, name, value, &cell)
    }
  }

  private mutating func takeRare(
    _ bytes: Span<UInt8>, _ name: Range<Int>, _ value: Range<Int>, _ cell: inout ScannedTableCell
  ) -> Bool {
    guard let number = PlainMarkup.tableCellAttributes.position(of: name, in: bytes) else {
      return false
    }
    // The first three are values of a kind.
    if number < 3 { cell.value = value }
    return note(6 + number)
  }

  private func type(
    _ bytes: Span<UInt8>, _ value: Range<Int>, _ cell: inout ScannedTableCell
  ) -> Bool {
    func named(_ text: StaticString) -> Bool {
      value.count == text.utf8CodeUnitCount && PlainMarkup.takes(text, bytes, value.lowerBound)
    }
    if named("float") || named("percentage") || named("currency") {
      cell.kind = .number
    } else if named("string") {
      cell.kind = .string
    } else if named("date") {
      cell.kind = .date
    } else if named("boolean") {
      cell.kind = .boolean
    } else if named("time") {
      cell.kind = .time
    } else {
      return false
    }
    return true
  }
}

extension PlainMarkup {
  /// Rarer attributes of a cell: the first three are values.
  fileprivate static let tableCellAttributes = AttributeNames([
    "office:boolean-value", "office:date-value", "office:time-value", "office:currency",
    "table:content-validation-name", "table:number-columns-spanned", "table:number-rows-spanned",
    "table:number-matrix-columns-spanned", "table:number-matrix-rows-spanned", "table:protect",
    "table:protected", "xml:id",
  ])
}
