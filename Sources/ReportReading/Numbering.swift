import VietnameseText

/// The number in front of a heading or list item.
struct Numbering: Equatable {
  /// The usual ways of numbering.
  enum Style: Equatable {
    /// `Phần thứ nhất`, `PHẦN I`.
    case part
    /// `A.`
    case capital
    /// `I.`
    case roman
    /// `1.` and, with a depth, `1.1.`
    case arabic(depth: Int)
    /// `1)`
    case arabicParenthesis
    /// `(1)`
    case parenthesized
    /// `a)`, `a.`
    case letter
  }

  /// How it is numbered.
  let style: Style
  /// As it stands in a section's path: `I`, `1`, `(2)`, `a`.
  let label: String
  /// How many tokens it takes.
  let count: Int
  /// Its place in the order, from 1.
  let ordinal: Int

  /// The numbering at the start of a range of tokens; `nil` when there is none.
  static func read(
    _ tokens: [Token], _ range: Range<Int>, _ scalars: [Unicode.Scalar]
  ) -> Numbering? {
    let line = tokens[range].prefix(8)
    guard let first = line.first else { return nil }
    if first.isMark("#") {
      guard let next = line.firstIndex(where: { !$0.isMark("#") }) else { return nil }
      guard let inner = read(tokens, next..<range.upperBound, scalars) else { return nil }
      return Numbering(
        style: inner.style, label: inner.label, count: inner.count + next - range.lowerBound,
        ordinal: inner.ordinal)
    }
    if first.isMark("(") { return parenthesized(Array(line), scalars) }
    guard line.count > 1, mayNumber(first, line[line.startIndex + 1]) else { return nil }
    return first.kind == .number ? arabic(Array(line), scalars) : lettered(Array(line), scalars)
  }

  /// What tells most lines off by their first two tokens: a number or word has a mark glued to it, a
  /// deep number a capital behind it.
  private static func mayNumber(_ first: Token, _ second: Token) -> Bool {
    if second.kind == .punctuation, second.isGlued { return first.kind != .punctuation }
    switch first.kind {
    case .number: return second.kind == .word && second.isCapitalized && !second.isGlued
    case .word: return first.key == partWord
    case .punctuation: return false
    }
  }

  private static func parenthesized(_ line: [Token], _ scalars: [Unicode.Scalar]) -> Numbering? {
    guard line.count > 3, line[1].kind == .number, line[1].isGlued, line[2].isMark(")"),
      let value = smallNumber(line[1], scalars)
    else { return nil }
    return Numbering(style: .parenthesized, label: "(\(value))", count: 3, ordinal: value)
  }

  /// `1.`, `1.2.`, `1)`, `1/`; a number and a word without a mark between them is no numbering.
  private static func arabic(_ line: [Token], _ scalars: [Unicode.Scalar]) -> Numbering? {
    guard line.count > 2 else { return nil }
    if let deep = deepArabic(line, scalars) { return deep }
    guard line[1].kind == .punctuation, line[1].isGlued,
      [".", ")", "/", "-"].contains(line[1].first)
    else { return nil }
    let pieces = line[0].text(in: scalars).split(separator: ".")
    let parts = pieces.compactMap { Int($0) }
    guard let last = parts.last, parts.count == pieces.count,
      parts.allSatisfy({ (1...99).contains($0) })
    else { return nil }
    if line[1].isMark("/"), line[2].kind == .number || line[2].isGlued { return nil }
    if line[1].isMark("-"), line[2].kind == .number { return nil }
    let label = parts.map(String.init).joined(separator: ".")
    if line[1].isMark(")") {
      return Numbering(style: .arabicParenthesis, label: label, count: 2, ordinal: last)
    }
    return Numbering(style: .arabic(depth: parts.count), label: label, count: 2, ordinal: last)
  }

  /// `2.1 Chỉ số …`: no mark behind the number, a capital behind it.
  private static func deepArabic(_ line: [Token], _ scalars: [Unicode.Scalar]) -> Numbering? {
    guard line[1].kind == .word, line[1].isCapitalized, !line[1].isGlued else { return nil }
    let text = line[0].text(in: scalars)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let values = parts.compactMap { Int($0) }
    guard parts.count >= 2, values.count == parts.count,
      values.allSatisfy({ (1...30).contains($0) }),
      parts.allSatisfy({ $0.utf8.count <= 2 && !$0.hasPrefix("0") }),
      line[1].end - line[1].start > 1,
      !isMeasuringUnit(line), let last = values.last
    else { return nil }
    return Numbering(style: .arabic(depth: parts.count), label: text, count: 1, ordinal: last)
  }

