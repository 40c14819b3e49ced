internal import VietnameseText

/// A text of a form, folded once and searched often.
struct FoldedText: Sendable {
  /// Lower case without diacritics, punctuation kept, white space single.
  var text: String { String(decoding: bytes, as: UTF8.self) }
  private let bytes: [UInt8]

  init(_ original: String) { bytes = VietnameseText.foldedBytesKeepingPunctuation(original) }

  var isEmpty: Bool { bytes.isEmpty }
  /// How many bytes of UTF-8 it has.
  var byteCount: Int { bytes.count }
  /// How many words and numbers it has.
  var wordCount: Int {
    var count = 0
    forEachWord { _ in count += 1 }
    return count
  }

  /// Whether it holds a phrase as whole words.
  func holds(_ phrase: String) -> Bool { position(of: phrase) != nil }

  /// Whether it holds the bytes of a text, at any place.
  func holdsBytes(of part: String) -> Bool {
    let (bytes, part) = (bytes.span, part.utf8.span)
    guard part.count > 0, part.count <= bytes.count else { return part.count == 0 }
    let first = part[0]
    for start in 0...(bytes.count - part.count) where bytes[start] == first {
      var length = 1
      while length < part.count, bytes[start + length] == part[length] { length += 1 }
      if length == part.count { return true }
    }
    return false
  }

  /// Whether it starts with the bytes of a text.
  func opens(with part: String) -> Bool {
    let (bytes, part) = (bytes.span, part.utf8.span)
    guard part.count <= bytes.count else { return false }
    for index in part.indices where bytes[index] != part[index] { return false }
    return true
  }

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
    var words: [String] = []
    forEachWord { words.append(String(decoding: bytes[$0], as: UTF8.self)) }
    return words
  }

  /// The words and numbers between single blanks, with one before the first and behind the last.
  var wordsBetweenBlanks: String {
    var text: [UInt8] = [0x20]
    forEachWord {
      text += bytes[$0]
      text.append(0x20)
    }
    return String(decoding: text.count > 1 ? text : [0x20, 0x20], as: UTF8.self)
  }

  private func forEachWord(_ body: (Range<Int>) -> Void) {
    var start: Int?
    for (position, byte) in bytes.enumerated() {
      if isWord(byte) {
        if start == nil { start = position }
      } else if let from = start {
        body(from..<position)
        start = nil
      }
    }
    if let start { body(start..<bytes.count) }
  }

  /// The words that stand behind each place of a phrase, up to two.
  func words(behind phrase: String) -> [String] {
    guard let start = position(of: phrase) else { return [] }
    let rest = bytes[(start + phrase.utf8.count)...]
    return rest.split { !isWord($0) }.prefix(2).map { String(decoding: $0, as: UTF8.self) }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte >= 0x80
  }
}
