internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

/// Gives rows of a table the look of another row, in two passes; runs are cut where they are
/// touched.
struct RowFormatCopier {
  private let scanner: XMLScanner
  private var styles: StyleCatalogue
  private let uses1904Dates: Bool
  private let source: Int
  private let rows: ClosedRange<Int>
  private var model = Model()
  private var columns: [(end: Int, style: String)] = []
  /// The replacements.
  private(set) var splices = ByteSplices()

  /// What is copied of the row.
  private struct Model {
    /// `table:style-name` and `table:default-cell-style-name`.
    var attributes: [(name: String, value: String)] = []
    /// The styles of its cells, side by side from the first column on.
    var cells: [(columns: Range<Int>, style: String)] = []

    func style(_ column: Int) -> String {
      cells.first { $0.columns.contains(column) }?.style ?? ""
    }
    var cellStyle: String {
      attributes.first { $0.name == "table:default-cell-style-name" }?.value ?? ""
    }
    var end: Int { cells.last { !$0.style.isEmpty }?.columns.upperBound ?? 0 }
  }

  /// - Parameter scanner: stands before the start tag of the table.
  init(
    _ scanner: XMLScanner, styles: StyleCatalogue, uses1904Dates: Bool, from source: Int,
    to rows: ClosedRange<Int>
  ) {
    self.uses1904Dates = uses1904Dates
    self.scanner = scanner
    self.styles = styles
    self.source = source
    self.rows = rows
  }

  private static let look: Set<String> = ["table:style-name", "table:default-cell-style-name"]

  /// Gathers the replacements.
  mutating func run() throws(XMLError) {
    var last = 0
    try walk { copier, element, _ in
      last = element.rows.upperBound
      if element.rows.contains(copier.source) { copier.note(element) }
    }
    var end: Int?
    try walk { copier, element, place in
      end = place
      if element.rows.overlaps(copier.rows.lowerBound..<(copier.rows.upperBound + 1)) {
        copier.rewrite(element)
      }
    }
    if rows.upperBound >= last, let end { addRows(from: last, at: end) }
  }

