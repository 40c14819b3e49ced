import IndicatorModel
import ReportReading
import VietnameseText

/// Figures that bear the name of one before: its earlier value, its plan, its running total.
extension MeasureNamer {
  /// The measure whose name this one shares: it is its earlier value, its plan, its running total.
  func restated(_ index: Int, _ family: NameFamily) -> Int? {
    if let whole = drafts[index].priorOf, whole < index { return whole }
    if let measure = drafts[index].planFor, measure < index { return measure }
    if drafts[index].kind == .cumulative || drafts[index].isPrior {
      let parent = parent(index).flatMap { sameClass($0, index) ? $0 : nil }
      if let parent, saysAgain(index, parent) { return parent }
      guard !tellsAnew(index, family) else { return nil }
      if let parent { return parent }
      let deeds = deeds(index, family)
      return before(index) { other in
        sameClass(other, index) && drafts[other].relation != .breakdown
          && deeds.allSatisfy { deed in
            buffer.words[facts[other].name.lowerBound..<facts[other].end].contains {
              $0.key == deed
            }
          }
      }
    }
    return repeated(index, family)
  }

  /// "…; năm 2026: trên 2,1 tỷ USD", "10 tháng đạt 68,9 tỷ đồng": only another period is named.
  private func repeated(_ index: Int, _ family: NameFamily) -> Int? {
    guard drafts[index].parent == nil, drafts[index].depth == 0, family != .price,
      drafts[index].kind != .share,
      subject(index, counted: family == .count).isEmpty, tellsNothing(post(index), family),
      family != .count || sharedPost(index).isEmpty
    else { return nil }
    func fits(_ other: Int) -> Bool {
      sameClass(other, index) && drafts[other].depth == 0 && drafts[other].parent == nil
        && facts[other].end > facts[other].start
    }
    if let near = before(index, fits), namesPeriod(index) { return near }
    guard family != .count, index > 0, drafts[index - 1].paragraph < drafts[index].paragraph else {
      return nil
    }
    let paragraph = drafts[index - 1].paragraph
    return facts.indices.reversed().prefix { drafts[$0].paragraph == paragraph }.last(where: fits)
  }

  /// No words behind a unit, or those of a plan: "đạt 100% kế hoạch".
  private func tellsNothing(_ post: Range<Int>, _ family: NameFamily) -> Bool {
    post.isEmpty
      || family == .percent
        && Vocabulary.planHead.match(scanner.tokens, at: post.lowerBound, limit: post.upperBound)
          != nil
        && post.allSatisfy { Vocabulary.planWords.contains(scanner.tokens[$0].key) }
  }

  private func namesPeriod(_ index: Int) -> Bool {
    let end = drafts[index].quantity.tokens.lowerBound
    let start = max(scanner.document.paragraphs[drafts[index].paragraph].body.lowerBound, end - 10)
    return (start..<end).contains {
      reader.period(at: $0, end) != nil && !scanner.tokens[$0].isMark(".")
    }
  }

  /// Whether the words before a running total say what it is of.
  private func tellsAnew(_ index: Int, _ family: NameFamily) -> Bool {
    if !post(index).isEmpty || family == .count && !sharedPost(index).isEmpty { return true }
    let words = subject(index, counted: family == .count)
    return words.contains {
      scanner.isContent($0) && NameLexicon.light[scanner.tokens[$0].key] == nil
        && !reader.isVerb($0, words.upperBound)
    }
  }

  /// The verbs before a running total that say what happened: "làm chết 94 người" is no total of
  /// "bị thương 12 người".
  private func deeds(_ index: Int, _ family: NameFamily) -> [WordKey] {
    let words = subject(index, counted: family == .count)
    return words.filter {
      scanner.isContent($0) && NameLexicon.light[scanner.tokens[$0].key] == nil
    }.map { scanner.tokens[$0].key }
  }

  /// "công nhận 02 xã đạt chuẩn nông thôn mới, nâng tổng số xã đạt chuẩn lên 17 xã": words that the
  /// name of the measure before holds already.
  private func saysAgain(_ index: Int, _ parent: Int) -> Bool {
    guard drafts[index].relation == .cumulativeOf, families[index] == .count,
      facts[parent].end > 0, post(index).isEmpty,
      raised(index)
    else { return false }
    let name = buffer.words[facts[parent].name.lowerBound..<facts[parent].end].map(\.key)
    // "kết nạp 24 đảng viên mới, nâng tổng số đảng viên lên 845": all of them, not the new ones.
    if zip(name, name.dropFirst()).contains(where: { $1 == Self.new && $0 == Self.member }) {
      return false
    }
    let words = subject(index, counted: false).filter {
      scanner.isContent($0) && NameLexicon.light[scanner.tokens[$0].key] == nil
    }
    return !words.isEmpty
      && words.allSatisfy {
        let key = scanner.tokens[$0].key
        return name.contains(key) || key == WordKey.total || key == WordKey.countWord
      }
  }

  /// "nâng tổng số xã …".
  private func raised(_ index: Int) -> Bool {
    let start = drafts[index].subject.lowerBound
    return (max(0, start - 3)..<drafts[index].subject.upperBound).contains {
      scanner.tokens[$0].key == WordKey.total
    }
  }

  private static let new = WordKey("mới")
  private static let member = WordKey("viên")
}
