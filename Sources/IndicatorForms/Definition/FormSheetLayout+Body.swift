internal import SpreadsheetModel

extension FormSheetLayout {
  /// The data rows and the rows of totals: texts, input cells, formulas, and the rules for what
  /// may be typed.
  mutating func addBody() {
    for (offset, row) in definition.rows.enumerated() {
      addRow(row, at: FormStyle.firstDataRow + offset)
    }
    for (offset, row) in definition.totals.enumerated() {
      addRow(row, at: definition.guardRow + 1 + offset)
    }
    addValidations()
  }

  private mutating func addRow(_ row: RowDefinition, at index: Int) {
    let texts = max(height(of: row.label, "name"), height(of: row.unit, "unit"))
    sheet.withRow(index) { $0.height = max(texts, FormStyle.pointsPerLine * Double(row.lines)) }
    for column in definition.columns {
      let content = content(of: row, column, row: index)
      let reference = CellReference(row: index, column: column.index)
      sheet.set(
        content.value, at: reference, formatIndex: workbook.formatIndex(for: content.format))
      if content.isFigure { figureCells.append(reference) }
      if content.isChoice { choiceCells[column.index, default: []].append(reference) }
    }
  }

  /// The height a text needs in the column of a role, points.
  private func height(of text: String, _ role: String) -> Double {
    let width = definition.columns.first { $0.role == role }?.width ?? 40
    return FormStyle.rowHeight(of: text, width: width)
  }

  /// What a cell of the body is.
  private struct Content {
    var value: CellValue
    var format: CellFormat
    /// Whether it takes a figure from a person.
    var isFigure = false
    /// Whether a person chooses it from the column's words.
    var isChoice = false

    init(_ value: CellValue, _ format: CellFormat) {
      self.value = value
      self.format = format
    }

    init(_ text: String, _ format: CellFormat) {
      self.init(text.isEmpty ? .empty : .text(text), format)
    }
  }

  private func content(of row: RowDefinition, _ column: ColumnDefinition, row index: Int) -> Content
  {
    let fixed = FormStyle.body(level: "1", across: .center, indents: false)
    if let value = row.values[CellReference.columnLetters(column.index)] {
      return Content(value, fixed)
    }
    if let formula = formula(of: row, column, row: index) {
      return Content(.formula(Formula(formula)), formulaFormat(row, column))
    }
    switch column.role {
    case "code":
      return Content(
        row.code ?? "", FormStyle.body(level: "1", across: .left, indents: false))
    case "dir": return Content(row.isIndicator ? row.direction : "", CellFormat())
    case "kind": return Content(row.indicatorKind, CellFormat())
    case _ where row.isEntry: return entry(column)
    case "stt":
      return Content(row.stt, FormStyle.body(level: row.level, across: .center, indents: false))
    case "name":
      return Content(row.label, FormStyle.body(level: row.level, across: .left, indents: true))
    case "unit": return Content(row.unit, fixed)
    case "note" where row.isIndicator: return Content("", FormStyle.remark())
    case _ where row.isIndicator && isBarred(row, column):
      return Content("", FormStyle.barred(level: row.level))
    case _ where takesNothing(row, column):
      return Content("", FormStyle.figure(level: row.level, decimals: 0, isInput: false))
    default:
      var content = Content(
        "", FormStyle.figure(level: row.level, decimals: row.decimals, isInput: true))
      content.isFigure = true
      return content
    }
  }

  /// A heading or a total.
  private func takesNothing(_ row: RowDefinition, _ column: ColumnDefinition) -> Bool {
    !row.isIndicator || column.kind == .formula
  }

  /// A place barred to figures.
  private func isBarred(_ row: RowDefinition, _ column: ColumnDefinition) -> Bool {
    row.barred.contains(CellReference.columnLetters(column.index))
  }

  /// A cell of a row that a person types as a whole.
  private func entry(_ column: ColumnDefinition) -> Content {
    guard column.kind == .input else {
      return Content("", FormStyle.body(level: "1", across: .left, indents: false))
    }
    var content = Content("", FormStyle.remark(across: column.role == "stt" ? .center : .left))
    switch column.format {
    case .row, .number, .percent:
      content.format = FormStyle.figure(
        level: "1", decimals: decimals(column, row: nil), isInput: true)
      content.isFigure = true
    case .date:
      content.format.alignment.horizontal = .center
      content.format.numberFormat = .date
    case .text:
      content.isChoice = !column.choices.isEmpty
      if content.isChoice { content.format.alignment.horizontal = .center }
    }
    return content
  }

  private func decimals(_ column: ColumnDefinition, row: RowDefinition?) -> Int {
    if case .number(let decimals) = column.format { return decimals }
    return row?.decimals ?? 0
  }

  // MARK: Formulas

  private func formulaFormat(_ row: RowDefinition, _ column: ColumnDefinition) -> CellFormat {
    switch column.format {
    case .percent: return FormStyle.ratio(level: row.level)
    case .text, .date: return FormStyle.body(level: "1", across: .center, indents: false)
    case .row, .number:
      let decimals = decimals(column, row: row)
      return column.role == "proposal"
        ? FormStyle.proposal(level: row.level, decimals: decimals)
        : FormStyle.figure(level: row.level, decimals: decimals, isInput: false)
    }
  }

  /// The formula of a cell: the row's for the column, else the column's, else that of a sum, a
  /// calculation or a total row; `nil` for none.
  private func formula(of row: RowDefinition, _ column: ColumnDefinition, row index: Int) -> String?
  {
    let letters = CellReference.columnLetters(column.index)
    let context = FormFormula.Context(
      form: form, sheet: definition, row: index, column: column.index)
    if let formula = row.formulas[letters] { return FormFormula.expand(formula, context) }
    let hasFigures = row.isIndicator || row.isEntry || row.formula != nil
    guard hasFigures, !row.barred.contains(letters) else { return nil }
    switch column.kind {
    case .formula: return column.formula.map { FormFormula.expand($0, context) }
    case .input where column.format.isQuantity, .hidden where column.format.isQuantity:
      return sumFormula(row, column.index) ?? calculationFormula(row, column.index)
        ?? row.formula.map { FormFormula.expand($0, context) }
    default: return nil
    }
  }

  /// P2 and P3 of `TEMPLATES.md` 0.3: a sum that stays empty until its parts are there.
  private func sumFormula(_ row: RowDefinition, _ column: Int) -> String? {
    guard !row.sum.isEmpty else { return nil }
    let parts = row.sum.compactMap { cell(of: $0, column) }
    guard parts.count == row.sum.count else { return nil }
    let list = parts.joined(separator: ",")
    let condition = row.sumNeedsAll ? "<\(parts.count)" : "=0"
    return "IF(COUNT(\(list))\(condition),\"\",SUM(\(list)))"
  }

  /// `{A}/{B}*100` over codes, guarded as P1.
  private func calculationFormula(_ row: RowDefinition, _ column: Int) -> String? {
    guard let calculation = row.calculation else { return nil }
    let codes = calculation.split(separator: "}").compactMap { piece in
      piece.split(separator: "{").last.map(String.init)
    }
    guard codes.count >= 2, let part = cell(of: codes[0], column),
      let whole = cell(of: codes[1], column)
    else { return nil }
    return "IF(AND(ISNUMBER(\(part)),ISNUMBER(\(whole))),"
      + "IF(\(whole)<>0,ROUND(\(part)/\(whole)*100,2),\"\"),\"\")"
  }

  private func cell(of code: String, _ column: Int) -> String? {
    definition.row(of: code).map { CellReference(row: $0, column: column).description }
  }
}
