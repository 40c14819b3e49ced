import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

extension EditSession {
  /// Adds a sheet at the end.
  ///
  /// - Parameter formats: what the sheet's format indexes mean.
  /// - Throws: `.invalidArgument` for a name that is not allowed or taken, or values no cell can
  ///   hold.
  mutating func append(
    _ worksheet: Worksheet, formats: [CellFormat]
  ) throws(SpreadsheetError) {
    try SheetName.check(
      worksheet.name, among: workbook.sheets.map(\.name) + newSheetNames)
    let outline = try openWorkbook()
    let formatIndexes = try addFormats(formats)
    let position = workbook.sheets.count + newSheetNames.count
    let numbers = freeNumbers(worksheet)
    var cached = Workbook()
    cached.sheets = [worksheet]
    let dialect = dialect
    let parts = try withStrings { (strings) throws(SpreadsheetError) in
      try SheetParts(
        worksheet, in: cached, numbers: numbers, dialect: dialect,
        formatIndexes: formatIndexes, isSelected: false, &strings.table
      ).parts
    }
    for part in parts {
      let name = PartName(part.name)
      put(part.bytes, into: name)
      if let type = part.contentType {
        newTypes.append((name, type))
      } else if name.pathExtension == "vml" {
        newDefaults.append(("vml", ContentType.vml))
      }
    }
    let id = try relate(workbook.name, to: PartName(parts[0].name), kind: "worksheet")
    let prefix = outline.root.prefix
    let attribute: String
    if let declared = outline.root.prefix(declaring: dialect.relationships) {
      attribute = "\(declared)id=\"\(id)\""
    } else {
      attribute = "xmlns:r=\"\(dialect.relationships)\" r:id=\"\(id)\""
    }
    let sheetID = (workbook.sheets.map(\.id).max() ?? 0) + 1 + newSheetNames.count
    newSheetElements += WorkbookXML.sheet(
      worksheet.name, worksheet.visibility, sheetID: sheetID, id: attribute, prefix: prefix)
    for name in WorkbookXML.printNames(worksheet, index: position) {
      newNames += WorkbookXML.definedName(name, prefix: prefix)
    }
    newSheetNames.append(worksheet.name)
  }

  /// Numbers that no part of the package uses yet.
  private func freeNumbers(_ worksheet: Worksheet) -> SheetParts.Numbers {
    var sheet = 1
    while [
      "worksheets/sheet\(sheet).xml", "worksheets/_rels/sheet\(sheet).xml.rels",
      "drawings/drawing\(sheet).xml", "drawings/vmlDrawing\(sheet).vml", "comments\(sheet).xml",
    ].contains(where: { exists(PartName("xl/" + $0)) }) {
      sheet += 1
    }
    var chart = 1
    let count = worksheet.charts.count
    while (chart..<(chart + count)).contains(where: { exists(PartName("xl/charts/chart\($0).xml")) }
    ) {
      chart += 1
    }
    return SheetParts.Numbers(sheet: sheet, firstChart: chart)
  }

  /// Adds formats of cells to the styles of the workbook.
  ///
  /// - Returns: the file's record for each format.
  mutating func records(of formats: [CellFormat]) throws(SpreadsheetError) -> [Int] {
    // The first of a list is taken for the workbook's own default.
    Array(try addFormats([CellFormat()] + formats).dropFirst())
  }

  /// Adds formats to the styles of the workbook.
  ///
  /// - Returns: the file's record for each format.
  private mutating func addFormats(_ formats: [CellFormat]) throws(SpreadsheetError) -> [Int] {
    guard let part = workbook.part("styles") else {
      guard formats.allSatisfy({ $0 == CellFormat() }) else {
        throw SpreadsheetError(.missingPart, "the workbook has no styles part to add formats to")
      }
      return formats.map { _ in 0 }
    }
    // The first format is the default one: the new sheet takes the workbook's own.
    guard formats.count > 1 else { return [0] }
    var editor = try StylesEditor(outline(part))
    let indexes = [0] + formats.dropFirst().map { editor.add($0) }
    put(editor.applied(), into: part)
    return indexes
  }
}
