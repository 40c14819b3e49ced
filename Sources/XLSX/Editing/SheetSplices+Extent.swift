import SpreadsheetModel

// What a sheet and its rows say of where their cells stand, once cells were inserted.
extension SheetSplices {
  /// Widens `spans` where an inserted cell stands outside it: some readers hide such cells.
  mutating func extendSpans(of row: ElementSite, to cells: ArraySlice<CellReference>) {
    // Cells of one row are inserted from left to right.
    guard let first = cells.first, let last = cells.last, let spans = row.attribute("spans")
    else { return }
    let (least, most) = (first.column + 1, last.column + 1)
    let ends = spans.value.split(separator: " ").flatMap {
      $0.split(separator: ":").compactMap { Int($0) }
    }
    guard let first = ends.min(), let last = ends.max(), least < first || most > last else {
      return
    }
    row.set("spans", "\(min(first, least)):\(max(last, most))", in: &splices)
  }

  /// Widens `dimension` to inserted cells.
  mutating func extendDimension(isBlank: Bool) {
    guard let element = scan.child("dimension"), let attribute = element.attribute("ref"),
      let range = RangeReference(attribute.value), let first = inserted.first
    else { return }
    let all = inserted.reduce(RangeReference(first, first)) { united($0, RangeReference($1, $1)) }
    let wider = isBlank ? all : united(range, all)
    element.set("ref", wider.description, in: &splices)
  }

  private func united(_ one: RangeReference, _ other: RangeReference) -> RangeReference {
    RangeReference(
      CellReference(
        row: min(one.first.row, other.first.row), column: min(one.first.column, other.first.column)),
      CellReference(
        row: max(one.last.row, other.last.row), column: max(one.last.column, other.last.column)))
  }
}
