public import ArgumentParser
public import IndicatorForms
package import IndicatorModel
public import SpreadsheetTemplate

/// `bieumau fill`.
struct FillCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fill", _superCommandName: BieuMau.name,
      abstract: HelpText.text("Điền biểu mẫu từ báo cáo.", "Fills a form from reports."))
  }

  @OptionGroup var arguments: ReportArguments

  @OptionGroup var filling: FillingOptions
  @OptionGroup var reviewing: ReviewOptions
  @OptionGroup var deciding: DecisionOptions
  @OptionGroup var common: CommonOptions

  var reports: [String] { arguments.reports }

  @Option(
    name: .shortAndLong,
    help: HelpText.help(
      "Tệp kết quả; mặc định Output/BÁOCÁO.BIỂU.EXT.",
      "The output; Output/REPORT.FORM.EXT by default."))
  var output: String?

  @Flag(
    help: HelpText.help(
      "Chỉ điền số báo cáo viết ra, không suy ngược từ tỷ lệ hay mức tăng, giảm.",
      "Fills only what reports state, nothing computed from percentages and changes."))
  var noDerive = false

  func run() throws {
    try FillJob(command: self).run()
  }
}

/// Options that fill shares with other verbs that fill forms.
struct FillingOptions: ParsableArguments {
  @Option(
    help: HelpText.help(
      "Biểu mẫu: đường dẫn, hoặc tên biểu có sẵn (xem bieumau template list).",
      "The form: a path, or the name of a shipped form (see bieumau template list)."))
  var template: String

  @Option(
    help: HelpText.help(
      "Bảng liên kết (.binding.yaml): điền đúng theo đó (xem bieumau template bind).",
      "A binding (.binding.yaml) to follow and nothing else (see bieumau template bind)."))
  var binding: String?

  @Option(
    help: HelpText.help("xlsx hoặc ods, cho biểu có sẵn.", "xlsx or ods, for a shipped form."))
  var format: SpreadsheetFile.Format?

  @Option(
    help: HelpText.help(
      "Ghi nguồn số liệu vào tệp: none, notes (ghi chú ở ô) hoặc sheet (một trang riêng).",
      "How sources are put into the file: none, notes (on cells) or sheet."))
  var annotate: Annotation = .none

  @Flag(
    help: HelpText.help("Thay cả những ô đã có số.", "Writes over input cells that hold a value."))
  var overwrite = false

  @Flag(help: HelpText.help("Không ghi tệp nào.", "Writes no file."))
  var dryRun = false

  @Flag(help: HelpText.help("Thay tệp kết quả đã có.", "Replaces an existing output."))
  var force = false

  @Flag(
    help: HelpText.help(
      "Thất bại nếu còn ô bị từ chối hoặc mâu thuẫn.",
      "Fails when a cell is refused or in conflict."))
  var strict = false

  @Option(
    help: HelpText.help(
      "Nơi ghi bản ghi nguồn từng số; mặc định KẾTQUẢ.run.json.",
      "Where the run record goes; OUTPUT.run.json by default."))
  var report: String?

  @Option(
    help: HelpText.help(
      "Kỳ báo cáo: 2024, 2024-H1, 2024-Q1, 2024-9M, 2024-05.",
      "The period: 2024, 2024-H1, 2024-Q1, 2024-9M, 2024-05."),
    transform: ReportingPeriod.parsed(argument:))
  var period: ReportingPeriod?

  @Option(help: HelpText.help("Tên đơn vị báo cáo.", "The reporting unit's name."))
  var unitName: String?
}

extension Annotation: ExpressibleByArgument {}
extension SpreadsheetFile.Format: ExpressibleByArgument {}

extension ReportingPeriod {
  /// A `--period` argument.
  ///
  /// - Throws: `ValidationError` for other text.
  package static func parsed(argument: String) throws -> ReportingPeriod {
    guard let period = ReportingPeriod(argument) else {
      let language = Language.requested(in: CommandLine.arguments)
      throw ValidationError(
        language.text(Message.badPeriod(text: argument)) + "; " + language.text(Hint.givePeriod))
    }
    return period
  }
}
