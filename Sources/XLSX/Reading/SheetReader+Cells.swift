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
    let tag = FormulaTag(scanner)
    return formula(tag, EscapedText.decode(try text(of: token)), reference)
  }

  /// The formula of an `f` element with attributes that was scanned before; `nil` for the cells of
  /// a data table.
  mutating func taggedFormula(_ range: Range<Int>, _ reference: CellReference) -> Formula? {
    var element = XMLScanner(scanner.bytes, at: range.lowerBound, limits: limits)
    guard let start = try? element.next() else { return nil }
    let tag = FormulaTag(element)
    var text = ""
    if start.kind == .startTag, let token = try? element.next(), token.kind == .text {
      text = element.text(of: token)
    }
    return formula(tag, EscapedText.decode(text), reference)
  }

  /// What the attributes of an `f` element say.
  private struct FormulaTag {
    var type: String?
    var group: Int?
    var arrayRange: RangeReference?

    /// Of the start tag that the scanner returned last.
    init(_ scanner: XMLScanner) {
      type = scanner.value("t")
      group = scanner.attribute("si").flatMap { scanner.integer($0.value) }
      arrayRange = type == "array" ? scanner.value("ref").flatMap { RangeReference($0) } : nil
    }
  }

  private mutating func formula(
    _ tag: FormulaTag, _ text: String, _ reference: CellReference
  ) -> Formula? {
    guard tag.type != "dataTable" else { return nil }
    guard tag.type == "shared", let group = tag.group else {
      var formula = Formula(text)
      formula.arrayRange = tag.arrayRange
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
    guard let formula = content.formula else { return value }
    return withResult(formula, value)
  }

  /// A formula with the value stored beside it.
  func withResult(_ formula: Formula, _ value: CellValue) -> CellValue {
    var formula = formula
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
    let text = CellText(type: type, value: content.value, inline: content.inlineText)
    switch text.value(strings: strings) {
    case .success(let value): return value
    case .failure(let problem): throw malformed(problem.message, at: token, cell: reference)
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
