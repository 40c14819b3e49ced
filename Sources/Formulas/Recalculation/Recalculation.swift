public import SpreadsheetModel

/// Computes the formulas of a workbook that depend on cells that were changed.
public enum Recalculation {
  /// Computes formulas, each once and after those it reads.
  ///
  /// Formulas that depend on a changed cell through any number of formulas, names and sheets are
  /// computed, and those without a stored value. A formula that we cannot compute, or that reads one,
  /// is reported with the reason. A formula whose references only a calculation can tell (OFFSET,
  /// INDIRECT) is always computed, and counts as affected when its value changes.
  ///
  /// - Parameters:
  ///   - workbook: already holds the new values of the changed cells.
  ///   - changed: zero-based positions of sheets, and cells; `nil` to compute all formulas.
  ///   - clock: the moment that TODAY and NOW give, a serial number of the 1900 system; `nil`: they
  ///     are not computed.
  /// - Complexity: O(nodes of all formulas + formulas in the ranges that formulas read + work of
  ///   the computed functions); memory O(cells).
  public static func run(
    _ workbook: Workbook, changed: [(sheet: Int, cell: CellReference)]?, clock: Double? = nil
  ) -> RecalculationResult {
    var calculation = Calculation(workbook, changed: changed, clock: clock)
    calculation.run()
    return calculation.result
  }

  /// The same with every formula computed as a tree: what compiled formulas are held against.
  package static func runUncompiled(
    _ workbook: Workbook, changed: [(sheet: Int, cell: CellReference)]?
  ) -> RecalculationResult {
    var calculation = Calculation(workbook, changed: changed, isCompiled: false)
    calculation.run()
    return calculation.result
  }

  /// The serial number, 1900 system, of a text that names a day, or a day and a time, as ISO 8601
  /// does; `nil` for other text.
  public static func serialNumber(ofDay text: String) -> Double? { NumberReading.day(text) }
}
