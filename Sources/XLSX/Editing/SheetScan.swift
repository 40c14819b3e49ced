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
    /// The start or empty tag.
    var tag: XMLToken
    /// The attributes of the tag.
    var attributes: [XMLAttributeToken]
    /// Behind the element.
    var end: Int
    /// The `f` element.
    var formula: Range<Int>?
    /// Children other than `f`, `v` and `is`.
    var others: [Range<Int>] = []
  }

  /// Where a wanted cell stands or belongs.
  enum Place {
    /// It is there.
    case cell(CellSite)
    /// It is not there; the offset it is inserted at, or 0 where its row is missing.
    case gap(Int)
  }

  /// A wanted row.
  struct RowSite {
    /// Zero-based.
    var index: Int
    /// The element; `nil` when the row is missing.
    var element: ElementSite?
    /// Its wanted cells, as positions in the list of all.
    var cells: Range<Int>
    /// Where a missing row is inserted.
    var offset = 0
  }

  /// The wanted rows, ascending.
  private(set) var rows: [RowSite] = []
  /// One place for each wanted cell.
  private(set) var places: [Place] = []
  private(set) var root: ElementSite
  /// Children of the root, `sheetData` among them.
  private(set) var children: [ElementSite] = []
  private(set) var merges: [RangeReference] = []
  /// Ranges of array formulas and data tables with more than one cell.
  private(set) var computedRanges: [RangeReference] = []
  /// Styles of columns: zero-based columns, `s` value.
  private(set) var columnStyles: [(columns: ClosedRange<Int>, style: String)] = []

  /// What may be typed where; empty when no cell is wanted.
  private(set) var validations: [ValidationRule] = []
  /// Ranges of a protected sheet that may be changed all the same.
  private(set) var openRanges: [RangeReference] = []

  /// Whether a cell may have a formula; never untrue where one has.
  private(set) var mayHaveFormulas = false

  private var scanner: XMLScanner
  private let part: String
  /// The wanted cells, ascending; those of the rows passed have their places.
  private let wanted: [CellReference]

  /// Scans a part.
  ///
  /// - Parameter cells: the wanted cells, row by row, each once.
  /// - Throws: `.malformedPart`, `.limitExceeded`.
  init(
    _ bytes: [UInt8], part: String, cells: [CellReference], limits: Limits
  ) throws(SpreadsheetError) {
    scanner = XMLScanner(bytes, limits: limits)
    self.part = part
    wanted = cells
    places.reserveCapacity(cells.count)
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

  /// Whether a range of the part holds exactly these ASCII characters.
  func isEqual(_ range: Range<Int>, _ text: StaticString) -> Bool { scanner.isEqual(range, text) }

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
      case .startTag, .emptyTag: try note(token)
      default: break
      }
    }
  }

  /// Keeps what edits must know of an element inside another child.
  private mutating func note(_ token: XMLToken) throws(XMLError) {
    if scanner.hasLocalName(token, "mergeCell") {
      if let range = scanner.value("ref").flatMap({ RangeReference($0) }) { merges.append(range) }
    } else if scanner.hasLocalName(token, "col"), let style = scanner.value("style"),
      let first = scanner.value("min").flatMap({ Int($0) }),
      let last = scanner.value("max").flatMap({ Int($0) }), first <= last
    {
      columnStyles.append(((first - 1)...(last - 1), style))
    } else if !wanted.isEmpty, scanner.hasLocalName(token, "dataValidation") {
      validations.append(try ValidationRule(token, &scanner))
    } else if scanner.hasLocalName(token, "protectedRange"), let list = scanner.value("sqref") {
      openRanges += list.split(separator: " ").compactMap { RangeReference($0) }
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
      if places.count < wanted.count, wanted[places.count].row == row {
        try scanRow(token, row)
      } else if token.kind == .startTag {
        if let end = RowEnd.find(of: token, in: scanner.bytes, hasFormula: &mayHaveFormulas) {
          scanner.pass(token, to: end)
        } else {
          try skip(token)
        }
      }
    }
    passMissingRows(before: .max, at: children[children.count - 1].contentEnd)
  }

  private mutating func passMissingRows(before row: Int, at offset: Int) {
    while places.count < wanted.count, wanted[places.count].row < row {
      let cells = cellsOfNextRow()
      rows.append(RowSite(index: wanted[cells.lowerBound].row, cells: cells, offset: offset))
      for _ in cells { places.append(.gap(0)) }
    }
  }

  /// The wanted cells of the row of the next one.
  private func cellsOfNextRow() -> Range<Int> {
    var end = places.count
    while end < wanted.count, wanted[end].row == wanted[places.count].row { end += 1 }
    return places.count..<end
  }

  /// Moves behind a row or cell, its array formulas noted.
  private mutating func skip(_ element: XMLToken) throws(XMLError) {
    while let token = try scanner.next() {
      if token.kind == .endTag {
        if token.depth == element.depth { return }
      } else if token.kind == .startTag || token.kind == .emptyTag,
        scanner.hasLocalName(token, "f")
      {
        // That of a data table is empty.
        noteFormula()
      }
    }
  }

  private mutating func noteFormula() {
    mayHaveFormulas = true
    guard let type = scanner.attribute("t"),
      scanner.isEqual(type.value, "array") || scanner.isEqual(type.value, "dataTable"),
      let range = scanner.value("ref").flatMap({ RangeReference($0) }), range.first != range.last
    else { return }
    computedRanges.append(range)
  }

  private mutating func scanRow(_ row: XMLToken, _ index: Int) throws(XMLError) {
    let cells = cellsOfNextRow()
    var element = ElementSite(row, scanner)
    var column = -1
    while row.kind == .startTag, let token = try scanner.next() {
      if token.kind == .endTag, token.depth == row.depth {
        close(&element, token)
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
      while places.count < cells.upperBound, wanted[places.count].column < column {
        places.append(.gap(token.range.lowerBound))
      }
      if places.count < cells.upperBound, wanted[places.count].column == column {
        places.append(.cell(try scanCell(token)))
      } else if token.kind == .startTag {
        try skip(token)
      }
    }
    while places.count < cells.upperBound { places.append(.gap(element.contentEnd)) }
    rows.append(RowSite(index: index, element: element, cells: cells))
  }

  private func column(of token: XMLToken) -> Int? {
    scanner.attribute("r").flatMap { scanner.column($0.value) }
  }

  private mutating func scanCell(_ cell: XMLToken) throws(XMLError) -> CellSite {
    var site = CellSite(tag: cell, attributes: scanner.attributes, end: cell.range.upperBound)
    while cell.kind == .startTag, let token = try scanner.next() {
      if token.kind == .endTag, token.depth == cell.depth {
        site.end = token.range.upperBound
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
