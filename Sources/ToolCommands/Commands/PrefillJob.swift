internal import ByteSupport
internal import FileAccess
internal import IndicatorExtraction
internal import IndicatorForms
internal import IndicatorModel
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// The work of `bieumau prefill`: reports → past figures → plan → edits → one output and its record.
struct PrefillJob {
  let command: PrefillCommand
  private var options: FillingOptions { command.filling }
  private var language: Language { command.common.lang }

  init(command: PrefillCommand) { self.command = command }

  func run() throws {
    let catalogue = try CatalogueInput.catalogue(extendedBy: command.arguments.catalogue)
    let form = try FormInput(
      name: options.template, format: try OutputPath.format(options, command.output))
    let path = try OutputPath.resolve(
      options, reports: command.arguments.reports, output: command.output, form: form)
    try path.check(
      command.reviewing.review, inputs: command.arguments.reports + [form.path], options)
    let decisions = try command.deciding.decisions.map { try DecisionInput(path: $0) }
    let workbook = try form.workbook()
    let input = try ReportInput(
      paths: command.arguments.reports, options: command.arguments.reading.options,
      catalogue: catalogue)
    try input.requireFigures()
    let (analysis, proposed) = try plan(form, workbook, input, catalogue)
    let fingerprint = { FormFingerprint(of: analysis, workbook: workbook) }
    let plan =
      try decisions?.applied(to: proposed, form: fingerprint(), input: input) ?? proposed
    let counts = FillCounts(plan)
    if options.strict, counts.needsLook > 0 {
      FillReport(plan: plan, file: form.path, language: language).printCells()
      throw ToolError(
        status: .failed, file: form.path, message: .strictRefused(count: counts.needsLook),
        code: "strict", hint: .lookAtRecord)
    }
    let outcome = try carryOut(plan, form, workbook, input.reports, path)
    let written = options.dryRun ? nil : path
    if let written {
      let review = try review(of: outcome, fingerprint, input, output: path.file)
      try FillJob.write(outcome, review: review, to: written, force: options.force)
    }
    FillReport(plan: plan, file: written?.file ?? form.path, language: language).print(
      outcome, output: written, review: command.reviewing.review, decisions: decisions)
    if counts.needsLook > 0 { throw CommandExit.needsLook }
  }

  /// The review page; `nil` when none is asked for.
  private func review(
    of outcome: FillOutcome, _ fingerprint: () -> FormFingerprint, _ input: ReportInput,
    output: String
  ) throws -> ReviewFile? {
    guard let path = command.reviewing.review else { return nil }
    let maker = ReviewPageMaker(fingerprint: fingerprint(), input: input, language: language)
    let page = try maker.page(record: outcome.record, output: outcome.bytes, name: output)
    return ReviewFile(path: path, bytes: page)
  }

  private func plan(
    _ form: FormInput, _ workbook: Workbook, _ input: ReportInput, _ catalogue: Catalogue
  ) throws -> (form: FormAnalysis, plan: FillPlan) {
    let reports = input.reports
    let periods = reports.compactMap(\.period)
    guard let next = options.period ?? latest(periods)?.following else {
      throw ToolError(
        status: .usage, file: reports.first?.file ?? "", message: .periodUnknown,
        code: "periodUnknown", hint: .givePeriod)
    }
    let analyzer = FormAnalyzer(catalogue: catalogue)
    let time = PrefillTime(opening: next, reported: periods) {
      analyzer.analyze(workbook, period: $0)
    }
    let analysis = analyzer.analyze(workbook, period: time.form)
    guard !analysis.tables.isEmpty else {
      throw ToolError(
        status: .dataError, file: form.path, message: .formWithoutTable, code: "formWithoutTable",
        hint: .headerNeeded)
    }
    let reported = ReportedFigures(
      form: analysis, reports: reports, catalogue: catalogue,
      findings: ReportAuditor.audit(reports, documents: input.documents),
      planBody: command.planBody?.column)
    let planner = PrefillPlanner(
      catalogue: catalogue, form: analysis, time: time, reported: reported, store: nil,
      method: command.method, overwrites: options.overwrite)
    let plan = planner.plan(
      fields: fields(reports, time), workbook: workbook,
      measures: reports.flatMap { $0.measures.map(\.id) })
    return (analysis, plan)
  }

  private func latest(_ periods: [ReportingPeriod]) -> ReportingPeriod? {
    periods.max {
      ($0.year, $0.months.upperBound, $0.months.count)
        < ($1.year, $1.months.upperBound, $1.months.count)
    }
  }

  /// The headings: the period of the form, the unit of the last reports; a closing day of an
  /// earlier period is none of this one.
  private func fields(_ reports: [ExtractedReport], _ time: PrefillTime) -> HeadingFields {
    let last = reports.filter { $0.period == time.base }
    var fields = HeadingFields(
      reports: last.isEmpty ? reports : last, period: time.form, unitName: options.unitName)
    fields.nextPeriod = time.plans ? time.next : time.form.following
    if !time.plans { fields.closingDate = nil }
    return fields
  }

  private func carryOut(
    _ plan: FillPlan, _ form: FormInput, _ workbook: Workbook, _ reports: [ExtractedReport],
    _ path: OutputPath
  ) throws -> FillOutcome {
    let wording = FillWording.words(in: language)
    let edits = FillEdits.edits(
      of: plan, workbook: workbook, reports: reports, annotation: options.annotate,
      wording: wording)
    let complete = RecalculatedEdits(completing: edits, of: workbook)
    let record = RunRecord(
      template: options.template, output: options.dryRun ? "" : path.file,
      inputs: reports.map { RunRecord.Input(file: $0.file, sha256: $0.sha256) }, plan: plan,
      formulas: complete.recomputed + complete.unresolved,
      sheetNames: workbook.sheets.map(\.name), lost: [], places: ReportInput.places(of: reports))
    return FillOutcome(
      bytes: try FormFilling.apply(complete.edits, to: form),
      record: record.rendered(wording: wording), unresolved: complete.unresolved.count)
  }
}
