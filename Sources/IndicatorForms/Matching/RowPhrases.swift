internal import ByteSupport
internal import VietnameseText

/// A form's row as words: its own name, and the names it stands under.
struct RowPhrases {
  /// The row's own words.
  let name: Phrase
  /// The nearest names above it without the words that the name holds itself: two, or one where other
  /// rows have the same name.
  let distinctContext: [Phrase]
  let nameMask: WordMask
  let allMask: WordMask
  /// Whether the name alone tells too little: "Diện tích", "Trong đó: nữ", or a name that stands
  /// under several others.
  let leansOnContext: Bool
  /// Whether the measure must speak of what stands above the row: a name that leans on it, under a
  /// thing that is told apart from others ("Ngô"), or one of several rows of that name.
  let needsContext: Bool
  /// What the name above the row says beyond the row's own, where that holds all of the row's:
  /// "Bán lẻ hàng hóa" under "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ".
  let restOfWhole: Phrase?
  /// The thing that the row's section is of, where another section of the form is of another.
  ///
  /// "Mầm non" beside "tiểu học": what is said of neither belongs in neither.
  let sectionThing: WordMask
  /// The ages that the row names, in years.
  let ages: Set<Int>
  /// How near each word of the lexicon stands, by its number.
  private let nearness: [Nearness]

  /// Where a word stands, seen from the row.
  enum Nearness: UInt8 {
    case nowhere
    /// Above the row.
    case above
    /// What the unit says: "diện tích" of hectares.
    case implied
    case name
  }

  /// - Parameter isRepeated: whether another row of the table has the same name.
  init(
    _ row: FormRow, in table: FormTable, isRepeated: Bool, _ lexicon: PhraseLexicon,
    _ contrasts: PhraseContrasts
  ) {
    let name = lexicon.phrase(RowPhrases.withoutOpening(row.name))
    self.name = name
    let implied = row.unit.flatMap { UnitOfMeasure(parsing: $0) }.map {
      lexicon.phrase(RowPhrases.wordsImplied(by: $0)).words
    }
    let (context, sections) = RowPhrases.above(row, in: table, lexicon)
    var nearness = [Nearness](repeating: .nowhere, count: lexicon.count)
    for word in (context + sections).flatMap(\.words) { nearness[word] = .above }
    for word in implied ?? [] { nearness[word] = .implied }
    for word in name.words { nearness[word] = .name }
    self.nearness = nearness
    ages = RowPhrases.ages(in: row.name)
    nameMask = contrasts.mask(ofName: name.words)
    let all = contrasts.mask(of: nearness.indices.filter { nearness[$0] != .nowhere })
    // "Số sản phẩm được công nhận trong năm": the new ones.
    let ofPeriod = FoldedText(row.name).holds(anyOf: ["trong nam", "trong ky", "trong quy"])
    allMask =
      ofPeriod && row.unit != "%" ? all.union(contrasts.mask(of: lexicon.phrase("mới").words)) : all
    distinctContext = context.prefix(isRepeated ? 1 : 2)
      .map { lexicon.phrase($0) { !name.words.contains($0) } }.filter { $0.weight > 0 }
    restOfWhole = context.first.flatMap { whole in
      guard name.words.count > 1, name.words.allSatisfy({ whole.words.contains($0) }) else {
        return nil
      }
      let rest = lexicon.phrase(whole) { !name.words.contains($0) && !lexicon.isGeneric[$0] }
      return rest.weight >= 0.5 ? rest : nil
    }
    sectionThing = RowPhrases.sectionThing(row, in: table, lexicon, contrasts)
    leansOnContext = isRepeated || !name.words.contains { !lexicon.isGeneric[$0] }
    needsContext =
      isRepeated || leansOnContext && context.contains { contrasts.namesThing($0.words) }
  }

  /// Where a word stands.
  func nearness(of word: Int) -> Nearness {
    nearness.indices.contains(word) ? nearness[word] : .nowhere
  }

  /// The names above a row, the nearest first, and those of the form's sections.
  private static func above(
    _ row: FormRow, in table: FormTable, _ lexicon: PhraseLexicon
  ) -> (context: [Phrase], sections: [Phrase]) {
    var context = row.groups.map { lexicon.phrase($0) }
    var sections: [Phrase] = []
    var parent = row.parent
    while let position = parent, context.count < 6 {
      let above = table.rows[position]
      let phrases = ([above.name] + above.groups).map { lexicon.phrase($0) }
      if above.isSection { sections += phrases } else { context += phrases }
      parent = above.parent
    }
    return (context.filter { $0.weight > 0 }, sections)
  }

  private static func sectionThing(
    _ row: FormRow, in table: FormTable, _ lexicon: PhraseLexicon, _ contrasts: PhraseContrasts
  ) -> WordMask {
    var above = row.parent
    for _ in 0..<6 {
      guard let position = above else { break }
      let heading = table.rows[position]
      above = heading.parent
      let things = contrasts.divisions(of: lexicon.phrase(heading.name).words)
      guard !things.isEmpty, heading.inputs.isEmpty else { continue }
      let isOneOfSeveral = table.rows.contains { other in
        other.parent == heading.parent && other.inputs.isEmpty && other.index != heading.index
          && contrasts.contradicts(
            things, contrasts.divisions(of: lexicon.phrase(other.name).words))
      }
      if isOneOfSeveral { return things }
    }
    return WordMask()
  }

  /// The ages that a text names: 16 of "trẻ em dưới 16 tuổi".
  static func ages(in text: String) -> Set<Int> {
    guard text.holdsBytes(of: "tuổi") else { return [] }
    let words = FoldedText(text).words
    return Set(
      words.indices.dropFirst().compactMap { words[$0] == "tuoi" ? Int(words[$0 - 1]) : nil })
  }

  /// What a unit says is measured.
  private static func wordsImplied(by unit: UnitOfMeasure) -> String {
    switch unit.unitClass {
    case "m²": "diện tích"
    case "g", "lít", "Wh", "m³": "sản lượng"
    case "g/m²": "năng suất"
    case "con": "đàn tổng đàn"
    case "đồng": "số tiền giá trị kinh phí"
    case "%": "tỷ lệ"
    default: ""
    }
  }

  /// "Trong đó: nữ", "Riêng lúa Đông Xuân".
  private static func withoutOpening(_ name: String) -> String {
    // Most names open with none of their letters.
    guard let first = name.utf8.first, "TtGRC".utf8.contains(first) else { return name }
    for opening in ["Trong đó:", "Trong đó", "trong đó", "Gồm:", "Riêng", "Chia ra:"]
    where name.hasPrefix(opening) {
      return SheetGrid.trimmed(String(name.dropFirst(opening.count)))
    }
    return name
  }
}
