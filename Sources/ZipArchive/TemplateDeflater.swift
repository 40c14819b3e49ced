/// Compresses many texts that are one text with other words in some places, by work done once.
///
///     text       const | slot | const | slot | const
///     once       the constant pieces are searched for repetitions, a code is made of all symbols
///     each time  the pieces' bits are joined: bits that are known are copied, distances of
///                repetitions that reach over slots are counted anew, slots are spelled out
///
/// The data is one deflate block with a code of its own; the same pieces and words give the same
/// bytes on every processor.
///
/// - Note: Source: RFC 1951 §3.2.
package struct TemplateDeflater: Sendable {
  private let steps: [TemplateStep]
  /// Where the steps of each piece end.
  private let stepEnds: [Int32]
  private let code: DeflateCode.Packed
  /// Where the sample's words of each slot end, all put one behind the other.
  private let sampleEnds: [Int]
  /// Bytes of the data but for the slots.
  private let constantBytes: Int

  /// The furthest repetition that is looked for, in the text with the sample's words: less than
  /// deflate's window, so that longer words do not lose it.
  private static let reach = 28_000

  /// Prepares pieces.
  ///
  /// - Parameters:
  ///   - pieces: constant text: before, between and behind the slots.
  ///   - sample: words for each slot, as they will be: they count for the code.
  /// - Precondition: one piece more than slots.
  package init(pieces: [[UInt8]], sample: [[UInt8]]) {
    precondition(pieces.count == sample.count + 1, "a slot stands between two pieces")
    let tokens = RepetitionSearch(pieces: pieces, sample: sample, reach: Self.reach).tokens
    var counts = DeflateCode.Counts()
    for words in sample { for byte in words { counts.literals[Int(byte)] += 1 } }
    for token in tokens { counts.add(token) }
    let code = DeflateCode(counts)
    self.code = code.packed
    var end = 0
    sampleEnds = sample.map { words in
      end += words.count
      return end
    }
    var program = TemplateStep.List()
    for word in code.header { program.put(word) }
    for token in tokens {
      switch token {
      case .literal(let byte): program.put(code.literals[Int(byte)])
      case .slot: program.endPiece()
      case .copy(let length, let distance, let source, let piece):
        if source == piece {
          program.put(code.length(length))
          program.put(code.distance(distance))
        } else {
          program.put(code.length(length), distance: distance, crossing: piece - source)
        }
      }
    }
    program.put(code.literals[256])
    program.endPiece()
    (steps, stepEnds) = (program.steps, program.ends)
    constantBytes = program.bitCount / 8
  }

  /// The data for words.
  ///
  /// - Parameters:
  ///   - words: all words, one behind the other.
  ///   - ends: where the words of each slot end, ascending.
  /// - Returns: `nil` where words are so long that a repetition lies too far back.
  package func deflate(_ words: [UInt8], ends: [Int]) -> [UInt8]? {
    words.withUnsafeBytes { deflate($0, ends: ends) }
  }

  /// The data for words.
  func deflate(_ words: UnsafeRawBufferPointer, ends: [Int]) -> [UInt8]? {
    guard ends.count == sampleEnds.count, ends.last ?? 0 <= words.count else { return nil }
    var isWhole = true
    // A byte of a word takes 15 bits at most; eight bytes are stored at a time.
    let capacity = constantBytes + words.count * 2 + 32
    let data = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, written in
      let size = withUnsafeTemporaryAllocation(of: Int.self, capacity: ends.count + 1) { shifts in
        shifts[0] = 0
        for slot in ends.indices { shifts[slot &+ 1] = ends[slot] &- sampleEnds[slot] }
        return write(words, ends, shifts, UnsafeMutableRawPointer(buffer.baseAddress))
      }
      isWhole = size != nil
      written = size ?? 0
    }
    return isWhole ? data : nil
  }

  private func write(
    _ words: UnsafeRawBufferPointer, _ ends: [Int], _ shifts: UnsafeMutableBufferPointer<Int>,
    _ target: UnsafeMutableRawPointer?
  ) -> Int? {
    guard let target else { return nil }
    var output = BitOutput(target)
    let isWhole = code.withTables { code in
      steps.withUnsafeBufferPointer { steps in
        stepEnds.withUnsafeBufferPointer { stepEnds in
          ends.withUnsafeBufferPointer { ends in
            Self.write(steps, stepEnds, code, words, ends, shifts, &output)
          }
        }
      }
    }
    return isWhole ? output.finish() : nil
  }

  /// Writes all pieces and slots.
  ///
  /// - Parameter shifts: how much further each piece stands than in the sample.
  private static func write(
    _ steps: UnsafeBufferPointer<TemplateStep>, _ stepEnds: UnsafeBufferPointer<Int32>,
    _ code: DeflateCode.Tables, _ words: UnsafeRawBufferPointer,
    _ ends: UnsafeBufferPointer<Int>, _ shifts: UnsafeMutableBufferPointer<Int>,
    _ output: inout BitOutput
  ) -> Bool {
    var (step, word, faults) = (0, 0, 0)
    for piece in stepEnds.indices {
      let (end, shift) = (Int(stepEnds[piece]), shifts[piece])
      while step < end {
        let own = steps[step]
        step &+= 1
        output.hold(own.bits, UInt64(own.count))
        if own.distance != 0 {
          let distance = Int(own.distance) &+ shift &- shifts[piece &- Int(own.crossing)] &- 1
          faults |= distance & ~0x7FFF
          let back = code.distance(of: distance & 0x7FFF)
          output.hold(back.bits, back.count)
        }
        output.flush()
      }
      guard piece < ends.count else { continue }
      let wordEnd = ends[piece]
      while word < wordEnd {
        let literal = code.literal(words[word])
        output.hold(literal.bits, literal.count)
        output.flush()
        word &+= 1
      }
    }
    return faults == 0
  }
}

