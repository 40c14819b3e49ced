/// Numbers at the start of bytes.
enum NumberText {
  /// The unsigned number that starts the bytes, and its length in bytes: `12`, `.5`, `1.5E-3`.
  ///
  /// - Returns: `nil` when none starts here or it is too large for a double.
  static func prefix(_ bytes: ArraySlice<UInt8>) -> (Double, Int)? {
    var position = bytes.startIndex
    var coefficient: UInt64 = 0
    var digits = 0
    var fraction = 0
    var hasMark = false
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte >= 48, byte <= 57 {
        digits += 1
        if digits <= 18 { coefficient = coefficient * 10 + UInt64(byte - 48) }
        if hasMark { fraction += 1 }
      } else if byte == UInt8(ascii: "."), !hasMark {
        hasMark = true
      } else {
        break
      }
      position += 1
    }
    guard digits > 0 else { return nil }
    let end = exponentEnd(bytes, position)
    if end == position, digits <= 15, fraction <= 22 {
      let value = fraction == 0 ? Double(coefficient) : Double(coefficient) / powers[fraction]
      return (value, position - bytes.startIndex)
    }
    let text = String(decoding: bytes[bytes.startIndex..<end], as: UTF8.self)
    guard let value = Double(text), value.isFinite else { return nil }
    return (value, end - bytes.startIndex)
  }

  /// Where `E+12` behind `position` ends; `position` when there is none.
  private static func exponentEnd(_ bytes: ArraySlice<UInt8>, _ position: Int) -> Int {
    guard position < bytes.endIndex, bytes[position] | 0x20 == UInt8(ascii: "e") else {
      return position
    }
    var end = position + 1
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-") {
      end += 1
    }
    let digits = end
    while end < bytes.endIndex, bytes[end] >= 48, bytes[end] <= 57 { end += 1 }
    return end > digits ? end : position
  }

  /// 10^0 to 10^22, all exact doubles.
  static let powers: [Double] = (0...22).map { power in
    (0..<power).reduce(1.0) { product, _ in product * 10 }
  }
}
