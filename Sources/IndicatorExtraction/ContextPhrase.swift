import ByteSupport
import VietnameseText

/// Reads what stands around quantities: whose plan, which other period, which day.
struct ContextPhrases {
  let tokens: [Token]
  let scalars: [Unicode.Scalar]
  /// What each token may start.
  let classes: [WordClasses]
  /// The year reported on, for dates without one.
  var year: Int?

  /// A plan's name: "chỉ tiêu của tỉnh", "chỉ tiêu thành phố và HĐND quận giao".
  struct Plan {
    /// Every body named, in order; `kế hoạch` when nobody is.
    let bodies: [String]
    /// Behind its last token.
    let end: Int
  }

  /// The plan named at `index`.
  func plan(at index: Int, limit: Int) -> Plan? {
    guard let head = Vocabulary.planHead.match(tokens, at: index, limit: limit) else { return nil }
    var end = index + head
    while end < limit {
      let token = tokens[end]
      if token.kind == .number, token.end - token.start == 4 {
        end += 1
      } else if token.kind == .word, Vocabulary.planWords.contains(token.key) || token.isCode {
        if token.key == Self.and, !continuesPlan(end + 1, limit) { break }
        end += 1
      } else if token.isMark(","), namesNextBody(end + 1, limit) {
        end += 1
      } else {
        break
      }
    }
    return Plan(bodies: bodies(index..<end), end: end)
  }

  private func continuesPlan(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit, tokens[index].kind == .word else { return false }
    return Vocabulary.planWords.contains(tokens[index].key)
      && tokens[index].key != WordKey.revenue && tokens[index].key != WordKey.spending
  }

  /// "dự toán thành phố, HĐND phường giao": the next body behind a comma, up to what it did.
  private func namesNextBody(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit, Self.councils.contains(tokens[index].key) else { return false }
    for next in index..<min(limit, index + 8) {
      guard tokens[next].kind == .word, Vocabulary.planWords.contains(tokens[next].key) else {
        return false
      }
      if Self.assigning.contains(tokens[next].key) { return true }
    }
    return false
  }
  private static let councils = WordSet(["hđnd", "ubnd", "nghị", "nq", "tỉnh", "huyện"])
  private static let assigning = WordSet(["giao", "duyệt", "qua", "bổ"])

  private func bodies(_ range: Range<Int>) -> [String] {
    var found: [String] = []
    var budget = false
    for index in range {
      guard let body = Self.bodyWords[tokens[index].key] else { continue }
      if body == "dự toán" {
        budget = true
      } else if let name = resolve(body, at: index, in: range), !found.contains(name) {
        found.append(name)
      }
    }
    if found.contains("Nghị quyết") || found.contains("HĐND") {
      if found.contains("Nghị quyết"), found.contains("HĐND") { found.removeAll { $0 == "HĐND" } }
      let owner = range.contains { tokens[$0].key == Self.and || tokens[$0].isMark(",") }
      if !owner { found.removeAll { $0 != "Nghị quyết" && $0 != "HĐND" } }
    }
    if found.isEmpty { return [budget ? "dự toán" : "kế hoạch"] }
    return found
  }

  /// `nhân dân tỉnh` belongs to the council before it; `thành phố` needs both words.
  private func resolve(_ body: String, at index: Int, in range: Range<Int>) -> String? {
    switch body {
    case "thành phố":
      guard
        tokens[index].key == WordKey.cityShort
          || index + 1 < range.upperBound && tokens[index + 1].key == WordKey.cityTail
      else { return nil }
      return councilBefore(index, range) ? nil : body
    case "HĐND":
      if tokens[index].key == WordKey.councilHead {
        return index + 1 < range.upperBound && tokens[index + 1].key == WordKey.councilTail
          ? body : nil
      }
      return body
    case "tỉnh", "huyện":
      if tokens[index].key == WordKey.provinceSlip,
        index + 1 >= range.upperBound || tokens[index + 1].key != WordKey.assign
      {
        return nil
      }
      return councilBefore(index, range) ? nil : body
    case "Trung ương":
      if tokens[index].key == WordKey.premier || tokens[index].key == WordKey.government {
        let next = index + 1 < range.upperBound ? tokens[index + 1].key : WordKey(rawValue: 0)
        return next == WordKey.minister || next == WordKey.governmentTail ? body : nil
      }
      guard
        tokens[index].key == WordKey.centralShort
          || index + 1 < range.upperBound
            && tokens[index + 1].key == WordKey.centralTail
      else { return nil }
      return body
    case "Nghị quyết":
      guard
        tokens[index].key == WordKey.resolutionShort
          || index + 1 < range.upperBound
            && tokens[index + 1].key == WordKey.resolutionTail
      else { return nil }
      return body
    default: return body
    }
  }

