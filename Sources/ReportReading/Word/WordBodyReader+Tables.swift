internal import XMLStream

/// Tables: rows and cells as they stand after all changes are accepted.
extension WordBodyReader {
  /// Reads a table; deleted rows and cells are not in it.
  mutating func readTable(_ parent: XMLToken) throws(XMLError) -> BlockTable {
    var table = BlockTable(rows: [])
    try readRows(inside: parent, into: &table)
    return table
  }

  private mutating func readRows(
    inside parent: XMLToken, into table: inout BlockTable
  ) throws(XMLError) {
    while let token = try nextTag(inside: parent) {
      switch local(token) {
      case "tr":
        var row = WordRow()
        try readCells(inside: token, into: &row)
        if !row.isDeleted, !row.cells.isEmpty { table.rows.append(row.cells) }
      case "tblPr", "tblGrid", "del", "moveFrom", "sdtPr": try skip(token)
      default: try readRows(inside: token, into: &table)
      }
    }
  }

  private mutating func readCells(
    inside parent: XMLToken, into row: inout WordRow
  ) throws(XMLError) {
    while let token = try nextTag(inside: parent) {
      switch local(token) {
      case "trPr":
        while let property = try nextTag(inside: token) {
          switch local(property) {
          case "gridBefore": row.next += min(WordRow.limit, max(0, number("val") ?? 0))
          case "del": row.isDeleted = true
          default: break
          }
          try skip(property)
        }
      case "tc": try readCell(token, into: &row)
      case "tblPrEx", "sdtPr": try skip(token)
      default: try readCells(inside: token, into: &row)
      }
    }
  }

  private mutating func readCell(_ parent: XMLToken, into row: inout WordRow) throws(XMLError) {
    var cell = BlockCell(column: row.next, blocks: [])
    var isDeleted = false
    while let token = try nextTag(inside: parent) {
      switch local(token) {
      case "tcPr":
        while let property = try nextTag(inside: token) {
          switch local(property) {
          case "gridSpan": cell.span = value("val")?.boundedNumber ?? 1
          case "vMerge": cell.continuesAbove = value("val") != "restart"
          case "cellDel": isDeleted = true
          default: break
          }
          try skip(property)
        }
      case "p", "tbl", "sdt", "customXml", "ins", "moveTo", "AlternateContent":
        try readBlock(token, &cell.blocks)
      default: try skip(token)
      }
    }
    if !waiting.isEmpty {
      cell.blocks += waiting
      waiting = []
    }
    guard !isDeleted, row.cells.count < WordRow.limit else { return }
    cell.span = min(max(1, cell.span), WordRow.limit)
    row.cells.append(cell)
    row.next += cell.span
  }
}

/// A row of a table while it is read.
struct WordRow {
  var cells: [BlockCell] = []
  /// The column of the next cell.
  var next = 0
  var isDeleted = false

  /// The most columns: Word itself allows 63.
  static let limit = 512
}
