import Formulas
import SpreadsheetModel

// Places as attributes hold them: `C17`, `A1:C17`, lists of them.
extension PartRewriter {
  /// The rows that are repeated, on the sheet that changes.
  var block: ClosedRange<Int>? { isOnSheet ? change.copies?.rows : nil }

  /// The new places of a list of ranges.
  ///
  /// Ranges that lie in the repeated rows get their copies; those that cover them grow.
  ///
  /// - Returns: `nil` when all are gone. Text that is no list stays.
  func moved(list: String) -> String? {
    var places: [String] = []
    for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }) {
      guard let range = PlaceText(word) else {
        places.append(String(word))
        continue
      }
      guard let moved = map.range(range.range, grows: true) else { continue }
      places.append(range.text(of: moved))
      places += map.copies(of: range.range).map { range.text(of: $0) }
    }
    return places.isEmpty ? nil : places.joined(separator: " ")
  }

  /// Rewrites an attribute that holds one range or cell.
  ///
  /// - Returns: whether it still stands.
  mutating func move(range name: String, of frame: Frame, grows: Bool = true) -> Bool {
    guard let attribute = frame.site.attribute(name), let old = PlaceText(attribute.value) else {
      return true
    }
    guard let moved = map.range(old.range, grows: grows) else { return false }
    if moved != old.range { replace(attribute.valueRange, old.text(of: moved)) }
    return true
  }

  /// Rewrites an attribute that holds a list of ranges.
  ///
  /// - Returns: whether any still stands.
  mutating func move(list name: String, of frame: Frame) -> Bool {
    guard let attribute = frame.site.attribute(name) else { return true }
    guard let moved = moved(list: attribute.value) else { return false }
    if moved != attribute.value, !isSame(attribute.value, moved) {
      replace(attribute.valueRange, moved)
    }
    return true
  }

  private func isSame(_ one: String, _ other: String) -> Bool {
    one.split(whereSeparator: \.isWhitespace) == other.split(whereSeparator: \.isWhitespace)
  }

  /// Rewrites an attribute that holds one cell which must stay on the sheet: a cursor.
  mutating func moveNearest(_ name: String, of frame: Frame) {
    guard let attribute = frame.site.attribute(name), let cell = CellReference(attribute.value)
    else { return }
    let moved = nearest(cell)
    if moved != cell { replace(attribute.valueRange, moved.description) }
  }

  func nearest(_ cell: CellReference) -> CellReference {
    CellReference(row: map.nearest(cell.row, .rows), column: map.nearest(cell.column, .columns))
  }

  /// Rewrites an attribute that is a formula.
  mutating func move(formula name: String, of frame: Frame) {
    guard let attribute = frame.site.attribute(name), !attribute.value.isEmpty else { return }
    let outcome = shift.rewrite(attribute.value, .excel, at: frame.place)
    remark(outcome, at: "\(frame.site.local)@\(name)")
    if outcome.isChanged { replace(attribute.valueRange, outcome.text) }
  }
}

/// A range as a part writes it: whole rows and columns keep their short form, dollars stay.
struct PlaceText {
  let range: RangeReference
  private let form: Form
  private let hasDollars: Bool

  private enum Form { case cells, rows, columns, single }

  /// Reads `A1`, `A1:B2`, `A:B`, `1:3`.
  init?(_ text: some StringProtocol) {
    hasDollars = text.utf8.contains(UInt8(ascii: "$"))
    if let range = RangeReference(text) {
      self.range = range
      form = text.utf8.contains(UInt8(ascii: ":")) ? .cells : .single
      return
    }
    let ends = text.split(separator: ":").map { String($0.filter { $0 != "$" }) }
    guard ends.count == 2 else { return nil }
    if let first = Int(ends[0]), let last = Int(ends[1]), first >= 1, last >= 1,
      max(first, last) <= ShiftMap.Axis.rows.count
    {
      form = .rows
      range = RangeReference(
        CellReference(row: first - 1, column: 0),
        CellReference(row: last - 1, column: ShiftMap.Axis.columns.count - 1))
    } else if let first = CellReference.column(letters: ends[0]),
      let last = CellReference.column(letters: ends[1])
    {
      form = .columns
      range = RangeReference(
        CellReference(row: 0, column: first),
        CellReference(row: ShiftMap.Axis.rows.count - 1, column: last))
    } else {
      return nil
    }
  }

  /// Another range in the same form; one cell that was a range keeps its colon.
  func text(of range: RangeReference) -> String {
    let mark = hasDollars ? "$" : ""
    func cell(_ cell: CellReference) -> String {
      mark + CellReference.columnLetters(cell.column) + mark + String(cell.row + 1)
    }
    switch form {
    case .rows: return "\(mark)\(range.first.row + 1):\(mark)\(range.last.row + 1)"
    case .columns:
      let ends = [range.first.column, range.last.column]
      return ends.map { mark + CellReference.columnLetters($0) }.joined(separator: ":")
    case .single where range.first == range.last: return cell(range.first)
    case .single, .cells: return cell(range.first) + ":" + cell(range.last)
    }
  }
}
