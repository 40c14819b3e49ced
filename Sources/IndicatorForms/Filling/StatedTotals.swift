internal import ByteSupport
internal import Formulas
internal import IndicatorModel
public import SpreadsheetModel

/// A figure that a report states for a cell which the form computes: a total.
public struct StatedTotal: Sendable {
  /// Zero-based sheet.
  public var sheet: Int
  /// The formula's cell.
  public var cell: CellReference
  /// What the report says, in the row's unit.
  public var reading: Reading
  /// The cells that the formula reads.
  public var partCount: Int

  /// Whether what the formula gives is the stated figure, as far as rounding goes: each number may
  /// be off by half of its last printed digit.
  ///
  /// Whole numbers whose sum is whole are exact.
  public func agrees(with computed: Double) -> Bool {
    let stated = reading.value.doubleValue
    guard let number = StatedNumber(reading.measure) else {
      return abs(stated - computed) <= 1e-9 * max(abs(stated), abs(computed))
    }
    let measured = number.number.doubleValue
    let scale = measured > 0 ? stated / measured : 1
    var half = number.half * scale
    if half == 0, computed != computed.rounded() { half = 0.5 * scale }
    let slack = 1e-9 * max(abs(stated), abs(computed))
    return abs(stated - computed) <= half * Double(1 + min(partCount, 100)) / 2 + half / 2 + slack
  }
}

extension FillPlanner {
  /// What the reports state of a row's formula cells.
  ///
  /// Only figures that would have been written if the cells took any.
  func statedTotals(
    _ row: FormRow, _ table: FormTable, _ finders: [CandidateFinder?],
    _ disputed: [String: AuditStatement], _ workbook: Workbook
  ) -> [StatedTotal] {
    guard workbook.sheets.indices.contains(table.sheet),
      let cells = workbook.sheets[table.sheet].row(at: row.index)?.cells
    else { return [] }
    return table.columns.compactMap { column in
      guard column.role.takesFigure,
        let cell = cells.first(where: { $0.column == column.index }),
        case .formula(let formula) = cell.value,
        let decision = FillPlanner.decide(finders, column.role, column: column.index, disputed),
        decision.state == .filled, let reading = decision.reading
      else { return nil }
      return StatedTotal(
        sheet: table.sheet, cell: CellReference(row: row.index, column: column.index),
        reading: reading, partCount: FillPlanner.cellCount(of: formula))
    }
  }

  /// How many cells a formula names.
  private static func cellCount(of formula: Formula) -> Int {
    let references = (try? FormulaExpression(excel: formula.expression))?.references ?? []
    return references.reduce(0) { count, reference in
      let rows = reference.range.last.row - reference.range.first.row + 1
      return count + min(1000, rows)
    }
  }
}
