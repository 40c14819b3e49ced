import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Names of funds: plans, who assigned them, what was paid of them; seasons of crops.
extension MeasureNamer {
  /// "Đầu tư công: Kế hoạch vốn năm 2025 428 tỷ đồng; đã giải ngân 61 tỷ đồng": funds of investment,
  /// where the heading or the section says so and the name does not.
  func addInvestment(_ index: Int) {
    guard families[index] == .money, buffer.weight <= 5,
      !buffer.contains(Self.invest), !buffer.contains(Self.programme)
    else { return }
    let words = buffer.words[buffer.current]
    let isFunds =
      words.contains { $0.key == Self.disbursing }
      || words.first?.key == Self.planning && buffer.weight <= 4
      || words.count > 2 && words.first?.key == WordKey.total
        && words[words.startIndex + 1].key == Self.planning
    guard isFunds, isUnderInvestment(index) else { return }
    if buffer.contains(WordKey.funds), words.last?.key == WordKey.funds {
      for word in NamePhrase.investment.words.dropFirst() { buffer.append(NamePhrase.all[word]) }
    } else if buffer.weight <= 3 {
      buffer.append(NamePhrase.investment)
    }
  }

  /// Whether the heading of the list, the paragraph's opening or the section speaks of investment.
  private func isUnderInvestment(_ index: Int) -> Bool {
    let paragraph = scanner.document.paragraphs[drafts[index].paragraph]
    let title = scanner.document.sections[paragraph.section].title.prefix(14)
    let opening = paragraph.body.prefix(14)
    return mentions(title, Self.investments) || mentions(opening, Self.investments)
      || drafts[index].group.map { mentions($0, Self.investments) } == true
  }
  private static let investments = PhraseSet([
    "đầu tư công", "vốn đầu tư", "đầu tư xây dựng", "xdcb", "đtc", "xây dựng cơ bản",
  ])
  private static let invest = WordKey("tư")
  private static let programme = WordKey("trình")
  private static let planning = WordKey("kế")
  private static let disbursing = WordKey("giải")

  /// "- Hè Thu: xuống giống 12.180 ha": the crop of the item's heading.
  func addSeason(_ index: Int, _ fact: NameFacts) {
    guard fact.family == .area || fact.family == .mass || fact.family == .other,
      buffer.weight <= 6, let start = season(index) ?? seasonOfParagraph(index)
    else { return }
    let words = buffer.words[buffer.current]
    guard !words.contains(where: { $0.key == scanner.tokens[start + 1].key }) else { return }
    if !buffer.contains(NamePhrase.all[NamePhrase.rice.words.lowerBound].key) {
      buffer.append(NamePhrase.rice)
    }
    append(start..<(start + 2))
  }

  /// The season that the paragraph speaks of, for yields and harvests that name no crop.
  private func seasonOfParagraph(_ index: Int) -> Int? {
    guard drafts[index].period?.opensWithBytes(of: "vụ ") == true, buffer.weight <= 4,
      !buffer.contains(NamePhrase.all[NamePhrase.rice.words.lowerBound].key),
      families[index] != .area
    else { return nil }
    let body = scanner.document.paragraphs[drafts[index].paragraph].body
    let end = drafts[index].quantity.tokens.lowerBound
    return (max(body.lowerBound, end - 200)..<end).last {
      scanner.tokens[$0].isCapitalized
        && SeasonWords.names.match(scanner.tokens, at: $0, limit: end) != nil
    }
  }

  /// Where the heading of a draft's item names a season.
  func season(_ index: Int) -> Int? {
    guard let group = drafts[index].group else { return nil }
    return group.prefix(3).first {
      SeasonWords.names.match(scanner.tokens, at: $0, limit: group.upperBound) != nil
    }
  }

