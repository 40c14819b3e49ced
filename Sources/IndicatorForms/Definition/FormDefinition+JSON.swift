internal import ByteSupport
internal import SpreadsheetModel

/// What is wrong with a definition file.
public struct FormDefinitionError: Error, Sendable {
  /// Which member, as a path: `sheets[0].columns[3].kind`.
  public let path: String
  /// What was expected there.
  public let expected: String

  /// An error.
  public init(path: String, expected: String) {
    self.path = path
    self.expected = expected
  }
}

extension FormDefinition {
  /// Reads a definition, schema `bieumau.form/1`.
  ///
  /// - Throws: `FormDefinitionError` naming the first member that does not fit, `JSONError`.
  public init(json bytes: [UInt8]) throws {
    let root = DefinitionReader(value: try JSONValue(parsing: bytes), path: "")
    guard try root.text("schema") == "bieumau.form/1" else {
      throw FormDefinitionError(path: "schema", expected: "bieumau.form/1")
    }
    file = try root.text("file")
    purpose = try root.text("purpose")
    purposeEnglish = try root.text("purposeEnglish")
    version = try root.text("version")
    sheets = try root.list("sheets").map { try SheetDefinition($0) }
    try checkFormulas()
  }

  /// Every token of every formula names something of this form.
  private func checkFormulas() throws {
    for (position, sheet) in sheets.enumerated() {
      let formulas =
        sheet.columns.compactMap(\.formula) + [sheet.check].compactMap(\.self)
        + (sheet.rows + sheet.totals).flatMap { row in
          [row.formula].compactMap(\.self) + row.formulas.values.sorted()
        }
      let context = FormFormula.Context(form: self, sheet: sheet, row: 0, column: 0)
      for formula in formulas {
        if let token = FormFormula.unknownToken(in: formula, context) {
          throw FormDefinitionError(
            path: "sheets[\(position)]", expected: "a known token, not {\(token)}")
        }
      }
    }
  }
}

extension SheetDefinition {
  fileprivate init(_ reader: DefinitionReader) throws {
    id = try reader.text("id")
    name = try reader.text("name")
    layout = try reader.choice("layout") ?? .table
    paper = try reader.choice("paper") ?? .a4Landscape
    label = try reader.text("label")
    labelChoices = reader.texts("labelChoices")
    title = try reader.text("title")
    subtitle = try reader.text("subtitle")
    unitLine = try reader.text("unitLine")
    option = try reader.member("option").map { try OptionDefinition($0) }
    columns = try reader.list("columns").map { try ColumnDefinition($0) }
    rows = try reader.list("rows").flatMap { try RowDefinition.rows($0) }
    totals =
      try reader.member("totals").map { _ in
        try reader.list("totals").flatMap { try RowDefinition.rows($0) }
      } ?? []
    check = reader.value["check"]?.stringValue
  }
}

extension OptionDefinition {
  fileprivate init(_ reader: DefinitionReader) throws {
    label = try reader.text("label")
    choices = reader.texts("choices")
  }
}

extension ColumnDefinition {
  fileprivate init(_ reader: DefinitionReader) throws {
    guard let index = CellReference.column(letters: try reader.text("column")) else {
      throw FormDefinitionError(path: reader.path + ".column", expected: "column letters")
    }
    guard let kind: Kind = try reader.choice("kind") else {
      throw FormDefinitionError(
        path: reader.path + ".kind", expected: "hidden, fixed, input or formula")
    }
    self.index = index
    self.kind = kind
    role = try reader.text("role")
    header = try reader.list("header").map { $0.value.stringValue ?? "" }
    number = try reader.text("number")
    width = try reader.number("width")
    format = try Format(reader)
    formula = reader.value["formula"]?.stringValue
    choices = reader.texts("choices")
    code = reader.value["code"]?.stringValue
  }
}

extension ColumnDefinition.Format {
  fileprivate init(_ reader: DefinitionReader) throws {
    switch try reader.text("format") {
    case "row": self = .row
    case "num": self = .number(decimals: reader.value["decimals"]?.integerValue ?? 0)
    case "pct": self = .percent
    case "date": self = .date
    case "txt": self = .text
    default:
      throw FormDefinitionError(
        path: reader.path + ".format", expected: "row, num, pct, date or txt")
    }
  }
}

extension RowDefinition {
  /// The rows that one member of the list stands for: `"repeat"` of them.
  fileprivate static func rows(_ reader: DefinitionReader) throws -> [RowDefinition] {
    let row = try RowDefinition(reader)
    let count = reader.value["repeat"]?.integerValue ?? 1
    guard (1...1000).contains(count) else {
      throw FormDefinitionError(path: reader.path + ".repeat", expected: "1 to 1000")
    }
    return Array(repeating: row, count: count)
  }

  private init(_ reader: DefinitionReader) throws {
    isEntry = reader.value["entry"]?.booleanValue ?? false
    level = isEntry ? "1" : try reader.text("level")
    stt = isEntry ? "" : try reader.text("stt")
    label = isEntry ? "" : try reader.text("label")
    code = reader.value["code"]?.stringValue
    isIndicator = code != nil || reader.value["indicator"]?.booleanValue ?? false
    unit = reader.value["unit"]?.stringValue ?? ""
    decimals = reader.value["decimals"]?.integerValue ?? 0
    direction = reader.value["direction"]?.stringValue ?? "N"
    indicatorKind = reader.value["kind"]?.stringValue ?? ""
    sum = reader.texts("sum")
    sumNeedsAll = reader.value["sumMode"]?.stringValue != "any"
    calculation = reader.value["calc"]?.stringValue
    barred = reader.texts("barred")
    lines = reader.value["lines"]?.integerValue ?? 1
    formula = reader.value["formula"]?.stringValue
    formulas = reader.textsByKey("formulas")
    values = reader.textsByKey("values")
  }
}

/// A JSON value and where it stands, for errors.
private struct DefinitionReader {
  let value: JSONValue
  let path: String

  func text(_ key: String) throws -> String {
    guard let text = value[key]?.stringValue else {
      throw FormDefinitionError(path: "\(path).\(key)", expected: "text")
    }
    return text
  }

  func number(_ key: String) throws -> Double {
    guard let number = value[key]?.doubleValue else {
      throw FormDefinitionError(path: "\(path).\(key)", expected: "a number")
    }
    return number
  }

  func list(_ key: String) throws -> [DefinitionReader] {
    guard case .array(let values)? = value[key] else {
      throw FormDefinitionError(path: "\(path).\(key)", expected: "a list")
    }
    return values.enumerated().map {
      DefinitionReader(value: $0.element, path: "\(path).\(key)[\($0.offset)]")
    }
  }

  /// A member; `nil` when there is none.
  func member(_ key: String) throws -> DefinitionReader? {
    value[key].map { DefinitionReader(value: $0, path: "\(path).\(key)") }
  }

  /// The case a text names; `nil` when there is no such member.
  func choice<Choice: RawRepresentable<String>>(_ key: String) throws -> Choice? {
    guard value[key] != nil else { return nil }
    guard let choice = Choice(rawValue: try text(key)) else {
      throw FormDefinitionError(path: "\(path).\(key)", expected: "a known word")
    }
    return choice
  }

  /// A list of texts; empty when there is none.
  func texts(_ key: String) -> [String] { value[key]?.elements.compactMap(\.stringValue) ?? [] }

  /// The texts of an object; empty when there is none.
  func textsByKey(_ key: String) -> [String: String] {
    guard case .object(let members)? = value[key] else { return [:] }
    return members.compactMapValues(\.stringValue)
  }
}
