/// Writes numbers by one section of a format code: digits, grouping, percent, exponent.
struct NumberFormatting {
  private let tokens: [FormatToken]
  private var wholePlaces = 0
  private var fractionPlaces: [UInt8] = []
  private var leastWhole = 0
  private var isGrouped = false
  private var scale = 0
  private var exponentPlaces: Int?

  init(_ tokens: [FormatToken]) {
    self.tokens = tokens
    var isFraction = false
    var trailingCommas = 0
    for token in tokens {
      switch token {
      case .digit(let kind):
        if exponentPlaces != nil {
          exponentPlaces = (exponentPlaces ?? 0) + 1
        } else if isFraction {
          fractionPlaces.append(kind)
        } else {
          if trailingCommas > 0 { isGrouped = true }
          trailingCommas = 0
          wholePlaces += 1
          if kind == UInt8(ascii: "0") || leastWhole > 0 { leastWhole += 1 }
        }
      case .point: isFraction = true
      case .comma: if wholePlaces > 0 || isFraction { trailingCommas += 1 }
      case .percent: scale += 2
      case .exponent: exponentPlaces = 0
      default: break
      }
    }
    scale -= 3 * trailingCommas
  }

  /// A number that is not negative, with a minus sign in front where asked.
  func text(_ number: Double, isNegative: Bool) -> String {
    var decimal = DecimalDigits(number)
    var power = 0
    if exponentPlaces != nil {
      power = decimal.digits.isEmpty ? 0 : decimal.exponent - max(1, wholePlaces)
      decimal.exponent -= power
      decimal.round(toFraction: fractionPlaces.count)
    } else if !decimal.digits.isEmpty {
      decimal.exponent += scale
      decimal.round(toFraction: fractionPlaces.count)
    }
    let isZero = decimal.digits.isEmpty
    return (isNegative && !isZero ? "-" : "") + body(decimal, power: power)
  }

  private func body(_ decimal: DecimalDigits, power: Int) -> String {
    var text = ""
    var isWholeWritten = false
    var isFraction = false
    var isPower = false
    var fraction = 0
    for token in tokens {
      switch token {
      case .digit where isPower: continue
      case .digit where isFraction:
        fraction += 1
        append(fraction: fraction, of: decimal, to: &text)
      case .digit:
        if !isWholeWritten { text += whole(decimal) }
        isWholeWritten = true
      case .point:
        if !isWholeWritten, wholePlaces == 0 { text += whole(decimal) }
        isWholeWritten = true
        isFraction = true
        text += "."
      case .percent: text += "%"
      case .literal(let literal): text += literal
      case .exponent(let showsPlus):
        isPower = true
        text += "E" + (power < 0 ? "-" : showsPlus ? "+" : "")
        text += padded(String(abs(power)), exponentPlaces ?? 2)
      case .general: text += GeneralNumber.text(0)
      default: continue
      }
    }
    return text
  }

  private func whole(_ decimal: DecimalDigits) -> String {
    var digits = ""
    for power in stride(from: decimal.exponent - 1, through: 0, by: -1) {
      digits += String(decimal.digit(atPower: power))
    }
    digits = padded(digits, leastWhole)
    guard isGrouped else { return digits }
    var grouped = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return grouped
  }

  private func append(fraction place: Int, of decimal: DecimalDigits, to text: inout String) {
    let last = decimal.digits.count - decimal.exponent
    let needed = fractionPlaces[(place - 1)...].contains(UInt8(ascii: "0"))
    if place <= last || needed {
      text += String(decimal.digit(atPower: -place))
    } else if fractionPlaces[place - 1] == UInt8(ascii: "?") {
      text += " "
    }
  }

  private func padded(_ digits: String, _ count: Int) -> String {
    String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}

/// Writes days and times by one section of a format code.
enum DateFormatting {
  static func text(_ number: Double, _ tokens: [FormatToken]) throws(EvaluationFailure) -> String {
    var seconds = Int(((number - number.rounded(.down)) * 86_400).rounded())
    var serial = number.rounded(.down)
    if seconds == 86_400 { (seconds, serial) = (0, serial + 1) }
    guard let date = DateSerial(serial) else { throw .error(.value) }
    let isHalfDay = tokens.contains(.halfDay)
    var text = ""
    for token in tokens {
      switch token {
      case .literal(let literal): text += literal
      case .halfDay: text += seconds < 43_200 ? "AM" : "PM"
      case .elapsed(let letter, let count):
        let total = Int(serial) * 86_400 + seconds
        let unit = letter == UInt8(ascii: "h") ? 3600 : letter == UInt8(ascii: "m") ? 60 : 1
        text += padded(total / unit, count)
      case .date(let letter, let count):
        text += part(letter, count, date, serial, seconds, isHalfDay: isHalfDay)
      case .comma: text += ","
      case .point: text += "."
      default: throw .unsupported("TEXT with digits in a date")
      }
    }
    return text
  }

  private static func part(
    _ letter: UInt8, _ count: Int, _ date: DateSerial, _ serial: Double, _ seconds: Int,
    isHalfDay: Bool
  ) -> String {
    switch letter {
    case UInt8(ascii: "y"): return count <= 2 ? padded(date.year % 100, 2) : padded(date.year, 4)
    case UInt8(ascii: "m"):
      return count <= 2 ? padded(date.month, count) : name(months[date.month - 1], count)
    case UInt8(ascii: "d"):
      return count <= 2
        ? padded(date.day, count) : name(weekdays[DateSerial.weekday(serial) - 1], count)
    case UInt8(ascii: "h"):
      let hour = seconds / 3600
      return padded(isHalfDay ? (hour + 11) % 12 + 1 : hour, count)
    case UInt8(ascii: "n"): return padded(seconds / 60 % 60, count)
    default: return padded(seconds % 60, count)
    }
  }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }

  private static func name(_ name: String, _ count: Int) -> String {
    count == 3 ? String(name.prefix(3)) : count == 5 ? String(name.prefix(1)) : name
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
}
