internal import ArgumentParser
internal import ByteSupport
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// `bieumau diff`.
struct DiffCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff", _superCommandName: BieuMau.name,
      abstract: HelpText.text(
        "So hai bảng tính xlsx, ods: giá trị, công thức, định dạng, ô gộp, tên.",
        "Compares two workbooks, xlsx or ods: values, formulas, formats, merges, names."))
  }

  @Argument(help: HelpText.help("Bảng tính thứ nhất.", "The first workbook."))
  var first: String

  @Argument(help: HelpText.help("Bảng tính thứ hai.", "The second workbook."))
  var second: String

  @Option(name: .shortAndLong, help: HelpText.help("text hoặc json.", "text or json."))
  var format: Format = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let comparison = WorkbookComparison(try workbook(first), try workbook(second))
    let language = common.lang
    switch format {
    case .text: comparison.differences.forEach { Console.print($0.line(in: language)) }
    case .json: Console.printRaw(json(comparison).rendered)
    }
    guard !comparison.differences.isEmpty else {
      if format == .text { Console.print(language.text(.noDifference)) }
      return
    }
    if format == .text {
      Console.print(language.text(.differences(count: comparison.differences.count)))
    }
    throw CommandExit.needsLook
  }

  private func workbook(_ path: String) throws -> Workbook {
    let file = try FormInput.open(path)
    do throws(SpreadsheetError) {
      return try file.workbook()
    } catch {
      throw ToolError(error, file: path)
    }
  }

  private func json(_ comparison: WorkbookComparison) -> JSONValue {
    .object([
      "schema": .string("bieumau.diff/1"), "a": .string(first), "b": .string(second),
      "differences": .array(
        comparison.differences.map { difference in
          .object([
            "a": .string(difference.first), "b": .string(difference.second),
            "cell": difference.cell.map { .string($0.description) } ?? .null,
            "detail": .string(difference.detail), "kind": .string(difference.kind.rawValue),
            "sheet": difference.sheet.map { .string($0) } ?? .null,
          ])
        }),
    ])
  }
}
