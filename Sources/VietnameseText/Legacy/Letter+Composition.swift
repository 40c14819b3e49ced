extension Letter {
  /// The precomposed letter of some parts; `nil` where Vietnamese has none.
  ///
  /// - Parameters:
  ///   - base: A small ASCII letter.
  ///   - quality: As `Letter.quality`.
  ///   - tone: As `Letter.tone`.
  static func composed(
    base: UInt8, quality: UInt8, tone: UInt8, isUppercase: Bool
  ) -> Unicode.Scalar? {
    guard let letters = compositions[UInt16(base) << 3 | UInt16(quality)] else { return nil }
    let index = Int(tone) + (isUppercase ? letters.count / 2 : 0)
    return Int(tone) < letters.count / 2 ? letters[index] : nil
  }

  /// Small letters by tone, then capitals.
  private static let compositions: [UInt16: [Unicode.Scalar]] = Dictionary(
    uniqueKeysWithValues: rows.map { row in
      (UInt16(row.base.value) << 3 | row.quality, Array((row.lower + row.upper).unicodeScalars))
    })
}

extension VietnameseText {
  /// The text with letters and the marks behind them as one scalar each; other scalars stay.
  ///
  /// - Complexity: linear; a text without combining marks is returned as it is.
  package static func composed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains(where: { (0x300...0x323).contains($0.value) }) else { return scalars }
    let table = LetterTable.shared
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    for scalar in scalars {
      let mark = table[scalar.value]
      guard mark.isMark, let last = result.last else {
        result.append(scalar)
        continue
      }
      let letter = table[last.value]
      let quality = mark.quality == 0 ? letter.quality : mark.quality
      let tone = mark.tone == 0 ? letter.tone : mark.tone
      let isFree =
        (mark.quality == 0 || letter.quality == 0) && (mark.tone == 0 || letter.tone == 0)
      if letter.isLetter, isFree,
        let whole = Letter.composed(
          base: letter.base, quality: quality, tone: tone, isUppercase: letter.isUppercase)
      {
        result[result.count - 1] = whole
      } else {
        result.append(scalar)
      }
    }
    return result
  }
}
