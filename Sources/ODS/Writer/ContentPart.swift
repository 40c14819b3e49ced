internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

/// Builds `content.xml` of a workbook.
struct ContentPart {
  private let workbook: Workbook
  private var styles: AutomaticStyles
  private var validations = ByteWriter()
  private var tables = ByteWriter()

  /// The prefixes that the part declares.
  static let prefixes = [
    "office", "table", "text", "style", "fo", "number", "draw", "svg", "dc", "xlink", "of",
    "calcext",
  ]

  /// - Parameters:
  ///   - workbook: what to write.
  ///   - common: the styles of `styles.xml` that cells may use as they are.
  init(_ workbook: Workbook, common: (cell: String, data: DataStyle, String)) {
    self.workbook = workbook
    styles = AutomaticStyles(
      formats: workbook.formats, language: workbook.properties.language, common: common,
      names: StyleNames(taken: [common.2]))
  }

  /// The part.
  mutating func bytes() throws(SpreadsheetError) -> [UInt8] {
    var object = 1
    var validation = 1
    for (index, sheet) in workbook.sheets.enumerated() {
      let names = sheet.validations.indices.map { "val\(validation + $0)" }
      for (rule, name) in zip(sheet.validations, names) {
        validations.append(validation: rule, name: name, sheet: sheet.name)
      }
      var writer = try SheetWriter(
        sheet, styles: styles, validationNames: names, firstObject: object)
      try writer.write(
        masterPage: StylesPart.masterPage(of: index), names: localNames(of: index))
      styles = writer.styles
      tables.append(contentsOf: writer.output.bytes)
      object += sheet.charts.count
      validation += names.count
    }
    return try assembled()
  }

  private func assembled() throws(SpreadsheetError) -> [UInt8] {
    var output = ByteWriter(capacity: tables.bytes.count + styles.output.bytes.count + 4096)
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
    output.append(contentsOf: tables.bytes)
    let names = try globalNames()
    if !names.isEmpty {
      output.append("<table:named-expressions>")
      output.append(contentsOf: names)
      output.append("</table:named-expressions>")
    }
    output.append("</office:spreadsheet></office:body></office:document-content>")
    return output.bytes
  }

  private func globalNames() throws(SpreadsheetError) -> [UInt8] {
    var output = ByteWriter()
    for name in workbook.definedNames where name.sheetIndex == nil && !name.isBuiltIn {
      try output.append(name: name, base: workbook.sheets.first?.name ?? "")
    }
    return output.bytes
  }

  private func localNames(of sheet: Int) throws(SpreadsheetError) -> [UInt8] {
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
