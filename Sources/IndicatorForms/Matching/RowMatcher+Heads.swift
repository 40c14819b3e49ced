internal import IndicatorModel

/// Measures that share one name: a figure, its running total, its plan, its earlier value.
extension RowMatcher {
  /// How many measures may stand between two that share a name.
  private static let reach = 6

  /// For each measure, the one before it that bears the same name and unit in the same section;
  /// `nil` for none.
  ///
  /// The words around each differ ("lũy kế", "cùng kỳ", "kế hoạch"); what they are of does not.
  static func heads(of reports: [ExtractedReport]) -> [Int?] {
    var heads: [Int?] = []
    for report in reports {
      let start = heads.count
      let names = report.measures.map { plainName($0.indicator) }
      for index in report.measures.indices {
        let measure = report.measures[index]
        guard runsOn(measure, in: report) else {
          heads.append(nil)
          continue
        }
        let head = (max(0, index - reach)..<index).last { other in
          names[other] == names[index] && report.measures[other].unit == measure.unit
            && report.measures[other].section == measure.section
            && report.measures[other].place == measure.place
        }
        heads.append(head.map { heads[start + $0] ?? start + $0 })
      }
    }
    return heads
  }

  /// Whether a measure is a plan, a running total or a value of another time.
  private static func runsOn(_ measure: Measure, in report: ExtractedReport) -> Bool {
    guard let year = report.period?.year else { return false }
    let isOfYear = measure.period?.hasPrefix(String(year)) ?? true
    if measure.kind == .targetOnly { return isOfYear }
    if measure.parentRelation == .cumulativeOf, isOfYear { return true }
    guard let period = measure.period else { return false }
    return period.hasPrefix(String(year - 1))
      || period == report.period?.before?.description
  }

  private static func plainName(_ name: String) -> Substring {
    name.hasSuffix(runningTotal) ? name.dropLast(runningTotal.count) : Substring(name)
  }
  private static let runningTotal = " (lũy kế)"

  /// Agreements in which measures that share a name agree alike.
  func sharing(_ agreements: [Agreement]) -> [Agreement] {
    var shared = agreements
    for (index, head) in heads.enumerated() {
      guard let head, agreements[head].score >= RowMatcher.writing,
        agreements[head].score > agreements[index].score
      else { continue }
      shared[index] = agreements[head]
    }
    return shared
  }
}
