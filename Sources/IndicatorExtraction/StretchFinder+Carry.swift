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

  private static let handed = WordKey("giao")
  private static let through = WordKey("thông")
}
