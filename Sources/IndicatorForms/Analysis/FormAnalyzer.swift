public import IndicatorModel
public import SpreadsheetModel

/// Understands a form: where its tables are, what their columns and rows mean, which cells take
/// figures.
///
/// The way through: sheet → header cell ("Chỉ tiêu") → header rows and number row → column roles →
/// rows with codes and units → input cells. Nothing is written; what is not understood is left out.
public struct FormAnalyzer {
  let catalogue: Catalogue

  /// An analyzer over a catalogue.
  public init(catalogue: Catalogue) { self.catalogue = catalogue }

  /// Analyses every visible sheet.
  ///
  /// - Parameter period: the period to be filled; tells "năm 2023" from "năm 2024", and "quý II"
  ///   from "6 tháng", in headers. `nil`: the year is the one that each sheet's headings name.
  public func analyze(_ workbook: Workbook, period: ReportingPeriod?) -> FormAnalysis {
    var analysis = FormAnalysis(tables: [], markers: [], metaSheet: nil, mapSheet: nil)
    let labels = LazyLabelIndex(catalogue)
    for (position, sheet) in workbook.sheets.enumerated() {
      if sheet.name == FormHiddenSheets.metaName { analysis.metaSheet = position }
      if sheet.name == FormHiddenSheets.mapName { analysis.mapSheet = position }
      guard sheet.visibility == .visible else { continue }
      analysis.markers += FormMarkers.find(in: sheet, position: position)
      let grid = SheetGrid(sheet, workbook: workbook)
      for header in HeaderFinder.headers(of: grid) {
        guard
          let table = table(
            header, of: grid, position: position, period: period, labels: labels)
        else {
          continue
        }
        analysis.tables.append(table)
      }
    }
    return analysis
  }

  private func table(
    _ header: TableHeader, of grid: SheetGrid, position: Int, period: ReportingPeriod?,
    labels: LazyLabelIndex
  ) -> FormTable? {
    let title = FoldedText(grid.title(above: header))
    let year =
      period?.year ?? ColumnReader.yearOfResults(grid, header)
      ?? HeaderTimeReader.latestYear(in: title) ?? grid.latestYear(above: header.rows.upperBound)
    let resolver = RoleResolver(period: period, year: year)
    var columns = ColumnReader(grid: grid, header: header, resolver: resolver, title: title)
      .columns()
    if let code = codeColumn(grid, header, columns) {
      columns[code].role = .code
      columns[code].evidence = "mã của danh mục"
    }
    let unitLine = grid.unitLine(above: header.rows.lowerBound)
    var rows = RowReader(
      grid: grid, header: header, columns: columns, unitLine: unitLine, catalogue: catalogue,
      labels: labels
    ).rows()
    guard !rows.isEmpty else { return nil }
    InputFinder(grid: grid, header: header, columns: columns).addInputs(to: &rows)
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
      for row in grid.sheet.rows
      where row.index >= header.firstDataRow && row.index < header.endRow {
        let text = grid.text(row: row.index, column: column.index)
        guard !text.isEmpty else { continue }
        texts += 1
        if catalogue[text] != nil { codes += 1 }
      }
      return codes >= 2 && codes * 10 >= texts * 6
    }
  }
}
