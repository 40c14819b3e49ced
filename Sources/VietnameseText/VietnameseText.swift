// Vietnamese as text: letters, words, numbers and units, read the same in every spelling.
//
//   scalars ─ Letter ─▶ WordKey            NFC/NFD, capitals, hoà/hòa, kỹ/kĩ all meet
//           └ Tokenizer ─▶ [Token] ─ VietnameseNumber ─▶ DecimalNumber
//                                  └ UnitTable ─▶ UnitOfMeasure ─ convert ─▶ DecimalNumber
//
// Standard library only; everything works on Unicode scalars, in one pass.

/// Folding and comparing Vietnamese text.
public enum VietnameseText {
  /// ASCII in lower case without diacritics; all else becomes single spaces: `Đất đai` is `dat dai`.
  ///
  /// - Complexity: linear in the text.
  public static func folded(_ text: String) -> String {
    let letters = LetterTable.shared
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var gap = false
    let utf8 = text.utf8.span
    var position = 0
    while position < utf8.count {
      let value = utf8.scalar(at: &position)
      let letter = letters[value]
      if letter.isMark { continue }
      guard let byte = letter.foldedASCII else {
        gap = true
        continue
      }
      if gap, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      gap = false
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Lower case, composed, the tone where the new rule puts it, single spaces; diacritics kept:
  /// `Hoà  Bình` is `hòa bình`.
  public static func normalized(_ text: String) -> String {
    var result: [String] = []
    for part in text.split(whereSeparator: \.isWhitespace) {
      result.append(Composer.composed(part.unicodeScalars, lowercased: true))
    }
    return result.joined(separator: " ")
  }

  /// The keys of the words and numbers of a text, in order; punctuation is left out.
  package static func words(_ text: String) -> [WordKey] {
    var result: [WordKey] = []
    result.reserveCapacity(text.utf8.count / 6 + 1)
    appendWords(text, to: &result)
    return result
  }

  /// Appends the keys of the words and numbers of a text, in order.
  package static func appendWords(_ text: String, to result: inout [WordKey]) {
    appendWords(text, 0..<text.utf8.count, to: &result)
  }

  /// Appends the keys of the words of a part of a text.
  ///
  /// - Parameter range: offsets of its UTF-8, each at the start of a scalar.
  package static func appendWords(
    _ text: String, _ range: Range<Int>, to result: inout [WordKey]
  ) {
    let letters = LetterTable.shared
    var builder = WordKeyBuilder()
    var inWord = false
    let utf8 = text.utf8.span
    var position = range.lowerBound
    while position < range.upperBound {
      let value = utf8.scalar(at: &position)
      let letter = letters[value]
      if letter.isLetter || letter.isDigit || letter.isMark
        || value > 0x1EFF && Unicode.Scalar(value)?.properties.isAlphabetic == true
      {
        builder.append(letter, value)
        inWord = true
      } else if inWord {
        result.append(builder.key)
        builder = WordKeyBuilder()
        inWord = false
      }
    }
    if inWord { result.append(builder.key) }
  }
}
