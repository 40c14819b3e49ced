internal import ArgumentParser
internal import ByteSupport
internal import FileAccess
internal import IndicatorForms
internal import SpreadsheetModel

/// `bieumau explain`.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain", _superCommandName: BieuMau.name,
      abstract: HelpText.text(
        "Cho biết số trong một ô lấy từ câu nào, hoặc vì sao ô để trống.",
        "Says where a filled value came from, or why a blank is blank."))
  }

  @Argument(help: HelpText.help("Tệp đã điền.", "The filled file."))
  var file: String

  @Argument(help: HelpText.help("Ô, như 'BC_QUY'!D14.", "The cell, as 'BC_QUY'!D14."))
  var cell: String

  @Option(
    help: HelpText.help(
      "Bản ghi .run.json, nếu không nằm cạnh tệp.",
      "The run record, when it is not beside the file."))
  var report: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let place = try QualifiedCell(argument: cell)
    let workbook = try FormInput(name: file, format: nil).workbook()
    guard let sheet = place.sheetIndex(in: workbook) else {
      throw ToolError(
        status: .usage, file: file, message: .noSuchSheet(name: place.sheet ?? ""),
        code: "noSuchSheet", hint: .cellExample)
    }
    guard let explanation = try find(place.cell, sheet: sheet, workbook) else {
      throw try notFound(place, workbook.sheets[sheet].name)
    }
    let name = "'\(workbook.sheets[sheet].name)'!\(place.cell)"
    Console.print(ExplanationText.text(explanation, cell: name, language: common.lang))
  }

  private var recordPath: String { report ?? file + ".run.json" }

  private func find(
    _ cell: CellReference, sheet: Int, _ workbook: Workbook
  ) throws -> Explanation? {
    if report != nil || FileAccess.isFile(recordPath) {
      let bytes = try FileAccess.read(recordPath)
      guard let record = try? JSONValue(parsing: bytes) else {
        throw ToolError(
          status: .dataError, file: recordPath, message: .noProvenance, code: "malformedRecord",
          hint: .runFillFirst)
      }
      return Explanation(record: record, sheet: workbook.sheets[sheet].name, cell: cell)
    }
    return Explanation(workbook: workbook, sheet: sheet, cell: cell)
  }

  private func notFound(_ place: QualifiedCell, _ sheet: String) throws -> ToolError {
    let known = FileAccess.isFile(recordPath)
    return ToolError(
      status: .failed, file: file, sheet: sheet, cell: place.cell,
      message: known ? .nothingToExplain : .noProvenance,
      code: known ? "notAnInputCell" : "noProvenance", hint: known ? nil : .runFillFirst)
  }
}

/// `'Sheet'!D14`, `Sheet!D14` or `D14` (the first sheet).
struct QualifiedCell {
  /// The sheet's name; `nil` for none given.
  let sheet: String?
  /// The cell.
  let cell: CellReference

  /// Parses a cell's address.
  ///
  /// - Throws: `ToolError` for other text.
  init(argument: String) throws {
    let mark = argument.lastIndex(of: "!")
    let address = mark.map { argument[argument.index(after: $0)...] } ?? argument[...]
    guard let cell = CellReference(address) else {
      throw ToolError(
        status: .usage, file: argument, message: .badCellReference(text: argument),
        code: "badCellReference", hint: .cellExample)
    }
    self.cell = cell
    sheet = mark.map { QualifiedCell.unquoted(argument[..<$0]) }
  }

  private static func unquoted(_ name: Substring) -> String {
    guard name.count >= 2, name.first == "'", name.last == "'" else { return String(name) }
    let inner = name.dropFirst().dropLast()
    var text = ""
    var previousQuote = false
    for character in inner {
      if character == "'", previousQuote {
        previousQuote = false
        continue
      }
      previousQuote = character == "'"
      text.append(character)
    }
    return text
  }

  /// The zero-based sheet; the first visible one when none is named.
  func sheetIndex(in workbook: Workbook) -> Int? {
    guard let sheet else { return workbook.sheets.firstIndex { $0.visibility == .visible } }
    return workbook.sheetIndex(named: sheet)
  }
}
