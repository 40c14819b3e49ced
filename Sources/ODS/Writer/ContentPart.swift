internal import ByteSupport
internal import FileAccess
internal import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

/// Builds `content.xml` of a workbook, its sheets one after the other.
///
/// What stands before the sheets, styles among it, is known when the last one is written: the
/// stretches are compressed by themselves and joined.
struct ContentPart {
  private let compression: Compression
  private(set) var styles: AutomaticStyles
  private var validations = ByteWriter()
  private var validationCount = 0
  private var objectCount = 0
  private var tables: [EntryPiece] = []

  /// The prefixes that the part declares.
  static let prefixes = [
    "office", "table", "text", "style", "fo", "number", "draw", "svg", "dc", "xlink", "of",
    "calcext",
  ]

  /// - Parameters:
  ///   - workbook: whose formats and language count.
  ///   - common: the styles of `styles.xml` that cells may use as they are.
  init(
    _ workbook: Workbook, common: (cell: String, data: DataStyle, String), compression: Compression
  ) {
    self.compression = compression
    styles = AutomaticStyles(
      formats: workbook.formats, language: workbook.properties.language, common: common,
      names: StyleNames(taken: [common.2]))
  }

  /// What writes the next sheet.
  mutating func sheetWriter(
    _ sheet: Worksheet, into stream: EntryStream
  ) throws(SpreadsheetError) -> SheetWriter {
    let names = sheet.validations.indices.map { "val\(validationCount + $0 + 1)" }
    for (rule, name) in zip(sheet.validations, names) {
      validations.append(validation: rule, name: name, sheet: sheet.name)
    }
    let writer = try SheetWriter(
      sheet, styles: styles, validationNames: names, firstObject: objectCount + 1, stream: stream)
    validationCount += names.count
    objectCount += sheet.charts.count
    return writer
  }

  /// Takes a sheet that is written.
  ///
  /// - Parameters:
  ///   - styles: the writer's.
  ///   - head: text that stands before what went to the stream.
  mutating func append(
    _ styles: AutomaticStyles, head: [UInt8] = [], _ stream: EntryStream
  ) throws(FileError) {
    self.styles = styles
    if !head.isEmpty { tables.append(EntryPiece(head, compression)) }
    tables.append(try stream.finish())
  }

  /// Writes all sheets of a workbook.
  mutating func append(sheetsOf workbook: Workbook) throws(SpreadsheetError) {
    for (index, sheet) in workbook.sheets.enumerated() {
      let stream = EntryStream(compression)
      var writer = try sheetWriter(sheet, into: stream)
      writer.writeHead(masterPage: StylesPart.masterPage(of: index))
      try writer.writeRows()
      writer.writeTail(names: try Self.localNames(workbook, of: index))
      writer.finish()
      do throws(FileError) {
        try append(writer.styles, stream)
      } catch {
        throw SpreadsheetError(.damagedPackage, "the sheet could not be written")
      }
    }
  }

  /// The part.
  func entry(_ workbook: Workbook) throws(SpreadsheetError) -> PreparedEntry {
    var output = ByteWriter(capacity: styles.output.bytes.count + 4096)
    output.append(ODFNamespaces.open("office:document-content", Self.prefixes))
    output.append(fontsOf: workbook.formats)
    output.append("<office:automatic-styles>")
    output.append(contentsOf: styles.output.bytes)
    output.append("</office:automatic-styles><office:body><office:spreadsheet>")
    output.append(
      "<table:calculation-settings table:automatic-find-labels=\"false\""
        + " table:use-regular-expressions=\"false\" table:use-wildcards=\"true\"")
    output.append(
      workbook.uses1904Dates
        ? "><table:null-date table:date-value=\"1904-01-01\"/></table:calculation-settings>" : "/>")
    if !validations.bytes.isEmpty {
      output.append("<table:content-validations>")
      output.append(contentsOf: validations.bytes)
      output.append("</table:content-validations>")
    }
    var end = ByteWriter()
    let names = try Self.globalNames(workbook)
    if !names.isEmpty {
      end.append("<table:named-expressions>")
      end.append(contentsOf: names)
      end.append("</table:named-expressions>")
    }
    end.append("</office:spreadsheet></office:body></office:document-content>")
    let pieces =
      [EntryPiece(output.bytes, compression)] + tables + [EntryPiece(end.bytes, compression)]
    return .joined(ODSPackage.contentPart, pieces)
  }

  private static func globalNames(_ workbook: Workbook) throws(SpreadsheetError) -> [UInt8] {
    var output = ByteWriter()
    for name in workbook.definedNames where name.sheetIndex == nil && !name.isBuiltIn {
      try output.append(name: name, base: workbook.sheets.first?.name ?? "")
    }
    return output.bytes
  }

  private static func localNames(
    _ workbook: Workbook, of sheet: Int
  ) throws(SpreadsheetError) -> [UInt8] {
    var output = ByteWriter()
    for name in workbook.definedNames where name.sheetIndex == sheet && !name.isBuiltIn {
      try output.append(name: name, base: workbook.sheets[sheet].name)
    }
    return output.bytes
  }
}

extension DefinedName {
  /// Whether Excel keeps a setting under the name (print area, titles): ODF has elements for those.
  fileprivate var isBuiltIn: Bool { name.lowercased().hasPrefix("_xlnm.") }
}

extension ByteWriter {
  /// Appends `office:font-face-decls` with each font once.
  mutating func append(fontsOf formats: [CellFormat]) {
    append("<office:font-face-decls>")
    for name in Set(formats.map(\.font.name)).sorted() {
      append("<style:font-face")
      append(attribute: "style:name", name)
      append(attribute: "svg:font-family", name.contains(" ") ? "'\(name)'" : name)
      append("/>")
    }
    append("</office:font-face-decls>")
  }
}
