@testable import ReportReading

/// A page under construction: words stand 3 points apart, a letter is 6 points wide.
struct SamplePage {
  /// The lines in poppler's markup.
  var lines = ""

  mutating func line(_ text: String, _ left: Double, _ top: Double, height: Double = 13) {
    var x = left
    var words = ""
    for word in text.split(separator: " ") {
      let right = x + Double(word.unicodeScalars.count) * 6
      words += """
        <word xMin="\(x)" yMin="\(top)" xMax="\(right)" yMax="\(top + height)">\(word)</word>
        """
      x = right + 3
    }
    lines += "<line>\(words)</line>"
  }

  /// A row of cells: words at the left of their cells, figures at the right.
  mutating func row(_ cells: [String], _ columns: [(left: Double, right: Double)], _ top: Double) {
    for (cell, column) in zip(cells, columns) where !cell.isEmpty {
      let isFigure = cell.allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
      line(cell, isFigure ? column.right - 6 * Double(cell.count) : column.left, top)
    }
  }

  private var page: String {
    "<page width=\"595\" height=\"842\"><flow><block>\(lines)</block></flow></page>"
  }

  /// The text of pages.
  static func document(_ sheets: [SamplePage]) throws -> TextRenderer {
    let output =
      "<!DOCTYPE html><html><body><doc>\(sheets.map(\.page).joined())</doc></body></html>"
    let pages = try BoxParser.pages(in: Array(output.utf8), file: "a.pdf")
    return TextRenderer(PageReader.content(of: pages).blocks)
  }
}
