import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// The words of a report, found by the places of numbers.
struct AuditText: Sendable {
  let document: SourceDocument
  /// Offsets where sentences start, in order.
  let sentenceStarts: [Int]
  /// The ranges of scalars under headings that announce aims.
  let aimSections: [Range<Int>]

  init(_ document: SourceDocument) {
    self.document = document
    sentenceStarts = AuditText.sentenceStarts(document)
    aimSections = AuditText.aims(document) + AuditText.aimsUnderCapitals(document)
  }

  var tokens: [Token] { document.tokens }

  /// The text of a range of scalars.
  func text(in range: Range<Int>) -> String { document.text(in: range) }

  /// The text of a token.
  func text(of token: Token) -> String { token.text(in: document.scalars) }

  /// Sentences end with a paragraph and with a full stop before a capital letter.
  private static func sentenceStarts(_ document: SourceDocument) -> [Int] {
    var starts: [Int] = []
    let tokens = document.tokens
    for paragraph in document.paragraphs where !paragraph.tokens.isEmpty {
      starts.append(tokens[paragraph.tokens.lowerBound].start)
      for index in paragraph.tokens.dropFirst() where tokens[index - 1].isMark(".") {
        let token = tokens[index]
        if token.isCapitalized || token.startsLine || token.first == "-" || token.first == "*" {
          starts.append(token.start)
        }
      }
    }
    return starts
  }

  /// Sections whose heading speaks of tasks and aims, and not of results.
  private static func aims(_ document: SourceDocument) -> [Range<Int>] {
    document.sections.compactMap { section in
      let range = section.title
      let tokens = document.tokens
      func has(_ phrases: PhraseSet) -> Bool {
        range.contains { phrases.match(tokens, at: $0, limit: range.upperBound) != nil }
      }
      guard section.path != "header", range.count <= 40,
        has(strongAims) && !has(outcomes) || has(aimWords) && !has(resultWords),
        !range.contains(where: { tokens[$0].isMark("%") })
      else { return nil }
      let own = section.path
      var end = section.end
      for other in document.sections
      where other.start >= section.start && other.isBelow(own) {
        end = max(end, other.end)
      }
      return section.start..<end
    }
  }
  /// The text under a line in capitals, to the next such line: "MỤC TIÊU QUÝ IV".
  private static func aimsUnderCapitals(_ document: SourceDocument) -> [Range<Int>] {
    let tokens = document.tokens
    var ranges: [Range<Int>] = []
    var start: Int?
    for paragraph in document.paragraphs where isCapitals(paragraph.tokens, document) {
      let offset = tokens[paragraph.tokens.lowerBound].start
      if let start { ranges.append(start..<offset) }
      let slice = tokens[paragraph.tokens]
      start =
        has(strongAims, in: slice) && !has(outcomes, in: slice)
          || has(aimWords, in: slice) && !has(resultWords, in: slice) ? offset : nil
    }
    if let start { ranges.append(start..<document.scalars.count) }
    return ranges
  }

  /// A line of three to thirty tokens without small letters, behind the head of the report.
  private static func isCapitals(_ range: Range<Int>, _ document: SourceDocument) -> Bool {
    guard (3...30).contains(range.count), range.lowerBound > 60,
      document.tokens[range].contains(where: { $0.kind == .word && $0.end - $0.start > 2 })
    else { return false }
    let (first, last) = (document.tokens[range.lowerBound], document.tokens[range.upperBound - 1])
    return document.scalars[first.start..<last.end].allSatisfy { !$0.properties.isLowercase }
  }
  /// Aims, whatever "công tác" stands beside them.
  private static let strongAims = PhraseSet([
    "chương trình công tác", "phương hướng", "nhiệm vụ trọng tâm", "trọng tâm công tác",
    "kế hoạch công tác",
  ])
  private static let outcomes = PhraseSet([
    "kết quả", "tình hình", "đánh giá", "sơ kết", "tổng kết",
  ])
  private static let aimWords = PhraseSet([
    "phương hướng", "nhiệm vụ", "mục tiêu", "chỉ tiêu chủ yếu", "giải pháp", "kế hoạch",
    "dự kiến", "chỉ tiêu",
  ])
  private static let resultWords = PhraseSet([
    "kết quả", "tình hình", "thực hiện", "đánh giá", "công tác", "giải ngân", "đạt được",
  ])

  /// The number of the sentence around an offset.
  func sentence(at offset: Int) -> Int { AuditText.lowerBound(sentenceStarts, offset + 1) }

  /// The position of the first token at or behind an offset.
  func token(at offset: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many elements are below a bound.
  private static func lowerBound(_ sorted: [Int], _ bound: Int) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The tokens between two spans.
  func tokens(from first: SourceSpan, to second: SourceSpan) -> ArraySlice<Token> {
    let (low, high) = (token(at: first.end), token(at: second.start))
    return low < high ? tokens[low..<high] : []
  }

  /// Up to `count` tokens before an offset, none of an earlier sentence.
  func tokens(before offset: Int, _ count: Int) -> ArraySlice<Token> {
    let index = token(at: offset)
    let sentence = sentence(at: offset)
    let start = sentence > 0 ? token(at: sentenceStarts[sentence - 1]) : 0
    return tokens[max(start, index - count)..<index]
  }

  /// Up to `count` tokens behind an offset, none of a later sentence.
  func tokens(after offset: Int, _ count: Int) -> ArraySlice<Token> {
    let index = token(at: offset)
    let sentence = sentence(at: max(0, offset - 1))
    let end = sentence < sentenceStarts.count ? token(at: sentenceStarts[sentence]) : tokens.count
    return tokens[index..<max(index, min(end, index + count))]
  }

  /// The words before an offset, back to the last number or full stop, at most `count`.
  func words(before offset: Int, _ count: Int = 12) -> ArraySlice<Token> {
    let found = tokens(before: offset, count)
    guard let number = found.lastIndex(where: { $0.kind == .number }) else { return found }
    return found[(number + 1)...]
  }

  /// The first tokens of the sentence with a number, as `sentence(at:)` counts.
  func opening(ofSentence sentence: Int, _ count: Int) -> ArraySlice<Token> {
    guard sentenceStarts.indices.contains(sentence - 1) else { return [] }
    let start = token(at: sentenceStarts[sentence - 1])
    return tokens[start..<min(tokens.count, start + count)]
  }

  /// The words before an offset, back to the last number, full stop or semicolon.
  func clause(before offset: Int, _ count: Int = 12) -> ArraySlice<Token> {
    let found = words(before: offset, count)
    guard let mark = found.lastIndex(where: { $0.isMark(";") }) else { return found }
    return found[(mark + 1)...]
  }

  /// Whether a phrase of a set stands among tokens.
  static func has(_ phrases: PhraseSet, in slice: ArraySlice<Token>) -> Bool {
    phrases.stands(in: slice)
  }

  /// The number that a token spells.
  func number(_ token: Token) -> DecimalNumber? {
    guard token.kind == .number else { return nil }
    return VietnameseNumber(document.scalars, token.start..<token.end)?.value
  }
}
