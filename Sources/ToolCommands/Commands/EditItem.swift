internal import ByteSupport
internal import SpreadsheetModel

/// One edit of a plan.
struct EditItem {
  let value: JSONValue
  let path: String

  func edits() throws(EditsDocument.Fault) -> [Edit] {
    let operation = try text("op")
    if let edits = try cellEdits(operation) { return edits }
    if let edit = try structureEdit(operation) { return [edit] }
    if let edit = try workbookEdit(operation) { return [edit] }
    throw fault("op", Self.operations.joined(separator: ", "))
  }

  private static let operations = [
    "set", "clear", "setFormat", "note", "removeNote", "insertRows", "deleteRows",
    "insertColumns", "deleteColumns", "repeatRows", "copyRowFormat", "renameSheet", "addSheet",
    "copySheet", "moveSheet", "removeSheet", "setVisibility", "setName", "removeName",
    "replacePageText", "dropSignature",
  ]

  /// Edits of one cell; `nil` for other operations.
  private func cellEdits(_ operation: String) throws(EditsDocument.Fault) -> [Edit]? {
    switch operation {
    case "set":
      let (sheet, cell) = (try text("sheet"), try cell("cell"))
      var edits: [Edit] = []
      if value["rich"] != nil {
        edits.append(.setRichText(sheet: sheet, cell: cell, runs: try runs()))
      } else {
        edits.append(.replace(sheet: sheet, cell: cell, value: try cellValue()))
      }
      if value["styleOf"] != nil {
        edits.append(.copyFormat(sheet: sheet, cell: cell, from: try self.cell("styleOf")))
      }
      return edits
    case "clear":
      return [.replace(sheet: try text("sheet"), cell: try cell("cell"), value: .empty)]
    case "setFormat":
      return [
        .setFormat(sheet: try text("sheet"), cell: try cell("cell"), format: try cellFormat())
      ]
    case "note":
      let note = CellNote(
        reference: try cell("cell"), author: value["author"]?.stringValue ?? "bieumau",
        text: try text("text"))
      return [.note(sheet: try text("sheet"), note: note)]
    case "removeNote":
      return [.removeNote(sheet: try text("sheet"), cell: try cell("cell"))]
    default: return nil
    }
  }

  /// An edit of rows or columns; `nil` for other operations.
  private func structureEdit(_ operation: String) throws(EditsDocument.Fault) -> Edit? {
    switch operation {
    case "insertRows":
      return .insertRows(sheet: try text("sheet"), at: try row("at"), count: try count("count"))
    case "deleteRows":
      return .deleteRows(sheet: try text("sheet"), at: try row("at"), count: try count("count"))
    case "insertColumns":
      return .insertColumns(
        sheet: try text("sheet"), at: try column("at"), count: try count("count"))
    case "deleteColumns":
      return .deleteColumns(
        sheet: try text("sheet"), at: try column("at"), count: try count("count"))
    case "repeatRows":
      return .repeatRows(sheet: try text("sheet"), rows: try rows(), times: try count("times"))
    case "copyRowFormat":
      return .copyRowFormat(sheet: try text("sheet"), from: try row("source"), to: try rows())
    default: return nil
    }
  }

  /// An edit of sheets and names; `nil` for other operations.
  private func workbookEdit(_ operation: String) throws(EditsDocument.Fault) -> Edit? {
    switch operation {
    case "renameSheet": return .renameSheet(sheet: try text("sheet"), to: try text("to"))
    case "addSheet":
      return .appendSheet(Worksheet(name: try text("sheet")), formats: [CellFormat()])
    case "copySheet":
      let place = value["at"] == nil ? nil : try row("at")
      return .copySheet(sheet: try text("sheet"), to: try text("to"), at: place)
    case "moveSheet": return .moveSheet(sheet: try text("sheet"), at: try row("at"))
    case "removeSheet": return .removeSheet(sheet: try text("sheet"))
    case "setVisibility":
      guard let state = Worksheet.Visibility(rawValue: try text("state")) else {
        throw fault("state", "visible, hidden, veryHidden")
      }
      return .setVisibility(sheet: try text("sheet"), state)
    case "setName":
      let scope = value["sheet"] == nil ? nil : try text("sheet")
      return .setName(name: try text("name"), scope: scope, expression: try text("formula"))
    case "removeName":
      let scope = value["sheet"] == nil ? nil : try text("sheet")
      return .removeName(name: try text("name"), scope: scope)
    case "replacePageText":
      let texts = [TextReplacement(try text("old"), with: try text("new"))]
      return .replacePageTexts(sheet: try text("sheet"), texts)
    case "dropSignature": return .dropSignature
    default: return nil
    }
  }

