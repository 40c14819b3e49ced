extension JSONValue {
  /// The document as UTF-8 text.
  ///
  /// Keys are sorted by their UTF-8 bytes; two-space indents, a final newline; arrays and objects
  /// of plain values stay on one line when they fit 100 bytes.
  public var rendered: String { String(decoding: renderedBytes, as: UTF8.self) }

  /// The bytes of `rendered`.
  public var renderedBytes: [UInt8] {
    var renderer = JSONRenderer()
    renderer.append(self, indent: 0)
    renderer.bytes.append(UInt8(ascii: "\n"))
    return renderer.bytes
  }

  /// The document on one line, keys sorted, no spaces.
  public var compact: String {
    var renderer = JSONRenderer()
    renderer.appendCompact(self)
    return String(decoding: renderer.bytes, as: UTF8.self)
  }
}

/// Writes JSON into one buffer.
private struct JSONRenderer {
  /// The longest flat array or object, bytes.
  private static let flatLimit = 100

  var bytes: [UInt8] = []

  mutating func append(_ value: JSONValue, indent: Int) {
    switch value {
    case .array(let values) where !values.isEmpty:
      if appendFlat(value, isFlat: values.allSatisfy(\.isScalar)) { return }
      bytes.append(UInt8(ascii: "["))
      for (offset, element) in values.enumerated() {
        startLine(isFirst: offset == 0, indent: indent + 2)
        append(element, indent: indent + 2)
      }
      endLines(UInt8(ascii: "]"), indent: indent)
    case .object(let members) where !members.isEmpty:
      if appendFlat(value, isFlat: members.values.allSatisfy(\.isScalar)) { return }
      bytes.append(UInt8(ascii: "{"))
      for (offset, member) in JSONRenderer.sorted(members).enumerated() {
        startLine(isFirst: offset == 0, indent: indent + 2)
        appendQuoted(member.key)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: " "))
        append(member.value, indent: indent + 2)
      }
      endLines(UInt8(ascii: "}"), indent: indent)
    default: appendCompact(value)
    }
  }

  /// Writes a value on one line when it is flat and short enough; takes it back otherwise.
  private mutating func appendFlat(_ value: JSONValue, isFlat: Bool) -> Bool {
    guard isFlat else { return false }
    let start = bytes.count
    appendCompact(value)
    if bytes.count - start <= JSONRenderer.flatLimit { return true }
    bytes.removeSubrange(start...)
    return false
  }

  private mutating func startLine(isFirst: Bool, indent: Int) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<indent { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func endLines(_ bracket: UInt8, indent: Int) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<indent { bytes.append(UInt8(ascii: " ")) }
    bytes.append(bracket)
  }

  mutating func appendCompact(_ value: JSONValue) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .boolean(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let text): bytes.append(contentsOf: text.utf8)
    case .string(let text): appendQuoted(text)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (offset, element) in values.enumerated() {
        if offset > 0 { bytes.append(UInt8(ascii: ",")) }
        appendCompact(element)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (offset, member) in JSONRenderer.sorted(members).enumerated() {
        if offset > 0 { bytes.append(UInt8(ascii: ",")) }
        appendQuoted(member.key)
        bytes.append(UInt8(ascii: ":"))
        appendCompact(member.value)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func sorted(_ members: [String: JSONValue]) -> [(key: String, value: JSONValue)] {
    members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// A string literal: quotes, backslashes and control characters escaped, all else as it is.
  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      // Stretches without a character to escape are copied as a whole.
      var start = 0
      for position in utf8.indices where JSONRenderer.mustEscape(utf8[position]) {
        bytes.append(contentsOf: utf8[start..<position])
        appendEscaped(utf8[position])
        start = position + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    default:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: "\\u00".utf8)
      if digits.utf8.count == 1 { bytes.append(UInt8(ascii: "0")) }
      bytes.append(contentsOf: digits.utf8)
    }
  }
}

extension JSONValue {
  fileprivate var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }
}