  /// "2.5 Tấn" is an amount; "1.1 Chỉ số …", "1.2 Cây ăn trái …" are headings.
  private static func isMeasuringUnit(_ line: [Token]) -> Bool {
    guard let unit = UnitTable.match(line, at: 1, limit: line.count)?.entry else {
      return UnitTable.scale(line[1].key) != nil
    }
    return measuring.contains(unit.base)
  }
  private static let measuring: Set<String> = [
    "%", "‰", "đồng", "usd", "m", "m²", "m³", "g", "lít", "Wh", "W", "MVA", "người", "lượt",
  ]

  private static func lettered(_ line: [Token], _ scalars: [Unicode.Scalar]) -> Numbering? {
    if line[0].key == partWord { return part(line, scalars) }
    let text = line[0].text(in: scalars)
    guard line.count > 2, text.utf8.count <= 5 else { return nil }
    if let roman = romanValue(text), [".", "-", "/", ")", ":"].contains(line[1].first),
      line[1].kind == .punctuation, line[1].isGlued
    {
      return Numbering(style: .roman, label: text, count: 2, ordinal: roman)
    }
    guard text.utf8.count == 1, let byte = text.utf8.first, line[1].isGlued,
      line[1].isMark(".") || line[1].isMark(")") || line[1].isMark("/")
    else { return nil }
    if (UInt8(ascii: "A")...UInt8(ascii: "H")).contains(byte) {
      let ordinal = Int(byte - UInt8(ascii: "A")) + 1
      return Numbering(style: .capital, label: text, count: 2, ordinal: ordinal)
    }
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) else { return nil }
    return Numbering(
      style: .letter, label: text, count: 2, ordinal: Int(byte - UInt8(ascii: "a")) + 1)
  }

  /// `Phần thứ nhất`, `PHẦN HAI:`, `PHẦN I`, `PHẦN B`.
  private static func part(_ line: [Token], _ scalars: [Unicode.Scalar]) -> Numbering? {
    guard line.count > 1 else { return nil }
    if line.count > 2, line[1].key == ordinalWord,
      let index = ordinals.firstIndex(of: line[2].key)
    {
      let label = ["I", "II", "III", "IV", "V"][index]
      return Numbering(
        style: .part, label: "Phần \(label)", count: 3 + marks(line, from: 3), ordinal: index + 1)
    }
    if let index = numerals.firstIndex(of: line[1].key), endsPartNumber(line, at: 2) {
      let label = ["I", "II", "III", "IV", "V"][index]
      return Numbering(
        style: .part, label: "Phần \(label)", count: 2 + marks(line, from: 2), ordinal: index + 1)
    }
    let text = line[1].text(in: scalars)
    guard let ordinal = romanValue(text) ?? letterValue(text) else { return nil }
    return Numbering(
      style: .part, label: "Phần \(text)", count: 2 + marks(line, from: 2), ordinal: ordinal)
  }

  /// "Phần hai" is a number where a mark, a capital or nothing follows: "phần hai bên góp" is none.
  private static func endsPartNumber(_ line: [Token], at index: Int) -> Bool {
    index >= line.count || line[index].kind == .punctuation || line[index].isCapitalized
  }

  /// How many of `:`, `.`, `-` follow a part's number.
  private static func marks(_ line: [Token], from index: Int) -> Int {
    index < line.count && line[index].kind == .punctuation && !line[index].isMark("(") ? 1 : 0
  }

  /// 1 for `A`; `nil` for anything but one capital.
  private static func letterValue(_ text: String) -> Int? {
    guard text.utf8.count == 1, let byte = text.utf8.first,
      (UInt8(ascii: "A")...UInt8(ascii: "H")).contains(byte)
    else { return nil }
    return Int(byte - UInt8(ascii: "A")) + 1
  }

  private static let partWord = WordKey("phần")
  private static let ordinalWord = WordKey("thứ")
  private static let numerals = ["một", "hai", "ba", "bốn", "năm"].map { WordKey($0) }
  private static let ordinals = ["nhất", "hai", "ba", "tư", "năm"].map { WordKey($0) }

  private static func smallNumber(_ token: Token, _ scalars: [Unicode.Scalar]) -> Int? {
    guard let value = Int(token.text(in: scalars)), (1...99).contains(value) else { return nil }
    return value
  }

  /// The value of a Roman numeral of capitals, 1...39; `nil` for other words.
  static func romanValue(_ text: String) -> Int? {
    var total = 0
    var previous = 0
    for byte in text.utf8.reversed() {
      let digit: Int
      switch byte {
      case UInt8(ascii: "I"): digit = 1
      case UInt8(ascii: "V"): digit = 5
      case UInt8(ascii: "X"): digit = 10
      default: return nil
      }
      total += digit < previous ? -digit : digit
      previous = max(previous, digit)
    }
    return (1...39).contains(total) ? total : nil
  }
}
