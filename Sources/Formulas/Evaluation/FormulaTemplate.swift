/// A parsed formula with the sheets it names looked up.
///
/// Formulas that are one formula copied down or across share it, each with its distance from the
/// first.
final class FormulaTemplate: Sendable {
  let expression: FormulaExpression
  /// The workbook's sheet for each of the expression's; -1 for one that is missing or elsewhere.
  let sheets: [Int32]
  /// Whether SUBTOTAL or AGGREGATE is called, so that subtotals leave the formula's cell out.
  let isSubtotal: Bool

  init(expression: FormulaExpression, sheets: [Int32]) {
    self.expression = expression
    self.sheets = sheets
    isSubtotal = expression.nodes.contains { node in
      guard case .call(let call) = node, call.function >= 0 else { return false }
      let name = FunctionTable.all[Int(call.function)].name
      return name == "SUBTOTAL" || name == "AGGREGATE"
    }
  }
}

/// Finds out whether a formula is another one copied, without parsing it.
struct CopiedFormula {
  let template: FormulaTemplate
  /// Zero-based place of the formula that was parsed.
  let row: Int
  let column: Int
  private let bytes: [UInt8]
  private let references: [FormulaParser.ReferenceSpan]

  /// Parses a formula; `nil` when it cannot be read.
  init?(_ parser: FormulaParser, row: Int, column: Int, model: CalculationModel) {
    var parser = parser
    guard let expression = try? parser.parse() else { return nil }
    template = FormulaTemplate(expression: expression, sheets: model.sheets(of: expression))
    self.row = row
    self.column = column
    bytes = parser.bytes
    references = parser.referenceSpans
  }

  /// Whether the formula in `other` is this one moved: the same text, but for relative references
  /// that are as far from it as ours from ours.
  ///
  /// - Complexity: O(bytes), no allocation.
  func isCopied(to other: FormulaParser, rows: Int, columns: Int) -> Bool {
    var ours = 0
    var theirs = 0
    for reference in references {
      let length = reference.start - ours
      guard isSame(ours, other, theirs, length) else { return false }
      theirs += length
      guard
        let end = other.end(of: reference.term.shifted(rows: rows, columns: columns), at: theirs)
      else { return false }
      (ours, theirs) = (reference.end, end)
    }
    let rest = bytes.count - ours
    return other.bytes.count - theirs == rest && isSame(ours, other, theirs, rest)
  }

  private func isSame(_ ours: Int, _ other: FormulaParser, _ theirs: Int, _ length: Int) -> Bool {
    guard theirs + length <= other.bytes.count else { return false }
    var offset = 0
    while offset < length {
      if bytes[ours + offset] != other.bytes[theirs + offset] { return false }
      offset += 1
    }
    return true
  }
}
