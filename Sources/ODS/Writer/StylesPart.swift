internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

/// Builds `styles.xml`: the default cell style and a page style for each sheet.
struct StylesPart {
  private let workbook: Workbook
  private var output = ByteWriter()

  /// The name of the data style of the default cell style.
  static let defaultDataStyle = "N0"

  /// The page style of a sheet.
  ///
  /// - Parameter sheet: zero-based.
  static func masterPage(of sheet: Int) -> String { "mp\(sheet + 1)" }

  init(_ workbook: Workbook) { self.workbook = workbook }

  /// The data style of the default cell style.
  var defaultData: DataStyle {
    let (language, country) = AutomaticStyles.locale(of: workbook.properties.language)
    return FormatCodeParser.dataStyle(
      for: workbook.formats[0].numberFormat.code, language: language, country: country)
  }

  /// The part.
  mutating func bytes() -> [UInt8] {
    output.append(
      ODFNamespaces.open(
        "office:document-styles",
        ["office", "table", "text", "style", "fo", "number", "draw", "svg", "of"]))
    output.append(fontsOf: workbook.formats)
    writeCommonStyles()
    output.append("<office:automatic-styles>")
    if workbook.sheets.contains(where: \.print.numbersPages) { writeHeaderText() }
    for (index, sheet) in workbook.sheets.enumerated() {
      writeLayout(sheet.print, name: "pm\(index + 1)")
    }
    output.append("</office:automatic-styles><office:master-styles>")
    for (index, sheet) in workbook.sheets.enumerated() { writeMasterPage(index, sheet.print) }
    output.append("</office:master-styles></office:document-styles>")
    return output.bytes
  }

  private mutating func writeCommonStyles() {
    let (language, country) = AutomaticStyles.locale(of: workbook.properties.language)
    output.append("<office:styles><style:default-style style:family=\"table-cell\">")
    output.append("<style:paragraph-properties style:tab-stop-distance=\"0.5in\"/>")
    output.append("<style:text-properties")
    output.append(attribute: "fo:language", language)
    output.append(attribute: "fo:country", country.isEmpty ? "none" : country)
    output.append("/></style:default-style>")
    defaultData.write(name: Self.defaultDataStyle, to: &output)
    workbook.formats[0].write(
      name: "Default", parent: nil, dataStyle: Self.defaultDataStyle, to: &output)
    output.append("</office:styles>")
  }

  /// Points of page numbers.
  private static let headerTextSize = 13.0

  /// The text of page numbers: 13 points, as Decree 30/2020 asks.
  private mutating func writeHeaderText() {
    output.append("<style:style style:name=\"MT1\" style:family=\"text\">")
    var font = Font()
    font.name = workbook.formats[0].font.name
    font.size = Self.headerTextSize
    font.write(to: &output)
    output.append("</style:style>")
  }

  /// - Note: Source: ODF 1.3 part 3 §16.5 (style:page-layout). LibreOffice counts the margin from
  ///   the paper to the header, and the header's height from there to the cells.
  private mutating func writeLayout(_ setup: PrintSetup, name: String) {
    let sides = setup.paper == .a4 ? (210.0, 297.0) : (297.0, 420.0)
    let (width, height) = setup.isLandscape ? (sides.1, sides.0) : sides
    let margins = setup.margins
    let hasHeader = setup.numbersPages && margins.top > margins.header
    output.append("<style:page-layout")
    output.append(attribute: "style:name", name)
    output.append("><style:page-layout-properties")
    output.append(attribute: "fo:page-width", "\(DecimalText.shortest(width))mm")
    output.append(attribute: "fo:page-height", "\(DecimalText.shortest(height))mm")
    output.append(
      attribute: "style:print-orientation", setup.isLandscape ? "landscape" : "portrait")
    output.append(
      attribute: "fo:margin-top", ODFLength.inches(hasHeader ? margins.header : margins.top))
    output.append(attribute: "fo:margin-bottom", ODFLength.inches(margins.bottom))
    output.append(attribute: "fo:margin-left", ODFLength.inches(margins.left))
    output.append(attribute: "fo:margin-right", ODFLength.inches(margins.right))
    if setup.numbersPages { output.append(attribute: "style:first-page-number", "1") }
    if setup.fitsWidth { output.append(attribute: "style:scale-to-X", "1") }
    output.append(attribute: "style:print-page-order", "ttb")
    output.append("/><style:header-style>")
    if hasHeader {
      // As LibreOffice lays out the header of an XLSX file: what the text leaves is distance, and
      // both may grow. A fixed height would break pages at other rows than the twin does.
      let height = margins.top - margins.header
      let distance = max(0, height - Self.headerTextSize / 72)
      output.append("<style:header-footer-properties")
      output.append(attribute: "fo:min-height", ODFLength.inches(height))
      output.append(" fo:margin-left=\"0in\" fo:margin-right=\"0in\"")
      output.append(attribute: "fo:margin-bottom", ODFLength.inches(distance))
      output.append("/>")
    }
    output.append("</style:header-style><style:footer-style/></style:page-layout>")
  }

  private mutating func writeMasterPage(_ index: Int, _ setup: PrintSetup) {
    output.append("<style:master-page")
    output.append(attribute: "style:name", Self.masterPage(of: index))
    output.append(attribute: "style:display-name", "PageStyle_\(index + 1)")
    output.append(attribute: "style:page-layout-name", "pm\(index + 1)")
    output.append(">")
    if setup.numbersPages {
      output.append(
        "<style:header><text:p><text:span text:style-name=\"MT1\"><text:page-number>1"
          + "</text:page-number></text:span></text:p></style:header>"
          + "<style:header-left style:display=\"false\"/><style:header-first/>")
    } else {
      output.append("<style:header style:display=\"false\"/>")
    }
    output.append("<style:footer style:display=\"false\"/>")
    output.append("</style:master-page>")
  }
}
