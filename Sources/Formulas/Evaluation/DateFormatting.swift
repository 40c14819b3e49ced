/// Writes days and times by one section of a format code.
struct DateFormatting {
  private let date: DateSerial
  private let serial: Double
  /// Of the day, in whole seconds; parts of a second apart.
  private let seconds: Int
  private let ticks: Int
  private let isHalfDay: Bool
  private let language: FormatLanguage

  /// A number as a day and a time.
  static func text(
    _ number: Double, _ section: FormatSection
  ) throws(EvaluationFailure) -> String {
    let tokens = section.tokens
    let writer = try DateFormatting(number, section)
    var text = ""
    for token in tokens {
      switch token {
      case .literal(let literal): text += literal
      case .slash: text += "/"
      case .comma: text += ","
      case .point: text += "."
      case .halfDay: text += writer.seconds < 43_200 ? "AM" : "PM"
      case .halfDayLetter: text += writer.seconds < 43_200 ? "A" : "P"
      case .elapsed(let letter, let count): text += writer.elapsed(letter, count)
      case .date(let letter, let count): text += try writer.part(letter, count)
      case .secondFraction(let count): text += "." + padded(writer.ticks, count)
      default: throw .unsupported("TEXT with digits in a date")
      }
    }
    return text
  }

  private init(_ number: Double, _ section: FormatSection) throws(EvaluationFailure) {
    var places = 0
    for case .secondFraction(let count) in section.tokens { places = max(places, count) }
    let scale = NumberText.powers[places]
    var serial = number.rounded(.down)
    var units = ((number - serial) * 86_400 * scale).rounded()
    if units >= 86_400 * scale { (units, serial) = (0, serial + 1) }
    guard let date = DateSerial(serial) else { throw .error(.value) }
    seconds = Int((units / scale).rounded(.down))
    ticks = Int(units) - seconds * Int(scale)
    self.date = date
    self.serial = serial
    isHalfDay = section.tokens.contains(.halfDay) || section.tokens.contains(.halfDayLetter)
    language = section.language ?? .english
  }

  private func elapsed(_ letter: UInt8, _ count: Int) -> String {
    let total = Int(serial) * 86_400 + seconds
    let unit = letter == UInt8(ascii: "h") ? 3600 : letter == UInt8(ascii: "m") ? 60 : 1
    return DateFormatting.padded(total / unit, count)
  }

  private func part(_ letter: UInt8, _ count: Int) throws(EvaluationFailure) -> String {
    switch letter {
    case UInt8(ascii: "y"):
      return count <= 2
        ? DateFormatting.padded(date.year % 100, 2) : DateFormatting.padded(date.year, 4)
    case UInt8(ascii: "m"):
      return count <= 2
        ? DateFormatting.padded(date.month, count)
        : try language.month(date.month, count: min(count, 6))
    case UInt8(ascii: "d"):
      return count <= 2
        ? DateFormatting.padded(date.day, count)
        : try language.weekday(DateSerial.weekday(serial) - 1, count: min(count, 4))
    case UInt8(ascii: "h"):
      let hour = seconds / 3600
      return DateFormatting.padded(isHalfDay ? (hour + 11) % 12 + 1 : hour, count)
    case UInt8(ascii: "n"): return DateFormatting.padded(seconds / 60 % 60, count)
    default: return DateFormatting.padded(seconds % 60, count)
    }
  }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}
