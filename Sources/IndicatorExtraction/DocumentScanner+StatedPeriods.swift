import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Periods that the words of a measure state.
extension DocumentScanner {
  /// "sản lượng cả năm 14.350 tấn" behind a day named for others: of no day.
  func saysWholeYear(_ gap: Range<Int>) -> Bool {
    gap.contains {
      Self.wholeYear.match(tokens, at: $0, limit: gap.upperBound) != nil
        || saysWholeStretch($0, gap.upperBound)
    }
      && !gap.contains { phrases.date(at: $0, limit: gap.upperBound) != nil }
  }

  /// "6 tháng đầu năm 2024", "năm 2024" in the words of the measure.
  func statedPeriod(_ gap: Range<Int>) -> String? {
    var year: Int?
    for index in gap where tokens[index].kind == .number {
      let token = tokens[index]
      guard index > gap.lowerBound else { continue }
      let before = tokens[index - 1].key
      if token.end - token.start == 4, before == WordKey.year {
        let ofPrices = index > gap.lowerBound + 1 && Self.priceYear.contains(tokens[index - 2].key)
        if !ofPrices { year = Int(token.text(in: document.scalars)) }
      }
      if index + 1 < limit, tokens[index + 1].key == WordKey.month, let report = phrases.year,
        index + 2 >= limit || tokens[index + 2].key != WordKey.end
      {
        let months = Int(token.text(in: document.scalars))
        if months == 6 { return "\(report)-H1" }
        if months == 9 { return "\(report)-9M" }
      }
    }
    if year == nil, tellsYearEnd(gap) { return phrases.year.map(String.init) }
    if year == nil,
      gap.contains(where: { Self.wholeYear.match(tokens, at: $0, limit: gap.upperBound) != nil })
    {
      return phrases.year.map(String.init)
    }
    return year.flatMap { (1990...2100).contains($0) ? String($0) : nil }
  }

  /// "ước đến hết năm đạt 51,8%", "tỷ lệ hộ nghèo cuối năm còn 19,85%": of the year's end, which is
  /// not said to be another's.
  func tellsYearEnd(_ gap: Range<Int>) -> Bool {
    gap.contains { index in
      guard let count = Self.yearEnds.match(tokens, at: index, limit: gap.upperBound) else {
        return false
      }
      let next = index + count
      if next < limit, tokens[next].kind == .number || Self.otherYear.contains(tokens[next].key) {
        return false
      }
      return index == 0 || !Self.comparedWith.contains(tokens[index - 1].key)
    }
  }
  private static let yearEnds = PhraseSet(["hết năm", "cuối năm"])
  private static let otherYear = WordSet(["trước", "ngoái", "học", "nay"])
  private static let comparedWith = WordSet(["với", "so", "tháng", "quý"])

  /// "giá so sánh năm 2010", "giá cố định năm 2010".
  private static let priceYear = WordSet(["sánh", "định", "giá", "gốc"])
  static let wholeYear = PhraseSet(["cả năm"])

  /// "dự ước cả 6 tháng": all of a stretch, of no day.
  private func saysWholeStretch(_ index: Int, _ limit: Int) -> Bool {
    tokens[index].key == Self.all && index + 2 < limit && tokens[index + 1].kind == .number
      && tokens[index + 2].key == WordKey.month
  }
  private static let all = WordKey("cả")
}
