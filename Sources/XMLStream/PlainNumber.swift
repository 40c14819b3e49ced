/// Numbers as tables of figures spell them, read without the general reader.
@usableFromInline
package enum PlainNumber {
  /// Reads digits with at most one point, up to a tag or a quotation mark, and moves behind them.
  ///
  /// Digits that make an integer below 2^53, divided by an exact power of ten, give the nearest
  /// double: one operation rounds once.
  ///
  /// - Returns: `nil` for another spelling or more digits; nothing is moved then.
  @inlinable @inline(__always)
  package static func read(_ bytes: Span<UInt8>, _ cursor: inout Int) -> Double? {
    var position = cursor
    guard position < bytes.count else { return nil }
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var mantissa: UInt64 = 0
    let start = position
    var point = -1
    while position < bytes.count {
      let digit = bytes[position] &- 0x30
      if digit <= 9 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
      } else if bytes[position] == UInt8(ascii: "."), point < 0 {
        point = position
      } else {
        break
      }
      position += 1
    }
    // No point at either end, at most 18 digits: nothing has run over.
    let last = position - 1
    guard position < bytes.count, position > start, position - start <= 18, point != start,
      point != last, mantissa < 1 << 53,
      bytes[position] == UInt8(ascii: "<") || bytes[position] == UInt8(ascii: "\"")
    else { return nil }
    let decimals = point < 0 ? 0 : last - point
    cursor = position
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let value = Double(mantissa) / scale
    return isNegative ? -value : value
  }

  /// Reads a number by the general reader.
  ///
  /// - Returns: `nil` for other text and for what is not finite.
  package static func slow(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
    guard !range.isEmpty, range.count <= 400 else { return nil }
    for offset in range where bytes[offset] <= 0x20 || bytes[offset] >= 0x7F { return nil }
    let text = PlainMarkup.string(bytes, range, hasReferences: false)
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
  }
}
