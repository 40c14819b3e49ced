/// Days of the 1900 date system, with the 29 February 1900 that Excel believes in (serial 60).
struct DateSerial {
  var year: Int
  var month: Int
  var day: Int

  /// The day of a serial number; `nil` outside 1900-01-00...9999-12-31.
  ///
  /// - Parameter serial: the time of day is cut off.
  init?(_ serial: Double) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let day = Int(serial)
    if day == 0 || day == 60 {
      self.init(year: 1900, month: day == 0 ? 1 : 2, day: day == 0 ? 0 : 29)
      return
    }
    self.init(daysSince1899: day < 60 ? day + 1 : day)
  }

  private init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// From days since 1899-12-30 of the true calendar.
  private init(daysSince1899 days: Int) {
    let shifted = days + 693_899
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The serial number of a day; months and days past their end run on.
  ///
  /// - Returns: `nil` outside 1900-01-00...9999-12-31 or for parts beyond all sense.
  static func serial(year: Int, month: Int, day: Int) -> Double? {
    guard abs(year) < 100_000, abs(month) < 1_000_000, abs(day) < 10_000_000 else { return nil }
    let months = year * 12 + month - 1
    let (year, month) = (Int((Double(months) / 12).rounded(.down)), months)
    let monthOfYear = month - year * 12 + 1
    guard year >= 1899, year <= 10_000 else { return nil }
    let shifted = monthOfYear > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (monthOfYear + (monthOfYear > 2 ? -3 : 9)) + 2) / 5
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let firstOfMonth = era * 146_097 + dayOfEra - 693_899
    let days = (firstOfMonth < 61 ? firstOfMonth - 1 : firstOfMonth) + day - 1
    return days >= 0 && days < 2_958_466 ? Double(days) : nil
  }

  /// 1 for Sunday to 7 for Saturday.
  static func weekday(_ serial: Double) -> Int { (Int(serial) + 6) % 7 + 1 }
}

/// Dates and times in text.
enum DateReading {
  /// The serial number of an ISO date, a time, or both: `2024-03-31`, `7:30`, `2024-03-31T07:30:00`.
  ///
  /// - Returns: `nil` for other text.
  static func serial(_ bytes: ArraySlice<UInt8>) -> Double? {
    guard bytes.contains(UInt8(ascii: "-")) || bytes.contains(UInt8(ascii: ":")) else { return nil }
    let isMark = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "T") }
    let parts = bytes.split(maxSplits: 1, whereSeparator: isMark)
    guard let first = parts.first else { return nil }
    if parts.count == 1 { return date(first) ?? time(first) }
    guard let date = date(first) else { return time(bytes) }
    guard let time = time(parts[1]) else { return nil }
    return date + time
  }

  private static func date(_ bytes: ArraySlice<UInt8>) -> Double? {
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, let year = whole(parts[0]),
      let month = whole(parts[1]), let day = whole(parts[2]), (1...12).contains(month),
      (1...31).contains(day), let serial = DateSerial.serial(year: year, month: month, day: day),
      DateSerial(serial)?.month == month
    else { return nil }
    return serial
  }

  private static func time(_ bytes: ArraySlice<UInt8>) -> Double? {
    let mark = bytes.suffix(2).map { $0 | 0x20 }
    guard mark.last == UInt8(ascii: "m"), bytes.count > 3 else { return clock(bytes) }
    var digits = bytes.dropLast(2)
    while digits.last == UInt8(ascii: " ") { digits = digits.dropLast() }
    guard let time = clock(digits), time < 13.0 / 24, time >= 0 else { return nil }
    let hour = time * 24 >= 12 ? time - 0.5 : time
    switch mark.first {
    case UInt8(ascii: "a"): return hour
    case UInt8(ascii: "p"): return hour + 0.5
    default: return nil
    }
  }

  private static func clock(_ bytes: ArraySlice<UInt8>) -> Double? {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = whole(parts[0]), let minute = whole(parts[1]),
      minute < 60
    else { return nil }
    var second = 0.0
    if parts.count == 3 {
      guard let (value, length) = NumberText.prefix(parts[2]), length == parts[2].count,
        value < 60
      else { return nil }
      second = value
    }
    return (Double(hour * 3600 + minute * 60) + second) / 86_400
  }

  private static func whole(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(bytes.count) else { return nil }
    var number = 0
    for byte in bytes {
      guard byte >= 48, byte <= 57 else { return nil }
      number = number * 10 + Int(byte) - 48
    }
    return number
  }
}
