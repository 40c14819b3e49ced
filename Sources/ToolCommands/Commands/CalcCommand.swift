internal import ArgumentParser
internal import ByteSupport
internal import FileAccess
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// `bieumau calc`.
struct CalcCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "calc", _superCommandName: BieuMau.name,
      abstract: HelpText.text(
        "Tính lại mọi công thức và liệt kê ô có giá trị lưu khác kết quả tính.",
        "Recalculates every formula and lists the cells whose stored value differs."))
  }

  @Argument(help: HelpText.help("Bảng tính .xlsx, .ods.", "The workbook, .xlsx or .ods."))
  var file: String

  @Option(name: .shortAndLong, help: HelpText.help("text hoặc json.", "text or json."))
  var format: Format = .text

  @Option(
    name: .shortAndLong,
    help: HelpText.help(
      "Ghi bảng tính với các giá trị đã tính lại.",
      "Writes the workbook with the computed values stored."))
  var output: String?

  @Option(
    help: HelpText.help(
      "Thời điểm mà TODAY và NOW cho, như 2024-03-31 hoặc 2024-03-31T08:00; không có thì bỏ qua.",
      "The moment that TODAY and NOW give, as 2024-03-31 or 2024-03-31T08:00; else they are skipped."
    ))
  var now: String?

  @Flag(
    help: HelpText.help(
      "In thời gian tính (không kể đọc tệp) ra luồng lỗi.",
      "Says on standard error how long the computing took, reading not counted."))
  var time = false

  @Flag(help: HelpText.help("Thay tệp kết quả đã có.", "Replaces an existing output."))
  var force = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try FormInput.open(file)
    let clock = try clockNumber()
    try checkOutput(of: opened)
    let workbook: Workbook
    do throws(SpreadsheetError) {
      workbook = try opened.workbook()
    } catch {
      throw ToolError(error, file: file)
    }
    let calculation = WorkbookCalculation(workbook, clock: clock)
    if time {
      let (seconds, attoseconds) = calculation.duration.components
      let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
      Console.say(
        common.lang.text(
          .calculationTime(
            formulas: calculation.formulaCount, microseconds: Int(microseconds))))
    }
    if let output { try write(calculation, of: opened, to: output) }
    let report = CalculationReport(calculation, workbook: workbook, file: file)
    switch format {
    case .json: Console.printRaw(String(decoding: report.json, as: UTF8.self))
    case .text: report.lines(in: common.lang).forEach(Console.print)
    }
    if !calculation.differences.isEmpty { throw CommandExit.needsLook }
  }

  private func clockNumber() throws -> Double? {
    guard let now else { return nil }
    guard let number = WorkbookCalculation.clock(now) else {
      throw ToolError(status: .usage, message: .badMoment(text: now), code: "badMoment")
    }
    return number
  }

  private func checkOutput(of opened: SpreadsheetFile) throws {
    guard let output else { return }
    let kind = opened.outputExtension
    guard FileAccess.pathExtension(of: output) == kind else {
      throw ToolError(
        status: .usage, file: output,
        message: .formatMismatch(form: kind, asked: FileAccess.pathExtension(of: output)),
        code: "formatMismatch", hint: .pickFormat)
    }
    try OutputFile.check(output, inputs: [file], force: force)
  }

  private func write(
    _ calculation: WorkbookCalculation, of opened: SpreadsheetFile, to output: String
  ) throws {
    var bytes = opened.bytes
    let edits = calculation.edits
    if !edits.isEmpty {
      bytes = try FormFilling.apply(edits, to: FormInput(name: file, path: file, file: opened))
    }
    try OutputFile.write(bytes, to: output, inputs: [file], force: force)
  }
}

/// What `calc` says.
struct CalculationReport {
  private let calculation: WorkbookCalculation
  private let names: [String]
  private let file: String

  init(_ calculation: WorkbookCalculation, workbook: Workbook, file: String) {
    self.calculation = calculation
    self.file = file
    names = workbook.sheets.map(\.name)
  }

  /// `bieumau.calc/1`, keys sorted.
  var json: [UInt8] {
    var writer = JSONWriter(capacity: 1 << 12)
    writer.startObject()
    writer.list("differ", calculation.differences) { writer, difference in
      writer.startObject()
      writer.member("cell", difference.cell.description)
      writer.result("computed", difference.computed)
      writer.member("formula", difference.formula)
      writer.member("sheet", names[difference.sheet])
      writer.result("stored", difference.stored)
      writer.endObject()
    }
    writer.member("formulas", calculation.formulaCount)
    writer.member("schema", "bieumau.calc/1")
    writer.list("skipped", calculation.skipped) { writer, skipped in
      writer.startObject()
      writer.member("cell", skipped.cell.description)
      writer.member("sheet", names[skipped.sheet])
      writer.member("why", skipped.reason.code)
      writer.endObject()
    }
    writer.endObject()
    return writer.finish()
  }

  /// A line for each difference, the formulas that were skipped by their reasons, and a last line
  /// with the counts.
  func lines(in language: Language) -> [String] {
    var lines = calculation.differences.map { difference in
      let text = language.text(
        .calculatedOtherwise(
          stored: CalculationReport.text(difference.stored),
          computed: CalculationReport.text(difference.computed), formula: difference.formula))
      return "\(place(difference.sheet, difference.cell)): warning: \(text) [differs]"
    }
    for skipped in calculation.skipped {
      let text = language.text(.notCalculated(skipped.reason))
      lines.append("\(place(skipped.sheet, skipped.cell)): note: \(text) [skipped]")
    }
    lines.append(
      language.text(
        .calculated(
          formulas: calculation.formulaCount, differing: calculation.differences.count,
          skipped: calculation.skipped.count)))
    return lines
  }

  private func place(_ sheet: Int, _ cell: CellReference) -> String {
    "\(file):'\(names[sheet])'!\(cell)"
  }

  /// Control characters as Swift writes them: a terminal would obey them.
  private static func printable(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.value < 32 || scalar.value == 127
        ? "\\u{\(String(scalar.value, radix: 16))}" : String(Character(scalar))
    }.joined()
  }

  /// A value as a formula writes it; `nil` for none.
  private static func text(_ result: FormulaResult) -> String? {
    switch result {
    case .none: nil
    case .number(let number): DecimalText.shortest(number)
    case .text(let text): "\"\(CalculationReport.printable(text))\""
    case .boolean(let truth): truth ? "TRUE" : "FALSE"
    case .error(let code): code
    }
  }
}

extension JSONWriter {
  /// A value in its own type; errors as text.
  fileprivate mutating func result(_ name: StaticString, _ result: FormulaResult) {
    switch result {
    case .none: nullMember(name)
    case .number(let number): member(name, number)
    case .text(let text), .error(let text): member(name, text)
    case .boolean(let truth):
      key(name)
      value(truth)
    }
  }
}
