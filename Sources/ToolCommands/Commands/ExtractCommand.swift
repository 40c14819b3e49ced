internal import ArgumentParser
internal import ByteSupport
internal import FileAccess
internal import IndicatorExtraction
internal import IndicatorForms
internal import IndicatorModel
internal import ReportReading
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// `bieumau extract`.
struct ExtractCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, csv, table, xlsx, ods
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "extract", _superCommandName: BieuMau.name,
      abstract: HelpText.text(
        "Liệt kê mọi số liệu của báo cáo, mỗi số kèm vị trí trong văn bản.",
        "Lists every measure of reports, each with the place it was read from."))
  }

  @OptionGroup var arguments: ReportArguments

  @Option(
    name: .shortAndLong,
    help: HelpText.help("json, csv, table, xlsx hoặc ods.", "json, csv, table, xlsx or ods."))
  var format: Format?

  @Option(name: .shortAndLong, help: HelpText.help("Tệp kết quả.", "The output file."))
  var output: String?

  @Option(
    help: HelpText.help(
      "Chỉ in các quy tắc đã đọc ra một số liệu (mã như m17), theo thứ tự.",
      "Prints only the rules that made one measure (an id such as m17), in order."))
  var trace: String?

  @Flag(
    help: HelpText.help(
      "Chỉ in văn bản mà vị trí của số liệu được đếm trong đó.",
      "Prints only the text that places count in."))
  var text = false

  @Flag(
    help: HelpText.help(
      "Chỉ in vị trí của từng đoạn và ô trong tệp (trang, đoạn, bảng, ô).",
      "Prints only where each paragraph and cell stands in the file."))
  var map = false

  @Flag(help: HelpText.help("Thay tệp kết quả đã có.", "Replaces an existing output."))
  var force = false

  @OptionGroup var common: CommonOptions

  private var reports: [String] { arguments.reports }

  private var chosenFormat: Format {
    format ?? output.flatMap { Format(rawValue: FileAccess.pathExtension(of: $0)) } ?? .table
  }

  func validate() throws {
    if chosenFormat == .xlsx || chosenFormat == .ods, output == nil {
      throw ValidationError(
        common.lang.pick(
          "-f \(chosenFormat.rawValue) cần có -o TỆP", "-f \(chosenFormat.rawValue) needs -o FILE"))
    }
  }

  func run() throws {
    let catalogue = try CatalogueInput.catalogue(extendedBy: arguments.catalogue)
    let input = try ReportInput(
      paths: reports, options: arguments.reading.options, isTraced: trace != nil,
      catalogue: catalogue)
    if text || map { return try printTexts(input) }
    if let trace { return try printTrace(of: trace, input.reports) }
    if chosenFormat == .json { return try writeJSON(input.reports) }
    let bytes = try rendered(input.reports)
    guard let output else {
      Console.printRaw(String(decoding: bytes, as: UTF8.self))
      return
    }
    try OutputFile.write(bytes, to: output, inputs: reports, force: force)
  }

  /// The document of the contract, to the output piece by piece.
  private func writeJSON(_ measured: [ExtractedReport]) throws {
    guard let output else {
      return ExtractionDocument.write(measured) {
        Console.printRaw(String(decoding: $0, as: UTF8.self))
      }
    }
    try OutputFile.write(to: output, inputs: reports, force: force) { (take) throws(FileError) in
      try ExtractionDocument.write(measured, to: take)
    }
  }

  /// The texts of `--text`, or the lines of `--map`, to the output.
  private func printTexts(_ input: ReportInput) throws {
    let result = input.documents.map { document in
      text ? document.text : PlaceMapText.text(document, language: common.lang)
    }.joined()
    guard let output else { return Console.printRaw(result) }
    try OutputFile.write(Array(result.utf8), to: output, inputs: reports, force: force)
  }

  /// The rules of one measure and the text they matched.
  private func printTrace(of id: String, _ reports: [ExtractedReport]) throws {
    for report in reports {
      guard let measure = report.measures.first(where: { $0.id == id }) else { continue }
      Console.printRaw(TraceText.text(measure, of: report, language: common.lang))
      return
    }
    throw ToolError(
      status: .usage, file: reports.first?.file ?? "", message: .unknownMeasure(id: id),
      code: "unknownMeasure", hint: .listMeasures)
  }

  private func rendered(_ reports: [ExtractedReport]) throws -> [UInt8] {
    switch chosenFormat {
    case .json: return ExtractionDocument.bytes(reports)
    case .csv: return Array(MeasureTable.csv(reports, language: common.lang).utf8)
    case .table: return Array(MeasureTable.text(reports, language: common.lang).utf8)
    case .xlsx: return try MeasureTable.workbook(reports, language: common.lang, as: .xlsx)
    case .ods: return try MeasureTable.workbook(reports, language: common.lang, as: .ods)
    }
  }
}
