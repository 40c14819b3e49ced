import SpreadsheetModel

/// The formulas of a sheet while they are gathered: one that is a copy of the last parsed formula in
/// its column, or of the formula before it in its row, is not parsed again.
struct TemplateCache {
  private let model: CalculationModel
  private var byColumn: [CopiedFormula?] = []
  private var last: CopiedFormula?
  private var parser = FormulaParser("", spelling: .excel)

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
  ) -> (CopiedFormula?, rows: Int, columns: Int) {
    parser.reset(to: text)
    while byColumn.count <= place.column { byColumn.append(nil) }
    if let copy = copy(of: byColumn[place.column], parser, place) { return copy }
    if let copy = copy(of: last, parser, place) { return copy }
    let parsed = CopiedFormula(parser, row: place.row, column: place.column, model: model)
    byColumn[place.column] = parsed
    last = parsed
    return (parsed, 0, 0)
  }

  /// Whether a text is a formula moved so far.
  mutating func isCopy(
    _ text: String, of candidate: CopiedFormula, rows: Int, columns: Int
  ) -> Bool {
    parser.reset(to: text)
    return candidate.isCopied(to: parser, rows: rows, columns: columns)
  }

  private func copy(
    of candidate: CopiedFormula?, _ parser: FormulaParser, _ place: CellReference
  ) -> (CopiedFormula?, rows: Int, columns: Int)? {
    guard let candidate else { return nil }
    let (rows, columns) = (place.row - candidate.row, place.column - candidate.column)
    guard candidate.isCopied(to: parser, rows: rows, columns: columns) else { return nil }
    return (candidate, rows, columns)
  }
}
