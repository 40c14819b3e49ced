import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Numbers without a unit of their own, and bounds that only class what is counted.
extension DocumentScanner {
  /// The unit that a bare number of a list takes over: "7.806 học sinh: mầm non 1.422, tiểu học
  /// 3.310", "chi đầu tư 52.480, chi thường xuyên 86.157 và chi khác 2.425 triệu đồng".
  ///
  /// - Returns: `nil` when the number is no item of a list, or nothing tells its unit.
  func bareUnit(of quantity: Quantity, _ gap: Range<Int>) -> UnitOfMeasure? {
    if let unit = headingUnit(of: quantity, gap) { return unit }
    guard quantity.unit == nil, quantity.pair == nil, quantity.range == nil,
      let value = quantity.value, value.coefficient >= 0, endsItem(quantity.tokens.upperBound),
      namesItem(gap)
    else { return nil }
    if let unit = casualtyUnit(gap) { return unit }
    if let unit = unitInBracket(quantity.tokens.upperBound) { return unit }
    if let unit = unitAhead(quantity.tokens.upperBound) { return unit }
    guard let owner = listOwner, let unit = drafts[owner].unit, !unit.isPercent,
      let whole = drafts[owner].quantity.value, value <= whole,
      unit.isMoney || value.isInteger || unit.power != 0
    else { return nil }
    return unit
  }

  /// "Trường: 12, …", "Tổng số hộ đang hoạt động: 2.356.": the noun that the words before the colon
  /// are, or that follows "số" in them.
  private func headingUnit(of quantity: Quantity, _ gap: Range<Int>) -> UnitOfMeasure? {
    let start = quantity.tokens.lowerBound
    guard quantity.unit == nil, quantity.pair == nil, quantity.range == nil, gap.isEmpty,
      state.frames.isEmpty, start > 0, tokens[start - 1].isMark(":"),
      let value = quantity.value, value.isInteger, endsItem(quantity.tokens.upperBound),
      let group = state.group, group.upperBound == start - 1, var first = group.first
    else { return nil }
    if tokens[first].key == WordKey.total { first += 1 }
    let counts = first < group.upperBound && tokens[first].key == WordKey.countWord
    if counts { first += 1 }
    guard let match = UnitTable.match(tokens, at: first, limit: group.upperBound),
      counts || match.count == group.count, match.entry.power == 0,
      !["đồng", "%", "‰", "m", "m²", "g"].contains(match.entry.base)
    else { return nil }
    return UnitOfMeasure(name: match.entry.name, unitClass: match.entry.base, power: 0)
  }

  /// The measure whose parts or outcomes are being listed.
  private var listOwner: Int? {
    if let owner = bracketOwner, !state.frames.isEmpty { return owner }
    if let owner = state.partsOwner { return owner }
    let near = drafts.indices.suffix(10).filter {
      drafts[$0].sentence == state.sentence && drafts[$0].kind != .share
        && drafts[$0].relation != .attribute
    }
    if let last = near.last, let parent = drafts[last].parent, drafts[last].hasInheritedUnit {
      return parent
    }
    return near.last
  }

  /// Words before the number name the item, and nothing else is counted between.
  private func namesItem(_ gap: Range<Int>) -> Bool {
    let words = gap.suffix(10).filter { tokens[$0].kind == .word }
    guard let last = gap.last, tokens[last].kind == .word || tokens[last].isMark(":") else {
      return false
    }
    return words.contains { isContent($0) }
      && Self.numbering.match(tokens, endingAt: gap.upperBound, from: gap.lowerBound) == nil
  }
  private static let numbering = PhraseSet([
    "số", "thứ", "mức", "lần", "cấp", "hạng", "loại", "nhóm", "lớp", "khối", "khóa", "đợt", "tháng",
    "quý", "năm", "ngày", "nghị quyết", "khu", "khu vực", "tổ", "đường", "khoản", "điều", "mục",
    "đề án", "dự án",
  ])

  /// A comma, a bracket, "và", a full stop: the item ends with its number.
  private func endsItem(_ index: Int) -> Bool {
    guard index < limit else { return true }
    let token = tokens[index]
    if token.kind == .word { return token.key == WordKey.and }
    // "nộp qua mạng 7.842 (84,16%)".
    if token.isMark("("), index + 3 < limit, tokens[index + 1].kind == .number,
      tokens[index + 2].isMark("%"), tokens[index + 3].isMark(")")
    {
      return true
    }
    if token.isMark("("), unitInBracket(index) != nil { return true }
    return [",", ";", ".", ")", "…"].contains(token.first)
  }

  /// The unit that the last item of a list of bare numbers carries for all.
  private func unitAhead(_ start: Int) -> UnitOfMeasure? {
    var index = start
    var words = 0
    while index < limit, index - start < 60, words <= 9 {
      let token = tokens[index]
      switch token.kind {
      case .word: words += 1
      case .punctuation:
        if token.isMark("("), let unit = unitInBracket(index) { return unit }
        guard token.isMark(",") || token.isMark("-") || token.isMark("–") else { return nil }
        words = token.isMark(",") ? 0 : words
      case .number:
        guard let next = quantities.read(at: index, limit: limit), next.range == nil else {
          return nil
        }
        if let unit = next.unit {
          return unit.isPercent || next.pair != nil ? nil : unit
        }
        guard endsItem(next.tokens.upperBound) else { return nil }
        if let unit = unitInBracket(next.tokens.upperBound) { return unit }
        index = next.tokens.upperBound - 1
        words = 0
      }
      index += 1
    }
    return nil
  }

