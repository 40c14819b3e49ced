/// Bytes that grow at their end, for writers that append a few at a time.
///
/// An array's own `append(contentsOf:)` costs a hundred instructions a call, which is more than most
/// of what JSON and XML are made of.
struct ByteStore: Sendable {
  /// What was appended, then room.
  private var storage: [UInt8]
  /// How many bytes were appended.
  private(set) var count = 0

  /// An empty store.
  init(capacity: Int) { storage = Array(repeating: 0, count: max(64, capacity)) }

  /// The bytes, without copying them.
  consuming func finish() -> [UInt8] {
    storage.removeLast(storage.count - count)
    return storage
  }

  /// A byte that was appended.
  subscript(position: Int) -> UInt8 {
    get { storage[position] }
    set { storage[position] = newValue }
  }

  /// Drops bytes from the end.
  mutating func removeLast(_ number: Int) {
    precondition(number >= 0 && number <= count, "more bytes than there are")
    count -= number
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == storage.count { grow(by: 1) }
    storage[count] = byte
    count += 1
  }

  mutating func append(contentsOf source: UnsafeBufferPointer<UInt8>) {
    guard let start = source.baseAddress else { return }
    if count + source.count > storage.count { grow(by: source.count) }
    let end = count
    storage.withUnsafeMutableBytes { bytes in
      bytes.baseAddress?.advanced(by: end).copyMemory(from: start, byteCount: source.count)
    }
    count += source.count
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
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var divisor: UInt = 1
    while rest / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  private mutating func grow(by number: Int) {
    let capacity = max(storage.count * 2, count + number)
    storage.reserveCapacity(capacity)
    storage.append(contentsOf: repeatElement(0, count: capacity - storage.count))
  }
}
