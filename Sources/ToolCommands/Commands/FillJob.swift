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
    // Read first, on this thread, which knows how to.
    let binding = try options.binding.map {
      try BindingInput(path: $0, catalogue: command.arguments.catalogue)
    }
    let opened = try open()
    try opened.input.requireFigures()
    let plan = try plan(opened, binding)
    let counts = FillCounts(plan)
    if options.strict, counts.needsLook > 0 {
      FillReport(plan: plan, file: opened.form.path, language: language).printCells()
      throw ToolError(
        status: .failed, file: opened.form.path, message: .strictRefused(count: counts.needsLook),
        code: "strict", hint: .lookAtRecord)
    }
    let outcome = try carryOut(plan, opened, binding)
    if !options.dryRun { try write(outcome, to: opened.output) }
    let written = options.dryRun ? nil : opened.output
    FillReport(plan: plan, file: written?.file ?? opened.form.path, language: language).print(
      outcome, output: written)
    if counts.needsLook > 0 { throw CommandExit.needsLook }
  }

  /// What a fill works on.
  private struct Opened: Sendable {
    var form: FormInput
    var output: OutputPath
    var workbook: Workbook
    /// The form understood for `--period`, or for no period.
    var analysis: FormAnalysis
    /// The words of the catalogue, counted.
    var frequencies: WordFrequencies
    var input: ReportInput
  }

  /// Reads the form on one core and the reports on the other.
  private func open() throws -> Opened {
    let (options, reports, output) = (options, command.reports, command.output)
    let added = command.arguments.catalogue
    let catalogue = try CatalogueInput.lazily(extendedBy: added)
    let (form, input) = try ParallelWork.pair {
      let form = try FormInput(
        name: options.template, format: try OutputPath.format(options, output))
      let path = try OutputPath.resolve(options, reports: reports, output: output, form: form)
      let workbook = try form.workbook()
      let analysis = FormAnalyzer(catalogue: catalogue()).analyze(
        workbook, period: options.period)
      return (
        form: form, path: path, workbook: workbook, analysis: analysis,
        frequencies: WordFrequencies(catalogue())
      )
    } _: {
      try ReportInput(paths: reports, catalogue: catalogue())
    }
    return Opened(
      form: form.form, output: form.path, workbook: form.workbook, analysis: form.analysis,
      frequencies: form.frequencies, input: input)
  }

  private func plan(_ opened: Opened, _ binding: BindingInput?) throws -> FillPlan {
    let catalogue = try CatalogueInput.catalogue(extendedBy: command.arguments.catalogue)
    let reports = opened.input.reports
    let fields = HeadingFields(reports: reports, period: options.period, unitName: options.unitName)
    var analysis = opened.analysis
    if let period = fields.period, period != options.period,
      binding != nil || analysis.readsDifferently(for: period)
    {
      analysis = FormAnalyzer(catalogue: catalogue).analyze(opened.workbook, period: period)
    }
    if let binding {
      analysis = try binding.analysis(
        of: opened.form, workbook: opened.workbook, understood: analysis, period: fields.period)
    }
    guard !analysis.tables.isEmpty else {
      throw ToolError(
        status: .dataError, file: opened.form.path, message: .formWithoutTable,
        code: "formWithoutTable",
        hint: .headerNeeded)
    }
    var planning = FillPlanner.Options()
    planning.overwrites = options.overwrite
    return FillPlanner(
      catalogue: catalogue, frequencies: opened.frequencies, options: planning
    ).plan(
      analysis, reports: reports,
      findings: ReportAuditor.audit(reports, documents: opened.input.documents), fields: fields,
      workbook: opened.workbook)
  }

  /// Edits the form on one core and renders the run record on the other.
  private func carryOut(
    _ plan: FillPlan, _ opened: Opened, _ binding: BindingInput?
  ) throws -> FillOutcome {
    let (form, workbook, reports) = (opened.form, opened.workbook, opened.input.reports)
    let wording = FillWording.words(in: language)
    let edits = FillEdits.edits(
      of: plan, workbook: workbook, reports: reports, annotation: options.annotate,
      wording: wording)
    let complete = RecalculatedEdits(completing: edits, of: workbook)
    let record = RunRecord(
      template: options.template, output: options.dryRun ? "" : opened.output.file,
      inputs: reports.map { RunRecord.Input(file: $0.file, sha256: $0.sha256) }, plan: plan,
      formulas: complete.recomputed + complete.unresolved,
      sheetNames: workbook.sheets.map(\.name), lost: [], binding: binding?.recorded)
    let (text, edited) = try ParallelWork.pair {
      record.rendered(wording: wording)
    } _: {
      try FillJob.apply(complete.edits, to: form)
    }
    return FillOutcome(bytes: edited, record: text, unresolved: complete.unresolved.count)
  }

  /// - Throws: also when the output would lose anything of the form: the run record says `lost: []`.
  private static func apply(_ edits: [Edit], to form: FormInput) throws -> [UInt8] {
    let edited: EditedFile
    do throws(SpreadsheetError) {
      edited = try form.file.applying(edits)
    } catch {
      throw ToolError(error, file: form.path)
    }
    guard edited.lost.isEmpty else {
      throw ToolError(
        status: .failed, file: form.path, message: .wouldLose(list: edited.lost), code: "lost")
    }
    return edited.bytes
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
