internal import IndicatorModel
internal import VietnameseText

/// Percentages of counts, and plans that read like figures.
extension CandidateFinder {
  /// "Tỷ lệ tăng dân số: chỉ tiêu 0,82 %": a plan stands there, and no result.
  func isPlanFigure(_ measure: Measure) -> Bool {
    guard measure.kind != .targetOnly, measure.target == nil else { return false }
    let quote = FoldedText(measure.quote)
    if isNamedAsPlan(measure, quote) { return true }
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

  /// Money by its own name, unless the row asks for it ("Kế hoạch vốn ngân sách xã"); counts by their
  /// clause: "mục tiêu trồng mới năm 2024 là 60 ha", "gia đình văn hóa giao 87%", "14 xã theo Nghị quyết".
  private func isNamedAsPlan(_ measure: Measure, _ quote: FoldedText) -> Bool {
    if measure.unit.flatMap({ UnitOfMeasure(parsing: $0) })?.isMoney == true {
      return NamedPlan.words(in: measure) > 0 && !NamedPlan.isAsked(by: rowName)
    }
    guard measure.achieved.isEmpty, measure.comparisons.isEmpty,
      quote.holds(anyOf: CandidateFinder.namingWords)
    else { return false }
    let all = MeasurePhrases.clause(before: measure).split(separator: " ")
    let start = all.lastIndex { $0.hasSuffix(",") || $0.hasSuffix(";") }
    let words = FoldedText(all[(start.map { $0 + 1 } ?? 0)...].joined(separator: " ")).words
    if words.last == "giao", measure.unit == "%", words.count > 2 { return true }
    guard
      let head = words.indices.dropLast().first(where: { place in
        ["chi tieu", "ke hoach", "muc tieu"].contains("\(words[place]) \(words[place + 1])")
          || words[place] == "kh"
      })
    else { return words.count <= 1 && isByPlan(measure) }
    if head > 0, CandidateFinder.held.contains(words[head - 1]) { return false }
    let rest = words[(head + (words[head] == "kh" ? 1 : 2))...]
    return !rest.contains { CandidateFinder.done.contains($0) }
      && rest.count { !CandidateFinder.ofPlans.contains($0) && Int($0) == nil } <= 3
  }

  /// "24 trường đạt chuẩn trên tổng số 38 trường": all there are, in a row of those that did.
  func tellsWhole(_ measure: Measure) -> Bool {
    guard measure.indicator.hasSuffix("số") else { return false }
    let words = FoldedText(measure.indicator).words
    return words.suffix(3) == ["tren", "tong", "so"] && measure.target == nil
      && FoldedText(MeasurePhrases.clause(before: measure)).words.count <= 3
      && !FoldedText(rowName).holds("tong so")
  }

  /// One of these stands beside every figure that is named as a plan.
  private static let namingWords = ["tieu", "hoach", "kh", "giao", "quyet"]

  /// "14 xã theo Nghị quyết": the words right behind the value.
  private func isByPlan(_ measure: Measure) -> Bool {
    let quote = FoldedText(measure.quote)
    let words = quote.words
    guard quote.holds(anyOf: ["theo nghi quyet", "theo ke hoach"]) else { return false }
    return words.firstIndex(of: "theo").map { $0 <= 4 } ?? false
  }
  private static let held: Set<String> = [
    "vuot", "dat", "voi", "so", "thanh", "bang", "chua", "theo",
  ]
  private static let done: Set<String> = [
    "dat", "bang", "thuc", "hien", "da", "uoc", "hoan", "thanh", "vuot", "giai", "ngan", "duoc",
  ]
  private static let ofPlans: Set<String> = [
    "nam", "ca", "dau", "tinh", "huyen", "xa", "phuong", "hdnd", "ubnd", "giao", "la", "den",
    "cuoi", "het", "trong", "cua", "de", "ra", "cung", "va", "thang", "quy", "con", "tren", "cap",
  ]

  /// Whose plan a figure that is named as one is.
  func planColumns(namedBy measure: Measure) -> [ColumnRole] {
    let clause = FoldedText(MeasurePhrases.clause(before: measure))
    var roles: [ColumnRole] = []
    if clause.holds(anyOf: ["tinh giao", "tinh va huyen", "cap tren giao", "trung uong giao"]) {
      roles.append(.planAssigned)
    }
    if clause.holds(anyOf: ["hdnd", "nghi quyet", "huyen giao", "huyen cung giao", "xa giao"]) {
      roles.append(.planResolution)
    }
    return roles
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
