internal import ByteSupport
internal import VietnameseText

/// Bytes to Unicode scalars.
enum TextDecoder {
  /// The text of a file and whether it is no longer the file's own UTF-8.
  ///
  /// - Parameter encoding: `.auto` decides by evidence: byte order marks, zero bytes, valid UTF-8,
  ///   then which old encoding gives Vietnamese syllables.
  /// - Throws: `.undecodable` with the offset of the first fault.
  static func text(
    _ bytes: [UInt8], file: String, as encoding: TextEncoding
  ) throws(ReportError) -> (scalars: [Unicode.Scalar], isRecoded: Bool) {
    switch encoding {
    case .utf8: return (try decode(bytes, file: file), false)
    case .utf16, .utf16be:
      return (try utf16(bytes, bigEndian: encoding == .utf16be, file: file), true)
    case .tcvn3, .vni, .viqr, .windows1258:
      let legacy = encoding.legacy ?? .tcvn3
      // Old text may have been saved as UTF-8 since.
      if let scalars = try? decode(bytes, file: file) { return (legacy.decoded(scalars), true) }
      return (legacy.decoded(bytes: bytes), true)
    case .auto: return try byEvidence(bytes, file: file)
    }
  }

  private static func byEvidence(
    _ bytes: [UInt8], file: String
  ) throws(ReportError) -> (scalars: [Unicode.Scalar], isRecoded: Bool) {
    if let bigEndian = looksLikeUTF16(bytes) {
      return (try utf16(bytes, bigEndian: bigEndian, file: file), true)
    }
    do {
      let scalars = try decode(bytes, file: file)
      guard let repaired = EncodingFinder.repaired(scalars) else { return (scalars, false) }
      return (repaired, true)
    } catch {
      guard case .undecodable = error, let found = EncodingFinder.encoding(ofBytes: bytes) else {
        throw error
      }
      return (found.decoded(bytes: bytes), true)
    }
  }

  /// Whether bytes without a mark are UTF-16, and which: every other byte of the spaces and digits
  /// is zero.
  ///
  /// - Returns: Whether big endian; `nil` for other bytes.
  static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 8, bytes.count % 2 == 0 else { return nil }
    var (even, odd, total) = (0, 0, 0)
    for index in stride(from: 0, to: min(bytes.count, 4096), by: 2) {
      total += 1
      if bytes[index] == 0, bytes[index + 1] != 0 { even += 1 }
      if bytes[index + 1] == 0, bytes[index] != 0 { odd += 1 }
      if bytes[index] == 0, bytes[index + 1] == 0 { return nil }
    }
    if odd * 2 > total, even == 0 { return false }
    return even * 2 > total && odd == 0 ? true : nil
  }

  /// Decodes the whole file; a byte order mark is not part of the text.
  ///
  /// - Throws: `.undecodable` with the offset of the first fault.
  static func decode(_ bytes: [UInt8], file: String) throws(ReportError) -> [Unicode.Scalar] {
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, bigEndian: false, file: file) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, bigEndian: true, file: file) }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let (scalars, fault) = UTF8Text.scalars(of: bytes, from: start)
    if let fault { throw .undecodable(file: file, offset: fault) }
    return scalars
  }

  private static func utf16(
    _ bytes: [UInt8], bigEndian: Bool, file: String
  ) throws(ReportError) -> [Unicode.Scalar] {
    var (bigEndian, index) = (bigEndian, 0)
    if bytes.starts(with: [0xFF, 0xFE]) { (bigEndian, index) = (false, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { (bigEndian, index) = (true, 2) }
    guard bytes.count % 2 == 0 else { throw .undecodable(file: file, offset: bytes.count - 1) }
    func unit(_ index: Int) -> UInt32 {
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count / 2)
    while index < bytes.count {
      var value = unit(index)
      var length = 2
      if value & 0xFC00 == 0xD800, index + 3 < bytes.count, unit(index + 2) & 0xFC00 == 0xDC00 {
        value = 0x10000 + (value & 0x3FF) << 10 + unit(index + 2) & 0x3FF
        length = 4
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw .undecodable(file: file, offset: index)
      }
      scalars.append(scalar)
      index += length
    }
    return scalars
  }
}
