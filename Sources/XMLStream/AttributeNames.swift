/// Names of attributes that a scanner knows.
package struct AttributeNames: Sendable {
  private let names: [[UInt8]]

  /// - Parameter names: at most 32.
  package init(_ names: [String]) { self.names = names.map { Array($0.utf8) } }

  /// The position of the name that stands in a range; `nil` for another.
  package func position(of range: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    for (position, name) in names.enumerated() where name.count == range.count {
      var offset = 0
      while offset < name.count, bytes[range.lowerBound + offset] == name[offset] { offset += 1 }
      if offset == name.count { return position }
    }
    return nil
  }
}
