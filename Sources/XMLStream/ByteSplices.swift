/// Replacements of ranges of a document, gathered in any order and applied in one pass.
package struct ByteSplices: Sendable {
  private var items: [(range: Range<Int>, bytes: Range<Int>)] = []
  /// The bytes of all replacements, one behind the other.
  private var pool: [UInt8] = []

  /// No replacements.
  package init() {}

  /// Whether there is nothing to apply.
  package var isEmpty: Bool { items.isEmpty }

  /// Replaces a range.
  ///
  /// - Precondition: ranges do not overlap. Several insertions at one offset keep their order.
  package mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    replace(range, with: bytes[...])
  }

  /// Replaces a range.
  ///
  /// - Precondition: as above.
  package mutating func replace(_ range: Range<Int>, with bytes: ArraySlice<UInt8>) {
    let start = pool.count
    pool.append(contentsOf: bytes)
    items.append((range, start..<pool.count))
  }

  /// Inserts bytes before an offset.
  package mutating func insert(_ bytes: [UInt8], at offset: Int) {
    replace(offset..<offset, with: bytes[...])
  }

  /// Inserts bytes before an offset.
  package mutating func insert(_ bytes: ArraySlice<UInt8>, at offset: Int) {
    replace(offset..<offset, with: bytes)
  }

  /// The replacements in the order of the document.
  ///
  /// - Complexity: O(n log n).
  package var ordered: [(range: Range<Int>, bytes: ArraySlice<UInt8>)] {
    order.map { (items[$0].range, pool[items[$0].bytes]) }
  }

  private var order: [Int] {
    items.indices.sorted { left, right in
      let (one, other) = (items[left].range, items[right].range)
      if one.lowerBound != other.lowerBound { return one.lowerBound < other.lowerBound }
      if one.isEmpty != other.isEmpty { return one.isEmpty }
      return left < right
    }
  }

  /// The document with the replacements made.
  ///
  /// - Complexity: O(bytes + n log n).
  package func applied(to bytes: [UInt8]) -> [UInt8] {
    guard !items.isEmpty else { return bytes }
    let order = order
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + pool.count)
    var position = 0
    for index in order {
      let item = items[index]
      precondition(item.range.lowerBound >= position, "replacements overlap")
      result.append(contentsOf: bytes[position..<item.range.lowerBound])
      result.append(contentsOf: pool[item.bytes])
      position = item.range.upperBound
    }
    result.append(contentsOf: bytes[position...])
    return result
  }
}
