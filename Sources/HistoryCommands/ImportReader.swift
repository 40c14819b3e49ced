internal import ByteSupport
internal import FileAccess
internal import History
internal import IndicatorExtraction
internal import IndicatorForms
internal import IndicatorModel
internal import ReportReading
internal import SpreadsheetModel
internal import SpreadsheetTemplate
internal import ToolCommands

/// Reads a file for the history: a workbook as a filled form, all else as a report.
struct ImportReader {
  let catalogue: Catalogue
  /// Overrides what files say.
  let unitName: String?
  /// Overrides what files say.
  let period: ReportingPeriod?
  /// How reports are read.
  let reading: ReportOptions

  /// Reads files, in the order given; the reports share one index of the catalogue.
  ///
  /// - Throws: `ToolError` for one that cannot be read, has no figures, or does not say its unit or
  ///   period and no option does.
  func read(_ paths: [String]) throws -> [ImportedFile] {
    let isForm = paths.map {
      ["xlsx", "xlsm", "ods"].contains(FileAccess.pathExtension(of: $0))
    }
    let reportPaths = zip(paths, isForm).filter { !$0.1 }.map(\.0)
    let catalogue = catalogue
    var reports = try ReportInput(
      paths: reportPaths, options: reading, catalogue: catalogue
    ).reports[...]
    return try zip(paths, isForm).map { path, isForm in
      guard !isForm, let report = reports.popFirst() else { return try form(path) }
      return try imported(report)
    }
  }

  private func imported(_ report: ExtractedReport) throws -> ImportedFile {
    guard !report.measures.isEmpty else {
      throw ToolError(
        status: .dataError, file: report.file, message: .reportWithoutFigures,
        code: "reportWithoutFigures", hint: .giveReport)
    }
    let heading = try heading(report.file, unitName: report.unitName, period: report.period)
    return ImportedFile(
      report, unitName: heading.unitName, period: heading.period, catalogue: catalogue)
  }

  private func form(_ path: String) throws -> ImportedFile {
    let input = try FormInput(name: path, format: nil)
    let bytes = try FileAccess.read(path, limit: Limits().entryBytes)
    let workbook = try input.workbook()
    let reader = FilledFormReader(workbook: workbook, catalogue: catalogue)
    let said = reader.heading(of: FormAnalyzer(catalogue: catalogue).analyze(workbook, period: nil))
    let heading = try heading(path, unitName: said.unitName, period: said.period)
    let form = FormAnalyzer(catalogue: catalogue).analyze(workbook, period: heading.period)
    guard !form.tables.isEmpty else {
      throw ToolError(
        status: .dataError, file: path, message: .formWithoutTable, code: "formWithoutTable",
        hint: .headerNeeded)
    }
    let figures = reader.figures(
      of: form, heading: heading, file: path, sha256: SHA256.hexDigest(of: bytes),
      title: said.title)
    guard !figures.entries.isEmpty else {
      throw ToolError(
        status: .dataError, file: path, message: .formWithoutFigures, code: "formWithoutFigures")
    }
    return ImportedFile(figures, unitName: heading.unitName, period: heading.period)
  }

  private func heading(
    _ path: String, unitName said: String?, period saidPeriod: ReportingPeriod?
  ) throws -> (unitName: String, period: ReportingPeriod) {
    guard let unitName = unitName ?? said, !unitName.isEmpty else {
      throw ToolError(
        status: .dataError, file: path, message: .unitUnknown, code: "unitUnknown",
        hint: .giveUnitName)
    }
    guard let period = period ?? saidPeriod else {
      throw ToolError(
        status: .dataError, file: path, message: .periodUnknown, code: "periodUnknown",
        hint: .givePeriod)
    }
    return (unitName, period)
  }
}
