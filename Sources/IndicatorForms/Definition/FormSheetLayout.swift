internal import SpreadsheetModel

/// One sheet of a form being laid out.
struct FormSheetLayout {
  let form: FormDefinition
  let definition: SheetDefinition
  var workbook: Workbook
  var sheet: Worksheet
  /// Cells that take a figure from a person.
  var figureCells: [CellReference] = []
  /// Cells whose text is chosen from the words of their column, by zero-based column.
  var choiceCells: [Int: [CellReference]] = [:]
  /// Zero-based; the last column a person sees.
  let lastVisibleColumn: Int
  /// Zero-based; where the right half of headings and signatures begins.
  let middleColumn: Int

  init(_ definition: SheetDefinition, of form: FormDefinition, workbook: Workbook) {
    self.form = form
    self.definition = definition
    self.workbook = workbook
    sheet = Worksheet(name: definition.name)
    let visible = definition.columns.filter { $0.kind != .hidden }.map(\.index)
    lastVisibleColumn = visible.last ?? 1
    middleColumn = FormSheetLayout.middle(of: definition.columns.filter { $0.kind != .hidden })
  }

  /// The column at two thirds of the visible ones, or further left where a signature would not fit
  /// to the right of it.
  private static func middle(of visible: [ColumnDefinition]) -> Int {
    var position = visible.count * 2 / 3
    while position > 1, visible[position...].reduce(0, { $0 + $1.width }) < 40 { position -= 1 }
    return visible.indices.contains(position) ? visible[position].index : 1
  }

  mutating func put(_ text: String, row: Int, column: Int, _ format: CellFormat) {
    sheet.set(
      text.isEmpty ? .empty : .text(text), at: CellReference(row: row, column: column),
      formatIndex: workbook.formatIndex(for: format))
  }

  /// Merges a stretch of one row and gives every cell of it the format.
  mutating func merge(row: Int, columns: ClosedRange<Int>, rows: Int = 1, _ format: CellFormat) {
    let index = workbook.formatIndex(for: format)
    for row in row..<(row + rows) {
      for column in columns {
        let reference = CellReference(row: row, column: column)
        sheet.set(sheet.value(at: reference), at: reference, formatIndex: index)
      }
    }
    guard columns.count > 1 || rows > 1 else { return }
    sheet.merges.append(
      RangeReference(
        CellReference(row: row, column: columns.lowerBound),
        CellReference(row: row + rows - 1, column: columns.upperBound)))
  }

  // MARK: Rows 1–9

