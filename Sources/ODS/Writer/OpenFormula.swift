internal import Formulas

/// Formulas between Excel's file spelling and the text of `table:formula`.
enum OpenFormula {
  /// `of:=SUM([.A1:.B2])` for `SUM(A1:B2)`; `nil` when the formula cannot be read.
  static func text(excel: String) -> String? {
    guard let tree = try? FormulaExpression(excel: excel) else { return nil }
    return "of:=" + tree.openFormulaText
  }

  /// `SUM(A1:B2)` for `of:=SUM([.A1:.B2])`; the text as it stands, without its prefix, when it
  /// cannot be read.
  static func excel(text: String) -> String {
    if let tree = try? FormulaExpression(openFormula: text) { return tree.excelText }
    let plain = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let isPrefixed = plain.count == 2 && (plain[0].isEmpty || plain[0].hasSuffix(":"))
    return isPrefixed ? String(plain[1]) : text
  }
}
