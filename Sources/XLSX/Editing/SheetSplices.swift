import ByteSupport
import SpreadsheetModel
import XMLStream

/// Turns the changes of one sheet's cells into splices of its part.
struct SheetSplices {
  let scan: SheetScan
  let merges: RangeIndex
  /// The changes, in the order of the scan's places.
  private let changes: [EditPlan.Cell]
  let uses1904Dates: Bool
  let limits: Limits
  /// Copies of rows that come into the sheet.
  private let copies: CopiedCells?
  /// Whether people cannot change locked cells of the sheet.
  let isProtected: Bool
  /// The prefix of the part's elements, with its colon.
  let prefix: String
  /// The formats of the workbook; `nil` when no cell needs them.
  private(set) var marks: StyleMarks?
  var splices = ByteSplices()
  /// What a person should look at: `D14: …`.
  var warnings: [String] = []
  /// What was written, one element behind the other.
  var writer = ByteWriter(capacity: 4096)
  /// Cells that were inserted, for the sheet's dimension.
  var inserted: [CellReference] = []

  /// - Precondition: the scan wanted the cells of these changes.
  init(
    _ scan: SheetScan, _ changes: [EditPlan.Cell], marks: StyleMarks?, uses1904Dates: Bool,
    copies: CopiedCells? = nil, limits: Limits
  ) {
    self.scan = scan
    self.copies = copies
    merges = scan.mergeIndex(for: changes, besides: copies?.copies)
    self.changes = changes
    self.marks = marks
    self.uses1904Dates = uses1904Dates
    self.limits = limits
    isProtected = scan.isProtected
    prefix = scan.root.prefix
  }

  /// Makes the splices of all changes.
  ///
  /// - Throws: `.refusedEdit`, `.invalidArgument`, each with its cell.
  mutating func make(_ strings: inout SharedStringsEditor) throws(SpreadsheetError) {
    let data = scan.child("sheetData")
    let isBlank = data?.isEmptyTag == true
    let firstNewRow = writer.bytes.count
    for row in scan.rows {
      let start = writer.bytes.count
      let before = inserted.count
      if let element = row.element {
        try change(row, element, &strings)
        extendSpans(of: element, to: inserted[before...])
      } else {
        if let copies, row.index == copies.copies.firstRow {
          try writeCopies(of: copies, &strings)
        } else {
          try writeRow(row, &strings)
        }
        if !isBlank, writer.bytes.count > start {
          splices.insert(writer.bytes[start...], at: row.offset)
        }
      }
    }
    // A sheet without rows has missing ones only.
    if isBlank, writer.bytes.count > firstNewRow {
      data?.append(Array(writer.bytes[firstNewRow...]), to: &splices)
    }
    extendDimension(isBlank: isBlank)
  }

  private mutating func change(
    _ row: SheetScan.RowSite, _ element: ElementSite, _ strings: inout SharedStringsEditor
  ) throws(SpreadsheetError) {
    let style = rowStyle(element)
    let firstCell = writer.bytes.count
    for index in row.cells {
      let start = writer.bytes.count
      switch scan.places[index] {
      case _ where changes[index].isLookedAt: continue
      case .cell(let cell):
        try check(changes[index], cell)
        try judge(changes[index], style: isProtected ? ownStyle(of: cell) : nil)
        try rewrite(cell, changes[index], &strings)
        splices.replace(cell.tag.range.lowerBound..<cell.end, with: writer.bytes[start...])
      case .gap(let offset):
        try check(changes[index], nil)
        try judge(changes[index], style: style)
        try writeCell(changes[index], style: style, &strings)
        if !element.isEmptyTag { splices.insert(writer.bytes[start...], at: offset) }
      }
    }
    // A row without cells has missing ones only.
    if element.isEmptyTag, writer.bytes.count > firstCell {
      element.append(Array(writer.bytes[firstCell...]), to: &splices)
    }
  }

  /// Writes a row that was not there; nothing when all its cells stay empty.
  private mutating func writeRow(
    _ row: SheetScan.RowSite, _ strings: inout SharedStringsEditor
  ) throws(SpreadsheetError) {
    guard changes[row.cells].contains(where: \.fillsCell) else {
      for index in row.cells { try check(changes[index], nil) }
      return
    }
    writer.append(UInt8(ascii: "<"))
    writer.append(prefix)
    writer.append(literal: "row r=\"")
    writer.append(row.index + 1)
    writer.append(literal: "\">")
    for cell in changes[row.cells] {
      try check(cell, nil)
      try judge(cell, style: nil)
      try writeCell(cell, style: nil, &strings)
    }
    closeElement("row")
  }

  /// Writes a `c` element that was not there; nothing for an empty value.
  private mutating func writeCell(
    _ cell: EditPlan.Cell, style: String?, _ strings: inout SharedStringsEditor
  ) throws(SpreadsheetError) {
    guard cell.fillsCell else { return }
    inserted.append(cell.reference)
    let source = taken(by: cell)
    let inherited = source ?? style ?? columnStyle(cell.reference.column)
    var content = try CellContent(result: .none)
    if let own = try self.content(cell, style: inherited, &strings) { content = own }
    writer.append(UInt8(ascii: "<"))
    writer.append(prefix)
    writer.append(literal: "c r=\"")
    writer.append(CellReference.columnLetters(cell.reference.column))
    writer.append(cell.reference.row + 1)
    writer.append(UInt8(ascii: "\""))
    if let shown = try marked(inherited, cell) ?? inherited, shown != "0" || source != nil {
      writer.append(attribute: "s", shown)
    }
    content.appendType(to: &writer)
    writer.append(UInt8(ascii: ">"))
    content.append(to: &writer, prefix: prefix)
    closeElement("c")
  }

