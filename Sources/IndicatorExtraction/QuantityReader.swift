import ByteSupport
import ReportReading
import VietnameseText

/// Reads the quantity that starts at a number: scale words, composites, ranges, pairs, units.
struct QuantityReader {
  let tokens: [Token]
  let scalars: [Unicode.Scalar]
  let excluded: [Exclusion?]

  /// The quantity at `index`.
  ///
  /// - Returns: `nil` when the token is no number or is excluded.
  func read(at index: Int, limit: Int) -> Quantity? {
    guard var part = part(at: index, limit: limit) else { return nil }
    extendComposite(&part, limit: limit)
    var quantity = Quantity(
      tokens: index..<part.end, valueTokens: index..<part.valueEnd, value: part.value,
      unit: part.unit,
      unitTokens: part.unitTokens)
    quantity.isPadded = part.isPadded
    quantity.evidence = part.evidence
    quantity.impliesMoney = part.impliesMoney
    quantity.hasUnknownUnit = part.hasUnknownUnit
    if index > 0, tokens[index].isGlued || index > 1 && tokens[index - 2].isMark("("),
      isSign(index - 1), !isWordBefore(index - 1)
    {
      quantity.sign = tokens[index - 1].first
    }
    if !readRange(&quantity, part, limit: limit) { readPair(&quantity, part, limit: limit) }
    return quantity
  }

  /// Whether a token is a number that may count something.
  func isCounted(_ index: Int) -> Bool {
    tokens[index].kind == .number && excluded[index] == nil
  }

  /// One number with its scale and unit.
  private struct Part {
    var number: DecimalNumber
    var power = 0
    var unit: UnitOfMeasure?
    var unitTokens: Range<Int>?
    /// Behind the number itself.
    var valueEnd: Int
    /// Behind number and unit.
    var end: Int
    var isPadded = false
    var impliesMoney = false
    var hasUnknownUnit = false
    var evidence = VietnameseNumber.Evidence.certain
    /// The value in the unit.
    var value: DecimalNumber? { number }
  }

  private func part(at index: Int, limit: Int) -> Part? {
    guard index < limit, tokens[index].kind == .number, excluded[index] == nil,
      let number = VietnameseNumber(scalars, tokens[index].start..<tokens[index].end)
    else { return nil }
    var part = Part(number: number.value, valueEnd: index + 1, end: index + 1)
    part.isPadded = number.isPadded
    part.evidence = number.evidence
    readUnit(&part, at: index + 1, limit: limit)
    if part.unit?.isPercent == true, number.evidence == .habit, number.value.fractionDigits == 0,
      let exact = VietnameseNumber(
        scalars, tokens[index].start..<tokens[index].end, decimalPoint: true)
    {
      part.number = exact.value
      part.evidence = .foreign
    }
    return part
  }

  /// Scale words, the noun, and denominators behind `/`.
  private func readUnit(_ part: inout Part, at start: Int, limit: Int) {
    var index = start
    var scales: [String] = []
    if isPublicOrPrivate(start, limit) { return }
    if let whole = UnitTable.match(tokens, at: index, limit: limit), whole.count >= 1,
      UnitTable.scale(tokens[index].key) == nil || whole.count > 1
    {
      finish(&part, whole.entry, scales, 0, start: start, end: index + whole.count, limit: limit)
      return
    }
    var power = 0
    while index < limit, let scale = UnitTable.scale(tokens[index].key), scales.count < 2 {
      scales.append(scale.name)
      power += scale.power
      index += 1
    }
    if let match = UnitTable.match(tokens, at: index, limit: limit) {
      finish(
        &part, match.entry, scales, power, start: start, end: index + match.count, limit: limit)
    } else if scales.isEmpty, part.number.fractionDigits > 0, index < limit,
      tokens[index].key == WordKey.day || tokens[index].key == WordKey.month
    {
      // "ngày điều trị bình quân 5,6 ngày": a mean, no date.
      let noun = text(index..<(index + 1))
      let entry = UnitTable.Entry(name: noun, base: noun, power: 0)
      finish(&part, entry, [], 0, start: start, end: index + 1, limit: limit)
    } else if let noun = unknownNoun(at: index, limit: limit, scaled: !scales.isEmpty) {
      let entry = UnitTable.Entry(name: noun, base: noun, power: 0)
      part.hasUnknownUnit = true
      finish(&part, entry, scales, power, start: start, end: index + 1, limit: limit)
    } else if !scales.isEmpty {
      part.impliesMoney = true
      let entry = UnitTable.Entry(name: "đồng", base: "đồng", power: 0)
      finish(&part, entry, scales, power, start: start, end: index, limit: limit)
    }
  }

