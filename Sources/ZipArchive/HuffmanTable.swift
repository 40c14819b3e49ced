/// A code of deflate as one table: as many bits as its longest code has give the symbol and how
/// many of them it takes.
struct HuffmanTable {
  /// Symbol times 16 plus bits; 0 where no code is.
  ///
  /// `mask + 1` of them are filled.
  private(set) var entries = [UInt16](repeating: 0, count: 1 << 15)
  /// The bits to look at.
  private(set) var mask = 0
  /// The code of each symbol as it is written: bits, and from the 16th on how many; 0 for none.
  private(set) var words = [UInt32](repeating: 0, count: 288)

  /// Fills the table from code lengths.
  ///
  /// - Returns: whether there are not more codes than bits have room for.
  mutating func fill(_ lengths: ArraySlice<UInt8>) -> Bool {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    // Symbols in the order of their codes: by length, then by symbol.
    var places = [Int](repeating: 0, count: 17)
    var room = 0
    for length in 1...15 {
      room = room << 1 + counts[length]
      guard room <= 1 << length else { return false }
      places[length + 1] = places[length] + counts[length]
    }
    var symbols = [UInt16](repeating: 0, count: max(1, places[16]))
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[places[Int(length)]] = UInt16(symbol)
      places[Int(length)] += 1
    }
    for symbol in words.indices { words[symbol] = 0 }
    let longest = counts.lastIndex { $0 > 0 } ?? 1
    mask = 1 << longest - 1
    fill(symbols, counts, longest)
    return true
  }

  /// Fills the table for the shortest codes and doubles it for those that are a bit longer.
  private mutating func fill(_ symbols: [UInt16], _ counts: [Int], _ longest: Int) {
    var (next, code) = (0, 0)
    entries.withUnsafeMutableBufferPointer { entries in
      guard let base = entries.baseAddress else { return }
      (base[0], base[1]) = (0, 0)
      for length in 1...longest {
        let size = 1 << length
        if length > 1 { (base + size / 2).update(from: base, count: size / 2) }
        for symbol in symbols[next..<(next + counts[length])] {
          base[code] = symbol << 4 | UInt16(length)
          words[Int(symbol)] = UInt32(code) | UInt32(length) << 16
          code = Self.next(code, of: size)
        }
        next += counts[length]
      }
    }
  }

  /// The code behind another one of its length, both with their bits turned round as deflate writes
  /// them.
  private static func next(_ code: Int, of size: Int) -> Int {
    let zeros = code ^ (size - 1)
    guard zeros != 0 else { return 0 }
    let highest = 1 << (Int.bitWidth - 1 - zeros.leadingZeroBitCount)
    return code & (highest - 1) | highest
  }

  /// The bits of a symbol's code; `nil` when it has none.
  func code(of symbol: Int) -> (bits: UInt64, count: Int)? {
    let word = words[symbol]
    return word == 0 ? nil : (UInt64(word & 0xFFFF), Int(word >> 16))
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
