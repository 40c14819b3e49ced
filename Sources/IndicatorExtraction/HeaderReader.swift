import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// What a report says of itself: who reports, for which period, under which title.
struct HeaderReader {
  let document: SourceDocument

  /// The period: of the title, else of the first lines.
  func period() -> ReportingPeriod? {
    titleTokens().flatMap(period) ?? period(in: 0..<min(document.tokens.count, 400))
  }

  private func period(in range: Range<Int>) -> ReportingPeriod? {
    let tokens = document.tokens
    var best: ReportingPeriod?
    for index in range {
      if let span = spanOfTime(at: index, limit: range.upperBound),
        let year = year(after: span.end, limit: range.upperBound)
      {
        return ReportingPeriod(year: year, span: span.span)
      }
      guard best == nil, index + 1 < range.upperBound else { continue }
      if let year = lastYearOfStage(at: index, limit: range.upperBound) {
        best = ReportingPeriod(year: year, span: .year)
      } else if tokens[index].key == WordKey.year, let year = number(index + 1),
        (1990...2100).contains(year)
      {
        best = ReportingPeriod(year: year, span: .year)
      }
    }
    return best
  }

  /// Whether the title names a stage of several years.
  var isOfStage: Bool {
    titleTokens().map { title in
      title.contains { lastYearOfStage(at: $0, limit: title.upperBound) != nil }
    } ?? false
  }

  /// 2025 of "5 năm 2021 - 2025", "giai đoạn 2021-2025".
  ///
  /// What a stage reached is what its last year reached. Two years side by side may be a school year or this year and the next.
  private func lastYearOfStage(at index: Int, limit: Int) -> Int? {
    let tokens = document.tokens
    guard
      tokens[index].key == WordKey.year || Self.stages.match(tokens, at: index, limit: limit) != nil
    else { return nil }
    let start = tokens[index].key == WordKey.year ? index + 1 : index + 2
    guard start + 2 < limit, let first = number(start), (1990...2100).contains(first),
      tokens[start + 1].isMark("-") || tokens[start + 1].isMark("–"),
      let last = number(start + 2), (first + 2...first + 10).contains(last)
    else { return nil }
    return last
  }
  private static let stages = PhraseSet(["giai đoạn", "nhiệm kỳ"])

  /// The paragraph that opens with "BÁO CÁO", and the one behind it when it only says so.
  private func titleTokens() -> Range<Int>? {
    guard let index = titleParagraph() else { return nil }
    let range = document.paragraphs[index].tokens
    guard range.count < 12, index + 1 < document.paragraphs.count else { return range }
    let next = document.paragraphs[index + 1]
    guard !next.isNumbered, next.tokens.count < 80 else { return range }
    return range.lowerBound..<next.tokens.upperBound
  }

  /// Whether a paragraph opens with "BÁO CÁO".
  var hasTitle: Bool { titleParagraph() != nil }

  private func titleParagraph() -> Int? {
    let tokens = document.tokens
    return document.paragraphs.prefix(40).firstIndex { paragraph in
      let range = paragraph.tokens
      return tokens[range.lowerBound].key == WordKey.reportHead && range.count > 1
        && tokens[range.lowerBound + 1].key == WordKey.reportTail && range.count < 60
    }
  }

