/// One symbol of a text that is compressed by its template.
enum TemplateToken {
  case literal(UInt8)
  /// Bytes that stand further up: how many, how far back in the sample, and in which pieces the
  /// earlier and the later ones stand.
  case copy(length: Int, distance: Int, source: Int, piece: Int)
  case slot(Int)
}

/// Finds repetitions among constant pieces: only whole within one piece, since what stands in the
/// slots is not known.
struct RepetitionSearch {
  private(set) var tokens: [TemplateToken] = []
  /// The sample.
  private var text: [UInt8] = []
  /// The pieces in it.
  private var ranges: [Range<Int>] = []
  private var pieceOf: [Int32] = []
  private var heads = [Int32](repeating: -1, count: 1 << 15)
  private var previous: [Int32] = []
  private let reach: Int

  private static let shortest = 4
  private static let longest = 258
  private static let attempts = 96

  init(pieces: [[UInt8]], sample: [[UInt8]], reach: Int) {
    self.reach = reach
    for (index, piece) in pieces.enumerated() {
      let start = text.count
      text.append(contentsOf: piece)
      ranges.append(start..<text.count)
      pieceOf.append(contentsOf: repeatElement(Int32(index), count: piece.count))
      guard index < sample.count else { continue }
      text.append(contentsOf: sample[index])
      pieceOf.append(contentsOf: repeatElement(-1, count: sample[index].count))
    }
    previous = Array(repeating: -1, count: text.count)
    for index in ranges.indices {
      search(index)
      if index < sample.count { tokens.append(.slot(index)) }
    }
  }

  private mutating func search(_ piece: Int) {
    let range = ranges[piece]
    var cursor = range.lowerBound
    while cursor < range.upperBound {
      let found = best(at: cursor, in: piece)
      insert(cursor, range)
      guard var match = found else {
        tokens.append(.literal(text[cursor]))
        cursor += 1
        continue
      }
      // A longer one a byte further is worth a literal.
      if match.length < 32, cursor + 1 < range.upperBound,
        let later = best(at: cursor + 1, in: piece), later.length > match.length
      {
        tokens.append(.literal(text[cursor]))
        cursor += 1
        insert(cursor, range)
        match = later
      }
      tokens.append(
        .copy(
          length: match.length, distance: cursor - match.start,
          source: Int(pieceOf[match.start]), piece: piece))
      for offset in cursor + 1..<cursor + match.length { insert(offset, range) }
      cursor += match.length
    }
  }

  private func best(at cursor: Int, in piece: Int) -> (start: Int, length: Int)? {
    let end = ranges[piece].upperBound
    guard end - cursor >= Self.shortest else { return nil }
    var candidate = Int(heads[hash(cursor)])
    var best: (start: Int, length: Int)?
    var attempts = Self.attempts
    while candidate >= 0, cursor - candidate <= reach, attempts > 0 {
      attempts -= 1
      let source = Int(pieceOf[candidate])
      let limit = min(end - cursor, ranges[source].upperBound - candidate, Self.longest)
      var length = 0
      while length < limit, text[candidate + length] == text[cursor + length] { length += 1 }
      if length >= Self.shortest, length > best?.length ?? 0 { best = (candidate, length) }
      candidate = Int(previous[candidate])
    }
    return best
  }

  private mutating func insert(_ offset: Int, _ range: Range<Int>) {
    guard offset + Self.shortest <= range.upperBound else { return }
    let hash = hash(offset)
    previous[offset] = heads[hash]
    heads[hash] = Int32(offset)
  }

  private func hash(_ offset: Int) -> Int {
    var value: UInt32 = 0
    for step in 0..<Self.shortest { value = value << 8 | UInt32(text[offset + step]) }
    return Int((value &* 0x9E37_79B1) >> 17)
  }
}