  /// The zero-based rows of `from` and `to`.
  private func rows() throws(EditsDocument.Fault) -> ClosedRange<Int> {
    let (first, last) = (try row("from"), try row("to"))
    guard first <= last else { throw fault("to", "≥ from") }
    return first...last
  }

  /// Exactly one of `value`, `text`, `date`, `boolean`, `error`, `formula`.
  private func cellValue() throws(EditsDocument.Fault) -> CellValue {
    let kinds = ["value", "text", "date", "boolean", "error", "formula", "rich"]
    let given = kinds.filter { value[$0] != nil }
    guard given.count == 1, let kind = given.first, let item = value[kind] else {
      throw EditsDocument.Fault(path: path, expected: kinds.joined(separator: " | "))
    }
    switch (kind, item) {
    case ("value", .number), ("value", .string), ("value", .boolean):
      if let text = item.stringValue { return .text(text) }
      if let truth = item.booleanValue { return .boolean(truth) }
      guard let number = item.doubleValue, number.isFinite else { break }
      if case .number(let text) = item, Self.digits(of: text) > 15 {
        throw fault("value", "at most 15 digits; longer ones as \"text\"")
      }
      return .number(number)
    case ("text", .string(let text)): return .text(text)
    case ("date", .string(let text)):
      guard let day = CalendarDate(iso: text) else { throw fault("date", "2024-03-31") }
      return .date(day)
    case ("boolean", .boolean(let truth)): return .boolean(truth)
    case ("error", .string(let code)) where Self.errors.contains(code): return .error(code)
    case ("formula", .string(let text)):
      let formula = text.hasPrefix("=") ? String(text.dropFirst()) : text
      guard !formula.isEmpty else { break }
      return .formula(Formula(formula, result: try result()))
    default: break
    }
    throw fault(kind, Self.expected[kind] ?? kind)
  }

  /// The significant digits of a number's text: a cell holds 15.
  private static func digits(of text: String) -> Int {
    let mantissa = text.prefix { $0 != "e" && $0 != "E" }
    let digits = mantissa.filter(\.isNumber).drop { $0 == "0" }
    guard !mantissa.contains(".") else { return digits.count }
    return digits.reversed().drop { $0 == "0" }.count
  }

  private static let errors = [
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A",
  ]
  private static let expected = [
    "value": "a number, a text, true or false", "text": "a text", "boolean": "true or false",
    "error": errors.joined(separator: " "), "formula": "a formula",
  ]

  /// The result stored beside a formula; computed anew where that can be done.
  private func result() throws(EditsDocument.Fault) -> FormulaResult {
    guard let item = value["result"] else { return .none }
    if let text = item.stringValue {
      return Self.errors.contains(text) ? .error(text) : .text(text)
    }
    if let truth = item.booleanValue { return .boolean(truth) }
    guard let number = item.doubleValue, number.isFinite else {
      throw fault("result", "a number, a text, true or false")
    }
    return .number(number)
  }

  func fault(_ key: String, _ expected: String) -> EditsDocument.Fault {
    EditsDocument.Fault(path: "\(path).\(key)", expected: expected)
  }

  func text(_ key: String) throws(EditsDocument.Fault) -> String {
    guard let text = value[key]?.stringValue else { throw fault(key, "a text") }
    return text
  }

  private func cell(_ key: String) throws(EditsDocument.Fault) -> CellReference {
    guard let cell = value[key]?.stringValue.flatMap({ CellReference($0) }) else {
      throw fault(key, "D14")
    }
    return cell
  }

  /// A one-based row, as zero-based.
  private func row(_ key: String) throws(EditsDocument.Fault) -> Int {
    guard let row = value[key]?.integerValue, row >= 1 else { throw fault(key, "1, 2, 3…") }
    return row - 1
  }

  private func count(_ key: String) throws(EditsDocument.Fault) -> Int {
    guard let count = value[key]?.integerValue, count >= 1 else { throw fault(key, "1, 2, 3…") }
    return count
  }

  private func column(_ key: String) throws(EditsDocument.Fault) -> Int {
    guard let column = value[key]?.stringValue.flatMap({ CellReference.column(letters: $0) })
    else { throw fault(key, "F") }
    return column
  }
}
