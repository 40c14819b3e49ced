import IndicatorModel
import ReportReading
import VietnameseText

/// Names of counts: "Số", what is counted, what was done.
extension MeasureNamer {
  func writeCount(_ index: Int, _ fact: inout NameFacts) {
    usesTerms = countsPersons(index)
    defer { usesTerms = false }
    let subject = countedSubject(index)
    let post = sharedPost(index)
    if writeEmployed(index, subject, &fact) { return }
    if let carried = carried(index) {
      buffer.append(NamePhrase.mass)
      fact.head = fact.start..<buffer.end
      buffer.append(carried)
      buffer.append(NamePhrase.carriage)
      return
    }
    if writeVisits(index, post, &fact) { return }
    if let head = reader.head(at: subject.lowerBound, subject.upperBound),
      NameLexicon.countHeads[scanner.tokens[subject.lowerBound].key] != nil
    {
      writeHeaded(index, subject, head, post, &fact)
      return
    }
    let isProduct =
      !subject.isEmpty && !reader.isVerb(subject.lowerBound, subject.upperBound)
      && drafts[index].quantity.unitTokens.map { isAll($0, NameLexicon.products) } ?? false
    buffer.append(isProduct ? NamePhrase.output : NamePhrase.count)
    fact.head = fact.start..<buffer.end
    if !isProduct { writeNoun(index, subject, post, &fact) }
    let noun = buffer.weight
    append(post.isEmpty ? objectOfVerb(index, subject) : post)
    let verb = buffer.end
    // "xin ý kiến xem xét hỗ trợ đối với 38 hộ dân có công trình trên đất …": they tell themselves.
    if headsList(subject) {
      if post.count < 4 { appendContext(subject, room: 10) }
    } else if buffer.weight - noun < 6 || subject.count <= 10 {
      appendNew(subject, room: 10)
    }
    let opensWithVerb =
      !subject.isEmpty && reader.isVerb(subject.lowerBound, subject.upperBound)
    fact.verb = verb..<buffer.end
    fact.opensWithVerb = opensWithVerb
    fact.isVerbal = opensWithVerb && post.isEmpty
    let told = buffer.weight - noun
    if told == 0, countsInhabitants(index) || isNextThing(index) { return }
    let shared = subject.isEmpty ? sharedVerb(index) : nil
    if let shared { buffer.appendNew(shared, room: 3) }
    let isPart = drafts[index].relation == .breakdown && isGeneric(fact)
    if buffer.weight <= 1, post.isEmpty, let group = drafts[index].group, drafts[index].depth == 0,
      group.count <= 6, drafts[index].parent == nil || drafts[index].relation == .attribute,
      isOffence(index)
    {
      // "- Kinh tế, môi trường: phát hiện 33 vụ": nothing else says what they are.
      let start = buffer.end
      append(opened(reader.phrase(group, counted: false)))
      fact.context = start..<buffer.end
      if buffer.end > start { return }
    }
    if told <= (isPart ? 3 : 2) {
      if told >= 2 { buffer.slack = 1 }
      let isVerbal =
        post.isEmpty && opensWithVerb
        || told == 0
          && (countsPersons(index)
            || shared == nil && drafts[index].relation == nil && buffer.weight <= 2)
      if told >= 1, isOutcomeOfPapers(index) { return }
      addContext(index, isVerbal: isVerbal, room: max(2, 6 - buffer.weight), &fact)
    } else if told <= 6 {
      addProject(index)
    }
  }

  /// The words before a count; none where they only say whose it is: "Xã có 24 ấp", "trên địa bàn xã
  /// hiện có 12 doanh nghiệp".
  private func countedSubject(_ index: Int) -> Range<Int> {
    let own = subject(index, counted: true)
    guard let first = own.first,
      Self.wholeUnits.match(scanner.tokens, at: first, limit: own.upperBound) == own.count,
      drafts[index].parent == nil, !isOfEach(own)
    else { return own }
    return own.upperBound..<own.upperBound
  }
  private static let wholeUnits = PhraseSet([
    "xã", "phường", "huyện", "tỉnh", "quận", "thị xã", "thành phố", "đặc khu", "thị trấn",
    "địa phương",
  ])