/// A step of writing: bits that are known, and then, where it is a repetition that reaches over
/// slots, its distance.
struct TemplateStep: Sendable {
  /// The first the least.
  var bits: UInt64
  var count: UInt16
  /// In the sample, in bytes; 0 for none.
  var distance: UInt16 = 0
  /// How many slots lie between.
  var crossing: UInt32 = 0

  /// Makes steps of bits.
  struct List {
    private(set) var steps: [TemplateStep] = []
    /// Where the steps of each piece end.
    private(set) var ends: [Int32] = []
    /// At most, with all distances.
    private(set) var bitCount = 0
    private var bits: UInt64 = 0
    private var count = 0

    /// A distance takes 15 bits and 13 more; with less than a byte that waits a step must stay
    /// within 64.
    private static let (room, roomBeforeDistance, distanceBits) = (56, 28, 28)

    /// Puts bits.
    mutating func put(_ word: DeflateCode.Word) {
      if count + word.count > Self.room { flush() }
      bits |= word.bits << UInt64(count)
      count += word.count
    }

    /// Puts a repetition whose distance is counted each time.
    mutating func put(_ length: DeflateCode.Word, distance: Int, crossing: Int) {
      if count + length.count > Self.roomBeforeDistance { flush() }
      put(length)
      bitCount += count + Self.distanceBits
      steps.append(
        TemplateStep(
          bits: bits, count: UInt16(count), distance: UInt16(distance), crossing: UInt32(crossing)))
      (bits, count) = (0, 0)
    }

    /// Ends a piece.
    mutating func endPiece() {
      flush()
      ends.append(Int32(steps.count))
    }

    private mutating func flush() {
      guard count > 0 else { return }
      bitCount += count
      steps.append(TemplateStep(bits: bits, count: UInt16(count)))
      (bits, count) = (0, 0)
    }
  }
}

/// Writes bits into memory, the least of a byte first.
private struct BitOutput {
  private let start: UnsafeMutableRawPointer
  private var position = 0
  private var bits: UInt64 = 0
  private var held: UInt64 = 0

  /// - Precondition: there are eight bytes more than are written.
  init(_ start: UnsafeMutableRawPointer) { self.start = start }

  /// Holds bits that `flush` writes: 64 in all at most, fewer than eight of them from before.
  @inline(__always)
  mutating func hold(_ value: UInt64, _ count: UInt64) {
    bits |= value &<< held
    held &+= count
  }

  /// Writes whole bytes.
  @inline(__always)
  mutating func flush() {
    start.storeBytes(of: bits.littleEndian, toByteOffset: position, as: UInt64.self)
    position &+= Int(held &>> 3)
    // Never all 64: see `hold`.
    bits = bits &>> (held & 0x38)
    held &= 7
  }

  /// - Returns: bytes written.
  func finish() -> Int { held > 0 ? position + 1 : position }
}
