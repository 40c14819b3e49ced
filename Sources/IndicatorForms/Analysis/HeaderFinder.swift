internal import SpreadsheetModel

/// Where a table's header lies.
struct TableHeader {
  /// Zero-based, without the number row.
  var rows: ClosedRange<Int>
  /// Zero-based; `nil` for none.
  var numberRow: Int?
  /// Zero-based columns of the table.
  var columns: ClosedRange<Int>
  /// Zero-based column of the rows' names.
  var nameColumn: Int
  /// Zero-based.
  var firstDataRow: Int
  /// Zero-based row behind the last one that may belong to the table.
  var endRow: Int

  /// The zero-based columns under the cell over the names, where it is merged across several.
  func nameColumns(in grid: SheetGrid) -> ClosedRange<Int> {
    for row in rows.reversed() {
      guard
        let merge = grid.sheet.merges.first(where: {
          $0.contains(CellReference(row: row, column: nameColumn))
        }), merge.last.column > merge.first.column
      else { continue }
      return merge.first.column...min(merge.last.column, merge.first.column + 8)
    }
    return nameColumn...nameColumn
  }
}

/// Finds the headers of a sheet's tables by the cells over the rows' names.
struct HeaderFinder {
  /// Headers of more rows are no headers of forms.
  private static let deepest = 6

  let grid: SheetGrid

  /// The headers from top to bottom; tables that stand side by side from left to right.
  static func headers(of grid: SheetGrid) -> [TableHeader] {
    let finder = HeaderFinder(grid: grid)
    var headers: [TableHeader] = []
    var next = 0
    for row in grid.sheet.rows.prefix(2_000) where row.index >= next {
      let names = finder.nameCells(in: row)
      guard !names.isEmpty else { continue }
      let found = finder.headers(names)
      for position in headers.indices where headers[position].endRow > found[0].rows.lowerBound {
        headers[position].endRow = found[0].rows.lowerBound
      }
      headers += found
      next = found[0].firstDataRow
    }
    return headers
  }

  /// The cells of a row that stand over names, with another header beside them.
  private func nameCells(in row: Row) -> [CellReference] {
    let places = row.cells.filter { isName($0, in: row) }.map {
      CellReference(row: row.index, column: $0.column)
    }
    guard !places.isEmpty, hasCompany(row, besides: places) else { return [] }
    // "Chỉ tiêu" over names stands left of "Chỉ tiêu" of any other kind; a second one counts when
    // it has a column of its own before it.
    var names: [CellReference] = []
    for place in places where names.isEmpty || isSecondTable(place, after: names[names.count - 1]) {
      names.append(place)
    }
    return names
  }

  private func isName(_ cell: Cell, in row: Row) -> Bool {
    let text = grid.text(row: row.index, column: cell.column)
    return !text.isEmpty && text.utf8.count <= 120 && HeaderVocabulary.isName(FoldedText(text))
  }

  /// Whether other headers stand in the same row.
  private func hasCompany(_ row: Row, besides places: [CellReference]) -> Bool {
    row.cells.contains { cell in
      guard !places.contains(where: { $0.column == cell.column }) else { return false }
      let text = grid.text(row: row.index, column: cell.column)
      return !text.isEmpty && HeaderVocabulary.isHeader(FoldedText(text))
    }
  }

  private func isSecondTable(_ place: CellReference, after first: CellReference) -> Bool {
    guard place.column > first.column + 2 else { return false }
    let before = FoldedText(grid.text(row: place.row, column: place.column - 1))
    return HeaderVocabulary.exact[before.text] == .ordinal
      || grid.text(row: place.row, column: place.column - 1).isEmpty
  }

  private func headers(_ names: [CellReference]) -> [TableHeader] {
    let (top, bottom) = depth(at: names[0])
    let numberRow = isNumberRow(bottom + 1) ? bottom + 1 : nil
    let all = columns(of: top...bottom)
    return names.enumerated().map { position, name in
      var (low, high) = (all.lowerBound, all.upperBound)
      if position > 0 { low = start(of: name) }
      if position + 1 < names.count { high = start(of: names[position + 1]) - 1 }
      low = min(low, name.column)
      return TableHeader(
        rows: top...bottom, numberRow: numberRow, columns: low...max(high, name.column),
        nameColumn: name.column, firstDataRow: (numberRow ?? bottom) + 1, endRow: Int.max)
    }
  }

  /// The first column of a table: its ordinals', or its names'.
  private func start(of name: CellReference) -> Int {
    guard name.column > 0 else { return 0 }
    let before = FoldedText(grid.text(row: name.row, column: name.column - 1))
    return HeaderVocabulary.exact[before.text] == .ordinal ? name.column - 1 : name.column
  }

  private func depth(at name: CellReference) -> (top: Int, bottom: Int) {
    let merge = grid.sheet.merges.first { $0.contains(name) }
    let top = merge?.first.row ?? name.row
    var bottom = min(merge?.last.row ?? name.row, top + HeaderFinder.deepest - 1)
    // Groups beside an unmerged name cell may reach further down.
    var grows = true
    while grows {
      grows = false
      for other in grid.sheet.merges where (top...bottom).contains(other.first.row) {
        if other.last.row > bottom, other.last.row - top < HeaderFinder.deepest {
          bottom = other.last.row
          grows = true
        }
      }
    }
    while isContinuation(bottom + 1, name: name, top: top) { bottom += 1 }
    return (top, bottom)
  }

  /// A row below with header texts in other columns but none under the names: parts of groups.
  private func isContinuation(_ row: Int, name: CellReference, top: Int) -> Bool {
    guard row - top < HeaderFinder.deepest, grid.text(row: row, column: name.column).isEmpty,
      let cells = grid.sheet.row(at: row)?.cells, !isNumberRow(row)
    else { return false }
    let texts = cells.map { grid.text(row: row, column: $0.column) }.filter { !$0.isEmpty }
    let numbers = texts.count { $0.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E } }
    return texts.count >= 2 && numbers * 2 < texts.count
  }

  /// Whether most texts of a row are column numbers: `A`, `1`, `(2)`, `7=6/1`.
  private func isNumberRow(_ row: Int) -> Bool {
    guard let cells = grid.sheet.row(at: row)?.cells else { return false }
    let texts = cells.map { grid.text(row: row, column: $0.column) }.filter { !$0.isEmpty }
    let numbers = texts.count(where: HeaderFinder.isColumnNumber)
    return texts.count >= 3 && numbers * 10 >= texts.count * 8
  }

  private static func isColumnNumber(_ text: String) -> Bool {
    let bytes = Array(
      text.utf8.filter { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") && $0 != 0x20 })
    guard let first = bytes.first else { return false }
    if bytes.count == 1, (UInt8(ascii: "A")...UInt8(ascii: "H")).contains(first) { return true }
    let allowed = "0123456789=/*+-%:,x".utf8
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) && bytes.count <= 20
      && bytes.allSatisfy { allowed.contains($0) }
  }

  private func columns(of rows: ClosedRange<Int>) -> ClosedRange<Int> {
    var low = Int.max
    var high = 0
    for row in grid.sheet.rows where rows.contains(row.index) {
      for cell in row.cells where !grid.text(row: row.index, column: cell.column).isEmpty {
        let merge = grid.sheet.merges.first {
          $0.first == CellReference(row: row.index, column: cell.column)
        }
        low = min(low, cell.column)
        high = max(high, merge?.last.column ?? cell.column)
      }
    }
    return low <= high ? low...min(high, low + 500) : 0...0
  }
}