  /// Visits the rows of the table; with each the place behind it where rows may be added.
  private mutating func walk(
    _ visit: (inout RowFormatCopier, RowElement, Int) -> Void
  ) throws(XMLError) {
    var scanner = scanner
    var row = 0
    columns = []
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == 0 { return }
      guard token.depth > 0, token.kind == .startTag || token.kind == .emptyTag else { continue }
      if scanner.isNamed(token, "table:table-row") {
        let element = try scanner.rowElement(token, first: row)
        row = element.rows.upperBound
        visit(&self, element, element.range.upperBound)
      } else if scanner.isNamed(token, "table:table-column") {
        let first = columns.last?.end ?? 0
        let count = scanner.count(
          "table:number-columns-repeated", limit: max(0, ODFAddress.columnLimit - first))
        columns.append((first + count, scanner.value("table:default-cell-style-name") ?? ""))
        _ = try scanner.skipElement(token)
      } else if !ContentReader.isWrapper(scanner, token) {
        _ = try scanner.skipElement(token)
      }
    }
  }

  private mutating func note(_ element: RowElement) {
    model.attributes = scanner.attributes(of: element.tag).filter { Self.look.contains($0.name) }
    model.cells = element.cells.map { ($0.columns, $0.style) }
  }

  // MARK: Rows

  private mutating func rewrite(_ element: RowElement) {
    var output = ByteWriter()
    var cuts = [rows.lowerBound, rows.upperBound + 1, source, source + 1]
    cuts = Set(cuts).filter { element.rows.lowerBound < $0 && $0 < element.rows.upperBound }
      .sorted()
    let ends = [element.rows.lowerBound] + cuts + [element.rows.upperBound]
    for (first, end) in zip(ends, ends.dropFirst()) {
      let isChanged = rows.contains(first) && first != source
      writeTag(of: element, count: end - first, isChanged: isChanged, to: &output)
      if isChanged {
        for cell in element.cells { write(cell, to: &output) }
        writeBlanks(from: element.cells.last?.columns.upperBound ?? 0, to: &output)
        output.append("</table:table-row>")
      } else if !element.isEmptyTag {
        output.append(
          contentsOf: scanner.bytes[element.tag.upperBound..<element.range.upperBound])
      }
    }
    splices.replace(element.range, with: output.bytes)
  }

  private func writeTag(
    of element: RowElement, count: Int, isChanged: Bool, to output: inout ByteWriter
  ) {
    output.append("<table:table-row")
    for (name, value) in scanner.attributes(of: element.tag)
    where name != "table:number-rows-repeated" && !(isChanged && Self.look.contains(name)) {
      output.append(" \(name)=\"")
      output.append(xmlAttribute: value)
      output.append("\"")
    }
    if isChanged { writeLook(to: &output) }
    if count > 1 { output.append(attribute: "table:number-rows-repeated", count) }
    output.append(element.isEmptyTag && !isChanged ? "/>" : ">")
  }

  private func writeLook(to output: inout ByteWriter) {
    for (name, value) in model.attributes {
      output.append(" \(name)=\"")
      output.append(xmlAttribute: value)
      output.append("\"")
    }
  }

  /// Empty cells with the styles of the row, behind the last cell.
  private func writeBlanks(from column: Int, to output: inout ByteWriter) {
    if column == 0, model.end == 0 { output.append("<table:table-cell/>") }
    for cell in model.cells where cell.columns.upperBound > column && column < model.end {
      let count = cell.columns.upperBound - max(column, cell.columns.lowerBound)
      output.append("<table:table-cell")
      if !cell.style.isEmpty { output.append(attribute: "table:style-name", cell.style) }
      if count > 1 { output.append(attribute: "table:number-columns-repeated", count) }
      output.append("/>")
    }
  }

  /// Adds rows behind the last one.
  private mutating func addRows(from last: Int, at offset: Int) {
    var output = ByteWriter()
    if rows.lowerBound > last {
      output.append("<table:table-row")
      if rows.lowerBound - last > 1 {
        output.append(attribute: "table:number-rows-repeated", rows.lowerBound - last)
      }
      output.append("><table:table-cell/></table:table-row>")
    }
    let count = rows.upperBound + 1 - max(last, rows.lowerBound)
    output.append("<table:table-row")
    writeLook(to: &output)
    if count > 1 { output.append(attribute: "table:number-rows-repeated", count) }
    output.append(">")
    writeBlanks(from: 0, to: &output)
    output.append("</table:table-row>")
    splices.insert(output.bytes, at: offset)
  }

  // MARK: Cells

  /// Writes a run of cells, cut where the styles change.
  private mutating func write(_ cell: CellElement, to output: inout ByteWriter) {
    var cuts: Set<Int> = []
    for run in model.cells { cuts.formUnion([run.columns.lowerBound, run.columns.upperBound]) }
    let inside = cuts.filter { cell.columns.lowerBound < $0 && $0 < cell.columns.upperBound }
    let ends = [cell.columns.lowerBound] + inside.sorted() + [cell.columns.upperBound]
    for (first, end) in zip(ends, ends.dropFirst()) {
      write(cell, first..<end, to: &output)
    }
  }

  private mutating func write(
    _ cell: CellElement, _ columns: Range<Int>, to output: inout ByteWriter
  ) {
    let style = model.style(columns.lowerBound)
    let column = self.columns.first { columns.lowerBound < $0.end }?.style ?? ""
    let shownStyle = [style, model.cellStyle, column].first { !$0.isEmpty } ?? ""
    let shown = styles.dataStyle(ofCellStyle: shownStyle)
    let typed = scanner.number(of: cell, shown: shown, uses1904Dates: uses1904Dates).map {
      TypedValue($0, shown: shown, locale: styles.locale)
    }
    output.append("<\(scanner.string(cell.name))")
    for attribute in cell.attributes {
      let name = scanner.string(attribute.name)
      guard name != "table:number-columns-repeated", name != "table:style-name",
        typed == nil || !CellEditor.isValue(name)
      else { continue }
      output.append(" ")
      output.append(contentsOf: scanner.bytes[attribute.range])
    }
    if !style.isEmpty { output.append(attribute: "table:style-name", style) }
    typed?.writeAttributes(to: &output)
    if columns.count > 1 {
      output.append(attribute: "table:number-columns-repeated", columns.count)
    }
    guard !cell.isEmptyTag else { return output.append("/>") }
    output.append(">")
    writeChildren(of: cell, text: typed?.text, to: &output)
    output.append("</\(scanner.string(cell.name))>")
  }

  private func writeChildren(
    of cell: CellElement, text: String?, to output: inout ByteWriter
  ) {
    var text = text
    let isShownAnew = text != nil
    for child in cell.children {
      if isShownAnew, child.kind == .text {
        if let shown = text { output.append(paragraphs: shown) }
        text = nil
      } else {
        output.append(contentsOf: scanner.bytes[child.range])
      }
    }
  }
}
