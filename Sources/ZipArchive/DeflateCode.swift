/// The codes of one deflate block, made for how often its symbols occur.
///
/// - Note: Source: RFC 1951 §3.2.5-3.2.7.
struct DeflateCode: Sendable {
  /// Bits, the first the least.
  struct Word: Sendable {
    var bits: UInt64
    var count: Int
  }

  /// How often symbols occur.
  struct Counts {
    /// Bytes, the end of the block, and lengths.
    ///
    /// Every symbol has a code, since words may hold any byte.
    var literals = [Int](repeating: 1, count: 286)
    var distances = [Int](repeating: 1, count: 30)

    mutating func add(_ token: TemplateToken) {
      switch token {
      case .literal(let byte): literals[Int(byte)] += 1
      case .copy(let length, let distance, _, _):
        literals[DeflateCode.lengthSymbol(length).symbol] += 1
        distances[DeflateCode.distanceSymbol(distance).symbol] += 1
      case .slot: break
      }
    }
  }

  /// Codes of bytes, 256 the end of the block, then lengths.
  let literals: [Word]
  private let distances: [Word]
  /// The start of the block, up to its first symbol.
  let header: [Word]

  init(_ counts: Counts) {
    let literalLengths = Self.lengths(counts.literals, limit: 15)
    let distanceLengths = Self.lengths(counts.distances, limit: 15)
    literals = Self.words(literalLengths)
    distances = Self.words(distanceLengths)
    header = Self.header(literalLengths, distanceLengths)
  }

  /// The bits of the length of a repetition, 3 to 258.
  func length(_ length: Int) -> Word {
    let (symbol, extra, count) = Self.lengthSymbol(length)
    return joined(literals[symbol], extra, count)
  }

  /// The bits of a distance, 1 to 32,768.
  func distance(_ distance: Int) -> Word {
    let (symbol, extra, count) = Self.distanceSymbol(distance)
    return joined(distances[symbol], extra, count)
  }

  private func joined(_ word: Word, _ extra: Int, _ count: Int) -> Word {
    Word(bits: word.bits | UInt64(extra) << UInt64(word.count), count: word.count + count)
  }

  /// The codes in little memory: bits, and from the 16th bit on their count.
  struct Packed: Sendable {
    fileprivate let literals: [UInt32]
    fileprivate let distances: [UInt32]

    /// Lends the codes.
    func withTables<Result>(_ body: (Tables) -> Result) -> Result {
      literals.withUnsafeBufferPointer { literals in
        distances.withUnsafeBufferPointer { distances in
          body(Tables(literals: literals, distances: distances))
        }
      }
    }
  }

  /// The codes in little memory.
  var packed: Packed {
    func packed(_ words: [Word]) -> [UInt32] {
      words.map { UInt32($0.bits) | UInt32($0.count) << 16 }
    }
    // A distance has five bits of symbol: there is a place for each.
    return Packed(
      literals: packed(literals),
      distances: packed(distances) + [UInt32](repeating: 0, count: 32 - distances.count))
  }

  /// The codes where they lie in memory.
  struct Tables {
    fileprivate let literals: UnsafeBufferPointer<UInt32>
    fileprivate let distances: UnsafeBufferPointer<UInt32>

    /// The bits of a byte.
    @inline(__always)
    func literal(_ byte: UInt8) -> (bits: UInt64, count: UInt64) {
      let packed = UInt64(literals[Int(byte)])
      return (packed & 0xFFFF, packed &>> 16)
    }

    /// The bits of a distance that is given less one: 0 to 32,767.
    @inline(__always)
    func distance(of value: Int) -> (bits: UInt64, count: UInt64) {
      // As `distanceSymbol`, without a branch.
      let bits = max(62 &- (value | 1).leadingZeroBitCount, 0)
      let packed = UInt64(distances[bits &<< 1 &+ value &>> bits])
      let (code, count) = (packed & 0xFFFF, packed &>> 16)
      let extra = UInt64(truncatingIfNeeded: value & (1 &<< bits &- 1))
      return (code | extra &<< count, count &+ UInt64(truncatingIfNeeded: bits))
    }
  }

  // MARK: Symbols

  static func lengthSymbol(_ length: Int) -> (symbol: Int, extra: Int, count: Int) {
    if length == 258 { return (285, 0, 0) }
    let value = length - 3
    if value < 8 { return (257 + value, 0, 0) }
    let bits = value.bitWidth - value.leadingZeroBitCount - 3
    return (257 + bits * 4 + value >> bits, value & (1 << bits - 1), bits)
  }

