import ByteSupport

/// The text of a formula as the copies below it have it: the same, but for the rows of relative
/// references.
struct CopyPattern {
  /// The text of the cell `offset` rows below the run's first.
  private var bytes: [UInt8] = []
  private var offset = 0
  private var spots: [Spot] = []
  /// The offset behind which a reference would leave the sheet.
  private var lastOffset = Int.max

  /// A row that moves with the formula.
  private struct Spot {
    /// Its digits.
    var start: Int
    var end: Int
  }

  /// A pattern that nothing matches.
  init() {}

  /// The pattern of a run from the text of its cell `offset` rows below the first; `nil` where its
  /// references are written in another way than one corner or two.
  init?(_ text: String, offset: Int) {
    var parser = FormulaParser(text, spelling: .excel)
    guard (try? parser.parse()) != nil else { return nil }
    self.offset = offset
    bytes = parser.bytes.dropLast()
    for reference in parser.referenceSpans {
      guard add(reference) else { return nil }
    }
  }

  private mutating func add(_ reference: FormulaParser.ReferenceSpan) -> Bool {
    let term = reference.term
    let corners: [CellTerm]
    switch term.shape {
    case .cell: corners = [term.first]
    case .area, .rows: corners = [term.first, term.last]
    case .columns, .deleted: corners = []
    }
    var place = reference.start
    for corner in corners {
      while place < reference.end, !isDigit(place) { place += 1 }
      let start = place
      while place < reference.end, isDigit(place) { place += 1 }
      guard place > start, bytes[start] != UInt8(ascii: "0") else { return false }
      if corner.isRowAbsolute { continue }
      spots.append(Spot(start: start, end: place))
      lastOffset = min(lastOffset, offset + Int(CellTerm.rowCount - 1 - corner.row))
    }
    return !(place..<reference.end).contains { isDigit($0) }
  }

  private func isDigit(_ place: Int) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place])
  }

  /// Whether a text is that of the cell `offset` rows below the first; rows come in ascending
  /// order.
  ///
  /// - Complexity: O(bytes).
  mutating func matches(_ text: String, offset: Int) -> Bool {
    guard !bytes.isEmpty, offset >= self.offset, offset <= lastOffset else { return false }
    while self.offset < offset { moveDown() }
    return bytes.isUTF8(of: text)
  }

  /// Makes the text that of the next row.
  private mutating func moveDown() {
    offset += 1
    var index = spots.count - 1
    while index >= 0 {
      var place = spots[index].end - 1
      while place >= spots[index].start, bytes[place] == UInt8(ascii: "9") {
        bytes[place] = UInt8(ascii: "0")
        place -= 1
      }
      if place >= spots[index].start {
        bytes[place] += 1
      } else {
        lengthen(index)
      }
      index -= 1
    }
  }

  /// Puts a 1 before digits that have all become 0.
  private mutating func lengthen(_ index: Int) {
    bytes.insert(UInt8(ascii: "1"), at: spots[index].start)
    spots[index].end += 1
    for later in spots.indices.dropFirst(index + 1) {
      spots[later].start += 1
      spots[later].end += 1
    }
  }
}
