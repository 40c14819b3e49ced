internal import Formulas
internal import SpreadsheetModel
internal import VietnameseText

/// Looks over one table of a form: columns, rows, cells.
struct TableLinter {
  let table: FormTable
  let workbook: Workbook
  /// What the sheet's formulas show.
  let results: [CellReference: FormulaResult]
  let grid: SheetGrid

  init(table: FormTable, workbook: Workbook, results: [CellReference: FormulaResult]) {
    self.table = table
    self.workbook = workbook
    self.results = results
    grid = SheetGrid(workbook.sheets[table.sheet], workbook: workbook)
  }

  var sheet: Worksheet { workbook.sheets[table.sheet] }
  /// The columns of figures and percentages.
  var valueColumns: [FormColumn] {
    table.columns.filter { $0.role.takesFigure || $0.role == .ratio }
  }
  /// The rows that have a unit.
  var figureRows: [FormRow] { table.rows.filter { $0.unit != nil } }

  func finding(
    _ kind: LintFinding.Kind, _ row: Int, _ column: Int, last: CellReference? = nil
  ) -> LintFinding {
    LintFinding(
      sheet: table.sheet, sheetName: table.sheetName, cell: CellReference(row: row, column: column),
      last: last, kind: kind)
  }

  func columnFindings() -> [LintFinding] {
    var findings: [LintFinding] = []
    for column in table.columns {
      let header = column.header.joined(separator: " | ")
      if column.role == .unknown, !header.isEmpty, !isForMachines(header), takesFigures(column) {
        findings.append(
          finding(.headerNotUnderstood(header: header), headerRow(column), column.index))
      }
      let inputs = table.rows.flatMap(\.inputs).filter { $0.cell.column == column.index }
      if grid.isHidden(column: column.index), !isForMachines(header), let first = inputs.first {
        findings.append(
          finding(
            .hiddenInputs(header: header), first.cell.row, column.index, last: inputs.last?.cell))
      }
      if column.role == .ratio, let found = percentFormat(column) {
        findings.append(
          finding(.excelPercent(header: header, format: found.code), found.row, column.index))
      }
    }
    if let titles = printTitles() { findings.append(titles) }
    return findings
  }

  /// "(mã dòng)": a column in brackets is not for people.
  private func isForMachines(_ header: String) -> Bool {
    header.hasPrefix("(") && header.hasSuffix(")")
  }

  /// Whether a column that is not understood has open cells in rows of figures.
  private func takesFigures(_ column: FormColumn) -> Bool {
    var asked = column
    asked.role = .period
    var rows = figureRows
    for position in rows.indices { rows[position].inputs = [] }
    finder([asked]).addInputs(to: &rows)
    return !grid.isHidden(column: column.index) && rows.contains { !$0.inputs.isEmpty }
  }

  /// The lowest header row with a text of the column's own.
  private func headerRow(_ column: FormColumn) -> Int {
    table.headerRows.reversed().first { row in
      grid.anchor(row: row, column: column.index) == CellReference(row: row, column: column.index)
        && !grid.text(row: row, column: column.index).isEmpty
    } ?? table.headerRows.lowerBound
  }

  /// The first cell of a column that is formatted as Excel percent.
  private func percentFormat(_ column: FormColumn) -> (row: Int, code: String)? {
    for row in figureRows {
      let place = CellReference(row: row.index, column: column.index)
      guard let code = grid.format(at: place)?.numberFormat.code, code.hasSuffix("%") else {
        continue
      }
      return (row.index, code)
    }
    return nil
  }

  /// A4 holds some forty rows of a form.
  private func printTitles() -> LintFinding? {
    guard let last = table.rows.last?.index, last - table.headerRows.upperBound > 40 else {
      return nil
    }
    if let repeated = sheet.print.repeatedRows, repeated.overlaps(table.headerRows) { return nil }
    return finding(
      .noPrintTitles(rows: last - table.headerRows.upperBound), table.headerRows.lowerBound,
      table.columns.first?.index ?? 0)
  }

  func rowFindings() -> [LintFinding] {
    var findings: [LintFinding] = []
    let name = table.column(.name)?.index ?? 0
    let parents = Set(table.rows.compactMap(\.parent))
    var seen: [String: Int] = [:]
    for (position, row) in table.rows.enumerated() {
      if let unit = row.unit {
        let place = table.column(.unit)?.index ?? name
        if !TableLinter.isKnown(unit) {
          findings.append(finding(.unitUnknown(unit: unit, label: row.label), row.index, place))
        } else if TableLinter.isUnlikely(unit, for: row) {
          findings.append(finding(.unitUnlikely(unit: unit, label: row.label), row.index, place))
        }
      } else if !parents.contains(position), !row.isSection, isOpen(row) {
        findings.append(finding(.unitMissing(label: row.label), row.index, name))
      }
      let key = ([row.name, row.unit ?? "", String(row.parent ?? -1)] + row.groups).map {
        FoldedText($0).text
      }.joined(separator: "\t")
      if let other = seen[key], row.unit != nil {
        findings.append(
          finding(.duplicateLabel(label: row.label, other: other + 1), row.index, name))
      }
      seen[key] = seen[key] ?? row.index
    }
    return findings
  }

  /// Whether the part of a unit before `/` and behind `%` is one that we know.
  private static func isKnown(_ unit: String) -> Bool {
    if UnitOfMeasure(parsing: unit)?.isKnown == true || unit.hasPrefix("%") { return true }
    let part = unit.prefix { $0 != "/" }
    return part.count < unit.count && UnitOfMeasure(parsing: String(part))?.isKnown == true
  }