  /// "bình quân mỗi xã đạt 15,8 tiêu chí".
  private func isOfEach(_ subject: Range<Int>) -> Bool {
    subject.lowerBound > 0 && Self.each.contains(scanner.tokens[subject.lowerBound - 1].key)
  }
  private static let each = WordSet(["mỗi", "một", "1", "01"])

  /// "công nhận mới 02 sản phẩm OCOP, công nhận lại 01 sản phẩm": the object of the same verb, told
  /// with the count before.
  private func objectOfVerb(_ index: Int, _ subject: Range<Int>) -> Range<Int> {
    let none = subject.upperBound..<subject.upperBound
    guard index > 0, drafts[index - 1].sentence == drafts[index].sentence,
      sameClass(index - 1, index),
      let first = subject.first, let last = subject.last, subject.count >= 2,
      Self.anew.contains(scanner.tokens[last].key),
      NameLexicon.verbs.match(scanner.tokens, at: first, limit: last) == subject.count - 1,
      let verb = drafts[index - 1].subject.first,
      NameLexicon.verbs.match(scanner.tokens, at: verb, limit: scanner.tokens.count) != nil,
      scanner.tokens[verb].key == scanner.tokens[first].key
    else { return none }
    return self.post(index - 1)
  }
  private static let anew = WordSet(["mới", "lại"])

  /// A count whose words open with "Số", "Tổng số".
  private func writeHeaded(
    _ index: Int, _ subject: Range<Int>, _ head: Int, _ post: Range<Int>, _ fact: inout NameFacts
  ) {
    appendHeaded(subject, head, &fact)
    if let unit = drafts[index].quantity.unitTokens, buffer.weight <= 2,
      !isAll(unit, NameLexicon.classifiers)
    {
      appendNew(unit, room: 4)
    }
    findNoun(index, &fact)
    if buffer.weight <= 2 { appendNew(post, room: 4) }
    if buffer.weight <= 2, !buffer.contains(Self.poor) {
      addContext(index, isVerbal: false, room: 4, &fact)
    }
  }
  /// "Chương trình giảm nghèo: có thêm 02 xã …": words that a colon sets apart from the clause.
  private func headsList(_ subject: Range<Int>) -> Bool {
    !subject.isEmpty && subject.upperBound < scanner.tokens.count
      && scanner.tokens[subject.upperBound].isMark(":")
  }
  private static let poor = WordKey("nghèo")

  /// "triệu HK.km", "triệu tấn.km": persons or goods carried over a way.
  private func carried(_ index: Int) -> NamePhrase? {
    guard let unit = drafts[index].quantity.unitTokens, let last = unit.last,
      unit.count >= 3, scanner.tokens[last].key == Self.kilometre,
      scanner.tokens[last - 1].isMark(".")
    else { return nil }
    return scanner.tokens[last - 2].key == Self.tonne ? .goods : .passengers
  }
  private static let level = WordKey("cấp")
  private static let kilometre = WordKey("km")
  private static let tonne = WordKey("tấn")

  /// The unit's noun among the words of a headed name.
  private func findNoun(_ index: Int, _ fact: inout NameFacts) {
    guard let unit = drafts[index].quantity.unitTokens, !isAll(unit, NameLexicon.classifiers),
      let first = unit.first(where: { UnitTable.scale(scanner.tokens[$0].key) == nil }),
      let start = (fact.head.upperBound..<max(fact.head.upperBound, buffer.end)).first(where: {
        buffer.words[$0].key == scanner.tokens[first].key
      })
    else { return }
    fact.noun = start..<min(buffer.end, start + unit.upperBound - first)
  }

