import IndicatorModel
import ReportReading
import VietnameseText

/// The words that names are made of.
extension MeasureNamer {
  // MARK: words of a draft

  /// The subject; the heading of its item when the words before the number say nothing.
  func ownOrHeading(_ index: Int) -> [String] {
    let own = ownWords(index)
    guard NameWords.weight(own) == 0, drafts[index].depth == 0, drafts[index].headsItem,
      let group = groupWords(drafts[index])
    else { return own }
    return group
  }

  /// The subject cut to the phrase that names the measure.
  func ownWords(_ index: Int) -> [String] {
    let draft = drafts[index]
    let range = headed(draft.subject, counted: counts(draft))
    let project = projectPhrase(draft.subject)
    var words = words(range)
    if let project, counts(draft) || isAttribute(draft), project.upperBound <= range.lowerBound {
      words += ["-"] + self.words(project)
    }
    return words
  }

  /// From the last head word that opens a phrase; else behind the last comma with words enough.
  func headed(_ range: Range<Int>, counted: Bool) -> Range<Int> {
    let starts = phraseStarts(range)
    var start = range.lowerBound
    if let head = starts.last(where: { opensWithHead(at: $0, range.upperBound) }) {
      return scanner.trimmed(skipLeading(head, range.upperBound)..<range.upperBound)
    }
    if let comma = starts.last(where: { contentCount($0..<range.upperBound) >= (counted ? 1 : 2) }),
      comma > start
    {
      let before = starts.last { $0 < comma } ?? range.lowerBound
      let list =
        contentCount(before..<comma) <= 3 && comma - before <= 5
        && contentCount(comma..<range.upperBound) <= 4
      start = list ? before : comma
    }
    if counted, let done = (start..<range.upperBound).last(where: { isDone($0) }),
      contentCount((done + 1)..<range.upperBound) >= 1
    {
      start = done + 1
    }
    return scanner.trimmed(start..<range.upperBound)
  }

  func isDone(_ index: Int) -> Bool { Self.done.contains(scanner.tokens[index].key) }
  static let done = PhraseSet(["đã"])

  /// Behind each comma that stands outside brackets.
  func phraseStarts(_ range: Range<Int>) -> [Int] {
    var starts = [range.lowerBound]
    var depth = 0
    for index in range where scanner.tokens[index].kind == .punctuation {
      let token = scanner.tokens[index]
      if token.isMark("(") { depth += 1 }
      if token.isMark(")") { depth = max(0, depth - 1) }
      if scanner.isInnerComma(index) { continue }
      if depth == 0, token.isMark(",") || token.isMark(":") || token.isMark(";") {
        starts.append(index + 1)
      }
    }
    let joints = range.filter { Self.with.contains(scanner.tokens[$0].key) }
    for joint in joints where opensWithHead(at: joint + 1, range.upperBound) {
      starts.append(joint + 1)
    }
    return starts.sorted()
  }
  static let with = PhraseSet(["với"])

  func opensWithHead(at start: Int, _ end: Int) -> Bool {
    let index = skipLeading(start, end)
    return index < end && Vocabulary.heads.match(scanner.tokens, at: index, limit: end) != nil
  }

  func skipLeading(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, let count = Vocabulary.leading.match(scanner.tokens, at: index, limit: end) {
      index += count
    }
    return index
  }

  func contentCount(_ range: Range<Int>) -> Int {
    range.isEmpty ? 0 : range.count { scanner.isContent($0) }
  }

  /// "Chương trình mục tiêu …", "Dự án khu tái định cư …" in the words before a count or amount.
  func projectPhrase(_ range: Range<Int>) -> Range<Int>? {
    let tokens = scanner.tokens
    guard
      let start = range.last(where: {
        Self.projects.match(tokens, at: $0, limit: range.upperBound) != nil
      })
    else { return nil }
    var end = start
    while end < range.upperBound, end - start < 14,
      Self.projectEnds.match(tokens, at: end, limit: range.upperBound) == nil,
      !tokens[end].isMark(",")
    {
      end += 1
    }
    return end - start >= 3 ? start..<end : nil
  }
  static let projects = PhraseSet(["chương trình", "dự án", "đề án", "công trình"])
  static let projectEnds = PhraseSet(["cho", "theo", "đã", "với", "do", "năm", "có", "được"])

  /// What an amount without an owner is of: the project of its clause, else the clause's words.
  func clauseContext(_ index: Int) -> [String] {
    let subject = drafts[index].subject
    let head = headed(subject, counted: false)
    let before = subject.lowerBound..<max(subject.lowerBound, head.lowerBound)
    if let project = projectPhrase(before) { return words(project) }
    let trimmed = scanner.trimmed(before)
    let context = words(
      headed(trimmed, counted: false).prefix(12).isEmpty ? trimmed : headed(trimmed, counted: false)
    )
    if NameWords.weight(context) >= 2 { return Array(context.prefix(12)) }
    return groupWords(drafts[index]) ?? topic(drafts[index])
  }

