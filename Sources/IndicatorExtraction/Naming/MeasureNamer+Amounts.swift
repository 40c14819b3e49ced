import IndicatorModel
import ReportReading
import VietnameseText

/// Names of what is measured: money, areas, lengths, masses, herds, yields.
extension MeasureNamer {
  func writeAmount(_ index: Int, _ fact: inout NameFacts) {
    writeMeasured(index, &fact)
    addInvestment(index)
    addSeason(index, fact)
  }

  /// "Đầu tư công: Kế hoạch vốn năm 2025 428 tỷ đồng; đã giải ngân 61 tỷ đồng": funds of investment,
  /// where the heading or the section says so and the name does not.
  private func addInvestment(_ index: Int) {
    guard NameFamily(drafts[index]) == .money, buffer.weight <= 5,
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
  private func addSeason(_ index: Int, _ fact: NameFacts) {
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
    guard drafts[index].period?.hasPrefix("vụ ") == true, buffer.weight <= 4,
      !buffer.contains(NamePhrase.all[NamePhrase.rice.words.lowerBound].key),
      NameFamily(drafts[index]) != .area
    else { return nil }
    let body = scanner.document.paragraphs[drafts[index].paragraph].body
    let end = drafts[index].quantity.tokens.lowerBound
    return (max(body.lowerBound, end - 200)..<end).last {
      scanner.tokens[$0].isCapitalized
        && SeasonWords.names.match(scanner.tokens, at: $0, limit: end) != nil
    }
  }

  /// Where the heading of a draft's item names a season.
  private func season(_ index: Int) -> Int? {
    guard let group = drafts[index].group else { return nil }
    return group.prefix(3).first {
      SeasonWords.names.match(scanner.tokens, at: $0, limit: group.upperBound) != nil
    }
  }

  private func writeMeasured(_ index: Int, _ fact: inout NameFacts) {
    let draft = drafts[index]
    let subject = subject(index, counted: false)
    let post = draft.kind == .change ? 0..<0 : post(index)
    if let head = reader.head(at: subject.lowerBound, subject.upperBound),
      fact.family == .money || fact.family == .price
        || !Self.moneyHeads.contains(scanner.tokens[subject.lowerBound].key)
    {
      writeHeaded(index, subject, head, post, &fact)
      return
    }
    if writeAssigned(index, subject, post, &fact) || writeRecovered(index, &fact) { return }
    if fact.family == .price, subject.isEmpty, let goods = priced(index) {
      buffer.appendAll(facts[goods].name.lowerBound..<facts[goods].end)
      return
    }
    var isVerbal =
      subject.isEmpty || reader.isVerb(subject.lowerBound, subject.upperBound)
      || Self.moneyHeads.contains(scanner.tokens[subject.lowerBound].key)
    if fact.family == .herd {
      isVerbal =
        isVerbal || subject.contains { reader.isVerb($0, subject.upperBound) } || isSlaughter(index)
    }
    let isTrade =
      fact.family == .money
      && Self.trade.match(scanner.tokens, at: subject.lowerBound, limit: subject.upperBound) != nil
    let isListed =
      (!isVerbal && !isTrade || sellsUnder(index)) && writeListHead(index, subject)
    if isListed { isVerbal = false }
    if !isListed { writeHead(fact.family, subject, isVerbal: isVerbal) }
    fact.head = fact.start..<buffer.end
    let head = buffer.weight
    if isVerbal { append(post) }
    let verb = buffer.end
    let isGift = isVerbal && !post.isEmpty && mentions(subject, Self.gifts)
    if isGift { buffer.append(NamePhrase.donated) } else { appendNew(subject, room: 8) }
    if isGift { return }
    if isVerbal { fact.verb = verb..<buffer.end }
    if !isVerbal, buffer.weight - head <= 2 { appendNew(post, room: 4) }
    let told = buffer.weight - head
    if isListed, fact.family == .money, draft.relation == .breakdown, told <= 5,
      buffer.words[fact.head].contains(where: { $0.key == WordKey.funds })
    {
      addOwner(index, room: 4, &fact)
    } else if let first = subject.first, Self.each.contains(scanner.tokens[first].key) {
      addOwner(index, room: 4, &fact)
    } else if isTrade, told >= 2 {
      return
    } else if told == 0 || isVerbal && (told <= 2 || post.isEmpty)
      || !isListed && told <= 1 && fact.family != .herd
    {
      addOwner(index, room: max(2, 7 - buffer.weight), isNamed: told > 0 && !isVerbal, &fact)
    }
  }

  /// "Năm 2026 xã được giao 24.400 triệu đồng vốn đầu tư": a plan of funds; "…, HĐND tỉnh giao 5.842
  /// tỷ đồng" behind another body's plan is the same plan of that body.
  private func writeAssigned(
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
  private func writeRecovered(_ index: Int, _ fact: inout NameFacts) -> Bool {
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

  /// An amount whose words say what is measured: "Diện tích …", "Tổng vốn …".
  private func writeHeaded(
    _ index: Int, _ subject: Range<Int>, _ head: Int, _ post: Range<Int>, _ fact: inout NameFacts
  ) {
    let relation = drafts[index].relation
    if fact.family == .herd, subject.count > head,
      Self.totals.match(scanner.tokens, at: subject.lowerBound, limit: subject.upperBound) == head
    {
      // "tổng số lợn của tỉnh" is the herd.
      buffer.append(NamePhrase.herd)
      fact.head = fact.start..<buffer.end
      append((subject.lowerBound + head)..<subject.upperBound)
      return
    }
    appendHeaded(subject, head, &fact)
    if fact.family == .money, subject.count > 1,
      Self.localRevenue.match(
        scanner.tokens, at: subject.lowerBound, limit: subject.upperBound) == subject.count
    {
      // "Thu trên địa bàn" is the budget's.
      buffer.append(NamePhrase.budget)
      return
    }
    let count = buffer.end
    if fact.family == .mass, isAttribute(subject), let herd = culled(index) {
      addObject(of: herd, room: 6)
    } else if isAttribute(subject) {
      appendNew(post, room: 4)
      if buffer.end == count {
        addOwner(index, room: mentions(subject, Self.funds) ? 8 : 5, &fact)
      }
    } else if relation == .breakdown || relation == .attribute,
      buffer.weight <= 4, mentions(subject, Self.funds)
    {
      if relation == .attribute, let funds = funds(index) {
        let start = buffer.end
        addObject(of: funds, room: 6)
        fact.context = start..<buffer.end
      } else {
        addOwner(index, room: 8, &fact)
      }
    }
  }

  private static let gifts = PhraseSet(["hiến"])
  private static let moneyHeads = WordSet(["thu", "chi"])

  /// "bán lẻ hàng hóa", "xuất khẩu gạo" under a sum: what opens with a verb is a branch of trade.
  private func sellsUnder(_ index: Int) -> Bool {
    guard drafts[index].relation == .breakdown, let parent = parent(index),
      facts[parent].family == .money, let first = drafts[index].subject.first
    else { return false }
    return Self.sales.match(scanner.tokens, at: first, limit: first + 2) != nil
  }
  private static let sales = PhraseSet(["bán lẻ", "bán buôn", "du lịch"])

  private static let localRevenue = PhraseSet(["thu trên địa bàn", "tổng thu trên địa bàn"])
  private static let totals = PhraseSet(["tổng số", "tổng"])
  private static let funds = PhraseSet(["vốn", "nguồn vốn", "kinh phí", "ngân sách"])

  /// "tiêu hủy 263 con với trọng lượng 15.780 kg": the weight is of the animals.
  private func culled(_ index: Int) -> Int? {
    guard index > 0, facts[index - 1].family == .herd,
      drafts[index - 1].sentence == drafts[index].sentence
    else { return nil }
    return index - 1
  }

  /// "Giá tôm loại 100 con/kg ở mức 92.000 đồng/kg": the price is of what the number before sizes.
  private func priced(_ index: Int) -> Int? {
    guard let near = parent(index) ?? neighbour(index, sentence: true),
      let head = facts[near].head.first, buffer.words[head].key == WordKey.price
    else { return nil }
    return near
  }

  /// Animals under a count of animals that is no herd.
  private func isSlaughter(_ index: Int) -> Bool {
    guard let parent = parent(index), facts[parent].family == .herd,
      let head = facts[parent].head.first
    else { return false }
    return buffer.words[head].key != WordKey.herd && buffer.words[head].key != WordKey.total
  }

  /// Whether a subject only says which side of its owner is measured.
  func isAttribute(_ subject: Range<Int>) -> Bool {
    guard
      let count = NameLexicon.attributes.match(
        scanner.tokens, at: subject.lowerBound, limit: subject.upperBound)
    else { return false }
    if let head = reader.head(at: subject.lowerBound, subject.upperBound), head > count {
      return false
    }
    let rest = (subject.lowerBound + count)..<subject.upperBound
    return !rest.contains {
      scanner.isContent($0) && !isInVerb($0, rest)
        && NameLexicon.light[scanner.tokens[$0].key] == nil
        && reader.period(at: $0, rest.upperBound) == nil
    }
  }

  private func isInVerb(_ index: Int, _ range: Range<Int>) -> Bool {
    reader.isVerb(index, range.upperBound)
      || index > range.lowerBound && reader.isVerb(index - 1, min(index + 1, range.upperBound))
  }

  /// What an amount is of: its owner, the thing named last, the heading.
  func addOwner(_ index: Int, room: Int, isNamed: Bool = false, _ fact: inout NameFacts) {
    let start = buffer.end
    defer { fact.context = start..<buffer.end }
    if fact.family == .area, season(index) != nil, isFarming(drafts[index].subject) { return }
    if isPlanOnly(index, fact) {
      addHeading(index, room: room)
      if buffer.end > start { return }
    }
    addProject(index)
    if buffer.end > start { return }
    if fact.isDamage(buffer), let incident = ownIncident(index) ?? incident(index) {
      addObject(of: incident, room: room)
      if buffer.end > start { return }
    }
    if let owner = owner(index) {
      let isSpent =
        mentions(drafts[index].subject, Self.spent)
        && buffer.words[facts[owner].name].prefix(5).contains {
          $0.key == WordKey.funds || $0.key == Self.planTail
        }
      if isSpent {
        addFunds(facts[owner], room: room + 1)
      } else {
        addOwned(owner, room: room, fact.family)
      }
      if buffer.end > start { return }
    }
    addLead(index, counted: false, room: room)
    if buffer.end > start { return }
    if let near = neighbour(index, sentence: true) {
      if isNamed {
        buffer.appendNew(facts[near].verb, room: 2)
        buffer.appendNew(facts[near].context, room: room)
      } else {
        addOwned(near, room: room, fact.family)
      }
      if buffer.end > start { return }
    }
    addHeading(index, room: room)
    if buffer.end == start { addDistant(index, room: room, fact.family) }
  }

  /// The cases that a damage hangs under, not what became of some of them.
  private func ownIncident(_ index: Int) -> Int? {
    parent(index).flatMap { drafts[$0].unit?.unitClass == "vụ" ? $0 : nil }
  }

  /// "Giải ngân" with "Tổng kế hoạch vốn …" is "Giải ngân vốn …".
  private func addFunds(_ plan: NameFacts, room: Int) {
    var start = plan.name.lowerBound
    while start < plan.end, Self.planHead.contains(buffer.words[start].key) { start += 1 }
    if start < plan.end, start > plan.name.lowerBound, buffer.words[start].key != WordKey.funds {
      for word in NamePhrase.investment.words.prefix(1) { buffer.append(NamePhrase.all[word]) }
    }
    buffer.appendNew(start..<plan.end, room: room)
  }
  private static let planHead = WordSet(["tổng", "kế", "hoạch"])
  private static let planTail = WordKey("hoạch")

  /// "+ Vốn nước ngoài: kế hoạch 272 tỷ đồng, giải ngân 110,7 tỷ đồng": the item's heading says of
  /// what.
  private func isPlanOnly(_ index: Int, _ fact: NameFacts) -> Bool {
    guard fact.family == .money, buffer.weight <= 2, let group = drafts[index].group,
      let word = buffer.words[buffer.current].first?.key,
      word == Self.planning || word == Self.disbursing
    else { return false }
    let body = scanner.document.paragraphs[drafts[index].paragraph].body
    return body.contains(group.lowerBound)
      && NameLexicon.fundSources.match(
        scanner.tokens, at: group.lowerBound, limit: group.upperBound) != nil
  }

  private func isFarming(_ subject: Range<Int>) -> Bool {
    subject.isEmpty || mentions(subject.prefix(2), Self.farming)
      || subject.allSatisfy { !scanner.isContent($0) }
  }

  /// The bracket's owner, an earlier sentence, the topic, the title.
  private func addDistant(_ index: Int, room: Int, _ family: NameFamily) {
    let start = buffer.end
    if drafts[index].depth > 0 { addOuter(index, room: room) }
    if buffer.end > start { return }
    if let near = neighbour(index, sentence: false),
      family != .money || facts[near].family == .money
    {
      addOwned(near, room: room, family)
      if buffer.end > start { return }
    }
    addTopic(index, room: room)
    if buffer.end == start { addTitle(index, room: min(room, 4)) }
  }

  /// "Giải ngân vốn đầu tư công (kế hoạch 214.580 triệu đồng)": the words before the bracket.
  private func addOuter(_ index: Int, room: Int) {
    let tokens = scanner.tokens
    let body = scanner.document.paragraphs[drafts[index].paragraph].body
    var open = drafts[index].quantity.tokens.lowerBound
    while open > body.lowerBound, !tokens[open].isMark("(") { open -= 1 }
    var start = open
    while start > body.lowerBound, tokens[start - 1].kind == .word { start -= 1 }
    appendNew(opened(reader.phrase(start..<open, counted: false)), room: room)
  }

  /// What a yield is of: the crop without what was done with it.
  private func addCrop(_ owner: NameFacts, room: Int) {
    let tokens = scanner.tokens
    var start = owner.object.lowerBound
    while start < owner.object.upperBound, buffer.words[start].source >= 0 {
      let token = Int(buffer.words[start].source)
      guard let count = Self.farming.match(tokens, at: token, limit: tokens.count) else { break }
      start = min(start + count, owner.object.upperBound)
    }
    buffer.appendNew(start..<owner.object.upperBound, room: room)
  }
  private static let farming = PhraseSet([
    "thu hoạch", "gieo sạ", "gieo trồng", "gieo cấy", "xuống giống", "dứt điểm", "cơ bản", "đã",
  ])

  /// What a sum or yield is of: what was done, then of what; who got it is left out.
  private func addOwned(_ other: Int, room: Int, _ family: NameFamily) {
    let owner = facts[other]
    if family == .other || family == .mass && buffer.contains(WordKey.outputHead) {
      addCrop(owner, room: room)
      return
    }
    guard family == .money || family == .price, owner.family == .count else {
      addObject(of: other, room: room)
      return
    }
    let isHolder =
      !owner.noun.isEmpty
      && buffer.words[owner.noun].allSatisfy { NameLexicon.holders[$0.key] != nil }
    guard isHolder, owner.object.upperBound > owner.noun.upperBound else {
      addObject(of: other, room: room)
      return
    }
    let start = buffer.end
    let verb = max(owner.noun.upperBound, min(owner.verb.lowerBound, owner.object.upperBound))
    buffer.appendNew(owner.noun.upperBound..<verb, room: room)
    if buffer.end - start >= 3 { return }
    buffer.appendNew(owner.verb, room: 4)
    let left = max(2, room - (buffer.end - start))
    buffer.appendNew(owner.noun.upperBound..<owner.object.upperBound, room: left)
  }

  /// The measure it belongs under; what was executed is of the whole plan.
  private func owner(_ index: Int) -> Int? {
    if mentions(drafts[index].subject, Self.spent), let funds = funds(index) { return funds }
    let plan = drafts[index].planOf.flatMap { $0 < index ? $0 : nil }
    guard var owner = parent(index) ?? plan else { return nil }
    guard drafts[index].relation == .executionOf || plan == owner else { return owner }
    while drafts[owner].relation == .breakdown, drafts[owner].depth > drafts[index].depth,
      let whole = parent(owner)
    { owner = whole }
    return owner
  }

  /// The sum that was to be spent: the last in the paragraph that is no part.
  private func funds(_ index: Int) -> Int? {
    before(index) {
      facts[$0].family == .money
        && (drafts[$0].relation == nil
          || drafts[$0].relation != .shareOf
            && drafts[$0].depth <= drafts[index].depth)
        && !mentions(drafts[$0].subject, Self.spent)
        && facts[$0].name.contains {
          buffer.words[$0].key == WordKey.funds
        }
    }
  }
  private static let spent = PhraseSet(["giải ngân", "lũy kế thanh toán", "đã thanh toán"])

  /// What is measured, where the text does not say it.
  private func writeHead(_ family: NameFamily, _ subject: Range<Int>, isVerbal: Bool) {
    switch family {
    case .area: buffer.append(NamePhrase.area)
    case .length: buffer.append(NamePhrase.length)
    case .mass: buffer.append(isVerbal ? NamePhrase.mass : NamePhrase.output)
    case .volume: buffer.append(NamePhrase.mass)
    case .herd: buffer.append(isVerbal ? NamePhrase.count : NamePhrase.herd)
    case .money:
      if mentions(subject, Self.damage) {
        buffer.append(NamePhrase.damage)
      } else if let first = subject.first,
        Self.trade.match(scanner.tokens, at: first, limit: subject.upperBound) != nil
      {
        buffer.append(NamePhrase.trade)
      } else if let first = subject.first, Self.each.contains(scanner.tokens[first].key) {
        buffer.append(NamePhrase.level)
      } else if isVerbal, !mentions(subject, Self.disbursed) {
        buffer.append(NamePhrase.sum)
      }
    case .other:
      if let unit = drafts[facts.count].unit, unit.unitClass == "Wh" {
        buffer.append(NamePhrase.output)
      }
    case .price:
      if subject.isEmpty { buffer.append(NamePhrase.level) }
    default: break
    }
  }
  private static let damage = PhraseSet(["thiệt hại"])
  private static let each = PhraseSet(["mỗi"])
  private static let trade = PhraseSet(["xuất khẩu", "nhập khẩu", "xuất nhập khẩu"])
  private static let disbursed = PhraseSet(["giải ngân", "xuất khẩu", "nhập khẩu", "đóng góp"])
}
