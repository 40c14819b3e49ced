import ByteSupport
import SpreadsheetModel
import XMLStream

/// Turns the changes of one sheet's cells into splices of its part.
struct SheetSplices {
  private let scan: SheetScan
  private let changes: [CellReference: EditPlan.CellChange]
  private let uses1904Dates: Bool
  /// The prefix of the part's elements, with its colon.
  private let prefix: String
  private(set) var splices = ByteSplices()
  /// Cells that were inserted, for the sheet's dimension.
  private var inserted: [CellReference] = []

  init(
    _ scan: SheetScan, _ changes: [CellReference: EditPlan.CellChange], uses1904Dates: Bool
  ) {
    self.scan = scan
    self.changes = changes
    self.uses1904Dates = uses1904Dates
    prefix = scan.root.prefix
  }

  /// Makes the splices of all changes.
  ///
  /// - Throws: `.refusedEdit`, `.invalidArgument`, each with its cell.
  mutating func make(_ strings: inout SharedStringsEditor) throws(SpreadsheetError) {
    var newRows: [UInt8] = []
    for row in scan.rows.keys.sorted() {
      guard let site = scan.rows[row] else { continue }
      let before = inserted.count
      if site.element == nil {
        let bytes = try newRow(row, site.columns, &strings)
        if scan.child("sheetData")?.isEmptyTag == true {
          newRows += bytes
        } else if !bytes.isEmpty {
          splices.insert(bytes, at: site.offset)
        }
      } else {
        try change(row, site, &strings)
        if let element = site.element { extendSpans(of: element, to: inserted[before...]) }
      }
    }
    if !newRows.isEmpty { scan.child("sheetData")?.append(newRows, to: &splices) }
    extendDimension()
  }

  private mutating func change(
    _ row: Int, _ site: SheetScan.RowSite, _ strings: inout SharedStringsEditor
  ) throws(SpreadsheetError) {
    guard let element = site.element else { return }
    var appended: [UInt8] = []
    let style = rowStyle(element)
    for column in site.columns {
      let reference = CellReference(row: row, column: column)
      guard let change = changes[reference] else { continue }
      try check(change, reference, site.cells[column])
      if let cell = site.cells[column] {
        let bytes = try rewritten(cell, change, reference, &strings)
        splices.replace(cell.element.range, with: bytes)
      } else {
        let bytes = try newCell(reference, change, style: style, &strings)
        if element.isEmptyTag {
          appended += bytes
        } else if let offset = site.insertions[column] {
          splices.insert(bytes, at: offset)
        }
      }
    }
    if !appended.isEmpty { element.append(appended, to: &splices) }
  }

  private mutating func newRow(
    _ row: Int, _ columns: [Int], _ strings: inout SharedStringsEditor
  ) throws(SpreadsheetError) -> [UInt8] {
    var cells: [UInt8] = []
    for column in columns {
      let reference = CellReference(row: row, column: column)
      guard let change = changes[reference] else { continue }
      try check(change, reference, nil)
      cells += try newCell(reference, change, style: nil, &strings)
    }
    guard !cells.isEmpty else { return [] }
    return Array("<\(prefix)row r=\"\(row + 1)\">".utf8) + cells + Array("</\(prefix)row>".utf8)
  }

  /// A `c` element that was not there; nothing for an empty value.
  private mutating func newCell(
    _ reference: CellReference, _ change: EditPlan.CellChange, style: String?,
    _ strings: inout SharedStringsEditor
  ) throws(SpreadsheetError) -> [UInt8] {
    guard case .value(let value) = change, value != .empty else { return [] }
    inserted.append(reference)
    let content = try content(.value(value), reference, &strings)
    var writer = ByteWriter(capacity: 96)
    writer.append(UInt8(ascii: "<"))
    writer.append(prefix)
    writer.append("c r=\"")
    writer.append(CellReference.columnLetters(reference.column))
    writer.append(reference.row + 1)
    writer.append(UInt8(ascii: "\""))
    if let style = style ?? columnStyle(reference.column), style != "0" {
      writer.append(attribute: "s", style)
    }
    if let type = content.type { writer.append(" t=\"\(type)\"") }
    writer.append(">")
    content.append(to: &writer, prefix: prefix)
    writer.append("</\(prefix)c>")
    return writer.bytes
  }

