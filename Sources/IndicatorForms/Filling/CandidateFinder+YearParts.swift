internal import ByteSupport
internal import IndicatorModel
internal import VietnameseText

/// What of the year a column asks for, where a form filled from a report on the year asks for two
/// things: "Thực hiện đến 30/11" and "Ước thực hiện cả năm".
enum YearPart: Hashable {
  case soFar
  case whole

  /// The parts by zero-based column; none where the form does not tell two of them apart.
  static func parts(of table: FormTable, reporting period: ReportingPeriod?) -> [Int: YearPart] {
    guard period?.span == .year else { return [:] }
    var parts: [Int: YearPart] = [:]
    for column in table.columns where column.role.isResult {
      let headers = column.header.map { FoldedText($0) }
      if headers.contains(where: countsToADay) {
        parts[column.index] = .soFar
      } else if headers.contains(where: { $0.holds(anyOf: ["uoc", "uth", "ca nam"]) }) {
        parts[column.index] = .whole
      }
    }
    return Set(parts.values).count == 2 ? parts : [:]
  }

  /// "Thực hiện đến 30/11", "TH 11 tháng", of a header or of a clause; "đến hết năm" is the whole.
  static func countsToADay(_ text: FoldedText) -> Bool {
    let words = text.words
    return words.indices.dropLast().contains { place in
      let next = words[place + 1]
      let isNumber = next.utf8.first.map { $0 < UInt8(ascii: "a") } ?? false
      if words[place] == "den" {
        let isYear = place + 2 < words.count && words[place + 2] == "nam"
        return isNumber || ["ngay", "thang", "het", "cuoi"].contains(next) && !isYear
      }
      return next == "thang" && Int(words[place]).map { (2...11).contains($0) } == true
    }
  }
}

/// Forms that ask for what was done so far and for the year's estimate side by side.
extension CandidateFinder {
  /// Whether a measure of a report on the year is of the part that a column asks for: what its clause
  /// says of time decides, and a clause that says nothing is of neither.
  func isOf(
    _ part: YearPart, _ measure: Measure, _ period: ReportingPeriod,
    _ search: inout CandidateSearch
  ) -> Bool {
    let scope = FigureScope(of: measure, reporting: period)
    guard scope != .lastYear, scope != .samePeriodLastYear, scope != .yearToDateLastYear else {
      return false
    }
    let clause = FoldedText(CandidateFinder.clause(of: measure))
    let isSoFar =
      clause.holds(anyOf: CandidateFinder.soFar) || YearPart.countsToADay(clause)
      || countsFewerMonths(measure, period)
      || measure.kind == .cumulative
      || measure.asOf.map { $0.year == period.year && $0.month < 12 } ?? false
    let isWhole =
      clause.holds(anyOf: CandidateFinder.wholeYear) || measure.kind == .estimate && !isSoFar
    guard isSoFar != isWhole else {
      search.note(.stretchUnsaid)
      return false
    }
    return part == .whole ? isWhole : isSoFar
  }

  /// "11 tháng", as the measure's own period says.
  private func countsFewerMonths(_ measure: Measure, _ period: ReportingPeriod) -> Bool {
    guard let text = measure.period, text.hasPrefix("\(period.year)-") else { return false }
    return text.hasSuffix("M") || text.hasSuffix("H1")
  }

  /// The words of a value's own clause before it.
  private static func clause(of measure: Measure) -> String {
    let words = MeasurePhrases.clause(before: measure).split(separator: " ")
    let start = words.lastIndex { $0.hasSuffix(",") || $0.hasSuffix(";") }
    return words[(start.map { $0 + 1 } ?? 0)...].joined(separator: " ")
  }

  private static let wholeYear = [
    "ca nam", "uoc nam", "het nam", "uoc thuc hien nam", "uoc ca nam", "du kien", "kha nang", "uoc",
  ]
  private static let soFar = [
    "luy ke", "den nay", "tinh den", "da thu", "da chi", "da giai ngan", "da thuc hien",
  ]
}