  /// "chi đầu tư 14.612, chi dự phòng 1.500 (đơn vị: triệu đồng)".
  private func unitInBracket(_ open: Int) -> UnitOfMeasure? {
    var index = open + 1
    guard open < limit, tokens[open].isMark("("),
      let count = Self.unitLeads.match(tokens, at: index, limit: limit)
    else { return nil }
    index += count
    if index < limit, tokens[index].isMark(":") { index += 1 }
    var (power, scale) = (0, [String]())
    if let match = UnitTable.match(tokens, at: index, limit: limit), match.count > 1 {
      index += match.count
      guard index < limit, tokens[index].isMark(")") else { return nil }
      return UnitOfMeasure(
        name: match.entry.name, unitClass: match.entry.base, power: match.entry.power)
    }
    while index < limit, let word = UnitTable.scale(tokens[index].key), scale.count < 2 {
      (power, index) = (power + word.power, index + 1)
      scale.append(word.name)
    }
    guard let match = UnitTable.match(tokens, at: index, limit: limit),
      index + match.count < limit, tokens[index + match.count].isMark(")")
    else { return nil }
    return UnitOfMeasure(
      name: (scale + [match.entry.name]).joined(separator: " "), unitClass: match.entry.base,
      power: match.entry.power + power)
  }
  private static let unitLeads = PhraseSet(["đơn vị", "đơn vị tính", "đvt", "đv tính"])

  /// "chết 07, bị thương 08": persons, whatever was counted before.
  private func casualtyUnit(_ gap: Range<Int>) -> UnitOfMeasure? {
    let tail = gap.suffix(3)
    guard
      tail.contains(where: { Self.casualties.match(tokens, at: $0, limit: gap.upperBound) != nil })
    else { return nil }
    return UnitOfMeasure(name: "người", unitClass: "người", power: 0)
  }
  private static let casualties = PhraseSet([
    "chết", "tử vong", "bị thương", "mất tích", "làm chết", "làm bị thương",
  ])

  // MARK: bounds that class

  /// A bound that says which ones are counted, not how much: "42 hộ vay từ 50 triệu đồng trở lên",
  /// "tàu dài từ 15 m trở lên 165 chiếc", "giá trị sản phẩm trên 1 ha".
  func isClassifier(_ quantity: Quantity, _ gap: Range<Int>) -> Bool {
    guard quantity.pair == nil, let last = gap.last,
      let bound = [last, last - 1].first(where: {
        $0 >= gap.lowerBound && Self.classBounds.contains(tokens[$0].key)
      })
    else { return false }
    let end = quantity.tokens.upperBound
    let upward = Self.upward.match(tokens, at: end, limit: limit) ?? 0
    if let unit = quantity.unit, unit.unitClass == "m²",
      quantity.value == DecimalNumber(coefficient: 1)
    {
      return true
    }
    let behind = end + upward
    if upward > 0 || Self.under.contains(tokens[bound].key), behind + 1 < limit {
      if tokens[behind].kind == .number { return true }
      if tokens[behind].key == WordKey.isWord, tokens[behind + 1].kind == .number { return true }
    }
    return isRuledOut(gap.lowerBound..<bound) || classesOwner(quantity, gap.lowerBound..<bound)
  }

  /// "không còn xã dưới 12 tiêu chí", "không để ngộ độc từ 30 người mắc trở lên": there is none such.
  private func isRuledOut(_ words: Range<Int>) -> Bool {
    let start = words.last { tokens[$0].kind == .punctuation }.map { $0 + 1 } ?? words.lowerBound
    return (max(start, words.upperBound - 12)..<max(start, words.upperBound)).contains {
      Self.noSuch.match(tokens, at: $0, limit: words.upperBound) != nil
    }
  }
  private static let noSuch = PhraseSet([
    "không còn", "không để", "không có", "không để xảy ra", "không xảy ra", "không phát sinh",
    "chưa có",
  ])

  /// Whether the words between a count and a bound only go on with what is counted.
  private func classesOwner(_ quantity: Quantity, _ words: Range<Int>) -> Bool {
    guard let owner = state.gapOwner, drafts[owner].quantity.tokens.upperBound == words.lowerBound,
      let own = drafts[owner].unit, !own.isMoney, !own.isPercent, own.power == 0,
      own.unitClass != "m", own.unitClass != "m²", let unit = quantity.unit,
      !unit.isComparable(with: own), !words.isEmpty, words.count <= 8
    else { return false }
    return words.allSatisfy { tokens[$0].kind == .word && !Self.attaching.contains(tokens[$0].key) }
  }
  private static let classBounds = PhraseSet(["từ", "trên", "dưới", "đến"])
  private static let under = PhraseSet(["dưới", "trên", "đến"])
  private static let attaching = PhraseSet([
    "với", "tổng", "trị", "tiền", "kinh", "phí", "chiếm", "và", "hỗ", "còn", "lũy", "tỷ",
  ])
}
