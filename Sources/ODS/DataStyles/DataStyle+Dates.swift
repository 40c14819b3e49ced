internal import ByteSupport

extension DataStyle {
  /// The text of a day and time.
  ///
  /// - Parameter serial: days since 1899-12-30, the time as a fraction.
  func renderDate(_ serial: Double, locale: NumberLocale) -> String {
    guard abs(serial) < 4e6 else { return "###" }
    let decimals = parts.reduce(0) { most, part in
      if case .seconds(_, let decimals) = part { max(most, decimals) } else { most }
    }
    let scale = (0..<min(decimals, 6)).reduce(1.0) { scale, _ in scale * 10 }
    let ticks = (serial * 86_400 * scale).rounded()
    let moment = Moment(ticks: ticks, scale: scale)
    var text = showsElapsedTime && serial < 0 ? "-" : ""
    let usesHalfDays = parts.contains(.amPm)
    var isFirstTime = true
    for part in parts {
      text += show(
        part, moment, locale: locale, usesHalfDays: usesHalfDays,
        isElapsed: showsElapsedTime && isFirstTime)
      switch part {
      case .hours, .minutes, .seconds: isFirstTime = false
      default: break
      }
    }
    return text
  }

  private func show(
    _ part: Part, _ moment: Moment, locale: NumberLocale, usesHalfDays: Bool, isElapsed: Bool
  ) -> String {
    func padded(_ number: Int, _ isLong: Bool) -> String {
      isLong && number < 10 ? "0" + String(number) : String(number)
    }
    switch part {
    case .literal(let text): return text
    case .day(let isLong): return padded(moment.date.day, isLong)
    case .month(let isLong, true): return locale.monthName(moment.date.month, isLong: isLong)
    case .month(let isLong, false): return padded(moment.date.month, isLong)
    case .year(true): return String(moment.date.year)
    case .year(false): return padded(moment.date.year % 100, true)
    case .dayOfWeek(let isLong): return locale.weekdayName(moment.weekday, isLong: isLong)
    case .hours(let isLong):
      if isElapsed { return padded(moment.totalSeconds / 3600, isLong) }
      let hour = moment.secondOfDay / 3600
      return padded(usesHalfDays ? (hour + 11) % 12 + 1 : hour, isLong)
    case .minutes(let isLong):
      return padded(
        isElapsed ? moment.totalSeconds / 60 : moment.secondOfDay / 60 % 60, isLong)
    case .seconds(let isLong, let decimals):
      let whole = padded(isElapsed ? moment.totalSeconds : moment.secondOfDay % 60, isLong)
      guard decimals > 0 else { return whole }
      let fraction = String(moment.fraction)
      let width = min(decimals, 6)
      let zeros = String(repeating: "0", count: max(0, width - fraction.utf8.count))
      return whole + locale.decimalMark + zeros + fraction
    case .amPm: return moment.secondOfDay < 43_200 ? "AM" : "PM"
    default: return ""
    }
  }
}

/// A serial number taken apart.
private struct Moment {
  /// The day; 1899-12-30 for times before any day.
  let date: CalendarDate
  /// 0 is Sunday.
  let weekday: Int
  /// Whole seconds since midnight.
  let secondOfDay: Int
  /// Whole seconds since 1899-12-30, without sign.
  let totalSeconds: Int
  /// The rest of a second, in ticks.
  let fraction: Int

  /// - Parameters:
  ///   - ticks: whole; seconds times `scale`.
  ///   - scale: ticks in a second.
  init(ticks: Double, scale: Double) {
    let seconds = (ticks / scale).rounded(.down)
    let day = Int((seconds / 86_400).rounded(.down))
    fraction = Int(ticks - seconds * scale)
    secondOfDay = Int(seconds) - day * 86_400
    totalSeconds = Int((abs(ticks) / scale).rounded(.down))
    date = CalendarDate(serialDay: day)
    weekday = ((day + 6) % 7 + 7) % 7
  }
}

extension CalendarDate {
  /// The day of a serial number, days since 1899-12-30; held within years 1...9999.
  init(serialDay: Int) {
    let days = min(max(serialDay, -693_593), 2_958_465) + 693_899
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    self = CalendarDate(year: year, month: month, day: day) ?? CalendarDate.first
  }

  private static let first = CalendarDate(iso: "1899-12-30") ?? CalendarDate(serialDay: 0)
}
