internal import ByteSupport
internal import IndicatorModel

/// Figures that a report gives twice, as its own and as another office's.
///
/// "Hồ tiêu 11.900 ha; theo Cục Thống kê là 11.240 ha": which of them belongs in a form is for a person
/// to say.
enum OtherSource {
  /// What another office says of a measure right behind it; `nil` where nobody does, or where both
  /// agree.
  ///
  /// - Parameter place: zero-based, into the measures of a report.
  static func rival(of place: Int, in measures: [Measure]) -> Measure? {
    let measure = measures[place]
    guard place + 1 < measures.count, let value = measure.value, measure.kind != .targetOnly,
      measure.unit != "%"
    else { return nil }
    // Percentages and parts may stand between.
    let near = measures[(place + 1)...].prefix(3)
    guard
      let rival = near.first(where: { $0.unit == measure.unit && $0.kind != .targetOnly }),
      rival.section == measure.section, rival.span.start - measure.span.end < 160,
      let other = rival.value, other != value,
      // Not a part of the first, nor one of the rows of a list.
      other.doubleValue > value.doubleValue / 2, other.doubleValue < value.doubleValue * 2,
      namesSource(rival), !namesSource(measure)
    else { return nil }
    return rival
  }

  /// "theo Cục Thống kê", "Chi cục Thú y ghi nhận", "theo số liệu của Kho bạc".
  private static func namesSource(_ measure: Measure) -> Bool {
    // Few clauses have a word that says so.
    guard marks.contains(where: { measure.quote.holdsBytes(of: $0) }) else { return false }
    let words = MeasurePhrases.clause(before: measure).split { !$0.isLetter && !$0.isNumber }
    guard
      let office = words.indices.first(where: { place in
        words[place].first?.isUppercase == true
          && offices.contains(FoldedText(String(words[place])).text)
      })
    else { return false }
    let before = FoldedText(words[..<office].joined(separator: " "))
    let behind = FoldedText(words[office...].joined(separator: " "))
    return before.words.last == "theo" || before.holds(anyOf: ["theo so lieu", "theo bao cao"])
      || behind.holds(anyOf: saying)
  }
  private static let marks = ["heo ", "nhận", "cấp", "kê", "hợp", "bố", "cáo"]
  private static let saying = [
    "ghi nhan", "cung cap", "thong ke la", "tong hop la", "xac nhan", "cong bo", "bao cao la",
  ]
  /// The first words of offices' names.
  private static let offices: Set<String> = [
    "cuc", "chi", "kho", "cong", "phong", "ban", "tram", "benh", "so", "doi",
  ]
}