  /// "10,5 bác sĩ/vạn dân", "bình quân 17 tiêu chí/xã".
  func writeDensity(_ index: Int, _ fact: inout NameFacts) {
    let subject = subject(index, counted: true)
    if let head = reader.head(at: subject.lowerBound, subject.upperBound),
      !mentions(subject, Self.rates), subject.count > head
    {
      appendHeaded(subject, head, &fact)
      return
    }
    buffer.append(NamePhrase.count)
    fact.head = fact.start..<buffer.end
    guard let unit = drafts[index].quantity.unitTokens,
      let slash = unit.first(where: {
        scanner.tokens[$0].isMark("/") || scanner.tokens[$0].key == Self.over
      })
    else { return }
    append(unit.lowerBound..<slash)
    let start = buffer.end
    if !mentions(subject, Self.rates) { appendNew(subject, room: 5) }
    if buffer.end == start { addHeading(index, room: 4) }
    if buffer.end == start { addTitle(index, room: 4) }
    let people = ((slash + 1)..<unit.upperBound).contains {
      scanner.tokens[$0].key == WordKey.people
    }
    buffer.append(people ? NamePhrase.per : NamePhrase.average)
    append((slash + 1)..<unit.upperBound)
    fact.noun = fact.head.upperBound..<buffer.end
  }
  private static let rates = PhraseSet(["tỷ lệ", "tỷ suất", "số"])
  private static let over = WordKey("trên")

  /// The unit's noun; its owner's where the unit only says that persons or things are counted.
  private func writeNoun(
    _ index: Int, _ subject: Range<Int>, _ post: Range<Int>, _ fact: inout NameFacts
  ) {
    let start = buffer.end
    let unit = drafts[index].quantity.unitTokens
    let generic = unit.map { isAll($0, NameLexicon.classifiers) } ?? true
    if generic, let parent = parent(index), drafts[index].relation == .breakdown,
      facts[parent].family == .count, sameClass(parent, index) || unit == nil,
      !facts[parent].noun.isEmpty
    {
      buffer.appendAll(facts[parent].noun)
    } else if let unit = unit ?? sharedUnit(index) {
      if namesOwnNoun(subject) || namesOwnNoun(post) { return }
      if unit.count == 1, let first = subject.first, !subject.dropFirst().isEmpty,
        scanner.tokens[first].key == scanner.tokens[unit.lowerBound].key,
        post.isEmpty
      {
        return
      }
      if isAll(unit, NameLexicon.droppable), namesItself(post) || namesItself(subject) { return }
      for token in unit where UnitTable.scale(scanner.tokens[token].key) == nil {
        append(token..<(token + 1))
      }
    } else if Self.casualties.match(
      scanner.tokens, at: subject.lowerBound, limit: subject.upperBound) != nil
    {
      buffer.append(NamePhrase.person)
    }
    fact.noun = start..<buffer.end
  }
  private static let casualties = PhraseSet(["chết", "bị thương", "tử vong"])

  /// "công nhận mới 01 và công nhận lại 04 trường": the unit stands with the later number.
  private func sharedUnit(_ index: Int) -> Range<Int>? {
    guard drafts[index].parent == nil, drafts[index].depth == 0, index + 1 < drafts.count,
      drafts[index + 1].sentence == drafts[index].sentence
    else { return nil }
    let next = drafts[index + 1].quantity
    let between = drafts[index].quantity.tokens.upperBound..<next.tokens.lowerBound
    guard between.count <= 6, between.contains(where: { scanner.tokens[$0].key == WordKey.and })
    else { return nil }
    return next.unitTokens
  }

  /// "giao quân", "xuất khẩu lao động": the canonical term has its own noun.
  private func namesOwnNoun(_ subject: Range<Int>) -> Bool {
    usesTerms
      && subject.contains {
        NameTerms.match(scanner.tokens, at: $0, limit: subject.upperBound) != nil
      }
  }

  func countsPersons(_ index: Int) -> Bool {
    drafts[index].unit?.isPerson == true
      || drafts[index].quantity.unitTokens?.first.map {
        scanner.tokens[$0].key == WordKey.person
      } ?? false
  }

  /// "25 cái máy may", "đảng viên 64 đồng chí": the unit adds nothing.
  private func namesItself(_ words: Range<Int>) -> Bool {
    guard let first = words.first, !reader.isVerb(first, words.upperBound),
      let match = UnitTable.match(scanner.tokens, at: first, limit: words.upperBound)
    else { return false }
    return match.entry.base == "người" || words.count > match.count
  }

