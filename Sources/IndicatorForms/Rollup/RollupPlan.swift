public import ByteSupport
internal import IndicatorModel
public import SpreadsheetModel

/// How units' figures come together in one row.
public enum RollupRule: Hashable, Sendable {
  /// By adding.
  case sum
  /// The mean, weighted with another indicator.
  case weightedMean(weightCode: String)
  /// Not at all.
  case none
}

/// One unit's share in a figure.
public struct RollupPart: Sendable {
  /// Whose.
  public var unit: RollupUnit
  /// The figure, in the row's unit.
  public var value: DecimalNumber
  /// What it weighs; `nil` in a sum.
  public var weight: DecimalNumber?
  /// Where figure and weight were read; nowhere for a figure that a person wrote.
  public var sources: [FigureSource]
  /// The person's decision that the figure or the weight is of.
  public var decision: CellDecision?
}

/// Why a cell of a roll-up is blank.
public enum RollupReason: Hashable, Sendable {
  /// The unit has no such figure.
  case gap(FigureGap)
  /// A total waits for units: their names, and how many there are in all.
  case waits(for: [String], of: Int)
  /// A mean lacks the weight of units.
  case weightMissing(code: String, units: [String])
  /// The weights add up to nothing.
  case weightsZero
  /// Figures of this indicator do not come together.
  case notAggregated
  /// The row is no indicator of the catalogue and its words do not say that figures add up.
  case ruleUnknown
  /// The sum passes 18 digits.
  case tooLarge
  /// The cell holds a value already.
  case alreadyFilled
  /// No unit is placed in this row or column.
  case noUnit
  /// A person decided so.
  case decided(CellDecision)
}

/// One input cell of a roll-up form.
public struct RollupCell: Sendable {
  /// Zero-based sheet.
  public var sheet: Int
  /// The sheet's name.
  public var sheetName: String
  /// Where.
  public var cell: CellReference
  /// The indicator.
  public var code: String?
  /// The row's or column's label.
  public var label: String
  /// What the column holds.
  public var role: ColumnRole
  /// The unit of measure.
  public var unit: String
  /// Whose figure; `nil` for all units together.
  public var reporter: RollupUnit?
  /// What becomes of the cell.
  public var state: PlannedCell.State
  /// The figure.
  public var value: DecimalNumber?
  /// How the units' figures came together.
  public var rule: RollupRule
  /// What it was made of.
  public var parts: [RollupPart]
  /// Why it is blank.
  public var reason: RollupReason?
  /// Readings that compete, or were not good enough.
  public var candidates: [FigureSource] = []
  /// What a person decided of it; `nil` for nothing.
  public var decision: CellDecision?
}

/// What a roll-up will write.
public struct RollupPlan: Sendable {
  /// Every input cell of the form once, in sheet and cell order.
  public var cells: [RollupCell]
  /// Names, codes, numbers and states of units.
  public var labels: [PlacedLabel]
  /// Headings with their markers replaced.
  public var headings: [PlannedHeading]
  /// What the headings were filled from.
  public var fields: HeadingFields
  /// The units, listed ones first.
  public var units: [UnitStanding]
  /// What a person should know, in order of unit and file.
  public var problems: [RollupProblem]
  /// The zero-based sheets of provenance and of problems, where the form has them.
  public var metaSheet: Int?
  /// The sheet that lists the filled cells.
  public var mapSheet: Int?
  /// The sheet that lists the problems.
  public var problemSheet: Int?
}

/// What names a unit in the form.
public struct PlacedLabel: Sendable {
  /// Zero-based sheet.
  public var sheet: Int
  /// The sheet's name.
  public var sheetName: String
  /// Where.
  public var cell: CellReference
  /// A text or a number.
  public var value: CellValue
}

/// A unit and what it sent.
public struct UnitStanding: Sendable {
  /// The unit.
  public var unit: RollupUnit
  /// Whether anything it sent counts.
  public var hasSent: Bool
  /// The files that count.
  public var files: [SubmittedFile]
}

/// A file that a unit sent.
public struct SubmittedFile: Sendable {
  /// As the caller named it.
  public var file: String
  /// SHA-256 of its bytes.
  public var sha256: String
  /// Of the form's rows and columns; `nil` for a report.
  public var fingerprint: String?
}

/// Something a person should know of what the units sent.
public struct RollupProblem: Hashable, Sendable {
  /// What.
  public enum Kind: Hashable, Sendable {
    /// A listed unit sent nothing that counts.
    case missing
    /// Several files of one unit; whether they are the same bytes.
    case duplicate(of: String, isSame: Bool)
    /// The file is of another period.
    case otherPeriod(found: String, expected: String)
    /// The file does not say its period.
    case periodUnknown
    /// The file does not say whose it is.
    case unitUnknown
    /// The list does not have the unit.
    case notListed
    /// The unit was divided among several; nothing says how its figures divide.
    case split(into: [String])
    /// A cell holds text where a number was expected.
    case textInCell(String)
    /// A unit of measure that does not fit.
    case unitMismatch(stated: String, expected: String)
    /// Two readings of one figure.
    case contradiction([DecimalNumber])
    /// The file could not be read; why, in words.
    case unreadable(String)
    /// Rows or columns are not those of the other units' forms.
    case structureDiffers
    /// Since the last run: rows or columns of the unit's form changed.
    case structureChanged
    /// Since the last run: figures changed; label, before, after.
    case figureChanged(label: String, before: String, after: String)
    /// Since the last run: the unit has sent.
    case sentSince
    /// Since the last run: the unit's file is gone.
    case withdrawn
  }

  /// What.
  public var kind: Kind
  /// Whose; `nil` when not known.
  public var unitName: String?
  /// The file; `nil` for none.
  public var file: String?
  /// The cell of the file.
  public var sheet: String?
  /// The cell of the file.
  public var cell: CellReference?

  /// A problem.
  public init(
    _ kind: Kind, unitName: String? = nil, file: String? = nil, sheet: String? = nil,
    cell: CellReference? = nil
  ) {
    (self.kind, self.unitName, self.file) = (kind, unitName, file)
    (self.sheet, self.cell) = (sheet, cell)
  }

  /// Whether a person must look: news since the last run are told and no more.
  public var needsLook: Bool {
    switch kind {
    case .structureChanged, .figureChanged, .sentSince, .withdrawn: false
    default: true
    }
  }

  /// A stable name of the kind.
  public var code: String {
    switch kind {
    case .missing: "missing"
    case .duplicate: "duplicate"
    case .otherPeriod: "otherPeriod"
    case .periodUnknown: "periodUnknown"
    case .unitUnknown: "unitUnknown"
    case .notListed: "notListed"
    case .split: "split"
    case .textInCell: "textInCell"
    case .unitMismatch: "unitMismatch"
    case .contradiction: "contradiction"
    case .unreadable: "unreadable"
    case .structureDiffers: "structureDiffers"
    case .structureChanged: "structureChanged"
    case .figureChanged: "figureChanged"
    case .sentSince: "sentSince"
    case .withdrawn: "withdrawn"
    }
  }
}
