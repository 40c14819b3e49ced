internal import ArgumentParser
internal import ByteSupport

/// `bieumau batch`.
struct BatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "batch", _superCommandName: BieuMau.name,
      abstract: HelpText.text(
        "Điền biểu mẫu cho từng báo cáo trong một thư mục; chạy lại chỉ làm phần đã đổi.",
        "Fills one form for every report of a folder; a second run does what changed only."))
  }

  @Argument(help: HelpText.help("Thư mục báo cáo.", "The folder of reports."))
  var folder: String

  @Option(
    name: .shortAndLong,
    help: HelpText.help("Thư mục kết quả.", "The folder of outputs, made when it is missing."))
  var output: String

  @Option(
    help: HelpText.help(
      "Số báo cáo làm cùng lúc (1-64); mặc định theo số nhân của máy.",
      "How many reports at once (1-64); the machine's cores by default."))
  var jobs: Int?

  @OptionGroup var filling: FillingOptions

  @OptionGroup var reading: ReadingOptions

  @Option(
    help: HelpText.help(
      "Thêm chỉ tiêu từ tệp CSV cùng cột với danh mục có sẵn; mã trùng thì thay.",
      "Adds indicators of a CSV with the built-in catalogue's columns; the same code replaces."))
  var catalogue: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let jobs, !(1...64).contains(jobs) {
      throw ValidationError(common.lang.text(Message.badJobs(count: jobs)))
    }
  }

  func run() throws { try BatchJob(command: self).run() }
}
