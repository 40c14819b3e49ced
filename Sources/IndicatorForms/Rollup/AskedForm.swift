internal import IndicatorModel
internal import SpreadsheetModel

/// What a roll-up form asks of each unit, as tables that a fill can plan: rows are indicators, columns
/// are roles; a cell is asked of every unit.
///
/// Three shapes of sheets ask in three ways: a row a unit, a column a unit, one column for all.
struct AskedForm: Sendable {
  /// Where the figures of a table go.
  enum Layout: Sendable {
    /// A row a unit: the asked row at a position is the column at that position.
    case unitRows(UnitRowTable)
    /// A column a unit.
    case unitColumns(UnitColumnTable)
    /// One cell for all units together: the asked cell itself.
    case together(FormTable)
    /// Nowhere: weights of means.
    case weights
  }

  /// A weight: an indicator in a role.
  struct Weight: Hashable, Sendable {
    var code: String
    var role: ColumnRole
  }

  /// The tables; a table's `sheet` is its position here.
  private(set) var analysis = FormAnalysis(tables: [], markers: [], metaSheet: nil, mapSheet: nil)
  /// Where the figures of each table go.
  private(set) var layouts: [Layout] = []
  private(set) var weights: [Weight: AskedKey] = [:]

  init(_ form: FormAnalysis, workbook: Workbook, catalogue: Catalogue) {
    let labels = LazyLabelIndex(catalogue)
    for (position, sheet) in workbook.sheets.enumerated() where sheet.visibility == .visible {
      let grid = SheetGrid(sheet, workbook: workbook)
      let tables = form.tables.filter { $0.sheet == position }
      for table in tables { add(table, grid) }
      guard tables.isEmpty, sheet.name != AskedForm.problemSheetName else { continue }
      let finder = UnitRowTableFinder(
        grid: grid, sheet: position, catalogue: catalogue, labels: labels)
      if let table = finder.table() { add(table) }
    }
    addWeights(catalogue)
  }

  /// The sheet that a roll-up lists its problems in, where the form has it.
  static let problemSheetName = "DANH_SACH_LOI"

  /// Whether anything is asked.
  var isEmpty: Bool { layouts.isEmpty }

  /// How many units there is room for, by layout with a row or column a unit.
  var hasUnitLayout: Bool {
    layouts.contains { layout in
      switch layout {
      case .unitRows, .unitColumns: true
      default: false
      }
    }
  }

  private mutating func add(_ table: FormTable, _ grid: SheetGrid) {
    if let units = UnitColumnTable(table, grid: grid) {
      append(asked(rows: table.rows, roles: units.roles, like: table), .unitColumns(units))
      return
    }
    guard table.rows.contains(where: { !$0.inputs.isEmpty }) else { return }
    var asked = table
    for row in asked.rows.indices {
      for input in asked.rows[row].inputs.indices { asked.rows[row].inputs[input].value = .empty }
    }
    append(asked, .together(table))
  }

  private mutating func add(_ table: UnitRowTable) {
    let rows = table.columns.map { column in
      var row = FormRow(
        index: 0, ordinal: "", label: column.label, unit: column.unit, code: column.code,
        codeSource: column.codeSource, inputs: [])
      row.name = column.label
      return row
    }
    let shape = FormTable(
      sheet: 0, sheetName: table.sheetName, headerRows: 0...0, columns: [], rows: [])
    append(asked(rows: rows, roles: [.period], like: shape), .unitRows(table))
  }

  /// For every indicator whose mean is weighted: its weight, in the roles that the mean is asked in.
  private mutating func addWeights(_ catalogue: Catalogue) {
    var wanted: Set<Weight> = []
    for table in analysis.tables {
      for row in table.rows {
        guard case .weightedMean(let code) = RollupRule(row, in: table, catalogue: catalogue)
        else { continue }
        for input in row.inputs { wanted.insert(Weight(code: code, role: input.role)) }
      }
    }
    let sorted = wanted.sorted { ($0.role.name, $0.code) < ($1.role.name, $1.code) }
    for weight in sorted {
      guard let indicator = catalogue[weight.code] else { continue }
      var row = FormRow(
        index: 0, ordinal: "", label: indicator.name, unit: indicator.unit, code: weight.code,
        codeSource: .column, inputs: [])
      row.name = indicator.name
      let shape = FormTable(
        sheet: 0, sheetName: "", headerRows: 0...0, columns: [], rows: [])
      append(asked(rows: [row], roles: [weight.role], like: shape), .weights)
      weights[weight] = AskedKey(
        table: analysis.tables.count - 1, cell: CellReference(row: 0, column: 0))
    }
  }

  /// A table of some rows with one column a role, numbered from 0 as the cells are.
  private func asked(rows: [FormRow], roles: [ColumnRole], like table: FormTable) -> FormTable {
    var asked = table
    asked.columns = roles.enumerated().map { position, role in
      var column = FormColumn(index: position, header: [], number: "", role: role, evidence: "")
      // The title's time holds for units' columns as for any.
      column.time = table.columns.first { $0.role == role }?.time ?? HeaderTime()
      return column
    }
    asked.rows = rows.enumerated().map { position, row in
      var row = row
      let takes = row.unit != nil && !(row.inputs.isEmpty && !table.rows.isEmpty)
      row.inputs =
        takes
        ? roles.enumerated().map {
          FormInput(
            cell: CellReference(row: position, column: $0.offset), role: $0.element, value: .empty)
        } : []
      return row
    }
    return asked
  }

  private mutating func append(_ table: FormTable, _ layout: Layout) {
    var table = table
    table.sheet = layouts.count
    analysis.tables.append(table)
    layouts.append(layout)
  }
}
