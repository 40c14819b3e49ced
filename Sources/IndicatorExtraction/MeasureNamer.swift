import IndicatorModel
import ReportReading
import VietnameseText

/// Writes the name of a measure as a clerk would: from its words, its heading and its parents.
struct MeasureNamer {
  let scanner: DocumentScanner
  let drafts: [Draft]

  /// The canonical name of a draft.
  func name(of index: Int) -> String {
    let draft = drafts[index]
    let own = subjectWords(draft)
    if counts(draft) { return countedName(index, own) }
    return measuredName(index, own)
  }

  /// Names of amounts: money, area, percent.
  private func measuredName(_ index: Int, _ own: [String]) -> String {
    let draft = drafts[index]
    var words = own
    let post = draft.kind == .change ? [] : postWords(draft)
    if weight(own) <= 1 || isAttribute(draft) { words += post }
    var context: [String] = []
    if let parent = draft.parent, weight(words) <= 3 || isAttribute(draft) || draft.kind == .share && weight(own) == 0 {
      context = core(parent)
    } else if let group = groupWords(draft), isHeadless(own) {
      return joined(group + words)
    }
    if context.isEmpty, weight(words) == 0, let group = groupWords(draft) { context = group }
    if draft.kind == .share, weight(own) == 0 { words = ["Tỷ lệ"] + words }
    if draft.kind == .cumulative, let parent = draft.parent, weight(words) == 0 { words = core(parent) }
    return joined(words + context)
  }

  /// Names of counts: "Số" with the unit, what is counted, what was done.
  private func countedName(_ index: Int, _ own: [String]) -> String {
    let draft = drafts[index]
    let post = postWords(draft)
    if startsWithHead(own) { return joined(own + (weight(own) <= 2 ? post : [])) }
    let unit = unitWords(draft)
    var words = ["Số"] + unit + post + own
    if weight(post + own) <= 2 {
      if let parent = draft.parent {
        words += core(parent)
      } else if let group = groupWords(draft) {
        words += group
      } else if let neighbour = neighbour(of: index) {
        words += neighbour
      }
    }
    return joined(words)
  }

  /// The words of the measure before in a list that shares its verb.
  private func neighbour(of index: Int) -> [String]? {
    guard index > 0, drafts[index - 1].sentence == drafts[index].sentence else { return nil }
    return Array(subjectWords(drafts[index - 1]).prefix(8))
  }

  /// What a measure is of, without its "Số …" and unit.
  private func core(_ index: Int) -> [String] {
    let draft = drafts[index]
    var words = subjectWords(draft)
    if counts(draft) || weight(words) == 0 || isAttribute(draft) { words += postWords(draft) }
    if weight(words) <= 2, let parent = draft.parent { words += core(parent) }
    if weight(words) == 0, let group = groupWords(draft) { words = group }
    if let first = words.first, ["Số", "số"].contains(first) { words.removeFirst() }
    if counts(draft), weight(words) <= 3 { words = unitWords(draft) + words }
    return Array(words.prefix(14))
  }

  // MARK: words

  /// The subject cut to the phrase that names the measure.
  private func subjectWords(_ draft: Draft) -> [String] {
    words(headed(draft.subject), dropping: true)
  }

  /// From the last head word that opens a phrase; else behind the last comma with words enough.
  private func headed(_ range: Range<Int>) -> Range<Int> {
    let tokens = scanner.tokens
    var start = range.lowerBound
    var starts: [Int] = [start]
    for index in range where tokens[index].isMark(",") || tokens[index].isMark(":") || tokens[index].isMark(";") {
      starts.append(index + 1)
    }
    if let head = starts.last(where: { position in
      position < range.upperBound
        && Vocabulary.heads.match(tokens, at: skipLeading(position, range.upperBound), limit: range.upperBound) != nil
    }) {
      start = skipLeading(head, range.upperBound)
    } else if let comma = starts.last(where: { contentCount($0..<range.upperBound) >= 2 }), comma > start {
      let before = starts.last { $0 < comma } ?? range.lowerBound
      start = contentCount(before..<comma) <= 3 && comma - before <= 5 && contentCount(comma..<range.upperBound) <= 4 ? before : comma
    }
    return scanner.trimmed(start..<range.upperBound)
  }

  private func skipLeading(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, let count = Vocabulary.leading.match(scanner.tokens, at: index, limit: end) {
      index += count
    }
    return index
  }

  private func contentCount(_ range: Range<Int>) -> Int { range.count { scanner.isContent($0) } }

  /// Words behind the unit, up to where they only tell place, source or purpose.
  private func postWords(_ draft: Draft) -> [String] {
    let tokens = scanner.tokens
    var end = draft.post.lowerBound
    while end < draft.post.upperBound, end - draft.post.lowerBound < 12,
      Self.postEnds.match(tokens, at: end, limit: draft.post.upperBound) == nil,
      !tokens[end].isMark(",")
    {
      end += 1
    }
    return words(draft.post.lowerBound..<end, dropping: true)
  }

