/// The encodings that the scanner accepts: UTF-8, and UTF-16 with a byte order mark.
package enum XMLEncoding {
  /// The document in UTF-8; the same array when it is that already.
  ///
  /// UTF-16 is converted and its declaration rewritten. Bytes that are not valid UTF-8, or that
  /// declare another encoding, are refused.
  ///
  /// - Throws: `.encoding`.
  package static func utf8(_ bytes: [UInt8]) throws(XMLError) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, isBigEndian: true) }
    guard isUTF8(bytes) else {
      throw XMLError(.encoding, line: 1, "the part is not UTF-8")
    }
    if let name = declaredEncoding(bytes)?.lowercased(), name != "utf-8", name != "us-ascii",
      name != "ascii", name != "utf8"
    {
      throw XMLError(.encoding, line: 1, "the part declares the encoding \(name)")
    }
    return bytes
  }

  /// Whether a document says that it is UTF-8, or says nothing.
  package static func isDeclaredUTF8(_ bytes: [UInt8]) -> Bool {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else { return false }
    return declaredEncoding(bytes).map { $0.lowercased() == "utf-8" } ?? true
  }

  private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) throws(XMLError) -> [UInt8] {
    guard bytes.count % 2 == 0 else {
      throw XMLError(.encoding, line: 1, "the UTF-16 text is cut inside a character")
    }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for offset in stride(from: 2, to: bytes.count, by: 2) {
      let (high, low) = isBigEndian ? (offset, offset + 1) : (offset + 1, offset)
      units.append(UInt16(bytes[high]) << 8 | UInt16(bytes[low]))
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw XMLError(.encoding, line: 1, "the UTF-16 text has a lone surrogate")
    }
    let converted = Array(text.utf8)
    guard declaredEncoding(converted) != nil, let end = converted.firstIndex(of: 0x3E) else {
      return converted
    }
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8) + converted[(end + 1)...]
  }

  /// The encoding that the XML declaration names.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes[start...].starts(with: "<?xml".utf8),
      let end = bytes[start...].firstIndex(of: 0x3E), end < start + 200
    else { return nil }
    let words = String(decoding: bytes[start..<end], as: UTF8.self)
      .split { $0 == " " || $0 == "=" || $0 == "\"" || $0 == "'" || $0 == "\n" }
    guard let key = words.firstIndex(of: "encoding"), key + 1 < words.count else { return nil }
    return String(words[key + 1])
  }

  /// Whether bytes are valid UTF-8.
  ///
  /// Words of ASCII, which markup mostly is, are passed over; a stretch between two of them begins
  /// and ends with a whole character.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    let words = bytes.count / 8
    func isASCII(_ word: Int) -> Bool {
      bytes.withUnsafeBytes { raw in
        raw.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      }
    }
    func areASCII(_ word: Int) -> Bool {
      bytes.withUnsafeBytes { raw in
        let stretch = raw.loadUnaligned(fromByteOffset: word * 8, as: SIMD8<UInt64>.self)
        let bits = stretch & SIMD8(repeating: 0x8080_8080_8080_8080)
        return bits == SIMD8(repeating: 0)
      }
    }
    var word = 0
    while word < words {
      if word + 8 <= words, areASCII(word) {
        word += 8
        continue
      }
      if isASCII(word) {
        word += 1
        continue
      }
      let start = word
      while word < words, !isASCII(word) { word += 1 }
      if word == words { return isUTF8(bytes, (start * 8)..<bytes.count) }
      guard isUTF8(bytes, (start * 8)..<(word * 8)) else { return false }
    }
    return isUTF8(bytes, (words * 8)..<bytes.count)
  }

  private static func isUTF8(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.isEmpty || (try? UTF8Span(validating: bytes.span.extracting(range))) != nil
  }
}
