public import SpreadsheetModel

/// What is wrong with the markers of a template, or missing in what it is filled with.
public struct TemplateFault: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// `{{` without `}}`.
    case unclosedBraces
    /// Braces around something that is no marker.
    case unknownMarker(String)
    /// A block that does not end; its first word.
    case unclosedBlock(String)
    /// An end without a beginning, or of another block than the open one.
    case strayEnd(String)
    /// A merged range that lies partly in a block.
    case tornMerge(String)
    /// A second `{{#sheet}}`.
    case secondSheetMarker
    /// Markers inside the text that a formula gives: they are not read.
    case markerInFormula
    /// The data have no value of this key; the cell stays blank.
    case missingKey(String)
    /// The data have no list of this key; the block stays once, blank.
    case missingList(String)
    /// A list or a record where a value was expected.
    case noValue(String)
  }

  /// What is wrong.
  public var kind: Kind
  /// The sheet; `nil` for a name of the workbook.
  public var sheet: String?
  /// The cell; `nil` for the name of the sheet.
  public var cell: CellReference?

  /// A fault.
  public init(_ kind: Kind, sheet: String?, cell: CellReference?) {
    (self.kind, self.sheet, self.cell) = (kind, sheet, cell)
  }

  /// A word for programs.
  public var code: String {
    switch kind {
    case .unclosedBraces: "unclosedBraces"
    case .unknownMarker: "unknownMarker"
    case .unclosedBlock: "unclosedBlock"
    case .strayEnd: "strayEnd"
    case .tornMerge: "tornMerge"
    case .secondSheetMarker: "secondSheetMarker"
    case .markerInFormula: "markerInFormula"
    case .missingKey: "missingKey"
    case .missingList: "missingList"
    case .noValue: "noValue"
    }
  }
}
