import SpreadsheetModel
import Testing

@testable import XLSX

@Suite("XLSXEditor: marked cells")
struct XLSXMarkTests {
  private let pale = CellMark(fill: "FCE4D6", isItalic: true)
  private let rows = """
    <sheetData><row r="1"><c r="A1" s="1"><v>5</v></c><c r="B1"><v>6</v></c><c r="C1" s="1"/></row></sheetData>
    """

  private func parts(_ edits: [Edit]) throws -> (sheet: String, styles: String) {
    let file = try XLSXEditor.apply(edits, to: LiteralWorkbook(rows).bytes)
    return (
      try #require(try text(of: "xl/worksheets/main.xml", in: file.bytes)),
      try #require(try text(of: "xl/styles.xml", in: file.bytes))
    )
  }

  private func mark(_ place: String, _ mark: CellMark) -> Edit {
    .mark(sheet: "Biểu", cell: cell(place), mark: mark)
  }

  @Test("a marked cell gets a copy of its own format with the fill and the letters")
  func copies() throws {
    let (sheet, styles) = try parts([
      .set(sheet: "Biểu", cell: cell("A1"), value: .number(117)), mark("A1", pale),
    ])
    #expect(sheet.contains("<c r=\"A1\" s=\"5\"><v>117</v></c><c r=\"B1\"><v>6</v></c>"))
    #expect(styles.contains("<cellXfs count=\"6\">"))
    #expect(
      styles.contains(
        "<xf numFmtId=\"170\" fontId=\"2\" fillId=\"3\" borderId=\"0\" applyFill=\"1\" applyFont=\"1\"><protection locked=\"0\"/></xf></cellXfs>"
      ))
    #expect(
      styles.contains(
        "<font><b/><i/><sz val=\"13\"/><color rgb=\"FFff0000\"/><name val=\"Arial\"/></font></fonts>"))
    #expect(
      styles.contains(
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFCE4D6\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
      ))
    #expect(styles.contains("<fills count=\"4\">") && styles.contains("<fonts count=\"3\">"))
  }

  @Test("nothing else of the styles changes")
  func keepsStyles() throws {
    let before = try #require(try text(of: "xl/styles.xml", in: LiteralWorkbook(rows).bytes))
    var (_, styles) = try parts([mark("A1", CellMark(fill: "DDEBF7"))])
    for added in [
      "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFDDEBF7\"/><bgColor indexed=\"64\"/></patternFill></fill>",
      "<xf numFmtId=\"170\" fontId=\"1\" fillId=\"3\" borderId=\"0\" applyFill=\"1\"><protection locked=\"0\"/></xf>",
    ] {
      #expect(styles.contains(added))
      styles.replace(added, with: "")
    }
    styles.replace("<fills count=\"4\">", with: "<fills count=\"3\">")
    styles.replace("<cellXfs count=\"6\">", with: "<cellXfs count=\"5\">")
    #expect(styles == before)
  }

  @Test("the same mark of the same format is one record; others are their own")
  func shares() throws {
    let (sheet, styles) = try parts([
      mark("A1", pale), mark("C1", pale), mark("B1", pale),
      mark("D9", CellMark(fill: "FCE4D6", isItalic: true, isUnderlined: true)),
    ])
    #expect(sheet.contains("<c r=\"A1\" s=\"5\"><v>5</v></c>"))
    #expect(sheet.contains("<c s=\"6\" r=\"B1\"><v>6</v></c>") || sheet.contains("r=\"B1\" s=\"6\""))
    #expect(sheet.contains("<c r=\"C1\" s=\"5\"/>"))
    #expect(sheet.contains("<c r=\"D9\" s=\"7\""))
    #expect(styles.contains("<cellXfs count=\"8\">") && styles.contains("<fills count=\"4\">"))
    #expect(styles.contains("<font><i/><u/><sz val=\"11\"/>"))
  }

  @Test("a format record that is not there counts as the first")
  func unknownRecord() throws {
    let workbook = LiteralWorkbook(
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"99\"><v>5</v></c></row></sheetData>")
    let file = try XLSXEditor.apply([mark("A1", pale)], to: workbook.bytes)
    let styles = try #require(try text(of: "xl/styles.xml", in: file.bytes))
    #expect(styles.contains("<xf numFmtId=\"0\" fontId=\"2\" fillId=\"3\" borderId=\"0\""))
  }
}
