internal import ArgumentParser
internal import ByteSupport
internal import IndicatorForms
internal import IndicatorModel
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// `bieumau template lint`.
struct LintCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lint",
      abstract: HelpText.text(
        "Tìm lỗi của một biểu mẫu: tiêu đề, đơn vị tính, công thức, ô khóa.",
        "Finds what is wrong with a form: headers, units, formulas, locked cells."))
  }

  @Argument(help: HelpText.help("Biểu mẫu: đường dẫn hoặc tên.", "The form: a path or a name."))
  var form: String

  @Option(name: .shortAndLong, help: HelpText.help("text hoặc json.", "text or json."))
  var format: Format = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.lang
    let input = try FormInput(name: form, format: nil)
    let workbook = try input.workbook()
    let analysis = FormAnalyzer(catalogue: .builtIn).analyze(workbook, period: nil)
    let markers = TemplateLint(workbook)
    // A template of markers need not be a form.
    let isForm = !markers.hasMarkers || !analysis.tables.isEmpty
    let findings = isForm ? FormLinter(analysis, workbook: workbook).findings() : []
    switch format {
    case .text:
      findings.forEach { Console.print($0.line(file: input.path, in: language)) }
      markers.faults.forEach { Console.print($0.line(file: input.path, in: language)) }
    case .json:
      Console.printRaw(
        LintCommand.json(findings, markers.faults, input.path, language).rendered)
    }
    let count = findings.count + markers.faults.count
    guard count > 0 else {
      if format == .text { Console.print(language.text(.lintClean)) }
      return
    }
    if format == .text { Console.print(language.text(.lintFound(count: count))) }
    throw CommandExit.needsLook
  }

  private static func json(
    _ findings: [LintFinding], _ markers: [TemplateFault], _ path: String, _ language: Language
  ) -> JSONValue {
    .object([
      "schema": .string("bieumau.lint/1"), "form": .string(path),
      "findings": .array(
        findings.map { finding in
          .object([
            "kind": .string(finding.code),
            "sheet": finding.sheet == nil ? .null : .string(finding.sheetName),
            "cell": finding.cell.map { .string($0.description) } ?? .null,
            "lastCell": finding.last.map { .string($0.description) } ?? .null,
            "message": .string(finding.kind.text(in: language)),
            "fix": .string(finding.kind.remedy(in: language)),
          ])
        } + markers.map { $0.json(in: language) }),
    ])
  }
}

extension LintFinding {
  /// `FORM:'Sheet'!D9:D12: warning: what [kind]` and a `fix:` line.
  func line(file: String, in language: Language) -> String {
    var place = file
    if sheet != nil { place += ":'\(sheetName)'" }
    if let cell { place += "!\(cell)" + (last.map { ":\($0)" } ?? "") }
    return
      "\(place): warning: \(kind.text(in: language)) [\(code)]\n  fix: \(kind.remedy(in: language))"
  }
}
