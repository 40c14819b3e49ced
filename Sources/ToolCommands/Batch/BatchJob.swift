internal import ByteSupport
internal import FileAccess
internal import IndicatorExtraction
internal import IndicatorForms
internal import IndicatorModel
internal import ReportReading
internal import SpreadsheetTemplate

/// The work of `bieumau batch`: folder → one form, understood once → a fill for each report, several
/// at a time → outputs, run records, index.
struct BatchJob {
  let command: BatchCommand
  private var options: FillingOptions { command.filling }
  private var language: Language { command.common.lang }

  init(command: BatchCommand) { self.command = command }

  func run() throws {
    let catalogue = try CatalogueInput.catalogue(extendedBy: command.catalogue)
    let form = try FormInput(name: options.template, format: options.format)
    let folder = try BatchFolder(command.folder, form: form)
    try checkOutput()
    let filling = FormFilling(
      form: form, workbook: try form.workbook(), catalogue: catalogue, options: options,
      language: language)
    guard !filling.analysis.tables.isEmpty else {
      throw ToolError(
        status: .dataError, file: form.path, message: .formWithoutTable,
        code: "formWithoutTable", hint: .headerNeeded)
    }
    let path = BatchIndex.path(in: command.output, form: form.stem)
    let known = BatchIndex(path: path)
    let settings = try settings(form)
    let worker = BatchWorker(
      filling: filling, extractor: IndicatorExtractor(catalogue: catalogue),
      output: command.output, known: known, isKnownCurrent: known?.settings == settings,
      reading: command.reading.options)
    var run = BatchRun(index: BatchIndex(settings: settings), indexPath: path, known: known)
    run.keepsIndex = !options.dryRun
    try work(folder.reports, worker, &run)
    try finish(run)
  }

  private func work(
    _ reports: [BatchFolder.Report], _ worker: BatchWorker, _ run: inout BatchRun
  ) throws {
    let workers = command.jobs ?? ParallelWork.processorCount
    var finished = 0
    defer { Console.progress("") }
    do {
      try ParallelWork.each(reports.count, workers: workers) { number in
        worker.outcome(of: reports[number])
      } receive: { number, outcome in
        finished += 1
        Console.progress("\(finished)/\(reports.count)  \(reports[number].name)")
        try run.add(outcome, of: reports[number].name)
      }
    } catch {
      // What is done stays done: the index says so.
      try? run.writeIndex()
      throw error
    }
    try run.writeIndex()
  }

  /// The totals on standard output, the bad files on standard error, in order of name.
  private func finish(_ run: BatchRun) throws {
    if let report = options.report {
      try OutputFile.write(
        run.index.rendered(), to: report, inputs: [], force: options.force)
    }
    Console.print(
      language.text(
        options.dryRun
          ? .batchDryRun(filled: run.made, cells: run.filledCells)
          : .batchDone(filled: run.made, unchanged: run.unchanged, folder: command.output)))
    if run.needsLook > 0 { Console.print(language.text(.batchNeedsLook(files: run.needsLook))) }
    let bad = run.bad.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    if !bad.isEmpty { Console.say(language.text(.badFiles(count: bad.count))) }
    for (_, error) in bad { Console.say(error.text(in: language)) }
    if !bad.isEmpty || run.needsLook > 0 { throw CommandExit.needsLook }
  }

  /// Outputs may not lie among the reports: the next run would read them.
  private func checkOutput() throws {
    if FileAccess.isSameFile(command.folder, command.output) {
      throw ToolError(
        status: .usage, file: command.output, message: .outputIsInput, code: "outputIsInput",
        hint: .chooseOtherOutput)
    }
    if !options.dryRun { try FileAccess.makeFolder(command.output) }
  }

  private func settings(_ form: FormInput) throws -> BatchIndex.Settings {
    var parts = [
      "annotate=\(options.annotate.rawValue)", "lang=\(language.rawValue)",
      "overwrite=\(options.overwrite)", "strict=\(options.strict)",
    ]
    if command.reading.encoding != .auto {
      parts.append("encoding=\(command.reading.encoding.rawValue)")
    }
    if command.reading.ocr { parts.append("ocr") }
    if let period = options.period { parts.append("period=\(period)") }
    if let name = options.unitName { parts.append("unitName=\(name)") }
    if let path = command.catalogue {
      parts.append("catalogue=\(SHA256.hexDigest(of: try FileAccess.read(path)))")
    }
    return BatchIndex.Settings(
      template: options.template, formSHA256: SHA256.hexDigest(of: form.file.bytes),
      program: BieuMau.version, options: parts.joined(separator: " "))
  }
}
