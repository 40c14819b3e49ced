/// The sentences of a binding file, in the language the caller asks for: the command's catalogue of
/// messages says them.
public struct BindingWording: Sendable {
  /// Why a column has its role.
  public enum ColumnReason: Sendable {
    /// By its header.
    case header
    /// Its header says nothing that we know.
    case notUnderstood
    /// By the figures of a filled example, `cells` of them.
    case example(cells: Int)
    /// The figures of an example fit several roles alike.
    case ambiguous(roles: [String])
  }

  /// Why a row has its code or name.
  public enum RowReason: Sendable {
    /// A heading without a unit.
    case heading
    /// The form's own code column.
    case codeOfForm
    /// The label is this name of the catalogue.
    case catalogueName(String)
    /// By the label's words.
    case words
    /// By the figures of a filled example, `cells` of them, said of this name or understood so.
    case example(cells: Int, name: String?)
    /// The example's figures fit several indicators.
    case ambiguous(names: [String])
    /// The example's figures are not those of the report.
    case unexplained
  }

  /// Why a cell is an exception.
  public enum CellReason: Sendable {
    /// The example holds another number than the binding would write.
    case differs(written: String, example: String)
    /// The example holds the figure of another indicator than the row's.
    case otherIndicator(String)
  }

  /// The comment that opens the file, a line an element, without `#`.
  public var introduction: [String]
  /// Why a column has its role.
  public var column: @Sendable (ColumnReason) -> String
  /// Why a row has its code or name.
  public var row: @Sendable (RowReason) -> String
  /// Why a cell is an exception.
  public var cell: @Sendable (CellReason) -> String
  /// What a role means, in words.
  public var role: @Sendable (ColumnRole) -> String

  /// A wording.
  public init(
    introduction: [String], column: @escaping @Sendable (ColumnReason) -> String,
    row: @escaping @Sendable (RowReason) -> String,
    cell: @escaping @Sendable (CellReason) -> String,
    role: @escaping @Sendable (ColumnRole) -> String
  ) {
    self.introduction = introduction
    self.column = column
    self.row = row
    self.cell = cell
    self.role = role
  }
}
