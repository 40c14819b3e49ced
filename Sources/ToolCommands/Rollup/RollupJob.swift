internal import ByteSupport
internal import FileAccess
internal import IndicatorExtraction
internal import IndicatorForms
internal import IndicatorModel
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// The work of `bieumau rollup`: form understood → every file read for what the form asks → units,
/// who sent what → room for all of them → plan → edits → one output and its run record.
struct RollupJob {
  let command: RollupCommand
  private var options: FillingOptions { command.filling }
  private var language: Language { command.common.lang }

  init(command: RollupCommand) { self.command = command }

  func run() throws {
    let catalogue = try CatalogueInput.catalogue(extendedBy: command.catalogue)
    let form = try FormInput(
      name: options.template, format: try OutputPath.format(options, command.output))
    let files = RollupInput.files(command.files).filter { !FileAccess.isSameFile($0, form.path) }
    guard !files.isEmpty else {
      throw ToolError(
        status: .noInput, file: command.files.first ?? "", message: .folderWithoutReports,
        code: "noReports", hint: .checkPath)
    }
    let output = try OutputPath.resolve(
      options, reports: files, output: command.output ?? defaultOutput(form), form: form)
    try output.check(command.reviewing.review, inputs: files + [form.path], options)
    var planning = RollupPlanner.Options()
    planning.overwrites = options.overwrite
    planning.unitName = options.unitName
    planning.list = try UnitFiles.list(command.units)
    planning.mapping = try UnitFiles.mapping(command.mapping)
    let decisions = try command.deciding.decisions.map { try DecisionInput(path: $0) }
    let previous = previous(output)
    let received = try receive(files, form, catalogue)
    let made = try make(received, form, planning, catalogue)
    var plan = made.plan
    if let decisions {
      let workbook = try form.workbook()
      let analysis = FormAnalyzer(catalogue: catalogue).analyze(workbook, period: received.period)
      plan = try decisions.applied(
        to: plan,
        form: FormFingerprint(ofRollup: analysis, workbook: workbook, catalogue: catalogue),
        inputs: received.inputs)
    }
    plan.problems = received.bad + plan.problems
    plan.problems += previous?.changes(to: plan) ?? []
    try finish(plan, made, received, output)
  }

  private func defaultOutput(_ form: FormInput) -> String {
    "Output/tong-hop.\(form.stem).\(form.file.outputExtension)"
  }

  /// The run record before, where there is one.
  private func previous(_ output: OutputPath) -> PreviousRollup? {
    let path = command.previous ?? output.record
    guard FileAccess.isFile(path), let bytes = try? FileAccess.read(path),
      let record = try? JSONValue(parsing: bytes)
    else { return nil }
    return PreviousRollup(record: record)
  }

  // MARK: What was sent

  /// The files, read for a period.
  private struct Received {
    var reader: RollupReader
    var period: ReportingPeriod
    var submissions: [RollupSubmission]
    var bad: [RollupProblem]
    var inputs: [RunRecord.Input]
  }

  /// Why no file could be read; `nil` when one could.
  private static func problemOfAll(_ outcomes: [RollupInput.Outcome]) -> ToolError? {
    var problem: ToolError?
    for outcome in outcomes {
      guard case .bad(let error) = outcome else { return nil }
      problem = problem ?? error
    }
    return problem
  }

  private func receive(
    _ files: [String], _ form: FormInput, _ catalogue: Catalogue
  ) throws -> Received {
    let workbook = try form.workbook()
    let analyzer = FormAnalyzer(catalogue: catalogue)
    let extractor = IndicatorExtractor(catalogue: catalogue)
    let jobs = command.jobs ?? ParallelWork.processorCount
    func read(
      _ analysis: FormAnalysis, _ period: ReportingPeriod?
    ) throws -> (RollupReader, [RollupInput.Outcome]) {
      let reader = RollupReader(form: analysis, workbook: workbook, catalogue: catalogue)
      guard !reader.asksNothing else {
        throw ToolError(
          status: .dataError, file: form.path, message: .formWithoutTable,
          code: "formWithoutTable", hint: .headerNeeded)
      }
      let input = RollupInput(
        reader: reader, extractor: extractor, period: period, reading: command.reading.options)
      return (reader, input.read(files, jobs: jobs))
    }
    let analysis = analyzer.analyze(workbook, period: options.period)
    var (reader, outcomes) = try read(analysis, options.period)
    // Nothing to roll up: why the first file cannot be read says more than that no period is known.
    if let problem = RollupJob.problemOfAll(outcomes) { throw problem }
    guard let period = options.period ?? commonPeriod(outcomes) else {
      throw ToolError(
        status: .usage, file: files[0], message: .periodsDiffer, code: "periodUnknown",
        hint: .givePeriod)
    }
    // Headers that name years read otherwise now that the period is known.
    if options.period == nil, analysis.readsDifferently(for: period) {
      (reader, outcomes) = try read(analyzer.analyze(workbook, period: period), period)
    }
    return received(reader, period, outcomes)
  }

