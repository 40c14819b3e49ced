internal import ByteSupport
internal import FileAccess
internal import IndicatorExtraction
internal import IndicatorModel
internal import ReportReading
internal import SpreadsheetTemplate

/// Does one report of a batch, on any thread.
struct BatchWorker: Sendable {
  /// What came of a report.
  enum Outcome: Sendable {
    /// Report, form, program and options are those of the output that is there.
    case unchanged(BatchIndex.Entry)
    /// The output was made, or found to be what would be made.
    case made(BatchIndex.Entry)
    /// There is no output.
    case bad(ToolError)
  }

  let filling: FormFilling
  let extractor: IndicatorExtractor
  /// The folder of outputs.
  let output: String
  /// The index of the run before.
  let known: BatchIndex?
  /// Whether that run had the same form, program and options.
  let isKnownCurrent: Bool
  /// How reports are read.
  let reading: ReportOptions
  private var options: FillingOptions { filling.options }

  init(
    filling: FormFilling, extractor: IndicatorExtractor, output: String, known: BatchIndex?,
    isKnownCurrent: Bool, reading: ReportOptions
  ) {
    (self.filling, self.extractor, self.output) = (filling, extractor, output)
    (self.known, self.isKnownCurrent, self.reading) = (known, isKnownCurrent, reading)
  }

  func outcome(of report: BatchFolder.Report) -> Outcome {
    do {
      if let entry = try unchanged(report) { return .unchanged(entry) }
      return .made(try fill(report))
    } catch let error as ToolError {
      return .bad(error)
    } catch let error as FileError {
      return .bad(ToolError(error))
    } catch {
      return .bad(
        ToolError(
          status: .failed, file: report.path, message: .inputOutput(reason: "\(error)"),
          code: "inputOutput"))
    }
  }

  private func unchanged(_ report: BatchFolder.Report) throws -> BatchIndex.Entry? {
    guard isKnownCurrent, !options.force, !options.dryRun, let entry = known?.entries[report.name],
      entry.output == report.output
    else { return nil }
    let file = output + "/" + entry.output
    guard FileAccess.isFile(file), FileAccess.isFile(file + ".run.json"),
      SHA256.hexDigest(of: try FileAccess.read(report.path)) == entry.sha256
    else { return nil }
    return entry
  }

  private func fill(_ report: BatchFolder.Report) throws -> BatchIndex.Entry {
    let input = try ReportInput(path: report.path, options: reading, extractor: extractor)
    try input.requireFigures()
    let plan = try filling.plan(input, parallel: false)
    let counts = FillCounts(plan)
    if options.strict, counts.needsLook > 0 {
      throw ToolError(
        status: .failed, file: report.path, message: .strictRefused(count: counts.needsLook),
        code: "strict", hint: .lookAtRecord)
    }
    let file = output + "/" + report.output
    let outcome = try filling.carryOut(
      plan, input, output: options.dryRun ? "" : file, parallel: false)
    let entry = BatchIndex.Entry(
      sha256: input.reports.first?.sha256 ?? "", output: report.output,
      outputSHA256: SHA256.hexDigest(of: outcome.bytes),
      recordSHA256: SHA256.hexDigest(of: outcome.record), filled: counts.filled,
      inputs: counts.inputs, needsLook: counts.needsLook)
    if !options.dryRun { try write(outcome, to: file, entry, of: report.name) }
    return entry
  }

  /// Writes output and record; what stands there already stays when it is the same.
  private func write(
    _ outcome: FillOutcome, to file: String, _ entry: BatchIndex.Entry, of name: String
  ) throws {
    let old = known?.entries[name]
    let ours = old?.output == entry.output ? old : nil
    var files = AtomicFiles()
    if try mayWrite(file, new: entry.outputSHA256, ours: ours?.outputSHA256) {
      try files.stage(outcome.bytes, at: file, replacing: true)
    }
    let record = file + ".run.json"
    if try mayWrite(record, new: entry.recordSHA256, ours: ours?.recordSHA256) {
      try files.stage(outcome.record, at: record, replacing: true)
    }
    try files.commit()
  }

  /// Whether a file is to be written: not when it is the same already.
  ///
  /// - Throws: `.exists` when something stands there that no batch made, or that was changed since.
  private func mayWrite(_ path: String, new: String, ours: String?) throws -> Bool {
    guard FileAccess.exists(path) else { return true }
    let found = SHA256.hexDigest(of: try FileAccess.read(path))
    if found == new { return false }
    guard options.force || found == ours else { throw FileError.exists(path: path) }
    return true
  }
}