  /// "Số hộ nghèo (%)", "Thu nhập bình quân đầu người (tỷ đồng)".
  private static func isUnlikely(_ unit: String, for row: FormRow) -> Bool {
    guard let unit = UnitOfMeasure(parsing: unit) else { return false }
    let name = FoldedText(row.name)
    if unit.isPercent {
      return name.text.hasPrefix("so ")
        && !name.holds(anyOf: ["ty le", "chi so", "toc do", "so voi"])
    }
    return unit.isMoney && unit.power >= 9 && name.holds(anyOf: ["dau nguoi", "mot nguoi"])
  }

  /// Whether a row without a unit has empty cells for figures, none of them merged away or barred.
  private func isOpen(_ row: FormRow) -> Bool {
    let columns = valueColumns.filter(\.role.takesFigure)
    var open = [row]
    open[0].unit = ""
    finder(columns).addInputs(to: &open)
    return !columns.isEmpty && open[0].inputs.count == columns.count
      && sheet.row(at: row.index)?.cells.contains { $0.column == columns[0].index } == true
  }

  func finder(_ columns: [FormColumn], on grid: SheetGrid? = nil) -> InputFinder {
    let last = (table.rows.last?.index ?? 0) + 1
    return InputFinder(
      grid: grid ?? self.grid,
      header: TableHeader(
        rows: table.headerRows, numberRow: nil, columns: 0...(table.columns.last?.index ?? 0),
        nameColumn: table.column(.name)?.index ?? 0, firstDataRow: table.headerRows.upperBound + 1,
        endRow: last), columns: columns)
  }

  func cellFindings() -> [LintFinding] {
    var findings = lockedFindings()
    let columns = Set(valueColumns.map(\.index))
    guard let first = table.rows.first?.index, let last = table.rows.last?.index else {
      return findings
    }
    for merge in sheet.merges
    where merge.first.row >= first && merge.first.row <= last
      && columns.contains(where: { (merge.first.column...merge.last.column).contains($0) })
      && !isHeading(merge)
    {
      findings.append(
        finding(.mergedFigures, merge.first.row, merge.first.column, last: merge.last))
    }
    for row in figureRows {
      for column in valueColumns {
        guard
          case .text(let text) = sheet.value(
            at: CellReference(row: row.index, column: column.index)),
          TableLinter.isNumber(text)
        else { continue }
        findings.append(finding(.textNumber(text: text), row.index, column.index))
      }
    }
    return findings
  }

  /// A heading that reaches over the whole row, or a row that takes no figures.
  private func isHeading(_ merge: RangeReference) -> Bool {
    let rows = table.rows.filter { (merge.first.row...merge.last.row).contains($0.index) }
    return rows.allSatisfy { $0.unit == nil }
  }

  /// Empty cells that would take figures if the sheet's protection did not lock them.
  private func lockedFindings() -> [LintFinding] {
    guard sheet.isProtected else { return [] }
    var open = sheet
    open.isProtected = false
    let columns = valueColumns.filter(\.role.takesFigure)
    var rows = table.rows
    for position in rows.indices { rows[position].inputs = [] }
    finder(columns, on: SheetGrid(open, workbook: workbook)).addInputs(to: &rows)
    let inputs = Set(table.rows.flatMap(\.inputs).map(\.cell))
    // A column or row without any open cell is closed on purpose.
    let openColumns = Set(inputs.map(\.column))
    let openRows = Set(inputs.map(\.row))
    let locked = rows.flatMap(\.inputs).map(\.cell).filter {
      !inputs.contains($0) && sheet.value(at: $0) == .empty
        && (openColumns.contains($0.column) && openRows.contains($0.row) || inputs.isEmpty)
    }
    return runs(locked).map { run in
      finding(
        .lockedInput(count: run.count), run[0].row, run[0].column,
        last: run.count > 1 ? run[run.count - 1] : nil)
    }
  }

  /// Whether a cell could take a figure if the sheet were not protected: not barred, not merged away.
  func isWritable(_ cell: CellReference) -> Bool {
    var open = sheet
    open.isProtected = false
    var rows = table.rows.filter { $0.index == cell.row }
    for position in rows.indices { rows[position].inputs = [] }
    var column = FormColumn(index: cell.column, header: [], number: "", role: .period, evidence: "")
    column.time = HeaderTime()
    finder([column], on: SheetGrid(open, workbook: workbook)).addInputs(to: &rows)
    return rows.contains { !$0.inputs.isEmpty }
  }

  /// Cells of one column in rows that follow each other in the table, as runs.
  func runs(_ cells: [CellReference]) -> [[CellReference]] {
    let order = Dictionary(
      figureRows.enumerated().map { ($1.index, $0) }, uniquingKeysWith: { first, _ in first })
    var runs: [[CellReference]] = []
    for cell in cells.sorted(by: { ($0.column, $0.row) < ($1.column, $1.row) }) {
      if let last = runs.last?.last, last.column == cell.column,
        let one = order[last.row], let other = order[cell.row], other == one + 1
      {
        runs[runs.count - 1].append(cell)
      } else {
        runs.append([cell])
      }
    }
    return runs
  }

  /// "1.234,5", "12,5", "1 234": a number that a program sees as text.
  static func isNumber(_ text: String) -> Bool {
    let trimmed = SheetGrid.trimmed(text)
    let body = trimmed.hasPrefix("-") ? trimmed.dropFirst() : trimmed[...]
    guard let first = body.utf8.first, let last = body.utf8.last, body.utf8.count <= 24 else {
      return false
    }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    return isDigit(first) && isDigit(last)
      && body.unicodeScalars.allSatisfy {
        ("0"..."9").contains($0) || $0 == "." || $0 == "," || $0 == " " || $0 == "\u{A0}"
      }
  }
}
