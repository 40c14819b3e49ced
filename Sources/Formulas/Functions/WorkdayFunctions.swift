/// Days of work, numbers of weeks, and shares of years.
///
/// - Note: Source: OpenFormula §6.10 and §4.11.7 (bases of day counts).
enum WorkdayFunctions {
  static let table: [FunctionDefinition] = .joined([
    .general("NETWORKDAYS", 2...3) { (call) throws(EvaluationFailure) in
      try count(call, Calendar(weekendOf: nil, holidays: 2, call))
    },
    .general("NETWORKDAYS.INTL", 2...4) { (call) throws(EvaluationFailure) in
      try count(call, Calendar(weekendOf: 2, holidays: 3, call))
    },
    .general("WORKDAY", 2...3) { (call) throws(EvaluationFailure) in
      try advance(call, Calendar(weekendOf: nil, holidays: 2, call))
    },
    .general("WORKDAY.INTL", 2...4) { (call) throws(EvaluationFailure) in
      try advance(call, Calendar(weekendOf: 2, holidays: 3, call))
    },
    [FunctionDefinition("WEEKNUM", 1...2, single: [0, 1], .general(weekNumber))],
    .aliases("ISOWEEKNUM", 1...1) { (values) throws(EvaluationFailure) in
      try week(try day(values[0]), kind: 21)
    },
    .aliases("YEARFRAC", 2...3) { (values) throws(EvaluationFailure) in
      let (first, last) = (try day(values[0]), try day(values[1]))
      let basis = values.count > 2 ? values[2].rounded(.towardZero) : 0
      return try DayCount.years(min(first, last), max(first, last), basis: basis)
    },
  ])

  private static func day(_ number: Double) throws(EvaluationFailure) -> Double {
    try require(DateSerial(number) != nil)
    return number.rounded(.down)
  }

  /// WEEKNUM: in Excel the last days of a year are of its last week; LibreOffice counts those that
  /// share a week with the next 1 January to week 1.
  private static func weekNumber(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let serial = try day(try call.number(0))
    let kind = try call.number(1, default: 1).rounded(.down)
    let number = try week(serial, kind: kind)
    if call.scope.model.followsOpenFormula, kind != 21, let date = DateSerial(serial),
      let next = DateSerial.serial(year: date.year + 1, month: 1, day: 1), next - serial < 7,
      try week(next - 1, kind: kind) == number, try startsInside(next, kind: kind)
    {
      return .value(.number(1))
    }
    return .value(.number(number))
  }

  /// Whether the week of a 1 January began in the year before.
  private static func startsInside(_ first: Double, kind: Double) throws(EvaluationFailure) -> Bool
  {
    let start = kind == 2 ? 0 : kind >= 11 && kind <= 16 ? kind - 11 : 6
    return Double((DateSerial.weekday(first) + 5) % 7) != start
  }

  // MARK: Days of work

  /// Which days are worked.
  private struct Calendar {
    /// Monday to Sunday, true where it is free.
    private var isFree = [false, false, false, false, false, true, true]
    private(set) var holidays: Set<Double> = []
    /// How many days of a week are worked.
    var workedDays: Int { isFree.count { !$0 } }

    init(weekendOf weekend: Int?, holidays: Int, _ call: FunctionCall) throws(EvaluationFailure) {
      if let weekend, !call.isMissing(weekend) { try setWeekend(try call.value(weekend)) }
      guard !call.isMissing(holidays) else { return }
      let offset = call.scope.model.dateOffset
      var found: Set<Double> = []
      try call.forEachValue(of: holidays) { (value, _) throws(EvaluationFailure) in
        if !value.isEmpty {
          found.insert(try WorkdayFunctions.day(try value.days(offset)))
        }
      }
      self.holidays = found
    }

    private mutating func setWeekend(_ value: FormulaValue) throws(EvaluationFailure) {
      if case .text(let text) = value {
        let marks = Array(text.utf8)
        guard marks.count == 7, marks.allSatisfy({ $0 == 48 || $0 == 49 }) else {
          throw .error(.value)
        }
        isFree = marks.map { $0 == 49 }
        return
      }
      let kind = try FunctionCall.integer(try value.number())
      isFree = Array(repeating: false, count: 7)
      switch kind {
      case 1...7:
        isFree[(kind + 4) % 7] = true
        isFree[(kind + 5) % 7] = true
      case 11...17: isFree[(kind - 5) % 7] = true
      default: throw .error(.number)
      }
    }

    /// Whether a day is worked but for holidays.
    func isWeekday(_ serial: Double) -> Bool { !isFree[(DateSerial.weekday(serial) + 5) % 7] }

    func isWorked(_ serial: Double) -> Bool { isWeekday(serial) && !holidays.contains(serial) }
  }

