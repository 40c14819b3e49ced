internal import ArgumentParser
internal import FileAccess
internal import IndicatorExtraction
internal import IndicatorForms
internal import IndicatorModel
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// `bieumau summary`.
struct SummaryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "summary", _superCommandName: BieuMau.name,
      abstract: HelpText.text(
        "Lập bảng tổng hợp từ báo cáo: chỉ tiêu, mức đạt và biểu đồ, kiểm tra, nguồn.",
        "Writes a summary workbook: indicators, achievement with a chart, audit, sources."))
  }

  @OptionGroup var arguments: ReportArguments

  @Option(
    name: .shortAndLong,
    help: HelpText.help(
      "Tệp kết quả .xlsx hoặc .ods; mặc định Output/BÁOCÁO.tong-hop.xlsx.",
      "The output, .xlsx or .ods; Output/REPORT.tong-hop.xlsx by default."))
  var output: String?

  @Flag(help: HelpText.help("Thay tệp kết quả đã có.", "Replaces an existing output."))
  var force = false

  @OptionGroup var common: CommonOptions

  private var reports: [String] { arguments.reports }

  func run() throws {
    let path =
      output ?? "Output/\(reports.first.map(FileAccess.stem(of:)) ?? "report").tong-hop.xlsx"
    let name = FileAccess.pathExtension(of: path)
    guard let format = SpreadsheetFile.Format(rawValue: name) else {
      throw ToolError(
        status: .usage, file: path, message: .unknownOutputFormat(name: name),
        code: "unknownFormat", hint: .pickFormat)
    }
    try OutputFile.check(path, inputs: reports, force: force)
    let catalogue = try CatalogueInput.catalogue(extendedBy: arguments.catalogue)
    let input = try ReportInput(
      paths: reports, options: arguments.reading.options, catalogue: catalogue)
    try input.requireFigures()
    let findings = ReportAuditor.audit(input.reports, documents: input.documents)
    let workbook = SummaryWorkbook.build(
      reports: input.reports, findings: findings, words: .words(in: common.lang))
    let bytes: [UInt8]
    do throws(SpreadsheetError) {
      bytes = try SpreadsheetFile.write(workbook, as: format)
    } catch {
      throw ToolError(error, file: path)
    }
    if output == nil { try FileAccess.makeFolder("Output") }
    try OutputFile.write(bytes, to: path, inputs: reports, force: force)
    Console.print(common.lang.text(.wrote(path: path)))
  }
}
