public import ByteSupport
import OfficePackage
public import SpreadsheetModel
import XMLStream
import ZipArchive

/// Writes workbooks as OOXML (transitional).
///
/// The same workbook gives the same bytes.
public enum XLSXWriter {
  /// Writes a whole workbook.
  ///
  /// The rows of a sheet are written into blocks that the other cores compress meanwhile. Text is
  /// kept as its bytes are: two spellings of one letter in Unicode stay two.
  ///
  /// - Parameter compression: how hard the parts are compressed.
  /// - Throws: `.invalidArgument` for what the format cannot hold: no sheet, a sheet name that is
  ///   not allowed, a number that is not finite, a text beyond 32,767 characters.
  /// - Note: Source: ECMA-376-1 §18, ECMA-376-2. Not written: a theme.
  public static func write(
    _ workbook: Workbook, compression: Compression = .standard
  ) throws(SpreadsheetError) -> [UInt8] {
    try checkSheets(workbook)
    var encoder = SheetEncoder(
      formatCount: workbook.formats.count, uses1904Dates: workbook.uses1904Dates)
    var relationships = RelationshipList(.transitional)
    var parts: [NewPart] = []
    let sheetIDs = try addSheets(workbook, &parts, &relationships, &encoder, compression)
    parts += try commonParts(workbook, &relationships, encoder, compression)
    let assembler = try assembled(
      workbook, sheetIDs: sheetIDs, relationships, parts, compression)
    do throws(ZipError) {
      return try assembler.finish()
    } catch {
      throw SpreadsheetError(error)
    }
  }

  /// The parts that sheets share: formats and texts.
  static func commonParts(
    _ workbook: Workbook, _ relationships: inout RelationshipList,
    _ encoder: borrowing SheetEncoder,
    _ compression: Compression
  ) throws(SpreadsheetError) -> [NewPart] {
    _ = relationships.add("styles", target: "styles.xml")
    let styles = NewPart(
      name: "xl/styles.xml", contentType: ContentType.styles,
      bytes: StyleRecords.part(workbook.formats))
    guard encoder.strings.count > 0 else { return [styles] }
    _ = relationships.add("sharedStrings", target: "sharedStrings.xml")
    return [styles, try encoder.stringsPart(compression)]
  }

  /// An archive of the whole workbook, its sheets and shared parts made already.
  static func assembled(
    _ workbook: Workbook, sheetIDs: [String], _ relationships: RelationshipList,
    _ parts: [NewPart], _ compression: Compression
  ) throws(SpreadsheetError) -> ZipAssembler {
    let head =
      documentParts(workbook) + [
        NewPart(
          name: "xl/workbook.xml", contentType: ContentType.workbook,
          bytes: WorkbookXML.part(workbook, sheetIDs: sheetIDs)),
        NewPart(name: "xl/_rels/workbook.xml.rels", contentType: nil, bytes: relationships.part()),
      ]
    return try package(head + parts, compression)
  }

  private static func checkSheets(_ workbook: Workbook) throws(SpreadsheetError) {
    guard workbook.sheets.contains(where: { $0.visibility == .visible }) else {
      throw SpreadsheetError(.invalidArgument, "a workbook needs a visible sheet")
    }
    var names: [String] = []
    for sheet in workbook.sheets {
      try SheetName.check(sheet.name, among: names)
      names.append(sheet.name)
    }
  }

  private static func addSheets(
    _ workbook: Workbook, _ parts: inout [NewPart], _ relationships: inout RelationshipList,
    _ encoder: inout SheetEncoder, _ compression: Compression
  ) throws(SpreadsheetError) -> [String] {
    let active = workbook.sheets.firstIndex { $0.visibility == .visible } ?? 0
    let formatIndexes = Array(workbook.formats.indices)
    var ids: [String] = []
    var charts = 1
    for (index, sheet) in workbook.sheets.enumerated() {
      ids.append(relationships.add("worksheet", target: "worksheets/sheet\(index + 1).xml"))
      let numbers = SheetParts.Numbers(sheet: index + 1, firstChart: charts)
      charts += sheet.charts.count
      let stream = EntryStream(compression)
      encoder.begin(sheet.name, into: stream)
      for row in sheet.rows { try encoder.append(row) }
      encoder.finishRows()
      let used = encoder.used
      let built = try SheetParts(
        sheet, in: workbook, numbers: numbers, dialect: .transitional,
        formatIndexes: formatIndexes, isSelected: index == active
      ) { (xml, name) throws(SpreadsheetError) in
        let head = try xml.head(used: used)
        encoder.end(tail: try xml.tail())
        return try NewPart(name, ContentType.worksheet, stream, head: head)
      }
      parts += built.parts
    }
    return ids
  }

  /// The package's relationships and the properties.
  private static func documentParts(_ workbook: Workbook) -> [NewPart] {
    var relationships = RelationshipList(.transitional)
    _ = relationships.add("officeDocument", target: "xl/workbook.xml")
    _ = relationships.add(
      type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      target: "docProps/core.xml")
    _ = relationships.add("extended-properties", target: "docProps/app.xml")
    return [
      NewPart(name: "_rels/.rels", contentType: nil, bytes: relationships.part()),
      NewPart(
        name: "docProps/core.xml", contentType: ContentType.coreProperties,
        bytes: PropertiesXML.core(workbook.properties)),
      NewPart(
        name: "docProps/app.xml", contentType: ContentType.extendedProperties,
        bytes: PropertiesXML.extended()),
    ]
  }

  private static func package(
    _ parts: [NewPart], _ compression: Compression
  ) throws(SpreadsheetError) -> ZipAssembler {
    let types = NewPart(
      name: "[Content_Types].xml", contentType: nil, bytes: contentTypes(parts))
    var assembler = ZipAssembler()
    do throws(ZipError) {
      let deflater = try Deflater(level: compression.level)
      for part in [types] + parts {
        assembler.add(part.entry ?? .deflated(part.name, part.bytes, with: deflater))
      }
    } catch {
      throw SpreadsheetError(error)
    }
    return assembler
  }

  private static func contentTypes(_ parts: [NewPart]) -> [UInt8] {
    var writer = ByteWriter()
    writer.appendDeclaration()
    writer.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
    writer.append("<Default Extension=\"rels\" ContentType=\"\(ContentType.relationships)\"/>")
    if parts.contains(where: { $0.name.hasSuffix(".vml") }) {
      writer.append("<Default Extension=\"vml\" ContentType=\"\(ContentType.vml)\"/>")
    }
    writer.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
    for part in parts {
      guard let type = part.contentType else { continue }
      writer.append("<Override PartName=\"/\(part.name)\" ContentType=\"\(type)\"/>")
    }
    writer.append("</Types>")
    return writer.bytes
  }
}
