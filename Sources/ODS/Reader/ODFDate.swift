internal import ByteSupport
internal import SpreadsheetModel

/// Days and durations as attributes of ODF spell them.
enum ODFDate {
  /// The value of `office:date-value`: a day, or with a time the serial number.
  static func value(_ text: String) -> CellValue {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard let first = parts.first, let day = CalendarDate(iso: first) else { return .empty }
    guard parts.count > 1 else { return .date(day) }
    let fields = parts[1].prefix { $0 != "Z" && $0 != "+" }
      .replacingComma().split(separator: ":").compactMap { Double($0) }
    guard fields.count >= 2 else { return .date(day) }
    let seconds = fields[0] * 3600 + fields[1] * 60 + (fields.count > 2 ? fields[2] : 0)
    guard seconds.isFinite else { return .date(day) }
    return seconds == 0 ? .date(day) : .number(Double(day.serialDay) + seconds / 86_400)
  }

  /// The days of `PT12H30M00S`; `nil` for other text.
  static func days(duration text: String) -> Double? {
    var rest = Substring(text)
    let sign = rest.first == "-" ? -1.0 : 1.0
    if rest.first == "-" { rest.removeFirst() }
    guard rest.popFirst() == "P" else { return nil }
    var seconds = 0.0
    var isTime = false
    var number = ""
    for character in rest.replacingComma() {
      switch character {
      case "T": isTime = true
      case "D": seconds += (Double(number) ?? 0) * 86_400
      case "H": seconds += (Double(number) ?? 0) * 3600
      case "M" where isTime: seconds += (Double(number) ?? 0) * 60
      case "S": seconds += Double(number) ?? 0
      default:
        number.append(character)
        continue
      }
      number = ""
    }
    return seconds.isFinite ? sign * seconds / 86_400 : nil
  }
}

extension Substring {
  /// The text with the decimal comma that ISO 8601 allows as a point.
  fileprivate func replacingComma() -> String { String(map { $0 == "," ? "." : $0 }) }
}
