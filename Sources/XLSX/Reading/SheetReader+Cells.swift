import ByteSupport
import Formulas
import OfficePackage
import SpreadsheetModel
import XMLStream

extension SheetReader {
  /// What the children of a `c` element hold.
  private struct Content {
    var value: String?
    var inlineText: String?
    var formula: Formula?
  }

  /// Reads a `c` element whose start tag was returned last.
  mutating func readCell(
    _ token: XMLToken, _ reference: CellReference
  ) throws(SpreadsheetError) -> Cell {
    // A number that is none falls outside every table.
    let format = scanner.attribute("s").map { scanner.integer($0.value) ?? -1 } ?? 0
    guard (0..<max(1, formatCount)).contains(format) else {
      throw malformed(
        "format \(format) is outside the table of \(formatCount)", at: token, cell: reference)
    }
    let type = scanner.value("t") ?? "n"
    guard token.kind == .startTag else {
      return Cell(column: reference.column, value: .empty, formatIndex: format)
    }
    let content = try readContent(token, reference)
    let value = try self.value(content, type: type, token, reference)
    return Cell(column: reference.column, value: value, formatIndex: format)
  }

  private mutating func readContent(
    _ cell: XMLToken, _ reference: CellReference
  ) throws(SpreadsheetError) -> Content {
    var content = Content()
    while let token = try next() {
      if token.kind == .endTag, token.depth == cell.depth { break }
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if scanner.hasLocalName(token, "v") {
        content.value = try text(of: token)
      } else if scanner.hasLocalName(token, "f") {
        content.formula = try readFormula(token, reference)
      } else if scanner.hasLocalName(token, "is"), token.kind == .startTag {
        content.inlineText = try translating(part: part) { () throws(XMLError) in
          try SharedStringsReader.text(of: token, &scanner)
        }
      } else {
        try skip(token)
      }
    }
    return content
  }

  /// The formula of an `f` element; `nil` for the cells of a data table.
  private mutating func readFormula(
    _ token: XMLToken, _ reference: CellReference
  ) throws(SpreadsheetError) -> Formula? {
    let type = scanner.value("t")
    let group = integer("si")
    let arrayRange = type == "array" ? scanner.value("ref").flatMap { RangeReference($0) } : nil
    let text = EscapedText.decode(try self.text(of: token))
    guard type != "dataTable" else { return nil }
    guard type == "shared", let group else {
      var formula = Formula(text)
      formula.arrayRange = arrayRange
      return formula
    }
    if !text.isEmpty {
      sharedFormulas[group] = SharedFormula(text: text, cell: reference)
      return Formula(text)
    }
    guard let master = sharedFormulas[group] else { return Formula("") }
    return Formula(master.expanded(at: reference))
  }

  private func value(
    _ content: Content, type: String, _ token: XMLToken, _ reference: CellReference
  ) throws(SpreadsheetError) -> CellValue {
    let value = try plainValue(content, type: type, token, reference)
    guard var formula = content.formula else { return value }
    formula.result =
      switch value {
      case .number(let number): .number(number)
      case .text(let text): .text(text)
      case .boolean(let boolean): .boolean(boolean)
      case .error(let code): .error(code)
      case .date(let date): .number(Double(date.serialDay))
      case .empty, .formula: .none
      }
    return .formula(formula)
  }

  private func plainValue(
    _ content: Content, type: String, _ token: XMLToken, _ reference: CellReference
  ) throws(SpreadsheetError) -> CellValue {
    if type == "inlineStr" {
      return .text(content.inlineText ?? content.value ?? "")
    }
    guard let value = content.value else { return .empty }
    switch type {
    case "s":
      let index = Int(value) ?? Int(value.filter { !$0.isWhitespace }) ?? -1
      guard strings.indices.contains(index) else {
        throw malformed(
          "shared string \(value) is outside the table of \(strings.count)", at: token,
          cell: reference)
      }
      return .text(strings[index])
    case "str": return .text(EscapedText.decode(value))
    case "b": return .boolean(isTrue(value))
    case "e": return .error(value)
    case "d":
      // A time of day has no place in the model; the text keeps it.
      return CalendarDate(iso: value.prefix { $0 != "T" }).map { .date($0) } ?? .text(value)
    default:
      if value.isEmpty { return .empty }
      guard let number = Double(value) ?? Double(value.filter { !$0.isWhitespace }),
        number.isFinite
      else {
        throw malformed("\(value) is no number", at: token, cell: reference)
      }
      return .number(number)
    }
  }
}

extension SheetReader.SharedFormula {
  /// The formula as another cell of the group has it.
  ///
  /// - Returns: the empty text where the master cannot be understood.
  func expanded(at other: CellReference) -> String {
    guard let master = try? FormulaExpression(excel: text) else { return "" }
    return master.shifted(rows: other.row - cell.row, columns: other.column - cell.column).excelText
  }
}
