public import ByteSupport
public import IndicatorModel
public import SpreadsheetModel

/// What a fill will write, and why each other cell stays as it is.
///
/// Data: printed, stored, applied to the XLSX and the ODS of one form, explained later.
public struct FillPlan: Sendable {
  /// Every input cell of the form once, in sheet and cell order.
  public var cells: [PlannedCell]
  /// Texts of headings with their markers replaced.
  public var headings: [PlannedHeading]
  /// What the headings were filled from.
  public var fields: HeadingFields
  /// Ids of measures that went into no cell, in the reports' order.
  public var unusedMeasures: [String]
  /// The zero-based sheets of provenance, where the form has them.
  public var metaSheet: Int?
  /// The zero-based sheet that lists the filled cells.
  public var mapSheet: Int?
  /// What the reports state of cells that the form computes.
  public var statedTotals: [StatedTotal] = []
}

/// One input cell of a form.
public struct PlannedCell: Sendable {
  /// What becomes of an input cell.
  public enum State: String, Sendable {
    /// A figure is written.
    case filled
    /// It holds a value already and may not be overwritten.
    case kept
    /// The one reading is not good enough.
    case refused
    /// The reports say nothing.
    case blank
    /// Two readings compete.
    case conflict
  }

  /// Zero-based sheet.
  public var sheet: Int
  /// The sheet's name.
  public var sheetName: String
  /// Where.
  public var cell: CellReference
  /// The row's indicator; `nil` when its label is not known.
  public var code: String?
  /// The row's label.
  public var label: String
  /// What the column holds.
  public var role: ColumnRole
  /// The row's unit.
  public var unit: String
  /// What becomes of the cell.
  public var state: State
  /// The reading that is written; for a kept cell the reading that would have been.
  public var reading: Reading?
  /// Why the cell is not filled, or what a person should know of the figure.
  public var reason: FillReason?
  /// Readings that compete or were not good enough, best first.
  public var candidates: [Reading]
  /// What a person decided of the cell; `nil` for nothing.
  ///
  /// A figure of the person's own has no `reading`.
  public var decision: CellDecision?
}

/// One figure of a report, read for one cell.
public struct Reading: Sendable {
  /// How the figure came about.
  public enum Derivation: String, Sendable {
    /// As the report says it.
    case stated
    /// Stated, in another unit.
    case converted
    /// Computed from figures that are stated: it must not look like one of them.
    case derived
    /// Taken over from an earlier period's report.
    case carried
    /// A target that is proposed, not reported.
    case proposed
  }

  /// Which figure of the measure it is.
  public enum Part: String, Sendable {
    /// The value itself.
    case value
    /// The right side of a pair.
    case target
    /// The other period's value of a comparison.
    case prior
    /// A percentage of a plan.
    case achieved
    /// A movement against another period.
    case comparison
  }

  /// In the row's unit.
  public var value: DecimalNumber
  /// How it came about.
  public var derivation: Derivation
  /// Which figure of the measure.
  public var part: Part
  /// The measure.
  public var measure: Measure
  /// The report, as the caller named it.
  public var file: String
  /// Where the figure stands.
  public var span: SourceSpan
}

/// A heading text of the form.
public struct PlannedHeading: Sendable {
  /// Zero-based sheet.
  public var sheet: Int
  /// The sheet's name.
  public var sheetName: String
  /// Where.
  public var cell: CellReference
  /// The new text.
  public var text: String
}
