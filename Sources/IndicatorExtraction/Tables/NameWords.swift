import VietnameseText

/// The words of names: which are kept, which say little, how they are joined.
enum NameWords {
  /// The words of a range; days, years and periods are left out, brackets and commas kept.
  static func words(_ range: Range<Int>, _ scanner: DocumentScanner) -> [String] {
    let tokens = scanner.tokens
    var result: [String] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let end = skipped(index, range.upperBound, scanner) {
        index = end
        continue
      }
      let token = tokens[index]
      if token.kind != .punctuation {
        let text = scanner.text(index..<(index + 1))
        if result.last == "(" { result[result.count - 1] = "(" + text } else { result.append(text) }
      } else if let last = result.indices.last {
        if token.isMark(",") { result[last] += "," }
        if token.isMark(")"), result.contains(where: { $0.utf8.first == UInt8(ascii: "(") }) {
          result[last] += ")"
        }
        if token.isMark("-") || token.isMark("–") || token.isMark("(") {
          result.append(token.isMark("(") ? "(" : "-")
        }
      }
      index += 1
    }
    return result
  }

  /// Behind a day, a year or a period at `index`; `nil` when there is none.
  private static func skipped(_ index: Int, _ end: Int, _ scanner: DocumentScanner) -> Int? {
    if let date = scanner.phrases.date(at: index, limit: end) { return date.end }
    guard let count = adverbs.match(scanner.tokens, at: index, limit: end) else { return nil }
    let next = index + count
    let year =
      next < end && scanner.tokens[next].kind == .number
      && scanner.tokens[next].end - scanner.tokens[next].start == 4
    if scanner.tokens[index].key == WordKey.year, count == 1, !year { return nil }
    return year ? next + 1 : next
  }

  /// How many words tell something.
  static func weight(_ words: [String]) -> Int {
    words.count { $0 != "-" && $0 != "(" && light[bare($0)] == nil }
  }

  /// A heading without "công tác", "về", "lĩnh vực".
  static func withoutOpening(_ words: [String]) -> [String] {
    var rest = words[...]
    while let first = rest.first {
      let pair = rest.count > 1 ? [bare(first), bare(rest[rest.startIndex + 1])] : []
      if openings.contains(pair) {
        rest.removeFirst(2)
      } else if bare(first) == about {
        rest.removeFirst()
      } else {
        break
      }
    }
    return Array(rest)
  }

  /// The words, then those of the context that are new; one space, a capital first.
  static func joined(_ words: [String], _ context: [String]) -> String {
    let words = words.flatMap(spelled)
    let known = words.map(bare)
    var kept = words
    let added = context.flatMap(spelled).filter { $0 == "-" || !known.contains(bare($0)) }
    kept += added
    while let last = kept.last, last == "-" || last == "(" || dangling[bare(last)] != nil {
      kept.removeLast()
    }
    while let first = kept.first, first == "-" { kept.removeFirst() }
    var text = kept.prefix(34).joined(separator: " ")
    while text.hasSuffix(",") || text.hasSuffix(" ") { text.removeLast() }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The words that an abbreviation stands for; any other word itself.
  private static func spelled(_ word: String) -> [String] {
    // Most words are no abbreviations; the case of one is asked last, for what that costs.
    guard word.utf8.count > 1, let meaning = NamePhrase.meaning(bare(word)),
      word == word.uppercased(), word != word.lowercased()
    else { return [word] }
    var long = meaning.map { NamePhrase.texts[$0] }
    if let last = long.indices.last, word.hasSuffix(",") { long[last] += "," }
    return long
  }

  private static func bare(_ word: String) -> WordKey {
    WordKey(ignoringMarksIn: word)
  }

  private static func keys(_ words: [String]) -> WordTable { WordTable(words) }
  private static let about = WordKey("về")
  private static let openings: Set<[WordKey]> = Set(
    ["công tác", "lĩnh vực", "tình hình", "kết quả", "hoạt động"].map { VietnameseText.words($0) })
  private static let dangling = keys([
    "và", "của", "cho", "với", "tại", "các", "từ", "để", "là", "ước", "đạt",
  ])
  private static let light = keys([
    "số", "tổng", "tiền", "kinh", "phí", "diện", "tích", "của", "các", "và", "tại", "về", "trị",
    "giá", "chiều", "dài", "cho", "với",
    "quy", "mô", "được", "đã", "mới", "trên", "tham", "gia", "đang",
  ])
  private static let adverbs = PhraseSet([
    "6 tháng đầu năm", "06 tháng đầu năm", "6 tháng", "06 tháng", "9 tháng", "trong quý", "quý i",
    "quý ii", "quý iii", "quý iv",
    "trong quý i", "trong quý ii", "trong quý iii", "trong quý iv", "năm", "trong năm", "đến nay",
    "hiện nay", "trong kỳ",
    "toàn thị xã", "toàn huyện", "toàn tỉnh", "đến thời điểm hiện tại", "trong tháng", "đến hết",
    "tính đến", "trong 6 tháng",
  ])
}
