public import ByteSupport
public import SpreadsheetModel
internal import ZipArchive

/// Writes workbooks as OpenDocument spreadsheets (ODF 1.3).
public enum ODSWriter {
  /// The media type of the files.
  static let mediaType = "application/vnd.oasis.opendocument.spreadsheet"

  /// The whole file.
  ///
  /// The same workbook gives the same bytes: no dates, no machine's locale. Every cell with a value
  /// also has the text it shows, in the locale of the workbook's language.
  ///
  /// - Parameter compression: how hard the parts are compressed.
  /// - Throws: `.invalidArgument` for a workbook without sheets, two sheets of one name, or a cell
  ///   or formula that the format cannot hold.
  /// - Note: Source: ODF 1.3 part 2 §3 (packages), part 3 §3.1 (documents).
  public static func write(
    _ workbook: Workbook, compression: Compression = .standard
  ) throws(SpreadsheetError) -> [UInt8] {
    try check(workbook)
    var content = contentPart(of: workbook, compression)
    try content.append(sheetsOf: workbook)
    let archive = try assembled(workbook, try content.entry(workbook), compression)
    do throws(ZipError) {
      return try archive.finish()
    } catch {
      throw SpreadsheetError(.damagedPackage, error.message)
    }
  }

  /// A content part without sheets.
  static func contentPart(of workbook: Workbook, _ compression: Compression) -> ContentPart {
    ContentPart(
      workbook,
      common: ("Default", StylesPart(workbook).defaultData, StylesPart.defaultDataStyle),
      compression: compression)
  }

  /// An archive of the whole workbook, its content made already.
  static func assembled(
    _ workbook: Workbook, _ content: PreparedEntry, _ compression: Compression
  ) throws(SpreadsheetError) -> ZipAssembler {
    var styles = StylesPart(workbook)
    var parts: [(name: String, bytes: [UInt8])] = [
      ("styles.xml", styles.bytes()), ("meta.xml", MetaPart.bytes(workbook.properties)),
      ("settings.xml", SettingsPart.bytes(workbook)),
    ]
    var files = ([ODSPackage.contentPart] + parts.map(\.name)).map {
      (path: $0, mediaType: "text/xml")
    }
    var object = 1
    for sheet in workbook.sheets {
      for chart in sheet.charts {
        let geometry = SheetGeometry(sheet, formats: workbook.formats)
        var part = ChartPart(chart, size: geometry.size(of: chart.anchor), workbook: workbook)
        files.append(("Object \(object)/", "application/vnd.oasis.opendocument.chart"))
        files.append(("Object \(object)/content.xml", "text/xml"))
        parts.append(("Object \(object)/content.xml", part.bytes()))
        object += 1
      }
    }
    parts.append(("META-INF/manifest.xml", MetaPart.manifest(files)))
    var archive = ZipAssembler()
    archive.add(.stored("mimetype", Array(mediaType.utf8)))
    archive.add(content)
    do throws(ZipError) {
      let deflater = try Deflater(level: compression.level)
      for part in parts { archive.add(.deflated(part.name, part.bytes, with: deflater)) }
    } catch {
      throw SpreadsheetError(.damagedPackage, error.message)
    }
    return archive
  }

  private static func check(_ workbook: Workbook) throws(SpreadsheetError) {
    guard !workbook.sheets.isEmpty else {
      throw SpreadsheetError(.invalidArgument, "a workbook must have a sheet")
    }
    var names: Set<String> = []
    for sheet in workbook.sheets where !names.insert(sheet.name.lowercased()).inserted {
      throw SpreadsheetError(
        .invalidArgument, "two sheets have one name", sheet: sheet.name)
    }
  }
}
