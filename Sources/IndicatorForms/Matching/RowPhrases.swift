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
