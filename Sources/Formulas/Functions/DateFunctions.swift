/// Days and times of the 1900 date system.
enum DateFunctions {
  static let table: [FunctionDefinition] = [
    FunctionDefinition("DATE", 3...3, .elementwise(date)),
    FunctionDefinition(
      "TIME", 3...3,
      .elementwise { (values) throws(EvaluationFailure) in
        var seconds = 0
        for (value, unit) in zip(values, [3600, 60, 1]) {
          seconds += try FunctionCall.integer(try value.number()) * unit
        }
        guard seconds >= 0 else { throw .error(.number) }
        return .number(Double(seconds % 86_400) / 86_400)
      }),
    part("YEAR") { Double($0.year) },
    part("MONTH") { Double($0.month) },
    part("DAY") { Double($0.day) },
    timePart("HOUR") { $0 / 3600 },
    timePart("MINUTE") { $0 / 60 % 60 },
    timePart("SECOND") { $0 % 60 },
    FunctionDefinition(
      "EDATE", 2...2,
      .elementwise { (values) throws(EvaluationFailure) in
        try moved(values) { year, month, day in min(day, days(year, month)) }
      }),
    FunctionDefinition(
      "EOMONTH", 2...2,
      .elementwise { (values) throws(EvaluationFailure) in
        try moved(values) { year, month, _ in days(year, month) }
      }),
    FunctionDefinition("WEEKDAY", 1...2, .elementwise(weekday)),
    FunctionDefinition(
      "DATEVALUE", 1...1,
      .unary { (value) throws(EvaluationFailure) in
        .number(try read(value).rounded(.down))
      }),
    FunctionDefinition(
      "TIMEVALUE", 1...1,
      .unary { (value) throws(EvaluationFailure) in
        let serial = try read(value)
        return .number(serial - serial.rounded(.down))
      }),
    FunctionDefinition(
      "DAYS", 2...2,
      .elementwise { (values) throws(EvaluationFailure) in
        .number(try day(values[0]) - (try day(values[1])))
      }),
    FunctionDefinition("DAYS360", 2...3, .elementwise(days360)),
    FunctionDefinition("DATEDIF", 3...3, .elementwise(difference)),
  ]

  /// A day or time in text.
  private static func read(_ value: FormulaValue) throws(EvaluationFailure) -> Double {
    if case .error(let code) = value { throw .error(code) }
    guard case .text(let text) = value else { throw .error(.value) }
    let bytes = Array(text.utf8)
    if let serial = DateReading.serial(bytes[...]) { return serial }
    guard !bytes.contains(where: { (48...57).contains($0) }) else {
      throw .unsupported(CountryDate.reason)
    }
    throw .error(.value)
  }

  private static func parts(_ value: FormulaValue) throws(EvaluationFailure) -> DateSerial {
    guard let date = DateSerial(try value.number()) else { throw .error(.number) }
    return date
  }

  /// The whole days of a serial number.
  private static func day(_ value: FormulaValue) throws(EvaluationFailure) -> Double {
    let serial = try value.number().rounded(.down)
    guard DateSerial(serial) != nil else { throw .error(.number) }
    return serial
  }

  private static func part(
    _ name: String, _ body: @escaping @Sendable (DateSerial) -> Double
  ) -> FunctionDefinition {
    FunctionDefinition(
      name, 1...1,
      .unary { (value) throws(EvaluationFailure) in
        .number(body(try parts(value)))
      })
  }

  private static func timePart(
    _ name: String, _ body: @escaping @Sendable (Int) -> Int
  ) -> FunctionDefinition {
    FunctionDefinition(
      name, 1...1,
      .unary { (value) throws(EvaluationFailure) in
        let serial = try value.number()
        guard serial >= 0, serial < 2_958_466 else { throw .error(.number) }
        let seconds = Int(((serial - serial.rounded(.down)) * 86_400).rounded()) % 86_400
        return .number(Double(body(seconds)))
      })
  }

