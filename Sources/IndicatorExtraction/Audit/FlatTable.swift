import ByteSupport
import IndicatorModel
import VietnameseText

/// A table of a text, its cells parted by `|`.
struct FlatTable: Sendable {
  /// One cell: its number, where it holds nothing else.
  struct Cell: Sendable {
    var number: DecimalNumber?
    var span: SourceSpan?
    /// Its words.
    var words = ""
    /// A number, a letter or a roman numeral that may count the row.
    var isIndex = false
  }

  /// One row.
  struct Row: Sendable {
    var cells: [Cell]
    var label: String
    /// How deep it lies: 0 for a total of all, more for parts.
    var level: Int
  }

  /// The rows with numbers.
  let rows: [Row]
  /// The unit that the words before the table name: "(đơn vị: tỷ đồng)".
  var unit: UnitOfMeasure?
  /// The words of its first line, where it has no numbers.
  var header: [String] = []
  /// Where it stands.
  var span = SourceSpan(start: 0, end: 0)

  /// Columns that hold numbers, index columns left out.
  var numericColumns: [Int] {
    guard let width = rows.first?.cells.count else { return [] }
    return (0..<width).filter { column in
      rows.filter { $0.cells[column].number != nil && !$0.cells[column].isIndex }.count * 2
        > rows.count
    }
  }

  /// Numeric columns that may be percentages: those whose heading says so, else all.
  var percentColumns: [Int] {
    let columns = numericColumns
    let named = columns.filter { column in
      guard header.indices.contains(column) else { return false }
      return header[column].contains("%")
        || VietnameseText.words(header[column]).starts(with: FlatTable.rateWords)
    }
    return named.isEmpty ? columns : named
  }
  private static let rateWords = VietnameseText.words("tỷ lệ")

  /// The rows one level under a row: those behind it until one that is not deeper, as deep as the
  /// first of them.
  func parts(of row: Int) -> [Int] {
    guard row + 1 < rows.count else { return [] }
    let below = rows[(row + 1)...].prefix { $0.level > rows[row].level }
    guard let level = below.first?.level else { return [] }
    return below.indices.filter { rows[$0].level == level }
  }

  /// The tables of a text.
  ///
  /// - Complexity: linear in the text.
  static func tables(in text: AuditText) -> [FlatTable] {
    var tables: [FlatTable] = []
    var lines: [[Cell]] = []
    var place = 0..<0
    func close() {
      let width = lines.map(\.count).max() ?? 0
      let rows = lines.compactMap { padded($0, to: width) }.compactMap(Row.init)
      if rows.count >= 3, width >= 3 {
        var table = FlatTable(rows: levelled(rows))
        if let first = lines.first, Row(first) == nil { table.header = first.map(\.words) }
        table.unit = unit(before: place.lowerBound, text)
        table.span = SourceSpan(
          start: text.tokens[place.lowerBound].start, end: text.tokens[place.upperBound - 1].end)
        tables.append(table)
      }
      lines = []
    }
    for line in lineRanges(text) {
      let bars = text.tokens[line].filter { $0.isMark("|") }.count
      if bars >= 2 {
        place = lines.isEmpty ? line : place.lowerBound..<line.upperBound
        lines.append(cells(text, line))
      } else {
        close()
      }
    }
    close()
    return tables
  }

  private static let unitWords = PhraseSet(["đơn vị", "đơn vị tính", "ĐVT", "đv"])

  /// The unit named within forty tokens before a table.
  private static func unit(before index: Int, _ text: AuditText) -> UnitOfMeasure? {
    let start = max(0, index - 40)
    for position in stride(from: index - 1, through: start, by: -1) {
      guard let count = unitWords.match(text.tokens, at: position, limit: index) else { continue }
      let words = text.tokens[(position + count)..<index].drop { $0.isMark(":") || $0.key == of }
        .prefix { $0.kind == .word && !$0.startsLine || $0.isMark("/") }
      guard !words.isEmpty, words.count <= 4 else { return nil }
      return UnitOfMeasure(parsing: words.map { text.text(of: $0) }.joined(separator: " "))
    }
    return nil
  }
  private static let of = WordKey("tính")

  /// A row without its number ("Tổng cộng | …") gets an empty cell for it.
  private static func padded(_ cells: [Cell], to width: Int) -> [Cell]? {
    if cells.count == width { return cells }
    guard cells.count == width - 1, let first = cells.first, indexLevel(first.words) == nil else {
      return nil
    }
    return [Cell()] + cells
  }

  private static func lineRanges(_ text: AuditText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in text.tokens.indices.dropFirst() where text.tokens[index].startsLine {
      ranges.append(start..<index)
      start = index
    }
    if start < text.tokens.count { ranges.append(start..<text.tokens.count) }
    return ranges
  }

  private static func cells(_ text: AuditText, _ line: Range<Int>) -> [Cell] {
    var parts = text.tokens[line].split(
      maxSplits: .max, omittingEmptySubsequences: false, whereSeparator: { $0.isMark("|") })
    if parts.first?.isEmpty == true { parts.removeFirst() }
    if parts.last?.isEmpty == true { parts.removeLast() }
    return parts.map { cell(text, $0) }
  }

  private static func cell(_ text: AuditText, _ part: ArraySlice<Token>) -> Cell {
    var cell = Cell()
    guard let first = part.first, let last = part.last else { return cell }
    cell.words = text.text(in: first.start..<last.end)
    let bare = part.filter { !$0.isMark("%") }
    if bare.count == 1, first.kind == .number {
      cell.number = text.number(first)
      cell.span = SourceSpan(start: first.start, end: first.end)
    }
    return cell
  }

  /// The rows with the level that their numbering tells; totals by their words.
  private static func levelled(_ rows: [Row]) -> [Row] {
    let hasIndex =
      rows.filter { $0.cells[0].words.isEmpty || indexLevel($0.cells[0].words) != nil }.count * 2
      > rows.count
    return rows.map { row in
      var row = row
      if hasIndex { row.cells[0].isIndex = true }
      let index = hasIndex ? row.cells[0].words : ""
      let label = hasIndex ? row.cells.dropFirst().first?.words ?? "" : row.cells[0].words
      row.label = label
      row.level = level(index, label)
      return row
    }
  }

  private static func level(_ index: String, _ label: String) -> Int {
    let words = VietnameseText.words(label)
    let isTotal =
      words.first == WordKey("tổng") || words.starts(with: VietnameseText.words("toàn"))
      || words.starts(with: VietnameseText.words("cộng"))
    if let level = indexLevel(index) { return isTotal ? min(level, 1) : level + 1 }
    if isTotal { return 0 }
    return label.first == "-" ? 4 : label.first == "+" ? 5 : 3
  }

  /// 1 for `A`, 2 for `I`, 3 for `1`, one more for each dot.
  private static func indexLevel(_ index: String) -> Int? {
    guard !index.isEmpty, index.utf8.count <= 8 else { return nil }
    if index.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return 3 }
    let parts = index.split(separator: ".")
    if parts.count > 1, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) {
      return 2 + parts.count
    }
    if index.allSatisfy({ "IVX".contains($0) }) { return 2 }
    return index.utf8.count == 1 && index.first?.isUppercase == true ? 1 : nil
  }
}

extension FlatTable.Row {
  /// A row of cells; `nil` without a number behind its first cell.
  init?(_ cells: [FlatTable.Cell]) {
    guard cells.dropFirst().contains(where: { $0.number != nil }) else { return nil }
    self.init(cells: cells, label: "", level: 0)
  }
}