  /// Whether the word before names a council or party committee, whose level this is.
  private func councilBefore(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index > range.lowerBound else { return false }
    return [WordKey.council, WordKey.people, WordKey.partyTail].contains(tokens[index - 1].key)
      && tokens[index - 1].key != WordKey.committee
      && !(index >= range.lowerBound + 3 && tokens[index - 3].key == WordKey.board)
  }

  /// Another period: "so với cùng kỳ năm 2023", "so với tháng trước".
  struct Base {
    /// `cùng kỳ` or `tháng trước`, for two.
    let name: String
    /// Behind its last token.
    let end: Int
  }

  /// The base named at `index`.
  func base(at index: Int, limit: Int) -> Base? {
    guard let head = Vocabulary.baseHead.match(tokens, at: index, limit: limit) else { return nil }
    let first = tokens[index].key
    let start =
      first == Self.compare
      ? index + (index + 1 < limit && tokens[index + 1].key == Self.with ? 2 : 1) : index
    guard start < limit else { return nil }
    if first == Self.compare, Vocabulary.planHead.match(tokens, at: start, limit: limit) != nil {
      return nil
    }
    var end = max(index + head, start)
    while end < limit, end - index < 14, goesOn(end) { end += 1 }
    if first == Self.compare, end == start, let name = shortBase(at: start) {
      return Base(name: name, end: start + 1)
    }
    guard let name = baseName(start..<end) else { return nil }
    return Base(name: name, end: end)
  }

  /// "so TT", "so T2", "so Q4": the period before in the short forms of telegrams.
  private func shortBase(at index: Int) -> String? {
    if let code = PeriodCode(tokens[index].key), tokens[index].isCode {
      switch code {
      case .month: return "tháng trước"
      case .quarter: return "quý trước"
      case .months: return "kỳ trước"
      }
    }
    return Self.shortBases[tokens[index].key]
  }
  private static let shortBases: [WordKey: String] = [
    WordKey("tt"): "tháng trước", WordKey("qt"): "quý trước", WordKey("svtt"): "tháng trước",
  ]

  /// "bằng 97,7% năm 2023", "gấp 1,2 lần năm trước": an earlier year without "so với", directly
  /// behind a ratio.
  func bareBase(at index: Int, limit: Int) -> Base? {
    guard index + 1 < limit, tokens[index].key == WordKey.year else { return nil }
    let next = tokens[index + 1]
    if Self.earlierYear.contains(next.key) { return Base(name: "năm trước", end: index + 2) }
    guard let report = year, next.kind == .number, isYear(next),
      let named = Int(next.text(in: scalars)), named < report
    else { return nil }
    return Base(name: named < report - 1 ? "năm \(named)" : "năm trước", end: index + 2)
  }
  private static let earlierYear = WordSet(["trước", "ngoái"])

  private func goesOn(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.kind == .number {
      return isYear(token)
        || token.end - token.start <= 2 && index > 0
          && (tokens[index - 1].isMark("/") || tokens[index - 1].key == WordKey.day
            || tokens[index - 1].key == Self.with || tokens[index - 1].key == WordKey.month
            || tokens[index - 1].key == Self.point)
    }
    if token.isMark("/") { return token.isGlued }
    return token.kind == .word && (Self.baseWords.contains(token.key) || isRoman(token))
  }

