/// A code of deflate as one table: as many bits as its longest code has give the symbol and how
/// many of them it takes.
struct HuffmanTable {
  /// Symbol times 16 plus bits; 0 where no code is.
  ///
  /// `mask + 1` of them are filled.
  private(set) var entries = [UInt16](repeating: 0, count: 1 << 15)
  /// The bits to look at.
  private(set) var mask = 0

  /// Fills the table from code lengths.
  ///
  /// - Returns: whether there are not more codes than bits have room for.
  mutating func fill(_ lengths: ArraySlice<UInt8>) -> Bool {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    var next = [Int](repeating: 0, count: 16)
    var code = 0
    for length in 1...15 {
      code = (code + counts[length - 1]) << 1
      next[length] = code
      guard code + counts[length] <= 1 << length else { return false }
    }
    let longest = counts.lastIndex { $0 > 0 } ?? 1
    mask = 1 << longest - 1
    entries.withUnsafeMutableBufferPointer { entries in
      for index in 0...mask { entries[index] = 0 }
      for (symbol, length) in lengths.enumerated() where length > 0 {
        let bits = Int(length)
        let reversed = Self.reversed(next[bits], bits)
        next[bits] += 1
        let entry = UInt16(symbol << 4 | bits)
        var index = reversed
        while index <= mask {
          entries[index] = entry
          index += 1 << bits
        }
      }
    }
    return true
  }

  /// The bits of a symbol's code; `nil` when it has none.
  func code(of symbol: Int) -> (bits: UInt64, count: Int)? {
    guard let index = entries[...mask].firstIndex(where: { $0 != 0 && Int($0 >> 4) == symbol })
    else { return nil }
    let count = Int(entries[index] & 15)
    return (UInt64(index & (1 << count - 1)), count)
  }

  private static func reversed(_ code: Int, _ bits: Int) -> Int {
    var (rest, reversed) = (code, 0)
    for _ in 0..<bits { (reversed, rest) = (reversed << 1 | rest & 1, rest >> 1) }
    return reversed
  }

  static let fixedLiterals: HuffmanTable = {
    var table = HuffmanTable()
    let lengths = (0..<288).map { symbol in
      UInt8(symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)
    }
    _ = table.fill(lengths[...])
    return table
  }()

  static let fixedDistances: HuffmanTable = {
    var table = HuffmanTable()
    _ = table.fill([UInt8](repeating: 5, count: 30)[...])
    return table
  }()
}

/// Reads bits of deflate data, the least of a byte first.
struct DeflateBits {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var bits: UInt64 = 0
  private var held = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Begins at a bit, with bits taken in.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at bit: Int) {
    self.bytes = bytes
    position = bit / 8
    refill()
    _ = take(bit % 8)
    refill()
  }

  /// The bit that is read next.
  var bit: Int { position * 8 - held }

  /// Takes in 56 bits at least; zeros behind the end.
  @inline(__always)
  mutating func refill() {
    if position + 8 <= bytes.count {
      let word = UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: position, as: UInt64.self)
      bits |= UInt64(littleEndian: word) << UInt64(held)
      let taken = (63 - held) >> 3
      position += taken
      held += taken * 8
      return
    }
    while held <= 56 {
      if position < bytes.count { bits |= UInt64(bytes[position]) << UInt64(held) }
      position += 1
      held += 8
    }
  }

  /// The next bits, of those taken in.
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

  /// Bytes of text between two marks.
  private static let markBytes = 8_192

  /// Passes over the symbols of a block.
  ///
  /// - Parameters:
  ///   - start: bytes of text before the block.
  ///   - marks: gets places on the way.
  /// - Returns: how many bytes they give; `nil` for damaged ones or more than `limit`.
  mutating func count(
    _ literals: HuffmanTable, _ distances: HuffmanTable, limit: Int, from start: Int,
    _ marks: inout [DeflateOutline.Mark]
  ) -> Int? {
    let (literalMask, distanceMask) = (literals.mask, distances.mask)
    return literals.entries.withUnsafeBufferPointer { literals in
      distances.entries.withUnsafeBufferPointer { distances in
        Self.lengths.withUnsafeBufferPointer { lengths in
          var count = 0
          var stop = min(Self.markBytes, limit + 1)
          while position <= bytes.count + 16 {
            if count >= stop {
              guard count <= limit else { return nil }
              marks.append(DeflateOutline.Mark(bit: bit, offset: start + count))
              stop = min(count + Self.markBytes, limit + 1)
            }
            // 56 bits: three literals at most and a length and a distance with their bits.
            refill()
            var symbol = self.symbol(literals, literalMask)
            if symbol >= 0, symbol < 256 {
              count += 1
              symbol = self.symbol(literals, literalMask)
              if symbol >= 0, symbol < 256 {
                count += 1
                continue
              }
              if held < 33 { refill() }
            }
            if symbol == 256 { return count }
            guard symbol > 256, symbol < 286 else { return nil }
            let (base, extra) = lengths[symbol - 257]
            count += base + take(extra)
            let distance = self.symbol(distances, distanceMask)
            guard distance >= 0, distance < 30 else { return nil }
            held -= max(0, distance / 2 - 1)
            bits >>= UInt64(max(0, distance / 2 - 1))
          }
          return nil
        }
      }
    }
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

  /// The shortest length of each length symbol, and the bits that are added to it.
  private static let lengths: [(Int, Int)] = {
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
