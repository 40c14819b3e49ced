/// A block of bytes that is filled from front to back and then handed on: the output of a writer
/// of large parts.
///
/// Nothing is allocated while it is filled, and no string is made. Every `put` is checked against
/// the capacity: a writer that forgot to ask `free` stops, it does not overrun.
///
/// `@unchecked Sendable`: a block has one owner at a time, who hands it to the next under a lock.
public final class ByteBlock: @unchecked Sendable {
  @usableFromInline let base: UnsafeMutablePointer<UInt8>
  /// The bytes that it can hold.
  public let capacity: Int
  @exclusivity(unchecked) @usableFromInline var used = 0

  /// Stores of vectors may reach this far behind the last byte.
  @usableFromInline static let slack = 64

  /// An empty block.
  public init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: capacity + Self.slack)
  }

  deinit { base.deallocate() }

  /// The bytes in it.
  @inlinable public var count: Int { used }

  /// The bytes that it still takes.
  @inlinable public var free: Int { capacity - used }

  /// Forgets its bytes.
  public func removeAll() { used = 0 }

  /// Its bytes as an array.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: used)) }

  /// Reads its bytes in place.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(start: base, count: used))
  }

  /// Lets something write behind the bytes in it.
  ///
  /// - Parameter body: gives how many bytes it wrote.
  /// - Returns: that number.
  package func fill(_ body: (UnsafeMutableRawBufferPointer) -> Int) -> Int {
    let room = UnsafeMutableRawBufferPointer(start: base + used, count: free)
    let count = body(room)
    precondition((0...room.count).contains(count), "more was written than there was room for")
    used += count
    return count
  }

  @inlinable
  func claim(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    let start = base + used
    used &+= count
    precondition(used <= capacity, "the block is full")
    return start
  }

  /// Puts one byte.
  @inlinable
  public func put(_ byte: UInt8) { claim(1).pointee = byte }

  /// Puts a short text.
  @inlinable
  public func put(_ text: ShortText) {
    let place = UnsafeMutableRawPointer(claim(text.count))
    place.storeBytes(of: text.low, as: SIMD16<UInt8>.self)
    place.storeBytes(of: text.high, toByteOffset: 16, as: SIMD16<UInt8>.self)
  }

  /// Puts bytes as they are.
  public func put(_ bytes: ArraySlice<UInt8>) {
    let place = claim(bytes.count)
    bytes.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { place.update(from: start, count: source.count) }
    }
  }

  /// Puts bytes as they are.
  public func put(_ bytes: [UInt8]) {
    let place = claim(bytes.count)
    bytes.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { place.update(from: start, count: source.count) }
    }
  }

  /// Puts the UTF-8 of a text.
  public func put(utf8Of text: String) {
    let put: Void? = text.utf8.withContiguousStorageIfAvailable { source in
      if let start = source.baseAddress {
        claim(source.count).update(from: start, count: source.count)
      }
    }
    if put == nil { self.put(Array(text.utf8)) }
  }

  /// Puts as much of some bytes as it has room for.
  ///
  /// - Returns: what was not put.
  public func putPart(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let part = bytes.prefix(free)
    put(part)
    return bytes[part.endIndex...]
  }
}
