import ByteSupport

/// Whether a sum misses its total because two neighbouring digits of one number changed places.
///
/// Evidence that numbers belong together where words leave it open: chance hardly ever does it.
enum PartSlip {
  /// Whether swapping two neighbouring digits of one part makes the parts add up to the total.
  static func explains(_ parts: [DecimalNumber], _ whole: DecimalNumber) -> Bool {
    guard let sum = parts.reduce(Optional(DecimalNumber(coefficient: 0)), { $0?.adding($1) }),
      let difference = whole.adding(sum.negated), difference != 0
    else { return false }
    return parts.contains { part in
      guard let meant = part.adding(difference) else { return false }
      return isNeighbourSwap(part, meant)
    }
  }

  /// Numbers of at least three digits, two neighbours of which change places.
  static func isNeighbourSwap(_ first: DecimalNumber, _ second: DecimalNumber) -> Bool {
    let digits = max(first.fractionDigits, second.fractionDigits)
    guard let one = PartSlip.digits(first, digits), let other = PartSlip.digits(second, digits),
      one.count == other.count, one.count >= 3
    else { return false }
    let places = one.indices.filter { one[$0] != other[$0] }
    return places.count == 2 && places[1] == places[0] + 1
      && one[places[0]] == other[places[1]] && one[places[1]] == other[places[0]]
  }

  private static func digits(_ number: DecimalNumber, _ fraction: Int) -> [UInt8]? {
    guard let scaled = number.scaled(byPowerOfTen: fraction), scaled.isInteger,
      scaled.doubleValue > 0
    else { return nil }
    return Array(String(scaled.normalized.coefficient.magnitude).utf8)
  }
}
