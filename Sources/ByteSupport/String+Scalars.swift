extension String {
  /// The text of a run of scalars, written as UTF-8 in one go.
  package init(scalars: ArraySlice<Unicode.Scalar>) {
    self = scalars.withUnsafeBufferPointer { scalars in
      String(atMost: scalars.count) { for scalar in scalars { $0.append(scalar.value) } }
    }
  }

  /// The same with white space made single, and without the scalar to drop.
  package init(
    scalars: ArraySlice<Unicode.Scalar>, spacedBy isSpace: (Unicode.Scalar) -> Bool,
    without dropped: Unicode.Scalar
  ) {
    self = scalars.withUnsafeBufferPointer { scalars in
      String(atMost: scalars.count) { writer in
        var gap = false
        for scalar in scalars {
          if isSpace(scalar) {
            gap = true
          } else if scalar != dropped {
            if gap { writer.append(0x20) }
            gap = false
            writer.append(scalar.value)
          }
        }
      }
    }
  }

  /// What `write` writes of at most `count` scalars.
  ///
  /// Scalars are valid, so that the string need not look through its bytes once more; they are
  /// copied out of a buffer on the stack, since their number is not known before.
  @inline(__always)
  private init(atMost count: Int, _ write: (inout ScalarWriter) -> Void) {
    self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count * 4 + 4) { buffer in
      guard let start = buffer.baseAddress else { return "" }
      var writer = ScalarWriter(start: start)
      write(&writer)
      let bytes = UnsafeBufferPointer(start: start, count: writer.count)
      return String(copying: unsafe UTF8Span(unchecked: bytes.span, isKnownASCII: writer.isASCII))
    }
  }
}

/// Writes scalars as UTF-8 into room that is known to be enough.
private struct ScalarWriter {
  let start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var bits: UInt32 = 0

  init(start: UnsafeMutablePointer<UInt8>) { self.start = start }

  /// Whether nothing but ASCII was written.
  var isASCII: Bool { bits < 0x80 }

  @inline(__always)
  mutating func append(_ value: UInt32) {
    bits |= value
    if value < 0x80 {
      put(value)
    } else if value < 0x800 {
      put(0xC0 | value >> 6)
      put(0x80 | value & 0x3F)
    } else if value < 0x10000 {
      put(0xE0 | value >> 12)
      put(0x80 | value >> 6 & 0x3F)
      put(0x80 | value & 0x3F)
    } else {
      put(0xF0 | value >> 18)
      put(0x80 | value >> 12 & 0x3F)
      put(0x80 | value >> 6 & 0x3F)
      put(0x80 | value & 0x3F)
    }
  }

  @inline(__always)
  private mutating func put(_ byte: UInt32) {
    start[count] = UInt8(truncatingIfNeeded: byte)
    count &+= 1
  }
}
