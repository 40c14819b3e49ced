internal import Formulas
public import SpreadsheetModel

extension Workbook {
  /// Puts the results of formulas that name tables (`Bang[Cột]`) in their place: a workbook that is
  /// written anew has no tables.
  ///
  /// - Returns: where they stood, as `'Sheet'!B5`.
  public mutating func replaceTableReferences() -> [String] {
    var places: [String] = []
    for sheet in sheets.indices {
      for row in sheets[sheet].rows.indices {
        for cell in sheets[sheet].rows[row].cells.indices {
          guard case .formula(let formula) = sheets[sheet].rows[row].cells[cell].value,
            formula.expression.contains("["),
            let tree = try? FormulaExpression(excel: formula.expression),
            tree.nodes.contains(where: { if case .opaque = $0 { true } else { false } })
          else { continue }
          sheets[sheet].rows[row].cells[cell].value = formula.result.value
          let place = CellReference(
            row: sheets[sheet].rows[row].index, column: sheets[sheet].rows[row].cells[cell].column)
          places.append("'\(sheets[sheet].name)'!\(place)")
        }
      }
    }
    return places
  }
}
