import ByteSupport

/// Some of a list's numbers against a total.
enum Subsets {
  /// Whether two or more of the numbers, but not all, make the total exactly.
  ///
  /// Small numbers make anything by chance: more than four parts are only tried against totals of
  /// four digits and more, and more than ten never.
  static func make(_ total: DecimalNumber, of parts: [DecimalNumber]) -> Bool {
    let digits = String(total.normalized.coefficient.magnitude).utf8.count
    guard parts.count >= 3, parts.count <= (digits >= 4 ? 10 : 4) else { return false }
    let all = (1 << parts.count) - 1
    return (1..<all).contains { mask in
      guard mask.nonzeroBitCount >= 2 else { return false }
      var sum = DecimalNumber(coefficient: 0)
      for index in parts.indices where mask >> index & 1 == 1 {
        sum = sum.adding(parts[index]) ?? sum
      }
      return sum == total
    }
  }
}
