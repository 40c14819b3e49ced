import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Turns the tables of a text into drafts.
///
/// A table is found by its lines (`TableFinder`), its header told from its rows
/// (`TableLayoutReader`), its columns read by the words of the header (`ColumnReader`) and matched
/// (`ColumnPairing`), its rows put under each other (`RowLadder`); then each cell with a value, a
/// unit and a role is a draft. Parents and plans of the drafts count from the table's first.
struct TableReader {
  /// A table that was read.
  struct Result {
    /// Its tokens.
    var tokens: Range<Int>
    /// Its drafts in order of place.
    var drafts: [Draft]
  }

  let scanner: DocumentScanner
  let layouts: TableLayoutReader
  let leads: TableLeadReader

  /// The tables of a scanner's document that are clear, in order of place.
  static func tables(of scanner: DocumentScanner) -> [Result] {
    let found = TableFinder.tables(of: scanner.document)
    guard !found.isEmpty else { return [] }
    let reader = TableReader(
      scanner: scanner, layouts: TableLayoutReader(scanner),
      leads: TableLeadReader(scanner: scanner, units: TableUnits(scanner: scanner)))
    var results: [Result] = []
    var paragraph = 0
    for table in found {
      let paragraphs = scanner.document.paragraphs
      while paragraph + 1 < paragraphs.count,
        paragraphs[paragraph].tokens.upperBound <= table.tokens.lowerBound
      {
        paragraph += 1
      }
      let floor = results.last?.tokens.upperBound ?? 0
      results += reader.read(table, paragraph, floor).filter { !$0.drafts.isEmpty }
    }
    return results
  }

  private func read(_ table: TextTable, _ paragraph: Int, _ floor: Int) -> [Result] {
    guard table.rows.count > 1, var layout = layouts.layout(table) else {
      return table.style == .bars ? table.lines.compactMap { readList($0) } : []
    }
    var lead = leads.lead(above: table.tokens.lowerBound, in: paragraph, floor: floor)
    lead.headings = leads.headings(of: paragraph)
    if lead.title == nil { lead.title = leads.heading(of: paragraph) }
    ColumnPairing(tokens: scanner.tokens, headers: layouts.headers).settle(&layout)
    RowLadder(tokens: scanner.tokens, scalars: scanner.document.scalars).climb(
      &layout.rows, numberColumn: layout.number, sharesUnit: layout.unit == nil)
    for index in layout.rows.indices { layout.rows[index].unit = rowUnit(layout, index) }
    var writer = TableDrafts(scanner: scanner, layout: layout, lead: lead)
    return [Result(tokens: table.tokens, drafts: writer.written())]
  }

  /// The unit in the row's cell, or in brackets behind its label.
  private func rowUnit(_ layout: TableLayout, _ index: Int) -> UnitOfMeasure? {
    let row = layout.rows[index]
    if let column = layout.unit, !row.cells[column].isEmpty {
      return leads.units.unit(row.cells[column], known: false)
    }
    return leads.units.bracketed(row.cells[layout.label])
  }
}
