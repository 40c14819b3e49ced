import IndicatorModel
import ReportReading
import VietnameseText

/// What a short name takes from around it.
extension MeasureNamer {
  /// Adds words of the owner, the heading, the measure before, the section's title: the first that
  /// has any.
  func addContext(
    _ index: Int, isVerbal: Bool, room: Int, _ fact: inout NameFacts
  ) {
    let start = buffer.end
    defer { fact.context = start..<buffer.end }
    addProject(index)
    if buffer.end > start { return }
    if parent(index) == nil, isBehindStroke(index) {
      addObject(of: index - 1, room: room)
      if buffer.end > start { return }
    }
    if isVerbal, !countsPersons(index) || incident(index) == nil,
      parent(index) == nil, let group = drafts[index].group, isTopic(group)
    {
      addHeading(index, room: room)
      if buffer.end > start { return }
    }
    if let parent = parent(index) {
      if isVerbal, facts[parent].opensWithVerb {
        addThing(of: parent, room: room)
        return
      }
      addObject(of: parent, room: room)
      if buffer.end > start { return }
    }
    if isVerbal, countsPersons(index), let incident = incident(index) {
      addObject(of: incident, room: room)
      if buffer.end > start { return }
    }
    if isVerbal, let neighbour = neighbour(index, sentence: true) {
      addObject(of: neighbour, room: room)
      if buffer.end > start { return }
    }
    addSurroundings(index, isVerbal: isVerbal, room: room)
  }

  /// The words before in the clause, the heading, what the measure before took, the topic.
  private func addSurroundings(_ index: Int, isVerbal: Bool, room: Int) {
    let start = buffer.end
    addLead(index, counted: true, room: room)
    if buffer.end > start { return }
    addHeading(index, room: room)
    if buffer.end > start { return }
    if let neighbour = neighbour(index, sentence: true),
      drafts[neighbour].relation != .attribute || countsPersons(index)
    {
      buffer.appendNew(facts[neighbour].context, room: room)
      if buffer.end > start { return }
    }
    guard buffer.weight <= (isVerbal ? 4 : 2) else { return }
    addTopic(index, room: room)
    if buffer.end == start { addTitle(index, room: min(room, 4)) }
  }

  /// A short heading, or one that says what is done.
  private func isTopic(_ group: Range<Int>) -> Bool {
    group.count <= 5
      || group.count <= 8 && reader.isVerb(group.lowerBound, group.upperBound)
  }

  /// "86.214 triệu đồng/2.406 lượt hộ": behind the stroke stands who or what the sum is for.
  private func isBehindStroke(_ index: Int) -> Bool {
    let start = drafts[index].quantity.tokens.lowerBound
    return index > 0 && start > 0 && scanner.tokens[start - 1].isMark("/")
      && drafts[index - 1].sentence == drafts[index].sentence
  }

  /// The accidents, crimes or fires that the casualties of a sentence are of.
  func incident(_ index: Int) -> Int? {
    let incidents: (Int) -> Bool = { [self] in
      facts[$0].family == .count && drafts[$0].unit?.unitClass == "vụ"
    }
    let all = before(index, sentence: true) {
      incidents($0) && !facts[$0].opensWithVerb && facts[$0].object.count > facts[$0].noun.count + 1
        && drafts[$0].relation != .breakdown
    }
    if let all { return all }
    let named = before(index, sentence: true) {
      incidents($0) && !facts[$0].isVerbal && facts[$0].object.count > facts[$0].noun.count
    }
    return named ?? before(index, sentence: true, incidents)
  }

  /// The measure before that is no mere part.
  func neighbour(_ index: Int, sentence: Bool) -> Int? {
    before(index, sentence: sentence) {
      drafts[$0].depth <= drafts[index].depth && !facts[$0].object.isEmpty
        && drafts[$0].relation != .breakdown && drafts[$0].relation != .shareOf
    }
  }

  /// What another measure is of, without what only stands for its noun.
  func addObject(of other: Int, room: Int) {
    let fact = facts[other]
    let generic = buffer.words[fact.noun].allSatisfy { NameLexicon.classifiers[$0.key] != nil }
    let same =
      buffer.words[fact.noun].first.map { noun in
        buffer.words[buffer.current].prefix(3).contains { $0.key == noun.key }
      } ?? false
    let start =
      (generic || same) && fact.noun.upperBound > fact.object.lowerBound
      ? fact.noun.upperBound : fact.object.lowerBound
    let whole = start..<max(start, fact.object.upperBound)
    buffer.appendNew(inner(whole, room: room), room: room)
  }

  /// "lớp 9 tham gia kỳ thi học sinh giỏi cấp tỉnh": what stands behind the verb, when the whole is
  /// too long.
  private func inner(_ range: Range<Int>, room: Int) -> Range<Int> {
    let words = buffer.words
    guard range.count(where: { NameBuffer.tells(words[$0]) }) > room + buffer.slack else {
      return range
    }
    let verb = range.last { position in
      guard words[position].source >= 0 else { return false }
      let index = Int(words[position].source)
      return Self.attends.match(scanner.tokens, at: index, limit: index + 2) != nil
        && range.upperBound - position >= 5
        && range.upperBound - position <= room + buffer.slack + 2
    }
    guard let verb else { return range }
    let index = Int(words[verb].source)
    let count = NameLexicon.verbs.match(scanner.tokens, at: index, limit: index + 2) ?? 1
    return min(range.upperBound, verb + count)..<range.upperBound
  }

  /// The project that the sentence is about.
  func addProject(_ index: Int) {
    let body = scanner.document.paragraphs[drafts[index].paragraph].body
    let end = drafts[index].quantity.tokens.lowerBound
    if let project = reader.project(before: end, from: body.lowerBound) {
      appendContext(project, room: 14)
    }
  }

