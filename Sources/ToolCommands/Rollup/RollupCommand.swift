internal import ArgumentParser

/// `bieumau rollup`.
struct RollupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rollup", _superCommandName: BieuMau.name,
      abstract: HelpText.text(
        "Tổng hợp báo cáo hoặc biểu đã điền của nhiều đơn vị vào một biểu; nêu đơn vị chưa nộp.",
        "Brings many units' reports or filled forms into one form; says who has not sent."))
  }

  @Argument(
    help: HelpText.help(
      "Báo cáo (.docx, .pdf, .txt…) hoặc biểu đã điền (.xlsx, .ods), hoặc thư mục chứa chúng.",
      "Reports (.docx, .pdf, .txt…) or filled forms (.xlsx, .ods), or folders of them."))
  var files: [String]

  @OptionGroup var filling: FillingOptions

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .shortAndLong,
    help: HelpText.help(
      "Tệp kết quả; mặc định Output/tong-hop.BIỂU.EXT.",
      "The output; Output/tong-hop.FORM.EXT by default."))
  var output: String?

  @Option(
    help: HelpText.help(
      "Danh sách đơn vị phải nộp, CSV: code,name[,parent].",
      "The units that must report, CSV: code,name[,parent]."))
  var units: String?

  @Option(
    help: HelpText.help(
      "Thay đổi địa giới, CSV: old,new,from (mã hoặc tên, ngày có hiệu lực).",
      "Boundary changes, CSV: old,new,from (codes or names, the first day)."))
  var mapping: String?

  @Option(
    help: HelpText.help(
      "Bản ghi của lần tổng hợp trước; mặc định bản ghi cạnh tệp kết quả, nếu có.",
      "The run record of the roll-up before; the one beside the output by default."))
  var previous: String?

  @Option(
    help: HelpText.help(
      "Số tệp đọc cùng lúc (1-64); mặc định theo số nhân của máy.",
      "How many files are read at once (1-64); the machine's cores by default."))
  var jobs: Int?

  @Option(
    help: HelpText.help(
      "Thêm chỉ tiêu từ tệp CSV cùng cột với danh mục có sẵn; mã trùng thì thay.",
      "Adds indicators of a CSV with the built-in catalogue's columns; the same code replaces."))
  var catalogue: String?

  @OptionGroup var reviewing: ReviewOptions

  @OptionGroup var deciding: DecisionOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let jobs, !(1...64).contains(jobs) {
      throw ValidationError(common.lang.text(Message.badJobs(count: jobs)))
    }
  }

  func run() throws { try RollupJob(command: self).run() }
}
