public import SpreadsheetModel

extension Reading.Derivation {
  /// How a cell with such a figure is set apart; `nil` for figures that the report of the period
  /// states.
  ///
  /// Blue as `TEMPLATES.md` 0.4 has it for what is carried over. Computed and proposed figures
  /// slant too, and proposals are underlined, so that a print without colours tells them apart.
  public var mark: CellMark? {
    switch self {
    case .stated, .converted: nil
    case .carried: CellMark(fill: FormStyle.prefilledFill)
    case .derived: CellMark(fill: FormStyle.derivedFill, isItalic: true)
    case .proposed: CellMark(fill: FormStyle.proposedFill, isItalic: true, isUnderlined: true)
    }
  }
}
