internal import OfficePackage
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
  /// - Throws: `.invalidArgument` for a workbook without sheets, two sheets of one name, or a cell
  ///   or formula that the format cannot hold.
  /// - Note: Source: ODF 1.3 part 2 §3 (packages), part 3 §3.1 (documents).
  public static func write(_ workbook: Workbook) throws(SpreadsheetError) -> [UInt8] {
    try check(workbook)
    var styles = StylesPart(workbook)
    var content = ContentPart(
      workbook, common: ("Default", styles.defaultData, StylesPart.defaultDataStyle))
    var entries: [(name: String, bytes: [UInt8])] = [("mimetype", Array(mediaType.utf8))]
    var files: [(path: String, mediaType: String)] = []
    func add(_ name: String, _ bytes: [UInt8]) {
      entries.append((name, bytes))
      files.append((name, "text/xml"))
    }
    add("content.xml", try content.bytes())
    add("styles.xml", styles.bytes())
    add("meta.xml", MetaPart.bytes(workbook.properties))
    add("settings.xml", SettingsPart.bytes(workbook))
    var object = 1
    for sheet in workbook.sheets {
      for chart in sheet.charts {
        let geometry = SheetGeometry(sheet, font: workbook.formats[0].font)
        var part = ChartPart(chart, size: geometry.size(of: chart.anchor), workbook: workbook)
        files.append(("Object \(object)/", "application/vnd.oasis.opendocument.chart"))
        add("Object \(object)/content.xml", part.bytes())
        object += 1
      }
    }
    entries.append(("META-INF/manifest.xml", MetaPart.manifest(files)))
    do throws(ZipError) {
      return try EditedPackage.assemble(entries, storedFirst: "mimetype")
    } catch {
      throw SpreadsheetError(.damagedPackage, error.message)
    }
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
