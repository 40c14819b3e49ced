extension String {
  /// Visits the values of the scalars, decoded from UTF-8 without a view in between.
  @inline(__always)
  func forEachScalar(_ body: (UInt32) -> Void) {
    let decoded: Void? = utf8.withContiguousStorageIfAvailable { bytes in
      var position = 0
      while position < bytes.count {
        let lead = UInt32(bytes[position])
        // The bytes of a string are valid UTF-8: the lead tells how many follow.
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = length == 1 ? lead : lead & (0x7F >> UInt32(length))
        for offset in 1..<max(length, 1) {
          value = value << 6 | UInt32(bytes[position + offset] & 0x3F)
        }
        body(value)
        position += length
      }
    }
    if decoded == nil { for scalar in unicodeScalars { body(scalar.value) } }
  }

  /// The text of a run of scalars, written as UTF-8 in one go.
  package init(joining scalars: ArraySlice<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: scalars.count * 4) { buffer in
      var count = 0
      for scalar in scalars {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          buffer[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}
