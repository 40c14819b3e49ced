internal import IndicatorModel
internal import VietnameseText

/// Money that was allotted, which is the plan of what is disbursed.
enum Allotment {
  /// Whether a measure is a sum that was allotted: "vốn … giao", "kế hoạch vốn".
  static func isOne(_ measure: Measure) -> Bool {
    guard measure.value != nil, [.actual, .estimate].contains(measure.kind),
      let unit = measure.unit.flatMap({ UnitOfMeasure(parsing: $0) }), unit.isMoney
    else { return false }
    let name = FoldedText(measure.indicator)
    if name.words.first == "von", isDisbursedOf(measure) { return true }
    return name.holds(anyOf: ["giao", "phan bo", "bo tri", "ke hoach von", "ke hoach"])
      && !name.holds(anyOf: ["giai ngan", "thanh toan", "chi"])
  }

  /// "Vốn ba chương trình mục tiêu quốc gia 96.400 triệu đồng": a fund of which nothing is said to be
  /// disbursed.
  static func isBareFund(_ measure: Measure) -> Bool {
    // What is told of months was spent in them.
    guard measure.stretch == nil, measure.period == nil, measure.kind != .cumulative else {
      return false
    }
    let name = FoldedText(measure.indicator)
    return name.words.first == "von"
      && !name.holds(anyOf: ["giai ngan", "thanh toan", "thuc hien"])
  }

  /// Whether a measure's name or clause says that money was spent, or what it hangs under does.
  static func saysSpent(_ measure: Measure) -> Bool {
    if measure.parentRelation == .executionOf { return true }
    let spent = ["giai ngan", "thanh toan"]
    return FoldedText(measure.indicator).holds(anyOf: spent)
      || FoldedText(measure.quote).holds(anyOf: spent)
  }

  /// "Vốn … 96.400 triệu đồng, mới giải ngân 22,9%": what the percentage behind it is of.
  private static func isDisbursedOf(_ measure: Measure) -> Bool {
    !measure.achieved.isEmpty && FoldedText(measure.quote).holds("giai ngan")
  }

  /// The sums allotted among the last measures before one with a percentage of a plan.
  ///
  /// - Parameter allotted: of each measure of the report, whether it is such a sum.
  static func before(
    _ place: Int, in report: ExtractedReport, _ allotted: [Bool]
  ) -> [Measure] {
    let measure = report.measures[place]
    guard measure.achieved.count == 1, measure.target == nil else { return [] }
    return (max(0, place - 8)..<place).filter {
      allotted[$0] && report.measures[$0].section == measure.section
    }.map { report.measures[$0] }
  }

  /// Whether a row, or one it stands under, is of money that is disbursed.
  static func isDisbursed(_ row: FormRow, in table: FormTable) -> Bool {
    var current = row
    for _ in 0..<3 {
      let name = FoldedText(current.name)
      if name.holds("giai ngan") {
        // "1. Kế hoạch vốn giao trong năm" beside a column of plans: what was disbursed of it.
        return table.columns.contains { $0.role.isPlan }
          || !FoldedText(row.name).holds(anyOf: ["giao", "ke hoach von"])
      }
      guard let parent = current.parent else { return false }
      current = table.rows[parent]
    }
    return false
  }
}
