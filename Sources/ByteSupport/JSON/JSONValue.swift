/// A JSON document: what the command prints and reads back, without Foundation.
public enum JSONValue: Sendable, Equatable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number, as its text: exact.
  case number(String)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object; rendered with sorted keys.
  case object([String: JSONValue])

  /// A whole number.
  public static func integer(_ value: Int) -> JSONValue { .number(String(value)) }

  /// A finite double in its shortest spelling.
  public static func double(_ value: Double) -> JSONValue { .number(DecimalText.shortest(value)) }

  /// An exact decimal, or `null`.
  public static func decimal(_ value: DecimalNumber?) -> JSONValue {
    value.map { .number($0.description) } ?? .null
  }

  /// A string, or `null`.
  public static func optional(_ value: String?) -> JSONValue {
    value.map(JSONValue.string) ?? .null
  }

  /// A member of an object; `nil` for other values or a missing key.
  public subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The elements of an array; empty for other values.
  public var elements: [JSONValue] { if case .array(let values) = self { values } else { [] } }

  /// The text of a string.
  public var stringValue: String? { if case .string(let text) = self { text } else { nil } }

  /// The value of a number.
  public var doubleValue: Double? { if case .number(let text) = self { Double(text) } else { nil } }

  /// The value of a whole number.
  public var integerValue: Int? { if case .number(let text) = self { Int(text) } else { nil } }

  /// The value of a boolean.
  public var booleanValue: Bool? { if case .boolean(let value) = self { value } else { nil } }
}
