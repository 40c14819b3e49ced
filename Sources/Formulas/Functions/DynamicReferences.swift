import SpreadsheetModel

/// References that only a calculation can tell: OFFSET and INDIRECT.
///
/// - Note: Source: OpenDocument 1.3 part 4 §6.14.6 (INDIRECT), §6.14.9 (OFFSET).
enum DynamicReferences {
  static let table: [FunctionDefinition] = [
    FunctionDefinition("OFFSET", 3...5, .dynamicReference(offset)),
    FunctionDefinition("INDIRECT", 1...2, .dynamicReference(indirect)),
  ]

  private static func offset(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let areas = try call.scope.areas(try call.operand(0))
    guard let base = areas.first, areas.count == 1 else { throw .error(.value) }
    let rows = try count(call, 1) ?? 0
    let columns = try count(call, 2) ?? 0
    let height = try count(call, 3) ?? base.rowCount
    let width = try count(call, 4) ?? base.columnCount
    guard height != 0, width != 0 else { throw .error(.reference) }
    let top = Int(base.firstRow) + rows + (height < 0 ? height + 1 : 0)
    let left = Int(base.firstColumn) + columns + (width < 0 ? width + 1 : 0)
    return try area(call, sheet: base.sheet, top, left, abs(height), abs(width))
  }

  private static func area(
    _ call: FunctionCall, sheet: Int32, _ top: Int, _ left: Int, _ height: Int, _ width: Int
  ) throws(EvaluationFailure) -> Operand {
    guard top >= 0, left >= 0, top + height <= Int(CellTerm.rowCount),
      left + width <= Int(CellTerm.columnCount)
    else { throw .error(.reference) }
    return .area(
      try call.scope.computed(
        SheetArea(
          sheet: sheet, firstRow: Int32(top), firstColumn: Int32(left),
          lastRow: Int32(top + height - 1), lastColumn: Int32(left + width - 1))))
  }

  /// A count of rows or columns; `nil` for one left out.
  private static func count(
    _ call: FunctionCall, _ index: Int
  ) throws(EvaluationFailure) -> Int? {
    if call.isMissing(index) { return nil }
    let operand = try call.operand(index)
    if let array = try call.scope.manyValues(operand, isArray: call.isArray) {
      guard array.values.count == 1 else { throw .unsupported("OFFSET with arrays") }
    }
    let number = try call.scope.single(operand).number()
    guard abs(number) < 1e9 else { throw .error(.reference) }
    return Int(number.rounded(.down))
  }

  private static func indirect(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let text = try call.text(0)
    let isLettered = call.isMissing(1) ? true : try call.truth(1)
    let scope = call.scope
    guard let expression = isLettered ? parsed(text, scope) : RowColumnReference.parsed(text, scope)
    else { throw .error(.reference) }
    let template = FormulaTemplate(
      expression: expression, sheets: scope.model.sheets(of: expression))
    guard !template.sheets.contains(-1) else {
      if expression.sheets.contains(where: { $0.workbook != nil }) {
        throw .unsupported("another workbook")
      }
      throw .error(.reference)
    }
    let inside = EvaluationScope(
      model: scope.model, template: template, sheet: scope.sheet, row: scope.row,
      column: scope.column, rows: 0, columns: 0, depth: scope.depth + 1)
    guard inside.depth < CalculationModel.scopeDepth else { throw .error(.reference) }
    let areas = try inside.areas(try inside.operand(expression.root, isArray: false))
    var computed: [SheetArea] = []
    for area in areas { computed.append(try scope.computed(area)) }
    guard let first = computed.first else { throw .error(.reference) }
    return computed.count == 1 ? .area(first) : .areas(computed)
  }

