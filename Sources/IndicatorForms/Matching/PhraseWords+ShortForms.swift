internal import VietnameseText

/// Short forms that mean different things beside different words.
extension PhraseWords {
  /// What a short form stands for where the words beside it tell: "thu NS", "NS xã" are of a budget,
  /// "NS lúa" of a yield; "DT bán lẻ" is a turnover, "DT lúa" an area.
  ///
  /// - Parameter position: zero-based.
  static func shortForm(_ words: [WordKey], at position: Int) -> [WordKey]? {
    guard let form = shortForms.first(where: { $0.short == words[position] }) else { return nil }
    if position > 0, form.before[words[position - 1]] != nil { return form.meaning }
    if position + 1 < words.count, form.behind[words[position + 1]] != nil { return form.meaning }
    return nil
  }

  private struct ShortForm {
    let short: WordKey
    let meaning: [WordKey]
    /// Words that tell it from before, and from behind.
    let before: WordTable
    let behind: WordTable

    init(_ short: String, _ meaning: String, before: [String], behind: [String]) {
      (self.short, self.meaning) = (WordKey(short), VietnameseText.words(meaning))
      (self.before, self.behind) = (WordTable(before), WordTable(behind))
    }
  }

  private static let shortForms = [
    ShortForm(
      "NS", "ngân sách", before: ["thu", "chi", "nguồn", "vốn", "cấp", "trợ", "sung"],
      behind: [
        "nhà", "địa", "xã", "phường", "huyện", "tỉnh", "trung", "tw", "trên", "cấp", "thành",
        "quận",
        "đp", "nn", "tp",
      ]),
    ShortForm(
      "DT", "doanh thu", before: [],
      behind: ["bán", "dịch", "dv", "thương", "vận", "du", "lưu", "ăn"]),
    ShortForm(
      "DT", "dự toán", before: ["so", "giao"], behind: ["giao", "năm", "tỉnh", "huyện", "hđnd"]),
  ]
}
