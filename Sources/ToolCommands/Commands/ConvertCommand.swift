public import ArgumentParser
public import ByteSupport
internal import FileAccess
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// `bieumau convert`.
struct ConvertCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert", _superCommandName: BieuMau.name,
      abstract: HelpText.text(
        "Chuyển bảng tính giữa xlsx, ods, fods và csv; liệt kê những gì không giữ được.",
        "Converts a workbook between xlsx, ods, fods and csv; lists what could not be kept."))
  }

  @Argument(help: HelpText.help("Tệp vào.", "The input."))
  var input: String

  @Argument(
    help: HelpText.help(
      "Tệp kết quả: .xlsx, .ods, .fods hoặc .csv.", "The output: .xlsx, .ods, .fods or .csv."))
  var output: String

  @Option(
    help: HelpText.help(
      "Trang ghi ra .csv; mặc định trang đầu.", "The sheet written to .csv; the first by default."))
  var sheet: String?

  @Option(
    help: HelpText.help(
      "Nén tệp .xlsx, .ods: small (nhỏ nhất), default, fast (nhanh nhất).",
      "How hard an .xlsx or .ods is compressed: small, default or fast."))
  var compression = Compression.standard

  @Flag(help: HelpText.help("Thay tệp kết quả đã có.", "Replaces an existing output."))
  var force = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    try OutputFile.check(output, inputs: [input], force: force)
    let format = FileAccess.pathExtension(of: output)
    guard ["xlsx", "ods", "fods", "csv"].contains(format) else {
      throw ToolError(
        status: .usage, file: output, message: .unknownOutputFormat(name: format),
        code: "unknownFormat", hint: .pickFormat)
    }
    let language = common.lang
    if FileAccess.pathExtension(of: input) == "csv",
      let target = SpreadsheetFile.Format(rawValue: format)
    {
      return try finish(try convertRows(to: target), language)
    }
    var (workbook, losses) = try read(language)
    losses += ConversionLoss.tables(of: &workbook, language)
    losses += ConversionLoss.externalNames(of: &workbook, language)
    let bytes: [UInt8]
    do throws(SpreadsheetError) {
      switch format {
      case "xlsx":
        bytes = try SpreadsheetFile.write(workbook, as: .xlsx, compression: compression)
      case "ods": bytes = try SpreadsheetFile.write(workbook, as: .ods, compression: compression)
      case "fods": bytes = try SpreadsheetFile.writeFlat(workbook)
      default:
        let index = sheet.map { workbook.sheetIndex(named: $0) } ?? 0
        guard let index else {
          throw SpreadsheetError(
            .noSuchSheet, "there is no sheet of this name", sheet: sheet ?? "")
        }
        bytes = CommaSeparatedSheet.bytes(of: workbook, sheet: index)
        losses += CommaSeparatedSheet.losses(of: workbook, sheet: index, language)
      }
    } catch {
      throw ToolError(error, file: input)
    }
    if format != "csv" { losses += ConversionLoss.of(workbook, to: format, language) }
    try OutputFile.write(bytes, to: output, inputs: [input], force: force)
    try finish(losses, language)
  }

  /// Says what was written, and what could not be.
  private func finish(_ losses: [String], _ language: Language) throws {
    for loss in losses { Console.say("\(input): warning: \(loss) [lost]") }
    Console.print(language.text(.wrote(path: output)))
    if !losses.isEmpty { throw CommandExit.needsLook }
  }

  /// The rows of a CSV, which go to the output one by one.
  ///
  /// - Returns: what a person should look at.
  private func convertRows(to format: SpreadsheetFile.Format) throws -> [String] {
    let rows = try self.rows()
    var options = RowWriterOptions()
    options.compression = compression
    options.replaces = force
    do {
      try SpreadsheetFile.write(rows, as: format, to: output, options: options)
    } catch let error as SpreadsheetError {
      throw ToolError(error, file: input)
    }
    return rows.losses(common.lang)
  }

  private func rows() throws -> CommaSeparatedRows {
    let bytes = try FileAccess.read(input, limit: Limits().reportBytes)
    guard let rows = CommaSeparatedRows(bytes, name: FileAccess.stem(of: input)) else {
      throw ToolError(
        status: .dataError, file: input, message: .wrongKind(detail: "UTF-8"), code: "wrongKind")
    }
    return rows
  }

  /// The workbook and what of the input it does not hold.
  private func read(_ language: Language) throws -> (workbook: Workbook, losses: [String]) {
    if FileAccess.pathExtension(of: input) == "csv" {
      let rows = try self.rows()
      return (rows.workbook(), rows.losses(language))
    }
    let file = try FormInput.open(input)
    do throws(SpreadsheetError) {
      return (try file.workbook(), try file.foreignContent().map { $0.text(in: language) })
    } catch {
      throw ToolError(error, file: input)
    }
  }
}

/// What a format has no room for, of what our model holds.
enum ConversionLoss {
  /// Takes formulas that name tables out: what is written has no tables.
  static func tables(of workbook: inout Workbook, _ language: Language) -> [String] {
    let named = workbook.replaceTableReferences()
    guard !named.isEmpty else { return [] }
    let shown = named.prefix(10).joined(separator: ", ")
    return [
      language.pick(
        "\(named.count) công thức gọi tên bảng, chỉ giữ kết quả: \(shown)",
        "\(named.count) formulas that name tables, of which the results are kept: \(shown)")
    ]
  }

  /// Takes names for cells of other workbooks out: what is written has no links to them.
  static func externalNames(of workbook: inout Workbook, _ language: Language) -> [String] {
    let names = workbook.definedNames.filter { $0.expression.contains("[") }.map(\.name)
    guard !names.isEmpty else { return [] }
    workbook.definedNames.removeAll { $0.expression.contains("[") }
    return [
      language.pick("tên trỏ tới tệp khác hoặc bảng: ", "names for other files or tables: ")
        + names.prefix(10).joined(separator: ", ")
    ]
  }

  /// The losses, in words.
  static func of(
    _ workbook: Workbook, to format: String, _ language: Language
  ) -> [String] {
    var losses: [String] = []
    func note(_ names: [String], _ vietnamese: String, _ english: String) {
      guard !names.isEmpty else { return }
      losses.append(language.pick(vietnamese, english) + ": " + names.joined(separator: ", "))
    }
    let sheets = workbook.sheets
    if format == "xlsx" {
      note(
        sheets.map(\.name).filter { $0.utf16.count > 31 },
        "tên trang dài quá 31 ký tự", "sheet names of more than 31 characters")
    } else {
      note(
        sheets.filter { $0.visibility == .veryHidden }.map(\.name),
        "trang ẩn hẳn thành trang ẩn thường", "sheets that people cannot show are hidden")
      note(
        sheets.filter(\.print.omitsFills).map(\.name),
        "in không có màu nền: định dạng này không có", "printing without fills has no counterpart")
    }
    return losses
  }
}

extension Compression: ExpressibleByArgument {}
