public import SpreadsheetModel

/// Formulas that stand in no cell, as the conditions of formats do, over the stored values of a
/// workbook: no formula of a cell is computed.
public final class StandaloneFormulas {
  private let model: CalculationModel
  /// By text; `nil` for one that cannot be read.
  private var templates: [String: FormulaTemplate?] = [:]
  /// How many ranges one formula may find while it is computed.
  private static let foundLimit = 64

  /// - Complexity: O(cells).
  public init(_ workbook: Workbook) { model = CalculationModel(workbook) }

  /// What a formula gives at a cell, taken as an array formula's first value.
  ///
  /// - Parameters:
  ///   - text: in Excel's file spelling, without `=`.
  ///   - base: the cell that relative references are written for.
  ///   - cell: the cell it is asked for.
  ///   - sheet: zero-based.
  /// - Returns: `nil` where it is not computed: unreadable, or it asks the clock, chance, another
  ///   workbook or a function we lack.
  public func value(
    of text: String, writtenFor base: CellReference, at cell: CellReference, sheet: Int
  ) -> FormulaValue? {
    guard let template = template(text) else { return nil }
    model.settledAreas = []
    let scope = EvaluationScope(
      model: model, template: template, sheet: Int32(sheet), row: Int32(cell.row),
      column: Int32(cell.column), rows: cell.row - base.row, columns: cell.column - base.column)
    for _ in 0..<Self.foundLimit {
      do {
        return try scope.first(scope.operand(template.expression.root, isArray: true))
      } catch {
        switch error {
        case .error(let code): return .error(code)
        case .unsupported: return nil
        // Stored values are what is asked for: all is settled.
        case .reads(let area): model.settledAreas.insert(area)
        }
      }
    }
    return nil
  }

  private func template(_ text: String) -> FormulaTemplate? {
    if let known = templates[text] { return known }
    let template = (try? FormulaExpression(excel: text)).map {
      FormulaTemplate(expression: $0, sheets: model.sheets(of: $0))
    }
    templates.updateValue(template, forKey: text)
    return template
  }
}
