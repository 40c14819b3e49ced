/// A run of values that one job reads and writes over and over.
///
/// Owned, so that no access counts it, and read without a check of the index beyond debug builds:
/// it is for numbers that the job's own tables gave out, never for those of a file.
@usableFromInline
package struct ScratchArray<Element>: ~Copyable {
  @usableFromInline let start: UnsafeMutablePointer<Element>
  /// How many there are.
  @usableFromInline package let count: Int

  /// So many times one value.
  package init(repeating value: Element, count: Int) {
    self.count = count
    start = .allocate(capacity: max(1, count))
    start.initialize(repeating: value, count: count)
  }

  /// The values of an array.
  package init(_ values: [Element]) {
    count = values.count
    start = .allocate(capacity: max(1, count))
    values.withUnsafeBufferPointer { [start] values in
      if let first = values.baseAddress { start.initialize(from: first, count: values.count) }
    }
  }

  deinit {
    start.deinitialize(count: count)
    start.deallocate()
  }

  /// The value of a number.
  @inlinable
  package subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return start[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count)
      start[index] = newValue
    }
  }
}

/// A list that grows and is emptied again and again; otherwise as `ScratchArray`.
@usableFromInline
package struct ScratchList: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<Int32>
  @usableFromInline var capacity: Int
  /// How many there are.
  @usableFromInline package var count = 0

  /// An empty list.
  package init(capacity: Int = 64) {
    self.capacity = max(1, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// The value at a place.
  @inlinable
  package subscript(index: Int) -> Int32 {
    assert(index >= 0 && index < count)
    return start[index]
  }

  /// Adds a value.
  @inlinable
  package mutating func append(_ value: Int32) {
    if count == capacity { grow() }
    start[count] = value
    count &+= 1
  }

  /// Empties it; its room stays.
  package mutating func removeAll() { count = 0 }

  /// Whether a value is among them.
  package func contains(_ value: Int32) -> Bool {
    for index in 0..<count where start[index] == value { return true }
    return false
  }

  @usableFromInline
  mutating func grow() {
    let room = UnsafeMutablePointer<Int32>.allocate(capacity: capacity * 2)
    room.update(from: start, count: count)
    start.deallocate()
    (start, capacity) = (room, capacity * 2)
  }
}
