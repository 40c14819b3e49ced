/// The decimal digits of a double, rounded as spreadsheets round what they show.
///
/// The shortest text of the double is rounded, not its binary value: 2.675 shows as 2.68.
struct DecimalDigits {
  /// Digits 0...9, none leading zero; empty for zero.
  private(set) var digits: [UInt8] = []
  /// The value is 0.d₁d₂d₃… × 10^`point`.
  private(set) var point = 0

  /// The digits of a value without its sign.
  ///
  /// - Precondition: `value` is finite.
  init(_ value: Double) {
    var exponent = 0
    var sawPoint = false
    var text = abs(value).description.utf8[...]
    if let mark = text.firstIndex(where: { $0 == UInt8(ascii: "e") }) {
      exponent = Int(Substring(text[text.index(after: mark)...])) ?? 0
      text = text[..<mark]
    }
    for byte in text {
      if byte == UInt8(ascii: ".") {
        sawPoint = true
      } else {
        if !sawPoint { point += 1 }
        digits.append(byte &- UInt8(ascii: "0"))
      }
    }
    point += exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    trim()
  }

  /// Whether nothing but zeros is left.
  var isZero: Bool { digits.isEmpty }

  /// Rounds half away from zero to digits behind the mark.
  mutating func round(decimals: Int) { keep(point + decimals) }

  /// Rounds half away from zero to leading digits.
  mutating func round(significant count: Int) { keep(count) }

  /// Multiplies by a power of ten.
  mutating func shift(by power: Int) { if !isZero { point += power } }

  /// The digit that counts 10^`power`.
  func digit(atPower power: Int) -> UInt8 {
    let index = point - 1 - power
    return digits.indices.contains(index) ? digits[index] : 0
  }

  /// Digits behind the mark that are not trailing zeros.
  var decimals: Int { max(0, digits.count - point) }

  private mutating func keep(_ count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      point = 0
      return
    }
    let roundsUp = digits[count] >= 5
    digits.removeSubrange(count...)
    if roundsUp { increment() }
    trim()
  }

  private mutating func increment() {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    point += 1
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }
}
