internal import ByteSupport
internal import FileAccess
internal import IndicatorExtraction
internal import IndicatorForms
internal import IndicatorModel
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// The work of `bieumau fill`: reports → measures → plan → edits → one output and its run record.
struct FillJob {
  let command: FillCommand
  private var options: FillingOptions { command.filling }
  private var language: Language { command.common.lang }

  init(command: FillCommand) { self.command = command }

  func run() throws {
    let catalogue = Catalogue.builtIn
    let form = try FormInput(
      name: options.template, format: try OutputPath.format(options, command.output))
    let output = try OutputPath.resolve(command, form: form)
    let input = try ReportInput(paths: command.reports, catalogue: catalogue)
    try input.requireFigures()
    let workbook = try form.workbook()
    let plan = try plan(form, workbook, input.reports, catalogue)
    let counts = FillCounts(plan)
    if options.strict, counts.needsLook > 0 {
      FillReport(plan: plan, file: form.path, language: language).printCells()
      throw ToolError(
        status: .failed, file: form.path, message: .strictRefused(count: counts.needsLook),
        code: "strict", hint: .lookAtRecord)
    }
    let outcome = try carryOut(plan, form, workbook, input.reports, output: output.file)
    if !options.dryRun { try write(outcome, to: output) }
    let written = options.dryRun ? nil : output
    FillReport(plan: plan, file: written?.file ?? form.path, language: language).print(
      outcome, output: written)
    if counts.needsLook > 0 { throw CommandExit.needsLook }
  }

  private func plan(
    _ form: FormInput, _ workbook: Workbook, _ reports: [ExtractedReport], _ catalogue: Catalogue
  ) throws -> FillPlan {
    let fields = HeadingFields(reports: reports, period: options.period, unitName: options.unitName)
    let analysis = FormAnalyzer(catalogue: catalogue).analyze(workbook, year: fields.period?.year)
    guard !analysis.tables.isEmpty else {
      throw ToolError(
        status: .dataError, file: form.path, message: .formWithoutTable, code: "formWithoutTable",
        hint: .headerNeeded)
    }
    var planning = FillPlanner.Options()
    planning.overwrites = options.overwrite
    return FillPlanner(catalogue: catalogue, options: planning).plan(
      analysis, reports: reports, findings: ReportAuditor.audit(reports), fields: fields,
      workbook: workbook)
  }

  private func carryOut(
    _ plan: FillPlan, _ form: FormInput, _ workbook: Workbook, _ reports: [ExtractedReport],
    output: String
  ) throws -> FillOutcome {
    let wording = FillWording.words(in: language)
    let edits = FillEdits.edits(
      of: plan, workbook: workbook, reports: reports, annotation: options.annotate,
      wording: wording)
    let complete = RecalculatedEdits(completing: edits, of: workbook)
    let edited: EditedFile
    do throws(SpreadsheetError) {
      edited = try form.file.applying(complete.edits)
    } catch {
      throw ToolError(error, file: form.path)
    }
    guard edited.lost.isEmpty else {
      throw ToolError(
        status: .failed, file: form.path, message: .wouldLose(list: edited.lost), code: "lost")
    }
    let record = RunRecord(
      template: options.template, output: options.dryRun ? "" : output,
      inputs: reports.map { RunRecord.Input(file: $0.file, sha256: $0.sha256) }, plan: plan,
      formulas: complete.recomputed + complete.unresolved,
      sheetNames: workbook.sheets.map(\.name), lost: edited.lost)
    return FillOutcome(
      bytes: edited.bytes, record: record.json(wording: wording).renderedBytes,
      unresolved: complete.unresolved.count)
  }

  private func write(_ outcome: FillOutcome, to output: OutputPath) throws {
    var files = AtomicFiles()
    try output.makeFolder()
    try files.stage(outcome.bytes, at: output.file, replacing: options.force)
    try files.stage(outcome.record, at: output.record, replacing: options.force)
    try files.commit()
  }
}

/// What a fill made, before it is written.
struct FillOutcome {
  /// The filled form.
  var bytes: [UInt8]
  /// The run record as JSON text, UTF-8.
  var record: [UInt8]
  /// Formulas left to be computed on opening.
  var unresolved: Int
}
