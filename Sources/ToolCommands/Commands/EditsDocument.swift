internal import ByteSupport
internal import SpreadsheetModel

/// A plan of edits as JSON (`bieumau.edits/1`): rows one-based, columns letters, as people see them.
enum EditsDocument {
  /// What is wrong with a plan.
  struct Fault: Error {
    /// `edits[3].cell`.
    var path: String
    /// What was expected there.
    var expected: String
  }

  /// Reads a plan.
  ///
  /// - Throws: `Fault` for anything that is no plan; nothing is guessed.
  static func edits(of bytes: [UInt8]) throws(Fault) -> [Edit] {
    let document: JSONValue
    do throws(JSONError) {
      document = try JSONValue(parsing: bytes)
    } catch {
      throw Fault(path: "byte \(error.offset)", expected: error.expected)
    }
    guard document["schema"]?.stringValue == "bieumau.edits/1" else {
      throw Fault(path: "schema", expected: "bieumau.edits/1")
    }
    guard case .array(let items)? = document["edits"] else {
      throw Fault(path: "edits", expected: "[…]")
    }
    var edits: [Edit] = []
    for (index, item) in items.enumerated() {
      edits += try EditItem(value: item, path: "edits[\(index)]").edits()
    }
    return edits
  }
}

/// One edit of a plan.
private struct EditItem {
  let value: JSONValue
  let path: String

  func edits() throws(EditsDocument.Fault) -> [Edit] {
    let sheet = try text("sheet")
    switch try text("op") {
    case "set":
      var edits: [Edit] = [
        .replace(sheet: sheet, cell: try cell("cell"), value: try cellValue())
      ]
      if value["styleOf"] != nil {
        edits.append(
          .copyFormat(sheet: sheet, cell: try cell("cell"), from: try cell("styleOf")))
      }
      return edits
    case "clear": return [.replace(sheet: sheet, cell: try cell("cell"), value: .empty)]
    case "insertRows":
      return [.insertRows(sheet: sheet, at: try row("at"), count: try count("count"))]
    case "deleteRows":
      return [.deleteRows(sheet: sheet, at: try row("at"), count: try count("count"))]
    case "insertColumns":
      return [.insertColumns(sheet: sheet, at: try column("at"), count: try count("count"))]
    case "deleteColumns":
      return [.deleteColumns(sheet: sheet, at: try column("at"), count: try count("count"))]
    case "repeatRows":
      let (first, last) = (try row("from"), try row("to"))
      guard first <= last else { throw fault("to", "≥ from") }
      return [.repeatRows(sheet: sheet, rows: first...last, times: try count("times"))]
    case "renameSheet": return [.renameSheet(sheet: sheet, to: try text("to"))]
    case "note":
      let note = CellNote(
        reference: try cell("cell"), author: value["author"]?.stringValue ?? "bieumau",
        text: try text("text"))
      return [.note(sheet: sheet, note: note)]
    default:
      throw fault(
        "op",
        "set, clear, insertRows, deleteRows, insertColumns, deleteColumns, repeatRows, "
          + "renameSheet, note")
    }
  }

  /// Exactly one of `value`, `text`, `date`, `boolean`, `error`, `formula`.
  private func cellValue() throws(EditsDocument.Fault) -> CellValue {
    let kinds = ["value", "text", "date", "boolean", "error", "formula"]
    let given = kinds.filter { value[$0] != nil }
    guard given.count == 1, let kind = given.first, let item = value[kind] else {
      throw EditsDocument.Fault(path: path, expected: kinds.joined(separator: " | "))
    }
    switch (kind, item) {
    case ("value", .number), ("value", .string), ("value", .boolean):
      if let text = item.stringValue { return .text(text) }
      if let truth = item.booleanValue { return .boolean(truth) }
      guard let number = item.doubleValue, number.isFinite else { break }
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
      return .formula(Formula(formula))
    default: break
    }
    throw fault(kind, Self.expected[kind] ?? kind)
  }

  private static let errors = [
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A",
  ]
  private static let expected = [
    "value": "a number, a text, true or false", "text": "a text", "boolean": "true or false",
    "error": errors.joined(separator: " "), "formula": "a formula",
  ]

  private func fault(_ key: String, _ expected: String) -> EditsDocument.Fault {
    EditsDocument.Fault(path: "\(path).\(key)", expected: expected)
  }

  private func text(_ key: String) throws(EditsDocument.Fault) -> String {
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
