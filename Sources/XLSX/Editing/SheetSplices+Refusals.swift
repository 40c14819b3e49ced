import SpreadsheetModel

extension SheetSplices {
  /// Refuses what would break the sheet.
  func check(
    _ cell: EditPlan.Cell, _ site: SheetScan.CellSite?
  ) throws(SpreadsheetError) {
    let reference = cell.reference
    func refusal(_ message: String) -> SpreadsheetError {
      SpreadsheetError(.refusedEdit, message, cell: reference)
    }
    switch cell.change {
    case .nothing: break
    case .result:
      guard site?.formula != nil else { throw refusal("the cell holds no formula") }
    case .value, .replacement, .richText:
      guard site?.formula == nil || cell.replaces else {
        throw refusal("the cell holds a formula")
      }
      if let range = scan.computedRanges.first(where: { $0.contains(reference) }) {
        throw refusal("the cell belongs to the array formula or data table of \(range)")
      }
      // A person who names a covered cell gets what programs do then: the value lies hidden.
      if !cell.replaces,
        let merge = merges.covering(reference)
      {
        throw refusal("the cell is covered by the merged range \(merge)")
      }
    }
  }
}
