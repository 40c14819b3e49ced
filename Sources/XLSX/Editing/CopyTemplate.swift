internal import ByteSupport
import SpreadsheetModel
import XMLStream

/// The markup of a copy of repeated rows, with slots for what its cells hold.
///
///     <row r="7"> │ <c r="B7" s="4" · > · </c> │ <c r="F7" s="5" · ><f>D7*E7</f> · </c> │ </row>
///       before        tag               end         tag              formula      end     rest
///
/// Each piece is counted from the first two copies (`CountedText`); what comes between is written as
/// `SheetSplices` writes a cell with another value.
struct CopyTemplate {
  /// A cell that gets values; a class, so that a cell in the loop costs one count of references.
  final class Slot: Sendable {
    /// From the cell before to this one.
    let before: CountedText
    /// The start tag without its end and without what goes with the old value.
    let tag: CountedText
    let formula: CountedText
    /// Children beside formula and value, and the end tag.
    let end: CountedText
    /// The cell as it is.
    let whole: CountedText
    /// Whether a formula or other children stay, so that the element is no empty tag.
    let hasBody: Bool
    /// Whether the cell held a reference to the shared strings.
    let dropsReference: Bool

    /// - Throws: `.refusedEdit` for two cells that are no copies of each other.
    fileprivate init(_ one: CellPieces, _ other: CellPieces) throws(SpreadsheetError) {
      guard one.hasBody == other.hasBody, one.dropsReference == other.dropsReference else {
        throw CopyTemplate.refusal
      }
      before = try CopyTemplate.counted(one.before, other.before)
      tag = try CopyTemplate.counted(one.tag[...], other.tag[...])
      formula = try CopyTemplate.counted(one.formula, other.formula)
      end = try CopyTemplate.counted(one.closing[...], other.closing[...])
      whole = try CopyTemplate.counted(one.whole, other.whole)
      (hasBody, dropsReference) = (one.hasBody, one.dropsReference)
    }
  }

  /// One a column of the cells, in their order.
  private(set) var slots: [Slot] = []
  /// Behind the last slot.
  let rest: CountedText

  /// Learns from the first two copies.
  ///
  /// - Throws: `.refusedEdit` for copies that must be written cell by cell, `.malformedPart`.
  init(_ cells: CopiedCells, limits: Limits) throws(SpreadsheetError) {
    let samples = cells.copies.samples
    let opening = Array("<worksheet><sheetData>".utf8)
    let end = opening.count + samples.first.count
    let bytes =
      opening + samples.first + samples.second + Array("</sheetData></worksheet>".utf8)
    let wanted = (1...2).flatMap { copy in
      cells.columns.map {
        CellReference(row: cells.copies.row($0.row, ofCopy: copy), column: $0.column)
      }
    }
    let scan = try SheetScan(bytes, part: "", cells: wanted, limits: limits)
    guard scan.places.count == wanted.count else { throw Self.refusal }
    var (first, second) = (opening.count, end)
    for (index, column) in cells.columns.enumerated() {
      let one = try CellPieces(scan, scan.places[index], from: first, column)
      let other = try CellPieces(
        scan, scan.places[index + cells.columns.count], from: second, column)
      slots.append(try Slot(one, other))
      (first, second) = (one.end, other.end)
    }
    rest = try Self.counted(bytes[first..<end], bytes[second..<(end + samples.second.count)])
  }

  fileprivate static func counted(
    _ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>
  ) throws(SpreadsheetError) -> CountedText {
    guard let text = CountedText(one, other) else { throw refusal }
    return text
  }

  fileprivate static let refusal = SpreadsheetError(
    .refusedEdit, "the copies of the rows must be written cell by cell")
}

/// A cell of one copy, taken apart.
private struct CellPieces {
  let before: ArraySlice<UInt8>
  let whole: ArraySlice<UInt8>
  let tag: [UInt8]
  let formula: ArraySlice<UInt8>
  let closing: [UInt8]
  let hasBody: Bool
  let dropsReference: Bool
  let end: Int

  /// - Parameter start: behind the cell before.
  init(
    _ scan: SheetScan, _ place: SheetScan.Place, from start: Int, _ column: CopiedCells.Column
  ) throws(SpreadsheetError) {
    guard case .cell(let cell) = place, (cell.formula != nil) == column.isResult,
      !Self.isOfMany(cell, scan)
    else { throw CopyTemplate.refusal }
    let bytes = scan.bytes
    let opening = cell.tag.range
    before = bytes[start..<opening.lowerBound]
    whole = bytes[opening.lowerBound..<cell.end]
    formula = cell.formula.map { bytes[$0] } ?? []
    hasBody = cell.formula != nil || !cell.others.isEmpty
    end = cell.end
    var tag: [UInt8] = []
    var cursor = opening.lowerBound
    var dropsReference = false
    for attribute in cell.attributes {
      let isType = scan.isEqual(attribute.name, "t")
      if isType, scan.isEqual(attribute.value, "s") { dropsReference = true }
      let belongs = scan.isEqual(attribute.name, "cm") || scan.isEqual(attribute.name, "vm")
      guard isType || belongs && !column.isResult else { continue }
      // The white space before an attribute goes with it.
      tag += bytes[cursor..<(attribute.range.lowerBound - 1)]
      cursor = attribute.range.upperBound
    }
    tag += bytes[cursor..<(opening.upperBound - (cell.tag.kind == .emptyTag ? 2 : 1))]
    self.tag = tag
    self.dropsReference = dropsReference
    closing =
      cell.others.flatMap { bytes[$0] } + Array("</".utf8) + bytes[cell.tag.name]
      + Array(">".utf8)
  }

  /// Whether the cell's formula is that of other cells as well: shared, of an array or a data table.
  private static func isOfMany(_ cell: SheetScan.CellSite, _ scan: SheetScan) -> Bool {
    guard let formula = cell.formula else { return false }
    let tag = scan.bytes[formula].prefix { $0 != UInt8(ascii: ">") }
    return tag.firstRange(of: Array("t=".utf8)) != nil || tag.contains(UInt8(ascii: ":"))
  }
}
