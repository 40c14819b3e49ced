internal import ByteSupport
public import IndicatorModel
public import SpreadsheetTemplate

/// What a run did, cell by cell: schema `bieumau.run/1` of the command's contract.
public struct RunRecord: Sendable {
  /// An input file.
  public struct Input: Hashable, Sendable {
    /// The path as the caller gave it.
    public var file: String
    /// SHA-256 of its bytes.
    public var sha256: String

    /// An input.
    public init(file: String, sha256: String) {
      self.file = file
      self.sha256 = sha256
    }
  }

  /// The form, as the caller named it.
  public var template: String
  /// The file written; empty for a dry run.
  public var output: String
  /// The reports.
  public var inputs: [Input]
  /// The binding that was followed; `nil` for none.
  public var binding: Input?
  /// The plan that was carried out.
  public var plan: FillPlan
  /// Formula cells with a new result or with none.
  public var formulas: [RecalculatedEdits.RecomputedCell]
  /// The sheets' names, by position.
  public var sheetNames: [String]
  /// What the output no longer has of the form.
  public var lost: [String]
  /// Where the text of each report stands in its file, by file.
  public var places: [String: SourcePlaces]

  /// A record.
  public init(
    template: String, output: String, inputs: [Input], plan: FillPlan,
    formulas: [RecalculatedEdits.RecomputedCell], sheetNames: [String], lost: [String],
    binding: Input? = nil, places: [String: SourcePlaces] = [:]
  ) {
    self.template = template
    self.output = output
    self.inputs = inputs
    self.binding = binding
    self.plan = plan
    self.formulas = formulas
    self.sheetNames = sheetNames
    self.lost = lost
    self.places = places
  }
}
