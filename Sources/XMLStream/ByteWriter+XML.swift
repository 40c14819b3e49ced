package import ByteSupport

extension ByteWriter {
  /// Appends text as XML character data.
  ///
  /// Characters that XML 1.0 cannot hold become U+FFFD; formats with an escape of their own
  /// (`_xHHHH_`) apply it before.
  package mutating func append(xmlText text: String) { appendEscaped(text, inAttribute: false) }

  /// Appends text as the inside of a double-quoted attribute value.
  package mutating func append(xmlAttribute text: String) { appendEscaped(text, inAttribute: true) }

  /// Appends ` name="value"`, the value escaped.
  package mutating func append(attribute name: StaticString, _ value: String) {
    start(name)
    appendEscaped(value, inAttribute: true)
    append(UInt8(ascii: "\""))
  }

  /// Appends ` name="value"` for an integer.
  package mutating func append(attribute name: StaticString, _ value: Int) {
    start(name)
    append(value)
    append(UInt8(ascii: "\""))
  }

  /// Appends ` name="value"` for a finite number.
  package mutating func append(attribute name: StaticString, _ value: Double) {
    start(name)
    append(value)
    append(UInt8(ascii: "\""))
  }

  private mutating func start(_ name: StaticString) {
    append(UInt8(ascii: " "))
    append(literal: name)
    append(literal: "=\"")
  }

  private mutating func appendEscaped(_ text: String, inAttribute: Bool) {
    let mayNeedEscape = text.hasByte { byte in
      byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0xEF
    }
    guard mayNeedEscape else { return append(text) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append(literal: "&amp;")
      case "<": append(literal: "&lt;")
      case ">": append(literal: "&gt;")
      case "\"" where inAttribute: append(literal: "&quot;")
      case "\n" where inAttribute: append(literal: "&#10;")
      case "\t" where inAttribute: append(literal: "&#9;")
      case "\r": append(literal: "&#13;")
      default:
        append(contentsOf: UTF8.encode(XMLText.isAllowed(scalar) ? scalar : "\u{FFFD}") ?? .init())
      }
    }
  }
}
