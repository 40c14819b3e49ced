package import IndicatorModel
internal import VietnameseText

/// Writes blocks as the text that spans count in: a paragraph a line with an empty line behind it, a
/// row of a table a line with its cells between ` | `.
package struct TextRenderer {
  /// The text so far.
  package private(set) var scalars: [Unicode.Scalar] = []
  /// Where each paragraph and cell came from.
  package private(set) var places = SourcePlaces()
  /// The tables of figures.
  package private(set) var tables: [SourceTable] = []
  private var paragraph = 0
  private var table = 0

  /// The text of a document's blocks.
  package init(_ blocks: [ReportBlock]) { for block in blocks { append(block) } }

  /// The lines that are not empty.
  var lines: [String] {
    scalars.split(separator: "\n").map { String(joining: $0) }
  }

  private mutating func append(_ block: ReportBlock) {
    switch block {
    case .paragraph(let paragraph): append(paragraph)
    case .table(let table) where table.holdsFigures: append(table)
    case .table(let table):
      for cell in table.rows.joined() { for block in cell.blocks { append(block) } }
    }
  }

  private mutating func append(_ block: BlockParagraph) {
    guard block.scalars.contains(where: { !$0.properties.isWhitespace }) else { return }
    paragraph += 1
    var place = block.place
    if place.cell == nil { place.paragraph = paragraph }
    separate()
    let start = scalars.count
    scalars += block.scalars
    places.append(SourceSpan(start: start, end: scalars.count), place)
    scalars.append("\n")
  }

  /// An empty line between blocks.
  private mutating func separate() { if !scalars.isEmpty { scalars.append("\n") } }

  private mutating func append(_ block: BlockTable) {
    table += 1
    separate()
    let start = scalars.count
    var result = SourceTable(range: start..<start)
    let (width, headers) = (block.width, block.headerCount)
    for (index, row) in block.rows.enumerated() {
      let line = scalars.count
      result.cells.append(append(row, width: width, row: index, isHeader: index < headers))
      result.lines.append(line..<scalars.count)
      scalars.append("\n")
    }
    result.range = start..<max(start, scalars.count - 1)
    tables.append(result)
  }

  /// Writes a row and tells where its cells stand.
  private mutating func append(
    _ row: [BlockCell], width: Int, row index: Int, isHeader: Bool
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var next = 0
    for cell in row where cell.column >= next {
      while next < cell.column { skip(&next, &ranges) }
      if next > 0 { scalars += [" ", "|", " "] }
      let start = scalars.count
      if !cell.continuesAbove { append(cell, row: index) }
      ranges.append(start..<scalars.count)
      next += 1
      while next < min(cell.column + cell.span, width) {
        let shown = isHeader && cell.span < width ? ranges[cell.column] : nil
        skip(&next, &ranges)
        if let shown { ranges[ranges.count - 1] = shown }
      }
    }
    while next < width { skip(&next, &ranges) }
    return ranges
  }

  /// An empty cell.
  private mutating func skip(_ column: inout Int, _ ranges: inout [Range<Int>]) {
    if column > 0 { scalars += [" ", "|", " "] }
    ranges.append(scalars.count..<scalars.count)
    column += 1
  }

  private mutating func append(_ cell: BlockCell, row: Int) {
    let start = scalars.count
    for scalar in cell.scalars {
      scalars.append(scalar == "\n" || scalar == "\t" ? " " : scalar == "|" ? "/" : scalar)
    }
    guard scalars.count > start else { return }
    var place = cell.place
    if place.cell == nil {
      if case .paragraph(let first)? = cell.blocks.first, place.page == nil {
        (place.page, place.box) = (first.place.page, first.place.box)
      }
      (place.table, place.row, place.column) = (table, row + 1, cell.column + 1)
    }
    places.append(SourceSpan(start: start, end: scalars.count), place)
  }
}