  /// A text that is one reference or name, in Excel's spelling or in that of ODF files.
  private static func parsed(_ text: String, _ scope: EvaluationScope) -> FormulaExpression? {
    guard !text.isEmpty, !text.hasPrefix("=") else { return nil }
    if let excel = try? FormulaExpression(excel: text), isReference(excel, scope) { return excel }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let corners = parts.map { $0.contains(".") ? String($0) : "." + $0 }
    let other = try? FormulaExpression(openFormula: "[\(corners.joined(separator: ":"))]")
    return other.flatMap { isReference($0, scope) ? $0 : nil }
  }

  private static func isReference(
    _ expression: FormulaExpression, _ scope: EvaluationScope
  ) -> Bool {
    switch expression.nodes[Int(expression.root)] {
    case .reference, .opaque: return expression.nodes.count == 1
    case .name(let text, let prefix):
      let name = expression.texts[Int(text)]
      return prefix >= 0 || scope.model.name(name, on: scope.sheet) != nil
        || scope.model.table(named: name) != nil
    default: return false
    }
  }
}

/// References in R1C1 notation: `R2C3`, `R[-1]C`, `R1C1:R5C2`, `'Sheet 1'!R1C1`, `R3`, `C[1]`.
///
/// - Note: Source: ECMA-376-1 §18.17.2.3.1 (R1C1 style references).
enum RowColumnReference {
  /// The reference of a text, relative parts counted from the formula's cell; `nil` for other text.
  static func parsed(_ text: String, _ scope: EvaluationScope) -> FormulaExpression? {
    var sheet = ""
    var rest = Substring(text)
    if let mark = text.lastIndex(of: "!") {
      sheet = String(text[...mark])
      rest = text[text.index(after: mark)...]
    }
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count) else { return nil }
    let corners = parts.map { corner($0, row: Int(scope.row), column: Int(scope.column)) }
    guard let first = corners[0], let last = corners[corners.count - 1] else { return nil }
    let letters = { (column: Int) in CellReference.columnLetters(column) }
    let cells: String
    switch (first.row, first.column, last.row, last.column) {
    case (let top?, let left?, let bottom?, let right?):
      let area = "\(letters(left))\(top + 1):\(letters(right))\(bottom + 1)"
      cells = parts.count == 1 ? "\(letters(left))\(top + 1)" : area
    case (let top?, nil, let bottom?, nil): cells = "\(top + 1):\(bottom + 1)"
    case (nil, let left?, nil, let right?): cells = "\(letters(left)):\(letters(right))"
    default: return nil
    }
    return try? FormulaExpression(excel: sheet + cells)
  }

  private static func corner(
    _ text: Substring, row: Int, column: Int
  ) -> (row: Int?, column: Int?)? {
    var rest = text
    var found: (row: Int?, column: Int?) = (nil, nil)
    if rest.first == "R" || rest.first == "r" {
      guard let number = index(&rest, from: row, count: Int(CellTerm.rowCount)) else { return nil }
      found.row = number
    }
    if rest.first == "C" || rest.first == "c" {
      guard let number = index(&rest, from: column, count: Int(CellTerm.columnCount)) else {
        return nil
      }
      found.column = number
    }
    return rest.isEmpty && (found.row != nil || found.column != nil) ? found : nil
  }

  /// The zero-based number behind a letter: `3`, `[-1]` or nothing.
  private static func index(_ rest: inout Substring, from place: Int, count: Int) -> Int? {
    rest.removeFirst()
    var number = place
    if rest.first == "[" {
      guard let close = rest.firstIndex(of: "]"),
        let distance = Int(rest[rest.index(after: rest.startIndex)..<close]), abs(distance) < count
      else { return nil }
      number = place + distance
      rest = rest[rest.index(after: close)...]
    } else {
      let digits = rest.prefix { $0.isNumber }
      rest = rest.dropFirst(digits.count)
      if !digits.isEmpty {
        guard let absolute = Int(digits) else { return nil }
        number = absolute - 1
      }
    }
    return (0..<count).contains(number) ? number : nil
  }
}
