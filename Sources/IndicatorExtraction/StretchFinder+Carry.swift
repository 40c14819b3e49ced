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

  /// "- Theo mặt hàng: …" below "Xuất khẩu 9 tháng đạt 2.864 triệu USD": an item that divides what the
  /// paragraph before states.
  func opensBreakdown(_ body: Range<Int>) -> Bool {
    Self.breakdowns.match(tokens, at: body.lowerBound, limit: body.upperBound) != nil
  }
  private static let breakdowns = PhraseSet([
    "theo", "chia theo", "phân theo", "trong đó", "chia ra", "gồm", "bao gồm",
  ])

  /// "Thu ngoài quốc doanh ước 412,7 tỷ đồng, riêng quý III thu được 128,4 tỷ đồng; thuế giá trị gia
  /// tăng 301,25 tỷ đồng": a stretch told in passing holds for its own clause only.
  func opensAside(_ index: Int, _ mention: Mention, _ start: Int) -> Bool {
    let end = index + mention.count
    guard mention.stretch != .yearToDate, end < tokens.count, !tokens[end].isMark(":") else {
      return false
    }
    return (max(start, index - 2)..<index).contains { tokens[$0].key == Self.apart }
      || tokens[index].key == Self.apart
  }
  private static let apart = WordKey("riêng")

  /// The stretch that all figures of a paragraph are of which stand by themselves.
  ///
  /// - Parameter own: the positions of the paragraph's drafts.
  func soleStretch(of drafts: [Draft], _ own: Range<Int>) -> Mention? {
    func stands(_ index: Int) -> Bool {
      drafts[index].parent == nil && drafts[index].depth == 0 && !drafts[index].isPrior
        && drafts[index].kind != .targetOnly && drafts[index].kind != .change
    }
    guard let first = own.first(where: stands), let stretch = drafts[first].stretch,
      stretch == .yearToDate || stretch == .period,
      (first + 1..<own.upperBound).allSatisfy({ index in
        !stands(index)
          || drafts[index].stretch == stretch && drafts[index].period == drafts[first].period
      })
    else { return nil }
    return Mention(stretch: stretch, period: drafts[first].period)
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
    if let last = own.last, isLeft(index, end, drafts[last]) { return last }
    guard let last = own.last, mention.stretch == .period || mention.stretch == .yearToDate,
      drafts[last].stretch == nil, drafts[last].period == nil, drafts[last].asOf == nil,
      drafts[last].kind == .actual || drafts[last].kind == .estimate,
      end >= tokens.count || tokens[end].isMark(",") || tokens[end].isMark(";")
        || tokens[end].isMark(".") || tokens[end].isMark("("),
      tokens[index].key == Self.within || tokens[index - 1].key == Self.within
        || tokens[index].key == WordKey.from
    else { return nil }
    let between = drafts[last].quantity.tokens.upperBound..<index
    guard between.count <= 8, between.allSatisfy({ tokens[$0].kind == .word }) else { return nil }
    return last
  }

  /// "giảm từ 3,12% trong quý I/2024 xuống còn 2,84%": the time of the level that was left.
  private func isLeft(_ index: Int, _ end: Int, _ draft: Draft) -> Bool {
    let number = draft.quantity.tokens
    var end = end
    // "quý I/2024", "quý I năm 2024".
    if end + 1 < tokens.count, tokens[end].isMark("/") || tokens[end].key == WordKey.year {
      end += 2
    }
    guard end < tokens.count, Self.leaving.contains(tokens[end].key), number.lowerBound > 0,
      tokens[number.lowerBound - 1].key == WordKey.from, index - number.upperBound <= 2,
      draft.period == nil
    else { return false }
    return true
  }
  private static let leaving = WordSet(["xuống", "lên", "còn"])

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
