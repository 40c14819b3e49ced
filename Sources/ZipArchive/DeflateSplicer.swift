/// Changes what deflate data inflates to without compressing all of it again.
///
///     old data   [ block | block | block | block | block | block ]
///     text            ...  edit ...  32 KiB after it  ...
///     new data   [ block | blo:compressed anew:ck | block | block ]
///
/// A symbol refers to at most 32 KiB of text before it. Symbols that come so far behind an edit mean
/// the same text as before, so their bits are copied, with the header of their block before them
/// where they begin inside one; only what lies between is compressed.
///
/// - Note: Source: RFC 1951 §3.2.
struct DeflateSplicer {
  /// A replacement: a range of the old text, and what stands there instead.
  typealias Edit = (range: Range<Int>, bytes: ArraySlice<UInt8>)

  /// What stays and what was compressed anew.
  struct Plan {
    fileprivate var steps: [Step]
    fileprivate var pieces: [StretchCompressor.Piece]
  }

  /// Old data up to a place, then new data.
  fileprivate struct Step {
    var place: DeflatePlace
    var pieces: Range<Int>
    /// Where the old data goes on; `nil` for nowhere.
    var next: DeflatePlace?
  }

  private let data: ArraySlice<UInt8>
  private let outline: DeflateOutline
  private var places: DeflatePlaces
  private var output = BitWriter(capacity: 0)

  /// Bytes of text at the end that are compressed at least.
  private static let shortest = 4_096

  /// How far back deflate refers, in bytes.
  private static let window = 32_768

  /// - Parameters:
  ///   - data: what a text was compressed to.
  ///   - outline: of the data.
  ///   - size: bytes of the text.
  /// - Returns: `nil` for data whose blocks cannot be copied.
  init?(_ data: ArraySlice<UInt8>, _ outline: DeflateOutline, size: Int) {
    guard outline.size == size, outline.blocks.count > 1 else { return nil }
    self.data = data
    self.outline = outline
    places = DeflatePlaces(data, outline)
  }

  /// Compresses what edits change.
  ///
  /// - Parameters:
  ///   - text: the old text.
  ///   - edits: ascending, not overlapping.
  ///   - level: of libdeflate.
  /// - Returns: `nil` where a stretch does not compress to blocks that can be joined.
  mutating func plan(_ text: [UInt8], _ edits: [Edit], level: Int) -> Plan? {
    let compressor = StretchCompressor(text: text, edits: edits, level: level)
    var steps: [Step] = []
    var stretches: [StretchCompressor.Stretch] = []
    var index = 0
    while index < edits.count {
      guard var place = places.before(edits[index].range.lowerBound) else { return nil }
      var next = places.behind(edits[index].range.upperBound + Self.window)
      var end = index + 1
      while end < edits.count, next.map({ edits[end].range.lowerBound < $0.offset }) ?? true {
        if next != nil { next = places.behind(edits[end].range.upperBound + Self.window) }
        end += 1
      }
      if next == nil, text.count - place.offset < Self.shortest {
        // So little would be stored, not compressed.
        let start = max(steps.last?.next?.offset ?? 0, text.count - Self.shortest)
        guard let earlier = places.before(start) else { return nil }
        place = earlier
      }
      let first = stretches.count
      stretches += compressor.cut(
        .init(range: place.offset..<(next?.offset ?? text.count), edits: index..<end))
      steps.append(Step(place: place, pieces: first..<stretches.count, next: next))
      index = end
    }
    guard let pieces = compressor.compressed(stretches), pieces.count == stretches.count else {
      return nil
    }
    return Plan(steps: steps, pieces: pieces)
  }

  // MARK: Joining

  /// The data for the text after edits.
  mutating func joined(_ plan: Plan) -> [UInt8] {
    let pieces = plan.pieces
    output = BitWriter(capacity: data.count + pieces.reduce(0) { $0 + $1.data.count })
    var position = places.start(of: 0)
    for step in plan.steps {
      copy(from: position, to: step.place)
      for index in step.pieces {
        output.append(
          pieces[index], isLast: step.next == nil && index + 1 == step.pieces.upperBound)
      }
      guard let next = step.next else { return output.finish() }
      position = next
    }
    if let code = position.code { open(code, of: position.block, isLast: true) }
    output.copy(data, position.bit..<outline.endBit)
    return output.finish()
  }

  /// Copies symbols between two places, and ends the block that they end in.
  private mutating func copy(from start: DeflatePlace, to end: DeflatePlace) {
    guard start.bit < end.bit else { return }
    if let code = start.code { open(code, of: start.block, isLast: false) }
    let last = outline.blocks[outline.blocks.count - 1].bit
    if (start.bit..<end.bit).contains(last) {
      // More comes behind what was the last block.
      output.copy(data, start.bit..<last)
      output.put(0, 1)
      output.copy(data, last + 1..<end.bit)
    } else {
      output.copy(data, start.bit..<end.bit)
    }
    if let code = end.code { output.put(code.end.bits, code.end.count) }
  }

  /// Copies the header of a block.
  ///
  /// - Parameter isLast: whether nothing comes behind the block if nothing did before.
  private mutating func open(_ code: DeflatePlace.Code, of block: Int, isLast: Bool) {
    output.put(isLast && block == outline.blocks.count - 1 ? 1 : 0, 1)
    output.copy(data, code.header.lowerBound + 1..<code.header.upperBound)
  }
}
