public import IndicatorModel
public import ReportReading
import VietnameseText

/// A report read as far as it goes without a catalogue: measures with values, names and tree, but
/// without codes.
///
/// Scanning takes as long as building a catalogue's index; a command does both at once.
public struct ReportScan: Sendable {
  /// The report; its measures have no codes yet.
  public internal(set) var report: ExtractedReport
  /// The text.
  public let document: SourceDocument
  let drafts: [Draft]

  /// Scans a report.
  ///
  /// - Parameters:
  ///   - document: The report.
  ///   - firstID: The number of the first id, so that ids stay unique over several reports.
  ///   - isTraced: Whether measures note the rules that made them in `trace`.
  /// - Complexity: linear in the text.
  public init(_ document: SourceDocument, firstID: Int = 1, isTraced: Bool = true) {
    let header = HeaderReader(document: document)
    let period = header.period()
    let scanner = DocumentScanner.scan(document, year: period?.year, isTraced: isTraced)
    drafts = DraftResolver.resolved(scanner, period: period)
    self.document = document
    var builder = MeasureBuilder(
      document: document, scanner: scanner, drafts: drafts, firstID: firstID)
    var report = ExtractedReport(
      file: document.file, sha256: document.sha256, textSha256: document.textSha256)
    report.measures = builder.measures(MeasureNamer(scanner: scanner, drafts: drafts))
    report.places = document.places
    report.unitName = header.unitName()
    report.period = period
    report.title = header.title()
    report.place = header.place()
    report.diagnostics = builder.diagnostics
    self.report = report
  }
}
