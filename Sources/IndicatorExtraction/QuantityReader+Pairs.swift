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
    guard let count = Self.outOf.match(tokens, at: end, limit: limit), end + count < limit,
      tokens[end + count].kind == .number
    else { return nil }
    return end + count
  }
  static let planNames = PhraseSet([
    "kh", "kế hoạch", "kh năm", "chỉ tiêu", "dt", "tổng số", "dự toán", "nq", "nghị quyết",
    "mục tiêu", "nq hđnd",
  ])
  /// The last words of a plan's name.
  static let plans = PhraseSet(["kh", "hoạch", "tiêu", "dt", "toán", "nq", "quyết", "hđnd", "năm"])
  private static let outOf = PhraseSet(["trên tổng số", "trong tổng số", "/tổng số"])
}