  /// A `c` element with another value: its attributes and its formula stay.
  private func rewritten(
    _ cell: SheetScan.CellSite, _ change: EditPlan.CellChange, _ reference: CellReference,
    _ strings: inout SharedStringsEditor
  ) throws(SpreadsheetError) -> [UInt8] {
    let content = try content(change, reference, &strings)
    if cell.element.attribute("t")?.value == "s" { strings.droppedReferences += 1 }
    let tag = cell.element.startTag
    var attributes = ByteSplices()
    // A rich value or a dynamic array belongs to the value that goes.
    let dropped: Set<String> = cell.formula == nil ? ["t", "cm", "vm"] : ["t"]
    for attribute in cell.element.attributes where dropped.contains(attribute.name) {
      // The white space before an attribute goes with it.
      let range = (attribute.range.lowerBound - 1)..<attribute.range.upperBound
      let local = (range.lowerBound - tag.lowerBound)..<(range.upperBound - tag.lowerBound)
      attributes.replace(local, with: [])
    }
    var start = attributes.applied(to: Array(scan.bytes[tag]))
    start.removeLast(cell.element.isEmptyTag ? 2 : 1)
    var writer = ByteWriter()
    writer.append(contentsOf: start)
    if let type = content.type { writer.append(" t=\"\(type)\"") }
    if content.value == nil, cell.formula == nil, cell.others.isEmpty {
      writer.append("/>")
      return writer.bytes
    }
    writer.append(">")
    if let formula = cell.formula { writer.append(contentsOf: scan.bytes[formula]) }
    content.append(to: &writer, prefix: prefix)
    for other in cell.others { writer.append(contentsOf: scan.bytes[other]) }
    writer.append("</\(cell.element.name)>")
    return writer.bytes
  }

  private func content(
    _ change: EditPlan.CellChange, _ reference: CellReference,
    _ strings: inout SharedStringsEditor
  ) throws(SpreadsheetError) -> CellContent {
    do throws(SpreadsheetError) {
      switch change {
      case .result(let result): return try CellContent(result: result)
      case .value(let value):
        return try CellContent(value, uses1904Dates: uses1904Dates, &strings.table)
      }
    } catch {
      var located = error
      located.cell = reference
      throw located
    }
  }

  /// Refuses what would break the sheet.
  private func check(
    _ change: EditPlan.CellChange, _ reference: CellReference, _ cell: SheetScan.CellSite?
  ) throws(SpreadsheetError) {
    func refusal(_ message: String) -> SpreadsheetError {
      SpreadsheetError(.refusedEdit, message, cell: reference)
    }
    switch change {
    case .result:
      guard cell?.formula != nil else { throw refusal("the cell holds no formula") }
    case .value:
      guard cell?.formula == nil else { throw refusal("the cell holds a formula") }
      if let range = scan.computedRanges.first(where: { $0.contains(reference) }) {
        throw refusal("the cell belongs to the array formula or data table of \(range)")
      }
      if let merge = scan.merges.first(where: { $0.contains(reference) && $0.first != reference }) {
        throw refusal("the cell is covered by the merged range \(merge)")
      }
    }
  }

  private func rowStyle(_ row: ElementSite) -> String? {
    guard row.attribute("customFormat").map({ isTrue($0.value) }) == true else { return nil }
    return row.attribute("s")?.value
  }

  private func columnStyle(_ column: Int) -> String? {
    scan.columnStyles.first { $0.columns.contains(column) }?.style
  }

  /// Widens `spans` where an inserted cell stands outside it: some readers hide such cells.
  private mutating func extendSpans(of row: ElementSite, to cells: ArraySlice<CellReference>) {
    let columns = cells.map { $0.column + 1 }
    guard let spans = row.attribute("spans"), let least = columns.min(), let most = columns.max()
    else { return }
    let ends = spans.value.split(separator: " ").flatMap {
      $0.split(separator: ":").compactMap { Int($0) }
    }
    guard let first = ends.min(), let last = ends.max(), least < first || most > last else {
      return
    }
    row.set("spans", "\(min(first, least)):\(max(last, most))", in: &splices)
  }

  /// Widens `dimension` to inserted cells.
  private mutating func extendDimension() {
    guard let element = scan.child("dimension"), let attribute = element.attribute("ref"),
      let range = RangeReference(attribute.value), let first = inserted.first
    else { return }
    let all = inserted.reduce(RangeReference(first, first)) { united($0, RangeReference($1, $1)) }
    let isBlank = scan.child("sheetData").map { $0.isEmptyTag } ?? true
    let wider = isBlank ? all : united(range, all)
    element.set("ref", wider.description, in: &splices)
  }

  private func united(_ one: RangeReference, _ other: RangeReference) -> RangeReference {
    RangeReference(
      CellReference(
        row: min(one.first.row, other.first.row), column: min(one.first.column, other.first.column)),
      CellReference(
        row: max(one.last.row, other.last.row), column: max(one.last.column, other.last.column)))
  }
}
