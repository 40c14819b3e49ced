internal import ByteSupport
internal import IndicatorModel
internal import VietnameseText

/// A row whose figures say by how many points of percent a level falls or rises: "Mức giảm tỷ lệ hộ
/// nghèo (điểm %)".
struct LevelMove {
  /// The direction of comparisons that the row takes, as measures spell it: `tăng`, `giảm`.
  let direction: String

  init?(_ row: FormRow, unit: UnitOfMeasure) {
    guard LevelMove.isPoints(unit.name) else { return nil }
    let words = FoldedText(row.name).words
    if words.contains("giam") {
      direction = "giảm"
    } else if words.contains("tang") {
      direction = "tăng"
    } else {
      return nil
    }
  }

  /// Whether a unit is points of percent.
  static func isPoints(_ unit: String) -> Bool { unit.opensWithBytes(of: "điểm") }
}

extension CandidateFinder {
  /// The movement of a level in points, where a measure states one in the row's direction.
  ///
  /// - Returns: `nil` where the measure's own value is in points, or the column asks for no result.
  func moveFigures(
    _ measure: Measure, _ move: LevelMove, _ role: ColumnRole, _ period: ReportingPeriod
  ) -> [Figure]? {
    guard role.isResult, measure.value == nil || !LevelMove.isPoints(measure.unit ?? "") else {
      return nil
    }
    var ignored = CandidateSearch()
    guard holds(measure, part: role, period, &ignored) else { return [] }
    return measure.comparisons.compactMap { comparison in
      guard let amount = comparison.amount, let unit = comparison.unit, LevelMove.isPoints(unit),
        comparison.direction == move.direction,
        comparison.base.map({ isLastYear($0, period) }) ?? true
      else { return nil }
      return Figure(value: amount, unit: unit, part: .comparison, span: comparison.span)
    }
  }

  /// Whether a target says how far a level is to move, in a row of the level: "phấn đấu giảm 3% hộ
  /// nghèo", "kế hoạch năm 2025 giảm 0,7%".
  func isMoveOfLevel(_ measure: Measure) -> Bool {
    guard kind == .ratio || kind == .stock, moves == nil, measure.unit == "%",
      let target = measure.target
    else { return false }
    let own = FoldedText(rowName).words
    guard !own.contains("giam"), !own.contains("tang") else { return false }
    let words = FoldedText(measure.quote).words
    guard
      let place = words.firstIndex(where: { word in
        VietnameseNumber.parse(String(word.prefix { $0.isNumber || $0 == "," })) == target
      })
    else { return false }
    let before = words[..<place].suffix(4).reversed().drop {
      ["them", "tu", "it", "nhat", "khoang", "tren", "hon", "binh", "quan", "duoc"].contains($0)
    }
    return before.first == "giam" || before.first == "tang"
  }
}