  private func received(
    _ reader: RollupReader, _ period: ReportingPeriod, _ outcomes: [RollupInput.Outcome]
  ) -> Received {
    var received = Received(
      reader: reader, period: period, submissions: [], bad: [], inputs: [])
    for outcome in outcomes {
      switch outcome {
      case .read(let submission):
        received.submissions.append(submission)
        received.inputs.append(
          RunRecord.Input(file: submission.file, sha256: submission.sha256))
      case .bad(let error):
        received.bad.append(
          RollupProblem(
            .unreadable(language.text(error.message)), file: error.file.isEmpty ? nil : error.file))
      }
    }
    return received
  }

  /// The period of most files; `nil` when two share that place or none says any.
  private func commonPeriod(_ outcomes: [RollupInput.Outcome]) -> ReportingPeriod? {
    var counts: [ReportingPeriod: Int] = [:]
    for case .read(let submission) in outcomes {
      if let period = submission.period { counts[period, default: 0] += 1 }
    }
    guard let most = counts.values.max() else { return nil }
    let common = counts.filter { $0.value == most }
    return common.count == 1 ? common.first?.key : nil
  }

  // MARK: The form

  /// The plan, and the form with room for all units.
  private struct Made {
    var plan: RollupPlan
    var form: FormInput
    var workbook: Workbook
  }

  private func make(
    _ received: Received, _ form: FormInput, _ planning: RollupPlanner.Options,
    _ catalogue: Catalogue
  ) throws -> Made {
    let planner = RollupPlanner(received.reader, options: planning)
    var (form, workbook) = (form, try form.workbook())
    let growth: [Edit]
    do throws(RollupPlanner.NoRoom) {
      growth = try planner.growth(
        received.submissions, period: received.period, workbook: workbook)
    } catch {
      throw ToolError(
        status: .failed, file: form.path, sheet: error.sheet,
        message: .noRoomForUnits(count: error.units), code: "noRoom", hint: .addColumns)
    }
    if !growth.isEmpty {
      form = try form.replacing(bytes: try FormFilling.apply(growth, to: form))
      workbook = try form.workbook()
    }
    let analysis = FormAnalyzer(catalogue: catalogue).analyze(workbook, period: received.period)
    let plan = planner.plan(
      received.submissions, period: received.period, form: analysis, workbook: workbook)
    return Made(plan: plan, form: form, workbook: workbook)
  }

  private func finish(
    _ plan: RollupPlan, _ made: Made, _ received: Received, _ output: OutputPath
  ) throws {
    let report = RollupReport(
      plan: plan, period: received.period, fileCount: received.inputs.count + received.bad.count,
      language: language)
    if options.strict, report.needsLook {
      report.print(output: nil, file: made.form.path)
      throw ToolError(
        status: .failed, file: made.form.path, message: .rollupStrict, code: "strict",
        hint: .lookAtRecord)
    }
    let wording = RollupWording.words(in: language)
    let edits = RollupEdits.edits(
      of: plan, workbook: made.workbook, annotation: options.annotate, wording: wording)
    let complete = RecalculatedEdits(completing: edits, of: made.workbook)
    let record = RollupRecord(
      template: options.template, output: options.dryRun ? "" : output.file,
      inputs: received.inputs, plan: plan, formulas: complete.recomputed + complete.unresolved,
      sheetNames: made.workbook.sheets.map(\.name))
    let form = made.form
    let (text, bytes) = try ParallelWork.pair {
      record.rendered(wording: wording)
    } _: {
      try FormFilling.apply(complete.edits, to: form)
    }
    if !options.dryRun {
      var files = AtomicFiles()
      try output.makeFolder()
      try files.stage(bytes, at: output.file, replacing: options.force)
      try files.stage(text, at: output.record, replacing: options.force)
      try files.commit()
    }
    report.print(output: options.dryRun ? nil : output, file: output.file)
    if !options.dryRun, let review = command.reviewing.review {
      try writeReview(to: review, record: output.record)
    }
    if report.needsLook { throw CommandExit.needsLook }
  }

  /// The page of the run that was written: reports are read again, whole, for their text.
  private func writeReview(to path: String, record: String) throws {
    let page = try RecordedRun(path: record).page(
      reading: command.reading.options,
      catalogue: try CatalogueInput.catalogue(extendedBy: command.catalogue), language: language)
    try OutputFile.write(page, to: path, inputs: [], force: options.force)
    Console.print(language.text(.reviewAt(path: path)))
  }
}
