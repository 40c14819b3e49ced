internal import IndicatorModel
internal import VietnameseText

/// Finds what stands on every page and belongs to none: running heads, page numbers.
enum RunningHeads {
  /// Takes running heads and page numbers off the pages.
  ///
  /// - Returns: Each text that was taken off, digits as `#`, once.
  static func removed(from pages: inout [TextPage]) -> [String] {
    var places: [String: Int] = [:]
    let edges = pages.map { edgeLines($0) }
    for page in edges { for key in Set(page.map(\.key)) { places[key, default: 0] += 1 } }
    var texts: [String] = []
    for (index, page) in edges.enumerated() {
      let taken = page.filter { line in
        line.isNumber && isPageNumber(line, pages[index], edges)
          || (places[line.key] ?? 0) >= max(3, pages.count / 2)
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
    /// Nothing but a number, perhaps between strokes.
    var isNumber: Bool
    /// Whether it stands above all other text.
    var isTop: Bool
  }

  /// The three outermost lines at each end that stand in the outer eighth of a page.
  private static func edgeLines(_ page: TextPage) -> [EdgeLine] {
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
      return EdgeLine(
        index: index, key: key, isNumber: key.contains("#") && words.contains(rest.lowercased()),
        isTop: isTop)
    }
    let top = order.prefix(3).filter { page.lines[$0].box.bottom < page.height / 8 }
    let bottom = order.suffix(3).filter { page.lines[$0].box.top > page.height * 7 / 8 }
    return top.map { edge($0, isTop: true) } + bottom.map { edge($0, isTop: false) }
  }

  /// A number alone at an edge: on several pages, or the only such line of a single page that no
  /// table stands beside.
  private static func isPageNumber(
    _ line: EdgeLine, _ page: TextPage, _ edges: [[EdgeLine]]
  ) -> Bool {
    let box = page.lines[line.index].box
    let isAlone = !page.lines.enumerated().contains { other in
      other.offset != line.index && other.element.box.top < box.bottom
        && box.top < other.element.box.bottom
    }
    let count = edges.count { $0.contains { $0.isNumber && $0.isTop == line.isTop } }
    return isAlone && (count > 1 || edges.count <= 2)
  }
}
