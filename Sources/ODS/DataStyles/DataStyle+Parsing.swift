internal import XMLStream

extension DataStyle {
  /// Reads a data style element.
  ///
  /// - Parameters:
  ///   - node: `number:number-style` and its kin.
  ///   - styles: finds the style that a condition applies, by name.
  /// - Returns: `nil` for an element that is no data style.
  init?(_ node: XMLNode, styles: (String) -> XMLNode?) {
    self.init(node, styles: styles, depth: 0)
  }

  private init?(_ node: XMLNode, styles: (String) -> XMLNode?, depth: Int) {
    guard node.name.local.hasSuffix("-style"),
      let kind = Kind(rawValue: String(node.name.local.dropLast(6)))
    else { return nil }
    self.init(kind: kind)
    language = node.attribute("language") ?? ""
    country = node.attribute("country") ?? ""
    showsElapsedTime = node.attribute("truncate-on-overflow") == "false"
    for child in node.children {
      switch child.name.local {
      case "text-properties":
        color = child.attribute("color").flatMap {
          $0.hasPrefix("#") ? $0.dropFirst().uppercased() : nil
        }
      case "map":
        // A condition's own conditions are not followed: two styles could apply each other.
        guard depth == 0, let target = child.attribute("apply-style-name").flatMap(styles),
          let style = DataStyle(target, styles: styles, depth: 1),
          let condition = Condition(child.attribute("condition") ?? "", style: style)
        else { continue }
        conditions.append(condition)
      default: if let part = Part(child) { parts.append(part) }
      }
    }
  }
}

extension DataStyle.Condition {
  /// Reads `value()>=0`.
  fileprivate init?(_ text: String, style: DataStyle) {
    let plain = text.filter { $0 != " " }
    guard plain.hasPrefix("value()") else { return nil }
    let rest = plain.dropFirst(7)
    let sign = rest.prefix { "<>=!".contains($0) }
    guard let comparison = Comparison(rawValue: sign == "<>" ? "!=" : String(sign)),
      let bound = Double(rest.dropFirst(sign.count)), bound.isFinite
    else { return nil }
    self.init(comparison: comparison, bound: bound, style: style)
  }
}

extension DataStyle.Part {
  /// Reads an element inside a data style; `nil` for one that shows nothing we know.
  fileprivate init?(_ node: XMLNode) {
    let isLong = node.attribute("style") == "long"
    switch node.name.local {
    case "text": self = .literal(node.text)
    case "currency-symbol": self = .currencySymbol(node.text)
    case "text-content": self = .textContent
    case "boolean": self = .boolean
    case "number": self = .number(DataStyle.Digits(node))
    case "scientific-number":
      self = .scientific(
        DataStyle.Digits(node), exponentDigits: node.count("min-exponent-digits") ?? 2)
    case "fraction":
      self = .fraction(
        integerDigits: node.count("min-integer-digits"),
        numeratorDigits: node.count("min-numerator-digits") ?? 1,
        denominatorDigits: node.count("min-denominator-digits") ?? 1)
    case "day": self = .day(isLong: isLong)
    case "month": self = .month(isLong: isLong, isTextual: node.attribute("textual") == "true")
    case "year": self = .year(isLong: isLong)
    case "day-of-week": self = .dayOfWeek(isLong: isLong)
    case "hours": self = .hours(isLong: isLong)
    case "minutes": self = .minutes(isLong: isLong)
    case "seconds": self = .seconds(isLong: isLong, decimals: node.count("decimal-places") ?? 0)
    case "am-pm": self = .amPm
    default: return nil
    }
  }
}

extension DataStyle.Digits {
  /// Reads the attributes of `number:number` and `number:scientific-number`.
  fileprivate init(_ node: XMLNode) {
    self.init(integerDigits: node.count("min-integer-digits") ?? 0)
    decimals = node.count("decimal-places")
    minimumDecimals = min(node.count("min-decimal-places") ?? decimals ?? 0, decimals ?? 0)
    if node.attribute("decimal-replacement") == "" { minimumDecimals = 0 }
    isGrouped = node.attribute("grouping") == "true"
    if let factor = node.attribute("display-factor").flatMap(Double.init), factor >= 1000 {
      var rest = factor
      while rest >= 1000, thousands < 10 { (rest, thousands) = (rest / 1000, thousands + 1) }
    }
    embedded = node.children("embedded-text").map { item in
      DataStyle.Embedded(position: item.count("position") ?? 0, text: item.text)
    }
  }
}

extension XMLNode {
  /// A count in an attribute, held within 0...30; `nil` when it is missing or no number.
  fileprivate func count(_ name: String) -> Int? {
    attribute(name).flatMap { Int($0) }.map { min(max($0, 0), 30) }
  }
}
