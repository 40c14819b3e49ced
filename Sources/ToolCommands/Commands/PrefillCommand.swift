public import ArgumentParser
public import IndicatorForms

/// `bieumau prefill`.
struct PrefillCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "prefill", _superCommandName: BieuMau.name,
      abstract: HelpText.text(
        "Mở biểu của kỳ sau: chuyển số kỳ trước, số cùng kỳ, đề xuất chỉ tiêu.",
        "Opens the next period's form: earlier figures carried over, targets proposed."),
      discussion: HelpText.text(
        "Số chuyển sang, số suy ngược và số đề xuất được tô màu riêng và ghi rõ căn cứ; "
          + "đưa thêm báo cáo năm trước để có số cùng kỳ.",
        "Carried, computed and proposed figures are coloured apart, each with its reason; "
          + "give last year's reports too for last year's figures."))
  }

  @OptionGroup var arguments: ReportArguments

  @OptionGroup var filling: FillingOptions

  @Option(
    help: HelpText.help(
      "Cách đề xuất: carry (không đề xuất), remaining (chia đều phần còn lại), pace (tiến độ), "
        + "seasonal (tỷ trọng cùng kỳ), growth (mức tăng cần đạt).",
      "How targets are proposed: carry (not at all), remaining (even shares), pace (so far), "
        + "seasonal (last year's shares), growth (needed growth)."))
  var method: ProposalMethod = .seasonal

  @Option(
    help: HelpText.help(
      "Kế hoạch của cấp nào khi hai cấp giao khác nhau mà biểu chỉ có một cột: superior (cấp trên "
        + "giao) hoặc council (nghị quyết HĐND); không nêu thì để trống.",
      "Whose plan a single plan column takes where two bodies set different ones: superior or "
        + "council; left blank when not given."))
  var planBody: PlanBodyChoice?

  @Option(
    name: .shortAndLong,
    help: HelpText.help(
      "Tệp kết quả; mặc định Output/BÁOCÁO.BIỂU.EXT.",
      "The output; Output/REPORT.FORM.EXT by default."))
  var output: String?

  @OptionGroup var reviewing: ReviewOptions
  @OptionGroup var deciding: DecisionOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try PrefillJob(command: self).run()
  }
}

/// Whose plan a single plan column takes.
enum PlanBodyChoice: String, CaseIterable, ExpressibleByArgument {
  /// The level above.
  case superior
  /// The unit's own People's Council.
  case council

  /// The plan column of the body.
  var column: ColumnRole { self == .superior ? .planAssigned : .planResolution }
}

extension ProposalMethod: ExpressibleByArgument {}
