internal import ByteSupport

/// Changes what deflate data inflates to without compressing all of it again.
///
///     old data   [ block | block | block | block | block | block ]
///     text            ...  edit ...  32 KiB after it  ...
///     new data   [ block | blo:     changed     :ck | block | block ]
///
/// A symbol refers to at most 32 KiB of text before it. Symbols that come so far behind an edit mean
/// the same text as before, so their bits are copied. What lies between is changed symbol by symbol
/// (`DeflateRewriter`), or compressed anew where edits stand close together or bring much text.
///
/// - Note: Source: RFC 1951 §3.2.
struct DeflateSplicer: Sendable {
  /// A replacement: a range of the old text, and what stands there instead.
  typealias Edit = (range: Range<Int>, bytes: ArraySlice<UInt8>)

  /// What stays and what is new.
  struct Plan: Sendable {
    fileprivate var steps: [Step]
  }

  /// Old data up to a place, then new data.
  fileprivate struct Step: Sendable {
    var place: DeflatePlace
    var content: Content
    /// Where the old data goes on; `nil` for nowhere.
    var next: DeflatePlace?
  }

  fileprivate enum Content: Sendable {
    /// Blocks of their own.
    case pieces([StretchCompressor.Piece])
    /// Symbols of the blocks that are there.
    case stretch(DeflateRewriter.Stretch)
  }

  /// Edits of which none is more than a window from the next one.
  private typealias Group = Range<Int>

  private let data: ArraySlice<UInt8>
  private let outline: DeflateOutline
  private var places: DeflatePlaces
  private var output = BitWriter(capacity: 0)
  /// The bits of the output that say of a block whether it is the last one, from the first on that
  /// may be.
  private var marks: [Int] = []
  /// The stored block that is copied next, as a position in the outline's list.
  private var nextStored = 0

  /// Bytes of text at the end that are compressed at least.
  private static let shortest = 4_096

  /// - Parameters:
  ///   - data: what a text was compressed to.
  ///   - outline: of the data.
  ///   - size: bytes of the text.
  /// - Returns: `nil` for data whose blocks cannot be copied.
  init?(_ data: ArraySlice<UInt8>, _ outline: DeflateOutline, size: Int) {
    guard outline.size == size, !outline.blocks.isEmpty else { return nil }
    self.data = data
    self.outline = outline
    places = DeflatePlaces(data, outline)
  }

  // MARK: Planning

  /// Makes what edits change.
  ///
  /// - Parameters:
  ///   - text: the old text.
  ///   - edits: ascending, not overlapping.
  ///   - level: of libdeflate, for what is compressed anew.
  /// - Returns: `nil` where a stretch does not compress to blocks that can be joined.
  mutating func plan(_ text: [UInt8], _ edits: [Edit], level: Int) -> Plan? {
    let groups = Self.groups(of: edits)
    let isSparse = groups.map { Self.isSparse(edits[$0]) }
    let sparse = groups.indices.filter { isSparse[$0] }.map { groups[$0] }
    guard var rewritten = rewritten(sparse, text, edits)?[...] else { return nil }
    let compressor = StretchCompressor(text: text, edits: edits, level: level)
    var steps: [Step] = []
    var stretches: [StretchCompressor.Stretch] = []
    var counts: [Int] = []
    for (index, group) in groups.enumerated() {
      if isSparse[index], let step = rewritten.popFirst() {
        steps.append(step)
        counts.append(0)
      } else {
        let last = steps.last?.next?.offset ?? 0
        guard let (place, next) = ends(of: edits[group], text.count, behind: last) else {
          return nil
        }
        let parts = compressor.cut(
          .init(range: place.offset..<(next?.offset ?? text.count), edits: group))
        stretches += parts
        steps.append(Step(place: place, content: .pieces([]), next: next))
        counts.append(parts.count)
      }
    }
    guard !stretches.isEmpty else { return Plan(steps: steps) }
    guard let pieces = compressor.compressed(stretches), pieces.count == stretches.count else {
      return nil
    }
    var taken = 0
    for index in steps.indices where counts[index] > 0 {
      steps[index].content = .pieces(Array(pieces[taken..<(taken + counts[index])]))
      taken += counts[index]
    }
    return Plan(steps: steps)
  }

  private static func groups(of edits: [Edit]) -> [Group] {
    // Places are a symbol before an edit and a symbol more than a window behind it.
    let gap = DeflateRewriter.window + 2 * DeflateRewriter.longest
    var groups: [Group] = []
    for (index, edit) in edits.enumerated() {
      if let last = groups.last,
        edit.range.lowerBound <= edits[last.upperBound - 1].range.upperBound + gap
      {
        groups[groups.count - 1] = last.lowerBound..<(index + 1)
      } else {
        groups.append(index..<(index + 1))
      }
    }
    return groups
  }

