import ReportReading
import VietnameseText

/// Reads which words around a number can name it.
struct NameReader {
  let scanner: DocumentScanner
  let tokens: [Token]
  // Asked of nearly every word: each look at a shared set asks whether it was made.
  private let heads = NameLexicon.heads
  private let noHeads = NameLexicon.noHeads
  private let emptyVerbs = NameLexicon.emptyVerbs
  private let aims = NameLexicon.aims
  private let leading = Vocabulary.leading

  init(_ scanner: DocumentScanner) {
    self.scanner = scanner
    tokens = scanner.tokens
  }

  /// The words before a number, with what trimming took off wrongly: "phát hiện 09 vụ", "chứng chỉ
  /// 30%".
  ///
  /// - Parameter number: the first token of the number.
  func whole(_ subject: Range<Int>, before number: Int) -> Range<Int> {
    guard !subject.isEmpty else { return subject }
    return subject.lowerBound..<restored(subject, number)
  }

  /// Where a trimmed range ends when no compound is cut.
  private func restored(_ range: Range<Int>, _ end: Int) -> Int {
    guard range.upperBound < end else { return range.upperBound }
    if let count = Self.trimmedVerbs.match(tokens, at: range.upperBound, limit: end) {
      return range.upperBound + count
    }
    guard range.upperBound > range.lowerBound,
      let count = Self.compounds.match(tokens, at: range.upperBound - 1, limit: end)
    else { return range.upperBound }
    return range.upperBound - 1 + count
  }
  private static let trimmedVerbs = PhraseSet(["phát hiện"])
  private static let compounds = PhraseSet([
    "chứng chỉ", "đình chỉ", "định mức", "trả kết quả", "chi trả", "trước hạn", "quá hạn", "nhà ở",
    "biên chế",
  ])

  /// The phrase of a subject that names the measure: from the last head word that opens a phrase;
  /// else behind the last comma with words enough.
  func phrase(_ range: Range<Int>, counted: Bool) -> Range<Int> {
    guard !range.isEmpty else { return range }
    if let side = side(range) { return side }
    let starts = phraseStarts(range)
    if let position = starts.lastIndex(where: { opensWithHead($0, range.upperBound) }) {
      var head = starts[position]
      if position > 0, tokens[head - 1].isMark(","), head - starts[position - 1] <= 8,
        range.upperBound - head <= 8, opensWithHead(starts[position - 1], head - 1)
      {
        head = starts[position - 1]
      }
      return opened(head..<range.upperBound)
    }
    var start = range.lowerBound
    if let comma = starts.last(where: { content($0..<range.upperBound) >= (counted ? 1 : 2) }),
      comma > start
    {
      let before = starts.last { $0 < comma } ?? range.lowerBound
      let list =
        content(before..<comma) <= 3 && comma - before <= 5
        && content(comma..<range.upperBound) <= 4
        && !isVerbPhrase(comma, range.upperBound, before)
      start = list ? before : comma
    }
    return opened(start..<range.upperBound)
  }

  /// Whether a phrase behind a comma starts with a verb: "công nghiệp, xây dựng" is a list.
  private func isVerbPhrase(_ start: Int, _ end: Int, _ before: Int) -> Bool {
    guard let count = NameLexicon.verbs.match(tokens, at: start, limit: end) else { return false }
    return content((start + count)..<end) > 0 || isVerb(before, start)
  }

  /// "12.450 phần quà trị giá": the subject ends with the side of its owner that is measured.
  private func side(_ range: Range<Int>) -> Range<Int>? {
    let trimmed = scanner.trimmed(range)
    let end = withoutTail(trimmed)
    guard
      let count = Self.sides.match(tokens, endingAt: end, from: trimmed.lowerBound),
      end - count > trimmed.lowerBound
    else { return nil }
    return (end - count)..<end
  }
  private static let sides = PhraseSet([
    "trị giá", "tổng trị giá", "số tiền", "tổng số tiền", "tổng kinh phí", "dư nợ", "tổng giá trị",
  ])

  /// Behind each comma that stands outside brackets, and behind "với" before a head.
  private func phraseStarts(_ range: Range<Int>) -> [Int] {
    var starts = [range.lowerBound]
    var depth = 0
    for index in range {
      let token = tokens[index]
      if token.kind != .punctuation {
        if token.key == WordKey.with, opensWithHead(index + 1, range.upperBound) {
          starts.append(index + 1)
        }
        continue
      }
      if token.isMark("(") { depth += 1 }
      if token.isMark(")") { depth = max(0, depth - 1) }
      guard depth == 0, token.isMark(",") || token.isMark(":") || token.isMark(";"),
        !scanner.isInnerComma(index)
      else { continue }
      starts.append(index + 1)
    }
    return starts
  }

  private func content(_ range: Range<Int>) -> Int {
    range.isEmpty ? 0 : range.count { scanner.isContent($0) }
  }

  private func opensWithHead(_ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end, let count = leading.match(tokens, at: index, limit: end) {
      index += count
    }
    return head(at: index, end) != nil
  }

  /// How many words of a head stand at `index`.
  func head(at index: Int, _ end: Int) -> Int? {
    guard index < end, let count = heads.match(tokens, at: index, limit: end),
      noHeads.match(tokens, at: index, limit: end) == nil
    else { return nil }
    return count
  }

