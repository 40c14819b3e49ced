internal import ByteSupport
internal import SpreadsheetModel

/// The figures that a person typed into a form.
struct FilledExample {
  /// One figure.
  struct Figure {
    /// The position of its table in the form's.
    var table: Int
    /// The position of its row in the table's.
    var row: Int
    var cell: CellReference
    var value: DecimalNumber
  }

  /// In the order of tables, rows and columns.
  let figures: [Figure]

  /// The numbers of a filled form in the rows and columns of an empty one, formulas left out.
  ///
  /// - Parameters:
  ///   - form: understood.
  ///   - empty: the workbook that `form` was understood from; may be the example itself.
  init(_ form: FormAnalysis, empty: Workbook, filled: Workbook) {
    var figures: [Figure] = []
    for (position, table) in form.tables.enumerated() {
      guard let sheet = filled.sheetIndex(named: table.sheetName) else { continue }
      let columns = table.columns.filter {
        ![.name, .ordinal, .unit, .code, .note, .verdict].contains($0.role)
      }
      for (place, row) in table.rows.enumerated() where row.unit != nil {
        for column in columns {
          let cell = CellReference(row: row.index, column: column.index)
          if case .formula = empty.sheets[table.sheet].value(at: cell) { continue }
          guard case .number(let number) = filled.sheets[sheet].value(at: cell),
            let value = DecimalNumber(DecimalText.shortest(number))
          else { continue }
          figures.append(Figure(table: position, row: place, cell: cell, value: value))
        }
      }
    }
    self.figures = figures
  }
}