  /// Words behind the unit, up to where they only tell place, source or purpose; the words of the
  /// next measure when it follows at once ("12 vụ 93 đối tượng đánh bạc").
  func postWords(_ index: Int, depth: Int = 0) -> [String] {
    let draft = drafts[index]
    let tokens = scanner.tokens
    var end = draft.post.lowerBound
    while end < draft.post.upperBound, end - draft.post.lowerBound < 12,
      Self.postEnds.match(tokens, at: end, limit: draft.post.upperBound) == nil,
      !tokens[end].isMark(",")
    {
      end += 1
    }
    let own = words(draft.post.lowerBound..<end)
    if own.isEmpty, depth < 6, index + 1 < drafts.count, counts(draft), counts(drafts[index + 1]),
      drafts[index + 1].subject.isEmpty, drafts[index + 1].sentence == draft.sentence,
      (draft.quantity.tokens.upperBound..<drafts[index + 1].quantity.tokens.lowerBound)
        .allSatisfy({ tokens[$0].isMark(",") || tokens[$0].key == WordKey.and })
    {
      return postWords(index + 1, depth: depth + 1)
    }
    return own
  }

  func groupWords(_ draft: Draft) -> [String]? {
    guard let group = draft.group else { return nil }
    let words = NameWords.withoutOpening(words(scanner.trimmed(headed(group, counted: false))))
    return words.isEmpty ? nil : Array(words.prefix(14))
  }

  /// "công tác giải phóng mặt bằng" in the paragraph's opening.
  func topic(_ draft: Draft) -> [String] {
    let tokens = scanner.tokens
    let body = scanner.document.paragraphs[draft.paragraph].body
    let opening = body.lowerBound..<min(body.upperBound, body.lowerBound + 18)
    guard
      let start = opening.first(where: {
        Self.work.match(tokens, at: $0, limit: opening.upperBound) != nil
      })
    else { return [] }
    var end = start + 2
    while end < opening.upperBound, tokens[end].kind == .word,
      !Self.topicEnds.contains(tokens[end].key)
    { end += 1 }
    return words((start + 2)..<end)
  }
  static let work = PhraseSet(["công tác"])
  static let topicEnds = PhraseSet(["được", "của", "cho", "tại", "tiếp", "trên", "đã", "luôn"])

  func unitWords(_ draft: Draft) -> [String] {
    guard let range = draft.quantity.unitTokens else { return draft.unit.map { [$0.name] } ?? [] }
    return words(range).filter { $0 != "/" && UnitTable.scale(WordKey($0)) == nil }
  }

  func words(_ range: Range<Int>) -> [String] { NameWords.words(range, scanner) }

  func joined(_ words: [String], _ context: [String]) -> String {
    NameWords.joined(words, context)
  }

  // MARK: kinds of names

  /// Whether it counts things rather than measures them.
  func counts(_ draft: Draft) -> Bool {
    guard let unit = draft.unit else { return draft.quantity.pair != nil }
    return !Self.measuring.contains(unit.unitClass)
      && !unit.unitClass.utf8.contains(UInt8(ascii: "/"))
  }
  static let measuring: Set<String> = [
    "%", "‰", "điểm %", "tuổi", "giờ", "đồng", "usd", "m", "m²", "m³", "g", "lít", "Wh", "W", "lần",
    "con",
  ]

  func isAttribute(_ draft: Draft) -> Bool {
    scanner.isAttributeHead(headed(draft.subject, counted: false)) || draft.relation == .executionOf
  }

  func startsWithHead(_ words: [String]) -> Bool {
    guard let first = words.first?.lowercased() else { return false }
    let second = words.count > 1 ? words[1].lowercased() : ""
    if first == "số" { return second != "tiền" }
    return Self.headWords.contains("\(first) \(second)") || Self.headWords.contains(first)
  }

  func opensWithHead(_ words: [String]) -> Bool {
    guard let first = words.first?.lowercased() else { return false }
    return ["vốn", "nguồn", "kinh", "tiền", "thuế"].contains(first) && words.count >= 3
  }

  static let headWords: Set<String> = [
    "tỷ lệ", "tổng số", "tổng", "diện tích", "sản lượng", "năng suất", "giá trị", "doanh thu",
    "kim ngạch", "thu nhập",
    "tốc độ", "chỉ số", "tỷ trọng", "quân số", "đàn", "dân số", "vốn", "mật độ", "tổng đàn",
    "chỉ tiêu",
  ]
  static let postEnds = PhraseSet([
    "tại", "từ nguồn", "theo", "do", "nhân", "trên địa bàn", "vào", "của", "để", "nhằm", "với",
    "trong", "bằng", "thuộc", "ở", "từ",
    "so với", "hiện", "đang",
  ])
}
