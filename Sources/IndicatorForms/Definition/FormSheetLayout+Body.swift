internal import SpreadsheetModel

extension FormSheetLayout {
  /// The data rows: texts, input cells, formulas, and the rule for what may be typed.
  mutating func addBody() {
    var inputs: [RangeReference] = []
    for (offset, row) in definition.rows.enumerated() {
      let index = FormStyle.firstDataRow + offset
      let height = max(height(of: row.label, "name"), height(of: row.unit, "unit"))
      sheet.withRow(index) { $0.height = height }
      for column in definition.columns {
        if addCell(row, at: index, column), let input = inputRange(row: index, column.index) {
          inputs.append(input)
        }
      }
    }
    guard !inputs.isEmpty else { return }
    sheet.validations.append(
      DataValidation(
        ranges: FormSheetLayout.joined(inputs), rule: .decimalAtLeast(0), stops: false,
        title: "Kiểm tra số liệu",
        message:
          "Ô này thường nhận một số không âm. Chữ (ví dụ \"cuối năm đánh giá\") vẫn được phép."))
  }

  /// The height a text needs in the column of a role, points.
  private func height(of text: String, _ role: String) -> Double {
    let width = definition.columns.first { $0.role == role }?.width ?? 40
    return FormStyle.rowHeight(of: text, width: width)
  }

  /// Writes one cell of the body.
  ///
  /// - Returns: whether it takes a figure from a person.
  private mutating func addCell(_ row: RowDefinition, at index: Int, _ column: ColumnDefinition)
    -> Bool
  {
    let letters = CellReference.columnLetters(column.index)
    let reference = CellReference(row: index, column: column.index)
    switch column.role {
    case "code":
      put(
        row.code ?? "", row: index, column: column.index,
        FormStyle.body(level: "1", across: .left, indents: false))
    case "stt":
      put(
        row.stt, row: index, column: column.index,
        FormStyle.body(level: row.level, across: .center, indents: false))
    case "name":
      put(
        row.label, row: index, column: column.index,
        FormStyle.body(level: row.level, across: .left, indents: true))
    case "unit":
      put(
        row.unit, row: index, column: column.index,
        FormStyle.body(level: "1", across: .center, indents: false))
    case "dir":
      put(row.code == nil ? "" : row.direction, row: index, column: column.index, CellFormat())
    case "note" where row.code != nil: put("", row: index, column: column.index, FormStyle.remark)
    case _ where row.code == nil || row.barred.contains(letters):
      put(
        "", row: index, column: column.index,
        FormStyle.figure(level: row.level, decimals: 0, isInput: false))
    case _ where column.kind == .formula:
      addFormula(column, row, reference)
    default:
      return addFigure(row, reference)
    }
    return false
  }

  private mutating func addFormula(
    _ column: ColumnDefinition, _ row: RowDefinition, _ reference: CellReference
  ) {
    guard let formula = column.formula else { return }
    let text = FormText.replacing("{r}", with: String(reference.row + 1), in: formula)
    let format =
      column.role.hasPrefix("ratio")
      ? FormStyle.ratio(level: row.level)
      : FormStyle.body(level: "1", across: .center, indents: false)
    sheet.set(
      .formula(Formula(text)), at: reference, formatIndex: workbook.formatIndex(for: format))
  }

  /// A value column's cell: a sum, a calculation or an input.
  private mutating func addFigure(_ row: RowDefinition, _ reference: CellReference) -> Bool {
    let formula = sumFormula(row, reference.column) ?? calculationFormula(row, reference.column)
    let format = FormStyle.figure(level: row.level, decimals: row.decimals, isInput: formula == nil)
    sheet.set(
      formula.map { .formula(Formula($0)) } ?? .empty, at: reference,
      formatIndex: workbook.formatIndex(for: format))
    return formula == nil
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
    definition.rows.firstIndex { $0.code == code }.map {
      CellReference(row: FormStyle.firstDataRow + $0, column: column).description
    }
  }

  private func inputRange(row: Int, _ column: Int) -> RangeReference? {
    RangeReference(
      CellReference(row: row, column: column), CellReference(row: row, column: column))
  }

  /// Joins single cells to runs down each column, in cell order.
  static func joined(_ cells: [RangeReference]) -> [RangeReference] {
    var runs: [RangeReference] = []
    let sorted = cells.sorted {
      ($0.first.column, $0.first.row) < ($1.first.column, $1.first.row)
    }
    for cell in sorted {
      if let last = runs.last, last.first.column == cell.first.column,
        last.last.row + 1 == cell.first.row
      {
        runs[runs.count - 1].last = cell.last
      } else {
        runs.append(cell)
      }
    }
    return runs
  }
}
