/// A place between two symbols of deflate data.
struct DeflatePlace {
  /// The code of a block that its symbols are read with.
  struct Code {
    /// The bits of the block's header, its mark of the last block included.
    var header: Range<Int>
    /// The symbol that ends the block.
    var end: (bits: UInt64, count: Int)
  }

  /// Zero-based.
  var block: Int
  /// The bit of the next symbol; of the header at the beginning of a block.
  var bit: Int
  /// Bytes of text before it.
  var offset: Int
  /// The code of its block; `nil` at the beginning of a block.
  var code: Code?
}

/// Finds places in deflate data by offsets of the text that it gives.
struct DeflatePlaces {
  private let data: ArraySlice<UInt8>
  private let outline: DeflateOutline
  private var (literals, distances) = (HuffmanTable(), HuffmanTable())
  /// The code of the block that the tables are of.
  private var lastCode: (block: Int, code: DeflatePlace.Code)?

  init(_ data: ArraySlice<UInt8>, _ outline: DeflateOutline) {
    self.data = data
    self.outline = outline
  }

  /// The beginning of a block.
  func start(of block: Int) -> DeflatePlace {
    DeflatePlace(block: block, bit: outline.blocks[block].bit, offset: outline.blocks[block].offset)
  }

  /// The last place at or before an offset; `nil` for damaged data.
  mutating func before(_ offset: Int) -> DeflatePlace? {
    let start = start(of: block(holding: offset))
    if start.offset >= offset { return start }
    guard let place = walk(from: start, to: offset, stopsBefore: true) else { return nil }
    return place.offset == start.offset ? start : place
  }

  /// The first place at or behind an offset; `nil` where the text ends before it.
  mutating func behind(_ offset: Int) -> DeflatePlace? {
    guard offset < outline.size else { return nil }
    let start = start(of: block(holding: offset))
    if start.offset >= offset { return start }
    if let place = walk(from: start, to: offset, stopsBefore: false) { return place }
    return start.block + 1 < outline.blocks.count ? self.start(of: start.block + 1) : nil
  }

  /// The block that gives the byte at an offset, or the last one.
  private func block(holding offset: Int) -> Int {
    var (low, high) = (0, outline.blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if outline.blocks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private mutating func walk(
    from start: DeflatePlace, to offset: Int, stopsBefore: Bool
  ) -> DeflatePlace? {
    data.withUnsafeBufferPointer { bytes in
      guard let code = code(of: start, bytes) else { return nil }
      let mark = mark(before: offset, behind: start.offset)
      var reader = DeflateBits(bytes, at: mark?.bit ?? code.header.upperBound)
      return reader.walk(
        literals, distances, from: mark?.offset ?? start.offset, to: offset,
        stopsBefore: stopsBefore
      ).map { DeflatePlace(block: start.block, bit: $0.bit, offset: $0.offset, code: code) }
    }
  }

  /// The code of a block, its tables filled; those of the block asked for last are at hand.
  private mutating func code(
    of start: DeflatePlace, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> DeflatePlace.Code? {
    if let lastCode, lastCode.block == start.block { return lastCode.code }
    lastCode = nil
    var reader = DeflateBits(bytes, at: start.bit)
    _ = reader.take(1)
    switch reader.take(2) {
    case 1: (literals, distances) = (.fixedLiterals, .fixedDistances)
    case 2: guard reader.readTables(&literals, &distances) else { return nil }
    default: return nil
    }
    guard let end = literals.code(of: 256) else { return nil }
    let code = DeflatePlace.Code(header: start.bit..<reader.bit, end: end)
    lastCode = (start.block, code)
    return code
  }

  /// The last mark at or before an offset, of those behind the beginning of its block.
  private func mark(before offset: Int, behind start: Int) -> DeflateOutline.Mark? {
    var (low, high) = (0, outline.marks.count)
    while low < high {
      let middle = (low + high) / 2
      if outline.marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, outline.marks[low - 1].offset > start else { return nil }
    return outline.marks[low - 1]
  }
}