  private func groupWords(_ draft: Draft) -> [String]? {
    guard let group = draft.group else { return nil }
    var words = words(scanner.trimmed(headed(group)), dropping: true)
    while let first = words.first, ["công", "tác", "về", "lĩnh", "vực", "tình", "hình"].contains(first.lowercased()) {
      words.removeFirst()
    }
    return words.isEmpty ? nil : Array(words.prefix(14))
  }

  private func unitWords(_ draft: Draft) -> [String] {
    guard let range = draft.quantity.unitTokens else { return draft.unit.map { [$0.name] } ?? [] }
    return words(range, dropping: false).filter { $0 != "/" && UnitTable.scale(WordKey($0)) == nil }
  }

  /// The words of a range; dates, years and brackets are left out when asked.
  private func words(_ range: Range<Int>, dropping: Bool) -> [String] {
    let tokens = scanner.tokens
    var result: [String] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if dropping, let date = scanner.phrases.date(at: index, limit: range.upperBound) {
        index = date.end
        continue
      }
      if dropping, let count = Self.adverbs.match(tokens, at: index, limit: range.upperBound) {
        index += count
        if index < range.upperBound, tokens[index].kind == .number, tokens[index].end - tokens[index].start == 4 { index += 1 }
        continue
      }
      if tokens[index].kind != .punctuation {
        result.append(scanner.text(index..<(index + 1)))
      } else if let last = result.indices.last, tokens[index].isMark(",") || tokens[index].isMark("-") {
        if tokens[index].isMark(",") { result[last] += "," } else { result.append("-") }
      } else if tokens[index].isMark("("), index + 1 < range.upperBound {
        result.append("(")
      } else if tokens[index].isMark(")"), result.contains("("), let last = result.indices.last {
        result[last] += ")"
      }
      index += 1
    }
    return result
  }

  private func weight(_ words: [String]) -> Int {
    words.count { $0 != "-" && $0 != "(" && !Self.light.contains(WordKey($0)) }
  }

  private func joined(_ words: [String]) -> String {
    var seen = Set<WordKey>()
    var kept: [String] = []
    for (offset, word) in words.enumerated() {
      let key = WordKey(word.filter { $0 != "," && $0 != ")" })
      if offset > 3, word != "-", word != "(", seen.contains(key) { continue }
      seen.insert(key)
      kept.append(word)
    }
    while let last = kept.last, last == "-" || last == "(" || Self.dangling.contains(WordKey(last)) { kept.removeLast() }
    var text = kept.prefix(32).joined(separator: " ").replacing("( ", with: "(")
    while text.hasSuffix(",") || text.hasSuffix(" ") { text.removeLast() }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  // MARK: kinds of names

  /// Whether it counts things rather than measures them.
  func counts(_ draft: Draft) -> Bool {
    guard let unit = draft.unit else { return draft.quantity.pair != nil }
    return !["%", "‰", "điểm %", "đồng", "usd", "m", "m²", "m³", "g", "lít", "Wh", "W", "lần"].contains(unit.unitClass)
      && !unit.unitClass.contains("/") && unit.unitClass != "con"
  }

  private func isAttribute(_ draft: Draft) -> Bool { scanner.isAttributeHead(draft.subject) || draft.relation == .executionOf }

  private func isHeadless(_ words: [String]) -> Bool { !startsWithHead(words) }

  private func startsWithHead(_ words: [String]) -> Bool {
    guard let first = words.first?.lowercased() else { return false }
    let second = words.count > 1 ? words[1].lowercased() : ""
    if first == "số", !["tiền"].contains(second) { return true }
    return Self.headWords.contains("\(first) \(second)") || Self.headWords.contains(first)
  }

  private static let headWords: Set<String> = [
    "tỷ lệ", "tổng số", "tổng", "diện tích", "sản lượng", "năng suất", "giá trị", "doanh thu", "kim ngạch", "thu nhập",
    "tốc độ", "chỉ số", "tỷ trọng", "quân số", "đàn", "dân số", "vốn", "mật độ", "tổng đàn", "chỉ tiêu",
  ]
  private static let light: Set<WordKey> = Set(
    ["số", "tổng", "tiền", "kinh", "phí", "diện", "tích", "của", "các", "và", "tại", "về", "trị", "giá", "chiều", "dài", "cho", "với",
      "quy", "mô", "được", "đã", "mới", "trên", "tham", "gia"].map { WordKey($0) })
  private static let dangling: Set<WordKey> = Set(["và", "của", "cho", "với", "tại", "các", "từ", "để"].map { WordKey($0) })
  private static let postEnds = PhraseSet([
    "tại", "từ nguồn", "theo", "do", "nhân", "trên địa bàn", "vào", "của", "để", "nhằm", "với", "trong", "bằng", "thuộc", "ở", "từ",
    "so với", "đạt", "hiện", "đang",
  ])
  private static let adverbs = PhraseSet([
    "6 tháng đầu năm", "06 tháng đầu năm", "6 tháng", "06 tháng", "9 tháng", "trong quý", "quý i", "quý ii", "quý iii", "năm",
    "trong năm", "đến nay", "hiện nay", "trong kỳ", "toàn thị xã", "toàn huyện", "toàn tỉnh", "đến thời điểm hiện tại", "trong tháng",
    "đến hết", "tính đến",
  ])
}
