internal import IndicatorModel
internal import SpreadsheetModel

/// The cells of a roll-up form and what goes into them.
struct RollupCells {
  let figures: RollupFigures
  let overwrites: Bool
  let workbook: Workbook
  private(set) var cells: [RollupCell] = []
  private(set) var labels: [PlacedLabel] = []

  init(figures: RollupFigures, overwrites: Bool, workbook: Workbook) {
    (self.figures, self.overwrites, self.workbook) = (figures, overwrites, workbook)
  }

  // MARK: A row a unit

  mutating func add(_ table: UnitRowTable, at position: Int) {
    let senders = figures.senders
    let placement = UnitPlacement(table, units: senders.map(\.unit))
    var taken: [Int: Int] = [:]
    for (sender, row) in placement.places.enumerated() {
      guard let row else { continue }
      taken[row] = sender
    }
    for row in table.rows {
      let sender = taken[row].map { senders[$0] }
      for (column, entry) in table.columns.enumerated() {
        let key = AskedKey(table: position, cell: CellReference(row: column, column: 0))
        cells.append(
          cell(
            Target(
              sheet: table.sheet, cell: CellReference(row: row, column: entry.index),
              code: entry.code, label: entry.label, role: .period, unit: entry.unit), key, sender))
      }
    }
    for (row, sender) in taken.sorted(by: { $0.key < $1.key }) {
      addLabels(of: senders[sender], table, row, number: row - table.rows.lowerBound + 1)
    }
  }

  private mutating func addLabels(
    of sender: RollupUnits.Sender, _ table: UnitRowTable, _ row: Int, number: Int
  ) {
    func put(_ value: CellValue, _ column: Int?) {
      guard let column else { return }
      let cell = CellReference(row: row, column: column)
      guard workbook.sheets[table.sheet].value(at: cell) == .empty || column == table.statusColumn
      else { return }
      labels.append(
        PlacedLabel(sheet: table.sheet, sheetName: table.sheetName, cell: cell, value: value))
    }
    if let code = sender.unit.code { put(.text(code), table.codeColumn) }
    put(.number(Double(number)), table.ordinalColumn)
    put(.text(sender.unit.name), table.nameColumn)
    put(.text(sender.hasSent ? "Đã nộp" : "Chưa nộp"), table.statusColumn)
  }

  // MARK: A column a unit

  mutating func add(_ table: UnitColumnTable, at position: Int) {
    let placement = UnitPlacement(table, units: figures.senders.map(\.unit))
    var taken: [Int: Int] = [:]
    for (sender, place) in placement.places.enumerated() {
      guard let place else { continue }
      taken[place] = sender
    }
    for (number, place) in table.places.enumerated() {
      let sender = taken[number].map { figures.senders[$0] }
      if let sender, place.name == nil {
        labels.append(
          PlacedLabel(
            sheet: table.table.sheet, sheetName: table.table.sheetName, cell: place.header,
            value: .text(sender.unit.name)))
      }
      for column in place.columns { add(column, of: table, at: position, sender) }
    }
  }

  private mutating func add(
    _ column: UnitColumnTable.Column, of table: UnitColumnTable, at position: Int,
    _ sender: RollupUnits.Sender?
  ) {
    guard let role = table.roles.firstIndex(of: column.role) else { return }
    for (number, row) in table.table.rows.enumerated() {
      guard row.inputs.contains(where: { $0.cell.column == column.index }) else { continue }
      let key = AskedKey(table: position, cell: CellReference(row: number, column: role))
      cells.append(
        cell(
          Target(
            sheet: table.table.sheet, cell: CellReference(row: row.index, column: column.index),
            code: row.code, label: row.label, role: column.role, unit: row.unit ?? ""), key, sender)
      )
    }
  }

  // MARK: One cell for all

  mutating func add(_ table: FormTable, at position: Int) {
    for row in table.rows {
      for input in row.inputs {
        let key = AskedKey(table: position, cell: input.cell)
        let total = figures.total(key)
        var cell = blank(
          Target(
            sheet: table.sheet, cell: input.cell, code: row.code, label: row.label,
            role: input.role, unit: row.unit ?? ""))
        cell.rule = figures.rule(key)
        (cell.value, cell.reason, cell.parts) = (total.value, total.reason, total.parts)
        cell.state = total.value == nil ? .blank : .filled
        cells.append(kept(cell))
      }
    }
  }

  // MARK: Cells

  /// A cell of the form.
  private struct Target {
    var sheet: Int
    var cell: CellReference
    var code: String?
    var label: String
    var role: ColumnRole
    var unit: String
  }

  private func blank(_ target: Target) -> RollupCell {
    RollupCell(
      sheet: target.sheet, sheetName: workbook.sheets[target.sheet].name, cell: target.cell,
      code: target.code, label: target.label, role: target.role, unit: target.unit, reporter: nil,
      state: .blank, value: nil, rule: .none, parts: [], reason: .noUnit)
  }

  /// A unit's own cell.
  private func cell(
    _ target: Target, _ key: AskedKey, _ sender: RollupUnits.Sender?
  ) -> RollupCell {
    var cell = blank(target)
    guard let sender else { return kept(cell) }
    cell.reporter = sender.unit
    let figure = figures.figure(key, of: sender)
    if !figure.parts.isEmpty { cell.rule = figures.rule(key) }
    cell.value = figure.value
    cell.reason = figure.gap.map { .gap($0) }
    cell.candidates = figure.rivals
    cell.state = figure.value == nil ? RollupCells.state(of: figure.gap) : .filled
    if let value = figure.value {
      cell.parts =
        figure.parts.isEmpty
        ? [RollupPart(unit: sender.unit, value: value, weight: nil, sources: figure.sources)]
        : figure.parts
    }
    return kept(cell)
  }

  /// An input cell that holds a value stays as it is unless the caller says otherwise.
  private func kept(_ cell: RollupCell) -> RollupCell {
    guard !overwrites, workbook.sheets[cell.sheet].value(at: cell.cell) != .empty else {
      return cell
    }
    var cell = cell
    cell.state = .kept
    cell.reason = .alreadyFilled
    return cell
  }

  private static func state(of gap: FigureGap?) -> PlannedCell.State {
    switch gap {
    case .contradiction: .conflict
    case .text, .unitMismatch: .refused
    default: .blank
    }
  }
}
