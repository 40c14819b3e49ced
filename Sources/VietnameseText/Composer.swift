/// Writes words in one spelling: composed letters, the tone where the new rule puts it.
enum Composer {
  /// The word composed; a tone moves only inside `oa`, `oe`, `uy` at the end (hoà → hòa).
  static func composed(
    _ scalars: some Sequence<Unicode.Scalar>, lowercased: Bool
  ) -> String {
    var parts: [Part] = []
    for scalar in scalars {
      let letter = Letter(scalar)
      if letter.isMark, var last = parts.popLast() {
        if letter.tone != 0 { last.tone = letter.tone }
        if letter.quality != 0 { last.quality = letter.quality }
        parts.append(last)
      } else {
        parts.append(Part(scalar: scalar, letter: letter, lowercased: lowercased))
      }
    }
    moveTone(&parts)
    var text = String.UnicodeScalarView()
    for part in parts { text.append(part.composed) }
    return String(text)
  }

  /// hoà → hòa, thuý → thúy: the tone of an open `oa`, `oe`, `uy` stands on the first vowel.
  private static func moveTone(_ parts: inout [Part]) {
    guard parts.count >= 2, let last = parts.last, last.tone != 0, last.quality == 0 else { return }
    let first = parts.count - 2
    let pair = (parts[first].base, last.base)
    let open =
      pair == (UInt8(ascii: "o"), UInt8(ascii: "a"))
      || pair == (UInt8(ascii: "o"), UInt8(ascii: "e"))
      || pair == (UInt8(ascii: "u"), UInt8(ascii: "y"))
    let afterQ = first > 0 && parts[first - 1].base == UInt8(ascii: "q")
    guard open, !afterQ, parts[first].tone == 0, parts[first].quality == 0 else { return }
    parts[first].tone = last.tone
    parts[first + 1].tone = 0
  }

  /// One letter in its parts.
  private struct Part {
    let scalar: Unicode.Scalar
    let base: UInt8
    let upper: Bool
    var quality: UInt8
    var tone: UInt8

    init(scalar: Unicode.Scalar, letter: Letter, lowercased: Bool) {
      self.scalar = scalar
      base = letter.isLetter && letter.base >= UInt8(ascii: "a") ? letter.base : 0
      upper = letter.isUppercase && !lowercased
      (quality, tone) = (letter.quality, letter.tone)
    }

    /// The precomposed scalar, or the scalar itself where Vietnamese has no such letter.
    var composed: Unicode.Scalar {
      guard base != 0 else { return scalar }
      for row in Letter.rows where row.base.value == UInt32(base) && row.quality == UInt16(quality)
      {
        let text = Array((upper ? row.upper : row.lower).unicodeScalars)
        return text[min(Int(tone), text.count - 1)]
      }
      return Unicode.Scalar(upper ? base - 0x20 : base)
    }
  }
}
