/// Where the blocks of raw deflate data begin, in its bits and in what it inflates to.
///
/// The data is decoded without writing anything: only lengths are counted.
///
/// - Note: Source: RFC 1951. Stored blocks are not taken: their padding depends on where in a byte
///   they begin, so they cannot be copied to another place.
struct DeflateOutline {
  /// One block.
  struct Block {
    /// The bit of its header in the data; the first bit says whether it is the last.
    var bit: Int
    /// The first byte that it gives.
    var offset: Int
  }

  /// The blocks, in order.
  private(set) var blocks: [Block] = []
  /// Behind the last bit of the last block.
  private(set) var endBit = 0
  /// Bytes that the data inflates to.
  private(set) var size = 0

  /// Reads the outline.
  ///
  /// - Returns: `nil` for data that is damaged, has stored blocks or gives more than `limit` bytes.
  /// - Complexity: O(bytes), no output.
  init?(_ data: [UInt8], limit: Int) {
    let isWhole = data.withUnsafeBufferPointer { bytes in
      var reader = BitReader(bytes)
      var (literals, distances) = (HuffmanTable(), HuffmanTable())
      while true {
        blocks.append(Block(bit: reader.bit, offset: size))
        reader.refill()
        let isLast = reader.take(1) == 1
        switch reader.take(2) {
        case 1:
          literals = .fixedLiterals
          distances = .fixedDistances
        case 2: guard reader.readTables(&literals, &distances) else { return false }
        default: return false
        }
        guard let count = reader.count(literals, distances, limit: limit - size) else {
          return false
        }
        size += count
        if isLast {
          endBit = reader.bit
          return endBit <= bytes.count * 8
        }
      }
    }
    guard isWhole else { return nil }
  }
}

/// A code of deflate as one table: 15 bits give the symbol and how many of them it takes.
private struct HuffmanTable {
  /// Symbol times 16 plus bits; 0 where no code is.
  var entries = [UInt16](repeating: 0, count: 1 << 15)

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
    for index in entries.indices { entries[index] = 0 }
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let bits = Int(length)
      var reversed = 0
      for bit in 0..<bits where next[bits] >> bit & 1 == 1 { reversed |= 1 << (bits - 1 - bit) }
      next[bits] += 1
      let entry = UInt16(symbol << 4 | bits)
      for index in stride(from: reversed, to: 1 << 15, by: 1 << bits) { entries[index] = entry }
    }
    return true
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

/// Reads bits, the least of a byte first.
private struct BitReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var bits: UInt64 = 0
  private var held = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The bit that is read next.
  var bit: Int { position * 8 - held }

  /// Takes in up to 56 bits; zeros behind the end.
  mutating func refill() {
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
  private mutating func symbol(_ table: UnsafeBufferPointer<UInt16>) -> Int {
    let entry = Int(table[Int(bits & 0x7FFF)])
    guard entry != 0 else { return -1 }
    bits >>= UInt64(entry & 15)
    held -= entry & 15
    return entry >> 4
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
    var codes = HuffmanTable()
    guard codes.fill(lengths[...]) else { return false }
    var all: [UInt8] = []
    while all.count < literalCount + distanceCount {
      refill()
      guard position <= bytes.count + 16 else { return false }
      let symbol = codes.entries.withUnsafeBufferPointer { self.symbol($0) }
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

  /// Passes over the symbols of a block.
  ///
  /// - Returns: how many bytes they give; `nil` for damaged ones or more than `limit`.
  mutating func count(_ literals: HuffmanTable, _ distances: HuffmanTable, limit: Int) -> Int? {
    literals.entries.withUnsafeBufferPointer { literals in
      distances.entries.withUnsafeBufferPointer { distances in
        Self.lengths.withUnsafeBufferPointer { lengths in
          var count = 0
          while count <= limit, position <= bytes.count + 16 {
            refill()
            let symbol = self.symbol(literals)
            if symbol < 256 {
              guard symbol >= 0 else { return nil }
              count += 1
              continue
            }
            if symbol == 256 { return count }
            guard symbol < 286 else { return nil }
            let (base, extra) = lengths[symbol - 257]
            count += base + take(extra)
            let distance = self.symbol(distances)
            guard distance >= 0, distance < 30 else { return nil }
            held -= max(0, distance / 2 - 1)
            bits >>= UInt64(max(0, distance / 2 - 1))
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
