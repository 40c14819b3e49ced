internal import ArgumentParser
internal import ByteSupport
internal import IndicatorExtraction
internal import IndicatorModel

/// `bieumau audit`.
struct AuditCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "audit", _superCommandName: BieuMau.name,
      abstract: HelpText.text(
        "Tính lại tỷ lệ, tổng và các số nêu nhiều lần; liệt kê chỗ không khớp.",
        "Recomputes pairs, percentages, sums and repeats and lists what does not agree."))
  }

  @OptionGroup var arguments: ReportArguments

  @Option(name: .shortAndLong, help: HelpText.help("text hoặc json.", "text or json."))
  var format: Format = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let catalogue = try CatalogueInput.catalogue(extendedBy: arguments.catalogue)
    let input = try ReportInput(
      paths: arguments.reports, options: arguments.reading.options, catalogue: catalogue)
    let findings = ReportAuditor.audit(input.reports, documents: input.documents)
    switch format {
    case .json:
      let document = AuditDocument.json(findings) { AuditText.sentence($0, common.lang) }
      Console.printRaw(document.rendered)
    case .text: findings.forEach { Console.print(AuditText.line($0, language: common.lang)) }
    }
    if findings.isEmpty {
      if format == .text { Console.print(common.lang.text(.auditClean)) }
    } else {
      throw CommandExit.needsLook
    }
  }
}
