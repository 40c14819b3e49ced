import ByteSupport
import OfficePackage
import SpreadsheetModel
import Testing

@testable import XLSX

/// The sheet's part after an edit.
private func edited(_ contents: String, _ edits: Edit...) throws -> String {
  let bytes = try XLSXEditor.apply(edits, to: LiteralWorkbook(contents).bytes).bytes
  return try text(of: "xl/worksheets/main.xml", in: bytes) ?? ""
}

private let insertion = Edit.insertRows(sheet: "Biểu", at: 2, count: 2)

@Suite("XLSX: the elements of an edited sheet (PITFALLS E.3)")
struct PitfallsSheetTests {
  @Test("PITFALLS 26: views keep their frozen rows; the cursor follows its cell")
  func views() throws {
    let part = try edited(
      "<sheetViews><sheetView workbookViewId=\"0\" topLeftCell=\"A1\"><pane ySplit=\"2\" topLeftCell=\"A3\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"C9\" sqref=\"C9 D9:E10\"/></sheetView></sheetViews><sheetData/>",
      insertion)
    #expect(part.contains("<pane ySplit=\"2\" topLeftCell=\"A3\" state=\"frozen\"/>"))
    #expect(part.contains("activeCell=\"C11\" sqref=\"C11 D11:E12\""))
  }

