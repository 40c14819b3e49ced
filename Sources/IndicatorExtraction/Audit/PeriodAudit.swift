import ByteSupport
import IndicatorModel
import VietnameseText

/// Days after the period or the signature, and comparisons with the report's own year.
enum PeriodAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    guard let text = subject.text else {
      return subject.report.period.map { undated(subject, $0) } ?? []
    }
    let signed = signingDay(text, subject.report.period)
    guard let period = subject.report.period else {
      return signed.map { days(text, $0, $0, subject) } ?? []
    }
    let isDated = signed != nil || subject.report.title.contains(String(period.year))
    return days(text, period.lastDay, signed, subject)
      + (isDated ? laterBases(text, period, signed, subject) : [])
      + (isDated ? ownYear(text, period.year, subject) + ownMonth(text, period, subject) : [])
  }

  /// Without the text: measures that are of a later day.
  private static func undated(
    _ subject: AuditSubject, _ period: ReportingPeriod
  ) -> [AuditFinding] {
    let last = period.lastDay
    return subject.measures.compactMap { measure in
      guard let day = measure.asOf, day > last, day.year <= period.year + 1 else { return nil }
      return AuditFinding(
        kind: .period, severity: .note, statement: .afterPeriod(day: day, end: last),
        measures: [measure.id], places: [subject.place(measure.span)])
    }
  }

  /// "…, ngày 15 tháng 01 năm 2026" of the head of the report.
  private static func signingDay(
    _ text: AuditText, _ period: ReportingPeriod?
  ) -> CalendarDate? {
    let tokens = text.tokens
    for index in 0..<max(0, min(tokens.count, 160) - 5)
    where tokens[index].key == dayWord && tokens[index + 2].key == monthWord
      && tokens[index + 4].key == yearWord
    {
      let numbers = [1, 3, 5].compactMap { text.number(tokens[index + $0]) }.map(\.coefficient)
      guard numbers.count == 3,
        let day = CalendarDate(
          year: Int(numbers[2]), month: Int(numbers[1]), day: Int(numbers[0])),
        period.map({ day.year == $0.year || day.year == $0.year + 1 }) ?? true
      else { continue }
      return day
    }
    return nil
  }
  private static let dayWord = WordKey("ngày")
  private static let monthWord = WordKey("tháng")
  private static let yearWord = WordKey("năm")

  /// "tính đến ngày 20/6/2026" where that day has not come.
  private static func days(
    _ text: AuditText, _ end: CalendarDate, _ signed: CalendarDate?, _ subject: AuditSubject
  ) -> [AuditFinding] {
    let tokens = text.tokens
    var findings: [AuditFinding] = []
    for index in tokens.indices.dropLast(4)
    where tokens[index + 1].isMark("/") && tokens[index + 3].isMark("/") {
      guard let day = date(text, index), day > min(end, signed ?? end), day.year <= end.year + 2,
        let until = until(text, tokens[index].start),
        !isPlanned(text, tokens[index].start, until == .counted)
      else { continue }
      // The last day of a year is a deadline more often than a date of figures.
      let isDeadline = until == .named && day.month == 12 && day.day == 31
      // Reports are written before their period ends, with estimates up to its end.
      let isAfterSigning = !isDeadline && day > end && (signed.map { day > $0 } ?? false)
      let statement: AuditStatement =
        day > (signed ?? end)
        ? .afterSigning(day: day, signed: signed ?? end) : .afterPeriod(day: day, end: end)
      findings.append(
        AuditFinding(
          kind: .period, severity: isAfterSigning ? .warning : .note, statement: statement,
          measures: subject.measures.filter { $0.asOf == day }.prefix(8).map(\.id),
          places: [
            subject.place(SourceSpan(start: tokens[index].start, end: tokens[index + 4].end))
          ]))
    }
    return findings
  }

  private static func date(_ text: AuditText, _ index: Int) -> CalendarDate? {
    let numbers = [0, 2, 4].compactMap { text.number(text.tokens[index + $0]) }
    guard numbers.count == 3, numbers.allSatisfy({ $0.fractionDigits == 0 }) else { return nil }
    return CalendarDate(
      year: Int(numbers[2].coefficient), month: Int(numbers[1].coefficient),
      day: Int(numbers[0].coefficient))
  }

  /// How the words before a day say that figures are of it.
  private enum Until {
    /// "tính đến": figures were counted.
    case counted
    /// "đến ngày".
    case named
  }

  private static func until(_ text: AuditText, _ offset: Int) -> Until? {
    let before = text.tokens(before: offset, 4)
    if AuditText.has(countedUntil, in: before) { return .counted }
    return AuditText.has(namedUntil, in: before.suffix(3)) ? .named : nil
  }
  private static let countedUntil = PhraseSet(["tính đến", "số liệu đến", "tính tới"])
  private static let namedUntil = PhraseSet(["đến", "tới"])

  /// Plans, deadlines and spans of years lie ahead by right.
  private static func isPlanned(
    _ text: AuditText, _ offset: Int, _ isCounted: Bool
  ) -> Bool {
    if isCounted { return AuditText.has(aims, in: text.tokens(before: offset, 8)) }
    return AuditText.has(planned, in: text.tokens(before: offset, 14))
      || text.aimSections.contains { $0.contains(offset) }
  }
  private static let aims = PhraseSet([
    "phấn đấu", "dự kiến", "trước ngày", "chậm nhất", "thời hạn", "kế hoạch", "từ ngày",
  ])
  private static let planned = PhraseSet([
    "phấn đấu", "dự kiến", "hoàn thành", "trước ngày", "chậm nhất", "thời hạn", "giai đoạn",
    "từ ngày", "hiệu lực", "hết ngày", "kế hoạch", "áp dụng", "kéo dài",
  ])

  /// "so với cùng kỳ năm 2024" in a report of 2024.
  private static func ownYear(
    _ text: AuditText, _ year: Int, _ subject: AuditSubject
  ) -> [AuditFinding] {
    let tokens = text.tokens
    return tokens.indices.dropFirst(2).compactMap { index in
      let token = tokens[index]
      guard token.kind == .number, token.end - token.start == 4,
        text.number(token)?.coefficient == Int64(year),
        ownYearWords.match(tokens, endingAt: index, from: max(0, index - 4)) != nil
          && (AuditText.has(baseWords, in: tokens[max(0, index - 8)..<index])
            || sameTime.match(tokens, endingAt: index, from: max(0, index - 4)) != nil),
        !text.aimSections.contains(where: { $0.contains(token.start) }),
        !AuditText.has(aims, in: text.tokens(before: token.start, 30))
      else { return nil }
      return AuditFinding(
        kind: .period, severity: .warning, statement: .ownYear(year: year), measures: [],
        places: [subject.place(SourceSpan(start: token.start, end: token.end))])
    }
  }
  /// "so với tháng 3/2026" in a report of March 2026 or of the quarter that it ends.
  private static func ownMonth(
    _ text: AuditText, _ period: ReportingPeriod, _ subject: AuditSubject
  ) -> [AuditFinding] {
    let (tokens, month) = (text.tokens, period.months.upperBound)
    return tokens.indices.dropFirst(2).dropLast(2).compactMap { index in
      guard tokens[index].kind == .number, tokens[index - 1].key == monthWord,
        tokens[index + 1].isMark("/"), text.number(tokens[index])?.coefficient == Int64(month),
        tokens[index + 2].kind == .number,
        text.number(tokens[index + 2])?.coefficient == Int64(period.year),
        baseWords.match(tokens, endingAt: index - 1, from: max(0, index - 4)) != nil,
        !text.aimSections.contains(where: { $0.contains(tokens[index].start) })
      else { return nil }
      return AuditFinding(
        kind: .period, severity: .warning,
        statement: .ownMonth(month: month, year: period.year), measures: [],
        places: [
          subject.place(SourceSpan(start: tokens[index].start, end: tokens[index + 2].end))
        ])
    }
  }

  /// "so với thời điểm 31/12/2025", "so với cuối năm 2025" where that day has not come.
  private static func laterBases(
    _ text: AuditText, _ period: ReportingPeriod, _ signed: CalendarDate?, _ subject: AuditSubject
  ) -> [AuditFinding] {
    let tokens = text.tokens
    let end = max(period.lastDay, signed ?? period.lastDay)
    return tokens.indices.dropFirst(3).compactMap { index in
      guard tokens[index].kind == .number,
        !text.aimSections.contains(where: { $0.contains(tokens[index].start) })
      else { return nil }
      if index + 4 < tokens.count, tokens[index + 1].isMark("/"), tokens[index + 3].isMark("/"),
        let day = date(text, index), day > end, day.year <= end.year + 2,
        AuditText.has(baseWords, in: text.tokens(before: tokens[index].start, 6))
      {
        return later(day, signed, tokens[index].start..<tokens[index + 4].end, subject)
      }
      guard tokens[index].end - tokens[index].start == 4,
        text.number(tokens[index])?.coefficient == Int64(period.year),
        let day = CalendarDate(year: period.year, month: 12, day: 31), day > end,
        yearEnd.match(tokens, endingAt: index, from: max(0, index - 3)) != nil,
        AuditText.has(baseWords, in: text.tokens(before: tokens[index].start, 7))
      else { return nil }
      return later(day, signed, tokens[index].start..<tokens[index].end, subject)
    }
  }
  private static let baseWords = PhraseSet(["so với", "so", "so cùng"])
  private static let yearEnd = PhraseSet(["cuối năm", "hết năm"])

  private static func later(
    _ day: CalendarDate, _ signed: CalendarDate?, _ range: Range<Int>, _ subject: AuditSubject
  ) -> AuditFinding {
    AuditFinding(
      kind: .period, severity: .warning, statement: .afterSigning(day: day, signed: signed ?? day),
      measures: [],
      places: [subject.place(SourceSpan(start: range.lowerBound, end: range.upperBound))])
  }
  private static let sameTime = PhraseSet(["cùng kỳ năm", "cùng kỳ", "cùng thời điểm năm"])
  private static let ownYearWords = PhraseSet([
    "cùng kỳ năm", "cùng kỳ", "cùng thời điểm năm", "so với năm", "so năm", "tháng đầu năm",
    "thực hiện năm",
  ])
}
