import ByteSupport
import SpreadsheetModel
import XMLStream

/// Writes the workbook part: the list of sheets and the names.
///
/// - Note: Source: ECMA-376-1 §18.2.27 (workbook).
enum WorkbookXML {
  /// A whole part.
  ///
  /// - Parameter ids: of the relationship to each sheet's part.
  static func part(_ workbook: Workbook, sheetIDs ids: [String]) -> [UInt8] {
    let dialect = Dialect.transitional
    var writer = ByteWriter()
    writer.appendDeclaration()
    writer.append("<workbook xmlns=\"\(dialect.main)\" xmlns:r=\"\(dialect.relationships)\">")
    let active = workbook.sheets.firstIndex { $0.visibility == .visible } ?? 0
    writer.append("<workbookPr")
    if workbook.uses1904Dates { writer.append(attribute: "date1904", 1) }
    writer.append("/><bookViews><workbookView")
    if active > 0 {
      writer.append(attribute: "firstSheet", active)
      writer.append(attribute: "activeTab", active)
    }
    writer.append("/></bookViews><sheets>")
    for (index, (sheet, id)) in zip(workbook.sheets, ids).enumerated() {
      writer.append(
        contentsOf: self.sheet(
          sheet.name, sheet.visibility, sheetID: index + 1, id: "r:id=\"\(id)\""))
    }
    writer.append("</sheets>")
    let names = definedNames(workbook)
    if !names.isEmpty {
      writer.append("<definedNames>")
      for name in names { writer.append(contentsOf: definedName(name)) }
      writer.append("</definedNames>")
    }
    if workbook.requiresFullCalculation { writer.append("<calcPr fullCalcOnLoad=\"1\"/>") }
    writer.append("</workbook>")
    return writer.bytes
  }

  /// One `sheet` element.
  ///
  /// - Parameter id: the whole relationship attribute, its prefix as the part declares it.
  static func sheet(
    _ name: String, _ visibility: Worksheet.Visibility, sheetID: Int, id: String,
    prefix: String = ""
  ) -> [UInt8] {
    var writer = ByteWriter()
    writer.append("<\(prefix)sheet")
    writer.append(attribute: "name", name)
    writer.append(attribute: "sheetId", sheetID)
    if visibility != .visible { writer.append(attribute: "state", visibility.rawValue) }
    writer.append(" \(id)/>")
    return writer.bytes
  }

  /// One `definedName` element.
  static func definedName(_ name: DefinedName, prefix: String = "") -> [UInt8] {
    var writer = ByteWriter()
    writer.append("<\(prefix)definedName")
    writer.append(attribute: "name", name.name)
    if let index = name.sheetIndex { writer.append(attribute: "localSheetId", index) }
    if name.isHidden { writer.append(attribute: "hidden", 1) }
    writer.append(">")
    writer.append(xmlText: name.expression)
    writer.append("</\(prefix)definedName>")
    return writer.bytes
  }

  /// The print names of a sheet.
  ///
  /// - Parameter index: the zero-based position among all sheets of the file.
  static func printNames(_ sheet: Worksheet, index: Int) -> [DefinedName] {
    let quoted = SheetName.quoted(sheet.name)
    var names: [DefinedName] = []
    if let area = sheet.print.area {
      names.append(
        DefinedName(
          "_xlnm.Print_Area", expression: "\(quoted)!\(area.absolute)", sheetIndex: index))
    }
    if let rows = sheet.print.repeatedRows {
      let expression = "\(quoted)!$\(rows.lowerBound + 1):$\(rows.upperBound + 1)"
      names.append(DefinedName("_xlnm.Print_Titles", expression: expression, sheetIndex: index))
    }
    return names
  }

  private static func definedNames(_ workbook: Workbook) -> [DefinedName] {
    workbook.sheets.enumerated().flatMap { printNames($1, index: $0) } + workbook.definedNames
  }
}
