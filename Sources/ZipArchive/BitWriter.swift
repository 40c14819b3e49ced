/// Writes bits, the least of a byte first.
struct BitWriter {
  private var bytes: [UInt8] = []
  private var bits: UInt64 = 0
  private var held = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Appends bits of other data, counted from its first.
  mutating func copy(_ data: ArraySlice<UInt8>, _ range: Range<Int>) {
    data.withUnsafeBufferPointer { source in
      var bit = range.lowerBound
      // Up to a byte of the source, then bytes, then the rest.
      while bit < range.upperBound, bit % 8 != 0 {
        put(UInt64(source[bit / 8] >> UInt8(bit % 8)) & 1, 1)
        bit += 1
      }
      let whole = (range.upperBound - bit) / 8
      if whole > 0 {
        let start = bit / 8
        if held == 0 {
          bytes.append(contentsOf: source[start..<(start + whole)])
        } else {
          shift(source, start..<(start + whole))
        }
        bit += whole * 8
      }
      while bit < range.upperBound {
        put(UInt64(source[bit / 8] >> UInt8(bit % 8)) & 1, 1)
        bit += 1
      }
    }
  }

  /// Appends whole bytes where the output stands inside a byte.
  private mutating func shift(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let (shift, back) = (UInt64(held), UInt64(64 - held))
    var carry = bits
    let words = range.count / 8
    let rest = range.lowerBound + words * 8
    let output = [UInt8](unsafeUninitializedCapacity: words * 8) { buffer, count in
      let (from, to) = (UnsafeRawBufferPointer(source), UnsafeMutableRawBufferPointer(buffer))
      for word in 0..<words {
        let value = UInt64(
          littleEndian: from.loadUnaligned(
            fromByteOffset: range.lowerBound + word * 8, as: UInt64.self))
        to.storeBytes(
          of: (carry | value << shift).littleEndian, toByteOffset: word * 8, as: UInt64.self)
        carry = value >> back
      }
      count = words * 8
    }
    bytes.append(contentsOf: output)
    bits = carry
    for index in rest..<range.upperBound { put(UInt64(source[index]), 8) }
  }

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
  ///
  /// - Parameter isLast: whether nothing comes behind it.
  mutating func append(_ piece: StretchCompressor.Piece, isLast: Bool) {
    copy(piece.data[...], 0..<piece.lastBit)
    put(isLast ? 1 : 0, 1)
    copy(piece.data[...], piece.lastBit + 1..<piece.endBit)
  }

  /// All that was written, filled up to a whole byte.
  mutating func finish() -> [UInt8] {
    if held > 0 { bytes.append(UInt8(truncatingIfNeeded: bits)) }
    (bits, held) = (0, 0)
    return bytes
  }
}
