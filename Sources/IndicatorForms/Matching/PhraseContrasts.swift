internal import VietnameseText

/// Words that exclude one another: a row and a measure that hold different ones speak of two things.
struct PhraseContrasts {
  /// One set of words that exclude one another, each member as the lexicon's words.
  private struct Contrast {
    let members: [[Int]]
    /// Whether a member also excludes its absence: "hộ cận nghèo" is no "hộ nghèo".
    let isMarked: Bool
    /// Whether the members are things that several figures are counted of.
    let isThing: Bool
  }

  private let contrasts: [Contrast]

  init(_ lexicon: PhraseLexicon) {
    contrasts = PhraseContrasts.lines.split(separator: "\n").map { line in
      let isMarked = line.hasPrefix("!")
      let members = line.drop { "!@".contains($0) }.split(separator: "|").map {
        lexicon.phrase(String($0)).words
      }
      return Contrast(
        members: members.filter { !$0.isEmpty }, isMarked: isMarked, isThing: line.hasPrefix("@"))
    }
  }

  /// Whether a row and a measure exclude one another.
  ///
  /// - Parameters:
  ///   - row: the words of the row's own name; `rowAll`: those above it too.
  ///   - measure: the words of the measure's name; `measureAll`: those of the measures above it too.
  func excludes(
    row: Set<Int>, rowAll: Set<Int>, measure: Set<Int>, measureAll: Set<Int>
  ) -> Bool {
    contrasts.contains { contrast in
      let inRow = contrast.members.filter { row.isSuperset(of: $0) }
      let inMeasure = contrast.members.filter { measure.isSuperset(of: $0) }
      guard !inRow.isEmpty || !inMeasure.isEmpty else { return false }
      let unsaid = inRow.filter { !measureAll.isSuperset(of: $0) }
      let untold = inMeasure.filter { !rowAll.isSuperset(of: $0) }
      if contrast.isMarked, !unsaid.isEmpty || !untold.isEmpty { return true }
      // "Công nghiệp và xây dựng" is neither of the two alone.
      let said = inRow.count - unsaid.count
      if inRow.count > 1, said > 0, said < inRow.count { return true }
      let told = inMeasure.count - untold.count
      if inMeasure.count > 1, told > 0, told < inMeasure.count { return true }
      let others = contrast.members.filter { rowAll.isSuperset(of: $0) }
      return !untold.isEmpty && !others.isEmpty && inMeasure.count == untold.count
        || !unsaid.isEmpty && !inMeasure.isEmpty && inRow.count == unsaid.count
    }
  }

  /// Whether words say of a thing what others do not: "khai thác" of a catch of fish.
  func narrows(_ measure: Set<Int>, to row: Set<Int>) -> Bool {
    contrasts.contains { contrast in
      contrast.isMarked
        && contrast.members.contains { measure.isSuperset(of: $0) && !row.isSuperset(of: $0) }
    }
  }

  /// Whether a heading names a thing that several figures are counted of: a crop, a sort of accident.
  func namesThing(_ words: Set<Int>) -> Bool {
    contrasts.contains { $0.isThing && $0.members.contains { words.isSuperset(of: $0) } }
  }
}
