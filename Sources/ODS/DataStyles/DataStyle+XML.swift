internal import ByteSupport
internal import XMLStream

extension DataStyle {
  /// Writes the style as an element, the styles of its conditions before it.
  ///
  /// - Parameters:
  ///   - name: `style:name`; the conditions' styles are named `<name>P0`, `<name>P1`.
  ///   - output: where to.
  /// - Note: Source: ODF 1.3 part 3 §16.29. `style:volatile` keeps a style that only conditions use.
  func write(name: String, isVolatile: Bool = false, to output: inout ByteWriter) {
    for (index, condition) in conditions.enumerated() {
      condition.style.write(name: "\(name)P\(index)", isVolatile: true, to: &output)
    }
    let element = "number:\(kind.rawValue)-style"
    output.append("<\(element)")
    output.append(attribute: "style:name", name)
    if isVolatile { output.append(attribute: "style:volatile", "true") }
    if !language.isEmpty { output.append(attribute: "number:language", language) }
    if !country.isEmpty { output.append(attribute: "number:country", country) }
    if kind == .time, showsElapsedTime {
      output.append(attribute: "number:truncate-on-overflow", "false")
    }
    output.append(">")
    if let color {
      output.append("<style:text-properties")
      output.append(attribute: "fo:color", "#" + color.lowercased())
      output.append("/>")
    }
    for part in parts { part.write(to: &output) }
    for (index, condition) in conditions.enumerated() {
      output.append("<style:map")
      output.append(
        attribute: "style:condition",
        "value()\(condition.comparison.rawValue)\(DecimalText.shortest(condition.bound))")
      output.append(attribute: "style:apply-style-name", "\(name)P\(index)")
      output.append("/>")
    }
    output.append("</\(element)>")
  }
}

extension DataStyle.Part {
  /// Writes the part as an element inside its data style.
  fileprivate func write(to output: inout ByteWriter) {
    switch self {
    case .literal(let text): writeText("number:text", text, to: &output)
    case .currencySymbol(let text): writeText("number:currency-symbol", text, to: &output)
    case .textContent: output.append("<number:text-content/>")
    case .boolean: output.append("<number:boolean/>")
    case .number(let digits): writeNumber(digits, to: &output)
    case .scientific(let digits, let width):
      output.append("<number:scientific-number")
      output.append(attribute: "number:decimal-places", digits.decimals ?? 0)
      output.append(attribute: "number:min-integer-digits", digits.integerDigits)
      output.append(attribute: "number:min-exponent-digits", width)
      output.append("/>")
    case .fraction(let whole, let above, let below):
      output.append("<number:fraction")
      if let whole { output.append(attribute: "number:min-integer-digits", whole) }
      output.append(attribute: "number:min-numerator-digits", above)
      output.append(attribute: "number:min-denominator-digits", below)
      output.append("/>")
    case .amPm: output.append("<number:am-pm/>")
    default: writeField(to: &output)
    }
  }

  private func writeText(_ element: String, _ text: String, to output: inout ByteWriter) {
    output.append("<\(element)>")
    output.append(xmlText: text)
    output.append("</\(element)>")
  }

  private func writeNumber(_ digits: DataStyle.Digits, to output: inout ByteWriter) {
    output.append("<number:number")
    if let decimals = digits.decimals {
      output.append(attribute: "number:decimal-places", decimals)
      // Unknown before ODF 1.3, and only needed when it differs.
      if digits.minimumDecimals != decimals {
        output.append(attribute: "number:min-decimal-places", digits.minimumDecimals)
      }
    }
    output.append(attribute: "number:min-integer-digits", digits.integerDigits)
    if digits.isGrouped { output.append(attribute: "number:grouping", "true") }
    if digits.thousands > 0 {
      output.append(
        attribute: "number:display-factor",
        "1" + String(repeating: "000", count: digits.thousands))
    }
    guard !digits.embedded.isEmpty else { return output.append("/>") }
    output.append(">")
    for item in digits.embedded {
      output.append("<number:embedded-text")
      output.append(attribute: "number:position", item.position)
      output.append(">")
      output.append(xmlText: item.text)
      output.append("</number:embedded-text>")
    }
    output.append("</number:number>")
  }

  /// Writes a field of a day or time.
  private func writeField(to output: inout ByteWriter) {
    var isLong = false
    switch self {
    case .day(let long): (isLong, _) = (long, output.append("<number:day"))
    case .month(let long, let isTextual):
      (isLong, _) = (long, output.append("<number:month"))
      if isTextual { output.append(attribute: "number:textual", "true") }
    case .year(let long): (isLong, _) = (long, output.append("<number:year"))
    case .dayOfWeek(let long): (isLong, _) = (long, output.append("<number:day-of-week"))
    case .hours(let long): (isLong, _) = (long, output.append("<number:hours"))
    case .minutes(let long): (isLong, _) = (long, output.append("<number:minutes"))
    case .seconds(let long, let decimals):
      (isLong, _) = (long, output.append("<number:seconds"))
      if decimals > 0 { output.append(attribute: "number:decimal-places", decimals) }
    default: return
    }
    if isLong { output.append(attribute: "number:style", "long") }
    output.append("/>")
  }
}