  /// Bytes of new text from which on it is compressed.
  private static let longestText = 256
  /// Bytes of text for each edit below which what lies between them is compressed.
  private static let sparseBytes = 1_024

  private static func isSparse(_ edits: ArraySlice<Edit>) -> Bool {
    guard let first = edits.first, let last = edits.last else { return false }
    let reach = last.range.upperBound - first.range.lowerBound + DeflateRewriter.window
    return reach >= edits.count * sparseBytes
      && edits.allSatisfy { $0.bytes.count <= longestText }
  }

  /// Where the text of edits that is compressed begins and ends.
  private mutating func ends(
    of edits: ArraySlice<Edit>, _ size: Int, behind last: Int
  ) -> (DeflatePlace, next: DeflatePlace?)? {
    guard let lower = edits.first?.range.lowerBound, let upper = edits.last?.range.upperBound,
      let place = places.before(lower)
    else { return nil }
    let next = places.behind(upper + DeflateRewriter.window)
    guard next == nil, size - place.offset < Self.shortest else { return (place, next) }
    // So little would be stored, not compressed.
    return places.before(max(last, size - Self.shortest)).map { ($0, next) }
  }

  /// The steps of groups that are changed symbol by symbol, on two cores.
  private func rewritten(_ groups: [Group], _ text: [UInt8], _ edits: [Edit]) -> [Step]? {
    let half = groups.count / 2
    guard half >= Self.parallelGroups else { return rewritten(groups[...], text, edits) }
    let results = ParallelWork.pair {
      rewritten(groups[half...], text, edits)
    } _: {
      rewritten(groups[..<half], text, edits)
    }
    guard let first = results.1, let second = results.0 else { return nil }
    return first + second
  }

  /// Fewer groups than this are done before a thread has started.
  private static let parallelGroups = 4

  private func rewritten(
    _ groups: ArraySlice<Group>, _ text: [UInt8], _ edits: [Edit]
  ) -> [Step]? {
    var places = places
    return data.withUnsafeBufferPointer { data in
      text.withUnsafeBufferPointer { text in
        var rewriter = DeflateRewriter(data, text, outline)
        var steps: [Step] = []
        for group in groups {
          guard let place = places.before(edits[group.lowerBound].range.lowerBound),
            let (stretch, next) = rewriter.rewritten(from: place, edits[group])
          else { return nil }
          steps.append(Step(place: place, content: .stretch(stretch), next: next))
        }
        return steps
      }
    }
  }

  // MARK: Joining

  /// The data for the text after edits.
  mutating func joined(_ plan: Plan) -> [UInt8] {
    output = BitWriter(capacity: data.count + plan.steps.reduce(0) { $0 + $1.content.count })
    (marks, nextStored) = ([], 0)
    var position = places.start(of: 0)
    // Whether the output stands in the block that the position is in.
    var isOpen = false
    for step in plan.steps {
      copy(from: position, to: step.place.bit, isOpen: isOpen)
      switch step.content {
      case .stretch(let stretch):
        marks += stretch.marks.map { $0 + output.count }
        output.copy(stretch.bits[...], 0..<stretch.count)
        isOpen = true
      case .pieces(let pieces):
        if let code = step.place.code { output.put(code.end.bits, code.end.count) }
        for piece in pieces {
          marks.append(output.count + piece.lastBit)
          output.append(piece)
        }
        isOpen = false
      }
      guard let next = step.next else { return finished() }
      position = next
    }
    copy(from: position, to: outline.endBit, isOpen: isOpen)
    return finished()
  }

  /// Copies symbols between two places.
  private mutating func copy(from start: DeflatePlace, to end: Int, isOpen: Bool) {
    guard start.bit < end else { return }
    if !isOpen, let code = start.code {
      marks.append(output.count)
      output.copy(data, code.header)
    }
    var bit = start.bit
    while nextStored < outline.stored.count {
      let block = outline.blocks[outline.stored[nextStored]]
      guard block.bit < end else { break }
      nextStored += 1
      guard block.bit >= start.bit else { continue }
      copy(bit..<(block.bit + 3))
      // How its header is filled up to a byte depends on where it stands.
      output.align()
      bit = block.storedBit
    }
    copy(bit..<end)
  }

  private mutating func copy(_ range: Range<Int>) {
    let last = outline.blocks[outline.blocks.count - 1].bit
    if range.contains(last) { marks.append(output.count + last - range.lowerBound) }
    output.copy(data, range)
  }

  /// The output, its last block and no other one marked as the last.
  private mutating func finished() -> [UInt8] {
    var bytes = output.finish()
    for mark in marks { BitWriter.set(mark, to: mark == marks.last, in: &bytes) }
    return bytes
  }
}

extension DeflateSplicer.Content {
  /// Bytes of its data.
  fileprivate var count: Int {
    switch self {
    case .pieces(let pieces): pieces.reduce(0) { $0 + $1.data.count }
    case .stretch(let stretch): stretch.bits.count
    }
  }
}
