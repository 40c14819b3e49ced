internal import ByteSupport

/// The hash of a script or style sheet as a content-security policy names it.
///
/// - Note: Source: CSP Level 3 §2.3.1 (hash-source); RFC 4648 §4 (base64).
enum ContentHash {
  /// `'sha256-…'`, quotes included.
  static func source(of bytes: [UInt8]) -> String {
    "'sha256-" + base64(digest(of: bytes)) + "'"
  }

  private static func digest(of bytes: [UInt8]) -> [UInt8] {
    let digits = SHA256.hexDigest(of: bytes).utf8.map { digit in
      digit <= UInt8(ascii: "9") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
    }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// Groups of three bytes as four letters, padded with `=`.
  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { bits, offset in
        bits << 8 | (offset < group.count ? Int(group[start + offset]) : 0)
      }
      for place in 0..<4 {
        let letter = letters[bits >> (18 - 6 * place) & 63]
        text.append(place <= group.count ? letter : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
