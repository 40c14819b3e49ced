/// What becomes of the symbols that edits change.
extension DeflateRewriter {
  /// Goes back to the block's own code, from a symbol that stays on.
  @inline(__always)
  mutating func resume(at bit: Int) {
    if isFixed { leaveFixed(at: bit) }
  }

  private mutating func leaveFixed(at bit: Int) {
    output.put(0, 7)
    isFixed = false
    marks.append(output.count)
    output.copy(data, header)
    pending = bit
  }

  mutating func copyPending(to bit: Int) {
    if pending < bit, !isFixed { output.copy(data, pending..<bit) }
    pending = bit
  }

  /// Writes what has become of a symbol.
  ///
  /// - Parameter distance: 0 for a literal.
  mutating func write(_ length: Int, _ distance: Int) {
    let end = position + length
    var cursor = position
    while true {
      if next < edits.endIndex, edits[next].range.lowerBound <= cursor {
        writeEdit()
      }
      cursor = max(cursor, replaced)
      if next < edits.endIndex, edits[next].range.lowerBound <= min(cursor, end - 1) { continue }
      guard cursor < end else { return }
      let limit = next < edits.endIndex ? edits[next].range.lowerBound : end
      let stop = min(end, limit)
      if distance == 0 {
        spell(text, cursor..<stop, at: cursor)
      } else {
        repeatOld(cursor..<stop, distance)
      }
      cursor = stop
    }
  }

  /// Old text before this is replaced by an edit that was written.
  private var replaced: Int { next > edits.startIndex ? edits[next - 1].range.upperBound : 0 }

  /// Writes the edits that are left at the end of the text.
  mutating func writeEdits() {
    while next < edits.endIndex, edits[next].range.lowerBound <= position { writeEdit() }
  }

  private mutating func writeEdit() {
    let edit = edits[next]
    edit.bytes.withUnsafeBufferPointer {
      spell($0, 0..<$0.count, at: edit.range.lowerBound)
    }
    next += 1
    floor = edit.range.upperBound
  }

  /// Writes a repetition of old text, or a part of one, that lies behind the edits before `next`.
  private mutating func repeatOld(_ range: Range<Int>, _ distance: Int) {
    var cursor = range.lowerBound
    while cursor < range.upperBound {
      let source = cursor - distance
      var edit = next
      while edit > edits.startIndex, edits[edit - 1].range.upperBound > source { edit -= 1 }
      var count = range.upperBound - cursor
      if edit < next, edits[edit].range.lowerBound <= source {
        // What was repeated is replaced.
        count = min(count, edits[edit].range.upperBound - source)
        spell(text, cursor..<(cursor + count), at: cursor)
        cursor += count
        continue
      }
      if edit < next { count = min(count, edits[edit].range.lowerBound - source) }
      let moved = distance + growth(at: next) - growth(at: edit)
      if count >= 3, moved <= Self.window {
        put(count, moved)
      } else {
        spell(text, cursor..<(cursor + count), at: cursor)
      }
      cursor += count
    }
  }

  func growth(at edit: Int) -> Int { growth[edit - edits.startIndex] }
}
