import ByteSupport
import SpreadsheetModel
import Testing
import XMLStream

@testable import XLSX

/// The only sheet of a literal workbook.
private func sheet(_ content: String) throws -> Worksheet {
  try XLSXReader.read(LiteralWorkbook(content).bytes).sheets[0]
}

/// The error that reading gives; `nil` for none.
private func fault(_ workbook: LiteralWorkbook) throws -> SpreadsheetError? {
  let bytes = try workbook.bytes
  do throws(SpreadsheetError) {
    _ = try XLSXReader.read(bytes)
    return nil
  } catch {
    return error
  }
}

@Suite("XLSXReader")
struct XLSXReaderTests {
  @Test("reads every kind of cell")
  func readsCells() throws {
    let sheet = try sheet(
      """
      <sheetData><row r="2"><c r="B2" t="s"><v>1</v></c><c r="C2"><v>1.5E2</v></c>\
      <c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#REF!</v></c><c r="F2" t="str"><v>a_x000A_b</v></c>\
      <c r="G2" t="inlineStr"><is><r><t>x </t></r><r><t>y</t></r><rPh><t>no</t></rPh></is></c>\
      <c r="H2" t="d"><v>2024-03-31T00:00:00</v></c><c r="I2" s="1"/><c r="J2" t="s"></c></row></sheetData>
      """)
    let day = try #require(CalendarDate(year: 2024, month: 3, day: 31))
    #expect(
      sheet.rows[0].cells.map(\.value) == [
        .text("hai"), .number(150), .boolean(true), .error("#REF!"), .text("a\nb"), .text("x y"),
        .date(day), .empty, .empty,
      ])
    #expect(sheet.cell(at: cell("I2"))?.formatIndex == 1)
  }

  @Test("reads formulas with their results; shared ones are moved to their cell")
  func readsFormulas() throws {
    let sheet = try sheet(
      """
      <sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>2</v></c></row>\
      <row r="2"><c r="A2"><f t="shared" si="0"/><v>3</v></c></row>\
      <row r="3"><c r="A3" t="str"><f>IF(B3&lt;1,"x","")</f><v></v></c><c r="B3"><f>TODAY()</f></c></row></sheetData>
      """)
    #expect(sheet.value(at: cell("A1")) == .formula(Formula("B1*$C$1", result: .number(2))))
    #expect(sheet.value(at: cell("A2")) == .formula(Formula("B2*$C$1", result: .number(3))))
    #expect(
      sheet.value(at: cell("A3")) == .formula(Formula("IF(B3<1,\"x\",\"\")", result: .text(""))))
    #expect(sheet.value(at: cell("B3")) == .formula(Formula("TODAY()")))
  }

  @Test("reads what a form is understood by: formats, merges, widths, validations")
  func readsFeatures() throws {
    let workbook = try XLSXReader.read(
      LiteralWorkbook(
        """
        <sheetViews><sheetView><pane xSplit="2" ySplit="12" state="frozen"/></sheetView></sheetViews>\
        <cols><col min="1" max="2" width="9.5" hidden="1" style="1"/><col min="3" max="99999" width="3"/></cols>\
        <sheetData><row r="4" ht="30" hidden="1"/></sheetData><sheetProtection sheet="1"/>\
        <mergeCells><mergeCell ref="A1:C2"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1 B2:B3">\
        <formula1>"có,không"</formula1></dataValidation></dataValidations>
        """
      ).bytes)
    let sheet = workbook.sheets[0]
    #expect(sheet.freeze == FreezePane(rows: 12, columns: 2))
    #expect(sheet.columns[0].isHidden && sheet.columns[0].formatIndex == 1)
    #expect(sheet.columns[1].columns == 2...16_383)
    #expect(sheet.rows[0].index == 3 && sheet.rows[0].height == 30 && sheet.rows[0].isHidden)
    #expect(sheet.isProtected)
    #expect(sheet.merges == [RangeReference(cell("A1"), cell("C2"))])
    #expect(sheet.validations[0].rule == .list(["có", "không"]))
    #expect(sheet.validations[0].stops)
    let format = workbook.formats[1]
    #expect(format.fill == "FFF2CC")
    #expect(!format.isLocked)
    #expect(format.font.isBold && !format.font.isItalic)
    #expect(format.font.color == "FF0000")
    #expect(format.numberFormat.code == "0.0\" ha\"")
    #expect(workbook.formats[2].numberFormat.code == "#,##0.00")
    #expect(workbook.formats[2].alignment.horizontal == .right)
  }

  @Test("theme colours and tints become plain colours")
  func readsThemeColors() throws {
    var table = ""
    for (index, color) in ["000000", "FFFFFF", "1F497D", "EEECE1", "4F81BD"].enumerated() {
      table += "<c\(index)><srgbClr val=\"\(color)\"/></c\(index)>"
    }
    for index in 5..<12 { table += "<c\(index)><srgbClr val=\"808080\"/></c\(index)>" }
    let theme = "<theme><themeElements><clrScheme>\(table)</clrScheme></themeElements></theme>"
    func color(_ attributes: String) throws -> String? {
      ColorTable(
        theme: try XMLNode(parsing: Array(theme.utf8)),
        styles: try XMLNode(parsing: Array("<styleSheet/>".utf8))
      ).color(try XMLNode(parsing: Array("<fgColor \(attributes)/>".utf8)))
    }
    #expect(try color("theme='0'") == "FFFFFF")
    #expect(try color("theme='4'") == "4F81BD")
    #expect(try color("theme='1' tint='0.5'") == "808080")
    #expect(try color("indexed='13'") == "FFFF00")
    #expect(try color("rgb='80aabbcc'") == "AABBCC")
    #expect(try color("auto='1'") == nil)
  }

  @Test("faults have part, line, sheet and cell")
  func locatesFaults() throws {
    let strings = try #require(
      try fault(
        LiteralWorkbook(
          "<sheetData>\n<row r=\"3\"><c r=\"C3\" t=\"s\"><v>812</v></c></row></sheetData>")))
    #expect(strings.code == .malformedPart)
    #expect(strings.message == "shared string 812 is outside the table of 2")
    #expect(strings.part == "xl/worksheets/main.xml")
    #expect(strings.line == 2)
    #expect(strings.sheet == "Biểu")
    #expect(strings.cell == cell("C3"))
    let number = try fault(LiteralWorkbook("<sheetData><row><c><v>1,5</v></c></row></sheetData>"))
    #expect(number?.message == "1,5 is no number")
    let format = try fault(LiteralWorkbook("<sheetData><row><c s=\"5\"/></row></sheetData>"))
    #expect(format?.message == "format 5 is outside the table of 5")
    let markup = try fault(LiteralWorkbook("<sheetData><row></sheetData>"))
    #expect(markup?.message == "the end tag sheetData closes nothing open")
  }

  @Test("other files are named for what they are")
  func namesOtherFiles() {
    func code(_ bytes: [UInt8]) -> SpreadsheetError.Code? {
      do throws(SpreadsheetError) {
        _ = try XLSXReader.read(bytes)
        return nil
      } catch {
        return error.code
      }
    }
    #expect(code([]) == .emptyFile)
    #expect(code(Array("a;b".utf8)) == .notAPackage)
    #expect(code([0x50, 0x4B, 3, 4, 0, 0]) == .damagedPackage)
    #expect(code([0xD0, 0xCF, 0x11, 0xE0]) == .legacyFormat)
  }
}
