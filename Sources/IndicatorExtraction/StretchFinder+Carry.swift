import IndicatorModel
import ReportReading
import VietnameseText

/// What the title and the paragraph say of figures that name no stretch of time themselves.
extension StretchFinder {
  /// The months since January, where a paragraph of a month's or a quarter's report names them and no
  /// other stretch behind its opening.
  func onlyStretch(_ named: [Mention]) -> Mention? {
    guard !period.startsYear, let last = named.last, last.stretch == .yearToDate,
      named.allSatisfy({ $0.stretch == .yearToDate })
    else { return nil }
    return last
  }

  /// Gives the paragraph's only stretch to its drafts without one.
  ///
  /// - Parameter named: the mentions, each with the first draft behind it.
  func carry(
    _ named: [(mention: Mention, next: Int)], to drafts: inout [Draft], before end: Int
  ) {
    guard let first = named.first, let only = onlyStretch(named.map(\.mention)) else { return }
    for place in first.next..<max(first.next, end) { carry(only, to: &drafts[place]) }
  }

  /// A sentence that names no time goes on with the paragraph's.
  func carry(_ mention: Mention, to draft: inout Draft) {
    guard draft.stretch == nil, draft.period == nil, draft.asOf == nil, draft.cell == nil,
      draft.kind == .actual || draft.kind == .estimate, !draft.isPrior
    else { return }
    draft.stretch = mention.stretch
    draft.trace.append("the paragraph's only stretch of time")
  }

  /// "bàn giao 04 căn nhà trong quý II, …": the measure that a stretch ends the clause of.
  ///
  /// - Parameter own: the positions of the paragraph's drafts before the mention.
  func draft(
    before index: Int, _ mention: Mention, _ own: Range<Int>, _ drafts: [Draft]
  ) -> Int? {
    let end = index + mention.count
    guard let last = own.last, mention.stretch == .period || mention.stretch == .yearToDate,
      drafts[last].stretch == nil, drafts[last].period == nil, drafts[last].asOf == nil,
      drafts[last].kind == .actual || drafts[last].kind == .estimate,
      end >= tokens.count || tokens[end].isMark(",") || tokens[end].isMark(";")
        || tokens[end].isMark("."),
      tokens[index].key == Self.within || tokens[index - 1].key == Self.within
    else { return nil }
    let between = drafts[last].quantity.tokens.upperBound..<index
    guard between.count <= 8, between.allSatisfy({ tokens[$0].kind == .word }) else { return nil }
    return last
  }

  /// "Tai nạn giao thông tháng 8": no plan is given there.
  func isOfTraffic(_ index: Int) -> Bool {
    tokens[index].key == Self.handed && index + 1 < tokens.count
      && tokens[index + 1].key == Self.through
  }

  /// The stretch that a range names first and is not compared with.
  func first(in range: Range<Int>) -> MeasureStretch? {
    for index in range {
      if let mention = mention(at: index, limit: range.upperBound),
        !isCompared(index, from: range.lowerBound)
      {
        return mention.stretch
      }
    }
    return nil
  }

  private static let within = WordKey("trong")
  private static let handed = WordKey("giao")
  private static let through = WordKey("thông")
}
