import SpreadsheetModel

extension EditPlan.Cell {
  /// Whether a cell that is not there must be made for it.
  var fillsCell: Bool {
    let hasFormat = style != nil || mark != nil || record != nil
    return switch change {
    case .richText: true
    case .value(let value), .replacement(let value): value != .empty || hasFormat
    case .nothing: hasFormat
    case .result: false
    }
  }

  /// Whether it takes the place of a formula.
  var replaces: Bool {
    switch change {
    case .replacement, .richText: true
    case .value, .result, .nothing: false
    }
  }

  /// Whether nothing happens to the cell.
  var isLookedAt: Bool {
    if case .nothing = change { style == nil && mark == nil && record == nil } else { false }
  }
}
