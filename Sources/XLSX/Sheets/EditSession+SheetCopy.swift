import ByteSupport
import Formulas
import OfficePackage
import SpreadsheetModel
import XMLStream

// A copy of a sheet: its part and all parts that hang on it are cloned, with what must be unlike in
// two sheets made new: names of tables, identities, code names of macros.
extension EditSession {
  /// Copies a sheet.
  ///
  /// - Parameters:
  ///   - name: of the copy.
  ///   - place: zero-based among the tabs; `nil` for just behind the sheet.
  /// - Throws: `.invalidArgument` for the name or place; `.refusedEdit` for slicers and timelines.
  mutating func copySheet(
    _ index: Int, to name: String, at place: Int?
  ) throws(SpreadsheetError) {
    let sheet = workbook.sheets[index]
    try SheetName.check(name, among: workbook.sheets.map(\.name))
    let place = place ?? index + 1
    guard (0...workbook.sheets.count).contains(place) else {
      throw outsideTabs(place, workbook.sheets.count)
    }
    guard let part = sheet.part else {
      throw SpreadsheetError(.malformedPart, "the sheet has no part", sheet: sheet.name)
    }
    var cloner = PartCloner(self, sheet: sheet.name, copy: name, index: place)
    let clone = try cloner.clone(sheet: part)
    self = cloner.session
    let id = try relate(workbook.name, to: clone, kind: sheet.kind)
    try addSheetElement(copying: index, name: name, id: id, at: place)
    var places: [Int: Int] = [:]
    for old in workbook.sheets.indices { places[old] = old < place ? old : old + 1 }
    try renumberSheets(places, fallback: 0)
    var names = workbook.sheets.map(\.name)
    names.insert(name, at: place)
    try retitle(names)
    try copyNames(of: index, to: place, cloner.shift)
    try dropCalculationChain()
    try requestFullCalculation()
  }

  /// Adds the `sheet` element of a copy.
  private mutating func addSheetElement(
    copying index: Int, name: String, id: String, at place: Int
  ) throws(SpreadsheetError) {
    let outline = try openWorkbook()
    let elements = try sheetElements()
    let source = elements[index]
    let number = (workbook.sheets.map(\.id).max() ?? 0) + 1
    var writer = ByteWriter()
    writer.append("<\(source.name)")
    for attribute in source.attributes {
      switch attribute.name {
      case "name": writer.append(attribute: "name", name)
      case "sheetId": writer.append(attribute: "sheetId", number)
      case let other where other.hasSuffix(":id"): writer.append(attributeNamed: other, id)
      default: writer.append(attributeNamed: attribute.name, attribute.value)
      }
    }
    writer.append("/>")
    let offset =
      place < elements.count
      ? elements[place].range.lowerBound : elements[elements.count - 1].range.upperBound
    workbookSplices.insert(writer.bytes, at: offset)
    workbookOutline = outline
  }

  /// Gives the copy its own twins of the sheet's names, and of the workbook's names that mean the
  /// sheet, as Excel does.
  private mutating func copyNames(
    of index: Int, to place: Int, _ shift: FormulaShift
  ) throws(SpreadsheetError) {
    let outline = try openWorkbook()
    let elements = try workbookElements(of: "definedNames")
    func key(_ element: ElementSite) -> String {
      element.attribute("name")?.value.lowercased() ?? ""
    }
    func scope(_ element: ElementSite) -> Int? {
      element.attribute("localSheetId").flatMap { Int($0.value) }
    }
    let own = Set(elements.filter { scope($0) == index }.map(key))
    for element in elements {
      let isOwn = scope(element) == index
      guard isOwn || scope(element) == nil && !own.contains(key(element)) else { continue }
      let text = XMLText.expanded(outline.bytes, element.startTag.upperBound..<element.contentEnd)
      let outcome = shift.rewrite(
        element.isEmptyTag ? "" : text, .excel, at: FormulaShift.Place(isOnSheet: false))
      guard isOwn || outcome.isChanged else { continue }
      var writer = ByteWriter()
      writer.append("<\(element.name)")
      for attribute in element.attributes where attribute.name != "localSheetId" {
        writer.append(attributeNamed: attribute.name, attribute.value)
        if attribute.name == "name" { writer.append(attribute: "localSheetId", place) }
      }
      writer.append(">")
      writer.append(xmlText: outcome.text)
      writer.append("</\(element.name)>")
      newNames += writer.bytes
    }
  }
}