  /// "cùng kỳ năm 2024", not "cùng kỳ 92,5 ha".
  private func isYear(_ token: Token) -> Bool {
    guard token.end - token.start == 4, let year = Int(token.text(in: scalars)) else {
      return false
    }
    return (1900...2100).contains(year)
  }

  private func isRoman(_ token: Token) -> Bool {
    token.isCapitalized && ["I", "II", "III", "IV"].contains(token.text(in: scalars))
  }

  private func baseName(_ range: Range<Int>) -> String? {
    let keys = range.map { tokens[$0].key }
    func has(_ word: String) -> Bool { keys.contains(WordKey(word)) }
    if has("học"), has("năm"), has("trước") { return "năm học trước" }
    if has("cùng"), has("vụ") { return "cùng vụ" }
    if namesStretchOfYear(range) { return "cùng kỳ" }
    if has("cùng") || has("svck") || has("ck") { return "cùng kỳ" }
    if has("tháng"), has("trước") || has("rồi") || has("kề") { return "tháng trước" }
    if has("quý"), has("trước") { return "quý trước" }
    if has("cuối") || keys.contains(where: { Self.yearEnd.contains($0) }) && has("12") {
      return "cuối năm trước"
    }
    if has("đầu"), has("năm") || has("kỳ") || has("nhiệm") {
      return has("nhiệm") ? "đầu nhiệm kỳ" : "đầu năm"
    }
    if has("vụ") { return "vụ trước" }
    if has("năm") { return earlierYear(range) ?? "năm trước" }
    if has("kỳ") || has("trước") { return "kỳ trước" }
    if range.contains(where: { tokens[$0].isMark("/") }) { return "thời điểm trước" }
    return has("tháng") ? "tháng trước" : has("quý") ? "quý trước" : nil
  }

  /// "so với 9 tháng năm 2023": the same months of an earlier year.
  private func namesStretchOfYear(_ range: Range<Int>) -> Bool {
    guard let report = year else { return false }
    // "quý I/2024", "tháng 9/2024" too, but for the year's last, which may be the one before.
    let counts = range.dropLast().contains {
      tokens[$0].kind == .number && tokens[$0 + 1].key == WordKey.month
        || tokens[$0].key == WordKey.quarter && isRoman(tokens[$0 + 1])
          && tokens[$0 + 1].text(in: scalars) != "IV"
        || tokens[$0].key == WordKey.month && tokens[$0 + 1].kind == .number
          && tokens[$0 + 1].text(in: scalars) != "12"
    }
    return counts
      && range.contains { tokens[$0].kind == .number && isYear(tokens[$0], before: report) }
  }

  /// "so với năm 2020" in a report on 2025: not the year before.
  private func earlierYear(_ range: Range<Int>) -> String? {
    guard let report = year,
      let named = range.first(where: { tokens[$0].kind == .number && isYear(tokens[$0]) }),
      isYear(tokens[named], before: report - 1)
    else { return nil }
    return "năm \(tokens[named].text(in: scalars))"
  }

  private func isYear(_ token: Token, before year: Int) -> Bool {
    guard isYear(token), let named = Int(token.text(in: scalars)) else { return false }
    return named < year
  }

  /// The period that all words of a range name: "năm trước", "vụ trước", "cùng vụ năm trước".
  func periodName(_ range: Range<Int>) -> String? {
    guard range.allSatisfy({ goesOn($0) }) else { return nil }
    return baseName(range)
  }

  /// A day: "đến ngày 10/5/2024", "tính đến 31/3".
  func date(at index: Int, limit: Int) -> (date: CalendarDate, end: Int)? {
    guard index >= 0, index < limit, classes[index].contains(.date) else { return nil }
    if let end = monthEnd(at: index, limit: limit) { return end }
    guard let lead = Vocabulary.dateLead.match(tokens, at: index, limit: limit) else { return nil }
    return dayMonthYear(at: index + lead, limit: limit)
  }

