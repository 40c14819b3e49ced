public import ArgumentParser

/// The command `bieumau`: from a report to a filled form.
///
/// `ToolMain.run` → `BieuMau` → one command a file in this folder → `Commands/…Job.swift`, where a
/// command has more than a screenful of work.
public struct BieuMau: ParsableCommand {
  /// The name of the command; verbs that are parsed alone say that they belong to it.
  package static let name = "bieumau"
  /// The version `--version` prints.
  package static let version = "0.1.0"

  /// Name, help and verbs.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: name,
      abstract: HelpText.text(
        "Đọc báo cáo kinh tế - xã hội và điền biểu mẫu XLSX, ODS; mỗi số đều dẫn về câu gốc.",
        "Reads socio-economic reports and fills XLSX and ODS forms, every figure traceable."),
      discussion: HelpText.text(
        "Thông báo bằng tiếng Việt; thêm --lang en để dùng tiếng Anh.",
        "Messages are Vietnamese unless --lang en is given."),
      version: version,
      subcommands: verbs)
  }

  private static var verbs: [any ParsableCommand.Type] {
    [
      FillCommand.self, SummaryCommand.self, ExtractCommand.self, AuditCommand.self,
      TemplateCommand.self, ExplainCommand.self, PrefillCommand.self, BatchCommand.self,
      RollupCommand.self, ReviewCommand.self, EditCommand.self, ReadCommand.self, CalcCommand.self,
      DiffCommand.self, ConvertCommand.self, HistoryCommand.self,
    ]
  }

  /// The verb of a name, when no verbs stand below it.
  static func leaf(named name: String) -> (any ParsableCommand.Type)? {
    verbs.first { verb in
      let configuration = verb.configuration
      return configuration.commandName == name && configuration.subcommands.isEmpty
    }
  }

  /// Made by the argument parser.
  public init() {}
}

/// Options that every verb takes.
package struct CommonOptions: ParsableArguments {
  /// The language.
  @Option(
    help: HelpText.help("Ngôn ngữ của thông báo: vi hoặc en.", "Language of messages: vi or en."))
  package var lang: Language = .vi

  /// Made by the argument parser.
  package init() {}
}

/// The reports that a verb reads.
struct ReportArguments: ParsableArguments {
  @Argument(
    help: HelpText.help(
      "Báo cáo (.docx, .odt, .pdf, .txt, .xlsx, .ods, .doc, .rtf…).",
      "Reports (.docx, .odt, .pdf, .txt, .xlsx, .ods, .doc, .rtf…)."))
  var reports: [String]

  @OptionGroup var reading: ReadingOptions

  @Option(
    help: HelpText.help(
      "Thêm chỉ tiêu từ tệp CSV cùng cột với danh mục có sẵn; mã trùng thì thay.",
      "Adds indicators of a CSV with the built-in catalogue's columns; the same code replaces."))
  var catalogue: String?
}
