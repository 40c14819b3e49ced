import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

/// One pass over a worksheet part: where the wanted cells stand or belong, and what else an edit
/// must know of the sheet.
///
/// Nothing else is kept, so a huge sheet costs one pass and no memory.
struct SheetScan {
  /// An existing cell.
  struct CellSite {
    var element: ElementSite
    /// The `f` element.
    var formula: Range<Int>?
    /// Children other than `f`, `v` and `is`.
    var others: [Range<Int>] = []
  }

  /// A wanted row: the cells that are there, and where the missing ones belong.
  struct RowSite {
    /// The element; `nil` when the row is missing.
    var element: ElementSite?
    /// The wanted columns, ascending.
    var columns: [Int]
    var cells: [Int: CellSite] = [:]
    /// For each missing column the offset it is inserted at.
    var insertions: [Int: Int] = [:]
    /// Where a missing row is inserted.
    var offset = 0
  }

  /// Zero-based rows that were wanted.
  private(set) var rows: [Int: RowSite] = [:]
  private(set) var root: ElementSite
  /// Children of the root, `sheetData` among them.
  private(set) var children: [ElementSite] = []
  private(set) var merges: [RangeReference] = []
  /// Ranges of array formulas and data tables with more than one cell.
  private(set) var computedRanges: [RangeReference] = []
  /// Styles of columns: zero-based columns, `s` value.
  private(set) var columnStyles: [(columns: ClosedRange<Int>, style: String)] = []

  private var scanner: XMLScanner
  private let part: String
  /// Wanted rows with their columns, both ascending.
  private let wanted: [(row: Int, columns: [Int])]
  private var nextWanted = 0

  /// Scans a part.
  ///
  /// - Parameter cells: the wanted cells.
  /// - Throws: `.malformedPart`, `.limitExceeded`.
  init(
    _ bytes: [UInt8], part: String, cells: some Sequence<CellReference>, limits: Limits
  ) throws(SpreadsheetError) {
    scanner = XMLScanner(bytes, limits: limits)
    self.part = part
    wanted = Dictionary(grouping: cells, by: \.row).sorted { $0.key < $1.key }.map {
      (row: $0.key, columns: $0.value.map(\.column).sorted())
    }
    do throws(XMLError) {
      guard let root = try Self.findRoot(&scanner) else {
        throw scanner.error(.malformed, "no root element", at: 0)
      }
      self.root = root
      try scanChildren()
    } catch {
      throw SpreadsheetError(error, part: part)
    }
  }

  /// The most children of the root: conditional formats come in thousands, not in millions.
  private static let childLimit = 500_000

  /// The bytes of the part.
  var bytes: [UInt8] { scanner.bytes }

  /// The first child of the root with a local name.
  func child(_ local: String) -> ElementSite? { children.first { $0.local == local } }

  private static func findRoot(_ scanner: inout XMLScanner) throws(XMLError) -> ElementSite? {
    while let token = try scanner.next() {
      if token.kind == .startTag || token.kind == .emptyTag { return ElementSite(token, scanner) }
    }
    return nil
  }

  private mutating func scanChildren() throws(XMLError) {
    while let token = try scanner.next() {
      switch token.kind {
      case .startTag where token.depth == 1, .emptyTag where token.depth == 1:
        guard children.count < Self.childLimit else {
          throw scanner.error(
            .limitExceeded, "the sheet has too many elements", at: token.range.lowerBound)
        }
        children.append(ElementSite(token, scanner))
        if children[children.count - 1].local == "sheetData" { try scanRows(token) }
      case .endTag where token.depth == 1: close(&children[children.count - 1], token)
      case .endTag where token.depth == 0: close(&root, token)
      case .startTag, .emptyTag: note(token)
      default: break
      }
    }
  }

  /// Keeps what edits must know of an element inside another child.
  private mutating func note(_ token: XMLToken) {
    if scanner.hasLocalName(token, "mergeCell") {
      if let range = scanner.value("ref").flatMap({ RangeReference($0) }) { merges.append(range) }
    } else if scanner.hasLocalName(token, "col"), let style = scanner.value("style"),
      let first = scanner.value("min").flatMap({ Int($0) }),
      let last = scanner.value("max").flatMap({ Int($0) }), first <= last
    {
      columnStyles.append(((first - 1)...(last - 1), style))
    }
  }

