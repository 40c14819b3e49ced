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
  }
}

extension SheetDefinition {
  fileprivate init(_ reader: DefinitionReader) throws {
    id = try reader.text("id")
    name = try reader.text("name")
    label = try reader.text("label")
    title = try reader.text("title")
    subtitle = try reader.text("subtitle")
    unitLine = try reader.text("unitLine")
    columns = try reader.list("columns").map { try ColumnDefinition($0) }
    rows = try reader.list("rows").map { try RowDefinition($0) }
  }
}

extension ColumnDefinition {
  fileprivate init(_ reader: DefinitionReader) throws {
    guard let index = CellReference.column(letters: try reader.text("column")) else {
      throw FormDefinitionError(path: reader.path + ".column", expected: "column letters")
    }
    guard let kind = Kind(rawValue: try reader.text("kind")) else {
      throw FormDefinitionError(
        path: reader.path + ".kind", expected: "hidden, fixed, input or formula")
    }
    self.index = index
    self.kind = kind
    role = try reader.text("role")
    header = try reader.list("header").map { $0.value.stringValue ?? "" }
    number = try reader.text("number")
    width = try reader.number("width")
    formatsByRow = try reader.text("format") == "row"
    formula = reader.value["formula"]?.stringValue
  }
}

extension RowDefinition {
  fileprivate init(_ reader: DefinitionReader) throws {
    level = try reader.text("level")
    stt = try reader.text("stt")
    label = try reader.text("label")
    code = reader.value["code"]?.stringValue
    unit = reader.value["unit"]?.stringValue ?? ""
    decimals = reader.value["decimals"]?.integerValue ?? 0
    direction = reader.value["direction"]?.stringValue ?? "N"
    sum = reader.value["sum"]?.elements.compactMap(\.stringValue) ?? []
    sumNeedsAll = reader.value["sumMode"]?.stringValue != "any"
    calculation = reader.value["calc"]?.stringValue
    barred = reader.value["barred"]?.elements.compactMap(\.stringValue) ?? []
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
}
