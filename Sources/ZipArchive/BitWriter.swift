/// Writes bits, the least of a byte first.
struct BitWriter {
  private var bytes: [UInt8] = []
  private var bits: UInt64 = 0
  private var held = 0

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
    bytes.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      LargePages.ask(for: UnsafeMutableRawBufferPointer(start: base, count: capacity))
    }
  }

  /// Bits written so far.
  var count: Int { bytes.count * 8 + held }

  /// Appends bits of other data, counted from its first.
  mutating func copy(_ data: ArraySlice<UInt8>, _ range: Range<Int>) {
    data.withUnsafeBufferPointer { copy($0, range) }
  }

  /// Appends bits of other data, counted from its first.
  mutating func copy(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    // Up to a byte of the source, then bytes, then the rest.
    var bit = range.lowerBound
    if bit % 8 != 0 {
      let count = min(8 - bit % 8, range.count)
      put(UInt64(source[bit / 8] >> UInt8(bit % 8)) & (1 << UInt64(count) - 1), count)
      bit += count
    }
    let whole = (range.upperBound - bit) / 8
    if whole > 0 {
      let start = bit / 8
      if held == 0 {
        bytes.append(contentsOf: source[start..<(start + whole)])
      } else if whole >= 64 {
        shift(source, start..<(start + whole))
      } else {
        for index in start..<(start + whole) { put(UInt64(source[index]), 8) }
      }
      bit += whole * 8
    }
    if bit < range.upperBound {
      let count = range.upperBound - bit
      put(UInt64(source[bit / 8]) & (1 << UInt64(count) - 1), count)
    }
  }

  /// Appends whole bytes where the output stands inside a byte.
  private mutating func shift(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let (shift, back) = (UInt64(held), UInt64(64 - held))
    var carry = bits
    var position = range.lowerBound
    while range.upperBound - position >= 8 {
      let words = min((range.upperBound - position) / 8, Self.pieceWords)
      let output = [UInt8](unsafeUninitializedCapacity: words * 8) { buffer, count in
        let (from, to) = (UnsafeRawBufferPointer(source), UnsafeMutableRawBufferPointer(buffer))
        for word in 0..<words {
          let value = UInt64(
            littleEndian: from.loadUnaligned(
              fromByteOffset: position &+ word &* 8, as: UInt64.self))
          to.storeBytes(
            of: (carry | value &<< shift).littleEndian, toByteOffset: word &* 8, as: UInt64.self)
          carry = value &>> back
        }
        count = words * 8
      }
      bytes.append(contentsOf: output)
      position += words * 8
    }
    bits = carry
    for index in position..<range.upperBound { put(UInt64(source[index]), 8) }
  }

  /// Words that are shifted before they are appended: as many as a core has at hand.
  private static let pieceWords = 2_048

  /// Appends bits, up to 48.
  mutating func put(_ value: UInt64, _ count: Int) {
    bits |= value << UInt64(held)
    held += count
    while held >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      held -= 8
    }
  }

  /// Appends compressed data.
  mutating func append(_ piece: StretchCompressor.Piece) {
    copy(piece.data[...], 0..<piece.endBit)
  }

  /// Fills the byte that is begun up with zeros.
  mutating func align() { if held > 0 { put(0, 8 - held) } }

  /// Sets a bit that was written, of those that `finish` gives.
  static func set(_ bit: Int, to value: Bool, in bytes: inout [UInt8]) {
    let mask: UInt8 = 1 << UInt8(bit % 8)
    if value { bytes[bit / 8] |= mask } else { bytes[bit / 8] &= ~mask }
  }

  /// All that was written, filled up to a whole byte.
  mutating func finish() -> [UInt8] {
    if held > 0 { bytes.append(UInt8(truncatingIfNeeded: bits)) }
    (bits, held) = (0, 0)
    return bytes
  }
}