  @Test("PITFALLS 27: widths are split around deleted columns and grow over inserted ones")
  func widths() throws {
    let contents =
      "<cols><col min=\"2\" max=\"4\" width=\"9\" style=\"1\" hidden=\"1\" outlineLevel=\"1\"/><col min=\"5\" max=\"16384\" width=\"3\"/></cols><sheetData/>"
    #expect(
      try edited(contents, .insertColumns(sheet: "Biểu", at: 2, count: 2)).contains(
        "<col min=\"2\" max=\"6\" width=\"9\" style=\"1\" hidden=\"1\" outlineLevel=\"1\"/><col min=\"7\" max=\"16384\" width=\"3\"/>"
      ))
    #expect(
      try edited(contents, .deleteColumns(sheet: "Biểu", at: 1, count: 2)).contains(
        "<col min=\"2\" max=\"2\" width=\"9\" style=\"1\" hidden=\"1\" outlineLevel=\"1\"/><col min=\"3\" max=\"16384\" width=\"3\"/>"
      ))
  }

  @Test("PITFALLS 29: the type follows the value, the child of the old type goes")
  func types() throws {
    let part = try edited(
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"B1\" t=\"b\"><v>1</v></c></row></sheetData>",
      .set(sheet: "Biểu", cell: cell("A1"), value: .number(1.5)),
      .replace(
        sheet: "Biểu", cell: cell("B1"), value: .formula(Formula("A1&\"<\"", result: .text("1.5<")))
      ),
      .replace(sheet: "Biểu", cell: cell("C1"), value: .error("#N/A")))
    #expect(
      part.contains(
        "<c r=\"A1\" s=\"1\"><v>1.5</v></c><c r=\"B1\" t=\"str\"><f>A1&amp;\"&lt;\"</f><v>1.5&lt;</v></c><c r=\"C1\" t=\"e\"><v>#N/A</v></c>"
      ))
  }

  @Test("PITFALLS 30: in a merge the first cell is written; a covered one is said to be hidden")
  func merges() throws {
    let contents =
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"B1\" s=\"2\"/></row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>"
    let part = try edited(contents, .set(sheet: "Biểu", cell: cell("A1"), value: .number(1)))
    #expect(part.contains("<c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"B1\" s=\"2\"/>"))
    let result = try XLSXEditor.apply(
      [.replace(sheet: "Biểu", cell: cell("B1"), value: .number(1))],
      to: LiteralWorkbook(contents).bytes)
    #expect(result.warnings.count == 1)
  }

  @Test("PITFALLS 32: a data table moves with its input cells")
  func dataTables() throws {
    func table(_ row: Int) -> String {
      "<row r=\"\(row)\"><c r=\"B\(row)\"><f t=\"dataTable\" ref=\"B\(row):B\(row + 2)\" dt2D=\"0\" dtr=\"0\" r1=\"A\(row - 1)\"/><v>1</v></c></row>"
    }
    #expect(try edited("<sheetData>\(table(5))</sheetData>", insertion).contains(table(7)))
    #expect(
      try edited("<sheetData>\(table(5))</sheetData>", .deleteRows(sheet: "Biểu", at: 3, count: 1))
        .contains("del1=\"1\""))
  }

  @Test("rows of values move however their references are written")
  func plainRows() throws {
    func row(_ number: Int, _ tail: String) -> String {
      "<row r=\"\(number)\"><c r=\"A\(number)\" s=\"1\"/><c t=\"str\" x=\"r=&quot;>\" r=\"AB\(number)\"><v>r=\"D5\"</v></c>\(tail)</row>"
    }
    func quoted(_ number: Int) -> String { "<c r='AC\(number)'><v>1</v></c>" }
    let bare = "<c><is><r><rPr/><t>r</t></r></is></c>"
    for tail in [{ _ in "" }, quoted, { _ in bare }] {
      let part = try edited("<sheetData>\(row(5, tail(5)))\(row(6, ""))</sheetData>", insertion)
      #expect(part.contains(row(7, tail(7)) + row(8, "")))
    }
  }

  /// The tag of a data table's formula is empty in what Excel writes.
  @Test("PITFALLS 32: no value is written into a data table whose first cell nobody touches")
  func dataTableCells() throws {
    let rows =
      "<row r=\"2\"><c r=\"B2\"><f t=\"dataTable\" ref=\"B2:B4\" dt2D=\"0\" dtr=\"0\" r1=\"A1\"/><v>1</v></c></row><row r=\"3\"><c r=\"B3\"><v>2</v></c></row>"
    #expect {
      try edited(
        "<sheetData>\(rows)</sheetData>",
        .set(sheet: "Biểu", cell: cell("B3"), value: .number(1)))
    } throws: {
      ($0 as? SpreadsheetError)?.code == .refusedEdit
    }
  }

  @Test("PITFALLS 36: one rule covers the copies of rows, its priority stays alone")
  func conditionalFormats() throws {
    let part = try edited(
      "<sheetData/><conditionalFormatting sqref=\"B3:C3\"><cfRule type=\"containsText\" dxfId=\"0\" priority=\"4\" text=\"x\"><formula>NOT(ISERROR(SEARCH(\"x\",B3)))</formula></cfRule></conditionalFormatting>",
      .repeatRows(sheet: "Biểu", rows: 2...2, times: 3))
    #expect(part.contains("sqref=\"B3:C6\""))
    #expect(part.split(separator: "cfRule type").count == 2)
    #expect(part.contains("SEARCH(\"x\",B3)"))
  }

  @Test("PITFALLS 37: rules of extensions stay paired with theirs")
  func pairedRules() throws {
    let part = try edited(
      "<sheetData/><conditionalFormatting sqref=\"A4:A9\"><cfRule type=\"dataBar\" priority=\"1\"><dataBar><cfvo type=\"formula\" val=\"$B$4\"/></dataBar><extLst><ext uri=\"{B025F937-C7B1-47D3-B67F-A62EFF666E3E}\"><x14:id>{00000001-0000-0000-0000-000000000002}</x14:id></ext></extLst></cfRule></conditionalFormatting>"
        + "<extLst><ext uri=\"{78C0D931-6437-407d-A8EE-F0AAD7539E65}\"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type=\"dataBar\" id=\"{00000001-0000-0000-0000-000000000002}\"><x14:dataBar><x14:cfvo type=\"formula\"><xm:f>$B$4</xm:f></x14:cfvo></x14:dataBar></x14:cfRule><xm:sqref>A4:A9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>",
      insertion)
    #expect(part.contains("sqref=\"A6:A11\"") && part.contains("<xm:sqref>A6:A11<"))
    #expect(part.contains("val=\"$B$6\"") && part.contains("<xm:f>$B$6<"))
    #expect(part.split(separator: "{00000001-0000-0000-0000-000000000002}").count == 3)
  }

  @Test("PITFALLS 39: a link keeps its text when its cell gets another")
  func links() throws {
    let tail =
      "<hyperlinks><hyperlink ref=\"A1\" location=\"Biểu!A9\" display=\"cũ\" tooltip=\"t\"/></hyperlinks>"
    #expect(
      try edited("<sheetData/>" + tail, .set(sheet: "Biểu", cell: cell("A1"), value: .text("mới")))
        .contains(tail))
  }

  @Test("PITFALLS 40: rows that come into an active filter are said not to be filtered")
  func filters() throws {
    let contents =
      "<sheetData/><autoFilter ref=\"A1:B9\"><filterColumn colId=\"1\"><filters><filter val=\"x\"/></filters></filterColumn><sortState ref=\"A2:B9\"><sortCondition ref=\"B2:B9\"/></sortState></autoFilter>"
    let result = try XLSXEditor.apply([insertion], to: LiteralWorkbook(contents).bytes)
    #expect(
      result.warnings == ["'Biểu'!A1:B11: the rows that came into the filter are not filtered yet"])
    let part = try #require(try text(of: "xl/worksheets/main.xml", in: result.bytes))
    #expect(part.contains("<sortState ref=\"A2:B11\"><sortCondition ref=\"B2:B11\"/>"))
    #expect(
      try XLSXEditor.apply(
        [.insertRows(sheet: "Biểu", at: 0, count: 1)], to: LiteralWorkbook(contents).bytes
      ).warnings == [])
  }

  @Test("PITFALLS 43: consolidations, smart tags and published ranges follow")
  func rareElements() throws {
    func sheet(_ row: Int) -> String {
      "<sheetData/><dataConsolidate><dataRefs count=\"2\"><dataRef ref=\"A\(row):B\(row)\" sheet=\"Biểu\"/><dataRef ref=\"A4:B4\" sheet=\"Khác\"/></dataRefs></dataConsolidate>"
        + "<customProperties><customPr name=\"A4\" r:id=\"rId1\"/></customProperties>"
        + "<smartTags><cellSmartTags r=\"A\(row)\"><cellSmartTag type=\"1\"/></cellSmartTags></smartTags>"
        + "<webPublishItems count=\"1\"><webPublishItem id=\"1\" sourceType=\"range\" sourceRef=\"A\(row):B\(row)\"/></webPublishItems>"
    }
    #expect(try edited(sheet(4), insertion).contains(sheet(6)))
  }

  @Test("PITFALLS 45, 54: page set-up, headers and outlines stay as they are")
  func pages() throws {
    let head = "<sheetPr><outlinePr summaryBelow=\"0\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
    let format = "<sheetFormatPr defaultRowHeight=\"15\" outlineLevelRow=\"2\"/>"
    let tail =
      "<pageMargins left=\"1\"/><pageSetup fitToHeight=\"0\" r:id=\"rId1\"/><headerFooter differentFirst=\"1\"><oddHeader>&amp;L&amp;\"Arial\"A4 &amp;&amp; B5&amp;P</oddHeader></headerFooter>"
    let part = try edited(
      head + format + "<sheetData><row r=\"4\" outlineLevel=\"2\" collapsed=\"1\"/></sheetData>"
        + tail,
      insertion)
    #expect(part.contains(head + format))
    #expect(part.contains("<row r=\"6\" outlineLevel=\"2\" collapsed=\"1\"/>"))
    #expect(part.contains(tail))
  }

  @Test("PITFALLS 51: an element that no schema knows is kept, and said when it may refer to cells")
  func unknownElements() throws {
    let source = "<sheetData/><mới:điều xmlns:mới=\"m\" ref=\"A9\"/><pageMargins/>"
    let result = try XLSXEditor.apply([insertion], to: LiteralWorkbook(source).bytes)
    #expect(result.warnings.count == 1)
    #expect(try text(of: "xl/worksheets/main.xml", in: result.bytes)?.contains(source) == true)
    let quiet = "<sheetData/><mới:điều xmlns:mới=\"m\" ref=\"A1\">chữ</mới:điều>"
    #expect(try XLSXEditor.apply([insertion], to: LiteralWorkbook(quiet).bytes).warnings == [])
  }

  @Test("PITFALLS 53: embedded objects follow their cells; a background picture stays")
  func objects() throws {
    func objects(_ row: Int) -> String {
      "<sheetData/><picture r:id=\"rId9\"/><oleObjects><oleObject progId=\"Word\" shapeId=\"1\" r:id=\"rId1\"><objectPr defaultSize=\"0\" r:id=\"rId2\"><anchor moveWithCells=\"1\"><from><d:col>1</d:col><d:colOff>0</d:colOff><d:row>\(row)</d:row><d:rowOff>5</d:rowOff></from><to><d:col>2</d:col><d:colOff>0</d:colOff><d:row>\(row + 3)</d:row><d:rowOff>5</d:rowOff></to></anchor></objectPr></oleObject></oleObjects>"
    }
    #expect(try edited(objects(4), insertion).contains(objects(6)))
  }

  @Test("PITFALLS 55: what a cell cannot hold is refused")
  func limits() throws {
    for value in [
      CellValue.text(String(repeating: "a", count: 32_768)),
      .formula(Formula(String(repeating: "1+", count: 4_096) + "1")), .number(.infinity),
    ] {
      #expect {
        try edited("<sheetData/>", .replace(sheet: "Biểu", cell: cell("A1"), value: value))
      } throws: {
        ($0 as? SpreadsheetError)?.code == .invalidArgument
      }
    }
    #expect {
      try edited("<sheetData/>", .insertRows(sheet: "Biểu", at: 1_048_576, count: 1))
    } throws: {
      ($0 as? SpreadsheetError)?.code == .invalidArgument
    }
  }

  @Test("PITFALLS 56: formatted rows to the end of the sheet stay raw runs")
  func usedRangeBomb() throws {
    let rows = (1_047_577...1_048_576).map { "<row r=\"\($0)\" s=\"1\" customFormat=\"1\"/>" }
      .joined()
    let part = try edited(
      "<sheetData>\(rows)</sheetData>", .set(sheet: "Biểu", cell: cell("A1"), value: .number(1)))
    #expect(part.contains("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\(rows)"))
    let more = try edited("<sheetData>\(rows)</sheetData>", insertion)
    #expect(more.split(separator: "<row ").count == 999)
  }

  @Test("PITFALLS 58: dialog, chart and macro sheets are not worksheets, and go on living")
  func otherSheets() throws {
    let base = LiteralWorkbook.relationships
    var workbook = LiteralWorkbook(
      "<sheetData><row r=\"3\"><c r=\"A3\"><v>1</v></c></row></sheetData>")
    workbook.moreSheets =
      "<sheet name=\"Đồ thị\" sheetId=\"8\" r:id=\"rId40\"/><sheet name=\"Macro\" sheetId=\"9\" state=\"veryHidden\" r:id=\"rId41\"/>"
    workbook.workbookRelationships =
      "<Relationship Id=\"rId40\" Type=\"\(base)/chartsheet\" Target=\"chartsheets/sheet1.xml\"/>"
      + "<Relationship Id=\"rId41\" Type=\"http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet\" Target=\"macrosheets/sheet1.xml\"/>"
    workbook.extra = [
      ("xl/chartsheets/sheet1.xml", "<chartsheet><sheetViews/></chartsheet>"),
      (
        "xl/macrosheets/sheet1.xml",
        "<xm:macrosheet><sheetData><row r=\"1\"><c r=\"A1\"><f>Biểu!A3</f></c></row></sheetData></xm:macrosheet>"
      ),
    ]
    let source = try workbook.bytes
    let result = try XLSXEditor.apply([insertion], to: source).bytes
    #expect(
      try text(of: "xl/macrosheets/sheet1.xml", in: result)?.contains("<f>Biểu!A5</f>") == true)
    for sheet in ["Đồ thị", "Macro"] {
      #expect {
        try XLSXEditor.apply([.set(sheet: sheet, cell: cell("A1"), value: .number(1))], to: source)
      } throws: {
        ($0 as? SpreadsheetError)?.code == .refusedEdit
      }
    }
    let moved = try XLSXEditor.apply([.moveSheet(sheet: "Đồ thị", at: 0)], to: source).bytes
    #expect(
      try text(of: "xl/workbook.xml", in: moved)?.contains(
        "<sheets><sheet name=\"Đồ thị\" sheetId=\"8\" r:id=\"rId40\"/><sheet name=\"Biểu\"") == true
    )
  }
}
