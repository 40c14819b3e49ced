internal import IndicatorModel
internal import ReportReading
internal import VietnameseText

/// A report as the reader saw it: headings, paragraphs and tables over one text.
struct ReviewReport {
  /// A part of the report that stands by itself.
  enum Block {
    /// A paragraph; its stretch of the text.
    case paragraph(Range<Int>)
    /// A heading and its depth, 1...4.
    case heading(Range<Int>, level: Int)
    /// A table: its rows of cells, each with how many columns it takes.
    case table([[(range: Range<Int>, width: Int)]])
  }

  /// In order of place, each with the page it starts on.
  let blocks: [(block: Block, page: Int?)]

  init(_ document: SourceDocument) {
    var blocks: [(Block, Int?)] = []
    var drawn: Int?
    var next = 0
    for (position, paragraph) in document.paragraphs.enumerated() {
      let range = ReviewReport.range(of: position, in: document)
      while next < document.tables.count,
        document.tables[next].range.upperBound <= range.lowerBound
      {
        next += 1
      }
      if next < document.tables.count, document.tables[next].range.contains(range.lowerBound) {
        // The paragraphs of a table are its cells: it is drawn once, where the first one stands.
        if drawn != next { blocks.append((ReviewReport.block(of: document.tables[next]), nil)) }
        drawn = next
        continue
      }
      guard !range.isEmpty else { continue }
      let level = paragraph.isHeading ? ReviewReport.level(of: paragraph, in: document) : 0
      blocks.append(
        (
          level > 0 ? .heading(range, level: level) : .paragraph(range),
          document.places.place(at: range.lowerBound)?.page
        ))
    }
    self.blocks = blocks
  }

  /// From a paragraph's first word to the next one's, so that no mark of the text is lost.
  private static func range(of position: Int, in document: SourceDocument) -> Range<Int> {
    func start(_ position: Int) -> Int {
      let tokens = document.paragraphs[position].tokens
      return tokens.isEmpty ? document.scalars.count : document.tokens[tokens.lowerBound].start
    }
    let first = position == 0 ? 0 : start(position)
    let next =
      position + 1 < document.paragraphs.count ? start(position + 1) : document.scalars.count
    return trimmed(min(first, next)..<next, in: document)
  }

  private static func trimmed(_ range: Range<Int>, in document: SourceDocument) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, document.scalars[start].properties.isWhitespace { start += 1 }
    while end > start, document.scalars[end - 1].properties.isWhitespace { end -= 1 }
    return start..<end
  }

  private static func level(of paragraph: Paragraph, in document: SourceDocument) -> Int {
    guard document.sections.indices.contains(paragraph.section) else { return 1 }
    let path = document.sections[paragraph.section].path
    return min(4, path.split(separator: ".").count)
  }

  private static func block(of table: SourceTable) -> Block {
    .table(
      table.cells.map { row in
        var cells: [(range: Range<Int>, width: Int)] = []
        for range in row {
          // A header cell stands in every column it covers.
          if let last = cells.last, !range.isEmpty, last.range == range {
            cells[cells.count - 1].width += 1
          } else {
            cells.append((range, 1))
          }
        }
        return cells
      })
  }
}
