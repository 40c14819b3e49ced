internal import VietnameseText

/// Short forms that mean different things beside different words.
extension PhraseWords {
  /// What a short form stands for where the words beside it tell: "thu NS", "NS xã" are of a budget,
  /// "NS lúa" of a yield; "DT bán lẻ" is a turnover, "DT lúa" an area.
  ///
  /// - Parameter position: zero-based.
  static func shortForm(_ words: [WordKey], at position: Int) -> [WordKey]? {
    // Nearly every word is none.
    guard let number = shorts.numbers[words[position]] else { return nil }
    let form = shorts.forms[number]
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

  /// The forms by their numbers; the first counts where two are spelled alike.
  private static let shorts: (numbers: WordTable, forms: [ShortForm]) = {
    var numbers = WordTable()
    var forms: [ShortForm] = []
    for form in shortForms where numbers.number(of: form.short) == forms.count {
      forms.append(form)
    }
    return (numbers, forms)
  }()

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
    ShortForm("TX", "thường xuyên", before: ["chi", "trợ", "cấp"], behind: []),
    ShortForm(
      "SN", "sự nghiệp", before: ["chi", "vốn"], behind: ["giáo", "y", "kinh", "kh", "môi", "văn"]),
    ShortForm("TE", "trẻ em", before: ["lệ", "số", "cho"], behind: ["dưới", "có", "suy"]),
    ShortForm("BN", "bệnh nhân", before: ["số"], behind: ["lao", "sốt", "tâm", "điều", "nội"]),
    ShortForm("BS", "bác sĩ", before: ["số", "có"], behind: ["vạn", "trên", "10.000"]),
    ShortForm(
      "GB", "giường bệnh", before: ["số", "suất"], behind: ["vạn", "trên", "toàn", "thực"]),
    ShortForm("QG", "quốc gia", before: ["chuẩn"], behind: []),
    ShortForm("GV", "giáo viên", before: ["số", "lệ"], behind: ["đạt", "mầm", "tiểu"]),
    ShortForm("SP", "sản phẩm", before: ["số"], behind: ["ocop"]),
    ShortForm("TG", "tham gia", before: ["người", "lệ", "dân"], behind: ["bhyt", "bhxh", "bảo"]),
    ShortForm(
      "DT", "dự toán", before: ["so", "giao"], behind: ["giao", "năm", "tỉnh", "huyện", "hđnd"]),
  ]
}
