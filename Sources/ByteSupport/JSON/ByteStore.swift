/// Bytes that grow at their end, for writers that append a few at a time.
///
/// An array's own `append(contentsOf:)` costs a hundred instructions a call, which is more than most
/// of what JSON and XML are made of. A writer asks for room once and then puts bytes unchecked.
struct ByteStore: ~Copyable {
  /// Room for stores of vectors behind the last byte.
  private static let slack = 16

  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes were appended.
  private(set) var count = 0

  /// An empty store.
  init(capacity: Int) {
    self.capacity = max(64, capacity)
    start = .allocate(capacity: self.capacity + ByteStore.slack)
  }

  deinit { start.deallocate() }

  /// The bytes as an array.
  consuming func finish() -> [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// Hands the bytes over and forgets them; their room stays.
  mutating func drain<Failure: Error>(
    into sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try sink(Array(UnsafeBufferPointer(start: start, count: count)))
    count = 0
  }

  /// Drops bytes from the end.
  mutating func removeLast(_ number: Int) {
    precondition(number >= 0 && number <= count, "more bytes than there are")
    count -= number
  }

  /// Moves bytes that were appended towards the front.
  mutating func move(_ range: Range<Int>, to place: Int) {
    precondition(range.upperBound <= count && place <= range.lowerBound, "no such bytes")
    (start + place).update(from: start + range.lowerBound, count: range.count)
  }

  /// Makes room for so many bytes.
  @inline(__always)
  mutating func reserve(_ number: Int) {
    if capacity - count < number { grow(by: number) }
  }

  /// Puts a byte for which there is room.
  @inline(__always)
  mutating func put(_ byte: UInt8) {
    assert(count < capacity)
    start[count] = byte
    count &+= 1
  }

  /// Puts spaces for which there is room.
  @inline(__always)
  mutating func putSpaces(_ number: Int) {
    assert(count + number <= capacity)
    let place = UnsafeMutableRawPointer(start + count)
    var offset = 0
    repeat {
      place.storeBytes(
        of: SIMD16(repeating: UInt8(ascii: " ")), toByteOffset: offset, as: SIMD16<UInt8>.self)
      offset &+= 16
    } while offset < number
    count &+= number
  }

  /// Puts bytes for which there is room.
  @inline(__always)
  mutating func put(_ source: UnsafeBufferPointer<UInt8>) {
    assert(count + source.count <= capacity)
    guard let first = source.baseAddress else { return }
    (start + count).update(from: first, count: source.count)
    count &+= source.count
  }

  /// Puts a few bytes for which there is room, without a call.
  @inline(__always)
  mutating func putShort(_ source: UnsafeBufferPointer<UInt8>) {
    assert(count + source.count <= capacity)
    guard let first = source.baseAddress else { return }
    let (from, to) = (UnsafeRawPointer(first), UnsafeMutableRawPointer(start + count))
    // The last word overlaps the one before it.
    if source.count >= 8 {
      var offset = 0
      while offset &+ 8 < source.count {
        ByteStore.copy(UInt64.self, from, to, at: offset)
        offset &+= 8
      }
      ByteStore.copy(UInt64.self, from, to, at: source.count &- 8)
    } else if source.count >= 4 {
      ByteStore.copy(UInt32.self, from, to, at: 0)
      ByteStore.copy(UInt32.self, from, to, at: source.count &- 4)
    } else {
      for offset in 0..<source.count { ByteStore.copy(UInt8.self, from, to, at: offset) }
    }
    count &+= source.count
  }

  @inline(__always)
  private static func copy<Word: BitwiseCopyable>(
    _ word: Word.Type, _ from: UnsafeRawPointer, _ to: UnsafeMutableRawPointer, at offset: Int
  ) {
    to.storeBytes(
      of: from.loadUnaligned(fromByteOffset: offset, as: word), toByteOffset: offset, as: word)
  }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    put(byte)
  }

  mutating func append(contentsOf source: UnsafeBufferPointer<UInt8>) {
    reserve(source.count)
    put(source)
  }

  mutating func append(utf8Of text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  mutating func append(utf8Of text: String) {
    let copied: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
    if copied == nil { for byte in text.utf8 { append(byte) } }
  }

  /// Appends an integer in decimal digits.
  mutating func append(decimalOf number: Int) {
    append(digitsOf: number.magnitude, isNegative: number < 0, behindPoint: 0)
  }

  /// Appends digits with a point before the last few of them, and a zero before a leading point.
  ///
  /// - Parameter behindPoint: at most 18.
  mutating func append(digitsOf magnitude: UInt, isNegative: Bool, behindPoint: Int) {
    reserve(48)
    if isNegative { put(UInt8(ascii: "-")) }
    // The last digit first; 20 digits, zeros and a point at most.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48) { digits in
      var (rest, place) = (magnitude, digits.count)
      var behind = behindPoint
      repeat {
        place &-= 1
        digits[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
        if behind > 0 {
          behind &-= 1
          if behind == 0 {
            place &-= 1
            digits[place] = UInt8(ascii: ".")
            behind = -1
          }
        }
      } while rest > 0 || behind > 0 || behind == -1 && digits[place] == UInt8(ascii: ".")
      put(UnsafeBufferPointer(rebasing: digits[place...]))
    }
  }

  /// Appends a text with quotes around it, if nothing in it needs to be escaped.
  ///
  /// - Returns: whether it did; otherwise nothing was appended.
  mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    reserve(text.count + 2)
    let (source, place) = (
      UnsafeRawPointer(text.baseAddress), UnsafeMutableRawPointer(start + count)
    )
    place.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
    var offset = 0
    if let source {
      while offset &+ 8 <= text.count {
        let word = source.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if word.hasByteToEscapeInJSON { return false }
        place.storeBytes(of: word, toByteOffset: offset &+ 1, as: UInt64.self)
        offset &+= 8
      }
      while offset < text.count {
        let byte = text[offset]
        if byte.needsEscapeInJSON { return false }
        place.storeBytes(of: byte, toByteOffset: offset &+ 1, as: UInt8.self)
        offset &+= 1
      }
    }
    place.storeBytes(of: UInt8(ascii: "\""), toByteOffset: offset &+ 1, as: UInt8.self)
    count &+= offset &+ 2
    return true
  }

  private mutating func grow(by number: Int) {
    capacity = max(capacity * 2, count + number)
    let room = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + ByteStore.slack)
    room.update(from: start, count: count)
    start.deallocate()
    start = room
  }
}

extension UInt64 {
  /// Whether one of its eight bytes is a control character, a quote or a backslash.
  @inline(__always)
  fileprivate var hasByteToEscapeInJSON: Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (quote, backslash) = (self ^ ones &* 0x22, self ^ ones &* 0x5C)
    let control = (self &- ones &* 0x20) & ~self
    let marks = (quote &- ones) & ~quote | (backslash &- ones) & ~backslash
    return (control | marks) & (ones &* 0x80) != 0
  }
}
