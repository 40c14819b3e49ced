/// VIQR: Vietnamese in ASCII, as in old mail.
///
/// - Note: Source: RFC 1456. Where a text never escapes a full stop or question mark as the RFC asks,
///   one behind a vowel at the end of a sentence is taken for punctuation.
enum VIQR {
  /// The text with its mnemonics as letters.
  static func decoded(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var index = 0
    let isEscaped = zip(scalars, scalars.dropFirst()).contains {
      $0 == "\\" && ($1 == "." || $1 == "?")
    }
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == "\\", index < scalars.count, scalars[index].isASCII,
        !scalars[index].properties.isAlphabetic
      {
        result.append(scalars[index])
        index += 1
        continue
      }
      if scalar == "d" || scalar == "D", index < scalars.count,
        scalars[index] == "d" || scalars[index] == "D"
      {
        result.append(scalar == "d" ? "đ" : "Đ")
        index += 1
        continue
      }
      result.append(letter(scalar, scalars, &index, isEscaped: isEscaped))
    }
    return result
  }

  /// A vowel with the marks behind it.
  private static func letter(
    _ scalar: Unicode.Scalar, _ scalars: [Unicode.Scalar], _ index: inout Int, isEscaped: Bool
  ) -> Unicode.Scalar {
    let letter = Letter(scalar)
    guard letter.isLetter, vowels.contains(letter.base) else { return scalar }
    var (quality, tone) = (letter.quality, letter.tone)
    if index < scalars.count, let mark = qualities[scalars[index]],
      Letter.composed(base: letter.base, quality: mark, tone: 0, isUppercase: false) != nil
    {
      quality = mark
      index += 1
    }
    if index < scalars.count, let mark = tones[scalars[index]],
      isEscaped || !endsSentence(scalars, index)
    {
      tone = mark
      index += 1
    }
    return Letter.composed(
      base: letter.base, quality: quality, tone: tone, isUppercase: letter.isUppercase) ?? scalar
  }

  /// Whether a full stop or question mark is followed by a capital or the end of a line.
  private static func endsSentence(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard scalars[index] == "." || scalars[index] == "?" else { return false }
    var next = index + 1
    while next < scalars.count, scalars[next] == " " { next += 1 }
    guard next < scalars.count, scalars[next] != "\n", scalars[next] != "\r" else { return true }
    return next > index + 1 && Letter(scalars[next]).isUppercase
  }

  private static let vowels = Set("aeiouy".utf8)
  private static let qualities: [Unicode.Scalar: UInt8] = ["^": 1, "(": 2, "+": 3, "*": 3]
  private static let tones: [Unicode.Scalar: UInt8] = ["`": 1, "'": 2, "?": 3, "~": 4, ".": 5]
}