  private static let attends = PhraseSet(["tham gia", "tham dự"])

  /// The words before those that name the measure.
  func addLead(_ index: Int, counted: Bool, room: Int) {
    let whole = whole(index)
    let phrase = reader.phrase(whole, counted: counted)
    let body = scanner.document.paragraphs[drafts[index].paragraph].body
    let lead = reader.lead(whole, before: phrase, from: body.lowerBound)
    appendContext(lead, room: reader.namesProject(lead) ? max(room, 10) : room)
  }

  /// "công tác giải phóng mặt bằng" in the paragraph's opening.
  func addTopic(_ index: Int, room: Int) {
    let tokens = scanner.tokens
    let body = scanner.document.paragraphs[drafts[index].paragraph].body
    let opening = body.lowerBound..<min(body.upperBound, body.lowerBound + 18)
    guard
      let start = opening.first(where: {
        NameLexicon.work.match(tokens, at: $0, limit: opening.upperBound) != nil
      })
    else { return }
    var end = start + 2
    while end < opening.upperBound, tokens[end].kind == .word,
      NameLexicon.dangling[tokens[end].key] == nil, !reader.isVerb(end, opening.upperBound)
    { end += 1 }
    let topic = (start + 2)..<end
    if !isSector(topic) { appendContext(topic, room: room) }
  }

  /// What another count is of, without what was done: it is not what this one's verb says.
  private func addThing(of other: Int, room: Int) {
    let fact = facts[other]
    let start = max(fact.noun.upperBound, fact.object.lowerBound)
    let verb = max(start, fact.verb.lowerBound)..<max(start, fact.verb.upperBound)
    buffer.appendNew(start..<verb.lowerBound, room: room)
    buffer.appendNew(verb.upperBound..<max(verb.upperBound, fact.object.upperBound), room: room)
  }

  /// The heading of the sentence or list.
  func addHeading(_ index: Int, room: Int) {
    guard let group = drafts[index].group else { return }
    let heading = opened(reader.phrase(group, counted: false))
    if isOfOtherCount(index, heading) { return }
    // "Lao động qua đào tạo: 71,3%": right before a figure without words of its own it is its name.
    let isName =
      drafts[index].headsItem && drafts[index].subject.isEmpty
      && drafts[index].unit?.isPercent == true && heading.count > 2
    if isName {
      appendNew(heading, room: room)
    } else if !isSector(heading) {
      appendContext(heading, room: room)
    }
  }

  /// "Doanh nghiệp thành lập mới: 48 doanh nghiệp, 07 doanh nghiệp giải thể": the heading is of
  /// another figure that counts the same noun, and this one says what happened to its own.
  private func isOfOtherCount(_ index: Int, _ heading: Range<Int>) -> Bool {
    guard !drafts[index].headsItem, let unit = drafts[index].quantity.unitTokens, unit.count > 1,
      !post(index).isEmpty, heading.count > unit.count, let first = heading.first
    else { return false }
    return zip(unit, first..<heading.upperBound).allSatisfy {
      scanner.tokens[$0].key == scanner.tokens[$1].key
    }
  }

  /// Appends what stands around a clause; nothing where the name holds its thing already:
  /// "chương trình xây dựng nông thôn mới" around "xã đạt chuẩn nông thôn mới".
  func appendContext(_ range: Range<Int>, room: Int) {
    let things = range.filter { scanner.isContent($0) }.suffix(2)
    let holds =
      range.count > 3 && things.count == 2
      && things.allSatisfy { buffer.contains(scanner.tokens[$0].key) }
    if !holds, !listsThing(range) { appendNew(range, room: room) }
  }

  /// "Rau màu, cây ăn trái: trồng được 268 ha màu": a heading of several things, one of which the
  /// name has.
  private func listsThing(_ range: Range<Int>) -> Bool {
    range.contains { scanner.tokens[$0].isMark(",") }
      && range.dropFirst().contains {
        scanner.isContent($0) && buffer.contains(scanner.tokens[$0].key)
      }
  }

  /// The title of the section, when it names one thing.
  func addTitle(_ index: Int, room: Int) {
    let section = scanner.document.paragraphs[drafts[index].paragraph].section
    let title = opened(scanner.trimmed(scanner.document.sections[section].title))
    guard title.count <= 8, !isSector(title),
      !title.contains(where: {
        scanner.tokens[$0].kind == .punctuation || scanner.tokens[$0].key == WordKey.and
          || scanner.quantities.isCounted($0)
      })
    else { return }
    appendContext(title, room: room)
  }

  /// A heading without "công tác", "về", "lĩnh vực".
  func opened(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      if let count = NameLexicon.openings.match(
        scanner.tokens, at: start, limit: range.upperBound),
        !opensJob(start, range.upperBound)
      {
        start += count
      } else if scanner.tokens[start].kind != .word {
        start += 1
      } else {
        break
      }
    }
    return start..<range.upperBound
  }

  /// "Việc làm" is a thing, "việc thực hiện" none.
  private func opensJob(_ index: Int, _ limit: Int) -> Bool {
    index + 1 < limit && scanner.tokens[index].key == WordKey.jobHead
      && scanner.tokens[index + 1].key == WordKey.jobTail
  }

  /// A heading that only names a branch of administration.
  func isSector(_ heading: Range<Int>) -> Bool {
    guard let first = heading.first else { return true }
    guard
      let count = NameLexicon.sectors.match(scanner.tokens, at: first, limit: heading.upperBound)
    else { return false }
    // "Ngân sách trung ương" is one of the sources of money, no branch.
    return NameLexicon.sources.match(scanner.tokens, at: first, limit: heading.upperBound) == nil
      || count == heading.count
  }
}
