import ByteSupport
import Formulas
import OfficePackage
import SpreadsheetModel
import XMLStream

extension EditSession {
  /// Adds a name or gives it another formula.
  mutating func setName(
    _ name: String, scope: String?, _ expression: String
  ) throws(SpreadsheetError) {
    try DefinedNameRule.check(name)
    let text = expression.hasPrefix("=") ? String(expression.dropFirst()) : expression
    guard !text.isEmpty, text.utf16.count <= CellContent.formulaLimit else {
      throw SpreadsheetError(
        .invalidArgument,
        "the formula of the name “\(name)” is empty or longer than \(CellContent.formulaLimit)")
    }
    // Settings of a sheet are names of that sheet.
    let owner = scope ?? (name.hasPrefix("_xlnm.") ? PrintTitles.sheet(named: text) : nil)
    let index = try owner.map { (owner) throws(SpreadsheetError) in try anySheetIndex(owner) }
    let outline = try openWorkbook()
    if let site = try nameElement(name, index) {
      var writer = ByteWriter()
      writer.append(xmlText: text)
      if site.isEmptyTag {
        site.append(writer.bytes, to: &workbookSplices)
      } else {
        workbookSplices.replace(site.startTag.upperBound..<site.contentEnd, with: writer.bytes)
      }
    } else {
      newNames += WorkbookXML.definedName(
        DefinedName(name, expression: text, sheetIndex: index), prefix: outline.root.prefix)
    }
    try requestFullCalculation()
  }

  /// Removes a name.
  mutating func removeName(_ name: String, scope: String?) throws(SpreadsheetError) {
    let index = try scope.map { (scope) throws(SpreadsheetError) in try anySheetIndex(scope) }
    guard let site = try nameElement(name, index) else {
      throw SpreadsheetError(
        .invalidArgument, "the workbook has no name “\(name)”", sheet: scope)
    }
    if try workbookElements(of: "definedNames").count == 1,
      let list = try openWorkbook().child("definedNames")
    {
      workbookSplices.replace(list.range, with: [])
    } else {
      workbookSplices.replace(site.range, with: [])
    }
    try requestFullCalculation()
  }

  private mutating func nameElement(
    _ name: String, _ index: Int?
  ) throws(SpreadsheetError) -> ElementSite? {
    try workbookElements(of: "definedNames").first { element in
      element.attribute("name")?.value.lowercased() == name.lowercased()
        && element.attribute("localSheetId").flatMap { Int($0.value) } == index
    }
  }
}
