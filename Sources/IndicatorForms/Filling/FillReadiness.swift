internal import IndicatorExtraction
internal import IndicatorModel
internal import SpreadsheetModel
internal import SpreadsheetTemplate
internal import VietnameseText

/// The tables that every fill looks things up in: each is made when it is first asked for, and who
/// asks while it is being made waits.
package enum FillReadiness {
  /// Makes them ready in the order in which a fill asks for them, on a thread that has the time.
  ///
  /// - Parameter withCatalogue: whether also those that are made of the built-in catalogue.
  package static func makeReady(withCatalogue: Bool) {
    _ = UnitOfMeasure(parsing: "ha")
    if withCatalogue { _ = Catalogue.builtIn }
    PhraseWords.makeReady()
    if withCatalogue {
      _ = IndicatorExtractor.builtIn
      _ = WordFrequencies.builtIn
    }
    makeFormulasReady()
  }

  /// Reads and computes one formula: the functions are a table too.
  private static func makeFormulasReady() {
    var sheet = Worksheet(name: "1")
    sheet.set(.number(1), at: CellReference(row: 0, column: 0))
    sheet.set(.formula(Formula("SUM(A1:A1)/A1")), at: CellReference(row: 1, column: 0))
    var workbook = Workbook()
    workbook.sheets.append(sheet)
    _ = RecalculatedEdits.staleResults(of: workbook)
  }
}
