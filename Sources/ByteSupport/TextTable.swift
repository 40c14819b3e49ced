/// Texts numbered as they come, each once: two texts are one when their UTF-8 is.
///
/// The bytes stand one behind the other in one array; a text is hashed once a look-up and compared
/// only with texts of the same hash.
public struct TextTable: Sendable {
  /// The UTF-8 of all texts, in order.
  private var bytes: [UInt8] = []
  /// Behind the last byte of each text.
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Number of a text plus one, by hash; 0 where none is.
  private var slots: [UInt32] = [UInt32](repeating: 0, count: 1024)
  /// Another one in each process: no input is made to collide.
  private let seed = UInt64.random(in: .min ... .max)

  /// No texts.
  public init() {}

  /// How many texts there are.
  public var count: Int { ends.count }

  /// The bytes of all texts.
  public var byteCount: Int { bytes.count }

  /// The bytes of a text.
  public subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The zero-based number of a text, added when it is new.
  ///
  /// - Parameter limit: bytes of texts in all beyond which none is added.
  /// - Returns: `nil` for a new text that the limit keeps out.
  public mutating func index(of text: String, limit: Int = .max) -> Int? {
    let found: Int?? = text.utf8.withContiguousStorageIfAvailable { index(of: $0, limit) }
    if let found { return found }
    return Array(text.utf8).withUnsafeBufferPointer { index(of: $0, limit) }
  }

  private mutating func index(of text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int? {
    let hash = hash(of: text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, holds(text, at: number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard bytes.count + text.count <= limit, ends.count < Int(UInt32.max) - 1 else { return nil }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private func holds(_ text: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == text.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<text.count where bytes[start + index] != text[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// Eight bytes at a time, folded by a multiplication.
  private func hash(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = seed ^ UInt64(text.count) &* factor
    var rest = UnsafeRawBufferPointer(text)
    while rest.count >= 8 {
      hash = Self.folded(hash ^ rest.loadUnaligned(as: UInt64.self), factor)
      rest = UnsafeRawBufferPointer(rebasing: rest[8...])
    }
    var last: UInt64 = 0
    for byte in rest { last = last << 8 | UInt64(byte) }
    return Self.folded(hash ^ last, factor)
  }

  private static func folded(_ value: UInt64, _ factor: UInt64) -> UInt64 {
    let (high, low) = value.multipliedFullWidth(by: factor)
    return high ^ low
  }
}
