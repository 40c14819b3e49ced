import SpreadsheetModel

/// The formulas of a sheet while they are gathered: one that is a copy of the last parsed formula in
/// its column, or of the formula before it in its row, is not parsed again.
struct TemplateCache {
  private let model: CalculationModel
  private var byColumn: [CopiedFormula?] = []
  private var last: CopiedFormula?

  init(_ model: CalculationModel) { self.model = model }

  /// Forgets the formulas of the last sheet.
  mutating func reset() {
    byColumn.removeAll(keepingCapacity: true)
    last = nil
  }

  /// The tree of a formula and how far its relative references are to be moved; no tree for text
  /// that cannot be read.
  mutating func template(
    _ text: String, at place: CellReference
  ) -> (FormulaTemplate?, rows: Int, columns: Int) {
    let parser = FormulaParser(text, spelling: .excel)
    while byColumn.count <= place.column { byColumn.append(nil) }
    for candidate in [byColumn[place.column], last] {
      guard let candidate else { continue }
      let (rows, columns) = (place.row - candidate.row, place.column - candidate.column)
      if candidate.isCopied(to: parser, rows: rows, columns: columns) {
        last = candidate
        return (candidate.template, rows, columns)
      }
    }
    let parsed = CopiedFormula(parser, row: place.row, column: place.column, model: model)
    byColumn[place.column] = parsed
    last = parsed
    return (parsed?.template, 0, 0)
  }
}
