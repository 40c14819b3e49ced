internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream

/// Where the pivot tables of a document stand: nothing is written into them, and no insertion tears
/// them.
struct PivotPlaces {
  private var places: [(sheet: String, range: RangeReference)] = []

  /// Reads the pivot tables behind the sheets; a document without is only searched there for their
  /// name.
  init(_ content: [UInt8]) throws(SpreadsheetError) {
    let end = Array("</table:table>".utf8)
    var tail = max(0, content.count - end.count)
    while tail > 0,
      content[tail] != end[0] || !content[tail...].starts(with: end)
    {
      tail -= 1
    }
    guard content[tail...].contains("table:data-pilot-table ") else { return }
    places = try translating(part: ODSPackage.contentPart) { () throws(XMLError) in
      let outline = try DocumentOutline(content)
      return try outline.children(of: outline.other("table:data-pilot-tables")).compactMap {
        $0.value("table:target-range-address").flatMap { ODFAddress.parse($0) }
      }
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { places.isEmpty }

  /// The pivot table that holds a cell; `nil` for none.
  func range(holding cell: CellReference, on sheet: String) -> RangeReference? {
    places.first { $0.sheet.lowercased() == sheet.lowercased() && $0.range.contains(cell) }?.range
  }

  /// Refuses a change that would tear a pivot table.
  func check(_ change: StructureChange) throws(SpreadsheetError) {
    for place in places where place.sheet.lowercased() == change.sheet.lowercased() {
      let rows = place.range.first.row...place.range.last.row
      let columns = place.range.first.column...place.range.last.column
      let isTorn =
        !change.map.isRigid(rows, .rows) || !change.map.isRigid(columns, .columns)
        || (change.copies?.rows.overlaps(rows) ?? false)
      guard isTorn, change.map.range(place.range) != nil else { continue }
      throw SpreadsheetError(
        .refusedEdit, "the change would tear the pivot table of \(place.range)",
        sheet: place.sheet, cell: place.range.first)
    }
  }
}
