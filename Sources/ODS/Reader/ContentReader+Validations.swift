internal import SpreadsheetModel
internal import XMLStream

extension ContentReader {
  /// Reads `table:content-validations`; rules that the model does not know are left out.
  mutating func readValidations(_ start: XMLToken) throws(XMLError) {
    var name = ""
    var rule: DataValidation?
    while let token = try scanner.next() {
      if token.kind == .endTag {
        if token.depth == start.depth { break }
        if token.depth == start.depth + 1, let known = rule { keep(known, name: name, &rule) }
        continue
      }
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if scanner.isNamed(token, "table:content-validation") {
        name = scanner.value("table:name") ?? ""
        rule = DataValidation.Rule(condition: scanner.value("table:condition") ?? "").map {
          DataValidation(ranges: [], rule: $0, stops: true)
        }
        if token.kind == .emptyTag, let known = rule { keep(known, name: name, &rule) }
      } else if scanner.isNamed(token, "table:error-message") {
        rule?.stops = (scanner.value("table:message-type") ?? "stop") == "stop"
        rule?.title = scanner.value("table:title") ?? ""
        if token.kind == .startTag { rule?.message = try readMessage(token) }
      } else if token.kind == .startTag {
        _ = try scanner.skipElement(token)
      }
    }
  }

  private mutating func keep(_ known: DataValidation, name: String, _ rule: inout DataValidation?) {
    rules[name] = known
    ruleNames.append(name)
    rule = nil
  }

  private mutating func readMessage(_ start: XMLToken) throws(XMLError) -> String {
    var lines: [String] = []
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == start.depth { break }
      if token.kind == .startTag || token.kind == .emptyTag, scanner.isNamed(token, "text:p") {
        lines.append("")
      } else if token.kind == .text, token.depth > start.depth + 1, !lines.isEmpty {
        lines[lines.count - 1] += scanner.text(of: token)
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension DataValidation.Rule {
  /// Reads `table:condition`; `nil` for a condition the model does not know.
  init?(condition text: String) {
    var rest = Substring(text)
    if let mark = rest.firstIndex(of: ":"), rest[..<mark].allSatisfy(\.isLetter) {
      rest = rest[rest.index(after: mark)...]
    }
    let words = "cell-content-is-in-list("
    if rest.hasPrefix(words), rest.hasSuffix(")") {
      guard let list = Self.list(rest.dropFirst(words.count).dropLast()) else { return nil }
      self = .list(list)
      return
    }
    let plain = rest.filter { $0 != " " }
    for kind in ["cell-content-is-decimal-number()and", ""] {
      let head = kind + "cell-content()>="
      if plain.hasPrefix(head), let bound = Double(plain.dropFirst(head.count)), bound.isFinite {
        self = .decimalAtLeast(bound)
        return
      }
    }
    return nil
  }

  /// Reads `"a";"b"`; a doubled quote stands for one.
  private static func list(_ text: Substring) -> [String]? {
    var words: [String] = []
    var rest = text
    while rest.popFirst() == "\"" {
      var word = ""
      while let character = rest.popFirst() {
        if character != "\"" {
          word.append(character)
        } else if rest.first == "\"" {
          word.append("\"")
          rest.removeFirst()
        } else {
          break
        }
      }
      words.append(word)
      if rest.first == ";" { rest.removeFirst() }
    }
    return rest.isEmpty && !words.isEmpty ? words : nil
  }
}
