internal import VietnameseText

/// A text of a form, folded once and searched often.
struct FoldedText: Sendable {
  /// Lower case without diacritics, punctuation kept, white space single.
  let text: String
  private let bytes: [UInt8]

  init(_ original: String) {
    text = VietnameseText.foldedKeepingPunctuation(original)
    bytes = Array(text.utf8)
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// Whether it holds a phrase as whole words.
  func holds(_ phrase: String) -> Bool { position(of: phrase) != nil }

  /// Whether it holds one of some phrases.
  func holds(anyOf phrases: [String]) -> Bool { phrases.contains { holds($0) } }

  /// The byte offset of a phrase that stands as whole words; `nil` for none.
  func position(of phrase: String) -> Int? {
    let (bytes, phrase) = (bytes.span, phrase.utf8.span)
    guard phrase.count > 0, phrase.count <= bytes.count else { return nil }
    let (first, last) = (phrase[0], phrase[phrase.count - 1])
    for start in 0...(bytes.count - phrase.count) where bytes[start] == first {
      var length = 1
      while length < phrase.count, bytes[start + length] == phrase[length] { length += 1 }
      guard length == phrase.count else { continue }
      let end = start + length
      let opens = start == 0 || !isWord(bytes[start - 1]) || !isWord(first)
      let closes = end == bytes.count || !isWord(bytes[end]) || !isWord(last)
      if opens && closes { return start }
    }
    return nil
  }

  /// The words and numbers, in order, without punctuation.
  var words: [String] {
    text.utf8.split { !isWord($0) }.map { String(decoding: Array($0), as: UTF8.self) }
  }

  /// The words that stand behind each place of a phrase, up to two.
  func words(behind phrase: String) -> [String] {
    guard let start = position(of: phrase) else { return [] }
    let rest = bytes[(start + phrase.utf8.count)...]
    return rest.split { !isWord($0) }.prefix(2).map { String(decoding: Array($0), as: UTF8.self) }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte >= 0x80
  }
}
