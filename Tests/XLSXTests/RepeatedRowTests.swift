import ByteSupport
import SpreadsheetModel
import Testing

@testable import XLSX

@Suite("XLSX: what repeated rows take with them")
struct RepeatedRowTests {
  private let twice = Edit.repeatRows(sheet: "Biểu", rows: 2...2, times: 2)

  @Test("PITFALLS 48: notes and their boxes, each its own")
  func notes() throws {
    let notes = ["A3", "B5"].map {
      Edit.note(sheet: "Biểu", note: CellNote(reference: cell($0), author: "a", text: $0))
    }
    let source = try XLSXEditor.apply(
      notes,
      to: LiteralWorkbook("<sheetData><row r=\"3\"><c r=\"A3\"><v>1</v></c></row></sheetData>")
        .bytes
    ).bytes
    let bytes = try XLSXEditor.apply([twice], to: source).bytes
    let read = try XLSXReader.read(bytes).sheets[0].notes
    #expect(Set(read.map(\.reference)) == Set(["A3", "A4", "A5", "B7"].map(cell)))
    #expect(read.filter { $0.text == "A3" }.count == 3)
    let boxes = try #require(try text(of: "xl/drawings/vmlDrawing1.vml", in: bytes))
    for row in [2, 3, 4, 6] { #expect(boxes.contains("<x:Row>\(row)</x:Row>")) }
    let ids = boxes.split(separator: "id=\"_x0000_s").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
  }

  @Test("PITFALLS 46: a picture on the rows alone is copied, one that reaches below is not")
  func pictures() throws {
    func anchor(_ first: Int, _ last: Int, _ id: Int, _ name: String) -> String {
      "<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>\(first)</xdr:row></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:row>\(last)</xdr:row></xdr:to>"
        + "<xdr:pic><xdr:cNvPr id=\"\(id)\" name=\"\(name)\"/></xdr:pic></xdr:twoCellAnchor>"
    }
    var workbook = LiteralWorkbook("<sheetData/>")
    workbook.extra = [
      (
        "xl/drawings/d.xml",
        "<xdr:wsDr xmlns:xdr=\"x\">\(anchor(2, 2, 4, "Hình 4"))\(anchor(2, 3, 5, "Hình 5"))</xdr:wsDr>"
      )
    ]
    workbook.sheetRelationships =
      "<Relationship Id=\"rId1\" Type=\"\(LiteralWorkbook.relationships)/drawing\" Target=\"/xl/drawings/d.xml\"/>"
    let bytes = try XLSXEditor.apply([twice], to: workbook.bytes).bytes
    #expect(
      try text(of: "xl/drawings/d.xml", in: bytes)
        == "<xdr:wsDr xmlns:xdr=\"x\">\(anchor(2, 2, 4, "Hình 4"))\(anchor(3, 3, 6, "Hình 6"))\(anchor(4, 4, 7, "Hình 7"))\(anchor(2, 5, 5, "Hình 5"))</xdr:wsDr>"
    )
  }

  @Test("PITFALLS 50: each copy has its own sparkline")
  func sparklines() throws {
    func line(_ row: Int) -> String {
      "<x14:sparkline><xm:f>Biểu!A\(row):B\(row)</xm:f><xm:sqref>C\(row)</xm:sqref></x14:sparkline>"
    }
    func sheet(_ lines: String) -> LiteralWorkbook {
      LiteralWorkbook(
        "<sheetData/><extLst><ext uri=\"{05C60535-1F16-4fd2-B633-F4F36F0B64E0}\" xmlns:x14=\"x14\"><x14:sparklineGroups xmlns:xm=\"xm\"><x14:sparklineGroup><x14:sparklines>\(lines)</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>"
      )
    }
    let bytes = try XLSXEditor.apply([twice], to: sheet(line(3) + line(4)).bytes).bytes
    let part = try #require(try text(of: "xl/worksheets/main.xml", in: bytes))
    #expect(
      part.contains("<x14:sparklines>\(line(3))\(line(4))\(line(5))\(line(6))</x14:sparklines>"))
  }
}
