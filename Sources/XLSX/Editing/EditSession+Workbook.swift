import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

extension EditSession {
  /// Asks programs to compute all formulas when they open the file.
  mutating func requestFullCalculation() throws(SpreadsheetError) {
    let outline = try openWorkbook()
    if let settings = outline.child("calcPr") {
      if settings.attribute("fullCalcOnLoad").map({ isTrue($0.value) }) != true {
        settings.set("fullCalcOnLoad", "1", in: &workbookSplices)
      }
    } else {
      requestsNewCalculationSettings = true
    }
  }

  /// The outline of the workbook part, scanned once.
  mutating func openWorkbook() throws(SpreadsheetError) -> PartOutline {
    if let workbookOutline { return workbookOutline }
    let outline = try outline(workbook.name)
    workbookOutline = outline
    return outline
  }

  /// Puts the workbook part when something of it changed.
  mutating func finishWorkbook() throws(SpreadsheetError) {
    guard let outline = workbookOutline else { return }
    let prefix = outline.root.prefix
    if !newSheetElements.isEmpty, let sheets = outline.child("sheets") {
      sheets.append(newSheetElements, to: &workbookSplices)
    }
    var inserted: [UInt8] = []
    if !newNames.isEmpty {
      if let names = outline.child("definedNames") {
        names.append(newNames, to: &workbookSplices)
      } else {
        inserted += Array("<\(prefix)definedNames>".utf8) + newNames
        inserted += Array("</\(prefix)definedNames>".utf8)
      }
    }
    if requestsNewCalculationSettings {
      inserted += Array("<\(prefix)calcPr fullCalcOnLoad=\"1\"/>".utf8)
    }
    if !inserted.isEmpty {
      let position = outline.position(after: Self.elementsBeforeNames)
      workbookSplices.insert(inserted, at: position)
    }
    guard !workbookSplices.isEmpty else { return }
    put(workbookSplices.applied(to: outline.bytes), into: workbook.name)
  }

  /// Children of `workbook` up to `definedNames`, which `calcPr` follows.
  private static let elementsBeforeNames: Set<String> = [
    "fileVersion", "fileSharing", "workbookPr", "AlternateContent", "revisionPtr",
    "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences",
    "definedNames",
  ]
}
