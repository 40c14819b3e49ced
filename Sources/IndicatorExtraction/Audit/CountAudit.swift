import ByteSupport
import IndicatorModel
import VietnameseText

/// Counts of people in per cent: "1.458% bác sĩ", "Bác sĩ 39%".
enum CountAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    guard let text = subject.text else { return [] }
    return subject.measures.indices.compactMap { index in
      let measure = subject.measures[index]
      guard subject.units[index]?.isPercent == true, let value = measure.value,
        measure.kind != .change, measure.kind != .targetOnly
      else { return nil }
      let isCount =
        (value > 100 || isGrouped(measure)) && countsBehind(measure, text)
        || value > 1 && isBareNoun(measure, text)
      guard isCount else { return nil }
      return AuditFinding(
        kind: .unit, severity: value > 100 ? .error : .warning,
        statement: .countInPercent(name: measure.indicator), stated: value,
        measures: [measure.id], places: [subject.place(measure.span)])
    }
  }

  /// "1.458": grouped as counts are; a percentage has no three fraction digits.
  private static func isGrouped(_ measure: Measure) -> Bool {
    let digits = Array(measure.valueText.utf8)
    return digits.count >= 5 && digits[digits.count - 4] == UInt8(ascii: ".")
  }

  /// "1.458% bác sĩ": a person noun right behind the sign.
  static func countsBehind(_ measure: Measure, _ text: AuditText) -> Bool {
    let words = text.tokens(after: measure.span.end, 3).filter { $0.kind == .word }
    return isPerson(words.prefix(2).map { text.text(of: $0) })
  }

  /// "Y tế: Bác sĩ 39%": nothing but a person noun since the last mark.
  private static func isBareNoun(_ measure: Measure, _ text: AuditText) -> Bool {
    let before = text.words(before: measure.span.start, 6)
    let clause = before.reversed().prefix { $0.kind == .word }.reversed()
    guard clause.count == 2, before.count > clause.count || before.count == 2 else { return false }
    guard !clause.contains(where: { light.contains($0.key) }) else { return false }
    return isProfession(clause.map { text.text(of: $0) })
  }
  private static let light: Set<WordKey> = Set(
    ["đạt", "chiếm", "là", "tăng", "giảm", "bằng", "tỷ", "lệ"].map { WordKey($0) })

  private static func isPerson(_ words: [String]) -> Bool {
    [words, Array(words.prefix(1))].contains { part in
      !part.isEmpty && UnitOfMeasure(parsing: part.joined(separator: " "))?.isPerson == true
    }
  }

  /// Staff that is counted; groups of people (hộ nghèo, lao động) do have rates.
  private static func isProfession(_ words: [String]) -> Bool {
    professions.contains(VietnameseText.words(words.joined(separator: " ")))
  }
  private static let professions: Set<[WordKey]> = Set(
    ["bác sĩ", "bác sỹ", "giáo viên", "cán bộ", "điều dưỡng", "dược sĩ", "y sĩ", "học sinh"]
      .map { VietnameseText.words($0) })
}
