/// Where the blocks of raw deflate data begin, in its bits and in what it inflates to.
///
/// The data is decoded without writing anything: only lengths are counted.
///
/// - Note: Source: RFC 1951. Stored blocks are taken only where asked for: their padding depends on
///   where in a byte they begin, so who copies them to another place fills up anew.
struct DeflateOutline {
  /// One block.
  struct Block {
    /// The bit of its header in the data; the first bit says whether it is the last.
    var bit: Int
    /// The first byte that it gives.
    var offset: Int
    /// Whether its text stands as it is, from a whole byte on.
    var isStored = false

    /// Of a stored one, the first bit behind those that fill its header up to a byte.
    var storedBit: Int { (bit + 10) / 8 * 8 }
  }

  /// A place between two symbols inside a block.
  struct Mark {
    /// Of the next symbol.
    var bit: Int
    /// Bytes of text before it.
    var offset: Int
  }

  /// The blocks, in order.
  private(set) var blocks: [Block] = []
  /// Those of them that are stored, ascending.
  private(set) var stored: [Int] = []
  /// Places inside blocks, some KiB of text from each other: who looks for one begins there.
  private(set) var marks: [Mark] = []
  /// Behind the last bit of the last block.
  private(set) var endBit = 0
  /// Bytes that the data inflates to.
  private(set) var size = 0

  /// Reads the outline.
  ///
  /// - Parameters:
  ///   - limit: bytes that the data may inflate to.
  ///   - takesStored: whether stored blocks are taken.
  /// - Returns: `nil` for data that is damaged, has stored blocks or gives more than `limit` bytes.
  /// - Complexity: O(bytes), no output.
  init?(_ data: [UInt8], limit: Int, takesStored: Bool = false) {
    self.init(data[...], limit: limit, takesStored: takesStored)
  }

  /// Reads the outline, as above.
  init?(_ data: ArraySlice<UInt8>, limit: Int, takesStored: Bool = false) {
    let isWhole = data.withUnsafeBufferPointer { read($0, limit, takesStored) }
    guard isWhole else { return nil }
  }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int, _ takesStored: Bool
  ) -> Bool {
    var reader = DeflateBits(bytes)
    var counter = DeflateCounter()
    while true {
      blocks.append(Block(bit: reader.bit, offset: size))
      reader.refill()
      let isLast = reader.take(1) == 1
      let count: Int?
      switch reader.take(2) {
      case 0 where takesStored:
        blocks[blocks.count - 1].isStored = true
        stored.append(blocks.count - 1)
        count = reader.countStored()
      case 1:
        counter.takeFixedCodes()
        count = counter.count(&reader, limit: limit - size, from: size, &marks)
      case 2:
        guard counter.readCodes(&reader) else { return false }
        count = counter.count(&reader, limit: limit - size, from: size, &marks)
      default: return false
      }
      guard let count else { return false }
      size += count
      guard isLast else { continue }
      endBit = reader.bit
      return size <= limit && endBit <= bytes.count * 8
    }
  }
}
