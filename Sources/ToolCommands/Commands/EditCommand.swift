internal import ArgumentParser
internal import ByteSupport
internal import FileAccess
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// `bieumau edit`.
struct EditCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "edit", _superCommandName: BieuMau.name,
      abstract: HelpText.text(
        "Sửa một bảng tính bất kỳ tại chỗ theo một danh sách thao tác; phần còn lại giữ nguyên.",
        "Applies a plan of edits to any workbook in place; all else stays as it is."))
  }

  @Argument(help: HelpText.help("Bảng tính .xlsx, .ods.", "The workbook, .xlsx or .ods."))
  var file: String

  @Argument(
    help: HelpText.help(
      "Nơi ghi kết quả của --report; mặc định in ra màn hình.",
      "Where --report goes; standard output by default."))
  var reportFile: String?

  @Option(
    help: HelpText.help(
      "Danh sách thao tác, JSON (bieumau.edits/1).", "The plan, JSON (bieumau.edits/1)."))
  var plan: String

  @Option(name: .shortAndLong, help: HelpText.help("Tệp kết quả.", "The output file."))
  var output: String

  @Flag(
    help: HelpText.help(
      "In ra (JSON) những gì đã đổi và những gì không giữ được.",
      "Prints, as JSON, what changed and what could not be kept."))
  var report = false

  @Flag(help: HelpText.help("Thay tệp kết quả đã có.", "Replaces an existing output."))
  var force = false

  @Flag(
    help: HelpText.help(
      "Bỏ chữ ký số của tệp (sửa tệp thì chữ ký không còn đúng).",
      "Takes digital signatures away (an edit makes them invalid)."))
  var dropSignature = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if reportFile != nil, !report {
      throw ValidationError(common.lang.pick("chỉ nhận một bảng tính", "one workbook is taken"))
    }
  }

  func run() throws {
    let inputs = [file, plan]
    try OutputFile.check(output, inputs: inputs, force: force)
    let workbook = try FormInput.open(file)
    let edits = (dropSignature ? [.dropSignature] : []) + (try readPlan())
    let result: SpreadsheetFile.RecalculatedFile
    do throws(SpreadsheetError) {
      result = try workbook.applyingWithResults(edits)
    } catch {
      throw ToolError(error, file: file)
    }
    guard result.file.lost.isEmpty else {
      throw ToolError(
        status: .failed, file: file, message: .wouldLose(list: result.file.lost), code: "lost")
    }
    var files = AtomicFiles()
    try files.stage(result.file.bytes, at: output, replacing: force)
    let record = EditReport.rendered(result, file: file, output: output, edits: edits.count)
    if let reportFile {
      try OutputFile.check(reportFile, inputs: inputs + [output], force: force)
      try files.stage(record, at: reportFile, replacing: force)
    }
    try files.commit()
    for warning in result.file.warnings { Console.say("\(file): warning: \(warning) [edit]") }
    if report, reportFile == nil {
      Console.printRaw(String(decoding: record, as: UTF8.self))
    } else if !report {
      Console.print(common.lang.text(.wrote(path: output)))
    }
  }

  private func readPlan() throws -> [Edit] {
    let bytes = try FileAccess.read(plan, limit: Limits().reportBytes)
    do throws(EditsDocument.Fault) {
      return try EditsDocument.edits(of: bytes)
    } catch {
      throw ToolError(
        status: .dataError, file: plan,
        message: .planMalformed(path: error.path, expected: error.expected),
        code: "malformedPlan", hint: .readContract)
    }
  }
}

/// What `edit --report` says.
enum EditReport {
  /// The JSON document, UTF-8.
  static func rendered(
    _ result: SpreadsheetFile.RecalculatedFile, file: String, output: String, edits: Int
  ) -> [UInt8] {
    var writer = JSONWriter(capacity: 1024)
    writer.startObject()
    writer.member("edits", edits)
    writer.member("file", file)
    writer.list("lost", result.file.lost) { $0.value($1) }
    writer.member("output", output)
    writer.list("recomputed", result.recomputed) { writer, cell in
      writer.startObject()
      writer.member("cell", cell.cell.description)
      writer.member("sheet", result.sheetNames[cell.sheet])
      writer.endObject()
    }
    writer.member("schema", "bieumau.edit/1")
    writer.list("warnings", result.file.warnings) { $0.value($1) }
    writer.endObject()
    return writer.finish()
  }
}
