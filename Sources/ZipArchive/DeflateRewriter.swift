/// Changes symbols of deflate data where an edit changes what they mean, and copies the bits of all
/// others.
///
///     text      ··· c1 c2 [edit] c3 c4 c5 ···················· 32 KiB behind the edit
///     symbols   ··· ── ── new    ── *  ──  ── ── ── * ── ── ──  nothing refers before the edit
///
/// A repetition is another one (`*`) where its text stood in the edit or, when the text grows or
/// shrinks, before it: it is cut at the edit, its distance put right, and what no longer stands
/// anywhere is spelled. A symbol that has no code in its block is written in a block of the fixed
/// code between two halves of its own.
///
/// - Note: Source: RFC 1951 §3.2.
struct DeflateRewriter {
  /// New symbols in place of those between two places.
  struct Stretch: Sendable {
    var bits: [UInt8]
    /// How many of them count.
    var count: Int
    /// Those that say whether the block is the last one: each but the last of the data's is 0.
    var marks: [Int]
  }

  /// How far back deflate refers, in bytes.
  static let window = 32_768
  /// The longest repetition, in bytes.
  static let longest = 258

  let data: UnsafeBufferPointer<UInt8>
  let text: UnsafeBufferPointer<UInt8>
  private let outline: DeflateOutline
  var edits: ArraySlice<DeflateSplicer.Edit> = []
  /// How much longer the text is before each edit, and behind all.
  var growth: [Int] = []

  var literals = HuffmanTable()
  var distances = HuffmanTable()
  private var reader: DeflateBits
  var output = BitWriter(capacity: 0)
  var marks: [Int] = []
  /// The block whose codes are in the tables.
  private var block = -1
  /// The bits of the block's header.
  var header = 0..<0
  /// Bits of the data from here on are not copied yet.
  var pending = 0
  /// The next edit; those before it are written.
  var next = 0
  /// Bytes of old text before the symbol that is read.
  var position = 0
  /// Old text before this is replaced, or stands before an edit that was written.
  var floor = 0
  /// Whether the output stands in a block of the fixed code.
  var isFixed = false

  init(
    _ data: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>,
    _ outline: DeflateOutline
  ) {
    (self.data, self.text, self.outline) = (data, text, outline)
    reader = DeflateBits(data)
  }

  /// New symbols from a place on.
  ///
  /// - Parameters:
  ///   - place: at or before the first edit.
  ///   - edits: ascending; those before and behind them are more than a window away.
  /// - Returns: `nil` for damaged data; no next place where the data ends before one from which on
  ///   nothing refers to text before the last edit.
  mutating func rewritten(
    from place: DeflatePlace, _ edits: ArraySlice<DeflateSplicer.Edit>
  ) -> (Stretch, next: DeflatePlace?)? {
    guard begin(at: place, edits) else { return nil }
    return next == edits.endIndex ? (finished(), nil) : rewritten()
  }

  private mutating func begin(
    at place: DeflatePlace, _ edits: ArraySlice<DeflateSplicer.Edit>
  ) -> Bool {
    self.edits = edits
    growth = [0]
    for edit in edits {
      growth.append(growth[growth.count - 1] + edit.bytes.count - edit.range.count)
    }
    (next, position, floor, pending) = (edits.startIndex, place.offset, 0, place.bit)
    (output, marks, isFixed) = (BitWriter(capacity: 16_384), [], false)
    if block != place.block || place.code == nil {
      block = place.block
      // Edits at the end of the text are written where an empty block ends the data.
      guard passEmptyBlocks() else {
        block = -1
        return next == edits.endIndex
      }
      reader = DeflateBits(data, at: outline.blocks[block].bit)
      guard readHeader() else { return false }
    }
    if place.code != nil { reader = DeflateBits(data, at: place.bit) } else { noteMark() }
    return true
  }

  private mutating func rewritten() -> (Stretch, next: DeflatePlace?)? {
    guard let last = edits.last else { return nil }
    let target = last.range.upperBound + Self.window
    while position < target || next < edits.endIndex || position < floor {
      guard let isLast = readSymbol() else { return nil }
      if isLast { return next == edits.endIndex ? (finished(), nil) : nil }
    }
    resume(at: reader.bit)
    copyPending(to: reader.bit)
    let end = literals.code(of: 256) ?? (0, 0)
    let place = DeflatePlace(
      block: block, bit: reader.bit, offset: position, code: .init(header: header, end: end))
    return (finished(), place)
  }

  private mutating func finished() -> Stretch {
    let count = output.count
    return Stretch(bits: output.finish(), count: count, marks: marks)
  }

  // MARK: Reading

  /// Reads the header of the block and the codes in it.
  private mutating func readHeader() -> Bool {
    let start = reader.bit
    reader.refill()
    _ = reader.take(1)
    switch reader.take(2) {
    case 1: (literals, distances) = (.fixedLiterals, .fixedDistances)
    case 2: guard reader.readTables(&literals, &distances) else { return false }
    default: return false
    }
    header = start..<reader.bit
    return literals.code(of: 256) != nil
  }

  /// Reads a symbol and writes what has changed of it.
  ///
  /// - Returns: whether it was the last one of the data; `nil` for a damaged one.
  private mutating func readSymbol() -> Bool? {
    reader.refill()
    let bit = reader.bit
    guard let (length, distance) = reader.readSymbol(literals, distances) else { return nil }
    if length == 0 { return endBlock(at: bit) }
    guard position + length <= text.count, distance <= position else { return nil }
    let limit = next < edits.endIndex ? edits[next].range.lowerBound : Int.max
    if position + length <= limit, position - distance >= floor {
      resume(at: bit)
    } else {
      copyPending(to: bit)
      write(length, distance)
      pending = reader.bit
    }
    position += length
    return false
  }

  private mutating func endBlock(at bit: Int) -> Bool? {
    let isLast = block == outline.blocks.count - 1
    if isLast, next < edits.endIndex {
      copyPending(to: bit)
      writeEdits()
      pending = bit
      guard next == edits.endIndex else { return nil }
    }
    resume(at: bit)
    copyPending(to: reader.bit)
    guard !isLast else { return true }
    block += 1
    guard passEmptyBlocks() else { return true }
    noteMark()
    guard readHeader() else {
      block = -1
      return nil
    }
    return false
  }

  /// Leaves stored blocks without text out, which writers put where they join data.
  ///
  /// - Returns: whether there is a block behind them.
  private mutating func passEmptyBlocks() -> Bool {
    while outline.blocks[block].isStored {
      let isLast = block + 1 == outline.blocks.count
      let end = isLast ? outline.size : outline.blocks[block + 1].offset
      guard end == position else { return true }
      if isLast {
        // The data ends with an empty block all the same.
        marks.append(output.count)
        output.put(2, 3)
        isFixed = true
        writeEdits()
        output.put(0, 7)
        return false
      }
      block += 1
      reader = DeflateBits(data, at: outline.blocks[block].bit)
      pending = outline.blocks[block].bit
    }
    return true
  }

  /// Notes the mark of a block whose header is copied next.
  private mutating func noteMark() {
    copyPending(to: outline.blocks[block].bit)
    marks.append(output.count)
  }
}