  @inline(__always)
  static func distanceSymbol(_ distance: Int) -> (symbol: Int, extra: Int, count: Int) {
    let value = distance - 1
    if value < 4 { return (value, 0, 0) }
    let bits = value.bitWidth - value.leadingZeroBitCount - 2
    return (bits * 2 + value >> bits, value & (1 << bits - 1), bits)
  }

  // MARK: Codes

  /// The lengths of an optimal code, none longer than a limit.
  private static func lengths(_ counts: [Int], limit: Int) -> [Int] {
    var counts = counts
    while true {
      let lengths = unlimitedLengths(counts)
      if lengths.allSatisfy({ $0 <= limit }) { return lengths }
      // Rare symbols are made less rare until no code is too long.
      counts = counts.map { $0 == 0 ? 0 : $0 / 2 + 1 }
    }
  }

  private static func unlimitedLengths(_ counts: [Int]) -> [Int] {
    var nodes = counts.indices.filter { counts[$0] > 0 }.map { (count: counts[$0], leaves: [$0]) }
    var lengths = [Int](repeating: 0, count: counts.count)
    if nodes.count == 1 { lengths[nodes[0].leaves[0]] = 1 }
    nodes.sort { ($0.count, $0.leaves[0]) > ($1.count, $1.leaves[0]) }
    while nodes.count > 1 {
      let (one, other) = (nodes.removeLast(), nodes.removeLast())
      let joined = (count: one.count + other.count, leaves: one.leaves + other.leaves)
      for leaf in joined.leaves { lengths[leaf] += 1 }
      var (low, high) = (0, nodes.count)
      while low < high {
        let middle = (low + high) / 2
        if nodes[middle].count > joined.count { low = middle + 1 } else { high = middle }
      }
      nodes.insert(joined, at: low)
    }
    return lengths
  }

  /// Canonical codes, their bits turned round as deflate writes them.
  private static func words(_ lengths: [Int]) -> [Word] {
    var next = [Int](repeating: 0, count: 17)
    var code = 0
    for length in 1...15 {
      code = (code + (length > 1 ? lengths.count { $0 == length - 1 } : 0)) << 1
      next[length] = code
    }
    return lengths.map { length in
      guard length > 0 else { return Word(bits: 0, count: 0) }
      var bits: UInt64 = 0
      for bit in 0..<length where next[length] >> bit & 1 == 1 {
        bits |= 1 << UInt64(length - 1 - bit)
      }
      next[length] += 1
      return Word(bits: bits, count: length)
    }
  }

  private static let lengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// The header of a last block with these codes: runs of equal lengths are spelled as runs.
  private static func header(_ literals: [Int], _ distances: [Int]) -> [Word] {
    var symbols: [(symbol: Int, extra: Int, count: Int)] = []
    let all = literals + distances
    var start = 0
    while start < all.count {
      var end = start + 1
      while end < all.count, all[end] == all[start], end - start < 7 { end += 1 }
      symbols.append((all[start], 0, 0))
      let repeats = end - start - 1
      if repeats >= 3 {
        symbols.append((16, repeats - 3, 2))
      } else {
        for _ in 0..<repeats { symbols.append((all[start], 0, 0)) }
      }
      start = end
    }
    var counts = [Int](repeating: 0, count: 19)
    for item in symbols { counts[item.symbol] += 1 }
    let lengths = lengths(counts, limit: 7)
    let codes = words(lengths)
    let last = lengthOrder.lastIndex { lengths[$0] > 0 } ?? 0
    let codeCount = max(4, last + 1)
    var words = [
      Word(bits: 1, count: 1), Word(bits: 2, count: 2),
      Word(bits: UInt64(literals.count - 257), count: 5),
      Word(bits: UInt64(distances.count - 1), count: 5),
      Word(bits: UInt64(codeCount - 4), count: 4),
    ]
    for symbol in lengthOrder.prefix(codeCount) {
      words.append(Word(bits: UInt64(lengths[symbol]), count: 3))
    }
    for item in symbols {
      words.append(codes[item.symbol])
      if item.count > 0 { words.append(Word(bits: UInt64(item.extra), count: item.count)) }
    }
    return words
  }
}