  /// "48 công lập": who runs it, no days of work.
  private func isPublicOrPrivate(_ index: Int, _ limit: Int) -> Bool {
    index + 1 < limit && tokens[index].key == WordKey.labour
      && tokens[index + 1].key == Self.founded
  }
  private static let founded = WordKey("lập")

  private func finish(
    _ part: inout Part, _ entry: UnitTable.Entry, _ scales: [String], _ power: Int, start: Int,
    end: Int, limit: Int
  ) {
    var (name, unitClass) = (entry.name, entry.base)
    if !scales.isEmpty { name = (scales + [name]).joined(separator: " ") }
    var total = entry.power + power
    var index = end
    while index + 1 < limit,
      let match = tokens[index].isMark("/")
        ? heads(at: index + 1, limit) ?? denominator(at: index + 1, limit)
        : headsBehindOver(index, limit),
      entry.base != "%" || Self.spans.contains(tokens[index + 1].key)
    {
      if entry.base == "người", index == end {
        name = (scales + [text((start + scales.count)..<end)]).joined(separator: " ")
      }
      name += "/" + match.name
      unitClass += "/" + match.base
      total -= match.power
      index = match.end
    }
    part.unit = UnitOfMeasure(name: name, unitClass: unitClass, power: total)
    part.unitTokens = start..<index
    part.end = index
  }

  /// One side behind a `/`.
  private typealias Denominator = (name: String, base: String, power: Int, end: Int)

  /// "9,2 bác sĩ trên 1 vạn dân", "28,5 giường trên 10.000 dân".
  private func headsBehindOver(_ index: Int, _ limit: Int) -> Denominator? {
    guard tokens[index].key == Self.over else { return nil }
    if tokens[index + 1].kind == .number, let match = population(at: index + 1, limit) {
      return match
    }
    return heads(at: index + 1, limit)
  }

  /// "1 vạn dân", "một nghìn dân", "vạn dân": a scale of people.
  private func heads(at index: Int, _ limit: Int) -> Denominator? {
    let isOne =
      tokens[index].key == Self.one
      || tokens[index].kind == .number && ["1", "01"].contains(text(index..<(index + 1)))
    let start = isOne ? index + 1 : index
    guard start + 1 < limit, UnitTable.scale(tokens[start].key) != nil,
      let match = denominator(at: start, limit), match.base == "người"
    else { return nil }
    return match
  }
  private static let over = WordKey("trên")
  private static let one = WordKey("một")

  /// `ha`, `vạn dân`, `1.000 trẻ`, `ngày đêm`.
  private func denominator(at index: Int, _ limit: Int) -> Denominator? {
    if tokens[index].kind == .number { return population(at: index, limit) }
    guard tokens[index].kind == .word,
      Self.planNames.match(tokens, at: index, limit: limit) == nil
    else { return nil }
    if let match = UnitTable.match(tokens, at: index, limit: limit) {
      return (written(index, match), match.entry.base, match.entry.power, index + match.count)
    }
    if let scale = UnitTable.scale(tokens[index].key),
      let match = UnitTable.match(tokens, at: index + 1, limit: limit)
    {
      let end = index + 1 + match.count
      return (text(index..<end), match.entry.base, match.entry.power + scale.power, end)
    }
    guard !tokens[index].isCapitalized else { return nil }
    let end = Self.dayAndNight.match(tokens, at: index, limit: limit).map { index + $0 }
    let noun = text(index..<(end ?? index + 1))
    return (noun, noun, 0, end ?? index + 1)
  }

  /// `thuê bao/100 dân`, `ca/100.000 dân`: a power of ten and a noun.
  private func population(at index: Int, _ limit: Int) -> Denominator? {
    guard let number = VietnameseNumber(scalars, tokens[index].start..<tokens[index].end)?.value,
      let power = [100, 1_000, 10_000, 100_000].firstIndex(where: {
        DecimalNumber(coefficient: $0) == number
      }),
      let match = UnitTable.match(tokens, at: index + 1, limit: limit), match.entry.base == "người"
    else { return nil }
    let end = index + 1 + match.count
    return (text(index..<end), match.entry.base, match.entry.power + power + 2, end)
  }

  /// Persons keep their word behind a `/`: `triệu đồng/lao động`.
  private func written(_ index: Int, _ match: (entry: UnitTable.Entry, count: Int)) -> String {
    match.entry.base == "người" ? text(index..<(index + match.count)) : match.entry.name
  }
  private static let dayAndNight = PhraseSet(["ngày đêm"])

  /// A lower-case word behind a number that is no function word is taken for a unit noun.
  private func unknownNoun(at index: Int, limit: Int, scaled: Bool) -> String? {
    guard index < limit, tokens[index].kind == .word, !tokens[index].isCapitalized,
      !tokens[index].isCode, !Vocabulary.nonUnits.contains(tokens[index].key)
    else { return nil }
    guard scaled || tokens[index].end - tokens[index].start >= 2 else { return nil }
    return text(index..<(index + 1))
  }

