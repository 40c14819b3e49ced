/// Text as UTF-8, read scalar by scalar.
package enum UTF8Text {
  /// The scalars of bytes.
  ///
  /// - Returns: those before the first fault, and its offset.
  /// - Complexity: linear in the bytes.
  package static func scalars(
    of bytes: [UInt8], from start: Int = 0
  ) -> (scalars: [Unicode.Scalar], fault: Int?) {
    var fault: Int?
    let scalars = bytes.withUnsafeBufferPointer { bytes in
      [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count) { buffer, count in
        (count, fault) = decode(bytes, from: start, into: buffer)
      }
    }
    return (scalars, fault)
  }

  /// Writes the scalars of UTF-8.
  ///
  /// - Parameter scalars: Room for as many as there are bytes.
  /// - Returns: How many there are, and the offset of the first fault.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int,
    into scalars: UnsafeMutableBufferPointer<Unicode.Scalar>
  ) -> (count: Int, fault: Int?) {
    var (index, count) = (start, 0)
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        scalars.initializeElement(at: count, to: Unicode.Scalar(byte))
        index &+= 1
      } else {
        guard let (scalar, length) = sequence(bytes, at: index) else { return (count, index) }
        scalars.initializeElement(at: count, to: scalar)
        index &+= length
      }
      count &+= 1
    }
    return (count, nil)
  }

  /// A sequence of two to four bytes; overlong forms and surrogates are faults.
  @inline(__always)
  private static func sequence(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Unicode.Scalar, Int)? {
    let lead = UInt32(bytes[index])
    let (length, least): (Int, UInt32)
    switch lead {
    case 0xC2...0xDF: (length, least) = (2, 0x80)
    case 0xE0...0xEF: (length, least) = (3, 0x800)
    case 0xF0...0xF4: (length, least) = (4, 0x10000)
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    var value = lead & (0xFF &>> UInt32(length + 1))
    for offset in 1..<length {
      let byte = UInt32(bytes[index + offset])
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | byte & 0x3F
    }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}
