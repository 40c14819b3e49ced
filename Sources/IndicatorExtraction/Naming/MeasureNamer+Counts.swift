import IndicatorModel
import ReportReading
import VietnameseText

/// Names of counts: "Số", what is counted, what was done.
extension MeasureNamer {
  func writeCount(_ index: Int, _ fact: inout NameFacts) {
    usesTerms = countsPersons(index)
    defer { usesTerms = false }
    let subject = subject(index, counted: true)
    let post = sharedPost(index)
    if let head = reader.head(at: subject.lowerBound, subject.upperBound),
      NameLexicon.countHeads[scanner.tokens[subject.lowerBound].key] != nil
    {
      appendHeaded(subject, head, &fact)
      if let unit = drafts[index].quantity.unitTokens, buffer.weight <= 2,
        !isAll(unit, NameLexicon.classifiers)
      {
        appendNew(unit, room: 4)
      }
      findNoun(index, &fact)
      if buffer.weight <= 2 { appendNew(post, room: 4) }
      if buffer.weight <= 2 { addContext(index, isVerbal: false, room: 4, &fact) }
      return
    }
    let isProduct =
      !subject.isEmpty && !reader.isVerb(subject.lowerBound, subject.upperBound)
      && drafts[index].quantity.unitTokens.map { isAll($0, NameLexicon.products) } ?? false
    buffer.append(isProduct ? NamePhrase.output : NamePhrase.count)
    fact.head = fact.start..<buffer.end
    if !isProduct { writeNoun(index, subject, post, &fact) }
    let noun = buffer.weight
    append(post)
    let verb = buffer.end
    appendNew(subject, room: 10)
    let opensWithVerb =
      !subject.isEmpty && reader.isVerb(subject.lowerBound, subject.upperBound)
    fact.verb = verb..<buffer.end
    fact.opensWithVerb = opensWithVerb
    fact.isVerbal = opensWithVerb && post.isEmpty
    let told = buffer.weight - noun
    if subject.isEmpty, let verb = sharedVerb(index) { buffer.appendNew(verb, room: 3) }
    let isPart = drafts[index].relation == .breakdown && isGeneric(fact)
    if told <= (isPart ? 3 : 2) {
      let isVerbal = post.isEmpty && opensWithVerb || told == 0 && countsPersons(index)
      addContext(index, isVerbal: isVerbal, room: max(2, 6 - buffer.weight), &fact)
    }
  }

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
      let slash = unit.first(where: { scanner.tokens[$0].isMark("/") })
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
      if namesOwnNoun(subject) { return }
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

  private func isAll(_ unit: Range<Int>, _ table: WordTable) -> Bool {
    unit.allSatisfy {
      table[scanner.tokens[$0].key] != nil || UnitTable.scale(scanner.tokens[$0].key) != nil
    }
  }

  /// The words behind the unit; those of the next count when it follows at once ("12 vụ 93 đối
  /// tượng đánh bạc").
  private func sharedPost(_ index: Int, depth: Int = 0) -> Range<Int> {
    let own = post(index)
    guard own.isEmpty, depth < 4, index + 1 < drafts.count else { return own }
    let next = drafts[index + 1]
    guard next.sentence == drafts[index].sentence, NameFamily(next) == .count else { return own }
    if drafts[index].quantity.unitTokens == nil, sharedUnit(index) != nil {
      return sharedPost(index + 1, depth: depth + 1)
    }
    guard next.subject.isEmpty,
      isJoint(drafts[index].quantity.tokens.upperBound..<next.quantity.tokens.lowerBound),
      sameClass(index, index + 1)
        || drafts[index].quantity.unitTokens.map({ $0.count == 1 }) ?? true
    else { return own }
    let shared = sharedPost(index + 1, depth: depth + 1)
    // "17 vụ, 12 người chết": only persons die.
    guard
      Self.casualties.match(scanner.tokens, at: shared.lowerBound, limit: shared.upperBound) == nil
    else { return own }
    return shared
  }

  private func isJoint(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      scanner.tokens[$0].isMark(",") || scanner.tokens[$0].isMark("/")
        || scanner.tokens[$0].isMark("-") || scanner.tokens[$0].key == WordKey.and
    }
  }

  /// The verb of the measure before in a list that has one verb for all.
  private func sharedVerb(_ index: Int) -> Range<Int>? {
    guard drafts[index].parent == nil || drafts[index].relation == .attribute else { return nil }
    let first = before(index, sentence: true) { !drafts[$0].subject.isEmpty }
    return first.map { facts[$0].verb }
  }
}