  /// "đến cuối tháng 9", "đến hết tháng 11/2023": the month's last day.
  private func monthEnd(at index: Int, limit: Int) -> (date: CalendarDate, end: Int)? {
    guard let lead = Self.monthLeads.match(tokens, at: index, limit: limit), index + lead < limit,
      let month = integer(index + lead), (1...12).contains(month)
    else { return nil }
    var end = index + lead + 1
    var year = self.year
    let mark = end < limit && (tokens[end].isMark("/") || tokens[end].key == WordKey.year)
    if mark, let named = integer(end + 1), (1990...2100).contains(named) {
      (year, end) = (named, end + 2)
    }
    guard let year else { return nil }
    let days = [31, 30, 29, 28]
    return days.lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }.first
      .map { ($0, end) }
  }
  /// Whether the day at a word is told as the end of a month.
  func namesMonthEnd(at index: Int, limit: Int) -> Bool {
    monthEnd(at: index, limit: limit) != nil
  }

  /// The words that a day can start with.
  static var dateOpeners: [WordKey] { monthLeads.firstWords + Vocabulary.dateLead.firstWords }
  private static let monthLeads = PhraseSet([
    "đến cuối tháng", "đến hết tháng", "tính đến cuối tháng", "tính đến hết tháng",
    "ước đến cuối tháng", "đến thời điểm cuối tháng", "tại thời điểm cuối tháng",
    "thời điểm cuối tháng", "hết tháng", "tới hết tháng", "tới cuối tháng", "tính tới hết tháng",
    "tính tới cuối tháng",
  ])

  /// `10/5/2024`, `10-5-2024`, `31/3`, `5 tháng 4 năm 2024` at `index`.
  func dayMonthYear(at index: Int, limit: Int) -> (date: CalendarDate, end: Int)? {
    guard index + 2 < limit, let day = integer(index) else { return nil }
    var position = index + 1
    func separator(_ at: Int) -> Bool {
      at < limit && (tokens[at].isMark("/") || tokens[at].isMark("-") || tokens[at].isMark("."))
    }
    if separator(position), let month = integer(position + 1) {
      position += 2
      if separator(position), position + 1 < limit, let year = integer(position + 1), year > 1900 {
        return CalendarDate(year: year, month: month, day: day).map { ($0, position + 2) }
      }
      guard let year else { return nil }
      return CalendarDate(year: year, month: month, day: day).map { ($0, position) }
    }
    guard tokens[position].key == WordKey.month, position + 1 < limit,
      let month = integer(position + 1)
    else { return nil }
    position += 2
    if position + 1 < limit, tokens[position].key == WordKey.year,
      let year = integer(position + 1), year > 1900
    {
      return CalendarDate(year: year, month: month, day: day).map { ($0, position + 2) }
    }
    guard let year else { return nil }
    return CalendarDate(year: year, month: month, day: day).map { ($0, position) }
  }

  private func integer(_ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .number else { return nil }
    return Int(tokens[index].text(in: scalars))
  }

  private static let point = WordKey("điểm")
  private static let and = WordKey("và")
  private static let compare = WordKey("so")
  private static let with = WordKey("với")
  private static let yearEnd = WordSet(["31", "12"])
  private static let baseWords = WordSet([
    "cùng", "kỳ", "năm", "trước", "với", "tháng", "quý", "vụ", "thời", "gian", "điểm", "cuối",
    "đầu", "ngày", "của",
    "nay", "ngoái", "đó", "nhiệm", "liền", "kề", "hè", "thu", "đông", "xuân", "mùa", "ck", "lúa",
    "trung", "bình", "thực",
    "hiện", "nhất", "quân", "học", "rồi", "trên",
  ])
  private static let bodyWords: [WordKey: String] = [
    WordKey("tỉnh"): "tỉnh", WordKey("tình"): "tỉnh", WordKey("thành"): "thành phố",
    WordKey("tp"): "thành phố",
    WordKey("huyện"): "huyện", WordKey("nghị"): "Nghị quyết", WordKey("nq"): "Nghị quyết",
    WordKey("hđnd"): "HĐND",
    WordKey("hội"): "HĐND", WordKey("trung"): "Trung ương", WordKey("tw"): "Trung ương",
    WordKey("dự"): "dự toán", WordKey("thủ"): "Trung ương", WordKey("chính"): "Trung ương",
    WordKey("dt"): "dự toán",
  ]
}