  private func close(_ element: inout ElementSite, _ token: XMLToken) {
    element.contentEnd = token.range.lowerBound
    element.end = token.range.upperBound
  }

  /// Scans `sheetData` whose start tag was returned last, its end tag included.
  private mutating func scanRows(_ data: XMLToken) throws(XMLError) {
    var row = -1
    while data.kind == .startTag, let token = try scanner.next() {
      if token.kind == .endTag, token.depth == data.depth {
        close(&children[children.count - 1], token)
        break
      }
      guard token.depth == data.depth + 1, token.kind == .startTag || token.kind == .emptyTag,
        scanner.hasLocalName(token, "row")
      else { continue }
      let number = scanner.attribute("r").flatMap { scanner.integer($0.value) } ?? row + 2
      guard number - 1 > row else {
        throw scanner.error(
          .malformed, "row \(number) stands behind row \(row + 1)", at: token.range.lowerBound)
      }
      row = number - 1
      passMissingRows(before: row, at: token.range.lowerBound)
      if nextWanted < wanted.count, wanted[nextWanted].row == row {
        try scanRow(token, row, wanted[nextWanted].columns)
        nextWanted += 1
      } else if token.kind == .startTag {
        try skip(token)
      }
    }
    passMissingRows(before: .max, at: children[children.count - 1].contentEnd)
  }

  private mutating func passMissingRows(before row: Int, at offset: Int) {
    while nextWanted < wanted.count, wanted[nextWanted].row < row {
      rows[wanted[nextWanted].row] = RowSite(
        columns: wanted[nextWanted].columns, offset: offset)
      nextWanted += 1
    }
  }

  /// Moves behind a row or cell, its array formulas noted.
  private mutating func skip(_ element: XMLToken) throws(XMLError) {
    while let token = try scanner.next() {
      if token.kind == .endTag {
        if token.depth == element.depth { return }
      } else if token.kind == .startTag, scanner.hasLocalName(token, "f") {
        noteFormula()
      }
    }
  }

  private mutating func noteFormula() {
    guard let type = scanner.attribute("t"),
      scanner.isEqual(type.value, "array") || scanner.isEqual(type.value, "dataTable"),
      let range = scanner.value("ref").flatMap({ RangeReference($0) }), range.first != range.last
    else { return }
    computedRanges.append(range)
  }

  private mutating func scanRow(
    _ row: XMLToken, _ index: Int, _ columns: [Int]
  ) throws(XMLError) {
    var site = RowSite(element: ElementSite(row, scanner), columns: columns)
    var next = 0
    var column = -1
    while row.kind == .startTag, let token = try scanner.next() {
      if token.kind == .endTag, token.depth == row.depth {
        site.element?.contentEnd = token.range.lowerBound
        site.element?.end = token.range.upperBound
        break
      }
      guard token.depth == row.depth + 1, token.kind == .startTag || token.kind == .emptyTag,
        scanner.hasLocalName(token, "c")
      else { continue }
      let previous = column
      column = self.column(of: token) ?? column + 1
      guard column > previous else {
        throw scanner.error(
          .malformed, "a cell of row \(index + 1) stands out of order", at: token.range.lowerBound)
      }
      while next < columns.count, columns[next] < column {
        site.insertions[columns[next]] = token.range.lowerBound
        next += 1
      }
      if next < columns.count, columns[next] == column {
        site.cells[column] = try scanCell(token)
        next += 1
      } else if token.kind == .startTag {
        try skip(token)
      }
    }
    for column in columns[next...] { site.insertions[column] = site.element?.contentEnd ?? 0 }
    rows[index] = site
  }

  private func column(of token: XMLToken) -> Int? {
    scanner.attribute("r").flatMap { scanner.column($0.value) }
  }

  private mutating func scanCell(_ cell: XMLToken) throws(XMLError) -> CellSite {
    var site = CellSite(element: ElementSite(cell, scanner))
    while cell.kind == .startTag, let token = try scanner.next() {
      if token.kind == .endTag, token.depth == cell.depth {
        close(&site.element, token)
        break
      }
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      let start = token.range.lowerBound
      if scanner.hasLocalName(token, "f") {
        noteFormula()
        site.formula = start..<(try scanner.skipElement(token))
      } else if scanner.hasLocalName(token, "v") || scanner.hasLocalName(token, "is") {
        _ = try scanner.skipElement(token)
      } else {
        site.others.append(start..<(try scanner.skipElement(token)))
      }
    }
    return site
  }
}
