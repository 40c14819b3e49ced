extension String {
  /// The text of a run of scalars, written as UTF-8 in one go.
  package init(joining scalars: ArraySlice<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: scalars.count * 4) { buffer in
      var count = 0
      for scalar in scalars {
        let value = scalar.value
        if value < 0x80 {
          buffer[count] = UInt8(truncatingIfNeeded: value)
          count += 1
          continue
        }
        // The leading byte tells how many follow, six bits each.
        let following: UInt32 = value < 0x800 ? 1 : value < 0x10000 ? 2 : 3
        let lead: UInt32 = following == 1 ? 0xC0 : following == 2 ? 0xE0 : 0xF0
        buffer[count] = UInt8(truncatingIfNeeded: lead | value >> (6 * following))
        count += 1
        var shift = 6 * following
        while shift > 0 {
          shift -= 6
          buffer[count] = UInt8(truncatingIfNeeded: 0x80 | value >> shift & 0x3F)
          count += 1
        }
      }
      return count
    }
  }
}

extension Span<UInt8> {
  /// Decodes the scalar at an offset of valid UTF-8, as the bytes of a string are, and moves behind
  /// it.
  @inline(__always)
  func scalar(at position: inout Int) -> UInt32 {
    let lead = UInt32(self[position])
    position += 1
    if lead < 0x80 { return lead }
    // The lead tells how many bytes follow.
    let following = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    var value = lead & (0x3F >> UInt32(following))
    for _ in 0..<following {
      value = value << 6 | UInt32(self[position] & 0x3F)
      position += 1
    }
    return value
  }
}
