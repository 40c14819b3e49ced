public import ByteSupport
import OfficePackage
public import SpreadsheetModel
import XMLStream

/// Reads OOXML workbooks into the model: what a form needs to be understood, not all that is in the
/// file.
///
/// Chart and dialog sheets are left out.
public enum XLSXReader {
  /// Reads a whole workbook.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - limits: what to refuse.
  /// - Throws: `.emptyFile`, `.notAPackage`, `.damagedPackage`, `.encrypted`, `.legacyFormat`,
  ///   `.wrongKind`, `.missingPart`, `.malformedPart` (with part and line), `.limitExceeded`.
  /// - Note: Source: ECMA-376-1 §18. Left out: charts, pictures, conditional formats,
  ///   hyperlinks, rich text runs (joined), phonetic text.
  public static func read(
    _ bytes: [UInt8], limits: Limits = Limits()
  ) throws(SpreadsheetError) -> Workbook {
    let part = try WorkbookPart(bytes, limits: limits)
    var workbook = Workbook()
    workbook.uses1904Dates = part.uses1904Dates
    if let styles = part.part("styles") {
      workbook.setFormats(try StylesReader.read(styles, of: part))
    }
    var strings: [String] = []
    if let table = part.part("sharedStrings") {
      strings = try SharedStringsReader.read(
        part.scannable(table), part: table.path, limits: limits)
    }
    for sheet in part.sheets where sheet.isWorksheet {
      workbook.sheets.append(
        try read(sheet, of: part, strings: strings, formats: workbook.formats.count))
      guard let name = sheet.part else { continue }
      let index = workbook.sheets.count - 1
      workbook.tables += try TablesReader.read(
        of: name, at: index, in: part, marking: &workbook.sheets[index])
    }
    NamesReader.read(part, into: &workbook)
    workbook.properties = try properties(of: part)
    workbook.requiresFullCalculation =
      part.root.child("calcPr")?.attribute("fullCalcOnLoad").map(isTrue) ?? false
    return workbook
  }

  private static func read(
    _ sheet: WorkbookPart.Sheet, of part: WorkbookPart, strings: [String], formats: Int
  ) throws(SpreadsheetError) -> Worksheet {
    guard let name = sheet.part else { return Worksheet(name: sheet.name) }
    var reader = SheetReader(
      try part.scannable(name), part: name.path, sheet: sheet.name, strings: strings,
      formats: formats, limits: part.package.limits)
    do throws(SpreadsheetError) {
      var worksheet = try reader.read()
      worksheet.visibility = sheet.visibility
      worksheet.notes = try NotesReader.read(of: name, in: part)
      return worksheet
    } catch {
      var located = error
      located.sheet = sheet.name
      throw located
    }
  }

  private static func properties(
    of part: WorkbookPart
  ) throws(SpreadsheetError) -> DocumentProperties {
    var properties = DocumentProperties()
    let package = part.package
    guard
      let relationship = package.relationships.first(where: {
        $0.kind == "metadata/core-properties" || $0.kind == "metadata/coreProperties"
      })
    else { return properties }
    let name = PartName(target: relationship.target, from: nil)
    guard package.entry(of: name) != nil, let root = try? package.tree(name) else {
      return properties
    }
    properties.title = root.child("title")?.text ?? ""
    properties.creator = root.child("creator")?.text ?? ""
    properties.language = root.child("language")?.text ?? properties.language
    return properties
  }
}
