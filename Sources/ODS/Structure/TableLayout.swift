internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream

/// What must be known of a sheet before its rows or columns move: merged cells, and how wide it is.
struct TableLayout {
  /// Merged cells by their first cell, as they are after the change; of those that lose their first
  /// row or column, by the cell that becomes the first.
  private(set) var spans: [CellReference: Span] = [:]
  /// Merges that new rows or columns come into: their place before the change.
  private(set) var grown: [RangeReference] = []
  /// How many columns the sheet says it has.
  private(set) var columnCount = 0

  /// How far a merged cell reaches.
  struct Span: Hashable {
    /// At least 1.
    var rows: Int
    /// At least 1.
    var columns: Int
  }

  init() {}

  /// Looks at the sheet whose start tag was returned last.
  ///
  /// - Parameter map: one step.
  /// - Throws: `.refusedEdit` where a matrix formula would be torn.
  init(
    _ start: XMLToken, _ scanner: XMLScanner, _ map: ShiftMap, sheet: String
  ) throws(SpreadsheetError) {
    var ahead = scanner
    var row = 0
    var failure: SpreadsheetError?
    do throws(XMLError) {
      while start.kind == .startTag, let token = try ahead.next() {
        if token.kind == .endTag, token.depth == start.depth { break }
        guard token.kind == .startTag || token.kind == .emptyTag else { continue }
        if ahead.isNamed(token, "table:table-row") {
          let element = try ahead.rowElement(token, first: row)
          row = element.rows.upperBound
          failure = failure ?? note(element, ahead, map, sheet: sheet)
        } else if ahead.isNamed(token, "table:table-column") {
          columnCount += ahead.count(
            "table:number-columns-repeated", limit: ODFAddress.columnLimit - columnCount)
          _ = try ahead.skipElement(token)
        } else if !ContentReader.isWrapper(ahead, token) {
          _ = try ahead.skipElement(token)
        }
      }
    } catch {
      throw SpreadsheetError(error, part: ODSPackage.contentPart)
    }
    if let failure { throw failure }
  }

  private mutating func note(
    _ element: RowElement, _ scanner: XMLScanner, _ map: ShiftMap, sheet: String
  ) -> SpreadsheetError? {
    for cell in element.cells where !cell.isCovered {
      func count(_ name: StaticString, _ limit: Int) -> Int? {
        cell.attributes.first { scanner.isEqual($0.name, name) }
          .flatMap { Int(scanner.string($0.value)) }.map { min(max(1, $0), limit) }
      }
      let first = CellReference(row: element.rows.lowerBound, column: cell.columns.lowerBound)
      func range(_ rows: Int?, _ columns: Int?) -> RangeReference? {
        guard rows != nil || columns != nil, (rows ?? 1) > 1 || (columns ?? 1) > 1 else {
          return nil
        }
        return RangeReference(
          first,
          CellReference(
            row: min(first.row + (rows ?? 1), ODFAddress.rowLimit) - 1,
            column: min(first.column + (columns ?? 1), ODFAddress.columnLimit) - 1))
      }
      if let matrix = range(
        count("table:number-matrix-rows-spanned", ODFAddress.rowLimit),
        count("table:number-matrix-columns-spanned", ODFAddress.columnLimit)),
        let refusal = refusal(matrix, map, sheet: sheet)
      {
        return refusal
      }
      if let merge = range(
        count("table:number-rows-spanned", ODFAddress.rowLimit),
        count("table:number-columns-spanned", ODFAddress.columnLimit))
      {
        note(merge, map)
      }
    }
    return nil
  }

  /// Why a matrix formula would be torn; `nil` when it is not.
  private func refusal(
    _ matrix: RangeReference, _ map: ShiftMap, sheet: String
  ) -> SpreadsheetError? {
    let rows = matrix.first.row...matrix.last.row
    let isRigid =
      map.isRigid(rows, .rows)
      && map.isRigid(matrix.first.column...matrix.last.column, .columns)
    let block = map.repeatedRows
    let isTorn =
      block.map {
        $0.overlaps(rows) && !($0.contains(rows.lowerBound) && $0.contains(rows.upperBound))
      } ?? false
    if map.range(matrix) == nil || isRigid, !isTorn { return nil }
    return SpreadsheetError(
      .refusedEdit, "the change would tear the matrix formula of \(matrix)", sheet: sheet,
      cell: matrix.first)
  }

  private mutating func note(_ merge: RangeReference, _ map: ShiftMap) {
    let block = map.repeatedRows
    let isInBlock =
      block.map { $0.contains(merge.first.row) && $0.contains(merge.last.row) } ?? false
    guard let moved = map.range(merge, grows: !isInBlock) else { return }
    let span = Span(
      rows: moved.last.row - moved.first.row + 1,
      columns: moved.last.column - moved.first.column + 1)
    let old = Span(
      rows: merge.last.row - merge.first.row + 1,
      columns: merge.last.column - merge.first.column + 1)
    guard span != old else { return }
    if span.rows > old.rows || span.columns > old.columns { grown.append(merge) }
    // The first cell that is left: the first one, or the one behind what was deleted.
    let rows = merge.first.row...merge.last.row
    let columns = merge.first.column...merge.last.column
    guard let row = rows.first(where: { map.index($0, .rows) != nil }),
      let column = columns.first(where: { map.index($0, .columns) != nil })
    else { return }
    spans[CellReference(row: row, column: column)] = span
  }

  /// Whether a merge that grows by rows covers a column in the new rows.
  func coversNewRows(_ column: Int, at row: Int) -> Bool {
    grown.contains {
      $0.first.row < row && row <= $0.last.row + 1 && $0.first.column <= column
        && column <= $0.last.column
    }
  }

  /// Whether a merge that grows by columns covers a row in the new columns.
  func coversNewColumns(_ row: Int, at column: Int) -> Bool {
    grown.contains {
      $0.first.column < column && column <= $0.last.column && $0.first.row <= row
        && row <= $0.last.row
    }
  }
}
