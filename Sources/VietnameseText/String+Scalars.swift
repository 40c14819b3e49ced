internal import ByteSupport

extension String {
  /// The text of a run of scalars, written as UTF-8 in one go.
  package init(joining scalars: ArraySlice<Unicode.Scalar>) { self.init(scalars: scalars) }

  /// The same with white space made single and without the asterisks of markdown emphasis.
  package init(spacing scalars: ArraySlice<Unicode.Scalar>) {
    self.init(scalars: scalars, spacedBy: { Tokenizer.isSpace($0) }, without: "*")
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
