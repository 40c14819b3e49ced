public import IndicatorModel

/// How a fill speaks to people: the words come from the caller's catalogue of messages, so that the
/// file, the run record and the console say the same in the same language.
public struct FillWording: Sendable {
  /// Why a cell is as it is.
  public var reason: @Sendable (FillReason) -> String
  /// How a figure came about: "trích", "quy đổi đơn vị".
  public var derivation: @Sendable (Reading.Derivation) -> String
  /// Where text stands in a file: "trang 3, đoạn 12".
  public var place: @Sendable (SourcePlace) -> String
  /// What a person decided, with name and date.
  public var decision: @Sendable (CellDecision) -> String
  /// The author of cell notes.
  public var author: String
  /// "Nguồn", before the quotation in a note.
  public var sourceLabel: String
  /// The name of the sheet that lists sources.
  public var sourceSheetName: String
  /// The column headers of that sheet: sheet, cell, indicator, value, unit, method, report, place,
  /// quotation, remark.
  public var sourceSheetHeaders: [String]

  /// Words.
  public init(
    reason: @escaping @Sendable (FillReason) -> String,
    derivation: @escaping @Sendable (Reading.Derivation) -> String,
    place: @escaping @Sendable (SourcePlace) -> String,
    decision: @escaping @Sendable (CellDecision) -> String, author: String,
    sourceLabel: String, sourceSheetName: String, sourceSheetHeaders: [String]
  ) {
    self.reason = reason
    self.derivation = derivation
    self.place = place
    self.decision = decision
    self.author = author
    self.sourceLabel = sourceLabel
    self.sourceSheetName = sourceSheetName
    self.sourceSheetHeaders = sourceSheetHeaders
  }
}
