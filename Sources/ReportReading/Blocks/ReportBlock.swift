package import IndicatorModel

/// A paragraph or a table, as every format of documents gives them, in reading order.
package enum ReportBlock: Sendable {
  /// A paragraph.
  case paragraph(BlockParagraph)
  /// A table.
  case table(BlockTable)
}

/// One paragraph of a document, numbering rendered, encodings undone.
package struct BlockParagraph: Sendable {
  /// Its text; line breaks inside it are `\n`.
  package var scalars: [Unicode.Scalar]
  /// What the format knows of its place.
  package var place = SourcePlace()

  /// A paragraph.
  package init(_ scalars: [Unicode.Scalar], place: SourcePlace = SourcePlace()) {
    self.scalars = scalars
    self.place = place
  }
}

/// A table of a document.
package struct BlockTable: Sendable {
  /// Its rows; the cells of a row stand in order of column.
  package var rows: [[BlockCell]]

  /// A table.
  package init(rows: [[BlockCell]]) { self.rows = rows }

  /// How many columns its cells cover.
  var width: Int {
    rows.reduce(0) { width, row in max(width, row.last.map { $0.column + $0.span } ?? 0) }
  }
}

/// A cell of a table.
package struct BlockCell: Sendable {
  /// Its first column, zero-based.
  package var column: Int
  /// How many columns it covers.
  package var span = 1
  /// It goes on with the cell above it and holds nothing itself.
  package var continuesAbove = false
  /// What it holds.
  package var blocks: [ReportBlock]
  /// What the format knows of its place.
  package var place = SourcePlace()

  /// A cell.
  package init(column: Int, span: Int = 1, blocks: [ReportBlock]) {
    self.column = column
    self.span = span
    self.blocks = blocks
  }

  /// The text of all its paragraphs, those of inner tables too, joined by spaces.
  var scalars: [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for block in blocks {
      let piece: [Unicode.Scalar]
      switch block {
      case .paragraph(let paragraph): piece = paragraph.scalars
      case .table(let table):
        piece = Array(table.rows.joined().map(\.scalars).joined(separator: [" "]))
      }
      if !result.isEmpty, !piece.isEmpty { result.append(" ") }
      result += piece
    }
    return result
  }
}

/// What a document holds.
package struct ReportContent: Sendable {
  /// Paragraphs and tables in reading order.
  package var blocks: [ReportBlock] = []
  /// Headers and footers: apart from the text, so that no figure is read from them.
  package var marginals: [String] = []
  /// Figures that were recognised with little confidence.
  var doubtful: [DoubtfulWord] = []
  /// One-based pages of a PDF that are pictures and were not read.
  package var unreadPages: [Int] = []

  /// A document with nothing in it.
  package init() {}
}
