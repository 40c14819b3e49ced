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
  /// A step of writing.
  private enum Step {
    /// Bits, the first the least.
    case bits(UInt64, count: Int)
    /// A repetition: bits of its length, and what it repeats.
    case copy(bits: UInt64, count: Int, distance: Int, piece: Int)
    /// The words of a slot.
    case slot(Int)
  }

  private let steps: [Step]
  private let code: DeflateCode
  /// Where the sample's words of each slot end, all put one behind the other.
  private let sampleEnds: [Int]

  /// The furthest repetition that is looked for, in the text with the sample's words: less than
  /// deflate's window, so that longer words do not lose it.
  private static let reach = 28_000
  /// How far back deflate refers.
  private static let window = 32_768

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
    self.code = code
    var end = 0
    sampleEnds = sample.map { words in
      end += words.count
      return end
    }
    var steps: [Step] = []
    var (bits, count): (UInt64, Int) = (0, 0)
    func flush() {
      if count > 0 { steps.append(.bits(bits, count: count)) }
      (bits, count) = (0, 0)
    }
    func put(_ value: UInt64, _ length: Int) {
      if count + length > 56 { flush() }
      bits |= value << UInt64(count)
      count += length
    }
    for piece in code.header { put(piece.bits, piece.count) }
    for token in tokens {
      switch token {
      case .literal(let byte): put(code.literals[Int(byte)].bits, code.literals[Int(byte)].count)
      case .slot(let slot):
        flush()
        steps.append(.slot(slot))
      case .copy(let length, let distance, let source, let piece):
        let spelled = code.length(length)
        if source == piece {
          put(spelled.bits, spelled.count)
          let back = code.distance(distance)
          put(back.bits, back.count)
        } else {
          flush()
          steps.append(
            .copy(bits: spelled.bits, count: spelled.count, distance: distance, piece: source))
        }
      }
    }
    put(code.literals[256].bits, code.literals[256].count)
    flush()
    self.steps = steps
  }

  /// The data for words.
  ///
  /// - Parameters:
  ///   - words: all words, one behind the other.
  ///   - ends: where the words of each slot end.
  /// - Returns: `nil` where words are so long that a repetition lies too far back.
  package func deflate(_ words: [UInt8], ends: [Int]) -> [UInt8]? {
    var isWhole = true
    let capacity = steps.count * 8 + words.count * 2 + 72
    let data = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, written in
      var output = BitOutput(buffer)
      words.withUnsafeBufferPointer { words in
        ends.withUnsafeBufferPointer { ends in
          sampleEnds.withUnsafeBufferPointer { sampleEnds in
            isWhole = write(words, ends, sampleEnds, &output)
          }
        }
      }
      written = output.finish()
    }
    return isWhole ? data : nil
  }

  private func write(
    _ words: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<Int>,
    _ sampleEnds: UnsafeBufferPointer<Int>, _ output: inout BitOutput
  ) -> Bool {
    steps.withUnsafeBufferPointer { steps in
      code.withTables { code in
        Self.write(steps, code, words, ends, sampleEnds, &output)
      }
    }
  }

  private static func write(
    _ steps: UnsafeBufferPointer<Step>, _ code: DeflateCode.Tables,
    _ words: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<Int>,
    _ sampleEnds: UnsafeBufferPointer<Int>, _ output: inout BitOutput
  ) -> Bool {
    var slots = 0
    var shift = 0
    for step in steps {
      switch step {
      case .bits(let bits, let count): output.put(bits, count)
      case .slot(let slot):
        for byte in words[(slot == 0 ? 0 : ends[slot - 1])..<ends[slot]] {
          let literal = code.literals[Int(byte)]
          output.put(literal.bits, literal.count)
        }
        slots = slot + 1
        shift = ends[slot] - sampleEnds[slot]
      case .copy(let bits, let count, let distance, let piece):
        let before = piece == 0 ? 0 : ends[piece - 1] - sampleEnds[piece - 1]
        let real = distance + shift - before
        guard real > 0, real <= window else { return false }
        let back = code.distance(real)
        output.put(bits | back.bits << UInt64(count), count + back.count)
      }
    }
    return slots == ends.count
  }
}

/// Writes bits into memory, the least of a byte first.
private struct BitOutput {
  private let start: UnsafeMutableRawPointer?
  private var position = 0
  private var bits: UInt64 = 0
  private var held = 0

  /// - Precondition: the buffer has eight bytes more than are written.
  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    start = UnsafeMutableRawPointer(buffer.baseAddress)
  }

  /// Appends up to 56 bits; fewer than eight wait before.
  @inline(__always)
  mutating func put(_ value: UInt64, _ count: Int) {
    bits |= value << UInt64(held)
    held += count
    start?.storeBytes(of: bits.littleEndian, toByteOffset: position, as: UInt64.self)
    position += held >> 3
    bits >>= UInt64(held & ~7)
    held &= 7
  }

  /// - Returns: bytes written.
  func finish() -> Int { held > 0 ? position + 1 : position }
}
