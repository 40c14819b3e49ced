/// A side of a budget.
enum BudgetSide {
  case revenue
  case spending

  /// The side that an indicator of the catalogue is of; `nil` for indicators of neither.
  init?(code: String) {
    if code.hasPrefix("TN.") {
      self = .revenue
    } else if code.hasPrefix("CI.") {
      self = .spending
    } else {
      return nil
    }
  }
}
