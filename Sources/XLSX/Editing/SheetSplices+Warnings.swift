import SpreadsheetModel

// What is done because a person asked for it, but said.
extension SheetSplices {
  /// Notes what a person should know of a change: a value that the cell's own validation does not
  /// allow, a locked cell of a protected sheet.
  ///
  /// - Parameter style: the record of the cell as it is.
  mutating func judge(_ cell: EditPlan.Cell, style: String?) throws(SpreadsheetError) {
    let value: CellValue
    switch cell.change {
    case .value(let new), .replacement(let new): value = new
    case .richText(let runs): value = .text(runs.map(\.text).joined())
    case .result, .nothing: return
    }
    for rule in scan.validations
    where rule.ranges.contains(where: { $0.contains(cell.reference) }) {
      guard let fault = rule.violation(by: value, uses1904Dates: uses1904Dates) else { continue }
      warn("\(cell.reference): the value breaks the validation of its cell: \(fault)")
    }
    guard cell.replaces, isProtected, let marks else { return }
    let record = style ?? columnStyle(cell.reference.column)
    guard try marks.isLocked(record.flatMap { Int($0) } ?? 0),
      !scan.openRanges.contains(where: { $0.contains(cell.reference) })
    else { return }
    warn("\(cell.reference): the cell is locked and its sheet protected")
  }

  /// Adds a warning, each once and no endless list.
  mutating func warn(_ text: String) {
    guard warnings.count < 200, !warnings.contains(text) else { return }
    warnings.append(text)
  }
}

extension SheetScan {
  /// Whether people cannot change locked cells of the sheet.
  var isProtected: Bool {
    child("sheetProtection")?.attribute("sheet").map { isTrue($0.value) } ?? false
  }
}
