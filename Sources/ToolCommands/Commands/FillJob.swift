internal import ByteSupport
internal import FileAccess
internal import IndicatorExtraction
internal import IndicatorForms
internal import IndicatorModel

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
    let decisions = try command.deciding.decisions.map { try DecisionInput(path: $0) }
    let opened = try open()
    try opened.input.requireFigures()
    var filling = opened.filling
    filling.binding = binding
    filling.derives = !command.noDerive
    let plan = try plan(filling, opened.input, decisions)
    let counts = FillCounts(plan)
    if options.strict, counts.needsLook > 0 {
      FillReport(plan: plan, file: filling.form.path, language: language).printCells()
      throw ToolError(
        status: .failed, file: filling.form.path, message: .strictRefused(count: counts.needsLook),
        code: "strict", hint: .lookAtRecord)
    }
    let outcome = try filling.carryOut(
      plan, opened.input, output: options.dryRun ? "" : opened.output.file, parallel: true)
    let written = options.dryRun ? nil : opened.output
    if let written {
      let review = try review(of: outcome, plan: plan, filling, opened)
      try FillJob.write(outcome, review: review, to: written, force: options.force)
    }
    FillReport(plan: plan, file: written?.file ?? filling.form.path, language: language).print(
      outcome, output: written, review: command.reviewing.review, decisions: decisions)
    if counts.needsLook > 0 { throw CommandExit.needsLook }
  }

  /// The plan, with a person's decisions carried out where there are any.
  private func plan(
    _ filling: FormFilling, _ input: ReportInput, _ decisions: DecisionInput?
  ) throws -> FillPlan {
    let plan = try filling.plan(input, parallel: true)
    guard let decisions else { return plan }
    return try decisions.applied(
      to: plan, form: filling.fingerprint(for: plan.fields.period), input: input)
  }

  /// The review page; `nil` when none is asked for.
  private func review(
    of outcome: FillOutcome, plan: FillPlan, _ filling: FormFilling, _ opened: Opened
  ) throws -> ReviewFile? {
    guard let path = command.reviewing.review else { return nil }
    let maker = ReviewPageMaker(
      fingerprint: filling.fingerprint(for: plan.fields.period), input: opened.input,
      language: language)
    let page = try maker.page(
      record: outcome.record, output: outcome.bytes, name: opened.output.file)
    return ReviewFile(path: path, bytes: page)
  }

  /// What a fill works on.
  private struct Opened: Sendable {
    var filling: FormFilling
    var output: OutputPath
    var input: ReportInput
  }

  /// Reads the form on one core and the reports on the other.
  private func open() throws -> Opened {
    let (options, reports, output) = (options, command.reports, command.output)
    let review = command.reviewing.review
    let reading = command.arguments.reading.options
    let catalogue = try CatalogueInput.lazily(extendedBy: command.arguments.catalogue)
    let isBuiltIn = command.arguments.catalogue == nil
    let (form, report) = try ParallelWork.pair {
      let form = try FormInput(
        name: options.template, format: try OutputPath.format(options, output))
      let path = try OutputPath.resolve(options, reports: reports, output: output, form: form)
      try path.check(review, inputs: reports + [form.path], options)
      let understood = UnderstoodForm(
        form, try form.workbook(), catalogue: catalogue(), options: options)
      return (form: understood, path: path)
    } _: {
      // What is made of the built-in catalogue was begun when the program started.
      (
        input: try ReportInput(
          paths: reports, options: reading,
          extractor: isBuiltIn ? .builtIn : IndicatorExtractor(catalogue: catalogue())),
        frequencies: isBuiltIn ? .builtIn : WordFrequencies(catalogue())
      )
    }
    let filling = FormFilling(
      form: form.form, frequencies: report.frequencies, catalogue: catalogue(), options: options,
      language: language)
    return Opened(filling: filling, output: form.path, input: report.input)
  }

  /// Writes output, run record and review page, all or none.
  static func write(
    _ outcome: FillOutcome, review: ReviewFile? = nil, to output: OutputPath,
    force: Bool
  ) throws {
    var files = AtomicFiles()
    try output.makeFolder()
    try files.stage(outcome.bytes, at: output.file, replacing: force)
    try files.stage(outcome.record, at: output.record, replacing: force)
    if let review { try files.stage(review.bytes, at: review.path, replacing: force) }
    try files.commit()
  }
}
