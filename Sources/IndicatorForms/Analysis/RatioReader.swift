internal import ByteSupport

/// Tells what a column of percentages sets against what: by its number ("7=6/1"), else its words.
struct RatioReader {
  let columns: [FormColumn]
  let resolver: RoleResolver
  /// The level whose council sets a plan beside the one from above.
  var ownLevel: String?

  func meaning(of column: FormColumn) -> RatioMeaning? {
    let meaning = HeaderMeaning(
      column.header.map { PlanLevels.folded($0, own: ownLevel) })
    if var ratio = numbered(column.number) {
      ratio.isChange = column.number.holdsBytes(of: "-1")
      return ratio
    }
    guard let operands = meaning.operands else { return onlyPlan(meaning) }
    var base = figure(operands.base)
    if base.time.year == nil, base.time.span == nil, base.kind != .plan, !base.time.isSamePeriod,
      !base.time.isPreviousPeriod
    {
      base.time.year = .relative(-1)
    }
    let role = onePlan(resolver.role(of: base))
    guard role != .unknown, role != .ratio else { return nil }
    let part = operands.part.map { resolver.role(of: figure($0)) }
    var ratio = RatioMeaning(
      part: part.flatMap { $0.takesFigure ? $0 : nil }, base: role, isChange: meaning.isChange)
    ratio.time = operands.part.map { HeaderTimeReader.time(in: $0) } ?? HeaderTime()
    return ratio
  }

  /// "So KH" beside plan columns of one body is of that body's plan.
  private func onePlan(_ role: ColumnRole) -> ColumnRole {
    let plans = Set(columns.map(\.role)).intersection([.plan, .planAssigned, .planResolution])
    return role == .plan && plans.count == 1 ? plans.first ?? role : role
  }

  /// One side of a comparison: a figure, whatever else its words say.
  private func figure(_ text: FoldedText) -> HeaderMeaning {
    var meaning = HeaderMeaning([text])
    meaning.kind = text.holds(anyOf: HeaderVocabulary.plan) ? .plan : .done
    return meaning
  }

  /// "Tỷ lệ đạt (%)" beside one plan column is of that plan.
  private func onlyPlan(_ meaning: HeaderMeaning) -> RatioMeaning? {
    let plans = columns.filter {
      [.plan, .planAssigned, .planResolution].contains($0.role)
    }
    guard plans.count == 1, !meaning.isChange, meaning.time.isEmpty else { return nil }
    return RatioMeaning(part: nil, base: plans[0].role)
  }

  /// The roles of the columns that a number such as `8=7/4` or `(10)=(9):(7)*100` names.
  private func numbered(_ number: String) -> RatioMeaning? {
    let sides = number.split(separator: "=", maxSplits: 1)
    guard sides.count == 2 else { return nil }
    let operands = sides[1].split { "/:".contains($0) }.map { digits(String($0)) }
    guard operands.count >= 2, let part = role(numbered: operands[0]),
      let base = role(numbered: operands[1])
    else { return nil }
    return RatioMeaning(part: part, base: base)
  }

  private func role(numbered number: String) -> ColumnRole? {
    columns.first { !number.isEmpty && digits($0.number) == number }?.role
  }

  /// The first run of digits; for `7=6/1` the column's own number.
  private func digits(_ text: String) -> String {
    let start = text.drop { !$0.isNumber }
    return String(start.prefix { $0.isNumber })
  }
}
