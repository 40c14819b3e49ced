internal import ByteSupport

/// A form we ship, as data: `Templates/definitions/NAME.json`, schema `bieumau.form/1`.
public struct FormDefinition: Sendable {
  /// The file's stem, as `--template` names it: `xa-quy`.
  public var file: String
  /// Who uses it when, in Vietnamese.
  public var purpose: String
  /// The same in English.
  public var purposeEnglish: String
  /// Counts up when the shape changes.
  public var version: String
  /// In tab order.
  public var sheets: [SheetDefinition]
}

/// One sheet of a form.
public struct SheetDefinition: Sendable {
  /// The design's number: `T2`.
  public var id: String
  /// The tab.
  public var name: String
  /// "Phụ lục I".
  public var label: String
  /// In capitals, with markers such as `{Q}`.
  public var title: String
  /// Under the title.
  public var subtitle: String
  /// "Đơn vị tính: Triệu đồng"; empty when rows carry units.
  public var unitLine: String
  /// Left to right, column A first.
  public var columns: [ColumnDefinition]
  /// Top to bottom, from row 13.
  public var rows: [RowDefinition]
}

/// One column of a form's sheet.
public struct ColumnDefinition: Sendable {
  /// What a person does with the column.
  public enum Kind: String, Sendable { case hidden, fixed, input, formula }
  /// Zero-based.
  public var index: Int
  /// The role by its name in `ColumnRole.name`; a ratio as `ratio:cumulative/plan`.
  public var role: String
  /// One text, or a group and its part.
  public var header: [String]
  /// The text of the number row: `6=5/1`.
  public var number: String
  /// Characters of the default font.
  public var width: Double
  /// What a person does with it.
  public var kind: Kind
  /// Whether the number format is that of the row.
  public var formatsByRow: Bool
  /// With `{r}` for the one-based row; `nil` for none.
  public var formula: String?
}

/// One row of a form's sheet.
public struct RowDefinition: Sendable {
  /// How deep: `A`, `I`, `1`, `-`, `+`.
  public var level: String
  /// The text under STT.
  public var stt: String
  /// The indicator's code; `nil` for a heading.
  public var code: String?
  /// The text under "Chỉ tiêu".
  public var label: String
  /// The unit; empty for a heading.
  public var unit: String
  /// Fraction digits shown.
  public var decimals: Int
  /// `H`, `L` or `N`: which way is better.
  public var direction: String
  /// Codes of the rows that add up to this one; empty for none.
  public var sum: [String]
  /// Whether a sum waits for all its parts.
  public var sumNeedsAll: Bool
  /// `{A}/{B}*100` over codes; `nil` for none.
  public var calculation: String?
  /// Columns (letters) that take no figure in this row.
  public var barred: [String]
}
