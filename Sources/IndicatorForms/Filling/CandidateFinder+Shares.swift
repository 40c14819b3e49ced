internal import IndicatorModel

/// Percentages of counts, and plans that read like figures.
extension CandidateFinder {
  /// "Tỷ lệ tăng dân số: chỉ tiêu 0,82 %": a plan stands there, and no result.
  func isPlanFigure(_ measure: Measure) -> Bool {
    guard measure.kind != .targetOnly, measure.target == nil else { return false }
    let quote = FoldedText(measure.quote)
    guard quote.holds(anyOf: CandidateFinder.planWords) else { return false }
    let words = quote.words
    let value = FoldedText(measure.valueText).words
    guard let place = words.firstIndex(where: { $0 == value.first }), place > 0 else {
      return false
    }
    let before = words[max(0, place - 2)..<place].joined(separator: " ")
    // "bổ sung có mục tiêu 176,2 tỷ đồng" is what was granted.
    if place > 2, words[place - 3] == "co" { return false }
    return ["chi tieu", "ke hoach", "muc tieu"].contains(before) || before.hasSuffix(" kh")
      || before == "kh"
  }

  /// One of these stands before every figure of a plan.
  private static let planWords = ["tieu", "hoach", "kh"]

  /// "14/15 thôn văn hóa (93,33 %)" in a row of percentages.
  func share(_ measure: Measure) -> [Figure] {
    guard let first = measure.achieved.first,
      isOfCompletion
        ? measure.achieved.allSatisfy({ $0.percent == first.percent })
        : PlanBody.isShareOfWhole(measure, isLevel: true) && measure.achieved.count == 1
    else { return [] }
    return [Figure(value: first.percent, unit: "%", part: .achieved, span: first.span)]
  }
}
