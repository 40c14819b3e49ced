import SpreadsheetModel

/// One cell of a run.
struct FormulaCell {
  /// Index of the run.
  var run: Int
  /// Rows below the run's first cell.
  var offset: Int32
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
