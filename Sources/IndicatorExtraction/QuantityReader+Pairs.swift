import ByteSupport
import VietnameseText

/// Where the right side of a pair stands.
extension QuantityReader {
  /// The right number of `88/185`, `64 ha/KH 150 ha`, `640 ha trên tổng số 2.560 ha`.
  func pairStart(behind end: Int, _ limit: Int) -> Int? {
    guard end + 1 < limit else { return nil }
    if tokens[end].isMark("/") {
      let plan = Self.planNames.match(tokens, at: end + 1, limit: limit) ?? 0
      let start = end + 1 + plan
      return start < limit && tokens[start].kind == .number ? start : nil
    }
    if isOf(end) { return end + 1 }
    guard let count = Self.outOf.match(tokens, at: end, limit: limit), end + count < limit,
      tokens[end + count].kind == .number
    else { return nil }
    return end + count
  }

  /// "131 trên 148 xã": a part of a whole; "8 trên 1.000 dân" is a rate.
  private func isOf(_ index: Int) -> Bool {
    guard index > 0, tokens[index].key == Self.above, tokens[index - 1].kind == .number,
      let part = wholeNumber(index - 1), let whole = wholeNumber(index + 1), part <= whole
    else { return false }
    return ![100, 1_000, 10_000, 100_000, 1_000_000].contains(whole)
  }

  private func wholeNumber(_ index: Int) -> Int? {
    guard tokens[index].kind == .number, excluded[index] == nil,
      let number = VietnameseNumber(scalars, tokens[index].start..<tokens[index].end)?.value,
      number.isInteger
    else { return nil }
    return Int(number.doubleValue)
  }
  private static let above = WordKey("trên")
  static let planNames = PhraseSet([
    "kh", "kế hoạch", "kh năm", "chỉ tiêu", "dt", "tổng số", "dự toán", "nq", "nghị quyết",
    "mục tiêu", "nq hđnd",
  ])
  /// The last words of a plan's name.
  static let plans = PhraseSet(["kh", "hoạch", "tiêu", "dt", "toán", "nq", "quyết", "hđnd", "năm"])
  private static let outOf = PhraseSet([
    "trên tổng số", "trong tổng số", "/tổng số", "trong số", "trong tổng",
  ])
}
