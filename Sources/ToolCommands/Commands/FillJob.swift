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
    let opened = try open()
    try opened.input.requireFigures()
    var filling = opened.filling
    filling.binding = binding
    filling.derives = !command.noDerive
    let plan = try filling.plan(opened.input, parallel: true)
    let counts = FillCounts(plan)
    if options.strict, counts.needsLook > 0 {
      FillReport(plan: plan, file: filling.form.path, language: language).printCells()
      throw ToolError(
        status: .failed, file: filling.form.path, message: .strictRefused(count: counts.needsLook),
        code: "strict", hint: .lookAtRecord)
    }
    let outcome = try filling.carryOut(
      plan, opened.input, output: options.dryRun ? "" : opened.output.file, parallel: true)
    if !options.dryRun { try FillJob.write(outcome, to: opened.output, force: options.force) }
    let written = options.dryRun ? nil : opened.output
    FillReport(plan: plan, file: written?.file ?? filling.form.path, language: language).print(
      outcome, output: written)
    if counts.needsLook > 0 { throw CommandExit.needsLook }
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
    let reading = command.arguments.reading.options
    let catalogue = try CatalogueInput.lazily(extendedBy: command.arguments.catalogue)
    let isBuiltIn = command.arguments.catalogue == nil
    let (form, report) = try ParallelWork.pair {
      let form = try FormInput(
        name: options.template, format: try OutputPath.format(options, output))
      let path = try OutputPath.resolve(options, reports: reports, output: output, form: form)
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

  /// Writes output and run record, both or neither.
  static func write(_ outcome: FillOutcome, to output: OutputPath, force: Bool) throws {
    var files = AtomicFiles()
    try output.makeFolder()
    try files.stage(outcome.bytes, at: output.file, replacing: force)
    try files.stage(outcome.record, at: output.record, replacing: force)
    try files.commit()
  }
}
