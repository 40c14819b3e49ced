import ByteSupport

// How a value is taken for another type. A wrong type throws `.error(.value)`, an error value
// itself.
extension FormulaValue {
  /// The number: truth values are 1 and 0, text is read, empty is 0.
  func number() throws(EvaluationFailure) -> Double {
    switch self {
    case .number(let number): return number
    case .empty: return 0
    case .boolean(let truth): return truth ? 1 : 0
    case .text(let text):
      if let number = NumberReading.number(text) { return number }
      // Excel and LibreOffice may take it for a number, each by its language.
      if CountryDate.isLikely(text) { throw .unsupported(CountryDate.reason) }
      throw .error(.value)
    case .error(let code): throw .error(code)
    }
  }

  /// The text: numbers as General shows them.
  func text() throws(EvaluationFailure) -> String {
    switch self {
    case .text(let text): return text
    case .empty: return ""
    case .number(let number): return GeneralNumber.text(number)
    case .boolean(let truth): return truth ? "TRUE" : "FALSE"
    case .error(let code): throw .error(code)
    }
  }

  /// The truth value: 0 and empty are false, the words TRUE and FALSE are read.
  func truth() throws(EvaluationFailure) -> Bool {
    switch self {
    case .boolean(let truth): return truth
    case .number(let number): return number != 0
    case .empty: return false
    case .text(let text):
      guard let truth = FunctionName.boolean(Array(text.utf8)[...]) else { throw .error(.value) }
      return truth
    case .error(let code): throw .error(code)
    }
  }

  var isError: Bool { if case .error = self { true } else { false } }
  var isNumber: Bool { if case .number = self { true } else { false } }
  var isEmpty: Bool { if case .empty = self { true } else { false } }
}

/// Numbers in text, as a cell or VALUE takes them.
enum NumberReading {
  /// The number of a text: signs, grouping commas, a decimal point, an exponent, percent, an ISO
  /// date or a time.
  ///
  /// Spaces around do not count.
  ///
  /// - Returns: `nil` for other text. Left out: currency signs, fractions, month names, dates in
  ///   the order of a country.
  static func number(_ text: String) -> Double? {
    var bytes = Array(text.utf8)[...]
    bytes = trimmed(bytes)
    if let date = DateReading.serial(bytes) { return date }
    var sign = 1.0
    var isPercent = false
    if bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")") {
      sign = -1
      bytes = trimmed(bytes.dropFirst().dropLast())
    } else if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") {
      if bytes.first == UInt8(ascii: "-") { sign = -1 }
      bytes = trimmed(bytes.dropFirst())
    }
    if bytes.last == UInt8(ascii: "%") {
      isPercent = true
      bytes = trimmed(bytes.dropLast())
    }
    guard let plain = withoutGrouping(bytes), let (value, length) = NumberText.prefix(plain[...]),
      length == plain.count
    else { return nil }
    return sign * (isPercent ? value / 100 : value)
  }

  /// The serial number of a text that names a day, in the 1900 system; `nil` for other text, also
  /// for a time alone.
  static func day(_ text: String) -> Double? {
    DateReading.serial(trimmed(Array(text.utf8)[...])).flatMap { $0 >= 1 ? $0 : nil }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop { $0 == 0x20 || $0 == 9 || $0 == 10 || $0 == 13 }
    while let last = bytes.last, last == 0x20 || last == 9 || last == 10 || last == 13 {
      bytes = bytes.dropLast()
    }
    return bytes
  }

  /// The bytes without commas between groups of three digits; `nil` when a comma stands elsewhere.
  private static func withoutGrouping(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard bytes.contains(UInt8(ascii: ",")) else { return Array(bytes) }
    let whole = bytes.prefix { $0 != UInt8(ascii: ".") && $0 | 0x20 != UInt8(ascii: "e") }
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 }),
      !bytes.dropFirst(whole.count).contains(UInt8(ascii: ","))
    else { return nil }
    return groups.flatMap { $0 } + bytes.dropFirst(whole.count)
  }
}
