internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

extension ContentReader {
  /// Reads the value of the cell whose start tag was returned last.
  ///
  /// - Parameters:
  ///   - place: of the cell.
  ///   - notes: where its note goes.
  mutating func readValue(
    _ start: XMLToken, at place: CellReference, notes: inout [CellNote]
  ) throws(XMLError) -> CellValue {
    let formula = scanner.value("table:formula")
    let matrix = formula == nil ? nil : matrixRange(at: place)
    let type = scanner.value("office:value-type") ?? ""
    let isError = scanner.value("calcext:value-type") == "error"
    let typed = typedValue(type)
    let string = scanner.value("office:string-value")
    var text: String?
    if start.kind == .startTag { text = try readContent(start, at: place, notes: &notes) }
    var result = typed
    if isError {
      result = .error(text ?? "#VALUE!")
    } else if typed == .number(0), let text, Self.errorCodes.contains(text) {
      // Excel's way to write an error.
      result = .error(text)
    } else if type == "string" {
      result = .text(string ?? text ?? "")
    } else if type.isEmpty || type == "void", formula == nil, let text, !text.isEmpty {
      result = .text(text)
    }
    guard let formula else { return result }
    var value = ContentReader.value(formula: formula, result: result)
    if case .formula(var known) = value {
      known.arrayRange = matrix
      value = .formula(known)
    }
    return value
  }

  /// The cells that the matrix formula of the last tag fills; `nil` for an ordinary formula.
  private func matrixRange(at place: CellReference) -> RangeReference? {
    guard scanner.attribute("table:number-matrix-columns-spanned") != nil else { return nil }
    let columns = scanner.count(
      "table:number-matrix-columns-spanned", limit: ODFAddress.columnLimit - place.column)
    let rows = scanner.count(
      "table:number-matrix-rows-spanned", limit: ODFAddress.rowLimit - place.row)
    guard columns > 0, rows > 0 else { return nil }
    let last = CellReference(row: place.row + rows - 1, column: place.column + columns - 1)
    return RangeReference(place, last)
  }

  /// A formula cell; a formula that is nothing but an error is the error.
  private static func value(formula text: String, result: CellValue) -> CellValue {
    let expression = OpenFormula.excel(text: text)
    if errorCodes.contains(expression) { return .error(expression) }
    switch result {
    case .number(let number): return .formula(Formula(expression, result: .number(number)))
    case .date(let day):
      return .formula(Formula(expression, result: .number(Double(day.serialDay))))
    case .boolean(let truth): return .formula(Formula(expression, result: .boolean(truth)))
    case .error(let code): return .formula(Formula(expression, result: .error(code)))
    case .text(let text):
      let isCode = errorCodes.contains(text)
      return .formula(Formula(expression, result: isCode ? .error(text) : .text(text)))
    case .empty, .formula: return .formula(Formula(expression))
    }
  }

  static let errorCodes: Set<String> = [
    "#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!",
  ]

  /// The value that the attributes of the last tag give; `.empty` for text.
  private func typedValue(_ type: String) -> CellValue {
    switch type {
    case "float", "percentage", "currency":
      let number = scanner.value("office:value").flatMap { Double($0) }
      return number.flatMap { $0.isFinite ? .number($0) : nil } ?? .empty
    case "boolean": return .boolean(scanner.value("office:boolean-value") == "true")
    case "date": return ODFDate.value(scanner.value("office:date-value") ?? "")
    case "time":
      return ODFDate.days(duration: scanner.value("office:time-value") ?? "").map { .number($0) }
        ?? .empty
    default: return .empty
    }
  }

  /// Reads the children of a cell: its text and its note.
  private mutating func readContent(
    _ start: XMLToken, at place: CellReference, notes: inout [CellNote]
  ) throws(XMLError) -> String? {
    var text: String?
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == start.depth { break }
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if scanner.isNamed(token, "text:p") || scanner.isNamed(token, "text:h") {
        let line = try readParagraph(token)
        text = text.map { $0 + "\n" + line } ?? line
      } else if scanner.isNamed(token, "office:annotation") {
        try readNote(token, at: place, into: &notes)
      } else if token.kind == .startTag {
        _ = try scanner.skipElement(token)
      }
    }
    return text
  }

  private mutating func readNote(
    _ start: XMLToken, at place: CellReference, into notes: inout [CellNote]
  ) throws(XMLError) {
    guard start.kind == .startTag else { return }
    var note = CellNote(reference: place, author: "", text: "")
    var hasText = false
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == start.depth { break }
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if scanner.isNamed(token, "dc:creator") {
        note.author = try readParagraph(token)
      } else if scanner.isNamed(token, "text:p") {
        note.text += (hasText ? "\n" : "") + (try readParagraph(token))
        hasText = true
      } else if token.kind == .startTag, !scanner.isNamed(token, "text:list"),
        !scanner.isNamed(token, "text:list-item")
      {
        _ = try scanner.skipElement(token)
      }
    }
    notes.append(note)
  }

  /// The text of a paragraph: white space collapsed, `text:s`, `text:tab` and `text:line-break` as
  /// characters.
  ///
  /// - Note: Source: ODF 1.3 part 3 §6.1.2 (white space processing).
  private mutating func readParagraph(_ start: XMLToken) throws(XMLError) -> String {
    guard start.kind == .startTag else { return "" }
    var text = ParagraphText()
    while let token = try scanner.next() {
      switch token.kind {
      case .endTag: if token.depth == start.depth { return text.finished }
      case .text, .characterData: text.append(scanner.text(of: token))
      case .startTag, .emptyTag:
        if scanner.isNamed(token, "text:s") {
          text.append(spaces: scanner.count("text:c", limit: 32_767))
        } else if scanner.isNamed(token, "text:tab") {
          text.append(exactly: "\t")
        } else if scanner.isNamed(token, "text:line-break") {
          text.append(exactly: "\n")
        } else if token.kind == .startTag,
          scanner.isNamed(token, "office:annotation")
            || scanner.isNamed(token, "text:note") || scanner.isNamed(token, "draw:frame")
        {
          _ = try scanner.skipElement(token)
        }
      case .other: break
      }
    }
    return text.finished
  }
}

/// Gathers the text of a paragraph.
struct ParagraphText {
  private var text = ""
  private var hasSpace = false

  /// Characters whose white space collapses.
  mutating func append(_ characters: String) {
    if text.isEmpty, !hasSpace, ParagraphText.isCollapsed(characters) {
      text = characters
      return
    }
    for scalar in characters.unicodeScalars {
      if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
        hasSpace = true
      } else {
        flush()
        text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Characters that stand as they are.
  mutating func append(exactly characters: String) {
    flush()
    text += characters
  }

  mutating func append(spaces count: Int) {
    append(exactly: String(repeating: " ", count: count))
  }

  /// Whether nothing in the characters would collapse.
  private static func isCollapsed(_ characters: String) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in characters.utf8 {
      if byte < 0x20 || byte == 0x20 && before == 0x20 { return false }
      before = byte
    }
    return before != 0x20
  }

  /// The text, without white space at its end.
  var finished: String { text }

  private mutating func flush() {
    if hasSpace, !text.isEmpty { text += " " }
    hasSpace = false
  }
}
