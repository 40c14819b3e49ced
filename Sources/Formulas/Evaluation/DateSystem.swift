/// The 1904 date system: our functions of days know the 1900 one, so numbers that stand for days
/// are moved before and after a call.
enum DateSystem {
  /// Days between the starts of the two systems.
  static let offset = 1462.0

  /// Which values of a function are days.
  private struct Use {
    /// Arguments, by position.
    var arguments: ClosedRange<Int>?
    var givesDay = false
  }

  private static let uses: [String: Use] = {
    var uses = ["DATE": Use(givesDay: true), "DATEVALUE": Use(givesDay: true)]
    uses["VALUE"] = Use()
    for name in ["EDATE", "EOMONTH"] { uses[name] = Use(arguments: 0...0, givesDay: true) }
    for name in ["DAYS", "DAYS360", "DATEDIF", "YEARFRAC"] { uses[name] = Use(arguments: 0...1) }
    for name in ["COUPDAYBS", "COUPDAYS", "COUPDAYSNC", "COUPNUM", "PRICE", "YIELD"] {
      uses[name] = Use(arguments: 0...1)
    }
    for name in ["DURATION", "MDURATION"] { uses[name] = Use(arguments: 0...1) }
    for name in ["COUPNCD", "COUPPCD"] { uses[name] = Use(arguments: 0...1, givesDay: true) }
    for name in ["PRICEMAT", "YIELDMAT", "ODDLPRICE", "ODDLYIELD", "ACCRINT"] {
      uses[name] = Use(arguments: 0...2)
    }
    for name in ["ODDFPRICE", "ODDFYIELD"] { uses[name] = Use(arguments: 0...3) }
    for name in ["AMORLINC", "AMORDEGRC"] { uses[name] = Use(arguments: 1...2) }
    for name in [
      "YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "WEEKDAY", "WEEKNUM", "ISOWEEKNUM",
      "TEXT",
    ] {
      uses[name] = Use(arguments: 0...0)
    }
    return uses
  }()

  /// Text that reads as a day as the number of that day in the 1904 system; other values as they
  /// are.
  static func read(_ value: FormulaValue) -> FormulaValue {
    guard case .text(let text) = value, let serial = NumberReading.day(text), serial >= offset
    else { return value }
    return .number(serial - offset)
  }

  /// A function as it is in the 1904 system.
  static func moved(
    _ name: String, _ body: @escaping FunctionDefinition.Elementwise
  ) -> FunctionDefinition.Elementwise {
    guard let use = uses[name] else { return body }
    return { (values) throws(EvaluationFailure) in
      if name == "VALUE" { return try body(values.map(read)) }
      var values = values
      let isDay = name == "TEXT" ? try FormatCode(try values[1].text()).isDate : true
      if isDay {
        for index in values.indices where use.arguments?.contains(index) == true {
          values[index] = values[index].moved
        }
      }
      let result = try body(values)
      guard use.givesDay, case .number(let serial) = result else { return result }
      return serial >= offset ? .number(serial - offset) : .error(.number)
    }
  }
}

extension FormulaValue {
  /// A number of the 1904 system as one of the 1900 system; text is read as days of that anyway.
  fileprivate var moved: FormulaValue {
    switch self {
    case .number(let number): .number(number + DateSystem.offset)
    case .empty: .number(DateSystem.offset)
    default: self
    }
  }

  /// The serial number in the 1900 system.
  ///
  /// - Parameter offset: of the workbook's date system.
  func days(_ offset: Double) throws(EvaluationFailure) -> Double {
    if case .text = self { return try number() }
    return try number() + offset
  }
}
