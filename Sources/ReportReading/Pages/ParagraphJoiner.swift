internal import IndicatorModel
internal import VietnameseText

/// Joins lines to paragraphs, over columns and pages too.
struct ParagraphJoiner {
  private var blocks: [ReportBlock] = []
  private var open: [PageRow] = []
  private var openPlace = SourcePlace()
  private var page = 0
  private var isRecognised = false
  /// Whether the page has no piece yet.
  private var isFresh = true
  /// Whether the page begins with the header of the table that the one before ends with.
  private var isTableOpen = false
  /// Left and right side of the text, points.
  private var margins = (left: 0.0, right: 0.0)
  /// Right side of the column that the open paragraph ends in, points.
  private var openRight = 0.0
  /// The last row of the open paragraph stands on an earlier page or in another column.
  private var isBroken = false
  /// The margins of all pages of a width: a last page may hold two lines.
  private let usualMargins: [Double: (left: Double, right: Double)]

  /// A joiner for pages, which tell it how wide text runs.
  init(_ pages: [TextPage]) {
    usualMargins = Dictionary(grouping: pages, by: \.width).mapValues { Self.margins(of: $0) }
  }

  /// Left and right side of the text of pages of one width, points.
  private static func margins(of pages: [TextPage]) -> (left: Double, right: Double) {
    let boxes = pages.flatMap { $0.lines.lazy.filter { $0.words.count > 5 }.map(\.box) }
    let (lefts, rights) = (boxes.map(\.left).sorted(), boxes.map(\.right).sorted())
    return (
      lefts.isEmpty ? 0 : lefts[lefts.count / 20],
      rights.isEmpty ? pages[0].width : rights[rights.count - 1 - rights.count / 50]
    )
  }

  /// Begins a page.
  ///
  /// - Parameter isTableOpen: Whether its top repeats the header of the table before.
  mutating func begin(_ page: TextPage, isTableOpen: Bool = false) {
    (self.page, isRecognised, isFresh) = (page.number, page.isRecognised, true)
    self.isTableOpen = isTableOpen
    margins = usualMargins[page.width] ?? (0, page.width)
  }

  /// Adds a piece of the page.
  ///
  /// - Parameter margins: Left and right side of the column that it stands in, points.
  mutating func add(_ piece: PagePiece, margins: (left: Double, right: Double)?) {
    switch piece {
    case .prose(let rows):
      let rest = isFresh ? continued(rows) : rows[...]
      guard !rest.isEmpty else { return }
      let whole = self.margins
      self.margins = margins ?? ownMargins(of: rows) ?? whole
      add(Array(rest))
      self.margins = whole
    case .table(let table): add(table)
    }
    isFresh = false
  }

  /// The blocks.
  mutating func finish() -> [ReportBlock] {
    close()
    return blocks
  }

  // MARK: tables

  /// Adds a table, or its rows to the one that the page before ends with.
  private mutating func add(_ table: BlockTable) {
    close()
    var table = placed(table)
    if isFresh, case .table(var last)? = blocks.last, last.width == table.width {
      if let head = table.rows.first, let own = last.rows.first,
        isTableOpen || head.map(\.scalars) == own.map(\.scalars)
      {
        table.rows.removeFirst()
      }
      while let row = table.rows.first, last.rows.count > 1, goesOn(row, below: last.rows.last) {
        for cell in row.indices where !row[cell].blocks.isEmpty {
          last.rows[last.rows.count - 1][cell].blocks += row[cell].blocks
        }
        table.rows.removeFirst()
      }
      last.rows += table.rows
      blocks[blocks.count - 1] = .table(last)
    } else {
      blocks.append(.table(table))
    }
  }

  /// Whether a row is the rest of the one that the page before ends with: words without an ordinal
  /// below a row that has one, or words that begin with a small letter.
  private func goesOn(_ row: [BlockCell], below last: [BlockCell]?) -> Bool {
    guard let last, last.count == row.count else { return false }
    let filled = row.indices.filter { !row[$0].blocks.isEmpty }
    guard let first = filled.first, first > 0 || row.count == 2,
      filled.allSatisfy({
        !last[$0].blocks.isEmpty && !BlockTable.isFigure(row[$0].scalars)
      })
    else { return false }
    if PageColumns.isOrdinal(last[0].scalars) { return true }
    return row[first].scalars.first?.properties.isLowercase == true
  }

