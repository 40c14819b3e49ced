internal import IndicatorModel

/// Makes a table of rows: columns by where figures and words stand, rows by what reads on.
struct PageTable {
  /// The table; `nil` when it has one column.
  var table: BlockTable? { columns.count > 1 ? made() : nil }

  private let rows: [PageRow]
  /// Left and right side of each column, points.
  private var columns: [ClosedRange<Double>] = []

  /// A table of consecutive rows of one page.
  init(_ rows: ArraySlice<PageRow>) {
    self.rows = Array(rows)
    findColumns()
  }

  // MARK: columns

  private mutating func findColumns() {
    let seeds = rows.filter { PageTableFinder.isSeed($0) }
    let most = seeds.reduce(0) { max($0, $1.lines.count) }
    for row in seeds where row.lines.count >= most - 1 { for line in row.lines { widen(line) } }
    for row in rows {
      for line in row.lines where touched(line).isEmpty { widen(line) }
    }
    columns.sort { $0.lowerBound < $1.lowerBound }
  }

  /// Joins a line to the columns that it overlaps, or makes a new one.
  private mutating func widen(_ line: PageLine) {
    var range = line.box.left...max(line.box.left, line.box.right)
    for index in columns.indices.reversed() where overlap(columns[index], line) > 1 {
      let other = columns.remove(at: index)
      range =
        min(range.lowerBound, other.lowerBound)...max(range.upperBound, other.upperBound)
    }
    columns.append(range)
  }

  private func overlap(_ column: ClosedRange<Double>, _ line: PageLine) -> Double {
    min(column.upperBound, line.box.right) - max(column.lowerBound, line.box.left)
  }

  /// The columns that a line stands in.
  private func touched(_ line: PageLine) -> [Int] {
    columns.indices.filter { overlap(columns[$0], line) > 1 }
  }

  /// The column that most of a line stands in.
  private func column(of line: PageLine) -> Int? {
    touched(line).max { overlap(columns[$0], line) < overlap(columns[$1], line) }
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
    let first = rows.firstIndex { PageTableFinder.isSeed($0) } ?? 0
    var result: [[BlockCell]] = []
    if let header = header(rows[..<first]) { result.append(header) }
    for entry in entries(rows[first...]) { result.append(cells(entry)) }
    return BlockTable(rows: result)
  }

  private func header(_ rows: ArraySlice<PageRow>) -> [BlockCell]? {
    var entry = Entry()
    for line in rows.flatMap(\.lines) {
      // A heading over several columns is that of each.
      for column in touched(line) { entry.add(line, column) }
    }
    return entry.cells.isEmpty ? nil : cells(entry)
  }

  /// The column with the names of rows: the first that holds words in most of them.
  private var labelColumn: Int {
    let seeds = rows.filter { PageTableFinder.isSeed($0) }
    return columns.indices.first { column in
      let words = seeds.count { row in
        row.lines.contains { line in
          self.column(of: line) == column && !BlockTable.isFigure(line.scalars)
            && line.scalars.count > 4
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
      let placed = row.lines.compactMap { line in column(of: line).map { ($0, line) } }
      let isAnchor =
        placed.count > 1 || placed.contains { $0.0 != label }
      guard isAnchor else {
        if let line = placed.first?.1 {
          place(line, label, &entries, &waiting, next: rows.dropFirst(offset + 1).first)
        }
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
      PageTableFinder.isSeed(row) && !row.lines.contains { column(of: $0) == label }
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
    return above.box.right + width > columns[column].upperBound
  }

  private func cells(_ entry: Entry) -> [BlockCell] {
    columns.indices.map { column in
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
