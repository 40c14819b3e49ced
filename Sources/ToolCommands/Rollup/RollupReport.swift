internal import IndicatorForms
internal import IndicatorModel

/// What a roll-up says on the console.
struct RollupReport {
  let plan: RollupPlan
  let period: ReportingPeriod
  /// How many files were given.
  let fileCount: Int
  let language: Language
  /// Waiting totals, and news since the last run, beyond these are counted only.
  private static let mostNews = 20

  init(plan: RollupPlan, period: ReportingPeriod, fileCount: Int, language: Language) {
    (self.plan, self.period) = (plan, period)
    (self.fileCount, self.language) = (fileCount, language)
  }

  /// Whether a person must look: units missing, files that do not count, cells refused.
  var needsLook: Bool {
    plan.problems.contains(where: \.needsLook)
      || plan.cells.contains { $0.state == .refused || $0.state == .conflict }
      || plan.cells.contains(where: RollupReport.lacksPart)
  }

  /// A total that waits for a part, or a mean for a weight.
  private static func lacksPart(_ cell: RollupCell) -> Bool {
    switch cell.reason {
    case .weightMissing, .weightsZero, .tooLarge: true
    case .waits(let names, let all): cell.reporter == nil && names.count < all
    default: false
    }
  }

  /// The result on standard output; problems, then news, on standard error.
  ///
  /// - Parameter output: `nil` when nothing is written.
  func print(output: OutputPath?, file: String) {
    let filled = plan.cells.count { $0.state == .filled }
    let sent = plan.units.count(where: \.hasSent)
    Console.print(
      language.text(
        .rolledUp(
          sent: sent, units: plan.units.count, files: fileCount,
          period: language.pick(period.vietnameseText, period.description))))
    if let output {
      Console.print(
        language.text(.filled(output: output.file, filled: filled, inputs: plan.cells.count)))
      Console.print(language.text(.runRecordAt(path: output.record)))
    } else {
      Console.print(language.text(.dryRun(filled: filled, inputs: plan.cells.count)))
    }
    for problem in plan.problems where problem.needsLook { say(problem, "warning") }
    let lacking = plan.cells.filter(RollupReport.lacksPart)
    for cell in lacking.prefix(RollupReport.mostNews) { say(cell, file) }
    if lacking.count > RollupReport.mostNews {
      Console.say(language.text(.moreNews(count: lacking.count - RollupReport.mostNews)))
    }
    let news = plan.problems.filter { !$0.needsLook }
    for problem in news.prefix(RollupReport.mostNews) { say(problem, "note") }
    if news.count > RollupReport.mostNews {
      Console.say(language.text(.moreNews(count: news.count - RollupReport.mostNews)))
    }
  }

  private func say(_ problem: RollupProblem, _ severity: String) {
    var place = problem.file ?? problem.unitName ?? "bieumau"
    if let sheet = problem.sheet, let cell = problem.cell { place += ":'\(sheet)'!\(cell)" }
    let owner = problem.file == nil ? nil : problem.unitName
    let words = problem.text(in: language)
    Console.say(
      "\(place): \(severity): " + (owner.map { "\($0): " } ?? "") + words + " [\(problem.code)]")
  }

  private func say(_ cell: RollupCell, _ file: String) {
    guard let reason = cell.reason else { return }
    Console.say(
      "\(file):'\(cell.sheetName)'!\(cell.cell): warning: \(cell.label): "
        + reason.text(in: language) + " [blank]")
  }
}
