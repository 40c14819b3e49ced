internal import ArgumentParser
internal import ByteSupport
internal import FileAccess
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// `bieumau template expand`.
struct ExpandCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "expand",
      abstract: HelpText.text(
        "Điền các dấu {{…}} của một mẫu xlsx, ods bằng dữ liệu JSON.",
        "Fills the markers {{…}} of an xlsx or ods template with JSON data."))
  }

  @Argument(help: HelpText.help("Mẫu: đường dẫn.", "The template: a path."))
  var template: String

  @Option(help: HelpText.help("Dữ liệu, một đối tượng JSON.", "The data, a JSON object."))
  var data: String

  @Option(name: .shortAndLong, help: HelpText.help("Tệp kết quả.", "The output file."))
  var output: String

  @Flag(help: HelpText.help("Thay tệp kết quả đã có.", "Replaces an existing output."))
  var force = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let inputs = [template, data]
    try OutputFile.check(output, inputs: inputs, force: force)
    let file = try FormInput.open(template)
    let expansion: TemplateExpansion
    let result: SpreadsheetFile.RecalculatedFile
    let values = try readData()
    do throws(SpreadsheetError) {
      expansion = TemplateExpansion(try file.workbook(), data: values)
      result = try file.applyingWithResults(expansion)
    } catch {
      throw ToolError(error, file: template)
    }
    guard result.file.lost.isEmpty else {
      throw ToolError(
        status: .failed, file: template, message: .wouldLose(list: result.file.lost), code: "lost")
    }
    try OutputFile.write(result.file.bytes, to: output, inputs: inputs, force: force)
    for fault in expansion.faults { Console.say(fault.line(file: template, in: common.lang)) }
    for warning in result.file.warnings { Console.say("\(template): warning: \(warning) [edit]") }
    Console.print(common.lang.text(.wrote(path: output)))
    if !expansion.faults.isEmpty { throw CommandExit.needsLook }
  }

  private func readData() throws -> TemplateValue {
    let bytes = try FileAccess.read(data, limit: Limits().reportBytes)
    guard let json = try? JSONValue(parsing: bytes), case .object = json else {
      throw ToolError(
        status: .dataError, file: data,
        message: .planMalformed(path: "", expected: "{…}"), code: "malformedData",
        hint: .readContract)
    }
    return TemplateValue(json)
  }
}