  private func isGeneric(_ fact: NameFacts) -> Bool {
    buffer.words[fact.noun].allSatisfy { NameLexicon.classifiers[$0.key] != nil }
  }

  func isAll(_ unit: Range<Int>, _ table: WordTable) -> Bool {
    unit.allSatisfy {
      table[scanner.tokens[$0].key] != nil || UnitTable.scale(scanner.tokens[$0].key) != nil
    }
  }

  /// The words behind the unit; those of the next count when it follows at once ("12 vụ 93 đối
  /// tượng đánh bạc").
  func sharedPost(_ index: Int, depth: Int = 0) -> Range<Int> {
    let own = post(index)
    guard own.isEmpty, depth < 4, index + 1 < drafts.count else { return own }
    let next = index + 1
    guard drafts[next].sentence == drafts[index].sentence, families[next] == .count else {
      return own
    }
    let unit = drafts[index].quantity.unitTokens
    let between =
      drafts[index].quantity.tokens.upperBound..<drafts[next].quantity.tokens.lowerBound
    if unit == nil, sharedUnit(index) != nil {
      return sharedPost(index + 1, depth: depth + 1)
    }
    if isLevel(next), isJoint(between) {
      return sharedPost(index + 1, depth: depth + 1)
    }
    guard drafts[next].subject.isEmpty,
      isJoint(between),
      sameClass(index, index + 1)
        && unit?.count == drafts[next].quantity.unitTokens?.count
        || unit.map({ $0.count == 1 }) ?? true
        || between.count == 1 && scanner.tokens[between.lowerBound].key == WordKey.and
          && hasClause(next)
    else { return own }
    let shared = sharedPost(index + 1, depth: depth + 1)
    // "17 vụ, 12 người chết": only persons die.
    guard
      Self.casualties.match(scanner.tokens, at: shared.lowerBound, limit: shared.upperBound) == nil
    else { return own }
    return shared
  }

  /// "02 tập thể và 04 cá nhân có thành tích": the clause behind the second is of both.
  private func hasClause(_ next: Int) -> Bool {
    let end = drafts[next].quantity.tokens.upperBound
    let limit = scanner.document.paragraphs[drafts[next].paragraph].body.upperBound
    return NameLexicon.postVerbs.match(scanner.tokens, at: end, limit: limit) != nil
  }

  /// "03 cuộc thi, 02 kỳ thi, 04 hội thi cấp quận": the level is of all.
  private func isLevel(_ next: Int) -> Bool {
    let limit = scanner.document.paragraphs[drafts[next].paragraph].body.upperBound
    var index = drafts[next].quantity.tokens.upperBound
    guard drafts[next].subject.isEmpty, index < limit else { return false }
    if scanner.tokens[index].isMark(","), index + 1 < limit,
      scanner.tokens[index + 1].kind == .number
    {
      index += 2
      while index < limit, scanner.tokens[index].kind == .word,
        scanner.tokens[index].key != Self.level
      { index += 1 }
    }
    return index < limit && scanner.tokens[index].key == Self.level
  }

  private func isJoint(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      scanner.tokens[$0].isMark(",") || scanner.tokens[$0].isMark("/")
        || scanner.tokens[$0].isMark("-") || scanner.tokens[$0].key == WordKey.and
    }
  }

  /// Whether a count's own words tell more than what was done.
  private func tellsThing(_ index: Int) -> Bool {
    let fact = facts[index]
    return fact.verb.lowerBound >= fact.noun.upperBound + 3
  }

  /// The verb of the measure before in a list that has one verb for all.
  private func sharedVerb(_ index: Int) -> Range<Int>? {
    guard drafts[index].parent == nil || drafts[index].relation == .attribute else { return nil }
    let first = before(index, sentence: true) { !drafts[$0].subject.isEmpty }
    guard let first,
      !(drafts[first].quantity.tokens.upperBound..<drafts[index].quantity.tokens.lowerBound)
        .contains(where: { scanner.tokens[$0].isMark(";") })
    else { return nil }
    if !facts[first].opensWithVerb
      || drafts[index].relation == .attribute && tellsThing(first)
    {
      return nil
    }
    return facts[first].verb
  }
}
