internal import XMLStream

/// Tables of text documents.
extension OpenTextBodyReader {
  /// Reads a table.
  mutating func readTable(_ parent: XMLToken) throws(XMLError) -> BlockTable {
    var table = BlockTable(rows: [])
    var reach: [Int: Int] = [:]
    let open = lists
    lists = []
    try readRows(inside: parent, into: &table, &reach)
    lists = open
    return table
  }

  /// - Parameter reach: How many rows further the cell in a column goes.
  private mutating func readRows(
    inside parent: XMLToken, into table: inout BlockTable, _ reach: inout [Int: Int]
  ) throws(XMLError) {
    while let token = try nextTag(inside: parent) {
      switch local(token) {
      case "table-row":
        let row = try readCells(inside: token, &reach)
        if !row.isEmpty { table.rows.append(row) }
      case "table-rows", "table-header-rows", "table-row-group":
        try readRows(inside: token, into: &table, &reach)
      case "soft-page-break":
        page = (page ?? 1) + 1
        try skip(token)
      default: try skip(token)
      }
    }
  }

  private mutating func readCells(
    inside parent: XMLToken, _ reach: inout [Int: Int]
  ) throws(XMLError) -> [BlockCell] {
    var row: [BlockCell] = []
    var (column, covered) = (0, 0)
    while let token = try nextTag(inside: parent) {
      let name = local(token)
      guard name == "table-cell" || name == "covered-table-cell", column < WordRow.limit else {
        try skip(token)
        continue
      }
      let repeats = min(max(1, number("number-columns-repeated") ?? 1), WordRow.limit - column)
      if name == "covered-table-cell" {
        for place in column..<(column + repeats)
        where place >= covered && reach[place, default: 0] > 0 {
          reach[place, default: 0] -= 1
          var cell = BlockCell(column: place, blocks: [])
          cell.continuesAbove = true
          row.append(cell)
        }
        column += repeats
        try skip(token)
        continue
      }
      var cell = BlockCell(column: column, blocks: [])
      cell.span = min(max(1, number("number-columns-spanned") ?? 1), WordRow.limit)
      let rows = min(max(1, number("number-rows-spanned") ?? 1), 100_000)
      for place in column..<(column + cell.span) { reach[place] = rows - 1 }
      covered = column + cell.span
      try readBlocks(inside: token, into: &cell.blocks)
      cell.blocks += waiting
      waiting = []
      for _ in 0..<repeats {
        cell.column = column
        row.append(cell)
        column += 1
      }
    }
    return row
  }
}
