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

  private func writeMeasured(_ index: Int, _ fact: inout NameFacts) {
    let subject = subject(index, counted: false)
    let post = drafts[index].kind == .change ? 0..<0 : post(index)
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
    if isListed, fact.family == .money, drafts[index].relation == .breakdown, told <= 5,
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

  /// The sum that was to be spent: the last in the paragraph that is no part.
  func funds(_ index: Int) -> Int? {
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
  static let spent = PhraseSet(["giải ngân", "lũy kế thanh toán", "đã thanh toán"])

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
