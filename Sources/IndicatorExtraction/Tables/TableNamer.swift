import IndicatorModel
import VietnameseText

/// Names the measures of a table from the words of column, row and title.
struct TableNamer {
  let scanner: DocumentScanner
  let layout: TableLayout
  let lead: TableLead
  private var title: Range<Int>? { lead.title }
  private var tokens: [Token] { scanner.tokens }

  /// The name of what a cell tells.
  func name(row: Int, column: Int, unit: UnitOfMeasure) -> String {
    let owner = layout.columns[column].owner ?? column
    let head = headWords(owner, unit)
    if layout.rows[row].isTotal {
      return NameWords.joined(head, NameWords.weight(head) <= 2 ? titleWords() : [])
    }
    let label = labelWords(row, unit, counts: head.isEmpty)
    guard !head.isEmpty else { return NameWords.joined(label, []) }
    return NameWords.joined(head + lowered(label), [])
  }

  // MARK: columns

  /// The words of a header with "Số" or "Tỷ lệ" where they lack; empty for "Thực hiện".
  private func headWords(_ column: Int, _ unit: UnitOfMeasure) -> [String] {
    let own = layout.columns[column]
    if own.role == .allotment, own.content.isEmpty { return ["Kế", "hoạch"] + funds }
    guard own.role != .plan, own.role != .earlier, let first = own.content.first,
      let last = own.content.last
    else { return [] }
    if TableWords.paid.match(tokens, at: first, limit: last + 1) == own.content.count,
      layout.columns.contains(where: { $0.role == .allotment })
    {
      return ["Giải", "ngân"] + funds
    }
    if own.content.count <= 3,
      TableWords.bareValue.match(tokens, at: first, limit: last + 1) == own.content.count
    {
      return []
    }
    var words = own.content.flatMap { NameWords.words($0..<($0 + 1), scanner) }
    if own.role == .allotment { words = NameWords.words(first..<(last + 1), scanner) }
    let opening = scanner.tokens[first].key
    if own.role == .share {
      if opening != WordKey.rateHead { words.insert(contentsOf: ["Tỷ", "trọng"], at: 0) }
    } else if own.unit?.isPercent == true {
      if opening != WordKey.rateHead { words.insert(contentsOf: ["Tỷ", "lệ"], at: 0) }
    } else if own.countsNoun, words.first.map({ WordKey($0) }) != Self.number {
      if TableWords.outcome.match(tokens, at: first, limit: last + 1) != nil {
        words.insert(unit.name, at: 0)
      }
      words = ["Số"] + lowered(words)
    }
    return words
  }

  /// What "Kế hoạch" and "Giải ngân" alone are of: where a heading speaks of investment, its funds.
  private var funds: [String] {
    let isPublic = lead.headings.contains { heading in
      heading.contains { Self.investment.match(tokens, at: $0, limit: heading.upperBound) != nil }
    }
    return isPublic ? ["vốn", "đầu", "tư", "công"] : ["vốn"]
  }
  private static let investment = PhraseSet(["đầu tư công", "vốn đầu tư", "xdcb", "đtc"])

  // MARK: rows

  /// The label, with "Số" for counts and the row above where it says too little.
  private func labelWords(_ row: Int, _ unit: UnitOfMeasure, counts: Bool) -> [String] {
    let own = layout.rows[row]
    var words = sentenceCase(NameWords.words(own.label, scanner))
    if NameWords.weight(words) <= 1, own.parent == nil, counts { words += titleWords() }
    guard counts, let first = own.label.first else { return plain(words, row) }
    if let lead = moneyLead(row, first) { words = [lead] + lowered(words) }
    if own.unit != nil, !TableUnits.measures(unit) { words = counted(words, unit, own.label) }
    return plain(words, row)
  }

  /// "- Sản lượng" below "Lúa": with the words of the row above.
  private func plain(_ words: [String], _ row: Int) -> [String] {
    guard let parent = layout.rows[row].parent, parent < row, !layout.rows[parent].isTotal,
      let first = layout.rows[row].label.first
    else { return words }
    let side =
      TableWords.sides.match(tokens, at: first, limit: layout.rows[row].label.upperBound)
      == layout.rows[row].label.count
    if let lead = sharedHead(parent, words) { return lead + lowered(words) }
    let hasNumber = layout.rows[parent].numbers.contains { $0 != nil }
    guard side || !hasNumber && NameWords.weight(words) <= 3 && layout.rows[row].level >= 45 else {
      return words
    }
    return words + lowered(NameWords.words(layout.rows[parent].label, scanner))
  }

