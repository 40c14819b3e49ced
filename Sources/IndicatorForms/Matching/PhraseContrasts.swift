/// Words that exclude one another: a row and a measure that hold different ones speak of two things.
struct PhraseContrasts {
  /// One set of words that exclude one another.
  private struct Contrast {
    /// Index into the words of a mask.
    let word: Int
    /// The bits of its members there.
    let bits: UInt64
    /// Whether a member also excludes its absence: "hộ cận nghèo" is no "hộ nghèo".
    let isMarked: Bool
    /// Whether the members are things that several figures are counted of.
    let isThing: Bool
    /// Whether all members together are the whole: "đánh bắt và nuôi trồng".
    let isComplete: Bool
  }

  private struct Member {
    let words: [Int]
    let word: Int
    let bit: UInt64
  }

  private var contrasts: [Contrast] = []
  private var members: [Int: [Member]] = [:]
  private var count = 1

  init(_ lexicon: PhraseLexicon) {
    var used = 0
    for line in PhraseContrasts.lines.split(separator: "\n") {
      let marks = line.prefix { "!@&".contains($0) }
      let phrases = line.drop { "!@&".contains($0) }.split(separator: "|")
        .map { lexicon.phrase(String($0)).words }.filter { !$0.isEmpty }
      // A contrast never straddles two words of a mask.
      if used + phrases.count > 64 { (count, used) = (count + 1, 0) }
      var bits: UInt64 = 0
      for words in phrases {
        let bit: UInt64 = 1 << UInt64(used)
        used += 1
        bits |= bit
        members[words[0], default: []].append(Member(words: words, word: count - 1, bit: bit))
      }
      contrasts.append(
        Contrast(
          word: count - 1, bits: bits, isMarked: marks.contains { "!&".contains($0) },
          isThing: marks.contains("@"), isComplete: marks.contains("&")))
    }
  }

  /// The members that a set of words holds.
  func mask(of words: [Int]) -> WordMask {
    var mask = WordMask(bits: Array(repeating: 0, count: count))
    for word in words {
      for member in members[word] ?? [] where member.words.allSatisfy({ words.contains($0) }) {
        mask.bits[member.word] |= member.bit
      }
    }
    return mask
  }

  /// Whether a row and a measure exclude one another.
  ///
  /// - Parameters:
  ///   - row: of the row's own name; `rowAll`: with what stands above it.
  ///   - measure: of the measure's name; `measureAll`: with what stands above it.
  func excludes(
    row: WordMask, rowAll: WordMask, measure: WordMask, measureAll: WordMask
  ) -> Bool {
    contrasts.contains { contrast in
      let inRow = row.bits[contrast.word] & contrast.bits
      let inMeasure = measure.bits[contrast.word] & contrast.bits
      guard inRow | inMeasure != 0 else { return false }
      let unsaid = inRow & ~measureAll.bits[contrast.word]
      let untold = inMeasure & ~rowAll.bits[contrast.word]
      if contrast.isMarked, unsaid | untold != 0 { return true }
      // "Công nghiệp và xây dựng" is neither of the two alone.
      if PhraseContrasts.isTorn(inRow, unsaid) || PhraseContrasts.isTorn(inMeasure, untold) {
        return true
      }
      let others = rowAll.bits[contrast.word] & contrast.bits
      return untold != 0 && others != 0 && untold == inMeasure
        || unsaid != 0 && inMeasure != 0 && unsaid == inRow
    }
  }

  /// Whether some of several members are missing, and not all.
  private static func isTorn(_ members: UInt64, _ missing: UInt64) -> Bool {
    members.nonzeroBitCount > 1 && missing != 0 && missing != members
  }

  /// Whether words say of a thing what others do not: "khai thác" of a catch of fish.
  func narrows(_ words: WordMask, to others: WordMask) -> Bool {
    contrasts.contains { contrast in
      contrast.isMarked
        && words.bits[contrast.word] & contrast.bits & ~others.bits[contrast.word] != 0
    }
  }

  /// The members that a name holds; those that together make up the whole say nothing.
  func mask(ofName words: [Int]) -> WordMask {
    var mask = mask(of: words)
    for contrast in contrasts
    where contrast.isComplete && mask.bits[contrast.word] & contrast.bits == contrast.bits {
      mask.bits[contrast.word] &= ~contrast.bits
    }
    return mask
  }

  /// The members that also exclude their absence.
  func marked(_ mask: WordMask) -> WordMask {
    var kept = WordMask(bits: mask.bits.map { _ in 0 })
    for contrast in contrasts where contrast.isMarked {
      kept.bits[contrast.word] |= mask.bits[contrast.word] & contrast.bits
    }
    return kept
  }

  /// Whether two texts hold different members of one contrast.
  func contradicts(_ one: WordMask, _ other: WordMask) -> Bool {
    contrasts.contains { contrast in
      let first = one.bits[contrast.word] & contrast.bits
      let second = other.bits[contrast.word] & contrast.bits
      return first != 0 && second != 0 && first & second == 0
    }
  }

  /// Whether a heading names a thing that several figures are counted of: a crop, a sort of accident.
  func namesThing(_ words: [Int]) -> Bool {
    let mask = mask(of: words)
    return contrasts.contains { $0.isThing && mask.bits[$0.word] & $0.bits != 0 }
  }
}