  private static func count(
    _ call: FunctionCall, _ calendar: Calendar
  ) throws(EvaluationFailure) -> Operand {
    let offset = call.scope.model.dateOffset
    var first = try day(try call.value(0).days(offset))
    var last = try day(try call.value(1).days(offset))
    let isBackwards = first > last
    if isBackwards { (first, last) = (last, first) }
    let weeks = ((last - first + 1) / 7).rounded(.down)
    var count = weeks * Double(calendar.workedDays)
    for serial in stride(from: first + weeks * 7, through: last, by: 1)
    where calendar.isWeekday(serial) {
      count += 1
    }
    for holiday in calendar.holidays
    where holiday >= first && holiday <= last && calendar.isWeekday(holiday) {
      count -= 1
    }
    return .value(.number(isBackwards ? -count : count))
  }

  private static func advance(
    _ call: FunctionCall, _ calendar: Calendar
  ) throws(EvaluationFailure) -> Operand {
    let offset = call.scope.model.dateOffset
    var serial = try day(try call.value(0).days(offset))
    var rest = try call.integer(1)
    guard calendar.workedDays > 0 else { throw .error(.value) }
    try require(abs(rest) < 3_000_000)
    let step: Double = rest < 0 ? -1 : 1
    rest = abs(rest)
    while rest > 0 {
      serial += step
      try require(serial >= 0 && serial < 2_958_466)
      if calendar.isWorked(serial) { rest -= 1 }
    }
    return .value(.number(serial - offset))
  }

  // MARK: Weeks

  /// The number of a day's week in its year.
  ///
  /// - Parameter kind: 1, 2, 11...17 (the day a week begins, the first week holds 1 January) or 21
  ///   (ISO 8601).
  private static func week(_ serial: Double, kind: Double) throws(EvaluationFailure) -> Double {
    // 0 for Monday.
    let weekday = Double((DateSerial.weekday(serial) + 5) % 7)
    guard let date = DateSerial(serial) else { throw .error(.number) }
    if kind == 21 {
      let thursday = serial - weekday + 3
      guard let middle = DateSerial(thursday),
        let start = DateSerial.serial(year: middle.year, month: 1, day: 1)
      else { throw .error(.number) }
      return ((thursday - start) / 7).rounded(.down) + 1
    }
    let start: Double
    switch kind {
    case 1, 17: start = 6
    case 2: start = 0
    case 11...16: start = kind - 11
    default: throw .error(.number)
    }
    guard let first = DateSerial.serial(year: date.year, month: 1, day: 1) else {
      throw .error(.number)
    }
    let offset = Double((DateSerial.weekday(first) + 5) % 7) - start
    return ((serial - first + (offset < 0 ? offset + 7 : offset)) / 7).rounded(.down) + 1
  }
}

/// The length of years and periods by the five bases of day counts.
enum DayCount {
  /// The years between two days.
  ///
  /// - Parameter basis: 0 (30/360, US), 1 (true days), 2 (true/360), 3 (true/365), 4 (30/360,
  ///   European).
  static func years(
    _ first: Double, _ last: Double, basis: Double
  ) throws(EvaluationFailure) -> Double {
    guard let start = DateSerial(first), let end = DateSerial(last) else { throw .error(.number) }
    switch basis {
    case 0: return Double(days360(start, end, isEuropean: false)) / 360
    case 1: return (last - first) / averageYear(start, end)
    case 2: return (last - first) / 360
    case 3: return (last - first) / 365
    case 4: return Double(days360(start, end, isEuropean: true)) / 360
    default: throw .error(.number)
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func averageYear(_ start: DateSerial, _ end: DateSerial) -> Double {
    let isWithinYear =
      start.year == end.year
      || (end.year == start.year + 1
        && (end.month, end.day) <= (start.month, start.day))
    guard isWithinYear else {
      let years = start.year...end.year
      return 365 + Double(years.count { isLeap($0) }) / Double(years.count)
    }
    let startsBefore = (start.month, start.day) <= (2, 29)
    let holdsLeapDay =
      start.year == end.year
      ? isLeap(start.year)
      : isLeap(start.year) && startsBefore
        || isLeap(end.year) && (end.month, end.day) >= (2, 29)
    return holdsLeapDay ? 366 : 365
  }

  private static func isEndOfFebruary(_ date: DateSerial) -> Bool {
    date.month == 2 && date.day >= (isLeap(date.year) ? 29 : 28)
  }

  static func days360(_ start: DateSerial, _ end: DateSerial, isEuropean: Bool) -> Int {
    var (first, last) = (start.day, end.day)
    if isEuropean {
      (first, last) = (min(first, 30), min(last, 30))
    } else {
      if isEndOfFebruary(start) {
        if isEndOfFebruary(end) { last = 30 }
        first = 30
      }
      if last == 31, first >= 30 { last = 30 }
      if first == 31 { first = 30 }
    }
    return (end.year - start.year) * 360 + (end.month - start.month) * 30 + last - first
  }
}
