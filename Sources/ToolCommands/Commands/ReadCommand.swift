internal import ArgumentParser
internal import ByteSupport
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// `bieumau read`.
struct ReadCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case json, csv }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "read", _superCommandName: BieuMau.name,
      abstract: HelpText.text(
        "Liệt kê mọi ô có nội dung của một bảng tính: giá trị, công thức, chữ hiển thị.",
        "Lists every cell of a workbook that is not empty: value, formula, shown text."))
  }

  @Argument(help: HelpText.help("Bảng tính .xlsx, .ods.", "The workbook, .xlsx or .ods."))
  var file: String

  @Option(name: .shortAndLong, help: HelpText.help("json hoặc csv.", "json or csv."))
  var format: Format = .json

  @Option(name: .shortAndLong, help: HelpText.help("Tệp kết quả.", "The output file."))
  var output: String?

  @Flag(help: HelpText.help("Thay tệp kết quả đã có.", "Replaces an existing output."))
  var force = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    if let output { try OutputFile.check(output, inputs: [file], force: force) }
    let opened = try FormInput.open(file)
    let workbook: Workbook
    do throws(SpreadsheetError) {
      workbook = try opened.workbook()
    } catch {
      throw ToolError(error, file: file)
    }
    let bytes =
      switch format {
      case .json: CellListing.json(workbook)
      case .csv: CellListing.csv(workbook)
      }
    guard let output else { return Console.printRaw(String(decoding: bytes, as: UTF8.self)) }
    try OutputFile.write(bytes, to: output, inputs: [file], force: force)
  }
}

/// The cells of a workbook as documents.
enum CellListing {
  /// `bieumau.read/1`, keys sorted.
  static func json(_ workbook: Workbook) -> [UInt8] {
    let listing = WorkbookListing(workbook)
    var writer = JSONWriter(capacity: 1 << 16)
    writer.startObject()
    writer.member("schema", "bieumau.read/1")
    writer.list("sheets", workbook.sheets.indices) { writer, index in
      let sheet = workbook.sheets[index]
      writer.startObject()
      writer.list("cells", listing.cells(ofSheet: index)) { $0.write($1) }
      writer.member("name", sheet.name)
      writer.member("state", sheet.visibility.rawValue)
      writer.endObject()
    }
    writer.endObject()
    return writer.finish()
  }

  /// RFC 4180 with a byte-order mark, so that spreadsheet programs read it as UTF-8.
  static func csv(_ workbook: Workbook) -> [UInt8] {
    let listing = WorkbookListing(workbook)
    var records = [["sheet", "cell", "type", "value", "formula", "shown"]]
    for (index, sheet) in workbook.sheets.enumerated() {
      records += listing.cells(ofSheet: index).map { cell in
        [
          sheet.name, cell.reference.description, cell.value.type, cell.value.text,
          cell.formula ?? "", cell.shown,
        ]
      }
    }
    return Array(CommaSeparatedText.text(records).utf8)
  }
}

extension WorkbookListing.Value {
  /// The value as text, numbers with a point.
  fileprivate var text: String {
    switch self {
    case .none: ""
    case .number(let number): DecimalText.shortest(number)
    case .text(let text), .date(let text), .error(let text): text
    case .boolean(let truth): truth ? "true" : "false"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ cell: WorkbookListing.Cell) {
    startObject()
    member("cell", cell.reference.description)
    if let formula = cell.formula { member("formula", formula) }
    member("shown", cell.shown)
    member("type", cell.value.type)
    switch cell.value {
    case .none: nullMember("value")
    case .number(let number): member("value", number)
    case .text(let text), .date(let text), .error(let text): member("value", text)
    case .boolean(let truth):
      key("value")
      value(truth)
    }
    endObject()
  }
}