  /// Adds the lines that go on with a cell of the row that a page ends with; gives the others.
  private mutating func continued(_ rows: [PageRow]) -> ArraySlice<PageRow> {
    guard open.isEmpty, case .table(var table)? = blocks.last, var last = table.rows.popLast()
    else {
      return rows[...]
    }
    var rest = rows[...]
    while let row = rest.first, row.lines.count == 1, let first = row.scalars.first,
      first.properties.isLowercase,
      let index = last.firstIndex(where: { cell in
        cell.place.box.map { abs($0.left - row.box.left) < 4 } ?? false
      }), row.box.right < (last.dropFirst(index + 1).compactMap(\.place.box).first?.left ?? 0)
    {
      last[index].blocks.append(.paragraph(BlockParagraph(row.scalars)))
      rest.removeFirst()
    }
    blocks[blocks.count - 1] = .table(BlockTable(rows: table.rows + [last]))
    return rest
  }

  private func placed(_ table: BlockTable) -> BlockTable {
    var table = table
    for row in table.rows.indices {
      for cell in table.rows[row].indices {
        table.rows[row][cell].place.page = page
        table.rows[row][cell].place.isRecognised = isRecognised
      }
    }
    return table
  }

  // MARK: text

  /// The margins of rows that all end far from the right side of the text; `nil` for others.
  private func ownMargins(of rows: [PageRow]) -> (left: Double, right: Double)? {
    let lines = rows.flatMap(\.lines)
    guard lines.count > 7, let left = lines.map(\.box.left).min(),
      let right = lines.map(\.box.right).max(), right < margins.right - 60
    else { return nil }
    return (left, right)
  }

  private mutating func add(_ rows: [PageRow]) {
    isBroken = true
    for row in rows {
      if !continues(row) { close() }
      if open.isEmpty {
        openPlace = SourcePlace()
        (openPlace.page, openPlace.isRecognised) = (page, isRecognised)
        openPlace.box = row.box
      } else if !isBroken, openPlace.page == page {
        openPlace.box = openPlace.box?.union(row.box)
      }
      open.append(row)
      openRight = margins.right
      isBroken = false
    }
  }

  /// Whether a row goes on with the open paragraph.
  private func continues(_ row: PageRow) -> Bool {
    guard let last = open.last, let width = row.firstWordWidth,
      let first = row.scalars.first, let end = last.scalars.last
    else { return false }
    if row.isParted || last.isParted || row.scalars.starts(with: "Số:".unicodeScalars) {
      return false
    }
    let ends = [".", ";", ":", "!", "?", "…"].contains(end)
    if ends, startsItem(row) || isHeading(row) { return false }
    if isHeading(last), startsItem(row) { return false }
    if isBroken {
      return !ends && (first.properties.isLowercase || !hasRoom(last, width))
    }
    let gap = row.box.top - last.box.bottom
    if gap > 0.9 * row.height { return false }
    // The lines of a box are shorter than those of the page; a number alone ends no sentence.
    let readsOn =
      !ends && first.properties.isLowercase && !startsItem(row)
      && last.scalars.contains { $0.properties.isAlphabetic }
    if !readsOn, hasRoom(last, width) { return false }
    let isIndented = row.box.left > last.box.left + 6
    if isIndented, open.count > 1 { return false }
    if ends, open.count == 1, row.box.left > margins.left + 6,
      abs(row.box.left - last.box.left) < 3
    {
      return false
    }
    return true
  }

  /// Whether the next word would have stood behind a row: its line was ended on purpose.
  private func hasRoom(_ row: PageRow, _ width: Double) -> Bool {
    row.box.right + width + 0.3 * row.height < openRight - 2
  }

  /// A line of capitals.
  private func isHeading(_ row: PageRow) -> Bool {
    let letters = row.scalars.filter { $0.properties.isAlphabetic }
    return letters.count > 3 && !letters.contains { $0.properties.isLowercase }
  }

  /// Bullets and numbers of items.
  private func startsItem(_ row: PageRow) -> Bool {
    let scalars = row.scalars
    guard let first = scalars.first else { return false }
    if ["-", "+", "*", "•", "–"].contains(first) { return true }
    let mark = scalars.prefix(6).firstIndex { $0 == "." || $0 == ")" || $0 == "/" }
    guard let mark, mark + 1 < scalars.count, scalars[mark + 1] == " " else { return false }
    return mark == 1 || scalars[..<mark].allSatisfy { $0.isASCII && $0 != " " }
  }

  private mutating func close() {
    guard !open.isEmpty else { return }
    var scalars: [Unicode.Scalar] = []
    for row in open {
      // A word goes on behind a hyphen that stands close: "2023-" and "2024".
      if let last = scalars.last,
        last != "-" || scalars.count < 2 || scalars[scalars.count - 2] == " "
      {
        scalars.append(" ")
      }
      scalars += row.scalars
    }
    let text = ParagraphText.cleaned(scalars)
    if !text.isEmpty { blocks.append(.paragraph(BlockParagraph(text, place: openPlace))) }
    open = []
  }
}
