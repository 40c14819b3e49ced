import ByteSupport

/// The escape of strings in OOXML: characters that XML cannot hold stand as `_xHHHH_`.
///
/// - Note: Source: ECMA-376-1 §22.9.2.19 (ST_Xstring).
enum EscapedText {
  /// The text as the file holds it (before XML's own escaping).
  static func encode(_ text: String) -> String {
    // U+FFFE and U+FFFF begin with the byte EF, as other rare characters do.
    let mayNeedEscape = text.hasByte {
      $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x5F || $0 == 0xEF
    }
    guard mayNeedEscape else { return text }
    var result = ""
    var rest = Substring(text)
    while let scalar = rest.unicodeScalars.first {
      let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
      if isControl || scalar.value == 0xFFFE || scalar.value == 0xFFFF {
        result += escape(scalar.value)
      } else if scalar == "_", unit(at: rest) != nil {
        result += "_x005F_"
      } else {
        result.unicodeScalars.append(scalar)
      }
      rest.unicodeScalars.removeFirst()
    }
    return result
  }

  /// The text that the file means.
  static func decode(_ text: String) -> String {
    guard text.hasByte(where: { $0 == UInt8(ascii: "_") }), text.contains("_x") else { return text }
    var units: [UInt16] = []
    var rest = Substring(text)
    while let scalar = rest.unicodeScalars.first {
      if scalar == "_", let unit = unit(at: rest) {
        units.append(unit)
        rest.unicodeScalars.removeFirst(7)
      } else {
        units.append(contentsOf: UTF16.encode(scalar) ?? .init())
        rest.unicodeScalars.removeFirst()
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The unit of the escape that a text begins with: seven characters, `_xHHHH_`.
  private static func unit(at text: Substring) -> UInt16? {
    let escape = Array(text.utf8.prefix(7))
    guard escape.count == 7, escape[1] == UInt8(ascii: "x"), escape[6] == UInt8(ascii: "_") else {
      return nil
    }
    let digits = escape[2..<6]
    guard digits.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF) })
    else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits + "_"
  }
}
