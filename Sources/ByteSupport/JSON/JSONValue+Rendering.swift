extension JSONValue {
  /// The document as UTF-8 text: keys sorted by their UTF-8 bytes, two-space indents, a final
  /// newline.
  ///
  /// Arrays and objects of plain values stay on one line when they fit 100 characters.
  public var rendered: String {
    var text = ""
    render(into: &text, indent: 0)
    text.append("\n")
    return text
  }

  /// The document on one line, keys sorted, no spaces.
  public var compact: String {
    switch self {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .number(let text): return text
    case .string(let text): return JSONValue.quoted(text)
    case .array(let values): return "[" + values.map(\.compact).joined(separator: ",") + "]"
    case .object(let members):
      let parts = JSONValue.sorted(members).map {
        JSONValue.quoted($0.key) + ":" + $0.value.compact
      }
      return "{" + parts.joined(separator: ",") + "}"
    }
  }

  private func render(into text: inout String, indent: Int) {
    switch self {
    case .array(let values) where !values.isEmpty && !isFlat:
      text.append("[")
      for (offset, value) in values.enumerated() {
        text.append(offset == 0 ? "\n" : ",\n")
        text.append(String(repeating: " ", count: indent + 2))
        value.render(into: &text, indent: indent + 2)
      }
      text.append("\n" + String(repeating: " ", count: indent) + "]")
    case .object(let members) where !members.isEmpty && !isFlat:
      text.append("{")
      for (offset, member) in JSONValue.sorted(members).enumerated() {
        text.append(offset == 0 ? "\n" : ",\n")
        text.append(String(repeating: " ", count: indent + 2) + JSONValue.quoted(member.key) + ": ")
        member.value.render(into: &text, indent: indent + 2)
      }
      text.append("\n" + String(repeating: " ", count: indent) + "}")
    default: text.append(compact)
    }
  }

  /// Whether the value is short enough for one line.
  private var isFlat: Bool {
    switch self {
    case .array(let values): values.allSatisfy(\.isScalar) && compact.utf8.count <= 100
    case .object(let members): members.values.allSatisfy(\.isScalar) && compact.utf8.count <= 100
    default: true
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private static func sorted(_ members: [String: JSONValue]) -> [(key: String, value: JSONValue)] {
    members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// A string literal: quotes, backslashes and control characters escaped, all else as it is.
  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes.append(
          contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
