/// Changes what deflate data inflates to without compressing all of it again.
///
///     old data   [ block | block | block | block | block | block ]
///     text            ...  edit ...  32 KiB after it  ...
///     new data   [ block |   compressed anew    | block | block ]
///
/// A block refers to at most 32 KiB of text before it. Blocks that begin so far behind an edit mean
/// the same text as before, so their bits are copied; only what lies between is compressed.
///
/// - Note: Source: RFC 1951 §3.2.
struct DeflateSplicer {
  /// A replacement: a range of the old text, and what stands there instead.
  typealias Edit = (range: Range<Int>, bytes: ArraySlice<UInt8>)

  private let data: [UInt8]
  private let outline: DeflateOutline
  private let text: [UInt8]
  private var output: BitWriter

  /// How far back deflate refers, in bytes.
  private static let window = 32_768

  /// - Parameters:
  ///   - data: what `text` was compressed to.
  /// - Returns: `nil` for data whose blocks cannot be copied.
  init?(_ data: [UInt8], text: [UInt8]) {
    guard let outline = DeflateOutline(data, limit: text.count), outline.size == text.count,
      outline.blocks.count > 1
    else { return nil }
    self.data = data
    self.outline = outline
    self.text = text
    output = BitWriter(capacity: data.count + 65_536)
  }

  /// The data for the text after edits.
  ///
  /// - Parameter edits: ascending, not overlapping.
  /// - Returns: `nil` where a stretch does not compress to blocks that can be joined.
  mutating func spliced(_ edits: [Edit], _ deflater: borrowing Deflater) -> [UInt8]? {
    var copied = 0
    var index = 0
    while index < edits.count {
      let first = block(holding: edits[index].range.lowerBound)
      var last = blockBehind(edits[index].range.upperBound)
      var end = index + 1
      while end < edits.count,
        last == nil || edits[end].range.lowerBound < outline.blocks[last ?? 0].offset
      {
        last = blockBehind(edits[end].range.upperBound)
        end += 1
      }
      output.copy(data, copied..<outline.blocks[first].bit)
      let start = outline.blocks[first].offset
      let stop = last.map { outline.blocks[$0].offset } ?? text.count
      let stretch = replaced(start..<stop, edits[index..<end])
      guard append(stretch, isLast: last == nil, deflater) else { return nil }
      guard let last else { return output.finish() }
      copied = outline.blocks[last].bit
      index = end
    }
    output.copy(data, copied..<outline.endBit)
    return output.finish()
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

  /// The first block that refers to nothing before an offset; `nil` when none does.
  private func blockBehind(_ offset: Int) -> Int? {
    var (low, high) = (0, outline.blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if outline.blocks[middle].offset < offset + Self.window {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < outline.blocks.count ? low : nil
  }

  private func replaced(_ range: Range<Int>, _ edits: ArraySlice<Edit>) -> [UInt8] {
    var stretch: [UInt8] = []
    stretch.reserveCapacity(range.count + edits.reduce(0) { $0 + $1.bytes.count })
    var position = range.lowerBound
    for edit in edits {
      stretch.append(contentsOf: text[position..<edit.range.lowerBound])
      stretch.append(contentsOf: edit.bytes)
      position = edit.range.upperBound
    }
    stretch.append(contentsOf: text[position..<range.upperBound])
    return stretch
  }

  /// Appends a stretch of text, compressed by itself.
  private mutating func append(
    _ stretch: [UInt8], isLast: Bool, _ deflater: borrowing Deflater
  ) -> Bool {
    var compressed = deflater.deflate(stretch)
    guard let own = DeflateOutline(compressed, limit: stretch.count), own.size == stretch.count,
      let end = own.blocks.last
    else { return false }
    if !isLast { compressed[end.bit / 8] &= ~(1 << UInt8(end.bit % 8)) }
    output.copy(compressed, 0..<own.endBit)
    return true
  }
}

/// Writes bits, the least of a byte first.
private struct BitWriter {
  private var bytes: [UInt8] = []
  private var bits: UInt64 = 0
  private var held = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Appends bits of other data.
  mutating func copy(_ data: [UInt8], _ range: Range<Int>) {
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
    let start = bytes.count
    let (shift, back) = (UInt8(held), UInt8(8 - held))
    var carry = UInt8(truncatingIfNeeded: bits)
    bytes.append(contentsOf: source[range])
    bytes.withUnsafeMutableBufferPointer { output in
      for index in start..<output.count {
        let byte = output[index]
        output[index] = carry | byte << shift
        carry = byte >> back
      }
    }
    bits = UInt64(carry)
  }

  private mutating func put(_ value: UInt64, _ count: Int) {
    bits |= value << UInt64(held)
    held += count
    while held >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      held -= 8
    }
  }

  /// All that was written, filled up to a whole byte.
  mutating func finish() -> [UInt8] {
    if held > 0 { bytes.append(UInt8(truncatingIfNeeded: bits)) }
    (bits, held) = (0, 0)
    return bytes
  }
}
