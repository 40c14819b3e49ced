/// A form's row as words: its own name, and the names it stands under.
struct RowPhrases {
  /// The row's own words.
  let name: Phrase
  /// The words of the rows above it and of shared cells, the nearest first, without the form's
  /// sections.
  let context: [Phrase]
  /// All words of `name` and `context`.
  let all: Set<Int>
  /// Whether the name alone tells too little: "Diện tích", "Trong đó: nữ", or a name that stands
  /// under several others.
  let leansOnContext: Bool

  /// - Parameter isRepeated: whether another row of the table has the same name.
  init(_ row: FormRow, in table: FormTable, isRepeated: Bool, _ lexicon: PhraseLexicon) {
    let name = lexicon.phrase(RowPhrases.withoutOpening(row.name))
    self.name = name
    var context = row.groups.map { lexicon.phrase($0) }
    var sections: [Phrase] = []
    var parent = row.parent
    while let position = parent, context.count < 6 {
      let above = table.rows[position]
      let phrases = ([above.name] + above.groups).map { lexicon.phrase($0) }
      if above.isSection { sections += phrases } else { context += phrases }
      parent = above.parent
    }
    self.context = context.filter { $0.weight > 0 }
    all = Set(name.words).union((context + sections).flatMap(\.words))
    leansOnContext =
      isRepeated || !name.words.contains { !lexicon.isGeneric($0) }
  }

  /// "Trong đó: nữ", "Riêng lúa Đông Xuân".
  private static func withoutOpening(_ name: String) -> String {
    for opening in ["Trong đó:", "Trong đó", "trong đó", "Gồm:", "Riêng", "Chia ra:"]
    where name.hasPrefix(opening) {
      return SheetGrid.trimmed(String(name.dropFirst(opening.count)))
    }
    return name
  }
}