  mutating func addHeading() {
    let left = 1...(max(1, middleColumn - 1))
    let right = middleColumn...lastVisibleColumn
    addHeadingRow(
      0, left, "{CẤP TRÊN}", right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", leftBold: false)
    addHeadingRow(1, left, "{ĐƠN VỊ}", right, "Độc lập - Tự do - Hạnh phúc", leftBold: true)
    addHeadingRow(2, left, "Số:      /BC-UBND", right, "", leftBold: false)
    put(
      "{địa danh}, ngày      tháng      năm {N}", row: 2, column: middleColumn,
      FormStyle.text(size: 13, italic: true))
    merge(row: 2, columns: right, FormStyle.text(size: 13, italic: true))
    // An appendix bound into a report carries no national heading: rows 1–3 stay hidden until the
    // form is used on its own.
    for row in 0...2 { sheet.withRow(row) { $0.isHidden = true } }
    sheet.withRow(3) { $0.height = 8 }
    let all = 1...lastVisibleColumn
    let title = FormStyle.text(size: 14, bold: true)
    var label = title
    label.isLocked = definition.labelChoices.isEmpty
    put(definition.label, row: 4, column: 1, label)
    merge(row: 4, columns: all, label)
    put(definition.title, row: 5, column: 1, title)
    merge(row: 5, columns: all, title)
    let lines = FormStyle.lineCount(of: definition.title, width: visibleWidth * 0.85)
    sheet.withRow(5) { $0.height = 20 * Double(lines) }
    put(definition.subtitle, row: 6, column: 1, FormStyle.text(size: 13, bold: true))
    merge(row: 6, columns: all, FormStyle.text(size: 13, bold: true))
    let attached = "(Kèm theo Báo cáo số        /BC-UBND ngày      tháng      năm {N} của {đơn vị})"
    put(attached, row: 7, column: 1, FormStyle.text(size: 13, italic: true))
    merge(row: 7, columns: all, FormStyle.text(size: 13, italic: true))
    put(
      definition.unitLine, row: 8, column: lastVisibleColumn,
      FormStyle.text(size: 12, italic: true, across: .right, wraps: false))
    addChoices()
  }

  /// What is chosen above the table: the form's number, the option, the codes of columns.
  private mutating func addChoices() {
    if !definition.labelChoices.isEmpty {
      let cell = CellReference(row: 4, column: 1)
      addChoice([definition.label] + definition.labelChoices, at: [RangeReference(cell, cell)])
    }
    if let option = definition.option {
      let cell = CellReference(row: 8, column: 3)
      put(
        option.label, row: 8, column: 2,
        FormStyle.text(size: 12, italic: true, across: .right, wraps: false))
      put(option.choices.first ?? "", row: 8, column: 3, FormStyle.remark(across: .center))
      addChoice(option.choices, at: [RangeReference(cell, cell)])
    }
    for column in definition.columns {
      guard let code = column.code else { continue }
      put(code, row: 8, column: column.index, CellFormat())
      sheet.withRow(8) { $0.isHidden = true }
    }
  }

  private mutating func addHeadingRow(
    _ row: Int, _ left: ClosedRange<Int>, _ leftText: String, _ right: ClosedRange<Int>,
    _ rightText: String, leftBold: Bool
  ) {
    let leftFormat = FormStyle.text(size: 13, bold: leftBold)
    put(leftText, row: row, column: left.lowerBound, leftFormat)
    merge(row: row, columns: left, leftFormat)
    guard !rightText.isEmpty else { return }
    let rightFormat = FormStyle.text(size: 13, bold: true)
    put(rightText, row: row, column: right.lowerBound, rightFormat)
    merge(row: row, columns: right, rightFormat)
  }

  private var visibleWidth: Double {
    definition.columns.filter { $0.kind != .hidden }.reduce(0) { $0 + $1.width }
  }

  // MARK: Rows 10–12

  mutating func addColumnHeaders() {
    let heights = headerHeights()
    sheet.withRow(9) { $0.height = heights.groups }
    sheet.withRow(10) { $0.height = heights.parts }
    var position = 0
    while position < definition.columns.count {
      let column = definition.columns[position]
      if column.header.count < 2 {
        let format = column.isUnit ? FormStyle.typedHeader : FormStyle.header
        put(column.header.first ?? "", row: 9, column: column.index, format)
        merge(row: 9, columns: column.index...column.index, rows: 2, format)
        position += 1
        continue
      }
      let group = group(at: position)
      put(column.header[0], row: 9, column: column.index, FormStyle.header)
      merge(row: 9, columns: column.index...(column.index + group.count - 1), FormStyle.header)
      for part in group { put(part.header[1], row: 10, column: part.index, FormStyle.header) }
      position += group.count
    }
    for column in definition.columns {
      put(column.number, row: 11, column: column.index, FormStyle.columnNumber)
      sheet.columns.append(
        ColumnRange(
          columns: column.index...column.index, width: column.width,
          isHidden: column.kind == .hidden))
    }
  }

  /// The columns from a position on that share its group header.
  private func group(at position: Int) -> ArraySlice<ColumnDefinition> {
    let name = definition.columns[position].header.first
    return definition.columns[position...].prefix { $0.header.count > 1 && $0.header[0] == name }
  }

  /// Whether a column begins a group.
  private func isFirst(_ position: Int) -> Bool {
    let columns = definition.columns
    return position == 0 || columns[position - 1].header.first != columns[position].header.first
  }

  /// The heights of the two header rows, points: as much as the texts need, not less than usual.
  private func headerHeights() -> (groups: Double, parts: Double) {
    func need(_ text: String, _ width: Double) -> Double {
      FormStyle.rowHeight(of: text, width: width * 0.9)
    }
    let hasGroups = definition.columns.contains { $0.header.count > 1 }
    var (groups, parts, whole) = hasGroups ? (32.0, 40.0, 0.0) : (16.0, 24.0, 0.0)
    for (position, column) in definition.columns.enumerated() where column.kind != .hidden {
      if column.header.count > 1 {
        let width = group(at: position).reduce(0) { $0 + $1.width }
        groups = isFirst(position) ? max(groups, need(column.header[0], width)) : groups
        parts = max(parts, need(column.header[1], column.width))
      } else {
        whole = max(whole, need(column.header.first ?? "", column.width))
      }
    }
    return (groups, max(parts, whole - groups))
  }

  // MARK: Below the table

  mutating func addFooter() {
    sheet.withRow(definition.guardRow) { $0.height = 4 }
    if let check = definition.check {
      let row = definition.lastTableRow + 1
      let context = FormFormula.Context(form: form, sheet: definition, row: row, column: 2)
      sheet.set(
        .formula(Formula(FormFormula.expand(check, context))),
        at: CellReference(row: row, column: 2),
        formatIndex: workbook.formatIndex(
          for: FormStyle.text(size: 12, bold: true, across: .left, wraps: false)))
    }
    let legend =
      "Ô vàng: nhập số liệu; ô trắng: công thức. Cần kiểm tra: ô xanh dương: điền trước; ô cam, chữ"
      + " nghiêng: suy ngược; ô xanh lá, gạch chân: đề xuất."
    put(
      legend, row: legendRow, column: 2,
      FormStyle.text(size: 11, italic: true, across: .left, wraps: false))
    let right = middleColumn...lastVisibleColumn
    addSignature(
      row: legendRow + 1, left: "", right: "{địa danh}, ngày      tháng      năm {N}", right,
      italic: true)
    addSignature(
      row: legendRow + 2, left: "NGƯỜI LẬP BIỂU", right: "TM. ỦY BAN NHÂN DÂN", right, bold: true)
    addSignature(
      row: legendRow + 3, left: "(Ký, ghi rõ họ tên)", right: "CHỦ TỊCH", right, leftItalic: true,
      bold: true)
  }

  private mutating func addSignature(
    row: Int, left: String, right: String, _ columns: ClosedRange<Int>, leftItalic: Bool = false,
    bold: Bool = false, italic: Bool = false
  ) {
    if !left.isEmpty {
      put(
        left, row: row, column: 2,
        FormStyle.text(size: 13, bold: bold && !leftItalic, italic: leftItalic))
    }
    let format = FormStyle.text(size: 13, bold: bold, italic: italic)
    put(right, row: row, column: columns.lowerBound, format)
    merge(row: row, columns: columns, format)
    sheet.withRow(row) { $0.height = 18 }
  }

  /// Zero-based: under the table and what is said of it.
  private var legendRow: Int { definition.lastTableRow + (definition.check == nil ? 1 : 2) }

  /// Zero-based: the last row that prints, with room for a signature.
  private var lastPrintedRow: Int { legendRow + 10 }

  /// Gives the rows that print a height where they have none: programs fit such rows to their text in
  /// one format and not in the other, and pages would break at other rows.
  mutating func addRowHeights() {
    // The national heading is hidden, and its lines are as long as the names that are put in.
    for index in 3...lastPrintedRow where sheet.row(at: index)?.height == nil {
      let sizes = sheet.row(at: index)?.cells.filter { $0.value != .empty }.map {
        workbook.formats[$0.formatIndex].font.size
      }
      let size = max(sizes?.max() ?? 0, workbook.formats[0].font.size)
      sheet.withRow(index) { $0.height = (size * 1.3125 * 4).rounded() / 4 }
    }
  }

  mutating func addPrintSetup() {
    sheet.print.paper = definition.paper == .a3Landscape ? .a3 : .a4
    sheet.print.isLandscape = definition.paper != .a4Portrait
    sheet.print.fitsWidth = true
    sheet.print.numbersPages = true
    sheet.print.omitsFills = true
    sheet.print.repeatedRows = 9...11
    sheet.print.area = RangeReference(
      CellReference(row: 0, column: 1),
      CellReference(row: lastPrintedRow, column: lastVisibleColumn))
    let firstValue = definition.columns.first { $0.kind == .input || $0.kind == .formula }
    sheet.freeze = FreezePane(rows: FormStyle.firstDataRow, columns: firstValue?.index ?? 0)
    sheet.isProtected = true
  }
}
