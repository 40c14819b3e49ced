import SpreadsheetModel

/// A workbook made ready for computing: flat values by sheet, and its names parsed at first use.
///
/// A class because every scope of a calculation reads the same values while they are replaced.
final class CalculationModel {
  /// How deep names may stand inside names.
  static let nameDepth = 8
  /// How deep names and functions made by LAMBDA may call each other: what the stack holds.
  static let scopeDepth = 48
  /// The most values that one array may have.
  static let arrayLimit = 16_000_000

  /// A defined name.
  struct Name {
    /// `nil` when its text cannot be read.
    var template: FormulaTemplate?
  }

  private let workbook: Workbook
  /// The texts of all values.
  let pool = TextPool()
  private(set) var stores: [SheetStore] = []
  /// Whether numbers stand for days of the 1904 system.
  let uses1904Dates: Bool
  /// What makes a number that stands for a day one of the 1900 system.
  var dateOffset: Double { uses1904Dates ? DateSystem.offset : 0 }
  /// Whether functions differ as `Workbook.followsOpenFormula` says.
  let followsOpenFormula: Bool
  private let sheetIndexes: [String: Int32]
  private var definitions: [NameKey: DefinedName] = [:]
  private var names: [NameKey: Name] = [:]
  /// By name in lower case.
  let tables: [String: WorksheetTable]
  private var structuredReferences: [String: StructuredReference?] = [:]
  /// The moment that TODAY and NOW give, a serial number of the 1900 system; `nil` for none.
  let clock: Double?
  /// Areas that the formula being computed may read though no scan found them.
  var settledAreas: Set<SheetArea> = []
  /// How often the formula being computed has called functions of its own.
  var lambdaCalls = 0
  /// What formulas asked of columns.
  var columnMemory = ColumnMemory()
  private var lastRow: Int32 = -1
  private var lastColumn: Int32 = -1

  private struct NameKey: Hashable {
    /// In lower case.
    var name: String
    /// -1 for the whole workbook.
    var sheet: Int32
  }

