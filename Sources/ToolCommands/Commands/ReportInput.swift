internal import ArgumentParser
internal import ByteSupport
internal import FileAccess
internal import IndicatorExtraction
package import IndicatorModel
package import ReportReading

/// The reports of a command: read, extracted, numbered through.
package struct ReportInput {
  /// In the order given; ids are unique over all.
  package var reports: [ExtractedReport]
  /// The texts that `reports` were read from, in the same order.
  package let documents: [SourceDocument]

  /// Reads every report.
  ///
  /// - Parameter isTraced: Whether measures note the rules that made them.
  /// - Throws: `ToolError` for the first one that cannot be read.
  package init(
    paths: [String], options: ReportOptions = ReportOptions(), isTraced: Bool = false,
    catalogue: @autoclosure @escaping @Sendable () -> Catalogue
  ) throws {
    try self.init(
      paths: paths, options: options, isTraced: isTraced,
      extractor: IndicatorExtractor(catalogue: catalogue()))
  }

  /// The same, with an extractor that somebody else may be making.
  init(
    paths: [String], options: ReportOptions, isTraced: Bool = false,
    extractor: @autoclosure @escaping @Sendable () -> IndicatorExtractor
  ) throws {
    // The catalogue's index is built while the reports are scanned: each takes milliseconds.
    let (extractor, scans) = try ParallelWork.pair {
      extractor()
    } _: {
      try ReportInput.scans(paths, options, isTraced)
    }
    documents = scans.map(\.document)
    // Each scan is handed over, so that its measures are not copied.
    reports = []
    var waiting = scans
    waiting.reverse()
    while let scan = waiting.popLast() { reports.append(extractor.extract(scan)) }
  }

  /// Reads one report with an extractor that is used for many.
  ///
  /// - Throws: `ToolError`.
  init(
    path: String, options: ReportOptions = ReportOptions(), extractor: IndicatorExtractor
  ) throws {
    let document = try ReportInput.document(path, options)
    reports = [extractor.extract(ReportScan(document, isTraced: false))]
    documents = [document]
  }

  /// The reports, scanned in the order given; ids count on from one to the next.
  private static func scans(
    _ paths: [String], _ options: ReportOptions, _ isTraced: Bool
  ) throws -> [ReportScan] {
    var scans: [ReportScan] = []
    var next = 1
    for path in paths {
      scans.append(
        ReportScan(try document(path, options), firstID: next, isTraced: isTraced))
      next += scans[scans.count - 1].report.measures.count
    }
    return scans
  }

  /// Reads one report's text.
  static func document(_ path: String, _ options: ReportOptions) throws -> SourceDocument {
    let bytes = try FileAccess.read(path, limit: options.limits.reportBytes)
    do throws(ReportError) {
      let document = try ReportReader.read(bytes: bytes, file: path, options: options)
      if !document.unreadPages.isEmpty { tellUnread(document.unreadPages, of: path) }
      return document
    } catch {
      throw ToolError(error)
    }
  }

  /// Scanned pages between others hold figures that nobody would miss otherwise.
  private static func tellUnread(_ pages: [Int], of path: String) {
    let language = Language.requested(in: CommandLine.arguments)
    let message = Message.pagesUnread(pages: pages.map(String.init).joined(separator: ", "))
    Console.say("\(path): warning: \(language.text(message)) [scannedPages]")
    Console.say("  fix: " + language.text(Hint.recognise))
  }

  /// Where the texts stand in their files.
  var places: [String: SourcePlaces] { ReportInput.places(of: reports) }

  /// Where the texts of reports stand in their files, by file.
  static func places(of reports: [ExtractedReport]) -> [String: SourcePlaces] {
    Dictionary(reports.map { ($0.file, $0.places) }) { first, _ in first }
  }

  /// Throws when no report has a figure.
  func requireFigures() throws {
    guard reports.allSatisfy(\.measures.isEmpty), let first = reports.first else { return }
    throw ToolError(
      status: .dataError, file: first.file, message: .reportWithoutFigures,
      code: "reportWithoutFigures", hint: .giveReport)
  }
}
