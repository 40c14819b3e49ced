internal import ArgumentParser
internal import FileAccess
internal import IndicatorExtraction
internal import IndicatorForms
internal import IndicatorModel
internal import SpreadsheetModel

/// `bieumau template bind`.
struct BindCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "bind",
      abstract: HelpText.text(
        "Viết bảng liên kết của biểu mẫu (.binding.yaml) để người dùng soát lại.",
        "Writes a form's binding (.binding.yaml) for a person to check."))
  }

  @Argument(
    help: HelpText.help(
      "Biểu mẫu: đường dẫn hoặc tên; có thể bỏ khi có --from.",
      "The form: a path or a name; may be left out with --from."))
  var form: String?

  @Option(
    name: .shortAndLong,
    help: HelpText.help(
      "Tệp kết quả; mặc định BIỂU.binding.yaml.", "The output; FORM.binding.yaml by default."))
  var output: String?

  @Option(
    help: HelpText.help(
      "Bảng liên kết cũ: giữ những gì người dùng đã sửa, theo nhãn dòng và tiêu đề cột.",
      "An earlier binding whose edits are carried over by labels and headers."))
  var rebind: String?

  @Option(
    help: HelpText.help(
      "Biểu đã điền tay làm mẫu; cần --source.",
      "A form filled by hand to learn from; needs --source."))
  var from: String?

  @Option(
    help: HelpText.help(
      "Báo cáo mà biểu --from được điền từ đó (.txt, .md).",
      "The report that the --from form was filled from (.txt, .md)."))
  var source: [String] = []

  @Option(
    help: HelpText.help(
      "Kỳ báo cáo: 2024, 2024-H1, 2024-Q1, 2024-9M, 2024-05.",
      "The period: 2024, 2024-H1, 2024-Q1, 2024-9M, 2024-05."),
    transform: ReportingPeriod.parsed(argument:))
  var period: ReportingPeriod?

  @Option(help: HelpText.help("Tên đơn vị báo cáo.", "The reporting unit's name."))
  var unitName: String?

  @Option(
    help: HelpText.help(
      "Thêm chỉ tiêu từ tệp CSV cùng cột với danh mục có sẵn; mã trùng thì thay.",
      "Adds indicators of a CSV with the built-in catalogue's columns; the same code replaces."))
  var catalogue: String?

  @Flag(help: HelpText.help("Thay tệp kết quả đã có.", "Replaces existing outputs."))
  var force = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let language = Language.requested(in: CommandLine.arguments)
    if form == nil, from == nil {
      throw ValidationError(language.pick("cần tên biểu mẫu", "the form is missing"))
    }
    if (from == nil) != source.isEmpty {
      throw ValidationError(
        language.pick("--from và --source đi cùng nhau", "--from and --source go together"))
    }
    if from != nil, rebind != nil {
      throw ValidationError(
        language.pick(
          "chọn một trong hai: --from hoặc --rebind", "choose one of --from and --rebind"))
    }
  }

  func run() throws { try BindJob(command: self).run() }
}

/// The work of `bieumau template bind`: a form understood, or an example learned from → YAML.
struct BindJob {
  let command: BindCommand
  private var language: Language { command.common.lang }

  init(command: BindCommand) { self.command = command }

  func run() throws {
    let old = try command.rebind.map { try BindingInput(path: $0, catalogue: command.catalogue) }
    let form = try FormInput(name: command.form ?? command.from ?? "", format: nil)
    let output = command.output ?? FileAccess.stem(of: form.path) + ".binding.yaml"
    try OutputFile.check(
      output, inputs: [form.path, command.rebind, command.from].compactMap { $0 } + command.source,
      force: command.force)
    let catalogue = try CatalogueInput.catalogue(extendedBy: command.catalogue)
    let workbook = try form.workbook()
    let wording = BindingWording.words(in: language)
    let maker = BindingMaker(catalogue: catalogue, wording: wording)
    var binding: FormBinding
    var learned: BindingLearner.Result?
    var dropped: [String] = []
    if command.from == nil {
      let analysis = try analysis(of: workbook, form, catalogue, command.period)
      binding = maker.binding(
        of: analysis, workbook: workbook, name: command.form ?? form.path, period: command.period)
      if let old {
        let result = BindingCarryOver.rebind(old.binding, onto: binding, form: analysis)
        binding = result.binding
        dropped = result.dropped
      }
    } else {
      let result = try learn(form, workbook, catalogue, maker)
      binding = result.binding
      learned = result
    }
    try OutputFile.write(
      BindingWriter.write(binding, wording: wording), to: output, inputs: [form.path],
      force: command.force)
    say(binding, learned, output)
    guard !dropped.isEmpty else { return }
    Console.print(language.text(.notCarriedOver(labels: dropped)))
    throw CommandExit.needsLook
  }

  private func analysis(
    of workbook: Workbook, _ form: FormInput, _ catalogue: Catalogue, _ period: ReportingPeriod?
  ) throws -> FormAnalysis {
    let analysis = FormAnalyzer(catalogue: catalogue).analyze(workbook, period: period)
    guard !analysis.tables.isEmpty else {
      throw ToolError(
        status: .dataError, file: form.path, message: .formWithoutTable, code: "formWithoutTable",
        hint: .headerNeeded)
    }
    return analysis
  }

  private func learn(
    _ form: FormInput, _ workbook: Workbook, _ catalogue: Catalogue, _ maker: BindingMaker
  ) throws -> BindingLearner.Result {
    let input = try ReportInput(paths: command.source, catalogue: catalogue)
    try input.requireFigures()
    let fields = HeadingFields(
      reports: input.reports, period: command.period, unitName: command.unitName)
    guard fields.period != nil else {
      throw ToolError(
        status: .dataError, file: command.source[0], message: .periodUnknown, code: "period",
        hint: .givePeriod)
    }
    let analysis = try analysis(of: workbook, form, catalogue, fields.period)
    let filled = try FormInput(name: command.from ?? "", format: nil)
    let example = try filled.workbook()
    let binding = maker.binding(
      of: analysis, workbook: workbook, name: command.form ?? form.path, period: fields.period)
    let understood = FormAnalyzer(catalogue: catalogue).analyze(example, period: fields.period)
    let moves = FormMove.find(
      in: understood, since: binding,
      fingerprint: FormFingerprint(of: understood, workbook: example)
    ).filter(\.isOfPlace)
    guard moves.isEmpty else {
      throw ToolError(
        status: .dataError, file: filled.path, message: .exampleDiffers(moves: moves),
        code: "formMoved", hint: .exampleOfThisForm)
    }
    return BindingLearner(
      catalogue: catalogue, reports: input.reports,
      findings: ReportAuditor.audit(input.reports, documents: input.documents), fields: fields,
      wording: maker.wording
    ).learn(binding, form: workbook, understood: analysis, example: example)
  }

  private func say(
    _ binding: FormBinding, _ learned: BindingLearner.Result?, _ output: String
  ) {
    Console.print(language.text(.wrote(path: output)))
    let rows = binding.tables.flatMap(\.rows).filter { $0.unit != nil }
    let columns = binding.tables.flatMap(\.columns)
    Console.print(
      language.text(
        .bound(
          rows: rows.count { $0.confidence == .high || $0.confidence == .medium },
          words: rows.count { $0.confidence == .low },
          unknownColumns: columns.count { $0.role == .unknown })))
    if let learned {
      Console.print(
        language.text(.learned(cells: learned.explained, of: learned.filled)))
    }
  }
}