  init(_ workbook: Workbook, clock: Double? = nil) {
    self.workbook = workbook
    self.clock = clock
    tables = Dictionary(
      workbook.tables.filter { workbook.sheets.indices.contains($0.sheetIndex) }
        .map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    uses1904Dates = workbook.uses1904Dates
    followsOpenFormula = workbook.followsOpenFormula
    var indexes: [String: Int32] = [:]
    for (index, sheet) in workbook.sheets.enumerated() where indexes[sheet.name] == nil {
      indexes[sheet.name] = Int32(index)
    }
    for (index, sheet) in workbook.sheets.enumerated() {
      let lowered = sheet.name.lowercased()
      if indexes[lowered] == nil { indexes[lowered] = Int32(index) }
    }
    sheetIndexes = indexes
    for name in workbook.definedNames {
      let key = NameKey(name: name.name.lowercased(), sheet: Int32(name.sheetIndex ?? -1))
      if definitions[key] == nil { definitions[key] = name }
    }
    stores = workbook.sheets.map { SheetStore($0, pool: pool) }
    for store in stores {
      lastRow = max(lastRow, store.lastRow)
      lastColumn = max(lastColumn, store.lastColumn)
    }
  }

  /// The zero-based position of a sheet; case does not count.
  func sheetIndex(named name: String) -> Int32? {
    sheetIndexes[name] ?? sheetIndexes[name.lowercased()]
  }

  /// The workbook's sheets for the sheets of an expression; -1 for one that is not here.
  func sheets(of expression: FormulaExpression) -> [Int32] {
    expression.sheets.map { prefix in
      prefix.workbook == nil ? sheetIndex(named: prefix.first) ?? -1 : -1
    }
  }

  /// A defined name as seen from a sheet: the sheet's own before the workbook's.
  func name(_ text: String, on sheet: Int32) -> Name? {
    let lowered = text.lowercased()
    for key in [NameKey(name: lowered, sheet: sheet), NameKey(name: lowered, sheet: -1)] {
      if let name = names[key] { return name }
      guard let definition = definitions[key] else { continue }
      let expression = try? FormulaExpression(excel: definition.expression)
      let name = Name(
        template: expression.map { FormulaTemplate(expression: $0, sheets: sheets(of: $0)) })
      names[key] = name
      return name
    }
    return nil
  }

  /// A table; case does not count.
  func table(named name: String) -> WorksheetTable? {
    tables.isEmpty ? nil : tables[name.lowercased()]
  }

  /// A structured reference, read once.
  func structured(_ text: String) -> StructuredReference? {
    if let known = structuredReferences[text] { return known }
    let reference = StructuredReference(text)
    structuredReferences[text] = reference
    return reference
  }

  /// The formula of a cell in Excel's spelling, all numbers zero-based; `nil` for none.
  func formula(sheet: Int32, row: Int, column: Int) -> String? {
    let cell = CellReference(row: row, column: column)
    guard case .formula(let formula) = workbook.sheets[Int(sheet)].value(at: cell) else {
      return nil
    }
    return formula.expression
  }

  /// The cells that the array formula at a cell fills; `nil` when no such formula stands there.
  func spill(at area: SheetArea) -> SheetArea? {
    stores[Int(area.sheet)].spill(row: area.firstRow, column: area.firstColumn).map { range in
      SheetArea(
        sheet: area.sheet, firstRow: Int32(range.first.row),
        firstColumn: Int32(range.first.column), lastRow: Int32(range.last.row),
        lastColumn: Int32(range.last.column))
    }
  }

  /// The value of a cell, all numbers zero-based.
  func value(sheet: Int32, row: Int32, column: Int32) -> FormulaValue {
    stores[Int(sheet)].value(row: row, column: column)
  }

  /// Replaces the value of a cell that the store has.
  func set(_ value: FormulaValue, sheet: Int32, row: Int32, column: Int32) {
    guard let position = stores[Int(sheet)].position(row: row, column: column) else { return }
    stores[Int(sheet)][position] = value
    columnMemory.change(sheet: sheet, column: column)
  }

  /// The index of an area that is one long column; `nil` where looking through it costs less.
  func index(of area: SheetArea) -> ColumnIndex? {
    guard area.firstColumn == area.lastColumn,
      used(area).rowCount >= ColumnMemory.leastRows
    else { return nil }
    return columnMemory.index(
      stores[Int(area.sheet)], sheet: area.sheet, column: area.firstColumn)
  }

  /// Replaces the value at a position of a sheet's store.
  func set(_ value: FormulaValue, sheet: Int32, position: Int) {
    stores[Int(sheet)][position] = value
  }

  /// Lends the values to one who computes with them, or takes them back.
  func exchangeStores(_ other: inout [SheetStore]) { swap(&stores, &other) }

  /// Notes that a cell's formula is a subtotal.
  func setSubtotal(sheet: Int, position: Int) { stores[sheet].subtotals.insert(position) }

  /// Calls a closure with every value of an area that is not empty, row by row.
  func forEachValue(
    in area: SheetArea, _ visit: (FormulaValue) throws(EvaluationFailure) -> Void
  ) throws(EvaluationFailure) {
    let store = stores[Int(area.sheet)]
    try store.forEachPosition(in: area) { (_, position) throws(EvaluationFailure) in
      try visit(store[position])
    }
  }

  /// An area cut at the last row and column that any sheet uses; at least one cell stays.
  func used(_ area: SheetArea) -> SheetArea {
    var area = area
    area.lastRow = max(area.firstRow, min(area.lastRow, lastRow))
    area.lastColumn = max(area.firstColumn, min(area.lastColumn, lastColumn))
    return area
  }

  /// Refuses an array of more values than we hold.
  static func checkSize(_ rows: Int, _ columns: Int) throws(EvaluationFailure) {
    guard rows * columns <= arrayLimit else {
      throw .unsupported("an array of \(rows) × \(columns) values")
    }
  }

  /// The values of an area, cut at the last row and column that any sheet uses.
  func array(_ area: SheetArea) throws(EvaluationFailure) -> ValueArray {
    let area = used(area)
    let (rows, columns) = (area.rowCount, area.columnCount)
    try CalculationModel.checkSize(rows, columns)
    var values = [FormulaValue](repeating: .empty, count: rows * columns)
    let store = stores[Int(area.sheet)]
    try store.forEachPosition(in: area) { (row, position) throws(EvaluationFailure) in
      let column = store.columns[position] - area.firstColumn
      values[Int(row - area.firstRow) * columns + Int(column)] = store[position]
    }
    return ValueArray(rows: rows, columns: columns, values: values)
  }
}
