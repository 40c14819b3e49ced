import IndicatorModel
import ReportReading
import VietnameseText

/// What an amount is of: its owner, the thing named last, the heading.
extension MeasureNamer {
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
      if mentions(drafts[index].subject, Self.spent), isOfFunds(owner) {
        addFunds(facts[owner], room: room + 1)
      } else {
        addOwned(owner, room: room, fact.family)
      }
      if buffer.end > start { return }
    }
    addLead(index, counted: false, room: room)
    if buffer.end > start { return }
    if let near = neighbour(index, sentence: true) {
      if tellsItself(index, behind: near, fact) {
        addHeading(index, room: room)
        return
      }
      if isNamed {
        buffer.appendNew(facts[near].verb, room: 2)
        buffer.appendNew(facts[near].context, room: room)
      } else {
        addOwned(near, room: room, fact.family)
      }
      if buffer.end > start { return }
    }
    addHeading(index, room: room)
    // "Trồng rừng tập trung 1.085 ha" says all; the sentence before is of other things.
    let tellsThing = fact.family == .area && buffer.end > fact.head.upperBound + 2
    if buffer.end == start, !tellsThing { addDistant(index, room: room, fact.family) }
  }

  /// "tịch thu 38 m³ gỗ; huyện trồng mới được 145 ha rừng": a verb and its object behind a semicolon
  /// need nothing of the clause before.
  private func tellsItself(_ index: Int, behind near: Int, _ fact: NameFacts) -> Bool {
    guard fact.family != .money, fact.family != .price, parent(index) == nil,
      !post(index).isEmpty || buffer.end > fact.head.upperBound + 1
    else { return false }
    let between =
      drafts[near].quantity.tokens.upperBound..<drafts[index].quantity.tokens.lowerBound
    return between.contains { scanner.tokens[$0].isMark(";") }
  }

  /// Whether a name opens with funds or their plan.
  private func isOfFunds(_ index: Int) -> Bool {
    buffer.words[facts[index].name].prefix(5).contains {
      $0.key == WordKey.funds || $0.key == Self.planTail
    }
  }

  /// The cases that a damage hangs under, not what became of some of them.
  private func ownIncident(_ index: Int) -> Int? {
    parent(index).flatMap { drafts[$0].unit?.unitClass == "vụ" ? $0 : nil }
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
    let plan = drafts[index].planOf.flatMap { $0 < index ? $0 : nil }
    if mentions(drafts[index].subject, Self.spent), let funds = funds(index) {
      if let plan, plan < funds, isOfFunds(plan) { return plan }
      return funds
    }
    guard var owner = parent(index) ?? plan else { return nil }
    guard drafts[index].relation == .executionOf || plan == owner else { return owner }
    while drafts[owner].relation == .breakdown, drafts[owner].depth > drafts[index].depth,
      let whole = parent(owner)
    { owner = whole }
    return owner
  }
}
