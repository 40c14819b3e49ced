public import ByteSupport
internal import OfficePackage
public import SpreadsheetModel
internal import XMLStream

extension ODSReader {
  /// What each sheet shows beside its cells: conditional formats and charts.
  ///
  /// A chart that cannot be read is left out: the cells are what counts. Charts of flat documents
  /// are not read.
  ///
  /// - Returns: one element a sheet, in the order of `read`.
  /// - Throws: as `read`.
  public static func visuals(
    of bytes: [UInt8], limits: Limits = Limits()
  ) throws(SpreadsheetError) -> [SheetVisuals] {
    let package = try ODSPackage(bytes: bytes, limits: limits)
    let styles = try StyleCatalogue(package)
    let tables: [VisualScan.Table] = try translating(part: ODSPackage.contentPart) {
      () throws(XMLError) in
      var scan = VisualScan(package.content, styles: styles, limits: limits)
      return try scan.tables()
    }
    let formats = ConditionalFormatReader(styles: styles)
    return tables.map { table in
      var visuals = SheetVisuals()
      let own = table.root.children("conditional-formats")
      visuals.conditionalFormats =
        own.isEmpty
        ? formats.formats(ofStyles: table.mapped)
        : own.flatMap { $0.children("conditional-format") }.compactMap(formats.format)
      visuals.charts = zip(table.root.children("frame"), table.anchors).compactMap {
        ChartReader(package).chart($0, at: $1)
      }
      return visuals
    }
  }
}

/// Finds what is drawn beside cells in `content.xml`.
struct VisualScan {
  /// What one sheet has.
  struct Table {
    /// `calcext:conditional-formats` and `draw:frame` elements that hold objects.
    let root: XMLNode
    /// Where each frame stands; `nil` for one on the sheet itself.
    let anchors: [RangeReference?]
    /// Cells of styles that have maps, in the order of the first cell.
    let mapped: [(style: String, ranges: [RangeReference])]
  }

  private var scanner: XMLScanner
  private let styles: StyleCatalogue
  private let limits: Limits
  /// The start tag of the document, which declares all prefixes, and its end tag.
  private var head: [UInt8] = []
  private var foot: [UInt8] = []
  private var kept: [UInt8] = []
  private var anchors: [RangeReference?] = []
  private var mapped: [(style: String, ranges: [RangeReference])] = []
  private var hasMaps: [String: Bool] = [:]
  private var row = 0

  init(_ content: [UInt8], styles: StyleCatalogue, limits: Limits) {
    scanner = XMLScanner(content, limits: limits)
    (self.styles, self.limits) = (styles, limits)
  }

  mutating func tables() throws(XMLError) -> [Table] {
    var tables: [Table] = []
    while let token = try scanner.next() {
      guard token.kind == .startTag else { continue }
      if token.depth == 0 {
        head = Array(scanner.bytes[token.range])
        foot = Array("</".utf8) + scanner.bytes[token.name] + Array(">".utf8)
      } else if scanner.isNamed(token, "table:table") {
        tables.append(try table(token))
      } else if !scanner.isNamed(token, "office:body"),
        !scanner.isNamed(token, "office:spreadsheet")
      {
        _ = try scanner.skipElement(token)
      }
    }
    return tables
  }

  private mutating func table(_ start: XMLToken) throws(XMLError) -> Table {
    (kept, anchors, mapped, row) = ([], [], [], 0)
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == start.depth { break }
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if scanner.isNamed(token, "table:table-row") {
        try readRow(token)
      } else if scanner.isNamed(token, "calcext:conditional-formats") {
        try keep(token)
      } else if scanner.isNamed(token, "table:shapes") {
        if token.kind == .startTag { try readFrames(of: token, at: nil) }
      } else if token.kind == .startTag, !ContentReader.isWrapper(scanner, token) {
        _ = try scanner.skipElement(token)
      }
    }
    return Table(
      root: try XMLNode(parsing: head + kept + foot, limits: limits), anchors: anchors,
      mapped: mapped)
  }

  private mutating func readRow(_ start: XMLToken) throws(XMLError) {
    let count = scanner.count(
      "table:number-rows-repeated", limit: max(1, ODFAddress.rowLimit - row))
    defer { row += count }
    let rowStyle = scanner.value("table:default-cell-style-name")
    guard start.kind == .startTag else { return }
    var column = 0
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == start.depth { return }
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      let width = scanner.count(
        "table:number-columns-repeated", limit: max(1, ODFAddress.columnLimit - column))
      let first = CellReference(row: row, column: column)
      if let style = scanner.value("table:style-name") ?? rowStyle {
        note(
          style,
          RangeReference(
            first, CellReference(row: row + count - 1, column: column + width - 1)))
      }
      column += width
      if token.kind == .startTag { try readFrames(of: token, at: first) }
    }
  }

  private mutating func note(_ style: String, _ range: RangeReference) {
    if hasMaps[style] == nil {
      hasMaps[style] =
        styles.style(style, family: "table-cell").map { !$0.children("map").isEmpty } ?? false
    }
    guard hasMaps[style] == true else { return }
    if let position = mapped.firstIndex(where: { $0.style == style }) {
      mapped[position].ranges.append(range)
    } else {
      mapped.append((style, [range]))
    }
  }

  /// Keeps the frames inside a cell, or on the sheet, that hold an object.
  private mutating func readFrames(
    of start: XMLToken, at cell: CellReference?
  ) throws(XMLError) {
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == start.depth { return }
      guard token.kind == .startTag else { continue }
      guard scanner.isNamed(token, "draw:frame") else {
        if !scanner.isNamed(token, "draw:g") { _ = try scanner.skipElement(token) }
        continue
      }
      let end = scanner.value("table:end-cell-address").flatMap { ODFAddress.parse($0) }?.range
      let from = token.range.lowerBound
      let element = Array(scanner.bytes[from..<(try scanner.skipElement(token))])
      guard element.containsSequence("<draw:object ") else { continue }
      kept += element
      anchors.append(cell.map { RangeReference($0, end?.last ?? $0) })
    }
  }

  private mutating func keep(_ token: XMLToken) throws(XMLError) {
    guard token.kind == .startTag else { return }
    let from = token.range.lowerBound
    kept += scanner.bytes[from..<(try scanner.skipElement(token))]
  }
}
