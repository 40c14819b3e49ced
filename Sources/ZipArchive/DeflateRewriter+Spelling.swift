/// How text is written that no symbol of the data stands for.
extension DeflateRewriter {
  /// Writes bytes that are no repetition of the data's.
  ///
  /// - Parameter place: where in the old text they stand; those before it may be repeated.
  mutating func spell(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at place: Int
  ) {
    var (cursor, moved) = (range.lowerBound, 0)
    while cursor < range.upperBound {
      let rest = UnsafeBufferPointer(rebasing: bytes[cursor..<range.upperBound])
      if rest.count >= 3, rest.count > 5 || literals.code(of: Int(rest[0])) == nil,
        let (length, distance) = repetition(of: rest, before: place, moved)
      {
        put(length, distance)
        (cursor, moved) = (cursor + length, moved + length)
      } else {
        put(symbol: Int(rest[0]))
        (cursor, moved) = (cursor + 1, moved + 1)
      }
    }
  }

  /// How far back a repetition is looked for, in bytes.
  private static let reach = 4_096

  /// The longest repetition in the old text between the last edit and a place, or before that edit.
  ///
  /// - Parameter moved: how many bytes stand between the place and what is written next.
  private func repetition(
    of bytes: UnsafeBufferPointer<UInt8>, before place: Int, _ moved: Int
  ) -> (length: Int, distance: Int)? {
    var best = (length: 2, distance: 0)
    let length = min(bytes.count, Self.longest)
    var (edit, end) = (next, place)
    while true {
      let start = max(
        edit > edits.startIndex ? edits[edit - 1].range.upperBound : 0, place - Self.reach, 0)
      let distance = moved + growth(at: next) - growth(at: edit) + place
      var candidate = end - 3
      while candidate >= start {
        if text[candidate] == bytes[0], text[candidate + 1] == bytes[1],
          candidate + best.length < end, text[candidate + best.length] == bytes[best.length]
        {
          let limit = min(length, end - candidate)
          var count = 2
          while count < limit, text[candidate + count] == bytes[count] { count += 1 }
          if count > best.length, distance - candidate <= Self.window {
            best = (count, distance - candidate)
            if count == length { return best }
          }
        }
        candidate -= 1
      }
      guard edit > edits.startIndex, start > place - Self.reach else { break }
      edit -= 1
      end = edits[edit].range.lowerBound
    }
    return best.length >= 3 ? best : nil
  }

  mutating func put(_ length: Int, _ distance: Int) {
    let (symbol, extra, count) = DeflateCode.lengthSymbol(length)
    let (other, otherExtra, otherCount) = DeflateCode.distanceSymbol(distance)
    if literals.code(of: symbol) == nil || distances.code(of: other) == nil { enterFixed() }
    put(symbol: symbol)
    output.put(UInt64(extra), count)
    let code = isFixed ? HuffmanTable.fixedDistances.code(of: other) : distances.code(of: other)
    if let code { output.put(code.bits, code.count) }
    output.put(UInt64(otherExtra), otherCount)
  }

  mutating func put(symbol: Int) {
    if !isFixed, literals.code(of: symbol) == nil { enterFixed() }
    let code = isFixed ? HuffmanTable.fixedLiterals.code(of: symbol) : literals.code(of: symbol)
    if let code { output.put(code.bits, code.count) }
  }

  /// Ends the block's own code and begins a block of the fixed one.
  private mutating func enterFixed() {
    guard !isFixed, let end = literals.code(of: 256) else { return }
    output.put(end.bits, end.count)
    marks.append(output.count)
    output.put(2, 3)
    isFixed = true
  }
}
