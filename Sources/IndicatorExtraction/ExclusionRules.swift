import ReportReading
import VietnameseText

/// Marks the numbers of a document that are no measures: each rule is one named function.
struct ExclusionRules {
  private let tokens: [Token]
  private let scalars: [Unicode.Scalar]
  private(set) var marks: [Exclusion?]

  /// The exclusions of a document, by token.
  static func marks(of document: SourceDocument) -> [Exclusion?] {
    var rules = ExclusionRules(document)
    for paragraph in document.paragraphs { rules.apply(paragraph) }
    return rules.marks
  }

  private init(_ document: SourceDocument) {
    tokens = document.tokens
    scalars = document.scalars
    marks = Array(repeating: nil, count: document.tokens.count)
  }

  private mutating func apply(_ paragraph: Paragraph) {
    for index in paragraph.tokens.lowerBound..<paragraph.body.lowerBound
    where tokens[index].kind == .number { marks[index] = .sectionNumber }
    let range = paragraph.body
    for index in range where tokens[index].kind == .number && marks[index] == nil {
      mark(index, range)
    }
    markQuoted(range)
  }

  /// The rules in order; the first that holds names the exclusion.
  private mutating func mark(_ index: Int, _ range: Range<Int>) {
    if markDate(index, range) || markDecree(index, range) || markYearSpan(index, range) { return }
    if isYear(index, range) {
      marks[index] = .year
    } else if isPeriod(index, range) {
      marks[index] = .period
    } else if isAge(index, range) {
      marks[index] = .age
    } else if isOrdinal(index, range) {
      marks[index] = .ordinal
      markRankTotal(index, range)
    } else if isScale(index, range) {
      marks[index] = .scale
      marks[index + 2] = .scale
    } else if isGrade(index, range) {
      marks[index] = .grade
    } else if isName(index, range) {
      marks[index] = .name
    } else if isFrequency(index, range) {
      marks[index] = .frequency
      if index + 2 < range.upperBound, tokens[index + 1].isMark("/"), tokens[index + 2].kind == .number {
        marks[index + 2] = .frequency
      }
    }
  }

  // MARK: dates

  /// `10/5/2024`, `5/2024`, `31/12`, `27-7-2024`, `ngày 5 tháng 4 năm 2024`, `tháng 9-2023`.
  private mutating func markDate(_ index: Int, _ range: Range<Int>) -> Bool {
    guard let first = integer(index) else { return false }
    var parts = [index]
    var next = index + 1
    while next + 1 < range.upperBound, parts.count < 3,
      tokens[next].isMark("/") || tokens[next].isMark("-") || tokens[next].isMark("."),
      tokens[next].isGlued, tokens[next + 1].isGlued, integer(next + 1) != nil
    {
      parts.append(next + 1)
      next += 2
    }
    let values = parts.compactMap { integer($0) }
    if parts.count == 3, (1...31).contains(first), (1...12).contains(values[1]), values[2] > 1000 {
      return set(parts, .date)
    }
    let before = previousKey(index, range)
    if parts.count >= 2, (1...12).contains(first), (1900...2100).contains(values[1]) {
      return set([parts[0], parts[1]], .period)
    }
    let dayWords = Self.dayWords.contains(before)
    if parts.count == 2, dayWords, (1...31).contains(first), (1...12).contains(values[1]) {
      return set(parts, .date)
    }
    if before == Self.day, (1...31).contains(first), parts.count == 1 {
      marks[index] = .date
      return true
    }
    return false
  }

  /// `2023-2024`, `2021 - 2025`: a school year, a season, a term.
  private mutating func markYearSpan(_ index: Int, _ range: Range<Int>) -> Bool {
    guard let first = yearValue(index) else { return false }
    let dash = index + 1
    guard dash + 1 < range.upperBound, isDash(dash), let second = yearValue(dash + 1),
      second > first, second - first < 60
    else { return false }
    return set([index, dash + 1], .schoolYear)
  }

  /// Four digits without marks between 1900 and 2100 that count nothing.
  private func isYear(_ index: Int, _ range: Range<Int>) -> Bool {
    guard yearValue(index) != nil else { return false }
    let before = previousKey(index, range)
    if Self.yearLeads.contains(before) { return true }
    if index > range.lowerBound, tokens[index - 1].isMark("/") {
      return index - 2 >= range.lowerBound && tokens[index - 2].kind != .number
        || marks[index - 2] != nil
    }
    return !hasUnit(index, range)
  }

