/// Finds under which row each row stands, by their marks and their indentation.
struct RowHierarchy {
  private struct Open {
    let rank: Int
    let mark: RowMark
    let row: Int
  }

  private var open: [Open] = []

  /// Takes the next row.
  ///
  /// - Parameters:
  ///   - row: its position.
  ///   - mark: its mark; `.none` for a row without one.
  ///   - indent: steps of indentation.
  ///   - isHeading: without a unit, as headings are; counts for rows without a mark.
  /// - Returns: the position of the row it stands under, and how many stand above it.
  mutating func add(row: Int, mark: RowMark, indent: Int, isHeading: Bool) -> (
    parent: Int?, level: Int
  ) {
    let rank = rank(mark, indent: indent, isHeading: isHeading)
    while let last = open.last, last.rank >= rank { open.removeLast() }
    let parent = open.last?.row
    let level = open.count
    open.append(Open(rank: rank, mark: mark, row: row))
    return (parent, level)
  }

  private func rank(_ mark: RowMark, indent: Int, isHeading: Bool) -> Int {
    // "Vụ lúa Đông Xuân" between "9" and "-" heads what follows; a nameless row below "+" is its part.
    if mark.style == .none { return isHeading ? 86 : 110 + min(indent, 9) }
    // "C", "D" and "I", "V" are both letters and roman numerals: what is open decides.
    if mark.style == .roman, mark.text.utf8.count == 1,
      let letters = open.last(where: { $0.mark.style == .letter }),
      let next = letters.mark.text.unicodeScalars.first.map({ $0.value + 1 }),
      mark.text.unicodeScalars.first?.value == next
    {
      return letters.rank
    }
    return mark.rank
  }
}
