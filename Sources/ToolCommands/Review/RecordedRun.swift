internal import ByteSupport
internal import FileAccess
internal import IndicatorForms
internal import IndicatorModel
internal import ReportReading
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// A run that is over: its record, and the files that it names as they are found now.
struct RecordedRun {
  /// The record's file.
  let path: String
  /// The filled form's file.
  let form: String
  /// The inputs, each with the file that it was found as.
  let reports: [(path: String, input: RunRecord.Input)]
  private let bytes: [UInt8]
  private let record: JSONValue

  /// Reads a run record.
  ///
  /// - Throws: `ToolError` for other files, and for the record of a dry run.
  init(path: String) throws {
    self.path = path
    bytes = try FileAccess.read(path, limit: Limits().reportBytes)
    guard let record = try? JSONValue(parsing: bytes),
      record["schema"]?.stringValue == "bieumau.run/1", let output = record["output"]?.stringValue
    else {
      throw ToolError(
        status: .dataError, file: path, message: .notARecord, code: "malformedRecord",
        hint: .giveRecord)
    }
    guard !output.isEmpty else {
      throw ToolError(
        status: .dataError, file: path, message: .dryRunRecord, code: "dryRun", hint: .runFillFirst)
    }
    self.record = record
    form = RecordedRun.found(output, beside: path)
    reports = (record["inputs"]?.elements ?? []).compactMap { input in
      guard let file = input["file"]?.stringValue, let sha256 = input["sha256"]?.stringValue else {
        return nil
      }
      return (
        RecordedRun.found(file, beside: path), RunRecord.Input(file: file, sha256: sha256)
      )
    }
  }

  /// A file as the record names it, else of that name in the record's folder: files travel together.
  private static func found(_ file: String, beside record: String) -> String {
    if FileAccess.isFile(file) { return file }
    let beside = FileAccess.parent(of: record) + "/" + FileAccess.name(of: file)
    return FileAccess.isFile(beside) ? beside : file
  }

  /// The page of the run.
  ///
  /// - Throws: `ToolError` naming a file that is missing or is no longer the one of the run.
  func page(
    reading: ReportOptions, catalogue: Catalogue, language: Language
  ) throws -> [UInt8] {
    let filled = try FormInput(name: form, format: nil)
    let isRollup = record["units"] != nil
    let input = try reports(reading: reading, catalogue: catalogue, onlyReports: isRollup)
    let fingerprint = try RecordedRun.fingerprint(
      of: record, filled: filled, catalogue: catalogue, isRollup: isRollup)
    return try ReviewPageMaker(fingerprint: fingerprint, input: input, language: language).page(
      record: bytes, form: filled.file, formName: filled.path, name: path)
  }

  /// The reports, read again.
  ///
  /// - Parameter onlyReports: whether filled forms among the inputs are left out: they have no text.
  private func reports(
    reading: ReportOptions, catalogue: Catalogue, onlyReports: Bool
  ) throws -> ReportInput {
    let wanted = reports.filter { file in
      !onlyReports || !["xlsx", "xlsm", "ods"].contains(FileAccess.pathExtension(of: file.path))
    }
    var input = try ReportInput(
      paths: wanted.map(\.path), options: reading, catalogue: catalogue)
    for (position, file) in wanted.enumerated() {
      guard input.reports[position].sha256 == file.input.sha256 else {
        throw ToolError(
          status: .dataError, file: file.path, message: .reportChanged, code: "reportChanged",
          hint: .reviewAgain)
      }
      // The record's places name the file as it was given then.
      input.reports[position].file = file.input.file
    }
    return input
  }

  /// The structure of the form that was filled.
  private static func fingerprint(
    of record: JSONValue, filled: FormInput, catalogue: Catalogue, isRollup: Bool
  ) throws -> FormFingerprint {
    let form = try FormInput(
      name: record["template"]?.stringValue ?? "", format: filled.file.format)
    let workbook = try form.workbook()
    let period = record["period"]?.stringValue.flatMap(ReportingPeriod.init)
    let analysis = FormAnalyzer(catalogue: catalogue).analyze(workbook, period: period)
    return isRollup
      ? FormFingerprint(ofRollup: analysis, workbook: workbook, catalogue: catalogue)
      : FormFingerprint(of: analysis, workbook: workbook)
  }
}
