internal import IndicatorModel
internal import VietnameseText

/// What speaks against a measure for a row, however well their words agree.
extension RowMatcher {
  /// Whether row and measure are surely of the two sides of a budget: "tiền sử dụng đất 521,6 tỷ đồng"
  /// for "Chi đầu tư từ nguồn thu tiền sử dụng đất".
  func isOfOtherSide(_ row: FormRow, _ measure: MeasurePhrases) -> Bool {
    guard let own = row.code.flatMap(BudgetSide.init(code:)), let other = measure.side else {
      return false
    }
    return own != other
  }

  /// Whether a sure link says that a measure is of a thing the row does not tell: "Đối với khu vực
  /// ngoài quốc doanh, số thu ước 412,7 tỷ đồng" for "Tổng nguồn thu ngân sách".
  func speaksOfOther(
    _ measure: MeasurePhrases, _ name: MeasurePhrases.Wording, _ row: RowPhrases
  ) -> Bool {
    // A name that tells much, and that the row tells, outweighs the link.
    if name.phrase.weight >= 0.8, told(name, by: row).strict >= 0.85 { return false }
    return measure.isLinked
      && measure.indicatorNames.allSatisfy { name in
        share(of: name) { row.nearness(of: $0) != .nowhere ? 1 : 0 } < 0.3
      }
  }

  /// Whether a row is of rice and a measure of a season of any crop: "Vụ Mùa xuống giống được 8.140
  /// ha".
  func lacksRice(_ measure: MeasurePhrases, _ row: RowPhrases) -> Bool {
    guard let rice, row.name.words.contains(rice), !measure.all.contains(rice),
      !measure.tillsRice
    else { return false }
    return !contrasts.seasons(of: measure.ownMask).isEmpty && measure.code == nil
  }

  /// Whether row and measure are of people of different ages: "trẻ dưới 16 tuổi", "trẻ dưới 1 tuổi".
  func isOfOtherAge(_ measure: MeasurePhrases, _ row: RowPhrases) -> Bool {
    !row.ages.isEmpty && !measure.ages.isEmpty && row.ages.isDisjoint(with: measure.ages)
  }

  /// Whether a measure is of the whole that a row is a part of: "Tổng mức bán lẻ hàng hóa và doanh thu
  /// dịch vụ" for "Bán lẻ hàng hóa" under it.
  func isOfWhole(_ measure: MeasurePhrases, _ row: RowPhrases) -> Bool {
    guard let rest = row.restOfWhole, let name = measure.wordings.first?.phrase else {
      return false
    }
    return share(of: rest) { name.words.contains($0) ? 1 : 0 } > 0.6
  }

  func share(of phrase: Phrase, in words: [Int]) -> Double {
    share(of: phrase) { words.contains($0) ? 1 : 0 }
  }

  func share(of phrase: Phrase, _ part: (Int) -> Double) -> Double {
    guard phrase.weight > 0 else { return 1 }
    return phrase.words.reduce(0) { $0 + lexicon.weights[$1] * part($1) } / phrase.weight
  }
}
