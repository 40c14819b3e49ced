internal import ArgumentParser
internal import IndicatorModel

/// `bieumau review`.
struct ReviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review", _superCommandName: BieuMau.name,
      abstract: HelpText.text(
        "Làm lại trang kiểm tra của một biểu đã điền từ bản ghi .run.json.",
        "Makes the review page of a filled form again, from its run record."))
  }

  @Argument(help: HelpText.help("Bản ghi .run.json.", "The run record."))
  var record: String

  @Option(
    name: .shortAndLong,
    help: HelpText.help(
      "Trang HTML; mặc định BIỂU.review.html.", "The page; FORM.review.html by default."))
  var output: String?

  @Flag(help: HelpText.help("Thay trang đã có.", "Replaces an existing page."))
  var force = false

  @OptionGroup var reading: ReadingOptions

  @Option(
    help: HelpText.help(
      "Danh mục CSV đã dùng khi điền.", "The CSV catalogue that the fill was given."))
  var catalogue: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let record = try RecordedRun(path: record)
    let path = output ?? record.form + ".review.html"
    try OutputFile.check(
      path, inputs: [record.path, record.form] + record.reports.map(\.path), force: force)
    let page = try record.page(
      reading: reading.options,
      catalogue: try CatalogueInput.catalogue(extendedBy: catalogue), language: common.lang)
    try OutputFile.write(page, to: path, inputs: [], force: force)
    Console.print(common.lang.text(.reviewAt(path: path)))
  }
}
