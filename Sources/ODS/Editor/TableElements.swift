internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

/// A row element of the file and where its pieces stand.
struct RowElement {
  /// The start tag, or the empty tag.
  var tag: Range<Int>
  /// Whether the element is an empty tag.
  var isEmptyTag: Bool
  /// The end tag; empty behind an empty tag.
  var endTag: Range<Int>
  /// `table:number-rows-repeated`, if it is there.
  var repeated: XMLAttributeToken?
  /// Zero-based rows the element stands for.
  var rows: Range<Int>
  /// `table:default-cell-style-name`; empty for none.
  var cellStyle: String
  /// The cells.
  var cells: [CellElement] = []

  /// Everything from the start tag to the end tag.
  var range: Range<Int> { tag.lowerBound..<max(tag.upperBound, endTag.upperBound) }
  /// Where cells are added.
  var contentEnd: Int { isEmptyTag ? tag.upperBound : endTag.lowerBound }
}

/// A cell element of the file and where its pieces stand.
struct CellElement {
  /// Everything from the start tag to the end tag.
  var range: Range<Int>
  /// The start tag, or the empty tag.
  var tag: Range<Int>
  /// Whether the element is an empty tag.
  var isEmptyTag: Bool
  /// The qualified name in the start tag.
  var name: Range<Int>
  /// The attributes.
  var attributes: [XMLAttributeToken]
  /// Zero-based columns the element stands for.
  var columns: Range<Int>
  /// Whether a merge covers the cell.
  var isCovered: Bool
  /// Whether the cell has a formula.
  var hasFormula: Bool
  /// Its own style; empty for none.
  var style: String
  /// The elements inside: whether each is text of the cell, and what it is.
  var children: [Child] = []

  /// An element inside a cell.
  struct Child {
    /// What it is to an editor.
    enum Kind { case text, note, head, other }
    /// What it is.
    var kind: Kind
    /// All its bytes.
    var range: Range<Int>
  }
}

extension XMLScanner {
  /// Reads the row whose start tag was returned last.
  ///
  /// - Parameter first: its zero-based index.
  mutating func rowElement(_ start: XMLToken, first: Int) throws(XMLError) -> RowElement {
    let count = count("table:number-rows-repeated", limit: max(0, ODFAddress.rowLimit - first))
    var row = RowElement(
      tag: start.range, isEmptyTag: start.kind == .emptyTag,
      endTag: start.range.upperBound..<start.range.upperBound,
      repeated: attribute("table:number-rows-repeated"), rows: first..<(first + count),
      cellStyle: value("table:default-cell-style-name") ?? "")
    guard start.kind == .startTag else { return row }
    var column = 0
    while let token = try next() {
      if token.kind == .endTag, token.depth == start.depth {
        row.endTag = token.range
        break
      }
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      let isCovered = isNamed(token, "table:covered-table-cell")
      guard isCovered || isNamed(token, "table:table-cell") else {
        _ = try skipElement(token)
        continue
      }
      let cell = try cellElement(token, column: column, isCovered: isCovered)
      column = cell.columns.upperBound
      row.cells.append(cell)
    }
    return row
  }

  /// The number or day that a cell holds, as a cell of a style has it; `nil` for other values and
  /// where the text need not change.
  func number(
    of cell: CellElement, shown: DataStyle, uses1904Dates: Bool
  ) -> CellValue? {
    func value(_ name: StaticString) -> String {
      let attribute = cell.attributes.first { isEqual($0.name, name) }
      return attribute.map { expanded($0.value) } ?? ""
    }
    switch value("office:value-type") {
    case "float", "percentage", "currency":
      return Double(value("office:value")).flatMap { $0.isFinite ? .number($0) : nil }
    case "date":
      let day = ODFDate.value(value("office:date-value"))
      guard case .date(let date) = day else { return nil }
      return shown.isDateOrTime ? day : .number(Double(date.serialDay - (uses1904Dates ? 1462 : 0)))
    default: return nil
    }
  }

  private mutating func cellElement(
    _ start: XMLToken, column: Int, isCovered: Bool
  ) throws(XMLError) -> CellElement {
    let count = count(
      "table:number-columns-repeated", limit: max(0, ODFAddress.columnLimit - column))
    var cell = CellElement(
      range: start.range, tag: start.range, isEmptyTag: start.kind == .emptyTag, name: start.name,
      attributes: attributes, columns: column..<(column + count), isCovered: isCovered,
      hasFormula: attribute("table:formula") != nil, style: value("table:style-name") ?? "")
    guard start.kind == .startTag else { return cell }
    while let token = try next() {
      if token.kind == .endTag, token.depth == start.depth {
        cell.range = start.range.lowerBound..<token.range.upperBound
        break
      }
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      let kind = childKind(token)
      let end = try skipElement(token)
      cell.children.append(
        CellElement.Child(kind: kind, range: token.range.lowerBound..<end))
    }
    return cell
  }

  private func childKind(_ token: XMLToken) -> CellElement.Child.Kind {
    if isNamed(token, "text:p") || isNamed(token, "text:h") || isNamed(token, "text:list") {
      return .text
    }
    if isNamed(token, "office:annotation") { return .note }
    if isNamed(token, "table:cell-range-source") || isNamed(token, "table:detective") {
      return .head
    }
    return .other
  }
}