  /// What stands before the phrase that names a measure and tells what it is of: the project, else
  /// the clause without who acts.
  func lead(_ whole: Range<Int>, before phrase: Range<Int>, from first: Int) -> Range<Int> {
    let isSide =
      Self.sides.match(tokens, at: phrase.lowerBound, limit: phrase.upperBound) == phrase.count
    if isSide, phrase.lowerBound > whole.lowerBound {
      let clause = self.phrase(whole.lowerBound..<phrase.lowerBound, counted: true)
      if clause.upperBound > phrase.lowerBound - 4, content(clause) >= 2 { return clause }
    }
    guard let start = clauseStart(whole.lowerBound, from: first) else { return 0..<0 }
    var end = max(start, phrase.lowerBound)
    while end > start, !tokens[end - 1].isMark(","), tokens[end - 1].key != WordKey.with {
      end -= 1
    }
    let range = start..<end
    if let project = project(range) { return project }
    let clause = self.phrase(withoutHolders(range), counted: false)
    if content(clause) >= 2 { return clause }
    let rest = opened(range)
    return content(rest) >= 2 ? rest : 0..<0
  }

  /// "phân khai nguồn vốn … cho các ngành, đơn vị": who gets it is left out.
  private func withoutHolders(_ range: Range<Int>) -> Range<Int> {
    let end = range.first { index in
      tokens[index].key == Self.recipient && index + 2 < range.upperBound
        && index > range.lowerBound + 2
        && (tokens[index + 1].key == Self.several || isActor(index + 1, range.upperBound))
        && !(index + 1..<range.upperBound).contains { isVerb($0, range.upperBound) }
    }
    return range.lowerBound..<(end ?? range.upperBound)
  }

  private static let recipient = WordKey("cho")
  private static let several = WordKey("các")

  /// Where the clause starts that the words from here on belong to.
  ///
  /// - Returns: `nil` when a number stands in it before them; years and days are no such numbers.
  private func clauseStart(_ start: Int, from first: Int) -> Int? {
    var index = start - 1
    let last = max(first, start - 60)
    while index >= last {
      let token = tokens[index]
      if token.kind == .number {
        let before = index > 0 ? tokens[index - 1] : token
        let isPeriod =
          isYear(index) || before.isMark("/") || before.isMark("-")
          || Self.spans.contains(before.key)
        if !isPeriod { return nil }
      }
      if token.isMark(".") || token.isMark(";") || token.isMark(":") { return index + 1 }
      index -= 1
    }
    return index < first ? first : nil
  }

  /// Without what stands at the ends and names nothing: empty verbs, who acts, periods.
  private func opened(_ range: Range<Int>) -> Range<Int> {
    let trimmed = scanner.trimmed(range)
    let end = withoutTail(trimmed.lowerBound..<restored(trimmed, range.upperBound))
    var start = withoutEmpty(trimmed.lowerBound, end)
    if start < end, head(at: start, end) == nil, isActor(start, end),
      let verb = deed(start + 1, end)
    {
      start = withoutEmpty(verb, end)
    } else if start < end, head(at: start, end) == nil, let verb = ended(start + 4, end) {
      start = withoutEmpty(verb, end)
    }
    return start..<end
  }

  /// The verb that says what an actor did: the one behind "đã", else the first.
  private func deed(_ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    let first = (start..<end).first { !tokens[$0].isCapitalized && isVerb($0, end) }
    let done = (start..<end).last { tokens[$0].key == Self.done }
    guard let done, done + 1 < end, isVerb(done + 1, end) else { return first }
    return done + 1
  }
  private func ended(_ start: Int, _ end: Int) -> Int? {
    guard start < end, let done = (start..<end).last(where: { tokens[$0].key == Self.done }),
      done + 1 < end, isVerb(done + 1, end)
    else { return nil }
    return done + 1
  }
  private static let done = WordKey("đã")

  private func withoutTail(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound,
      let count = NameLexicon.tails.match(tokens, endingAt: end, from: range.lowerBound)
    { end -= count }
    return end
  }

  private func withoutEmpty(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      if tokens[index].kind == .punctuation || index + 1 < end && tokens[index + 1].isMark(")") {
        index += 1
      } else if let next = period(at: index, end) {
        index = next
      } else if opensSpan(index, end) {
        index += 1
      } else if tokens[index].key == WordKey.year, index + 1 == end {
        index = end
      } else if let count = emptyVerbs.match(tokens, at: index, limit: end) {
        index += count
      } else if let count = aims.match(tokens, at: index, limit: end),
        head(at: index + count, end) != nil
      {
        index += count
      } else {
        break
      }
    }
    return index
  }

  /// "Từ ngày 15/12 đến 14/3 Trung tâm tiếp nhận …".
  private func opensSpan(_ index: Int, _ end: Int) -> Bool {
    tokens[index].key == WordKey.from && index + 1 < end && period(at: index + 1, end) != nil
  }

  func isVerb(_ index: Int, _ end: Int) -> Bool {
    NameLexicon.verbs.match(tokens, at: index, limit: end) != nil
  }

  private func isActor(_ index: Int, _ end: Int) -> Bool {
    NameLexicon.noActors.match(tokens, at: index, limit: end) == nil
      && NameLexicon.actors.match(tokens, at: index, limit: end) != nil
  }
}
