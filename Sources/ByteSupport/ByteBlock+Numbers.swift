extension ByteBlock {
  /// The most bytes that a number takes.
  public static let numberBytes = 32

  /// Puts a number in the shortest text that reads back as the same double: `12`, `0.1`, `1e+22`.
  ///
  /// Numbers of at most four decimals are written digit by digit. Such a text has fifteen digits at
  /// most, so no other of that length reads as the same double, and *n* / 10^*d* is what the text
  /// reads as, because both are exact and the division rounds once. All others go through the
  /// standard library's printer.
  ///
  /// - Precondition: `number` is finite; `numberBytes` are free.
  public func put(number: Double) {
    let magnitude = number.magnitude
    if magnitude < 1e13 {
      let hundredths = UInt64(magnitude * 100 + 0.5)
      if Double(hundredths) / 100 == magnitude {
        if number < 0 { put(UInt8(ascii: "-")) }
        return put(hundredths: hundredths)
      }
      if magnitude < 1e11, putTenThousandths(of: number) { return }
    }
    // Whole numbers below 10^15 have no exponent.
    let text = DecimalText.shortest(number)
    for byte in text.utf8 { put(byte) }
  }

  private func put(hundredths: UInt64) {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    put(digits: whole)
    guard rest > 0 else { return }
    put(UInt8(ascii: "."))
    if rest % 10 == 0 { return put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / 10)) }
    put(pair: rest)
  }

  private func putTenThousandths(of number: Double) -> Bool {
    let scaled = UInt64(number.magnitude * 10_000 + 0.5)
    guard Double(scaled) / 10_000 == number.magnitude else { return false }
    if number < 0 { put(UInt8(ascii: "-")) }
    put(digits: scaled / 10_000)
    // The rest is no multiple of 100: such numbers were written as hundredths.
    let rest = scaled % 10_000
    put(UInt8(ascii: "."))
    put(pair: rest / 100)
    if rest % 10 == 0 { return put(decimal: rest % 100 / 10) }
    put(pair: rest % 100)
    return true
  }

  @discardableResult
  private func put(decimal digit: UInt64) -> Bool {
    put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
    return true
  }

  /// Puts the decimal digits of a number.
  ///
  /// - Precondition: `numberBytes` are free.
  public func put(digits number: UInt64) {
    if number < 10_000 { return put(few: number) }
    if number < 100_000_000 {
      put(few: number / 10_000)
      return put(four: number % 10_000)
    }
    put(digits: number / 100_000_000)
    let rest = number % 100_000_000
    put(four: rest / 10_000)
    put(four: rest % 10_000)
  }

  /// Puts one to four digits.
  private func put(few number: UInt64) {
    if number < 100 {
      if number < 10 { put(decimal: number) } else { put(pair: number) }
    } else if number < 1000 {
      put(decimal: number / 100)
      put(pair: number % 100)
    } else {
      put(four: number)
    }
  }

  /// Puts four digits, zeros in front.
  package func put(four number: UInt64) {
    put(pair: number / 100)
    put(pair: number % 100)
  }

  /// Puts two digits, a zero in front.
  package func put(pair number: UInt64) {
    let place = claim(2)
    let digits = Self.pairs.utf8Start + Int(number) * 2
    place[0] = digits[0]
    place[1] = digits[1]
  }

  /// The numbers from 00 to 99; a static string is at hand without a check whether it was made.
  private static var pairs: StaticString {
    """
    0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546\
    4748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293\
    949596979899
    """
  }
}
