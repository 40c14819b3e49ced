/// Values in a row that somebody else keeps, read without counting who reads.
///
/// For loops over a whole report, which an array would check and count at every step. A run out of
/// `Array.withRun` is good inside the closure only; one of `ValueRun(keeping:)` for good.
@usableFromInline
package struct ValueRun<Element> {
  @usableFromInline let start: UnsafePointer<Element>
  /// How many there are.
  @usableFromInline package let count: Int

  init(start: UnsafePointer<Element>, count: Int) { (self.start, self.count) = (start, count) }

  /// The values of a table that the program keeps to its end.
  package init(keeping values: [Element]) {
    let room = UnsafeMutablePointer<Element>.allocate(capacity: max(1, values.count))
    _ = UnsafeMutableBufferPointer(start: room, count: values.count).initialize(from: values)
    self.init(start: UnsafePointer(room), count: values.count)
  }

  /// The value at a place, which is checked in debug builds.
  @inlinable
  package subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return start[index]
  }
}

// Nobody writes what it reads.
extension ValueRun: @unchecked Sendable where Element: Sendable {}

extension Array {
  /// Hands the values to a reader.
  package func withRun<Result>(_ read: (ValueRun<Element>) -> Result) -> Result {
    withUnsafeBufferPointer { values in
      // An empty array may have no place; nothing of it is read.
      let room = UnsafeMutablePointer<Element>.allocate(capacity: values.isEmpty ? 1 : 0)
      defer { room.deallocate() }
      return read(ValueRun(start: values.baseAddress ?? UnsafePointer(room), count: values.count))
    }
  }
}