  private func yearValue(_ index: Int) -> Int? {
    guard tokens[index].end - tokens[index].start == 4, let value = integer(index),
      (1900...2100).contains(value)
    else { return nil }
    return value
  }

  // MARK: documents

  /// `số 33/NQ-HĐND`, `28/2023/QĐ-TTg`, `Quyết định 1719`, `Công văn số 12`.
  private mutating func markDecree(_ index: Int, _ range: Range<Int>) -> Bool {
    var next = index + 1
    var numbers = [index]
    while next + 1 < range.upperBound, tokens[next].isGlued || tokens[next].isMark("/"),
      tokens[next].isMark("/") || tokens[next].isMark("-")
    {
      let part = tokens[next + 1]
      if part.kind == .number, tokens[next].isMark("/"), integer(next + 1) != nil {
        numbers.append(next + 1)
      } else if part.kind == .word, part.isCapitalized, part.end - part.start >= 2,
        isAcronym(part), tokens[next].isGlued
      {
        return set(numbers, .decree)
      } else {
        break
      }
      next += 2
    }
    guard numbers.count == 1, integer(index) != nil else { return false }
    var lead = index
    if lead > range.lowerBound, tokens[lead - 1].key == Self.numberWord { lead -= 1 }
    let named = Self.documents.match(tokens, endingAt: lead, from: range.lowerBound) != nil
    guard named, lead < index || !hasUnit(index, range) else { return false }
    return set(numbers, .decree)
  }

  // MARK: small numbers that name or order

  /// `6 tháng`, `quý 1`, `tháng 5`, `kỷ niệm 20 năm`.
  private func isPeriod(_ index: Int, _ range: Range<Int>) -> Bool {
    if Self.periodLeads.contains(previousKey(index, range)), integer(index).map({ $0 <= 60 }) == true,
      !(hasUnit(index, range) && tokens[index].end - tokens[index].start > 2)
    {
      return true
    }
    guard index + 1 < range.upperBound, Self.durations.contains(tokens[index + 1].key),
      integer(index) != nil
    else { return false }
    return !(index + 2 < range.upperBound && tokens[index + 2].key == WordKey.labour)
  }

  /// `5 tuổi`, `từ 18 đến 25 tuổi`; not a life expectancy.
  private func isAge(_ index: Int, _ range: Range<Int>) -> Bool {
    var next = index + 1
    if next + 1 < range.upperBound, isDash(next) || tokens[next].key == WordKey.until,
      tokens[next + 1].kind == .number
    {
      next += 2
    }
    guard next < range.upperBound, tokens[next].key == Self.ageWord else { return false }
    let from = max(range.lowerBound, index - 8)
    return !(from..<index).contains { tokens[$0].key == WordKey.lifespan }
  }

  /// `thứ 13`, `lần thứ 5`, `đứng thứ 12/63`, `đợt 02`, `khóa 15`.
  private func isOrdinal(_ index: Int, _ range: Range<Int>) -> Bool {
    guard let count = Self.ordinalLeads.match(tokens, endingAt: index, from: range.lowerBound) else {
      return false
    }
    return count > 1 || !hasUnit(index, range)
      || tokens[index - 1].key == WordKey.ordinal || tokens[index - 1].key == WordKey.rank
  }

  private mutating func markRankTotal(_ index: Int, _ range: Range<Int>) {
    guard index + 2 < range.upperBound, tokens[index + 1].isMark("/"),
      tokens[index + 2].kind == .number
    else { return }
    marks[index + 2] = .ordinal
  }

  /// `tỷ lệ 1/5000`, `1/500`.
  private func isScale(_ index: Int, _ range: Range<Int>) -> Bool {
    guard integer(index) == 1, index + 2 < range.upperBound, tokens[index + 1].isMark("/"),
      let value = integer(index + 2)
    else { return false }
    return [200, 500, 1000, 2000, 5000, 10000, 25000, 50000].contains(value)
  }

  /// `lớp 9`, `mức 2`, `hạng 2`, `cấp 1` with nothing counted behind.
  private func isGrade(_ index: Int, _ range: Range<Int>) -> Bool {
    if index + 1 < range.upperBound, tokens[index + 1].key == WordKey.star { return true }
    guard let value = integer(index), value <= 135 else { return false }
    guard Self.gradeLeads.match(tokens, endingAt: index, from: range.lowerBound) != nil else {
      return false
    }
    return !hasUnit(index, range)
  }

