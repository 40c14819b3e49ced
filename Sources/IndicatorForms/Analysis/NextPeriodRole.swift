internal import IndicatorModel

/// Columns of the period that is planned: its target, and what it reached last year.
enum NextPeriodRole {
  /// The role of a column on the next period.
  ///
  /// - Parameters:
  ///   - texts: the header over the column, from top to bottom.
  ///   - period: the period that the form is filled for; `nil` when it is not known.
  /// - Returns: `nil` for columns on another time.
  static func role(
    of meaning: HeaderMeaning, texts: [FoldedText], period: ReportingPeriod?
  ) -> ColumnRole? {
    guard meaning.kind != .note, meaning.kind != .ratio, meaning.kind != .verdict else {
      return nil
    }
    let saysNext = saysNext(texts)
    let next = period.map(\.following).flatMap { $0.year == period?.year ? $0 : nil }
    let isNext = saysNext || next.map { names($0, meaning.time, of: period) } ?? false
    if meaning.time.isSamePeriod || meaning.time.offset(from: period?.year) == -1 {
      if isNext, meaning.time.isSamePeriod || saysNext { return .samePeriodNext }
      let isRest = meaning.time.span == .rest && !texts.contains { $0.holds("6 thang") }
      return isRest && meaning.kind == .foreign ? .samePeriodRest : nil
    }
    guard aims(meaning, texts), period?.span != .year else { return nil }
    let isThis = period.map { $0.span != .year && names($0, meaning.time, of: period) } ?? false
    return isNext || isThis ? .target : nil
  }

  /// Whether a header speaks of the next period in general: "kỳ sau", "quý tới".
  static func saysNext(_ texts: [FoldedText]) -> Bool {
    let words = [
      "ky sau", "quy sau", "thang sau", "ky toi", "quy toi", "thang toi", "ky tiep theo",
      "quy tiep theo", "thang tiep theo",
    ]
    return texts.contains { $0.holdsBytes(of: "{ky sau}") || $0.holds(anyOf: words) }
  }

  private static func aims(_ meaning: HeaderMeaning, _ texts: [FoldedText]) -> Bool {
    if meaning.kind == .plan { return true }
    guard meaning.kind == nil, let last = texts.last else { return false }
    return last.opens(with: "chi tieu") || last.opens(with: "muc tieu")
  }

  /// Whether a header names a period by its number.
  private static func names(
    _ period: ReportingPeriod, _ time: HeaderTime, of reported: ReportingPeriod?
  ) -> Bool {
    guard !time.isRunning, time.isSamePeriod || time.offset(from: reported?.year) ?? 0 == 0 else {
      return false
    }
    switch (time.span, period.span) {
    case (.quarter(let named?), .quarter(let quarter)): return named == quarter
    case (.month(let named?), .month(let month)): return named == month
    case (.rest, .half(2)): return true
    default: return false
    }
  }
}
