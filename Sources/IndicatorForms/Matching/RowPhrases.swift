internal import VietnameseText

/// A form's row as words: its own name, and the names it stands under.
struct RowPhrases {
  /// The row's own words.
  let name: Phrase
  /// The words of the name, and those that the unit says: "diện tích" of hectares.
  let told: Set<Int>
  /// The words of the rows above it and of shared cells, the nearest first, without the form's
  /// sections.
  let context: [Phrase]
  /// The nearest of them without the words that the name holds itself: two, or one where other rows
  /// have the same name.
  let distinctContext: [Phrase]
  /// All words of `name` and `context`.
  let all: Set<Int>
  /// Whether the name alone tells too little: "Diện tích", "Trong đó: nữ", or a name that stands
  /// under several others.
  let leansOnContext: Bool
  /// Whether the measure must speak of what stands above the row: a name that leans on it, under a
  /// thing that is told apart from others ("Ngô"), or one of several rows of that name.
  let needsContext: Bool

  /// - Parameter isRepeated: whether another row of the table has the same name.
  init(
    _ row: FormRow, in table: FormTable, isRepeated: Bool, _ lexicon: PhraseLexicon,
    _ contrasts: PhraseContrasts
  ) {
    let name = lexicon.phrase(RowPhrases.withoutOpening(row.name))
    self.name = name
    let implied = Set(
      row.unit.flatMap { UnitOfMeasure(parsing: $0) }.map {
        lexicon.phrase(RowPhrases.wordsImplied(by: $0)).words
      } ?? [])
    told = Set(name.words).union(implied)
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
    all = told.union((context + sections).flatMap(\.words))
    distinctContext = self.context.prefix(isRepeated ? 1 : 2).map { $0.without(name, lexicon) }
      .filter { $0.weight > 0 }
    leansOnContext =
      isRepeated || !name.words.contains { !lexicon.isGeneric($0) }
    needsContext =
      isRepeated
      || leansOnContext && self.context.contains { contrasts.namesThing(Set($0.words)) }
  }

  /// What a unit says is measured.
  private static func wordsImplied(by unit: UnitOfMeasure) -> String {
    switch unit.unitClass {
    case "m²": "diện tích"
    case "g", "lít", "kWh", "m³": "sản lượng"
    case "g/m²": "năng suất"
    case "con": "đàn tổng đàn"
    case "đồng": "số tiền giá trị kinh phí"
    case "%": "tỷ lệ"
    default: ""
    }
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
