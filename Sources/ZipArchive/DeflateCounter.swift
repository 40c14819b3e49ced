/// Counts what the symbols of a block give, without making it: literals, a length and its distance
/// are passed over in one step, which does not branch.
struct DeflateCounter {
  /// For each value of the next bits what a step does; see `Step`.
  private var steps = [UInt32](repeating: 0, count: 1 << DeflateCounter.width)
  /// For each value of the next bits how many a distance takes, `longDistance` where its code is
  /// longer than a look or is none.
  private var skips = [UInt8](repeating: 0, count: 1 << DeflateCounter.width)
  private var literals = HuffmanTable()
  private var distances = HuffmanTable()

  /// What some bits mean, never 0: the lowest byte how many of them are taken, the next one all ones where a
  /// distance follows, above the bytes of text that they give and two marks.
  fileprivate enum Step {
    static let distance: UInt32 = 0xFF00
    static let countShift: UInt32 = 16
    static let countMask: UInt32 = 0xFFF
    /// The end of the block; with `long` together nothing.
    static let end: UInt32 = 1 << 30
    /// Nothing, since the next code is longer than a look.
    static let long: UInt32 = 1 << 31
  }

  /// Bits of a look.
  private static let width = 11
  fileprivate static let longDistance: UInt8 = 0x80

  /// Bytes of text between two marks.
  private static let markBytes = 8_192

  /// Takes the codes of a block that brings its own.
  ///
  /// - Returns: whether they are codes.
  mutating func readCodes(_ reader: inout DeflateBits) -> Bool {
    guard reader.readTables(&literals, &distances) else { return false }
    fill()
    return true
  }

  /// Takes the fixed codes.
  mutating func takeFixedCodes() {
    (literals, distances) = (.fixedLiterals, .fixedDistances)
    fill()
  }

  private mutating func fill() {
    literals.entries.withUnsafeBufferPointer { entries in
      DeflateBits.lengths.withUnsafeBufferPointer { lengths in
        steps.withUnsafeMutableBufferPointer { steps in
          for bits in steps.indices {
            steps[bits] = Self.step(bits, entries, literals.mask, lengths)
          }
        }
      }
    }
    distances.entries.withUnsafeBufferPointer { entries in
      skips.withUnsafeMutableBufferPointer { skips in
        for bits in skips.indices {
          let entry = Int(entries[bits & distances.mask])
          let (symbol, count) = (entry >> 4, entry & 15)
          skips[bits] =
            count == 0 || count > Self.width || symbol > 29
            ? Self.longDistance : UInt8(count + max(0, symbol / 2 - 1))
        }
      }
    }
  }

  /// What a step does at some bits.
  @inline(__always)
  private static func step(
    _ bits: Int, _ entries: UnsafeBufferPointer<UInt16>, _ mask: Int,
    _ lengths: UnsafeBufferPointer<(Int, Int)>
  ) -> UInt32 {
    var (taken, bytes) = (0, 0)
    while true {
      let entry = Int(entries[bits &>> taken & mask])
      let (symbol, count) = (entry &>> 4, entry & 15)
      // The bits behind the look are not known.
      guard entry != 0, taken &+ count <= width else { break }
      if symbol < 256 {
        (taken, bytes) = (taken &+ count, bytes &+ 1)
        continue
      }
      if symbol == 256 {
        return UInt32(taken &+ count) | UInt32(bytes) << Step.countShift | Step.end
      }
      guard symbol < 286 else { break }
      let (base, extra) = lengths[symbol &- 257]
      guard taken &+ count &+ extra <= width else { break }
      bytes &+= base &+ bits &>> (taken &+ count) & (1 &<< extra &- 1)
      return UInt32(taken &+ count &+ extra) | Step.distance | UInt32(bytes) << Step.countShift
    }
    return taken == 0 ? Step.long : UInt32(taken) | UInt32(bytes) << Step.countShift
  }

  /// Passes over the symbols of a block.
  ///
  /// - Parameters:
  ///   - reader: at the first of them; then behind the block.
  ///   - limit: bytes that they may give.
  ///   - start: bytes of text before the block.
  ///   - marks: gets places on the way.
  /// - Returns: how many bytes they give; `nil` for damaged ones or more than `limit`.
  func count(
    _ reader: inout DeflateBits, limit: Int, from start: Int, _ marks: inout [DeflateOutline.Mark]
  ) -> Int? {
    steps.withUnsafeBufferPointer { steps in
      skips.withUnsafeBufferPointer { skips in
        run(steps, skips, &reader, limit: limit, from: start, &marks)
      }
    }
  }

