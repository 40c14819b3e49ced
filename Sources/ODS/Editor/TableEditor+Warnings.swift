internal import SpreadsheetModel
internal import XMLStream

// What is done because a person asked for it, but said.
extension TableEditor {
  /// Notes what a person should know of a new value: one that the cell's own validation does not
  /// allow, one that a merge hides, a locked cell of a protected sheet.
  ///
  /// - Parameter style: the style the cell shows.
  mutating func judge(
    _ change: CellChange, cell: CellElement?, at place: CellReference, style: String
  ) {
    let rule = cell?.attributes.first {
      scanner.isEqual($0.name, "table:content-validation-name")
    }.flatMap { rules[scanner.expanded($0.value)] }
    if let value = change.value, let fault = rule?.violation(by: value) {
      warn("\(place): the value breaks the validation of its cell: \(fault)")
    }
    guard change.replaces else { return }
    if cell?.isCovered == true {
      warn("\(place): the cell is covered by a merged cell: the value lies hidden")
    }
    let protection = styles.catalogue.value(
      "cell-protect", in: "table-cell-properties", of: style, family: "table-cell")
    if isProtected, protection != "none" {
      warn("\(place): the cell is locked and its sheet protected")
    }
  }

  private mutating func warn(_ text: String) {
    let text = "'\(name)'!\(text)"
    guard warnings.count < 200, !warnings.contains(text) else { return }
    warnings.append(text)
  }
}