  mutating func closeElement(_ local: StaticString) {
    writer.append(literal: "</")
    writer.append(prefix)
    writer.append(literal: local)
    writer.append(UInt8(ascii: ">"))
  }

  /// Writes a `c` element with another value: its attributes stay, and its formula but for a
  /// replacement.
  private mutating func rewrite(
    _ cell: SheetScan.CellSite, _ change: EditPlan.Cell, _ strings: inout SharedStringsEditor
  ) throws(SpreadsheetError) {
    let source = taken(by: change)
    // Marks and texts with fonts of their own start from the format that the cell has.
    let style = source ?? (marks == nil ? nil : ownStyle(of: cell))
    let content = try content(change, style: style, &strings)
    let keepsFormula = cell.formula != nil && !change.replaces
    let newStyle = try marked(style, change) ?? source
    writeTag(
      of: cell, style: newStyle, changesValue: content != nil, keepsFormula: keepsFormula, &strings)
    guard let content else {
      let tagEnd = cell.tag.range.upperBound - (cell.tag.kind == .emptyTag ? 2 : 1)
      writer.append(contentsOf: scan.bytes[tagEnd..<cell.end])
      return
    }
    content.appendType(to: &writer)
    if content.value == nil, content.formula == nil, !keepsFormula, cell.others.isEmpty {
      writer.append(literal: "/>")
      return
    }
    writer.append(UInt8(ascii: ">"))
    if let formula = cell.formula, keepsFormula { writer.append(contentsOf: scan.bytes[formula]) }
    content.append(to: &writer, prefix: prefix)
    for other in cell.others { writer.append(contentsOf: scan.bytes[other]) }
    writer.append(literal: "</")
    writer.append(contentsOf: scan.bytes[cell.tag.name])
    writer.append(UInt8(ascii: ">"))
  }

  /// Writes the start tag without its end, the attributes that do not stay left out.
  private mutating func writeTag(
    of cell: SheetScan.CellSite, style: String?, changesValue: Bool, keepsFormula: Bool,
    _ strings: inout SharedStringsEditor
  ) {
    var cursor = cell.tag.range.lowerBound
    for attribute in cell.attributes {
      let isType = changesValue && scan.isEqual(attribute.name, "t")
      if isType, scan.isEqual(attribute.value, "s") { strings.droppedReferences += 1 }
      // A rich value or a dynamic array belongs to the value that goes.
      let belongs = scan.isEqual(attribute.name, "cm") || scan.isEqual(attribute.name, "vm")
      let isStyle = style != nil && scan.isEqual(attribute.name, "s")
      guard isType || isStyle || belongs && changesValue && !keepsFormula else { continue }
      // The white space before an attribute goes with it.
      writer.append(contentsOf: scan.bytes[cursor..<(attribute.range.lowerBound - 1)])
      cursor = attribute.range.upperBound
    }
    let tagEnd = cell.tag.range.upperBound - (cell.tag.kind == .emptyTag ? 2 : 1)
    writer.append(contentsOf: scan.bytes[cursor..<tagEnd])
    if let style { writer.append(attribute: "s", style) }
  }

  /// The record that an edit gives a cell; `nil` for none.
  private func taken(by change: EditPlan.Cell) -> String? {
    change.record.map(String.init) ?? change.style.map { style(of: $0) }
  }

  /// The format of a cell that the scan looked at.
  private func style(of cell: CellReference) -> String {
    let index = changes.partitionPoint { $0.reference >= cell }
    guard index < changes.count, changes[index].reference == cell else { return "0" }
    if case .cell(let site) = scan.places[index] { return ownStyle(of: site) ?? "0" }
    let row = scan.rows.first { $0.cells.contains(index) }?.element
    return row.flatMap { rowStyle($0) } ?? columnStyle(cell.column) ?? "0"
  }

  /// The format record that an existing cell names.
  private func ownStyle(of cell: SheetScan.CellSite) -> String? {
    cell.attributes.first { scan.isEqual($0.name, "s") }
      .map { String(decoding: scan.bytes[$0.value], as: UTF8.self) }
  }

  /// The format record of a marked cell; `nil` when the cell is not marked.
  private mutating func marked(
    _ style: String?, _ cell: EditPlan.Cell
  ) throws(SpreadsheetError) -> String? {
    guard let mark = cell.mark, marks != nil else { return nil }
    return try marks?.record(of: style.flatMap { Int($0) } ?? 0, with: mark).description
  }

  private func content(
    _ cell: EditPlan.Cell, style: String?, _ strings: inout SharedStringsEditor
  ) throws(SpreadsheetError) -> CellContent? {
    do throws(SpreadsheetError) {
      switch cell.change {
      case .nothing: return nil
      case .result(let result): return try CellContent(result: result)
      case .richText(let runs):
        let font = try marks?.font(ofRecord: style.flatMap { Int($0) } ?? 0)
        let item = RichTextItem(
          cellFont: font, prefix: strings.elementPrefix, limits: limits)
        return CellContent(sharedString: strings.table.index(ofItem: try item.contents(runs)))
      case .value(let value), .replacement(let value):
        return try CellContent(value, uses1904Dates: uses1904Dates, &strings.table)
      }
    } catch {
      var located = error
      located.cell = cell.reference
      throw located
    }
  }

  private func rowStyle(_ row: ElementSite) -> String? {
    guard row.attribute("customFormat").map({ isTrue($0.value) }) == true else { return nil }
    return row.attribute("s")?.value
  }

  func columnStyle(_ column: Int) -> String? {
    scan.columnStyles.first { $0.columns.contains(column) }?.style
  }
}
