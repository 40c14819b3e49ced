/// How well a text reads as Vietnamese: its words with marks, and how many of them are syllables.
package struct SyllableEvidence: Sendable {
  /// Words with a sign beyond ASCII.
  package private(set) var marked = 0
  /// Those of them that are Vietnamese syllables.
  package private(set) var syllables = 0

  /// The share of syllables, 0 without any marked word.
  package var share: Double { marked == 0 ? 0 : Double(syllables) / Double(marked) }

  /// Counts the words of a text.
  ///
  /// - Complexity: linear.
  package init(_ scalars: some Sequence<Unicode.Scalar>) {
    var word: [Unicode.Scalar] = []
    for scalar in scalars {
      if Self.partsWords(scalar) {
        count(word)
        word.removeAll(keepingCapacity: true)
      } else {
        word.append(scalar)
      }
    }
    count(word)
  }

  private mutating func count(_ word: [Unicode.Scalar]) {
    guard word.contains(where: { $0.value >= 0x80 }) else { return }
    marked += 1
    if Self.isSyllable(word) { syllables += 1 }
  }

  /// White space, ASCII that is no letter, and the signs of good typesetting.
  private static func partsWords(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return !scalar.properties.isAlphabetic }
    switch scalar.value {
    case 0xA0, 0xAD, 0xB0, 0xB2, 0xB3, 0x2000...0x206F, 0x2190...0x22FF, 0x25A0...0x25FF,
      0xF000...0xF0FF,
      0xFEFF:
      return true
    default: return false
    }
  }

  /// Whether letters, composed or not, make a Vietnamese syllable: onset and rime.
  package static func isSyllable(_ word: [Unicode.Scalar]) -> Bool {
    var plain = String.UnicodeScalarView()
    var tones = 0
    for scalar in VietnameseText.composed(word) {
      let letter = Letter(scalar)
      guard letter.isLetter,
        let bare = letter.quality == 0
          ? Unicode.Scalar(letter.base)
          : Letter.composed(
            base: letter.base, quality: letter.quality, tone: 0, isUppercase: false)
      else { return false }
      if letter.tone != 0 { tones += 1 }
      plain.append(bare)
    }
    guard tones <= 1, plain.count <= 8 else { return false }
    let text = String(plain)
    return onsets.contains { onset in
      text.hasPrefix(onset) && rimes.contains(String(text.dropFirst(onset.count)))
    }
  }

  private static let onsets = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
    "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
  ]

  private static let rimes = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im \
    in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe \
    oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng \
    uât uây uc uê uêch uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên \
    uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng \
    yêt yêu ynh yt ych
    """.split(separator: " ").map(String.init))
}
