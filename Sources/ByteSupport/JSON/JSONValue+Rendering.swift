extension JSONValue {
  /// The document as UTF-8 text.
  ///
  /// Keys are sorted by their UTF-8 bytes; two-space indents, a final newline; arrays and objects
  /// of plain values stay on one line when they fit 100 bytes.
  public var rendered: String { String(decoding: renderedBytes, as: UTF8.self) }

  /// The bytes of `rendered`.
  public var renderedBytes: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.finish()
  }

  /// The document on one line, keys sorted, no spaces.
  public var compact: String {
    var bytes: [UInt8] = []
    appendCompact(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func appendCompact(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(utf8Of: "null" as StaticString)
    case .boolean(let value): bytes.append(utf8Of: value ? "true" : "false" as StaticString)
    case .number(let text): bytes.append(utf8Of: text)
    case .string(let text): bytes.append(jsonQuoting: text)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (offset, element) in values.enumerated() {
        if offset > 0 { bytes.append(UInt8(ascii: ",")) }
        element.appendCompact(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (offset, member) in JSONMember.sorted(members).enumerated() {
        if offset > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(jsonQuoting: member.key)
        bytes.append(UInt8(ascii: ":"))
        member.value.appendCompact(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

extension JSONWriter {
  /// Writes a value with all that is in it; keys are sorted.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .boolean(let truth): self.value(truth)
    case .number(let text): self.value(number: text)
    case .string(let text): self.value(text)
    case .array(let values):
      startArray()
      for element in values { self.value(element) }
      endArray()
    case .object(let members):
      startObject()
      for member in JSONMember.sorted(members) {
        key(text: member.key)
        self.value(member.value)
      }
      endObject()
    }
  }
}

/// A member of an object with what sorts it.
private struct JSONMember {
  let key: String
  let value: JSONValue
  /// The first eight bytes of the key as one number: most keys differ there.
  private let head: UInt64

  private init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
    var (head, shift) = (UInt64(0), UInt64(56))
    for byte in key.utf8.prefix(8) {
      head |= UInt64(byte) << shift
      shift = shift == 0 ? 0 : shift - 8
    }
    self.head = head
  }

  /// Members in the order of their keys' UTF-8 bytes.
  static func sorted(_ members: [String: JSONValue]) -> [JSONMember] {
    var list: [JSONMember] = []
    list.reserveCapacity(members.count)
    for (key, value) in members { list.append(JSONMember(key, value)) }
    list.sort {
      $0.head != $1.head
        ? $0.head < $1.head : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    return list
  }
}
