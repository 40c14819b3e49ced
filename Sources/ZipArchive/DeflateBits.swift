/// Reads bits of deflate data, the least of a byte first.
struct DeflateBits {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0
  private(set) var bits: UInt64 = 0
  private(set) var held = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Begins at a bit, with bits taken in.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at bit: Int) {
    self.bytes = bytes
    position = bit / 8
    refill()
    _ = take(bit % 8)
    refill()
  }

  /// Goes on where a copy of the reader has come to.
  mutating func move(to position: Int, _ bits: UInt64, held: Int) {
    (self.position, self.bits, self.held) = (position, bits, held)
  }

  /// The bit that is read next.
  var bit: Int { position * 8 - held }

  /// Takes in 56 bits at least; zeros behind the end.
  @inline(__always)
  mutating func refill() {
    if position + 8 <= bytes.count {
      let word = UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: position, as: UInt64.self)
      bits |= UInt64(littleEndian: word) &<< UInt64(truncatingIfNeeded: held)
      let taken = (63 &- held) &>> 3
      position &+= taken
      held &+= taken &* 8
      return
    }
    while held <= 56 {
      if position < bytes.count { bits |= UInt64(bytes[position]) << UInt64(held) }
      position += 1
      held += 8
    }
  }

  /// Passes over bits, of those taken in.
  @inline(__always)
  mutating func drop(_ count: Int) {
    bits &>>= UInt64(truncatingIfNeeded: count)
    held &-= count
  }

  /// The next bits, of those taken in.
  @inline(__always)
  mutating func take(_ count: Int) -> Int {
    let value = Int(bits & (1 << UInt64(count) - 1))
    bits >>= UInt64(count)
    held -= count
    return value
  }

  /// The next symbol; -1 where the bits are no code.
  @inline(__always)
  private mutating func symbol(_ table: UnsafeBufferPointer<UInt16>, _ mask: Int) -> Int {
    let entry = Int(table[Int(truncatingIfNeeded: bits) & mask])
    guard entry != 0 else { return -1 }
    bits >>= UInt64(entry & 15)
    held -= entry & 15
    return entry >> 4
  }

  /// Passes over a block that is stored, from behind its three bits.
  ///
  /// - Returns: how many bytes it gives; `nil` for a damaged one.
  mutating func countStored() -> Int? {
    let start = (bit + 7) / 8
    guard start + 4 <= bytes.count else { return nil }
    let count = Int(bytes[start]) | Int(bytes[start + 1]) << 8
    guard count == ~(Int(bytes[start + 2]) | Int(bytes[start + 3]) << 8) & 0xFFFF,
      start + 4 + count <= bytes.count
    else { return nil }
    (position, bits, held) = (start + 4 + count, 0, 0)
    return count
  }

  private static let lengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// Reads the codes of a block that brings its own.
  mutating func readTables(_ literals: inout HuffmanTable, _ distances: inout HuffmanTable) -> Bool
  {
    let (literalCount, distanceCount) = (take(5) + 257, take(5) + 1)
    let codeCount = take(4) + 4
    var lengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<codeCount {
      refill()
      lengths[Self.lengthOrder[index]] = UInt8(take(3))
    }
    // The distances' table is filled last; until then it holds the code of the lengths.
    guard distances.fill(lengths[...]) else { return false }
    var all: [UInt8] = []
    all.reserveCapacity(320)
    while all.count < literalCount + distanceCount {
      refill()
      guard position <= bytes.count + 16 else { return false }
      let mask = distances.mask
      let symbol = distances.entries.withUnsafeBufferPointer { self.symbol($0, mask) }
      switch symbol {
      case 0...15: all.append(UInt8(symbol))
      case 16:
        guard let last = all.last else { return false }
        all.append(contentsOf: repeatElement(last, count: 3 + take(2)))
      case 17: all.append(contentsOf: repeatElement(0, count: 3 + take(3)))
      case 18: all.append(contentsOf: repeatElement(0, count: 11 + take(7)))
      default: return false
      }
    }
    guard all.count == literalCount + distanceCount else { return false }
    return literals.fill(all[..<literalCount]) && distances.fill(all[literalCount...])
  }

  /// Passes over symbols of a block one by one.
  ///
  /// - Parameters:
  ///   - start: bytes of text before the first of them.
  ///   - target: bytes of text before the place that is looked for.
  ///   - stopsBefore: whether the last place at or before that is meant, not the first at or behind.
  /// - Returns: the bit and the bytes before it; `nil` for damaged symbols, and where the block ends
  ///   before the target.
  mutating func walk(
    _ literals: HuffmanTable, _ distances: HuffmanTable, from start: Int, to target: Int,
    stopsBefore: Bool
  ) -> (bit: Int, offset: Int)? {
    let (literalMask, distanceMask) = (literals.mask, distances.mask)
    return literals.entries.withUnsafeBufferPointer { literals in
      distances.entries.withUnsafeBufferPointer { distances in
        Self.lengths.withUnsafeBufferPointer { lengths in
          var offset = start
          while position <= bytes.count + 16 {
            refill()
            let place = (bit: bit, offset: offset)
            if offset >= target { return place }
            let symbol = self.symbol(literals, literalMask)
            if symbol == 256 { return stopsBefore ? place : nil }
            guard symbol >= 0, symbol < 286 else { return nil }
            if symbol < 256 {
              offset += 1
              continue
            }
            let (base, extra) = lengths[symbol - 257]
            offset += base + take(extra)
            if stopsBefore, offset > target { return place }
            let distance = self.symbol(distances, distanceMask)
            guard distance >= 0, distance < 30 else { return nil }
            _ = take(max(0, distance / 2 - 1))
          }
          return nil
        }
      }
    }
  }

  /// The next symbol of a block, and its distance, of bits taken in.
  ///
  /// - Returns: the bytes that it gives, 0 for the end of the block, and how far back they stand, 0
  ///   for a literal; `nil` for a damaged one.
  @inline(__always)
  mutating func readSymbol(
    _ literals: borrowing HuffmanTable, _ distances: borrowing HuffmanTable
  ) -> (length: Int, distance: Int)? {
    guard position <= bytes.count + 16 else { return nil }
    let mask = literals.mask
    let symbol = literals.entries.withUnsafeBufferPointer { self.symbol($0, mask) }
    if symbol < 256 { return symbol < 0 ? nil : (1, 0) }
    if symbol == 256 { return (0, 0) }
    guard symbol < 286 else { return nil }
    let (base, extra) = Self.lengths[symbol - 257]
    let length = base + take(extra)
    let distanceMask = distances.mask
    let code = distances.entries.withUnsafeBufferPointer { self.symbol($0, distanceMask) }
    guard code >= 0, code < 30 else { return nil }
    let count = max(0, code / 2 - 1)
    let start = code < 4 ? code + 1 : 1 + (2 + code & 1) << count
    return (length, start + take(count))
  }

  /// The shortest length of each length symbol, and the bits that are added to it.
  static let lengths: [(Int, Int)] = {
    var lengths: [(Int, Int)] = []
    var base = 3
    for symbol in 0..<28 {
      let extra = max(0, symbol / 4 - 1)
      lengths.append((base, extra))
      base += 1 << extra
    }
    return lengths + [(258, 0)]
  }()
}