  /// Numbers in names: `Phường 2`, `đường số 4`, `mô đun 6, 7, 8`, `Hưng Phú 1`.
  private func isName(_ index: Int, _ range: Range<Int>) -> Bool {
    guard let value = integer(index) else { return isNamedAmount(index, range) }
    if isNamedAmount(index, range) { return true }
    let padded = scalars[tokens[index].start] == "0" && tokens[index].end - tokens[index].start > 1
    let before = index - 1
    guard before >= range.lowerBound else { return false }
    if value < 1000, let count = Self.nameLeads.match(tokens, endingAt: index, from: range.lowerBound) {
      if !hasUnit(index, range) || tokens[index - count].isCapitalized && !padded { return true }
    }
    if tokens[before].isMark(","), before - 1 >= range.lowerBound, marks[before - 1] == .name,
      !hasUnit(index, range)
    {
      return true
    }
    if tokens[before].isMark("-"), tokens[before].isGlued, tokens[index].isGlued,
      before - 1 >= range.lowerBound, tokens[before - 1].kind == .word
    {
      return tokens[before - 1].isCapitalized
    }
    guard value <= 30, !padded, before - 1 >= range.lowerBound else { return false }
    let capitals = tokens[before].isCapitalized && tokens[before - 1].isCapitalized
    return capitals && tokens[before - 1].kind == .word && tokens[before].kind == .word
      && !hasMeasuringUnit(index, range)
  }

  /// `Đề án 1 triệu ha lúa`: the amount is the project's name.
  private func isNamedAmount(_ index: Int, _ range: Range<Int>) -> Bool {
    guard Self.projects.match(tokens, endingAt: index, from: range.lowerBound) != nil,
      index + 1 < range.upperBound
    else { return false }
    return UnitTable.scale(tokens[index + 1].key) != nil
  }

  /// `02 buổi/ngày`, `mỗi đồng chí 1 phần quà`, `24/24`.
  private func isFrequency(_ index: Int, _ range: Range<Int>) -> Bool {
    if index + 3 < range.upperBound, tokens[index + 2].isMark("/"),
      Self.durations.contains(tokens[index + 3].key),
      Self.repeated.contains(tokens[index + 1].key)
    {
      return true
    }
    if integer(index) == 24, index + 2 < range.upperBound, tokens[index + 1].isMark("/") { return true }
    let from = max(range.lowerBound, index - 4)
    for position in stride(from: index - 1, through: from, by: -1) {
      if tokens[position].kind != .word { return false }
      if tokens[position].key == Self.each {
        return integer(index).map { $0 < 10 } == true && !hasMeasuringUnit(index, range)
      }
    }
    return false
  }

  /// Small numbers inside quotation marks belong to a name: “5 không, 3 sạch”.
  private mutating func markQuoted(_ range: Range<Int>) {
    var open: Int?
    for index in range where tokens[index].kind == .punctuation {
      let mark = tokens[index].first
      if mark == "“" || mark == "«" {
        open = index
      } else if mark == "”" || mark == "»", let start = open {
        if index - start < 25 {
          for position in start..<index
          where tokens[position].kind == .number && marks[position] == nil {
            marks[position] = .name
          }
        }
        open = nil
      }
    }
  }

  // MARK: tools

  private mutating func set(_ indices: [Int], _ exclusion: Exclusion) -> Bool {
    for index in indices { marks[index] = exclusion }
    return true
  }

