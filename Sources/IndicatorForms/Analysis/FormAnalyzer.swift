public import IndicatorModel
public import SpreadsheetModel

/// Understands a form: where its tables are, what their columns and rows mean, which cells take
/// figures.
///
/// The way through: sheet → header cell ("Chỉ tiêu") → header rows and number row → column roles →
/// rows with codes and units → input cells. Nothing is written; what is not understood is left out.
public struct FormAnalyzer {
  let catalogue: Catalogue
  let labels: LazyLabelIndex

  /// An analyzer over a catalogue.
  public init(catalogue: Catalogue) {
    self.catalogue = catalogue
    labels = LazyLabelIndex(catalogue)
  }

  /// Analyses every visible sheet.
  ///
  /// - Parameter year: the year of the period to be filled; tells "năm 2023" from "năm 2024" in
  ///   headers. `nil`: the latest year in each sheet's headings.
  public func analyze(_ workbook: Workbook, year: Int?) -> FormAnalysis {
    var analysis = FormAnalysis(tables: [], markers: [], metaSheet: nil, mapSheet: nil)
    for (position, sheet) in workbook.sheets.enumerated() {
      if sheet.name == FormHiddenSheets.metaName { analysis.metaSheet = position }
      if sheet.name == FormHiddenSheets.mapName { analysis.mapSheet = position }
      guard sheet.visibility == .visible else { continue }
      analysis.markers += FormMarkers.find(in: sheet, position: position)
      if let table = table(of: SheetGrid(sheet, workbook: workbook), position: position, year: year)
      {
        analysis.tables.append(table)
        analysis.dependsOnYear =
          analysis.dependsOnYear
          || table.columns.contains { $0.header.contains { !SheetGrid.years(in: $0).isEmpty } }
      }
    }
    return analysis
  }

  private func table(of grid: SheetGrid, position: Int, year: Int?) -> FormTable? {
    guard let header = HeaderFinder.find(in: grid) else { return nil }
    let reader = ColumnReader(
      grid: grid, header: header, year: year ?? grid.latestYear(above: header.rows.upperBound))
    var columns = reader.columns()
    ColumnRoles.resolve(&columns)
    if let code = codeColumn(grid, header, columns) {
      columns[code].role = .code
      columns[code].evidence = "mã của danh mục"
    }
    let unitLine = grid.unitLine(above: header.rows.lowerBound)
    var rows = RowReader(
      grid: grid, firstRow: header.firstDataRow, columns: columns, unitLine: unitLine,
      catalogue: catalogue, labels: labels
    ).rows()
    guard !rows.isEmpty else { return nil }
    InputFinder.addInputs(to: &rows, grid: grid, columns: columns)
    return FormTable(
      sheet: position, sheetName: grid.sheet.name, headerRows: header.rows, columns: columns,
      rows: rows, unitLine: unitLine)
  }

  /// The position (into `columns`) of a column most of whose texts are codes of the catalogue.
  private func codeColumn(
    _ grid: SheetGrid, _ header: TableHeader, _ columns: [FormColumn]
  ) -> Int? {
    columns.firstIndex { column in
      var texts = 0
      var codes = 0
      for row in grid.sheet.rows where row.index >= header.firstDataRow {
        let text = grid.text(row: row.index, column: column.index)
        guard !text.isEmpty else { continue }
        texts += 1
        if catalogue[text] != nil { codes += 1 }
      }
      return codes >= 2 && codes * 10 >= texts * 6
    }
  }
}
