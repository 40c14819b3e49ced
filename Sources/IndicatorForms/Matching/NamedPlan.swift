internal import IndicatorModel
internal import VietnameseText

/// Money that its own name calls a plan: "Kế hoạch vốn ngân sách xã".
enum NamedPlan {
  /// How many words of a measure's name call it a plan; 0 for none.
  static func words(in measure: Measure) -> Int {
    guard measure.kind != .targetOnly,
      measure.unit.flatMap({ UnitOfMeasure(parsing: $0) })?.isMoney == true
    else { return 0 }
    let words = FoldedText(measure.indicator).words
    let start = words.first == "tong" ? 1 : 0
    guard words.count > start + 2,
      ["ke hoach", "du toan"].contains("\(words[start]) \(words[start + 1])")
    else { return 0 }
    return start + 2
  }

  /// Whether a row asks for the plan itself: "Kế hoạch vốn được giao".
  static func isAsked(by rowName: String) -> Bool {
    FoldedText(rowName).holds(anyOf: ["ke hoach", "du toan", "kh", "dt", "giao", "bo tri"])
  }
}
