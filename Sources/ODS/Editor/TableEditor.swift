internal import ByteSupport
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream

/// Edits the cells of one table: rows are walked in order, those that change are written anew from
/// the bytes they had.
struct TableEditor {
  let name: String
  let changes: EditPlan.SheetChanges
  var scanner: XMLScanner
  var splices: ByteSplices
  var styles: DerivedStyles
  /// Prefixes that new text uses.
  var prefixes: Set<String> = []

  /// Zero-based rows that change, ascending; those before `nextRow` are done.
  let changedRows: [Int]
  var nextRow = 0
  /// Zero-based index of the next row element's first row.
  var row = 0
  /// The default style of each column, in order; `end` is exclusive.
  var columnStyles: [(end: Int, style: String)] = []
  /// Where rows are added.
  var rowsEnd: Int?
  /// Where columns are added.
  private var columnsEnd: Int?
  /// The styles of cells that others take.
  var copiedStyles: [CellReference: String] = [:]
  /// What validations let people type, by name.
  let rules: [String: ValidationCondition]
  /// Where pivot tables stand.
  let pivots: PivotPlaces
  /// Whether people cannot change locked cells.
  private(set) var isProtected = false
  /// What a person should know.
  var warnings: [String] = []
  /// Cells that a matrix formula fills.
  var matrices: [RangeReference] = []
  /// Whether the part has matrix formulas at all.
  private let hasMatrices: Bool

  init(
    name: String, changes: EditPlan.SheetChanges, scanner: XMLScanner, splices: ByteSplices,
    styles: DerivedStyles, rules: [String: ValidationCondition],
    pivots: PivotPlaces
  ) {
    self.pivots = pivots
    self.rules = rules
    self.name = name
    self.changes = changes
    self.scanner = scanner
    self.splices = splices
    self.styles = styles
    changedRows = changes.keys.sorted()
    hasMatrices = TagSearch.holds(scanner.bytes, "number-matrix-", rare: 12)
  }

  /// Edits the table whose start tag was returned last, to its end.
  mutating func edit(_ start: XMLToken) throws(SpreadsheetError) {
    isProtected = scanner.value("table:protected") == "true"
    do throws(XMLError) {
      try noteCopiedStyles(start)
      while let token = try scanner.next() {
        if token.kind == .endTag {
          if token.depth == start.depth {
            rowsEnd = rowsEnd ?? token.range.lowerBound
            break
          }
          noteEnd(of: token)
        } else if token.kind == .startTag || token.kind == .emptyTag {
          try visit(token)
        }
        if failure != nil { break }
      }
    } catch {
      throw SpreadsheetError(error, part: ODSPackage.contentPart)
    }
    if let failure { throw failure }
    addColumns()
    try addRows()
  }

  /// How many columns the table has.
  var columnCount: Int { columnStyles.last?.end ?? 0 }

  /// Adds columns for cells right of the last one.
  private mutating func addColumns() {
    let needed = (changes.values.compactMap { $0.keys.max() }.max() ?? -1) + 1
    guard needed > columnCount, let columnsEnd else { return }
    var output = ByteWriter()
    output.append("<table:table-column")
    if needed - columnCount > 1 {
      output.append(" table:number-columns-repeated=\"\(needed - columnCount)\"")
    }
    output.append("/>")
    splices.insert(output.bytes, at: columnsEnd)
  }

  private var failure: SpreadsheetError?

  private mutating func visit(_ token: XMLToken) throws(XMLError) {
    if scanner.isNamed(token, "table:table-row") {
      try visitRow(token)
      rowsEnd = scanner.position
    } else if scanner.isNamed(token, "table:table-column") {
      let first = columnStyles.last?.end ?? 0
      let count = scanner.count(
        "table:number-columns-repeated", limit: max(0, ODFAddress.columnLimit - first))
      columnStyles.append(
        (first + count, scanner.value("table:default-cell-style-name") ?? ""))
      columnsEnd = try scanner.skipElement(token)
    } else if !ContentReader.isWrapper(scanner, token) {
      _ = try scanner.skipElement(token)
    }
  }

  /// Rows are added behind header rows and groups, but inside `table:table-rows`; columns likewise.
  private mutating func noteEnd(of token: XMLToken) {
    if scanner.isNamed(token, "table:table-row-group")
      || scanner.isNamed(token, "table:table-header-rows")
    {
      rowsEnd = token.range.upperBound
    } else if scanner.isNamed(token, "table:table-column-group")
      || scanner.isNamed(token, "table:table-header-columns")
    {
      columnsEnd = token.range.upperBound
    }
  }

  private mutating func visitRow(_ token: XMLToken) throws(XMLError) {
    let count = scanner.count(
      "table:number-rows-repeated", limit: max(0, ODFAddress.rowLimit - row))
    let isChanged = nextRow < changedRows.count && changedRows[nextRow] < row + count
    guard isChanged || hasMatrices else {
      if token.kind == .startTag,
        let end = TagSearch.endOfTableRow(in: scanner.bytes, from: token.range.upperBound)
      {
        scanner.pass(token, to: end)
      } else {
        _ = try scanner.skipElement(token)
      }
      row += count
      return
    }
    let element = try scanner.rowElement(token, first: row)
    if hasMatrices { noteMatrices(of: element) }
    row += count
    guard isChanged else { return }
    do throws(SpreadsheetError) {
      splices.replace(element.range, with: try rewritten(element))
    } catch {
      failure = error
    }
  }

  private mutating func noteMatrices(of element: RowElement) {
    for cell in element.cells {
      func span(_ name: StaticString) -> Int? {
        cell.attributes.first { scanner.isEqual($0.name, name) }
          .flatMap { Int(scanner.string($0.value)) }
      }
      guard let columns = span("table:number-matrix-columns-spanned"),
        let rows = span("table:number-matrix-rows-spanned"), columns > 0, rows > 0,
        columns <= ODFAddress.columnLimit, rows <= ODFAddress.rowLimit
      else { continue }
      let first = CellReference(row: element.rows.lowerBound, column: cell.columns.lowerBound)
      matrices.append(
        RangeReference(
          first,
          CellReference(row: first.row + rows - 1, column: first.column + columns - 1)))
    }
  }
}

extension Array<UInt8> {
  /// Whether the bytes hold ASCII text anywhere.
  func containsSequence(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, count >= wanted.count else { return false }
    return withUnsafeBufferPointer { bytes in
      for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
        if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
      }
      return false
    }
  }
}
