import IndicatorModel
import ReportReading
import VietnameseText

/// Names of counts that their kind tells: patients and tourists, inhabitants, employed people, cases.
extension MeasureNamer {
  /// "diện tích tự nhiên 24,7 km², 11.874 hộ, 31 khóm", "hiện có 14 ấp, 8.462 hộ": households, people
  /// and hamlets of the place itself.
  func countsInhabitants(_ index: Int) -> Bool {
    var current = index
    for _ in 0..<5 {
      guard let unit = drafts[current].quantity.unitTokens, drafts[current].depth == 0,
        drafts[current].relation != .breakdown, isAll(unit, Self.inhabitants)
      else { return false }
      if isPresent(drafts[current].quantity.tokens.lowerBound) { return true }
      guard current > 0, drafts[current - 1].sentence == drafts[current].sentence else {
        return false
      }
      let end = drafts[current - 1].quantity.tokens.upperBound
      let between = end..<max(end, drafts[current].quantity.tokens.lowerBound)
      guard between.count <= 2, between.allSatisfy({ isListing($0) }) else { return false }
      current -= 1
      if mentions(drafts[current].subject, Self.profile) { return true }
    }
    return false
  }

  /// "17 cụm cờ, 800 cờ phướn": the next thing of a list that its own noun names.
  func isNextThing(_ index: Int) -> Bool {
    guard let unit = drafts[index].quantity.unitTokens, unit.count >= 2, index > 0,
      drafts[index].relation != .breakdown, !countsPersons(index),
      unit.allSatisfy({ scanner.tokens[$0].kind == .word }),
      !isAll(unit.prefix(1), NameLexicon.classifiers),
      UnitTable.scale(scanner.tokens[unit.lowerBound].key) == nil,
      drafts[index - 1].sentence == drafts[index].sentence
    else { return false }
    let end = drafts[index - 1].quantity.tokens.upperBound
    let between = end..<max(end, drafts[index].quantity.tokens.lowerBound)
    return between.count == 1 && scanner.tokens[between.lowerBound].isMark(",")
  }

  /// Cases and who is in them: the noun alone says nothing.
  func isOffence(_ index: Int) -> Bool {
    guard let unit = drafts[index].quantity.unitTokens, let first = unit.first else { return false }
    return Self.offences.match(scanner.tokens, at: first, limit: unit.upperBound) == unit.count
  }
  private static let offences = PhraseSet(["vụ", "đối tượng", "trường hợp", "vụ việc"])

  private func isListing(_ index: Int) -> Bool {
    let token = scanner.tokens[index]
    return token.isMark(",") || token.key == WordKey.with || token.key == WordKey.and
  }

  /// "hiện có 14 ấp", "Xã có 24 ấp".
  private func isPresent(_ number: Int) -> Bool {
    guard number > 1, scanner.tokens[number - 1].key == Self.has else { return false }
    let word = scanner.tokens[number - 2].key
    return word == Self.present || Self.places.contains(word)
  }
  private static let places = WordSet(["xã", "phường", "huyện", "tỉnh", "quận", "khu", "trấn"])

  private static let has = WordKey("có")
  private static let present = WordKey("hiện")
  private static let profile = PhraseSet(["tự nhiên", "dân số"])
  private static let inhabitants = WordTable([
    "hộ", "dân", "nhân", "khẩu", "ấp", "khóm", "khu", "phố", "thôn", "bản", "buôn", "người",
  ])

  /// "Tiếp 21 lượt công dân; …; đã giải quyết 18 đơn": what was done with letters says enough when
  /// the measure before counts something else.
  func isOutcomeOfPapers(_ index: Int) -> Bool {
    guard parent(index) == nil, let unit = drafts[index].unit?.unitClass,
      unit == "đơn" || unit == "hồ sơ"
    else { return false }
    return neighbour(index, sentence: true).map { !sameClass($0, index) } ?? false
  }

  /// "164 cơ sở TTCN, tạo việc làm cho 1.215 lao động": the people who work in them.
  func writeEmployed(
    _ index: Int, _ subject: Range<Int>, _ fact: inout NameFacts
  ) -> Bool {
    guard drafts[index].relation == .attribute || drafts[index].parent == nil,
      drafts[index].depth == 0, countsPersons(index), mentions(subject, Self.employing),
      let unit = drafts[index].quantity.unitTokens,
      let near = parent(index) ?? neighbour(index, sentence: true),
      facts[near].family == .count, !countsPersons(near),
      Self.employers.contains(drafts[near].unit?.unitClass ?? "")
    else { return false }
    buffer.append(NamePhrase.count)
    fact.head = fact.start..<buffer.end
    append(unit)
    fact.noun = fact.head.upperBound..<buffer.end
    buffer.appendNew(facts[near].object, room: 6)
    return true
  }
  private static let employing = PhraseSet(["tạo việc làm", "giải quyết việc làm"])
  private static let employers: Set<String> = [
    "cơ sở", "doanh nghiệp", "hợp tác xã", "cụm", "khu", "làng nghề", "tổ hợp tác",
  ]

  /// "Trạm Y tế khám 7.825 lượt", "đón trên 2,1 triệu lượt khách": patients and tourists.
  func writeVisits(_ index: Int, _ post: Range<Int>, _ fact: inout NameFacts) -> Bool {
    let tokens = scanner.tokens
    guard let unit = drafts[index].quantity.unitTokens,
      unit.contains(where: { tokens[$0].key == WordKey.turn }),
      !post.contains(where: { scanner.isContent($0) && !Self.visitors.contains(tokens[$0].key) })
    else { return false }
    var verb = drafts[index].quantity.tokens.lowerBound - 1
    guard verb >= 0 else { return false }
    let reach = max(0, verb - 4)
    while verb > reach, Self.softening.contains(tokens[verb].key) { verb -= 1 }
    let isCure = tokens[verb].key == Self.examines
    let isVisit =
      tokens[verb].key == Self.receives
      && [unit, post].contains { range in
        range.contains { tokens[$0].key == Self.guest }
      }
    guard isCure || isVisit else { return false }
    buffer.append(NamePhrase.count)
    fact.head = fact.start..<buffer.end
    buffer.append(isCure ? NamePhrase.treated : NamePhrase.tourists)
    fact.noun = fact.head.upperBound..<buffer.end
    return true
  }
  private static let visitors = WordSet(["khách", "người", "bệnh", "nhân", "du", "lịch"])
  private static let softening = WordSet([
    "cho", "được", "trên", "khoảng", "hơn", "gần", "ước", "đạt",
  ])
  private static let examines = WordKey("khám")
  private static let receives = WordKey("đón")
  private static let guest = WordKey("khách")
}
