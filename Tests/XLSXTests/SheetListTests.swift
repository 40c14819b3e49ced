import ByteSupport
import OfficePackage
import SpreadsheetModel
import Testing
import ZipArchive

@testable import XLSX

/// Two sheets, `Biểu` and `Khác`, with parts, names and references between them.
private func twoSheets() throws -> [UInt8] {
  let base = LiteralWorkbook.relationships
  var workbook = LiteralWorkbook(
    "<sheetPr codeName=\"Sheet1\"/><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>"
      + "<sheetData><row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"B1\"><f>Biểu!A1+Khác!A1+Bang[A]+ten</f><v>1</v></c></row></sheetData>"
      + "<tableParts count=\"1\"><tablePart xmlns:r=\"\(base)\" r:id=\"rId1\"/></tableParts>")
  workbook.sheetRelationships =
    "<Relationship Id=\"rId1\" Type=\"\(base)/table\" Target=\"../tables/table1.xml\"/>"
    + "<Relationship Id=\"rId2\" Type=\"\(base)/drawing\" Target=\"/xl/drawings/drawing1.xml\"/>"
    + "<Relationship Id=\"rId3\" Type=\"\(base)/hyperlink\" Target=\"http://a.vn\" TargetMode=\"External\"/>"
  workbook.workbookTail =
    "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">Biểu!$A$1:$B$2</definedName>"
    + "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">Khác!$A$1</definedName>"
    + "<definedName name=\"ten\">Biểu!$A$1</definedName><definedName name=\"hang\">12</definedName></definedNames>"
  workbook.workbookHead = "<bookViews><workbookView activeTab=\"1\"/></bookViews>"
  workbook.moreSheets = "<sheet name=\"Khác\" sheetId=\"9\" r:id=\"rId20\"/>"
  workbook.workbookRelationships =
    "<Relationship Id=\"rId20\" Type=\"\(base)/worksheet\" Target=\"worksheets/other.xml\"/>"
  let type = "application/vnd.openxmlformats-officedocument."
  workbook.extra = [
    (
      "xl/worksheets/other.xml",
      "<worksheet xmlns=\"\(LiteralWorkbook.main)\"><sheetData><row r=\"1\"><c r=\"A1\"><f>Biểu!A1*2+SUM(Biểu:Khác!B1)+Biểu!ten</f><v>10</v></c></row></sheetData></worksheet>"
    ),
    (
      "xl/tables/table1.xml",
      "<table xmlns=\"\(LiteralWorkbook.main)\" id=\"1\" name=\"Bang\" displayName=\"Bang\" ref=\"A1:A2\" xr:uid=\"{0000000A-0000-0000-0000-000000000001}\" xmlns:xr=\"xr\"><tableColumns count=\"1\"><tableColumn id=\"1\" name=\"A\"/></tableColumns></table>"
    ),
    (
      "xl/drawings/drawing1.xml",
      "<d:wsDr xmlns:d=\"d\"><d:graphicFrame r:id=\"rId1\" xmlns:r=\"\(base)\"/></d:wsDr>"
    ),
    (
      "xl/drawings/_rels/drawing1.xml.rels",
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"\(base)/chart\" Target=\"../charts/chart7.xml\"/><Relationship Id=\"rId2\" Type=\"\(base)/image\" Target=\"../media/image1.png\"/></Relationships>"
    ),
    (
      "xl/charts/chart7.xml",
      "<c:chartSpace xmlns:c=\"c\"><c:f>Biểu!$A$1:$A$2</c:f><c:f>Khác!$A$1</c:f></c:chartSpace>"
    ),
    ("xl/media/image1.png", "PNG"),
  ]
  workbook.types =
    "<Override PartName=\"/xl/worksheets/main.xml\" ContentType=\"\(type)spreadsheetml.worksheet+xml\"/>"
    + "<Override PartName=\"/xl/worksheets/other.xml\" ContentType=\"\(type)spreadsheetml.worksheet+xml\"/>"
    + "<Override PartName=\"/xl/tables/table1.xml\" ContentType=\"\(type)spreadsheetml.table+xml\"/>"
    + "<Override PartName=\"/xl/drawings/drawing1.xml\" ContentType=\"\(type)drawing+xml\"/>"
    + "<Override PartName=\"/xl/charts/chart7.xml\" ContentType=\"\(type)drawingml.chart+xml\"/>"
    + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
  return try workbook.bytes
}

