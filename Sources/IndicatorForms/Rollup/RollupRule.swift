internal import IndicatorModel
internal import VietnameseText

extension RollupRule {
  /// How the figures of a row come together: as the catalogue says; for a row that it does not know,
  /// by adding when the words and the unit leave no doubt.
  init(_ row: FormRow, in table: FormTable, catalogue: Catalogue) {
    guard let code = row.code, let indicator = catalogue[code] else {
      self = RollupRule.isCount(row, in: table) ? .sum : .none
      return
    }
    switch indicator.unitRollup {
    case .sum: self = .sum
    case .weightedMean: self = indicator.weightCode.map { .weightedMean(weightCode: $0) } ?? .none
    case .last, .none: self = .none
    }
  }

  /// Words of figures that do not add up over units, with diacritics: "giá" is not "gia".
  private static let noCounts = [
    "bình quân", "trung bình", "tỷ lệ", "tỉ lệ", "tỷ trọng", "cơ cấu", "chỉ số", "tốc độ", "mật độ",
    "năng suất", "hệ số", "điểm", "xếp hạng", "xếp loại", "thứ hạng", "tuổi thọ", "mức", "đơn giá",
    "cao nhất", "thấp nhất", "thời gian", "nhiệt độ", "độ che phủ", "đạt chuẩn", "lãi suất",
    "tăng trưởng", "nhịp độ", "tăng so", "giảm so",
  ]

  private static func isCount(_ row: FormRow, in table: FormTable) -> Bool {
    guard let text = row.unit, let unit = UnitOfMeasure(parsing: text), unit.isKnown,
      !unit.isPercent, !unit.unitClass.contains("/")
    else { return false }
    var current: FormRow? = row
    for _ in 0..<3 {
      guard let next = current else { break }
      let words = " " + VietnameseText.normalized(next.name) + " "
      if noCounts.contains(where: { words.contains(" \($0) ") }) { return false }
      if words.contains(" giá "), !words.contains(" giá trị ") { return false }
      current = next.parent.map { table.rows[$0] }
    }
    return true
  }
}
