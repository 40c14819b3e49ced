internal import ByteSupport
internal import FileAccess

/// Finished bytes of an entry: in memory, in a file without a name, or both.
struct EntryContent: Sendable {
  /// A stretch of them.
  enum Segment: Sendable {
    case bytes([UInt8])
    /// The first bytes of a file.
    case file(SpoolFile, count: Int)

    var count: Int {
      switch self {
      case .bytes(let bytes): bytes.count
      case .file(_, let count): count
      }
    }
  }

  private(set) var segments: [Segment] = []
  /// Bytes in all.
  private(set) var count = 0

  init() {}

  init(_ bytes: [UInt8]) { append(.bytes(bytes)) }

  mutating func append(_ segment: Segment) {
    segments.append(segment)
    count += segment.count
  }

  /// What of them is in memory: all of an entry that was copied.
  var bytesInMemory: [UInt8] {
    if segments.count == 1, case .bytes(let bytes) = segments[0] { return bytes }
    return segments.flatMap { if case .bytes(let bytes) = $0 { bytes } else { [UInt8]() } }
  }

  mutating func append(_ other: EntryContent) { for segment in other.segments { append(segment) } }
}

/// CRC-32 (the zip polynomial) of texts joined.
enum JoinedChecksum {
  /// The checksum of one text behind another.
  ///
  /// - Parameters:
  ///   - first: of the first text.
  ///   - second: of the second text.
  ///   - count: bytes of the second text.
  /// - Note: A checksum is a remainder of polynomials over two elements: the first one is multiplied
  ///   by x to the power of 8 · `count`.
  static func joined(_ first: UInt32, _ second: UInt32, count: Int) -> UInt32 {
    // x^8, squared for each bit of the count.
    var power: UInt32 = 1 << 23
    var factor: UInt32 = 1 << 31
    var rest = count
    while rest > 0 {
      if rest & 1 == 1 { factor = product(factor, power) }
      power = product(power, power)
      rest >>= 1
    }
    return product(first, factor) ^ second
  }

  /// The product of two polynomials, the highest bit being x^0, modulo that of CRC-32.
  private static func product(_ left: UInt32, _ right: UInt32) -> UInt32 {
    var (rest, right, sum): (UInt32, UInt32, UInt32) = (left, right, 0)
    while rest != 0 {
      if rest & 0x8000_0000 != 0 { sum ^= right }
      rest <<= 1
      right = right & 1 == 1 ? right >> 1 ^ 0xEDB8_8320 : right >> 1
    }
    return sum
  }
}
