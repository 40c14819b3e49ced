internal import IndicatorModel

/// Plans that a report says its own unit set: "đạt 48% dự toán huyện giao" in a district's report is
/// of the district's council, not of the level above.
enum OwnCouncil {
  /// A report with its own unit's plans named after the council.
  ///
  /// - Parameter unitName: whose report it is: "UBND huyện Đăk Nhơn".
  static func naming(_ unitName: String?, in report: ExtractedReport) -> ExtractedReport {
    guard let body = body(of: unitName ?? report.unitName) else { return report }
    var report = report
    for index in report.measures.indices {
      if report.measures[index].planBody == body { report.measures[index].planBody = "HĐND" }
      for place in report.measures[index].achieved.indices
      where report.measures[index].achieved[place].against == body {
        report.measures[index].achieved[place].against = "HĐND"
      }
    }
    return report
  }

  /// The body that sets the plans of a district or a province, as measures spell it; `nil` for the
  /// levels below and for cities, which are of either level.
  private static func body(of unitName: String?) -> String? {
    guard let unitName else { return nil }
    let words = FoldedText(unitName).words
    // "Phòng Lao động - Thương binh và Xã hội huyện Tân Phước".
    switch words.first(where: { ["huyen", "tinh", "xa", "phuong", "quan", "thanh", "thi"].contains($0) }) {
    case "huyen": return "huyện"
    case "tinh": return "tỉnh"
    default: return nil
    }
  }
}
