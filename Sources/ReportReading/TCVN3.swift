/// TCVN3 (ABC) text: TCVN 5712:1993, one byte a letter, as most Vietnamese office files before 2001
/// and many archives since.
///
/// Two forms are met: the bytes themselves, and the bytes taken for Latin-1 and stored as UTF-8
/// ("ng©n s¸ch nhµ n­íc"). Both keep one scalar a letter, so offsets do not move.
enum TCVN3 {
  /// The text of TCVN3 bytes; `nil` when too many of them are no letters of TCVN3.
  static func decode(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
    var (letters, others) = (0, 0)
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count)
    for byte in bytes {
      guard byte >= 0x80 else {
        scalars.append(Unicode.Scalar(byte))
        continue
      }
      if let letter = letter(UInt32(byte)) {
        letters += 1
        scalars.append(letter)
      } else {
        others += 1
        scalars.append(Unicode.Scalar(byte))
      }
    }
    guard letters >= 8, others * 20 <= letters else { return nil }
    return scalars
  }

  /// The text with Latin-1 scalars read as TCVN3; `nil` when it is no such text.
  static func repaired(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var (signs, vietnamese) = (0, 0)
    for scalar in scalars where scalar.value >= 0x80 {
      let value = scalar.value
      if value >= 0x1EA0 && value <= 0x1EF9 || value == 0x111 || value == 0x1B0 || value == 0x1A1 {
        vietnamese += 1
      } else if isSign(value) {
        signs += 1
      }
    }
    guard signs >= 8, signs > vietnamese * 4 else { return nil }
    return scalars.map { scalar in
      scalar.value >= 0x80 && scalar.value <= 0xFF ? letter(scalar.value) ?? scalar : scalar
    }
  }

  /// Signs of Latin-1 that stand inside words only where TCVN3 was taken for it.
  private static func isSign(_ value: UInt32) -> Bool {
    (0xA8...0xAE).contains(value) || (0xB5...0xBE).contains(value) || value == 0xA7
  }

  private static func letter(_ value: UInt32) -> Unicode.Scalar? {
    guard value >= 0xA1, value <= 0xFE else { return nil }
    let letter = letters[Int(value - 0xA1)]
    return letter == "?" ? nil : letter
  }

  /// The letters of 0xA1 to 0xFE; `?` where there is none.
  private static let letters: [Unicode.Scalar] = Array(
    ("ĂÂÊÔƠƯĐăâêôơưđ??????àảãáạ?ằẳẵắ???????ặầẩẫấậè?ẻẽ"
      + "éẹềểễếệìỉ???ĩíịò?ỏõóọồổỗốộờởỡớợù?ủũúụừửữứựỳỷỹýỵ")
      .unicodeScalars)
}
