internal import IndicatorModel
internal import VietnameseText

/// Writes out the initials that a form's labels use for names of the report or the catalogue:
/// "GQTC", "CTRSH".
///
/// Initials are written out only where all names that they can stand for spell the same words; those
/// that are known short forms stay.
struct Initialisms {
  private let own: [String]
  private let catalogue: Catalogue
  private let isKnown: (WordKey) -> Bool

  /// - Parameters:
  ///   - names: those of the report's measures, asked first.
  ///   - isKnown: whether a word has a meaning already: an abbreviation, a word of the catalogue.
  init(names: [String], catalogue: Catalogue, isKnown: @escaping (WordKey) -> Bool) {
    (own, self.catalogue, self.isKnown) = (names, catalogue, isKnown)
  }

  /// A label with its initials written out; the label itself where there are none.
  func writingOut(_ label: String) -> String {
    var result = label
    if let sign = label.utf8.firstIndex(of: UInt8(ascii: "<")) {
      // "Trẻ <1 tuổi".
      result.replaceSubrange(sign...sign, with: "dưới ")
    }
    for word in Initialisms.capitals(of: label) {
      guard !isKnown(WordKey(word)), let meant = meaning(of: word) else { continue }
      result = Initialisms.replacing(word, in: result, with: meant)
    }
    return result
  }

  /// The words of three to eight capitals and nothing else.
  private static func capitals(of label: String) -> [String] {
    guard hasInitials(label) else { return [] }
    return words(of: label).filter { word in
      (3...8).contains(word.count) && word.allSatisfy { $0.isUppercase }
        && !word.allSatisfy { "IVXLC".contains($0) }
    }
    .map(String.init)
  }

  /// Whether two capitals of ASCII stand side by side, as they do in all initials.
  private static func hasInitials(_ label: String) -> Bool {
    var isAfterCapital = false
    for byte in label.utf8 {
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      if isCapital, isAfterCapital { return true }
      isAfterCapital = isCapital
    }
    return false
  }

  private static func words(of text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber }
  }

  private static func replacing(_ word: String, in text: String, with meaning: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false)
      .map { part in
        words(of: String(part)).contains { $0 == word } ? "\(meaning)" : String(part)
      }
      .joined(separator: " ")
  }

  /// The only words that some initials can stand for.
  private func meaning(of initials: String) -> String? {
    let letters = Initialisms.folded(initials)
    if let found = Initialisms.only(letters, in: own) { return found }
    let names = catalogue.indicators.flatMap { [$0.name] + $0.aliases }
    return Initialisms.only(letters, in: names)
  }

  /// The one wording that the initials of some names spell; `nil` for none or several.
  private static func only(_ letters: [UInt8], in names: [String]) -> String? {
    var found: (text: String, folded: [String])?
    for name in names {
      let words = words(of: name)
      guard words.count >= letters.count else { continue }
      let folded = words.map { String(decoding: self.folded(String($0)), as: UTF8.self) }
      for start in 0...(words.count - letters.count) {
        let end = start + letters.count
        guard (start..<end).allSatisfy({ folded[$0].utf8.first == letters[$0 - start] }) else {
          continue
        }
        let window = Array(folded[start..<end])
        if let found, found.folded != window { return nil }
        found = (words[start..<end].joined(separator: " "), window)
      }
    }
    return found?.text
  }

  /// Lower case without diacritics.
  private static func folded(_ text: String) -> [UInt8] {
    VietnameseText.foldedBytesKeepingPunctuation(text)
  }
}
