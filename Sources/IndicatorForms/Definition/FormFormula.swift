internal import SpreadsheetModel

/// The formulas of a definition: Excel's file spelling with tokens in braces for places that the
/// layout decides.
///
/// `{r}`, `{r+1}`, `{r-2}`: this row and those near it, one-based. `{c}`: the letters of this
/// column. `{first}`, `{last}`: the first row of the body and its guard row; `{last:SHEET}` of
/// another sheet. `{row:CODE}`: the row of an indicator of this sheet.
enum FormFormula {
  /// Where a formula stands.
  struct Context {
    let form: FormDefinition
    let sheet: SheetDefinition
    /// Zero-based.
    let row: Int
    /// Zero-based.
    let column: Int
  }

  /// A formula with its tokens replaced; a token that names nothing stays.
  static func expand(_ formula: String, _ context: Context) -> String {
    var result = ""
    for (index, piece) in pieces(of: formula).enumerated() {
      result += index % 2 == 0 ? piece : value(of: piece, context) ?? "{\(piece)}"
    }
    return result
  }

  /// The first token that names nothing; `nil` when all do.
  static func unknownToken(in formula: String, _ context: Context) -> String? {
    pieces(of: formula).enumerated().first { index, piece in
      index % 2 == 1 && value(of: piece, context) == nil
    }?.element
  }

  /// The text between tokens at even positions, the tokens at odd ones.
  private static func pieces(of formula: String) -> [String] {
    formula.split(omittingEmptySubsequences: false) { $0 == "{" || $0 == "}" }.map(String.init)
  }

  private static func value(of token: String, _ context: Context) -> String? {
    switch token {
    case "r": return String(context.row + 1)
    case "c": return CellReference.columnLetters(context.column)
    case "first": return String(FormStyle.firstDataRow + 1)
    case "last": return String(context.sheet.guardRow + 1)
    default: break
    }
    if token.hasPrefix("last:") {
      let name = token.dropFirst("last:".count)
      return context.form.sheets.first { $0.name == name }.map { String($0.guardRow + 1) }
    }
    if token.hasPrefix("row:") {
      return context.sheet.row(of: String(token.dropFirst("row:".count))).map { String($0 + 1) }
    }
    guard token.hasPrefix("r"), let offset = Int(token.dropFirst()) else { return nil }
    return String(context.row + offset + 1)
  }
}

extension SheetDefinition {
  /// The empty row under the body, zero-based.
  ///
  /// It lies inside the ranges of the formulas: what is inserted above it counts.
  var guardRow: Int { FormStyle.firstDataRow + rows.count }

  /// The last row of the table, zero-based.
  var lastTableRow: Int { guardRow + totals.count }

  /// The zero-based row of an indicator.
  func row(of code: String) -> Int? {
    rows.firstIndex { $0.code == code }.map { FormStyle.firstDataRow + $0 }
  }
}