  /// "Năm 2026 xã được giao 24.400 triệu đồng vốn đầu tư": a plan of funds; "…, HĐND tỉnh giao 5.842
  /// tỷ đồng" behind another body's plan is the same plan of that body.
  func writeAssigned(
    _ index: Int, _ subject: Range<Int>, _ post: Range<Int>, _ fact: inout NameFacts
  ) -> Bool {
    guard fact.family == .money, let last = drafts[index].subject.last,
      scanner.tokens[last].key == WordKey.assign
    else { return false }
    if let first = post.first, scanner.tokens[first].key == WordKey.funds {
      for word in NamePhrase.plan.words { buffer.append(NamePhrase.all[word]) }
      fact.head = fact.start..<buffer.end
      append(post)
      return true
    }
    let own = drafts[index].subject
    guard own.count <= 7, index > 0, sameClass(index - 1, index), facts[index - 1].end > 0,
      drafts[index - 1].sentence == drafts[index].sentence
    else { return false }
    let before = facts[index - 1].name.lowerBound..<facts[index - 1].end
    guard buffer.words[before].first.map({ Self.planOpenings.contains($0.key) }) == true,
      let body = before.dropFirst(2).first(where: { Self.bodies.contains(buffer.words[$0].key) })
    else { return false }
    buffer.appendAll(before.lowerBound..<body)
    fact.head = fact.start..<min(fact.start + 2, buffer.end)
    append(scanner.trimmed(own))
    return true
  }

  /// "tài sản thiệt hại 13,9 triệu đồng, đã thu hồi 6 triệu đồng", "thu hồi tài sản trị giá 1,2 tỷ
  /// đồng": property that was got back.
  func writeRecovered(_ index: Int, _ fact: inout NameFacts) -> Bool {
    let own = drafts[index].subject
    guard fact.family == .money, own.count <= 6, mentions(own, Self.recovering) else {
      return false
    }
    let isDamage =
      index > 0 && drafts[index - 1].sentence == drafts[index].sentence
      && facts[index - 1].isDamage(buffer)
    guard isDamage || mentions(own, Self.property) else { return false }
    buffer.append(NamePhrase.recovered)
    fact.head = fact.start..<buffer.end
    return true
  }
  private static let recovering = PhraseSet(["thu hồi"])
  private static let property = PhraseSet(["tài sản"])
  private static let planOpenings = WordSet(["kế", "dự", "tổng"])
  private static let bodies = WordSet([
    "trung", "thủ", "tw", "hđnd", "ubnd", "tỉnh", "huyện", "thành", "bộ", "cấp",
  ])

  /// "Giải ngân" with "Tổng kế hoạch vốn …" is "Giải ngân vốn …".
  func addFunds(_ plan: NameFacts, room: Int) {
    var start = plan.name.lowerBound
    while start < plan.end, Self.planHead.contains(buffer.words[start].key) { start += 1 }
    if start < plan.end, start > plan.name.lowerBound, buffer.words[start].key != WordKey.funds {
      for word in NamePhrase.investment.words.prefix(1) { buffer.append(NamePhrase.all[word]) }
    }
    buffer.appendNew(start..<plan.end, room: room)
  }
  private static let planHead = WordSet(["tổng", "kế", "hoạch"])
  static let planTail = WordKey("hoạch")

  /// "+ Vốn nước ngoài: kế hoạch 272 tỷ đồng, giải ngân 110,7 tỷ đồng": the item's heading says of
  /// what.
  func isPlanOnly(_ index: Int, _ fact: NameFacts) -> Bool {
    guard fact.family == .money, buffer.weight <= 2, let group = drafts[index].group,
      let word = buffer.words[buffer.current].first?.key,
      word == Self.planning || word == Self.disbursing
    else { return false }
    if word == Self.disbursing, let funds = funds(index),
      drafts[funds].sentence == drafts[index].sentence,
      drafts[funds].quantity.tokens.lowerBound > group.upperBound
    {
      return false
    }
    let body = scanner.document.paragraphs[drafts[index].paragraph].body
    return body.contains(group.lowerBound)
      && NameLexicon.fundSources.match(
        scanner.tokens, at: group.lowerBound, limit: group.upperBound) != nil
  }

  func isFarming(_ subject: Range<Int>) -> Bool {
    subject.isEmpty || mentions(subject.prefix(2), Self.farming)
      || subject.allSatisfy { !scanner.isContent($0) }
  }
  static let farming = PhraseSet([
    "thu hoạch", "gieo sạ", "gieo trồng", "gieo cấy", "xuống giống", "dứt điểm", "cơ bản", "đã",
  ])
}
