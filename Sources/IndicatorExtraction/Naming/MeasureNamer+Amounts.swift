import IndicatorModel
import ReportReading
import VietnameseText

/// Names of what is measured: money, areas, lengths, masses, herds, yields.
extension MeasureNamer {
  func writeAmount(_ index: Int, _ fact: inout NameFacts) {
    let draft = drafts[index]
    let subject = subject(index, counted: false)
    let post = draft.kind == .change ? 0..<0 : post(index)
    if let head = reader.head(at: subject.lowerBound, subject.upperBound) {
      writeHeaded(index, subject, head, post, &fact)
      return
    }
    if fact.family == .price, subject.isEmpty, let goods = priced(index) {
      buffer.appendAll(facts[goods].name.lowerBound..<facts[goods].end)
      return
    }
    var isVerbal = subject.isEmpty || reader.isVerb(subject.lowerBound, subject.upperBound)
    if fact.family == .herd {
      isVerbal =
        isVerbal || subject.contains { reader.isVerb($0, subject.upperBound) } || isSlaughter(index)
    }
    let isListed = (!isVerbal || sellsUnder(index)) && writeListHead(index, subject)
    if isListed { isVerbal = false }
    if !isListed { writeHead(fact.family, subject, isVerbal: isVerbal) }
    fact.head = fact.start..<buffer.end
    let head = buffer.weight
    if isVerbal { append(post) }
    let verb = buffer.end
    appendNew(subject, room: 8)
    if isVerbal { fact.verb = verb..<buffer.end }
    if !isVerbal, buffer.weight - head <= 2 { appendNew(post, room: 4) }
    let told = buffer.weight - head
    if isListed, fact.family == .money, draft.relation == .breakdown, told <= 5,
      buffer.words[fact.head].contains(where: { $0.key == WordKey.funds })
    {
      addOwner(index, room: 4, &fact)
    } else if let first = subject.first, Self.each.contains(scanner.tokens[first].key) {
      addOwner(index, room: 4, &fact)
    } else if told == 0 || isVerbal && (told <= 2 || post.isEmpty)
      || !isListed && told <= 1 && fact.family != .herd
    {
      addOwner(index, room: max(2, 7 - buffer.weight), isNamed: told > 0 && !isVerbal, &fact)
    }
  }

  /// An amount whose words say what is measured: "Diện tích …", "Tổng vốn …".
  private func writeHeaded(
    _ index: Int, _ subject: Range<Int>, _ head: Int, _ post: Range<Int>, _ fact: inout NameFacts
  ) {
    let relation = drafts[index].relation
    appendHeaded(subject, head, &fact)
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

  /// "bán lẻ hàng hóa", "xuất khẩu gạo" under a sum: what opens with a verb is a branch of trade.
  private func sellsUnder(_ index: Int) -> Bool {
    guard drafts[index].relation == .breakdown, let parent = parent(index),
      facts[parent].family == .money, let first = drafts[index].subject.first
    else { return false }
    return Self.sales.match(scanner.tokens, at: first, limit: first + 2) != nil
  }
  private static let sales = PhraseSet(["bán lẻ", "bán buôn", "du lịch"])

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
    addProject(index)
    if buffer.end > start { return }
    if fact.isDamage(buffer), let incident = incident(index) {
      addObject(of: incident, room: room)
      if buffer.end > start { return }
    }
    if let owner = owner(index) {
      let isSpent =
        mentions(drafts[index].subject, Self.spent)
        && buffer.words[facts[owner].head].contains { $0.key == WordKey.funds }
      if isSpent {
        buffer.appendNew(facts[owner].name.lowerBound..<facts[owner].end, room: room + 1)
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
  private static let spent = PhraseSet(["giải ngân"])

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