  /// "- Khai thác" below "Sản lượng thủy sản": a word or two name a part of the row above.
  private func sharedHead(_ parent: Int, _ words: [String]) -> [String]? {
    let label = layout.rows[parent].label
    guard NameWords.weight(words) <= 2, let first = label.first, label.count <= 6,
      Self.sharedHeads.match(tokens, at: first, limit: label.upperBound) != nil
    else { return nil }
    let above = sentenceCase(NameWords.words(label, scanner))
    let known = words.contains { word in
      above.contains { WordKey(ignoringMarksIn: $0) == WordKey(ignoringMarksIn: word) }
    }
    return known ? nil : above
  }
  private static let sharedHeads = PhraseSet(["sản lượng", "tổng sản lượng", "diện tích"])

  /// "TỔNG THU NSNN" as "Tổng thu NSNN".
  private func sentenceCase(_ words: [String]) -> [String] {
    guard words.allSatisfy({ $0 == $0.uppercased() }), words.contains(where: { $0.count > 1 })
    else { return words }
    return words.enumerated().map { index, word in
      guard Abbreviations.words(WordKey(ignoringMarksIn: word)) == nil else { return word }
      return index == 0 ? word.prefix(1) + word.dropFirst().lowercased() : word.lowercased()
    }
  }

  private func counted(_ words: [String], _ unit: UnitOfMeasure, _ label: Range<Int>) -> [String] {
    guard let first = label.first else { return words }
    let named =
      tokens[first].key == Self.number || tokens[first].key == WordKey.total
      || tokens[first].key == WordKey.rateHead
    if named { return words }
    let noun = UnitTable.match(tokens, at: first, limit: label.upperBound)
    if noun?.entry.base == unit.unitClass { return ["Số"] + lowered(words) }
    return ["Số"] + unitNoun(unit, label) + lowered(words)
  }

  /// The unit's noun, unless the label has it.
  private func unitNoun(_ unit: UnitOfMeasure, _ label: Range<Int>) -> [String] {
    let words = unit.name.split(separator: " ").map(String.init)
    guard let last = words.last else { return [] }
    let key = WordKey(last)
    return label.contains { tokens[$0].key == key } ? [] : words
  }

  /// "Doanh nghiệp nhà nước" below "Thu nội địa" is "Thu từ …", "Sự nghiệp y tế" below "Chi
  /// thường xuyên" "Chi …".
  ///
  /// "Một số khoản thu chủ yếu": the title says it for all rows.
  private func moneyLead(_ row: Int, _ first: Int) -> String? {
    let end = layout.rows[row].label.upperBound
    guard TableWords.moneyHeads.match(tokens, at: first, limit: end) == nil else { return nil }
    var above = layout.rows[row].parent
    for _ in 0..<8 {
      guard let index = above else {
        guard titleCounts(TableWords.receiptTitles) else {
          return titleCounts(TableWords.paymentTitles) ? "Chi" : nil
        }
        return Self.revenueOfItself.contains(tokens[first].key) ? "Thu" : "Thu từ"
      }
      let label = layout.rows[index].label
      if let start = label.first,
        let count = TableWords.receipts.match(tokens, at: start, limit: label.upperBound)
      {
        let verb = tokens[start + count - 1].key
        guard verb == WordKey.revenue else { return "Chi" }
        return Self.revenueOfItself.contains(tokens[first].key) ? "Thu" : "Thu từ"
      }
      above = layout.rows[index].parent
    }
    return nil
  }

  private func titleCounts(_ set: PhraseSet) -> Bool {
    guard let title else { return false }
    return title.contains { set.match(tokens, at: $0, limit: title.upperBound) != nil }
  }

  /// The title without "Biểu 1", for totals and columns that say little.
  private func titleWords() -> [String] {
    guard let title else { return [] }
    return NameWords.withoutOpening(NameWords.words(title, scanner))
  }

  /// The words with a small first letter, unless it opens a name or an abbreviation.
  private func lowered(_ words: [String]) -> [String] {
    guard let first = words.first, !isName(words),
      first.dropFirst().allSatisfy({ !$0.isUppercase }), first.first?.isUppercase == true
    else { return words }
    return [first.lowercased()] + words.dropFirst()
  }

  /// "Sở Xây dựng" keeps its capitals, "Sự nghiệp y tế" does not.
  private func isName(_ words: [String]) -> Bool {
    words.dropFirst().contains { $0.first?.isUppercase == true && $0.count > 1 }
      && !Self.places.contains(WordKey(words[0]))
  }

  private static let number = WordKey("số")
  private static let revenueOfItself = PhraseSet(["tiền", "xổ", "cấp", "hồi", "nợ"])
  private static let places = PhraseSet([
    "xã", "phường", "huyện", "tỉnh", "thôn", "ấp", "cầu", "đường",
  ])
}