  private func spanOfTime(at index: Int, limit: Int) -> (span: ReportingPeriod.Span, end: Int)? {
    let tokens = document.tokens
    guard index + 1 < limit else { return nil }
    if tokens[index].key == WordKey.quarter {
      let text = tokens[index + 1].text(in: document.scalars)
      let roman = ["I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4][text]
      return roman.map { (.quarter($0), index + 2) }
    }
    if tokens[index].key == WordKey.month, let month = number(index + 1), (1...12).contains(month),
      index == 0 || tokens[index - 1].kind != .number,
      index + 2 >= limit || tokens[index + 2].key != WordKey.start
    {
      let dated =
        index > 1 && tokens[index - 1].key == WordKey.day
        || tokens[max(0, index - 2)].key == WordKey.day
      return dated ? nil : (.month(month), index + 2)
    }
    if let count = number(index), tokens[index + 1].key == WordKey.month, !isDay(index, limit) {
      if count == 6 {
        let last = index + 2 < limit && tokens[index + 2].key == WordKey.end
        return (.half(last ? 2 : 1), index + 2)
      }
      if count == 9 { return (.nineMonths, index + 2) }
    }
    return nil
  }

  /// "ngày 06 tháng 12": a day, no six months.
  private func isDay(_ index: Int, _ limit: Int) -> Bool {
    let tokens = document.tokens
    return index > 0 && tokens[index - 1].key == WordKey.day
      || index + 2 < limit && tokens[index + 2].kind == .number
  }

  /// The year named within the next words: "quý I và phương hướng, nhiệm vụ quý II năm 2024".
  private func year(after index: Int, limit: Int) -> Int? {
    for position in index..<min(limit, index + 18) {
      if let year = number(position), (1990...2100).contains(year),
        document.tokens[position].end - document.tokens[position].start == 4
      {
        return year
      }
    }
    return nil
  }

  private func number(_ index: Int) -> Int? {
    guard index < document.tokens.count, document.tokens[index].kind == .number else { return nil }
    return Int(document.tokens[index].text(in: document.scalars))
  }

  /// "BÁO CÁO" and the lines behind it.
  func title() -> String {
    guard let index = titleParagraph() else {
      return document.paragraphs.first.map { line($0.tokens) } ?? ""
    }
    var parts = [line(document.paragraphs[index].tokens)]
    if let whole = titleTokens(), whole.upperBound > document.paragraphs[index].tokens.upperBound {
      parts.append(line(document.paragraphs[index + 1].tokens))
    }
    return parts.joined(separator: " ")
  }

  /// Who reports: "Ủy ban nhân dân thị xã …", "UBND xã …", most often named.
  func unitName() -> String? {
    let tokens = document.tokens
    var counts: [String: (count: Int, first: Int)] = [:]
    let limit = tokens.count
    for index in tokens.indices {
      guard let count = Self.committees.match(tokens, at: index, limit: limit) else { continue }
      let level = index + count
      guard level < limit, let words = Self.levels.match(tokens, at: level, limit: limit) else {
        continue
      }
      var end = level + words
      while end < limit, end - level < 7, tokens[end].isCapitalized, tokens[end].kind == .word,
        !tokens[end].startsLine, tokens[end].start - tokens[end - 1].end < 3
      { end += 1 }
      guard end > level + words else { continue }
      let levelText = VietnameseText.normalized(line(level..<(level + words)))
      let key = "UBND \(levelText) \(capitalized(line((level + words)..<end)))"
      let bonus = index < 250 ? 3 : 1
      counts[key] = ((counts[key]?.count ?? 0) + bonus, counts[key]?.first ?? index)
    }
    let best = counts.max { ($0.value.count, -$0.value.first) < ($1.value.count, -$1.value.first) }
    return best?.key ?? namedArea()
  }

  /// "quận …", "thị xã …" most often named, when no committee is.
  private func namedArea() -> String? {
    let tokens = document.tokens
    var counts: [String: Int] = [:]
    for index in tokens.indices {
      guard let words = Self.areas.match(tokens, at: index, limit: tokens.count) else { continue }
      var end = index + words
      while end < tokens.count, end - index < 5, tokens[end].isCapitalized,
        tokens[end].kind == .word, !tokens[end].startsLine
      { end += 1 }
      guard end > index + words + 1 || end == index + words + 1 && words > 1 else { continue }
      let level = VietnameseText.normalized(line(index..<(index + words)))
      counts["UBND \(level) \(line((index + words)..<end))", default: 0] += 1
    }
    return counts.filter { $0.value >= 2 }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// `NGÃ NĂM` as `Ngã Năm`.
  private func capitalized(_ text: String) -> String {
    guard text == text.uppercased() else { return text }
    return text.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(
      separator: " ")
  }

  /// The place of "Place, ngày … tháng … năm …".
  func place() -> String? {
    let tokens = document.tokens
    for paragraph in document.paragraphs.prefix(20) {
      let range = paragraph.tokens
      guard let comma = range.first(where: { tokens[$0].isMark(",") }), comma > range.lowerBound,
        comma - range.lowerBound <= 6, comma + 1 < range.upperBound,
        tokens[comma + 1].key == WordKey.day, tokens[range.lowerBound].isCapitalized
      else { continue }
      return line(range.lowerBound..<comma)
    }
    return nil
  }

  private func line(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return document.text(in: document.tokens[first].start..<document.tokens[last].end)
      .split(whereSeparator: { $0.isWhitespace || $0 == "*" }).joined(separator: " ")
  }

  private static let committees = PhraseSet(["ủy ban nhân dân", "ubnd", "uỷ ban nhân dân"])
  private static let levels = PhraseSet([
    "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu", "tp",
  ])
  private static let areas = PhraseSet([
    "huyện", "quận", "thị xã", "tỉnh", "xã", "phường", "thị trấn", "thành phố",
  ])
}
