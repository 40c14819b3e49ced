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

  /// Whether a machine reads the form: no looks, no heading, no hidden sheets.
  public var isForMachines: Bool { sheets.allSatisfy { $0.layout == .plain } }
}

/// One sheet of a form.
public struct SheetDefinition: Sendable {
  /// How the sheet is laid out.
  public enum Layout: String, Sendable {
    /// Heading, header of two rows, number row, body, signatures: for people.
    case table
    /// Header in row 1, data from row 2, no looks: for machines.
    case plain
  }
  /// The paper it prints on.
  public enum Paper: String, Sendable { case a4Landscape, a4Portrait, a3Landscape }

  /// The design's number: `T2`.
  public var id: String
  /// The tab.
  public var name: String
  /// How the sheet is laid out.
  public var layout: Layout
  /// The paper it prints on.
  public var paper: Paper
  /// "Phụ lục I".
  public var label: String
  /// What the label may be besides; empty: it is fixed.
  public var labelChoices: [String]
  /// In capitals, with markers such as `{Q}`.
  public var title: String
  /// Under the title.
  public var subtitle: String
  /// "Đơn vị tính: Triệu đồng"; empty when rows carry units.
  public var unitLine: String
  /// A choice above the table that formulas read; `nil` for none.
  public var option: OptionDefinition?
  /// Left to right, column A first.
  public var columns: [ColumnDefinition]
  /// Top to bottom, from row 13; reserved rows stand here once each.
  public var rows: [RowDefinition]
  /// Below the guard row, which keeps the ranges of their formulas open at the end.
  public var totals: [RowDefinition]
  /// A formula that says under the table what is wrong with it, as `FormFormula` spells it.
  public var check: String?
}

/// A choice in row 9, over the table: its label in column C, its value in column D.
public struct OptionDefinition: Sendable {
  /// What is chosen.
  public var label: String
  /// The choices; the first is set.
  public var choices: [String]
}

/// One column of a form's sheet.
public struct ColumnDefinition: Sendable {
  /// What a person does with the column.
  public enum Kind: String, Sendable { case hidden, fixed, input, formula }
  /// What its cells hold.
  public enum Format: Hashable, Sendable {
    /// Numbers with the decimals of the row.
    case row
    /// Numbers with a fixed count of decimals.
    case number(decimals: Int)
    /// A percentage times 100.
    case percent
    /// A day.
    case date
    /// Text.
    case text

    /// Whether cells hold quantities that may be added up.
    var isQuantity: Bool {
      switch self {
      case .row, .number: true
      case .percent, .date, .text: false
      }
    }
  }
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
  /// What its cells hold.
  public var format: Format
  /// As `FormFormula` spells it; `nil` for none.
  public var formula: String?
  /// Words to choose from in rows that a person types; empty for none.
  public var choices: [String]
  /// The code of the indicator or the unit that the whole column holds, written in the hidden
  /// row 9.
  public var code: String?

  /// Whether the column holds one reporting unit, whose name a person types into the header.
  var isUnit: Bool { role.hasPrefix("unit:") }
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
  /// `flow`, `stock`, `ratio`, `index` or `growth`; empty when not said.
  public var indicatorKind: String
  /// Codes of the rows that add up to this one; empty for none.
  public var sum: [String]
  /// Whether a sum waits for all its parts.
  public var sumNeedsAll: Bool
  /// `{A}/{B}*100` over codes; `nil` for none.
  public var calculation: String?
  /// Whether the row takes figures: it has a code, or the catalogue has none for what it says.
  public var isIndicator: Bool
  /// Columns (letters) that take no figure in this row.
  public var barred: [String]
  /// Whether a person types the whole row: a project, a unit.
  public var isEntry: Bool
  /// The lines of text that the row is high, where its own texts do not tell.
  public var lines: Int
  /// The formula of every quantity a person would type, as `FormFormula` spells it.
  public var formula: String?
  /// Formulas by column letters, before all others.
  public var formulas: [String: String]
  /// Fixed texts by column letters.
  public var values: [String: String]
}