@Suite("XLSX: sheets are copied, moved, removed, hidden")
struct SheetListTests {
  private func names(_ bytes: [UInt8]) throws -> String {
    let part = try #require(try text(of: "xl/workbook.xml", in: bytes))
    return between("<definedNames>", "</definedNames>", in: part) ?? ""
  }

  private func code(_ edit: Edit) throws -> SpreadsheetError.Code? {
    let bytes = try twoSheets()
    do throws(SpreadsheetError) {
      _ = try XLSXEditor.apply([edit], to: bytes)
      return nil
    } catch {
      return error.code
    }
  }

  @Test("PITFALLS 12, 13, 26, 33: a copy means itself, has no code name and is not selected")
  func copiesSheet() throws {
    let bytes = try XLSXEditor.apply(
      [.copySheet(sheet: "Biểu", to: "Bản 2", at: nil)], to: twoSheets()
    ).bytes
    let workbook = try #require(try text(of: "xl/workbook.xml", in: bytes))
    #expect(
      between("<sheets>", "</sheets>", in: workbook)
        == "<sheet name=\"Biểu\" sheetId=\"7\" r:id=\"rId9\"/><sheet name=\"Bản 2\" sheetId=\"10\" r:id=\"rId21\"/>"
        + "<sheet name=\"Khác\" sheetId=\"9\" r:id=\"rId20\"/>")
    #expect(workbook.contains("activeTab=\"2\""))
    let sheet = try #require(try text(of: "xl/worksheets/main1.xml", in: bytes))
    #expect(sheet.contains("<f>'Bản 2'!A1+Khác!A1+Bang_2[A]+ten</f>"))
    #expect(!sheet.contains("codeName") && !sheet.contains("tabSelected"))
    let original = try #require(try text(of: "xl/worksheets/main.xml", in: bytes))
    #expect(
      original.contains("codeName=\"Sheet1\"") && original.contains("Biểu!A1+Khác!A1+Bang[A]"))
    #expect(try XLSXReader.read(bytes).sheets.map(\.name) == ["Biểu", "Bản 2", "Khác"])
  }

  @Test("PITFALLS 14: names of the sheet get twins in the copy; others follow their sheets")
  func copiesNames() throws {
    let bytes = try XLSXEditor.apply(
      [.copySheet(sheet: "Biểu", to: "Bản 2", at: nil)], to: twoSheets()
    ).bytes
    let names = try names(bytes)
    #expect(names.contains("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"2\">Khác!$A$1<"))
    #expect(
      names.contains(
        "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">'Bản 2'!$A$1:$B$2<"))
    #expect(names.contains("<definedName name=\"ten\" localSheetId=\"1\">'Bản 2'!$A$1<"))
    #expect(names.split(separator: "name=\"hang\"").count == 2)
  }

  @Test("PITFALLS 3, 4, 6, 41, 47: parts of the copy are its own, pictures are shared")
  func copiesParts() throws {
    let source = try twoSheets()
    let bytes = try XLSXEditor.apply(
      [.copySheet(sheet: "Biểu", to: "Bản 2", at: nil)], to: source
    ).bytes
    let table = try #require(try text(of: "xl/tables/table2.xml", in: bytes))
    #expect(table.contains("id=\"2\" name=\"Bang_2\" displayName=\"Bang_2\""))
    #expect(!table.contains("{0000000A-"))
    let chart = try #require(try text(of: "xl/charts/chart1.xml", in: bytes))
    #expect(chart.contains("'Bản 2'!$A$1:$A$2<") && chart.contains("Khác!$A$1<"))
    let links = try #require(try text(of: "xl/drawings/_rels/drawing2.xml.rels", in: bytes))
    #expect(links.contains("Target=\"/xl/charts/chart1.xml\""))
    #expect(links.contains("Target=\"/xl/media/image1.png\""))
    #expect(
      try text(of: "xl/worksheets/_rels/main1.xml.rels", in: bytes)?.contains("http://a.vn") == true
    )
    let types = try #require(try text(of: "[Content_Types].xml", in: bytes))
    for part in ["worksheets/main1", "tables/table2", "drawings/drawing2", "charts/chart1"] {
      #expect(types.contains("PartName=\"/xl/\(part).xml\""))
    }
    for part in ["xl/tables/table1.xml", "xl/charts/chart7.xml", "xl/worksheets/main.xml"] {
      #expect(try text(of: part, in: bytes) == text(of: part, in: source))
    }
  }

  @Test("PITFALLS 13, 14, 17: a moved sheet takes its names and the tab that is shown with it")
  func movesSheet() throws {
    let bytes = try XLSXEditor.apply([.moveSheet(sheet: "Khác", at: 0)], to: twoSheets()).bytes
    let workbook = try #require(try text(of: "xl/workbook.xml", in: bytes))
    #expect(try XLSXReader.read(bytes).sheets.map(\.name) == ["Khác", "Biểu"])
    #expect(workbook.contains("activeTab=\"0\""))
    let names = try names(bytes)
    #expect(names.contains("localSheetId=\"1\">Biểu!$A$1:$B$2<"))
    #expect(names.contains("localSheetId=\"0\">Khác!$A$1<"))
    let back = try XLSXEditor.apply([.moveSheet(sheet: "Khác", at: 1)], to: bytes).bytes
    #expect(try self.names(back) == self.names(twoSheets()))
    #expect(try code(.moveSheet(sheet: "Khác", at: 2)) == .invalidArgument)
  }

  @Test("PITFALLS 3, 13, 14: a removed sheet goes with its parts; what meant it is #REF!")
  func removesSheet() throws {
    let result = try XLSXEditor.apply([.removeSheet(sheet: "Biểu")], to: twoSheets())
    let archive = try ZipReader(bytes: result.bytes)
    #expect(
      Set(archive.entries.map(\.name)) == [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/worksheets/other.xml", "xl/styles.xml", "xl/sharedStrings.xml",
      ])
    let sheet = try #require(try text(of: "xl/worksheets/other.xml", in: result.bytes))
    #expect(sheet.contains("<f>#REF!*2+SUM('Khác'!B1)+#REF!</f>"))
    let names = try names(result.bytes)
    #expect(
      names == "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">Khác!$A$1</definedName>"
        + "<definedName name=\"ten\">#REF!</definedName><definedName name=\"hang\">12</definedName>"
    )
    let types = try #require(try text(of: "[Content_Types].xml", in: result.bytes))
    #expect(!types.contains("table1") && !types.contains("chart7") && !types.contains("main.xml"))
    #expect(try text(of: "xl/workbook.xml", in: result.bytes)?.contains("activeTab=\"0\"") == true)
    #expect(!result.warnings.isEmpty)
  }

  @Test("PITFALLS 13: one sheet stays visible")
  func keepsOneVisible() throws {
    let hidden = Edit.setVisibility(sheet: "Khác", .hidden)
    let bytes = try XLSXEditor.apply([hidden], to: twoSheets()).bytes
    #expect(try XLSXReader.read(bytes).sheets[1].visibility == .hidden)
    #expect(try text(of: "xl/workbook.xml", in: bytes)?.contains("activeTab=\"0\"") == true)
    for edit in [Edit.removeSheet(sheet: "Biểu"), .setVisibility(sheet: "Biểu", .veryHidden)] {
      #expect {
        try XLSXEditor.apply([edit], to: bytes)
      } throws: {
        ($0 as? SpreadsheetError)?.code == .refusedEdit
      }
    }
    let shown = try XLSXEditor.apply([.setVisibility(sheet: "Khác", .visible)], to: bytes).bytes
    #expect(try XLSXReader.read(shown).sheets[1].visibility == .visible)
  }

  @Test("PITFALLS 13: names of sheets are checked, a missing sheet is named")
  func checksNames() throws {
    #expect(try code(.copySheet(sheet: "Biểu", to: "Khác", at: nil)) == .invalidArgument)
    #expect(try code(.copySheet(sheet: "Biểu", to: "a/b", at: nil)) == .invalidArgument)
    #expect(try code(.copySheet(sheet: "Biểu", to: "c", at: 9)) == .invalidArgument)
    #expect(try code(.removeSheet(sheet: "Không có")) == .noSuchSheet)
  }

  @Test("PITFALLS 14: a name is added, changed and removed")
  func setsNames() throws {
    let edits: [Edit] = [
      .setName(name: "ten", scope: nil, expression: "=Khác!$A$1&\"<\""),
      .setName(name: "ngưỡng", scope: "Khác", expression: "0.5"),
      .removeName(name: "hang", scope: nil),
    ]
    let bytes = try XLSXEditor.apply(edits, to: twoSheets()).bytes
    let names = try names(bytes)
    #expect(names.contains("<definedName name=\"ten\">Khác!$A$1&amp;\"&lt;\"<"))
    #expect(names.contains("<definedName name=\"ngưỡng\" localSheetId=\"1\">0.5<"))
    #expect(!names.contains("hang"))
    for name in ["A1", "R1C1", "2a", "a b", "_xlnm.Khác", ""] {
      #expect(try code(.setName(name: name, scope: nil, expression: "1")) == .invalidArgument)
    }
    #expect(try code(.removeName(name: "Print_Area", scope: nil)) == .invalidArgument)
  }

  @Test("PITFALLS 24: a sheet with a slicer is not copied")
  func refusesSlicers() throws {
    var workbook = LiteralWorkbook("<sheetData/>")
    workbook.extra = [("xl/slicers/slicer1.xml", "<slicers/>")]
    workbook.sheetRelationships =
      "<Relationship Id=\"rId1\" Type=\"http://schemas.microsoft.com/office/2007/relationships/slicer\" Target=\"/xl/slicers/slicer1.xml\"/>"
    let bytes = try workbook.bytes
    #expect {
      try XLSXEditor.apply([.copySheet(sheet: "Biểu", to: "2", at: nil)], to: bytes)
    } throws: {
      ($0 as? SpreadsheetError)?.code == .refusedEdit
    }
  }

  @Test("a plan over new, copied and moved sheets gives what its edits give one by one")
  func stages() throws {
    let edits: [Edit] = [
      .appendSheet(Worksheet(name: "Mới"), formats: [CellFormat()]),
      .set(sheet: "Mới", cell: cell("B2"), value: .text("hai")),
      .copySheet(sheet: "Mới", to: "Mới 2", at: 0),
      .set(sheet: "Mới 2", cell: cell("B3"), value: .number(3)),
      .insertRows(sheet: "Mới 2", at: 1, count: 1), .moveSheet(sheet: "Mới", at: 1),
      .removeSheet(sheet: "Khác"),
    ]
    let source = try twoSheets()
    let together = try XLSXEditor.apply(edits, to: source).bytes
    var apart = source
    for edit in edits { apart = try XLSXEditor.apply([edit], to: apart).bytes }
    let (one, other) = (try ZipReader(bytes: together), try ZipReader(bytes: apart))
    #expect(one.entries.map(\.name) == other.entries.map(\.name))
    for entry in one.entries {
      let twin = try #require(other.entry(named: entry.name))
      #expect(try one.read(entry) == other.read(twin), "\(entry.name)")
    }
    let workbook = try XLSXReader.read(together)
    #expect(workbook.sheets.map(\.name) == ["Mới 2", "Mới", "Biểu"])
    #expect(workbook.sheets[0].value(at: cell("B3")) == .text("hai"))
    #expect(workbook.sheets[0].value(at: cell("B4")) == .number(3))
  }
}
