internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

/// What a chart says of the cells that it shows, and the table in which it keeps their figures.
///
/// - Note: Source: ODF 1.3 part 3 §11.1 (chart:chart), §11.5 (chart:series); the table named
///   `local-table` has the categories in its first column and a series in each of the others, the
///   names of the series in its header row. LibreOffice says the cells of each in `svg:desc`.
struct ChartOutline {
  /// A cell of the table.
  struct Place {
    /// The start tag or empty tag.
    var tag: Range<Int>
    /// All of it.
    var range: Range<Int>
    /// Children that are not its text.
    var others: [Range<Int>] = []
    /// The cells that LibreOffice says it stands for, or its whole column.
    var source = ""
  }

  /// The cells whose names stand along the axis.
  private(set) var categories = ""
  /// The cells of values and of the name of each series.
  private(set) var series: [(values: String, label: String)] = []
  /// The cells of places along the axis that series have of their own.
  private(set) var domains: [String] = []
  /// The table; `nil` when there is none.
  private(set) var table: Range<Int>?
  /// Its header row and its rows.
  private(set) var header: [Place] = []
  private(set) var rows: [[Place]] = []
  /// Whether every row and cell stands for itself.
  private(set) var isPlain = true

  /// Reads a chart.
  init(_ bytes: [UInt8], limits: Limits) throws(XMLError) {
    var scanner = XMLScanner(bytes, limits: limits)
    while let token = try scanner.next() {
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if scanner.isNamed(token, "chart:categories") {
        categories = scanner.value("table:cell-range-address") ?? ""
      } else if scanner.isNamed(token, "chart:series") {
        series.append(
          (
            scanner.value("chart:values-cell-range-address") ?? "",
            scanner.value("chart:label-cell-address") ?? ""
          ))
      } else if scanner.isNamed(token, "chart:domain") {
        domains.append(scanner.value("table:cell-range-address") ?? "")
      } else if scanner.isNamed(token, "table:table"), token.kind == .startTag,
        scanner.value("table:name") == "local-table"
      {
        try readTable(token, &scanner)
      }
    }
  }

  private mutating func readTable(
    _ start: XMLToken, _ scanner: inout XMLScanner
  ) throws(XMLError) {
    var isHeader = false
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == start.depth {
        table = start.range.lowerBound..<token.range.upperBound
        return
      }
      if scanner.isNamed(token, "table:table-header-rows") { isHeader = token.kind == .startTag }
      guard token.kind == .startTag, scanner.isNamed(token, "table:table-row") else { continue }
      if scanner.attribute("table:number-rows-repeated") != nil { isPlain = false }
      let cells = try readRow(token, &scanner)
      if isHeader { header = cells } else { rows.append(cells) }
    }
  }

  private mutating func readRow(
    _ start: XMLToken, _ scanner: inout XMLScanner
  ) throws(XMLError) -> [Place] {
    var cells: [Place] = []
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == start.depth { break }
      guard token.kind == .startTag || token.kind == .emptyTag,
        scanner.isNamed(token, "table:table-cell")
      else { continue }
      if scanner.attribute("table:number-columns-repeated") != nil { isPlain = false }
      cells.append(try readCell(token, &scanner))
    }
    return cells
  }

  private func readCell(
    _ start: XMLToken, _ scanner: inout XMLScanner
  ) throws(XMLError) -> Place {
    var place = Place(tag: start.range, range: start.range)
    guard start.kind == .startTag else { return place }
    var (child, isText, isSource): (Int?, Bool, Bool) = (nil, false, false)
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == start.depth {
        place.range = start.range.lowerBound..<token.range.upperBound
        break
      }
      if token.depth == start.depth + 1, token.kind != .text {
        if token.kind != .endTag {
          child = token.range.lowerBound
          isText = scanner.isNamed(token, "text:p")
        }
        if token.kind != .startTag, !isText, let child {
          place.others.append(child..<token.range.upperBound)
        }
      }
      if token.kind == .startTag { isSource = scanner.isNamed(token, "svg:desc") }
      if isSource, token.kind == .text { place.source = scanner.text(of: token) }
    }
    return place
  }

  // MARK: Columns

  /// The cells of the name and the values of each column behind the categories; `nil` when nobody
  /// can tell which column is which.
  var columns: [(label: String, values: String)]? {
    guard isPlain, let first = rows.first, first.count == header.count, first.count > 1 else {
      return nil
    }
    if first.dropFirst().contains(where: { !$0.source.isEmpty }) {
      // Where rows have moved since, LibreOffice's own words are not those of the series.
      let known = Set((series.map(\.values) + domains).map(Self.plain))
      let columns = zip(header, first).dropFirst().map { ($0.0.source, $0.1.source) }
      if columns.allSatisfy({ known.contains(Self.plain($0.1)) }) {
        return columns.map { (label: $0.0, values: $0.1) }
      }
    }
    guard domains.isEmpty, first.count - 1 == series.count else { return nil }
    return series.map { (label: $0.label, values: $0.values) }
  }

  private static func plain(_ address: String) -> String {
    guard let (sheet, range) = ODFAddress.parse(address.filter { $0 != "$" }) else {
      return address
    }
    return sheet + "." + range.description
  }
}