  private func run(
    _ steps: UnsafeBufferPointer<UInt32>, _ skips: UnsafeBufferPointer<UInt8>,
    _ shared: inout DeflateBits, limit: Int, from start: Int,
    _ marks: inout [DeflateOutline.Mark]
  ) -> Int? {
    var reader = shared
    defer { shared = reader }
    let mask: UInt64 = 1 << UInt64(Self.width) - 1
    guard let steps = steps.baseAddress, let skips = skips.baseAddress else { return nil }
    let end = reader.bytes.count + 16
    var count = 0
    var stop = min(Self.markBytes, limit + 1)
    while reader.position <= end {
      if count >= stop {
        guard count <= limit else { return nil }
        marks.append(DeflateOutline.Mark(bit: reader.bit, offset: start + count))
        stop = min(count + Self.markBytes, limit + 1)
      }
      var step = reader.passSteps(steps, skips, mask, &count, until: stop)
      if step == 0 {
        // At the end of the data, or where the next mark belongs.
        guard count < stop else { continue }
        reader.refill()
        step = steps[Int(truncatingIfNeeded: reader.bits & mask)]
        reader.drop(Int(step & 0xFF))
        count += Int(step >> Step.countShift & Step.countMask)
      }
      if step & Step.long != 0 {
        reader.refill()
        guard let more = passLong(&reader, &count) else { return nil }
        if !more { return count }
      } else if step & Step.end != 0 {
        return count
      } else if step & Step.distance != 0 {
        guard passDistance(&reader) else { return nil }
      }
    }
    return nil
  }

  /// Passes over one symbol with a code of any length.
  ///
  /// - Returns: whether more follow; `nil` for damaged ones.
  @inline(never)
  private func passLong(_ reader: inout DeflateBits, _ count: inout Int) -> Bool? {
    let entry = literals.entries[Int(truncatingIfNeeded: reader.bits) & literals.mask]
    let symbol = Int(entry >> 4)
    guard entry != 0, symbol < 286 else { return nil }
    reader.drop(Int(entry & 15))
    if symbol < 256 {
      count += 1
      return true
    }
    if symbol == 256 { return false }
    let (base, extra) = DeflateBits.lengths[symbol - 257]
    count += base + reader.take(extra)
    return passDistance(&reader) ? true : nil
  }

  /// Passes over a distance with a code of any length.
  @inline(never)
  private func passDistance(_ reader: inout DeflateBits) -> Bool {
    let entry = distances.entries[Int(truncatingIfNeeded: reader.bits) & distances.mask]
    let symbol = Int(entry >> 4)
    guard entry != 0, symbol < 30 else { return false }
    reader.drop(Int(entry & 15) + max(0, symbol / 2 - 1))
    return true
  }
}

extension DeflateBits {
  /// Takes steps as long as whole words of data are left.
  ///
  /// - Parameters:
  ///   - count: of bytes that the steps give.
  ///   - stop: the count from which on no step is taken.
  /// - Returns: the last step, taken but for its distance, where it is the end of the block, or the
  ///   code of its literal or distance is long; 0 after the last word and at the stop.
  fileprivate mutating func passSteps(
    _ steps: UnsafePointer<UInt32>, _ skips: UnsafePointer<UInt8>, _ mask: UInt64,
    _ count: inout Int, until stop: Int
  ) -> UInt32 {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
    let last = bytes.count - 8
    var (position, bits, held, sum) = (position, bits, UInt64(held), count)
    defer {
      move(to: position, bits, held: Int(held))
      count = sum
    }
    while sum < stop, position <= last {
      // 56 bits at least: a look and a distance are 11 and 28.
      let word = base.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      bits |= UInt64(littleEndian: word) &<< held
      position &+= Int(truncatingIfNeeded: (63 &- held) &>> 3)
      held |= 56
      let step = steps[Int(truncatingIfNeeded: bits & mask)]
      bits &>>= UInt64(step & 0xFF)
      held &-= UInt64(step & 0xFF)
      sum &+= Int(truncatingIfNeeded: step &>> 16 & 0xFFF)
      let skip =
        skips[Int(truncatingIfNeeded: bits & mask)] & UInt8(truncatingIfNeeded: step &>> 8)
      if step >= DeflateCounter.Step.end || skip >= DeflateCounter.longDistance { return step }
      bits &>>= UInt64(skip)
      held &-= UInt64(skip)
    }
    return 0
  }
}
