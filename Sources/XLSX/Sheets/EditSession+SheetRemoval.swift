import ByteSupport
import Formulas
import OfficePackage
import SpreadsheetModel
import XMLStream

extension EditSession {
  /// Removes a sheet with all that belongs to it alone.
  ///
  /// - Throws: `.refusedEdit` for the last visible sheet.
  mutating func removeSheet(_ index: Int) throws(SpreadsheetError) {
    try checkOthersVisible(index)
    let before = try reachableParts()
    let sheet = workbook.sheets[index]
    let element = try sheetElements()[index]
    workbookSplices.replace(element.range, with: [])
    var places: [Int: Int] = [:]
    for old in workbook.sheets.indices where old != index {
      places[old] = old < index ? old : old - 1
    }
    let others = visibleSheets.filter { $0 != index }
    let next = others.first { $0 > index } ?? others.last ?? 0
    try renumberSheets(places, fallback: places[next] ?? 0)
    try commitWorkbook()
    try retitle(workbook.sheets.indices.filter { $0 != index }.map { workbook.sheets[$0].name })

    var change = StructureChange(sheet: sheet.name)
    change.isRemoved = true
    let shift = FormulaShift(
      sheet: sheet.name, map: change.map, sheetOrder: workbook.sheets.map(\.name), isRemoved: true)
    let id = element.attributes.first { $0.name.hasSuffix(":id") }?.value
    try dropElements(of: workbook.name.relationshipsName) { $0.attribute("Id")?.value == id }
    try dropUnreachable(since: before)
    try rewriteParts(change, shift, on: index)
    try dropCalculationChain()
    try requestFullCalculation()
  }
}
