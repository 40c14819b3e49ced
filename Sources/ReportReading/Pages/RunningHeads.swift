internal import IndicatorModel
internal import VietnameseText

/// Finds what stands on every page and belongs to none: running heads, page numbers.
enum RunningHeads {
  /// Takes running heads and page numbers off the pages.
  ///
  /// - Returns: Each text that was taken off, digits as `#`, once.
  static func removed(from pages: inout [TextPage]) -> [String] {
    var places: [String: Int] = [:]
    let edges = pages.map { edgeLines($0, isPair: pages.count == 2) }
    for page in edges { for place in Set(page.map(\.place)) { places[place, default: 0] += 1 } }
    let least = pages.count == 2 ? 2 : max(3, pages.count / 2)
    var texts: [String] = []
    for (index, page) in edges.enumerated() {
      let taken = page.filter { line in
        line.isNumber && isPageNumber(line, pages[index], edges)
          || line.isWords && (places[line.place] ?? 0) >= least
      }
      for line in taken where !texts.contains(line.key) { texts.append(line.key) }
      let gone = Set(taken.map(\.index))
      pages[index].lines = pages[index].lines.enumerated().filter { !gone.contains($0.offset) }
        .map(\.element)
    }
    return texts
  }

  /// A line at the upper or lower edge of a page.
  private struct EdgeLine {
    var index: Int
    /// Its text with digits as `#`, and its height on the page to 4 points.
    var key: String
    /// What is the same where it is repeated: its text; of two pages, its height on the page too.
    var place: String
    /// Words, and no heading of a table: figures and headers of tables stand at the top of pages too.
    var isWords: Bool
    /// Nothing but a number, perhaps between strokes.
    var isNumber: Bool
    /// Whether it stands above all other text.
    var isTop: Bool
  }

  /// The three outermost lines at each end that stand in the outer eighth of a page.
  private static func edgeLines(_ page: TextPage, isPair: Bool) -> [EdgeLine] {
    let order = page.lines.indices.sorted { page.lines[$0].box.top < page.lines[$1].box.top }
    func edge(_ index: Int, isTop: Bool) -> EdgeLine {
      let text = String(joining: page.lines[index].scalars[...])
      var key = ""
      for scalar in text.unicodeScalars {
        let sign: Unicode.Scalar = (0x30...0x39).contains(scalar.value) ? "#" : scalar
        if sign != "#" || key.last != "#" { key.unicodeScalars.append(sign) }
      }
      let rest = key.filter { $0 != "#" && !$0.isWhitespace && !"-–—/".contains($0) }
      let words = ["", "trang", "page", "p.", "tr."]
      let isNumber = key.contains("#") && words.contains(rest.lowercased())
      let place = isPair ? "\(key)@\(Int(page.lines[index].box.top / 4))" : key
      return EdgeLine(
        index: index, key: key, place: place,
        isWords: key.contains(where: \.isLetter) && !isTableHead(index, page), isNumber: isNumber,
        isTop: isTop)
    }
    let top = order.prefix(3).filter { page.lines[$0].box.bottom < page.height / 8 }
    let bottom = order.suffix(3).filter { page.lines[$0].box.top > page.height * 7 / 8 }
    return top.map { edge($0, isTop: true) } + bottom.map { edge($0, isTop: false) }
  }

  /// Whether a line is one of three or more beside each other, none of them a number.
  private static func isTableHead(_ index: Int, _ page: TextPage) -> Bool {
    let box = page.lines[index].box
    let row = page.lines.filter {
      min($0.box.bottom, box.bottom) - max($0.box.top, box.top) > 0.5 * $0.height
    }
    return row.count > 2
      && !row.contains { $0.scalars.allSatisfy { !$0.properties.isAlphabetic } }
  }

  /// A number alone at an edge: on several pages, or the only such line of a single page that no
  /// table stands beside.
  private static func isPageNumber(
    _ line: EdgeLine, _ page: TextPage, _ edges: [[EdgeLine]]
  ) -> Bool {
    let box = page.lines[line.index].box
    let isAlone = !page.lines.enumerated().contains { other in
      other.offset != line.index
        && min(other.element.box.bottom, box.bottom) - max(other.element.box.top, box.top)
          > 0.5 * min(other.element.height, box.bottom - box.top)
    }
    let count = edges.count { $0.contains { $0.isNumber && $0.isTop == line.isTop } }
    return isAlone && (count > 1 || edges.count <= 2)
  }
}