  private func integer(_ index: Int) -> Int? {
    let token = tokens[index]
    guard token.kind == .number, token.end - token.start <= 9 else { return nil }
    var value = 0
    for position in token.start..<token.end {
      let digit = scalars[position].value
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  private func previousKey(_ index: Int, _ range: Range<Int>) -> WordKey {
    index > range.lowerBound ? tokens[index - 1].key : WordKey(rawValue: 0)
  }

  private func isDash(_ index: Int) -> Bool { tokens[index].isMark("-") || tokens[index].isMark("–") }

  private func isAcronym(_ token: Token) -> Bool {
    Letter(scalars[token.start]).isUppercase && Letter(scalars[token.start + 1]).isUppercase
  }

  private func hasUnit(_ index: Int, _ range: Range<Int>) -> Bool {
    let next = index + 1
    guard next < range.upperBound else { return false }
    if next + 1 < range.upperBound, tokens[next].isMark("/"), tokens[next + 1].kind == .number {
      return hasUnit(next + 1, range)
    }
    return UnitTable.scale(tokens[next].key) != nil
      || UnitTable.match(tokens, at: next, limit: range.upperBound) != nil
  }

  /// Money, area, length, weight, percent: never behind a name's number.
  private func hasMeasuringUnit(_ index: Int, _ range: Range<Int>) -> Bool {
    let next = index + 1
    guard next < range.upperBound else { return false }
    if UnitTable.scale(tokens[next].key) != nil { return true }
    guard let unit = UnitTable.match(tokens, at: next, limit: range.upperBound) else { return false }
    return ["%", "‰", "đồng", "m", "m²", "g", "người", "hộ", "vụ"].contains(unit.entry.base)
  }

  private static let numberWord = WordKey("số")
  private static let day = WordKey("ngày")
  private static let each = WordKey("mỗi")
  private static let ageWord = WordKey("tuổi")
  private static func keys(_ words: [String]) -> Set<WordKey> { Set(words.map { WordKey($0) }) }
  private static let dayWords = keys(["ngày", "đến", "hết", "mùng", "từ", "với", "trước", "sau"])
  private static let yearLeads = keys(["năm", "đán", "tết", "quý", "tháng", "vụ", "đoạn", "kỳ", "hè", "xuân"])
  private static let periodLeads = keys(["tháng", "quý", "tuần", "năm"])
  private static let durations = keys(["tháng", "ngày", "năm", "tuần", "phút", "quý", "đêm", "thế"])
  private static let repeated = keys(["buổi", "bữa", "giờ", "lần", "tiết", "ca", "phút", "ngày"])
  private static let documents = PhraseSet([
    "nghị định", "quyết định", "công văn", "chỉ thị", "thông tư", "nghị quyết", "kế hoạch", "thông báo",
    "báo cáo", "tờ trình", "luật", "hướng dẫn", "kết luận", "đề án", "chương trình", "quy định", "công điện", "số",
  ])
  private static let projects = PhraseSet(["đề án", "chương trình", "dự án", "phong trào", "cuộc vận động"])
  private static let ordinalLeads = PhraseSet([
    "thứ", "lần thứ", "đứng thứ", "xếp thứ", "kỳ họp thứ", "đợt", "khóa", "khoá", "lần", "xếp hạng", "thứ hạng", "vị trí",
    "vị thứ", "xếp thứ hạng", "đứng đầu", "hạng thứ",
  ])
  private static let gradeLeads = PhraseSet([
    "lớp", "mức", "mức độ", "hạng", "cấp", "cấp độ", "loại", "nhóm", "bậc", "vòng", "khối", "giai đoạn", "đề án", "liều", "mũi",
    "đợt", "chương trình", "giá so sánh", "giá ss", "tuyến", "tập", "phần", "quyển", "kỳ", "học kỳ", "dự án", "tiểu dự án",
    "nội dung", "tiêu chí", "chỉ tiêu", "dạng", "chặng", "phiên bản",
  ])
  private static let nameLeads = PhraseSet([
    "phường", "xã", "khóm", "ấp", "khu phố", "tổ dân phố", "thôn", "bản", "đường", "tỉnh lộ", "quốc lộ", "đường tỉnh", "đt", "ql",
    "lô", "khu", "cụm", "trạm", "chi bộ", "tổ", "đội", "tiểu đoàn", "trung đoàn", "sư đoàn", "quân khu", "mô đun", "module", "tuyến",
    "hẻm", "kênh", "cống", "cầu", "số", "thửa", "tờ", "mục", "điều", "khoản", "điểm", "chương", "phụ lục", "biểu", "mẫu", "bảng",
    "hình", "quận", "khu vực", "lô số", "đường số", "tiêu chí số", "ban quản lý dự án", "công ty", "xí nghiệp", "đội quản lý", "ban",
    "vùng", "hồ", "đập", "ngõ", "ngách", "block", "tầng", "phòng", "đông xuân", "khu dân cư", "khu công nghiệp", "hương lộ",
    "bệnh viện", "trường", "phân khu", "phân trại", "tàu", "đảo", "tổ công tác", "đoàn",
  ])
}
