internal import SpreadsheetModel
internal import XLSX

/// The model of copies of rows that are left out of their sheet, made from that of the first two:
/// what reading them all would give.
struct CountedRows {
  /// A cell of a copy.
  private struct Template {
    var cell: Cell
    /// The formula's text, counted from copy to copy.
    var formula: CountedText?
    /// The column of values that the cell holds.
    var values: Int?
  }

  /// A row of a copy, and its cells.
  private var rows: [(row: Row, cells: [Template])] = []
  private let copies: CountedCopies
  private let columns: [CopiedCells.Column]
  /// Where the formulas are: rows of a copy and columns of the sheet.
  private(set) var formulas: [(row: Int, column: Int)] = []

  /// Learns from the first two copies in a sheet.
  ///
  /// - Parameter columns: what cells hold, copy after copy.
  /// - Returns: `nil` where they are not enough to tell.
  init?(_ sheet: Worksheet, _ copies: CountedCopies, _ columns: [CopiedCells.Column]) {
    (self.copies, self.columns) = (copies, columns)
    for offset in 0..<copies.rows.count {
      let first = sheet.row(at: copies.row(offset, ofCopy: 1))
      let second = sheet.row(at: copies.row(offset, ofCopy: 2))
      guard let first, let second else {
        if first == nil, second == nil { continue }
        return nil
      }
      // Whether a filter hides it, its place says.
      guard !first.isHidden, first.cells.count == second.cells.count else { return nil }
      var cells: [Template] = []
      for (one, other) in zip(first.cells, second.cells) {
        guard let cell = template(one, other, offset) else { return nil }
        cells.append(cell)
      }
      rows.append((first, cells))
    }
    // Values go into cells that are there.
    let found = rows.reduce(0) { $0 + $1.cells.count { $0.values != nil } }
    guard found == columns.count else { return nil }
  }

  private mutating func template(_ one: Cell, _ other: Cell, _ offset: Int) -> Template? {
    guard one.column == other.column, one.formatIndex == other.formatIndex else { return nil }
    let values = columns.firstIndex { $0.row == offset && $0.column == one.column }
    if values != nil { return Template(cell: one, values: values) }
    guard case .formula(let formula) = one.value else {
      return one.value == other.value ? Template(cell: one) : nil
    }
    guard case .formula(let next) = other.value, formula.arrayRange == nil,
      next.arrayRange == nil, formula.result == next.result,
      let text = CountedText(
        Array(formula.expression.utf8)[...], Array(next.expression.utf8)[...])
    else { return nil }
    formulas.append((offset, one.column))
    return Template(cell: one, formula: text)
  }

  /// Puts the rows of the copies that are left out into the sheet.
  func insert(into sheet: inout Worksheet) {
    var all: [Row] = []
    all.reserveCapacity((copies.times - copies.first + 1) * rows.count)
    var text: [UInt8] = []
    for copy in copies.first...copies.times {
      for (row, cells) in rows {
        var own = row
        own.index = row.index + (copy - 1) * copies.rows.count
        own.cells = []
        own.cells.reserveCapacity(cells.count)
        for template in cells {
          own.cells.append(cell(template, ofCopy: copy, &text))
        }
        all.append(own)
      }
    }
    let position = sheet.rows.partitionPoint { $0.index >= copies.firstRow }
    sheet.rows.insert(contentsOf: all, at: position)
  }

  private func cell(_ template: Template, ofCopy copy: Int, _ text: inout [UInt8]) -> Cell {
    if let values = template.values {
      let value = columns[values].values[copy - copies.first] ?? .none
      return Cell(
        column: template.cell.column, value: value.value, formatIndex: template.cell.formatIndex)
    }
    guard let counted = template.formula, case .formula(let formula) = template.cell.value else {
      return template.cell
    }
    text.removeAll(keepingCapacity: true)
    counted.append(copy - 1, to: &text)
    let own = Formula(String(decoding: text, as: UTF8.self), result: formula.result)
    return Cell(
      column: template.cell.column, value: .formula(own), formatIndex: template.cell.formatIndex)
  }
}
