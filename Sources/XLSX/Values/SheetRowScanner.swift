import SpreadsheetModel
import XMLStream

/// Scans the rows of `sheetData`, in the plain markup that spreadsheet programs write.
///
/// It knows the elements `row`, `c`, `v`, `f`, `is` and `t` without prefixes, their attributes in
/// double quotes, and the five named references. What it takes is well-formed XML and means the
/// same to libxml2. Anything else (comments, character data sections, prefixes, other elements,
/// numbered references, carriage returns in texts, rows or cells out of order) it calls unusual,
/// and the caller reads the part by another way.
///
/// - Note: Source: ECMA-376-1 §18.3.1.73 (row), §18.3.1.4 (c); XML 1.0 §2.
struct SheetRowScanner {
  /// What was found.
  enum Step {
    /// A row.
    case row
    /// The end tag of `sheetData`.
    case end
    /// Something that this scanner leaves to others; also the end of the bytes.
    case unusual
  }

  /// The row found last.
  var row = ScannedRow()

  /// - Parameter after: the zero-based index of the row before; -1 at the start.
  init(after index: Int = -1) { row.index = index }

  /// Scans the next row.
  ///
  /// - Parameter position: behind the row before; moved behind what was found, unless unusual.
  mutating func next(_ bytes: Span<UInt8>, _ position: inout Int) -> Step {
    var cursor = position
    PlainMarkup.skipSpace(bytes, &cursor)
    guard cursor + 5 <= bytes.count, bytes[cursor] == UInt8(ascii: "<") else { return .unusual }
    if bytes[cursor + 1] == UInt8(ascii: "/") {
      guard PlainMarkup.takes("/sheetData", bytes, cursor + 1) else { return .unusual }
      cursor += 11
      PlainMarkup.skipSpace(bytes, &cursor)
      guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: ">") else { return .unusual }
      position = cursor + 1
      return .end
    }
    guard PlainMarkup.takes("row", bytes, cursor + 1) else { return .unusual }
    cursor += 4
    let previous = row.index
    row.index = previous + 1
    (row.height, row.isHidden, row.isNumbered) = (0..<0, false, false)
    row.cells.removeAll(keepingCapacity: true)
    guard let isEmpty = rowTag(bytes, &cursor), row.index > previous, row.index < 1_048_576 else {
      return .unusual
    }
    if !isEmpty {
      guard cells(bytes, &cursor) else { return .unusual }
    }
    position = cursor
    return .row
  }

  /// Reads the attributes of a `row` tag.
  ///
  /// - Returns: whether it is an empty tag; `nil` when unusual.
  private mutating func rowTag(_ bytes: Span<UInt8>, _ cursor: inout Int) -> Bool? {
    var seen: UInt32 = 0
    while true {
      switch PlainMarkup.tagStep(bytes, &cursor) {
      case .close: return false
      case .closeEmpty: return true
      case .unusual: return nil
      case .attribute(let name, let value):
        guard let number = PlainMarkup.rowAttributes.position(of: name, in: bytes),
          seen & 1 << number == 0
        else { return nil }
        seen |= 1 << number
        switch number {
        case 0:
          guard let index = PlainMarkup.integer(bytes, value) else { return nil }
          (row.index, row.isNumbered) = (index - 1, true)
        case 1: row.height = value
        case 2:
          guard value.count == 1 else { return nil }
          row.isHidden = bytes[value.lowerBound] == UInt8(ascii: "1")
        default: break
        }
      }
    }
  }

  /// Reads the cells of a row and its end tag.
  private mutating func cells(_ bytes: Span<UInt8>, _ cursor: inout Int) -> Bool {
    var column: Int32 = -1
    while true {
      PlainMarkup.skipSpace(bytes, &cursor)
      guard cursor + 6 <= bytes.count, bytes[cursor] == UInt8(ascii: "<") else { return false }
      if bytes[cursor + 1] == UInt8(ascii: "c") {
        cursor += 2
        guard cell(bytes, &cursor, after: column) else { return false }
        column = row.cells[row.cells.count - 1].column
      } else {
        return PlainMarkup.takesEnd("/row", bytes, &cursor)
      }
    }
  }

  /// Reads a cell whose `<c` was passed and appends it.
  private mutating func cell(
    _ bytes: Span<UInt8>, _ cursor: inout Int, after previous: Int32
  ) -> Bool {
    var cell = ScannedCell(column: previous + 1)
    var type = CellType.number
    var isEmpty = false
    if !quickTag(bytes, &cursor, &cell, &type) {
      cell = ScannedCell(column: previous + 1)
      type = .number
      guard let isTagEmpty = cellTag(bytes, &cursor, &cell, &type) else { return false }
      isEmpty = isTagEmpty
    }
    guard cell.column > previous, cell.column < 16_384 else { return false }
    if !isEmpty {
      guard content(bytes, &cursor, &cell, type) else { return false }
    }
    row.cells.append(cell)
    return true
  }

  /// The types of cell.
  enum CellType: UInt8 { case number, shared, text, boolean, error, date, inline }

  /// Reads the rest of `<c r="B7" s="3" t="s">`, as nearly all cells stand.
  ///
  /// - Returns: `false` for other spellings, of which nothing is read.
  @inline(__always)
  private func quickTag(
    _ bytes: Span<UInt8>, _ cursor: inout Int, _ cell: inout ScannedCell, _ type: inout CellType
  ) -> Bool {
    var place = cursor
    guard place + 32 < bytes.count, PlainMarkup.takes(" r=\"", bytes, place) else { return false }
    place += 4
    var column: Int32 = 0
    while bytes[place] &- 0x41 < 26, column < 16_384 {
      column = column * 26 + Int32(bytes[place] &- 0x41) + 1
      place += 1
    }
    var number = 0
    while bytes[place] &- 0x30 < 10, number < 1_048_577, place + 16 < bytes.count {
      number = number * 10 + Int(bytes[place] &- 0x30)
      place += 1
    }
    guard column > 0, number == row.index + 1, bytes[place] == UInt8(ascii: "\"") else {
      return false
    }
    place += 1
    if PlainMarkup.takes(" s=\"", bytes, place) {
      place += 4
      var format: Int32 = 0
      let start = place
      while place + 16 < bytes.count, bytes[place] &- 0x30 < 10, format < 1_000_000 {
        format = format * 10 + Int32(bytes[place] &- 0x30)
        place += 1
      }
      guard place > start, bytes[place] == UInt8(ascii: "\"") else { return false }
      cell.format = format
      place += 1
    }
    if bytes[place] != UInt8(ascii: ">") {
      guard PlainMarkup.takes(" t=\"s\">", bytes, place) else { return false }
      type = .shared
      place += 6
    }
    cell.column = column - 1
    cursor = place + 1
    return true
  }

  private func cellTag(
    _ bytes: Span<UInt8>, _ cursor: inout Int, _ cell: inout ScannedCell, _ type: inout CellType
  ) -> Bool? {
    var seen: UInt8 = 0
    while true {
      switch PlainMarkup.tagStep(bytes, &cursor) {
      case .close: return false
      case .closeEmpty: return true
      case .unusual: return nil
      case .attribute(let name, let value):
        var bit: UInt8
        switch bytes[name.lowerBound] {
        case UInt8(ascii: "r") where name.count == 1:
          bit = 1
          guard let column = column(bytes, value) else { return nil }
          cell.column = column
        case UInt8(ascii: "s") where name.count == 1:
          bit = 2
          guard let format = PlainMarkup.integer(bytes, value) else { return nil }
          cell.format = Int32(format)
        case UInt8(ascii: "t") where name.count == 1:
          bit = 4
          guard let own = Self.type(bytes, value) else { return nil }
          type = own
        case UInt8(ascii: "c") where name.count == 2 && bytes[name.lowerBound + 1] == 0x6D: bit = 8
        case UInt8(ascii: "v") where name.count == 2 && bytes[name.lowerBound + 1] == 0x6D: bit = 16
        default: return nil
        }
        guard seen & bit == 0 else { return nil }
        seen |= bit
      }
    }
  }

  private static func type(_ bytes: Span<UInt8>, _ value: Range<Int>) -> CellType? {
    let start = value.lowerBound
    if value.count == 1 {
      switch bytes[start] {
      case UInt8(ascii: "s"): return .shared
      case UInt8(ascii: "n"): return .number
      case UInt8(ascii: "b"): return .boolean
      case UInt8(ascii: "e"): return .error
      case UInt8(ascii: "d"): return .date
      default: return nil
      }
    }
    if value.count == 3, PlainMarkup.takes("str", bytes, start) { return .text }
    return value.count == 9 && PlainMarkup.takes("inlineStr", bytes, start) ? .inline : nil
  }

  /// The zero-based column of a reference in this row.
  private func column(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Int32? {
    var column: Int32 = 0
    var cursor = value.lowerBound
    while cursor < value.upperBound, cursor - value.lowerBound < 4 {
      let letter = bytes[cursor] &- 0x41
      guard letter < 26 else { break }
      column = column * 26 + Int32(letter) + 1
      cursor += 1
    }
    guard column > 0, PlainMarkup.integer(bytes, cursor..<value.upperBound) == row.index + 1 else {
      return nil
    }
    return column - 1
  }
}
