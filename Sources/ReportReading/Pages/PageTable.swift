internal import IndicatorModel

/// Makes a table of rows: columns by the white between their words, rows by what reads on.
struct PageTable {
  /// The table; `nil` when it has one column.
  var table: BlockTable? { columns.count > 1 ? made() : nil }

  private let rows: [PageRow]
  /// How many of the first rows are the header.
  private let headerCount: Int
  private let columns: PageColumns

  /// A table of consecutive rows of one page.
  ///
  /// - Parameter head: The header that the page repeats above them.
  init(_ rows: ArraySlice<PageRow>, below head: RepeatedHead? = nil) {
    let rows = (head?.rows ?? []) + rows
    let headerCount = head?.rows.count ?? rows.firstIndex { PageTableFinder.isSeed($0) } ?? 0
    self.headerCount = headerCount
    let columns = PageColumns(
      body: (head?.body ?? []) + Array(rows[headerCount...]), header: rows[..<headerCount])
    self.columns = columns
    self.rows = rows.enumerated().map { index, row in
      var parted = row
      parted.lines = row.lines.flatMap { columns.parted($0, isHeader: index < headerCount) }
      return parted
    }
  }

  // MARK: rows

  /// A row of the table: its lines by column.
  private struct Entry {
    var cells: [Int: [PageLine]] = [:]
    var hasFigures = false
    var bottom = 0.0

    mutating func add(_ line: PageLine, _ column: Int) {
      cells[column, default: []].append(line)
      bottom = max(bottom, line.box.bottom)
    }
  }

  private func made() -> BlockTable {
    let first = headerCount
    var result: [[BlockCell]] = []
    if let header = header(rows[..<first]) { result.append(header) }
    for entry in entries(rows[first...]) { result.append(cells(entry)) }
    return BlockTable(rows: result)
  }

  private func header(_ rows: ArraySlice<PageRow>) -> [BlockCell]? {
    var entry = Entry()
    for line in rows.flatMap(\.lines) {
      // A heading over several columns is that of each.
      for column in columns.touched(by: line) { entry.add(line, column) }
    }
    return entry.cells.isEmpty ? nil : cells(entry)
  }

  /// The column with the names of rows: the first that holds words in most of them.
  private var labelColumn: Int {
    let seeds = rows.filter { PageTableFinder.isSeed($0) }
    return columns.ranges.indices.first { column in
      let words = seeds.count { row in
        row.lines.contains { line in
          columns.column(of: line) == column && !BlockTable.isFigure(line.scalars)
            && line.scalars.count > 1 && line.scalars.contains { $0.properties.isLowercase }
        }
      }
      return words * 2 > seeds.count
    } ?? 0
  }

  private func entries(_ rows: ArraySlice<PageRow>) -> [Entry] {
    let label = labelColumn
    var entries: [Entry] = []
    var waiting: [PageLine] = []
    for (offset, row) in rows.enumerated() {
      let placed = columns.placed(row.lines)
      let isAnchor =
        placed.count > 1 || placed.contains { $0.0 != label }
      guard isAnchor else {
        if let line = placed.first?.1 {
          place(line, label, &entries, &waiting, next: rows.dropFirst(offset + 1).first)
        }
        continue
      }
      if waiting.isEmpty, let last = entries.indices.last,
        goesOn(placed, below: entries, row, next: rows.dropFirst(offset + 1).first)
      {
        for (column, line) in placed { entries[last].add(line, column) }
        continue
      }
      var entry = Entry(hasFigures: placed.contains { BlockTable.isFigure($0.1.scalars) })
      for line in waiting { entry.add(line, label) }
      waiting = []
      for (column, line) in placed { entry.add(line, column) }
      entries.append(entry)
    }
    for line in waiting { entries.append(lone(line, label)) }
    return entries
  }

  /// A line that stands in the column of names alone: the end of the name above, the beginning of
  /// the one below, or a row of its own.
  private func place(
    _ line: PageLine, _ label: Int, _ entries: inout [Entry], _ waiting: inout [PageLine],
    next: PageRow?
  ) {
    let followsEmpty = next.map { row in
      PageTableFinder.isSeed(row) && !row.lines.contains { columns.column(of: $0) == label }
        && row.box.top - line.box.bottom < 0.3 * line.height
    }
    if followsEmpty == true || !waiting.isEmpty && readsOn(waiting.last, line, label) {
      waiting.append(line)
    } else if waiting.isEmpty, let last = entries.indices.last,
      line.box.top - entries[last].bottom < 0.7 * line.height,
      entries[last].cells[label] == nil || readsOn(entries[last].cells[label]?.last, line, label)
    {
      entries[last].add(line, label)
    } else {
      for line in waiting { entries.append(lone(line, label)) }
      waiting = []
      entries.append(lone(line, label))
    }
  }

  /// Whether a row of words goes on with the cells above it: the row above has an ordinal, this one
  /// has none and stands closer to it than to the next.
  private func goesOn(
    _ placed: [(Int, PageLine)], below entries: [Entry], _ row: PageRow, next: PageRow?
  ) -> Bool {
    guard let above = entries.last, above.hasFigures,
      let ordinal = above.cells[0]?.first, PageColumns.isOrdinal(ordinal.scalars),
      placed.allSatisfy({ column, line in
        column > 0 && above.cells[column] != nil && !BlockTable.isFigure(line.scalars)
      })
    else { return false }
    let gap = row.box.top - above.bottom
    return gap < next.map { $0.box.top - row.box.bottom - 0.5 } ?? 0.3 * row.height
  }

  private func lone(_ line: PageLine, _ column: Int) -> Entry {
    var entry = Entry()
    entry.add(line, column)
    return entry
  }

  /// Whether a line goes on with a name: its first word had no room behind the line above.
  private func readsOn(_ above: PageLine?, _ line: PageLine, _ column: Int) -> Bool {
    guard let above, let word = line.words.first, let first = line.scalars.first else {
      return false
    }
    if ["-", "+", "*", "•"].contains(first) { return false }
    if first.properties.isLowercase || first == "(" { return true }
    let width = word.box.right - word.box.left + 0.25 * line.height
    return above.box.right + width > columns.ranges[column].upperBound
  }

  private func cells(_ entry: Entry) -> [BlockCell] {
    columns.ranges.indices.map { column in
      let lines = (entry.cells[column] ?? []).sorted {
        ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left)
      }
      var cell = BlockCell(column: column, blocks: [])
      guard let first = lines.first else { return cell }
      var place = SourcePlace()
      place.box = lines.dropFirst().reduce(first.box) { $0.union($1.box) }
      let scalars = Array(lines.map(\.scalars).joined(separator: [" "]))
      cell.blocks = [.paragraph(BlockParagraph(scalars, place: place))]
      cell.place = place
      return cell
    }
  }
}