  /// `10 tỷ 122,6 triệu đồng`, `7 triệu 520 nghìn con`: in the unit of the second number.
  private func extendComposite(_ part: inout Part, limit: Int) {
    guard let unit = part.unit, part.impliesMoney, let next = self.part(at: part.end, limit: limit),
      let second = next.unit, let lead = part.unitTokens, lead.count == 1
    else { return }
    let scale = UnitTable.scale(tokens[lead.lowerBound].key)?.power ?? 0
    let entryPower = secondBasePower(next)
    let secondScale = second.power - entryPower
    guard secondScale < scale, secondScale > 0 || unit.isComparable(with: second),
      let shifted = part.number.scaled(byPowerOfTen: scale - secondScale),
      let sum = shifted.adding(next.number)
    else { return }
    part.number = sum
    part.unit = second
    part.unitTokens = next.unitTokens
    part.valueEnd = next.valueEnd
    part.end = next.end
    part.impliesMoney = next.impliesMoney
  }

  /// The power of the second number's noun alone, without its scale word.
  private func secondBasePower(_ part: Part) -> Int {
    guard let unit = part.unit, let range = part.unitTokens else { return 0 }
    var scale = 0
    for index in range { scale += UnitTable.scale(tokens[index].key)?.power ?? 0 }
    return unit.power - scale
  }

  /// `7.600 - 8.800đ/kg`, `0,2-0,6‰`, `từ 5 đến 7 tấn/ha`.
  private func readRange(_ quantity: inout Quantity, _ part: Part, limit: Int) -> Bool {
    let index = part.end
    guard index + 1 < limit, tokens[index + 1].kind == .number, let low = part.value else {
      return false
    }
    let dash = tokens[index].isMark("-") || tokens[index].isMark("–") || tokens[index].isMark("÷")
    let from = tokens[index].key == Self.to && precededByFrom(quantity.tokens.lowerBound)
    guard dash || from, let second = self.part(at: index + 1, limit: limit),
      let high = second.value,
      let unit = second.unit ?? part.unit
    else { return false }
    if let first = part.unit, !first.isComparable(with: unit) { return false }
    guard let converted = part.unit.map({ $0.convert(low, to: unit) }) ?? low, converted <= high
    else {
      return false
    }
    quantity.range = (converted, high)
    quantity.value = nil
    quantity.unit = unit
    quantity.unitTokens = second.unitTokens ?? part.unitTokens
    quantity.valueTokens = quantity.tokens.lowerBound..<second.valueEnd
    quantity.tokens = quantity.tokens.lowerBound..<max(second.end, index + 2)
    return true
  }

  /// `88/185 tỷ đồng`, `99,65%/ 99,65%`, `10 đồng/20 đồng`; not `74km2/27.368 người`.
  private func readPair(_ quantity: inout Quantity, _ part: Part, limit: Int) {
    guard let right = pairStart(behind: part.end, limit),
      let second = self.part(at: right, limit: limit), let value = second.value
    else { return }
    if let first = part.unit {
      if let unit = second.unit {
        if part.impliesMoney, unit.unitClass.hasPrefix("đồng/"), unit.power == first.power {
          (quantity.unit, quantity.unitTokens) = (unit, second.unitTokens)
          quantity.impliesMoney = false
          quantity.pair = (value, right)
        } else {
          guard first.isComparable(with: unit), let converted = unit.convert(value, to: first)
          else {
            return
          }
          quantity.pair = (converted, right)
        }
      } else {
        quantity.pair = (value, right)
      }
    } else {
      quantity.unit = second.unit
      quantity.unitTokens = second.unitTokens
      quantity.impliesMoney = second.impliesMoney
      quantity.pair = (value, right)
    }
    quantity.tokens = quantity.tokens.lowerBound..<second.end
    quantity.pairNamesPlan = right > part.end + 1 && Self.plans.contains(tokens[right - 1].key)
  }

  private func precededByFrom(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return tokens[index - 1].key == Self.from || tokens[index - 1].key == WordKey.fluctuateTail
      || tokens[index - 1].key == WordKey.about
  }

  private func isSign(_ index: Int) -> Bool {
    tokens[index].isMark("+") || tokens[index].isMark("-") || tokens[index].isMark("–")
      || tokens[index].isMark("\u{2212}")
  }

  private func isWordBefore(_ index: Int) -> Bool {
    index > 0 && tokens[index].isGlued && !tokens[index - 1].isMark("(")
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(
      contentsOf: scalars[tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end])
    return VietnameseText.normalized(String(view))
  }

  private static let spans = WordSet(["năm", "tháng", "quý"])
  private static let to = WordKey("đến")
  private static let from = WordKey("từ")
}
