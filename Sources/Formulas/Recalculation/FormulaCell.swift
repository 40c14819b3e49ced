import SpreadsheetModel

/// A formula of a workbook that is recalculated: what does not change meanwhile.
struct FormulaCell {
  let sheet: Int32
  let row: Int32
  let column: Int32
  /// Position of its value in the sheet's store.
  let position: Int
  /// Position of its tree in the calculation's list; -1 when its text cannot be read.
  ///
  /// A number, so that cells are copied without counting references.
  let template: Int32
  /// How far relative references are moved from how the tree has them.
  let rows: Int32
  let columns: Int32
  /// Whether it is an array formula, which takes all values of a range.
  let isArray: Bool
  /// Where its references stand in the list of all references.
  let areas: Range<Int>

  /// The formula's cell.
  var reference: CellReference { CellReference(row: Int(row), column: Int(column)) }
}

/// How far the calculation of a formula has come.
struct FormulaState {
  enum Progress: UInt8 {
    /// Not looked at.
    case new
    /// On the way to it from a formula that needs it; met again, it is part of a circle.
    case open
    /// Its value is final.
    case done
  }

  var progress = Progress.new
  /// Whether its value must be computed anew.
  var isAffected = false
  /// Whether only the calculation tells what it reads: computed always, affected if its value
  /// changes.
  var isDynamic = false
  /// Whether it stands in a circle of references.
  var isCircular = false
  /// Index into the list of reasons why it cannot be computed; -1 for none.
  var obstacle: Int32 = -1
}
