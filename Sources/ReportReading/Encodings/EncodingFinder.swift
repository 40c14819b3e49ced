internal import VietnameseText

/// Decides by evidence how a text is encoded.
///
/// A candidate's text is read as words: nearly all that carry marks are Vietnamese syllables only
/// under the right one.
enum EncodingFinder {
  /// The encoding of bytes that are no UTF-8; `nil` when none gives Vietnamese.
  static func encoding(ofBytes bytes: [UInt8]) -> LegacyEncoding? {
    best([.tcvn3, .vni, .windows1258]) { $0.decoded(bytes: bytes) }
  }

  /// The encoding of text whose letters are bytes taken for Windows-1252, or ASCII with VIQR's
  /// marks; `nil` for text that reads as it stands.
  static func encoding(of scalars: [Unicode.Scalar]) -> LegacyEncoding? {
    encoding(of: scalars, Signs(scalars))
  }

  private static func encoding(
    of scalars: [Unicode.Scalar], _ found: Signs
  ) -> LegacyEncoding? {
    if found.ascii == scalars.count { return looksLikeVIQR(scalars) ? .viqr : nil }
    guard found.signs >= 3, found.signs > found.letters else { return nil }
    guard SyllableEvidence(scalars).share < 0.5 else { return nil }
    return best([.tcvn3, .vni]) { $0.decoded(scalars) }
  }

  /// What a text is made of, counted in one pass.
  private struct Signs {
    /// ASCII, signs that old encodings use for letters, letters that only Vietnamese has.
    private(set) var (ascii, signs, letters) = (0, 0, 0)
    /// Whether a sign stands there that Vietnamese, English and French words do not have.
    private(set) var hasForeignSign = false

    init(_ scalars: [Unicode.Scalar]) {
      for scalar in scalars {
        // The usual ones first: ASCII, letters that only Vietnamese has.
        if scalar.value < 0x80 {
          ascii &+= 1
        } else if scalar.value >= 0x1EA0 {
          if scalar.value <= 0x1EF9 { letters &+= 1 }
        } else {
          count(scalar)
        }
      }
    }

    @inline(__always)
    private mutating func count(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0xA1...0xFF, 0x152...0x178:
        signs &+= 1
        if EncodingFinder.isForeignSign(scalar) { hasForeignSign = true }
      case 0x103, 0x111, 0x1A1, 0x1B0, 0x300...0x323: letters &+= 1
      default: break
      }
    }
  }

  private static func best(
    _ candidates: [LegacyEncoding], _ text: (LegacyEncoding) -> [Unicode.Scalar]
  ) -> LegacyEncoding? {
    var found: (encoding: LegacyEncoding, share: Double)?
    for candidate in candidates {
      let evidence = SyllableEvidence(text(candidate))
      guard evidence.syllables >= 3, evidence.share >= 0.6 else { continue }
      if evidence.share > found?.share ?? 0 { found = (candidate, evidence.share) }
    }
    return found?.encoding
  }

  /// Marks that English and numbers have no use for: `a^`, `u+`, `dd`, in many words that become
  /// syllables.
  private static func looksLikeVIQR(_ scalars: [Unicode.Scalar]) -> Bool {
    var (marks, words) = (0, 0)
    for index in scalars.indices.dropFirst() {
      let (left, right) = (scalars[index - 1], scalars[index])
      if right == " " || right == "\n" { words += 1 }
      let isMark =
        right == "^" && ["a", "e", "o", "A", "E", "O"].contains(left)
        || right == "+" && ["o", "u", "O", "U"].contains(left)
        || right == "(" && ["a", "A"].contains(left) || right == "d" && ["d", "D"].contains(left)
      if isMark { marks += 1 }
    }
    guard marks >= 3, marks * 8 > words else { return false }
    let evidence = SyllableEvidence(LegacyEncoding.viqr.decoded(scalars))
    return evidence.share >= 0.7
  }

  /// The text with the lines of an old encoding decoded; lines that read as they stand stay, since
  /// text is pasted together from old and new files.
  static func repaired(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    let found = Signs(scalars)
    guard let encoding = encoding(of: scalars, found) else {
      return found.hasForeignSign ? repairedLines(scalars) : nil
    }
    if encoding == .viqr { return encoding.decoded(scalars) }
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    for line in scalars.split(separator: "\n", omittingEmptySubsequences: false) {
      let (old, new) = (Array(line), encoding.decoded(Array(line)))
      result += SyllableEvidence(old).syllables > SyllableEvidence(new).syllables ? old : new
      result.append("\n")
    }
    result.removeLast()
    return result
  }

  /// A text that is mostly Unicode, with lines of an old encoding in it.
  private static func repairedLines(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var result: [Unicode.Scalar] = []
    var isChanged = false
    for line in scalars.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.count(where: { isForeignSign($0) }) > 1, let encoding = encoding(of: Array(line)) {
        result += encoding.decoded(Array(line))
        isChanged = true
      } else {
        result += line
      }
      result.append("\n")
    }
    result.removeLast()
    return isChanged ? result : nil
  }

  /// Signs that no Vietnamese, English or French text has inside words.
  private static func isForeignSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA1...0xAC, 0xAE, 0xAF, 0xB1, 0xB4...0xB6, 0xB8...0xBF, 0xC4...0xC6, 0xD1, 0xD6...0xD8,
      0xE4...0xE6, 0xEB, 0xEE...0xF1, 0xF6...0xF8, 0xFB, 0xFC:
      true
    default: false
    }
  }
}