  private static func date(_ values: [FormulaValue]) throws(EvaluationFailure) -> FormulaValue {
    var year = try FunctionCall.integer(try values[0].number())
    let month = try FunctionCall.integer(try values[1].number())
    let day = try FunctionCall.integer(try values[2].number())
    if (0..<1900).contains(year) { year += 1900 }
    guard let serial = DateSerial.serial(year: year, month: month, day: day) else {
      throw .error(.number)
    }
    return .number(serial)
  }

  private static func days(_ year: Int, _ month: Int) -> Int {
    let first = DateSerial.serial(year: year, month: month, day: 1) ?? 0
    return Int((DateSerial.serial(year: year, month: month + 1, day: 1) ?? first + 31) - first)
  }

  /// A day some months on, its day chosen by a closure from year, month and day.
  private static func moved(
    _ values: [FormulaValue], _ day: (Int, Int, Int) -> Int
  ) throws(EvaluationFailure) -> FormulaValue {
    let start = try parts(values[0])
    let months = try FunctionCall.integer(try values[1].number())
    guard abs(months) < 100_000 else { throw .error(.number) }
    let total = start.year * 12 + start.month - 1 + months
    guard total >= 1900 * 12 else { throw .error(.number) }
    let (year, month) = (total / 12, total % 12 + 1)
    guard
      let serial = DateSerial.serial(year: year, month: month, day: day(year, month, start.day))
    else { throw .error(.number) }
    return .number(serial)
  }

  private static func weekday(_ values: [FormulaValue]) throws(EvaluationFailure) -> FormulaValue {
    let serial = try day(values[0])
    let kind = values.count > 1 ? try FunctionCall.integer(try values[1].number()) : 1
    let sunday = DateSerial.weekday(serial) - 1
    switch kind {
    case 1: return .number(Double(sunday + 1))
    case 2: return .number(Double((sunday + 6) % 7 + 1))
    case 3: return .number(Double((sunday + 6) % 7))
    case 11...17: return .number(Double((sunday + 7 - (kind - 10) % 7) % 7 + 1))
    default: throw .error(.number)
    }
  }

  private static func days360(_ values: [FormulaValue]) throws(EvaluationFailure) -> FormulaValue {
    let (start, end) = (try parts(values[0]), try parts(values[1]))
    let isEuropean = values.count > 2 ? try values[2].truth() : false
    var (first, last) = (start.day, end.day)
    var (year, month) = (end.year, end.month)
    if isEuropean {
      (first, last) = (min(first, 30), min(last, 30))
    } else {
      if first == days(start.year, start.month) { first = 30 }
      if last == 31 {
        if first < 30 {
          month += 1
          last = 1
          if month > 12 { (year, month) = (year + 1, 1) }
        } else {
          last = 30
        }
      }
    }
    return .number(
      Double((year - start.year) * 360 + (month - start.month) * 30 + last - first))
  }

  private static func difference(
    _ values: [FormulaValue]
  ) throws(EvaluationFailure) -> FormulaValue {
    let (first, last) = (try day(values[0]), try day(values[1]))
    let (start, end) = (try parts(values[0]), try parts(values[1]))
    guard first <= last else { throw .error(.number) }
    let months =
      (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0)
    let unit = try values[2].text().uppercased()
    switch unit {
    case "Y": return .number(Double(months / 12))
    case "M": return .number(Double(months))
    case "D": return .number(last - first)
    case "YM": return .number(Double(months % 12))
    case "YD", "MD": return .number(last - (try anniversary(start, end, unit, last)))
    default: throw .error(.number)
    }
  }

  /// The last day not after `last` in the month (MD) or the year (YD) that has the start's day.
  private static func anniversary(
    _ start: DateSerial, _ end: DateSerial, _ unit: String, _ last: Double
  ) throws(EvaluationFailure) -> Double {
    for back in 0...1 {
      let (year, month) =
        unit == "YD" ? (end.year - back, start.month) : (end.year, end.month - back)
      guard let serial = DateSerial.serial(year: year, month: month, day: start.day) else {
        throw .error(.number)
      }
      if serial <= last { return serial }
    }
    throw .error(.number)
  }
}
