/// Words that exclude one another: a row and a measure that hold different ones speak of two things.
struct PhraseContrasts {
  /// One set of words that exclude one another.
  private struct Contrast {
    /// Index into the words of a mask.
    let word: Int
    /// The bits of its members there.
    var bits: UInt64
    /// Whether a member also excludes its absence: "hộ cận nghèo" is no "hộ nghèo".
    let isMarked: Bool
    /// Whether all members together are the whole: "đánh bắt và nuôi trồng".
    let isComplete: Bool
    /// Whether several members may be said of one thing: "kiểm tra, xử phạt".
    let isLoose: Bool
  }

  private struct Member {
    let words: [Int]
    let word: Int
    let bit: UInt64
  }

  private var contrasts: [Contrast] = []
  /// By the number of their first word in the lexicon, which is new when contrasts are read.
  private var members: [[Member]] = []
  /// The contrast that each member of a mask belongs to, by its bit.
  private var contrastOfBit: [Int] = Array(repeating: 0, count: WordMask.count * 64)
  /// The members of marked contrasts, and those that are things.
  private var (marked, things) = (WordMask(), WordMask())
  /// The members that narrow a measure, and not a row.
  private var ofMeasures = WordMask()
  /// The members of contrasts that forms are divided by.
  private var dividing = WordMask()

  init(_ lexicon: PhraseLexicon) {
    var (word, used) = (0, 0)
    for line in PhraseContrasts.lines.utf8.split(separator: UInt8(ascii: "\n")) {
      let isMark = { (byte: UInt8) in
        byte == 0x21 || byte == 0x40 || byte == 0x26 || byte == 0x7E || byte == 0x23
          || byte == 0x5E
      }
      let marks = line.prefix(while: isMark)
      let phrases = line.drop(while: isMark).split(separator: UInt8(ascii: "|"))
        .map { lexicon.phrase(String(Substring($0))).words }.filter { !$0.isEmpty }
      // A contrast never straddles two words of a mask.
      if used + phrases.count > 64 { (word, used) = (word + 1, 0) }
      guard word < WordMask.count else { return }
      var contrast = Contrast(
        word: word, bits: 0, isMarked: marks.contains { $0 == 0x21 || $0 == 0x26 },
        isComplete: marks.contains(UInt8(ascii: "&")),
        isLoose: marks.contains(UInt8(ascii: "~")))
      for words in phrases {
        let bit: UInt64 = 1 << UInt64(used)
        contrastOfBit[word * 64 + used] = contrasts.count
        used += 1
        contrast.bits |= bit
        while members.count <= words[0] { members.append([]) }
        members[words[0]].append(Member(words: words, word: word, bit: bit))
      }
      if contrast.isMarked { marked.bits[word] |= contrast.bits }
      if marks.contains(UInt8(ascii: "@")) { things.bits[word] |= contrast.bits }
      if marks.contains(UInt8(ascii: "^")) { ofMeasures.bits[word] |= contrast.bits }
      if marks.contains(UInt8(ascii: "#")) { dividing.bits[word] |= contrast.bits }
      contrasts.append(contrast)
    }
  }

  /// The members that a set of words holds.
  func mask(of words: [Int]) -> WordMask {
    var mask = WordMask()
    for word in words where word < members.count {
      for member in members[word]
      where member.words.count == 1 || member.words.allSatisfy({ words.contains($0) }) {
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
    let said = row.union(measure)
    guard !said.isEmpty else { return false }
    return anyContrast(of: said) { contrast in
      let inRow = row.bits[contrast.word] & contrast.bits
      let inMeasure = measure.bits[contrast.word] & contrast.bits
      let unsaid = inRow & ~measureAll.bits[contrast.word]
      let untold = inMeasure & ~rowAll.bits[contrast.word]
      if contrast.isMarked, unsaid | untold != 0 { return true }
      // "Công nghiệp và xây dựng" is neither of the two alone.
      if !contrast.isLoose,
        PhraseContrasts.isTorn(inRow, unsaid) || PhraseContrasts.isTorn(inMeasure, untold)
      {
        return true
      }
      let others = rowAll.bits[contrast.word] & contrast.bits
      return untold != 0 && others != 0 && untold == inMeasure
        || unsaid != 0 && inMeasure != 0 && unsaid == inRow
    }
  }

  /// Whether one of the contrasts that a mask holds members of meets a condition.
  private func anyContrast(of mask: WordMask, _ condition: (Contrast) -> Bool) -> Bool {
    for word in 0..<WordMask.count {
      var rest = mask.bits[word]
      while rest != 0 {
        let contrast = contrasts[contrastOfBit[word * 64 + rest.trailingZeroBitCount]]
        if condition(contrast) { return true }
        rest &= ~contrast.bits
      }
    }
    return false
  }

  /// Whether some of several members are missing, and not all.
  private static func isTorn(_ members: UInt64, _ missing: UInt64) -> Bool {
    members.nonzeroBitCount > 1 && missing != 0 && missing != members
  }

  /// Whether words say of a thing what others do not: "khai thác" of a catch of fish.
  func narrows(_ words: WordMask, to others: WordMask) -> Bool {
    !words.intersection(marked).subtracting(others).isEmpty
  }

  /// Whether a measure's words say of it what a row does not: a source of funds.
  func narrowsMeasure(_ words: WordMask, to row: WordMask) -> Bool {
    !words.intersection(marked.union(ofMeasures)).subtracting(row).isEmpty
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

  /// The members that are seasons: the first contrast's.
  func seasons(of mask: WordMask) -> WordMask {
    var seasons = WordMask()
    guard let first = contrasts.first else { return seasons }
    seasons.bits[first.word] = first.bits & mask.bits[first.word]
    return seasons
  }

  /// The members that also exclude their absence.
  func markedMembers(of mask: WordMask) -> WordMask { mask.intersection(marked) }

  /// Whether two texts hold different members of one contrast.
  func contradicts(_ one: WordMask, _ other: WordMask) -> Bool {
    anyContrast(of: one) { contrast in
      let first = one.bits[contrast.word] & contrast.bits
      let second = other.bits[contrast.word] & contrast.bits
      return first != 0 && second != 0 && first & second == 0
    }
  }

  /// The things that a heading names which forms are divided by: levels of schools.
  func divisions(of words: [Int]) -> WordMask { mask(of: words).intersection(dividing) }

  /// Whether a heading names a thing that several figures are counted of: a crop, a sort of accident.
  func namesThing(_ words: [Int]) -> Bool {
    !mask(of: words).intersection(things).isEmpty
  }
}
