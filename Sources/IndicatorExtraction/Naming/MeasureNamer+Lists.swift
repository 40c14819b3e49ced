import IndicatorModel
import ReportReading
import VietnameseText

/// The head that the items of a list share.
extension MeasureNamer {
  /// "Giá trị sản xuất nông nghiệp …; công nghiệp …": the head stands with the first only.
  func writeListHead(_ index: Int, _ subject: Range<Int>) -> Bool {
    var leader: Int?
    if let parent = parent(index), drafts[index].relation == .breakdown, sameClass(parent, index) {
      leader = parent
    }
    if leader.map({ facts[$0].head.isEmpty && !isSpending($0) })
      ?? (drafts[index].relation != .attribute)
    {
      leader = before(index, sentence: true) {
        sameClass($0, index) && !facts[$0].head.isEmpty && drafts[$0].depth == drafts[index].depth
      }
    }
    if let group = drafts[index].group, leader.map({ isBehind(group, $0) }) ?? true {
      let phrase = reader.phrase(group, counted: false)
      if let head = reader.head(at: phrase.lowerBound, phrase.upperBound) {
        append(phrase.lowerBound..<(phrase.lowerBound + head))
        return true
      }
    }
    if leader == nil, drafts[index].parent == nil { leader = listed(index) }
    if let leader, writeSpent(index, leader) { return true }
    guard let leader, !facts[leader].head.isEmpty else { return false }
    if drafts[index].relation == .breakdown, isRevenue(facts[leader]) {
      buffer.append(NamePhrase.revenue)
      return true
    }
    let head = listHead(facts[leader])
    buffer.appendAll(head)
    return !head.isEmpty
  }

  /// "đã giải ngân 158,9 tỷ đồng: nông thôn mới 71,4 tỷ đồng": the parts were spent as well.
  private func writeSpent(_ index: Int, _ leader: Int) -> Bool {
    guard drafts[index].relation == .breakdown, isSpending(leader) else { return false }
    buffer.appendAll(
      facts[leader].name
        .lowerBound..<min(
          facts[leader].name.lowerBound + 2,
          facts[leader].end))
    let subject = drafts[index].subject
    if !subject.contains(where: { scanner.tokens[$0].key == WordKey.funds }) {
      let words = NamePhrase.investment.words
      for word in words.prefix(1) { buffer.append(NamePhrase.all[word]) }
    }
    return true
  }

  private func isSpending(_ leader: Int) -> Bool {
    let words = buffer.words[facts[leader].name]
    guard words.count >= 2 else { return false }
    return words.first?.key == Self.spending && words[words.startIndex + 1].key == Self.spendingTail
  }
  private static let spending = WordKey("giải")
  private static let spendingTail = WordKey("ngân")

  /// "Trong đó: nông nghiệp 2.914 tỷ đồng": a sentence that only goes on with the parts.
  private func listed(_ index: Int) -> Int? {
    guard index > 0, sameClass(index - 1, index), !facts[index - 1].head.isEmpty,
      drafts[index - 1].paragraph == drafts[index].paragraph,
      drafts[index - 1].depth == drafts[index].depth
    else { return nil }
    return index - 1
  }

  /// "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ": its parts are revenues.
  private func isRevenue(_ whole: NameFacts) -> Bool {
    guard whole.family == .money, isWhole(whole.head) else { return false }
    let words = buffer.words
    return whole.object.dropLast().contains {
      words[$0].key == Self.proceeds && words[$0 + 1].key == WordKey.revenue
    }
  }
  private static let proceeds = WordKey("doanh")

  private func isBehind(_ group: Range<Int>, _ leader: Int) -> Bool {
    group.lowerBound >= drafts[leader].quantity.tokens.upperBound
  }

  /// A head without what holds for the whole only: "Tổng", "Tốc độ tăng"; empty for "Tổng thu".
  private func listHead(_ fact: NameFacts) -> Range<Int> {
    var start = fact.head.lowerBound
    let end = fact.head.upperBound
    let words = buffer.words
    if end == start || isWhole(fact.head) { return start..<start }
    if words[start].key == WordKey.speed, let inner = fact.object.first.map({ words[$0] }),
      inner.source >= 0,
      let count = reader.head(at: Int(inner.source), Int(inner.source) + 4)
    {
      return end..<min(fact.object.upperBound, end + count)
    }
    if end - start > 1, words[start].key == WordKey.total { start += 1 }
    return start..<(tradeEnd(fact) ?? end)
  }

  /// "Kim ngạch xuất khẩu": goods and markets are of the trade that their whole names.
  private func tradeEnd(_ fact: NameFacts) -> Int? {
    let words = buffer.words
    guard fact.object.count >= 2, words[fact.head].contains(where: { $0.key == Self.trade }),
      words[fact.object.lowerBound].source >= 0
    else { return nil }
    let first = Int(words[fact.object.lowerBound].source)
    return Self.directions.match(scanner.tokens, at: first, limit: first + 2) == 2
      ? fact.object.lowerBound + 2 : nil
  }
  private static let trade = WordKey("ngạch")
  private static let directions = PhraseSet(["xuất khẩu", "nhập khẩu"])

  private func isWhole(_ head: Range<Int>) -> Bool {
    guard let first = head.first, buffer.words[first].source >= 0 else { return false }
    let start = Int(buffer.words[first].source)
    return NameLexicon.wholes.match(scanner.tokens, at: start, limit: start + head.count)
      == head.count
  }
}
