internal import ByteSupport

/// Compresses stretches of an edited text, each by itself, on two cores.
struct StretchCompressor: Sendable {
  /// A stretch of the old text with the edits in it.
  struct Stretch {
    var range: Range<Int>
    var edits: Range<Int>
  }

  /// Deflate data and where it can be joined.
  struct Piece: Sendable {
    var data: [UInt8]
    /// The bit that says whether the last block is the last.
    var lastBit: Int
    var endBit: Int
  }

  let text: [UInt8]
  let edits: [DeflateSplicer.Edit]
  let level: Int

  /// Longer stretches are cut, so that both cores have some.
  private static let longest = 1 << 20

  /// A stretch in parts that are short enough, no edit cut.
  func cut(_ stretch: Stretch) -> [Stretch] {
    var parts: [Stretch] = []
    var (start, edit) = (stretch.range.lowerBound, stretch.edits.lowerBound)
    while stretch.range.upperBound - start > Self.longest {
      var end = start + Self.longest
      let first = edit
      while edit < stretch.edits.upperBound, edits[edit].range.lowerBound < end {
        end = max(end, edits[edit].range.upperBound)
        edit += 1
      }
      parts.append(Stretch(range: start..<end, edits: first..<edit))
      start = end
    }
    parts.append(
      Stretch(range: start..<stretch.range.upperBound, edits: edit..<stretch.edits.upperBound))
    return parts
  }

  /// The data of stretches, in their order.
  ///
  /// - Returns: `nil` where one does not compress to blocks that can be joined.
  func compressed(_ stretches: [Stretch]) -> [Piece]? {
    let total = stretches.reduce(0) { $0 + $1.range.count }
    var (half, count) = (0, 0)
    while count < stretches.count, half < total / 2 {
      half += stretches[count].range.count
      count += 1
    }
    guard total >= Self.parallelBytes, count < stretches.count else {
      return compressed(stretches[...])
    }
    let (first, second) = (stretches[..<count], stretches[count...])
    let results = ParallelWork.pair {
      compressed(second)
    } _: {
      compressed(first)
    }
    guard let end = results.0, let start = results.1 else { return nil }
    return start + end
  }

  /// Fewer bytes than this are compressed before a thread has started.
  private static let parallelBytes = 1 << 18

  private func compressed(_ stretches: ArraySlice<Stretch>) -> [Piece]? {
    guard let deflater = try? Deflater(level: level) else { return nil }
    var pieces: [Piece] = []
    pieces.reserveCapacity(stretches.count)
    for stretch in stretches {
      let plain = replaced(stretch)
      let data = deflater.deflate(plain)
      guard let outline = DeflateOutline(data, limit: plain.count), outline.size == plain.count,
        let last = outline.blocks.last
      else { return nil }
      // The array made for the worst case is not kept.
      pieces.append(Piece(data: Array(data[...]), lastBit: last.bit, endBit: outline.endBit))
    }
    return pieces
  }

  private func replaced(_ stretch: Stretch) -> [UInt8] {
    let edits = edits[stretch.edits]
    var plain: [UInt8] = []
    plain.reserveCapacity(stretch.range.count + edits.reduce(0) { $0 + $1.bytes.count })
    var position = stretch.range.lowerBound
    for edit in edits {
      plain.append(contentsOf: text[position..<edit.range.lowerBound])
      plain.append(contentsOf: edit.bytes)
      position = edit.range.upperBound
    }
    plain.append(contentsOf: text[position..<stretch.range.upperBound])
    return plain
  }
}
