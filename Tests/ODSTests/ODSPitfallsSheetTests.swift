import ByteSupport
import SpreadsheetModel
import Testing

@testable import ODS

private func row(_ cells: String, _ attributes: String = "") -> String {
  "<table:table-row\(attributes)>\(cells)</table:table-row>"
}

private let cell = "<table:table-cell/>"

private func part(_ edits: [Edit], _ source: [UInt8]) throws -> String {
  try Sample.part("content.xml", of: ODSEditor.apply(edits, to: source).bytes)
}

/// Numbers are those of PITFALLS.md, E.4.
@Suite("ODS pitfalls: sheets and cells")
struct ODSPitfallsSheetTests {
  private let copy = Edit.copySheet(sheet: "S", to: "Xã B", at: nil)
  private let insertion = Edit.insertRows(sheet: "S", at: 2, count: 2)

  @Test("PITFALLS E.4 7: days are ISO whatever the null date; as numbers they count from it")
  func nullDate() throws {
    let day = "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-03-31\"/>"
    let settings =
      "<table:calculation-settings><table:null-date table:date-value=\"1904-01-01\"/></table:calculation-settings>"
    let source = try Sample.file(table: row(day + cell), spreadsheet: settings)
    let date = try #require(CalendarDate(iso: "2025-01-02"))
    let set = Edit.set(sheet: "S", cell: Sample.at("B1"), value: .date(date))
    #expect(try part([set], source).contains("office:date-value=\"2025-01-02\""))
    var format = CellFormat()
    format.numberFormat = .decimals(0)
    let edit = Edit.setFormat(sheet: "S", cell: Sample.at("A1"), format: format)
    let serial = date.serialDay - 277 - 1462
    #expect(
      try part([edit], source).contains("office:value-type=\"float\" office:value=\"\(serial)\""))
  }

  @Test("PITFALLS E.4 12: type and text change together; spans, spaces and lines are right")
  func values() throws {
    let old =
      "<table:table-cell office:value-type=\"string\" calcext:value-type=\"string\" office:string-value=\"cũ\"><text:p>c<text:span text:style-name=\"T1\">ũ</text:span></text:p><text:p>hai</text:p></table:table-cell>"
    let source = try Sample.file(table: row(old))
    func inside(_ value: CellValue) throws -> String {
      try Sample.table(
        ODSEditor.apply(
          [.replace(sheet: "S", cell: Sample.at("A1"), value: value)], to: source
        ).bytes)
    }
    #expect(
      try inside(.boolean(true))
        == row(
          "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>ĐÚNG</text:p></table:table-cell>"
        ))
    #expect(try inside(.empty) == row(cell))
    #expect(
      try inside(.text("a  b\n\tc")).contains(
        "<text:p>a <text:s/>b</text:p><text:p><text:tab/>c</text:p>"))
    var bold = RichTextRun("đậm ")
    bold.isBold = true
    let rich = Edit.setRichText(
      sheet: "S", cell: Sample.at("A1"), runs: [RichTextRun("Xã\n"), bold, RichTextRun("x")])
    let content = try part([rich], source)
    #expect(
      content.contains(
        "office:value-type=\"string\"><text:p>Xã</text:p><text:p><text:span text:style-name=\"T1\">đậm<text:s/></text:span>x</text:p>"
      ))
    #expect(
      content.contains(
        "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\""
      ))
  }

  @Test(
    "PITFALLS E.4 20, 25, 30: LibreOffice's extensions, scenarios and both kinds of formats stay")
  func extensions() throws {
    func tail(_ row: Int) -> String {
      "<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address=\"S.A\(row):S.A\(row + 4)\"><calcext:data-bar calcext:max-length=\"90\"><calcext:formatting-entry calcext:value=\"0\" calcext:type=\"minimum\"/></calcext:data-bar></calcext:conditional-format></calcext:conditional-formats>"
        + "<calcext:sparkline-groups><calcext:sparkline-group><calcext:sparklines><calcext:sparkline calcext:cell-address=\"S.B\(row)\" calcext:data-range=\"S.A\(row):S.A\(row + 4)\"/></calcext:sparklines></calcext:sparkline-group></calcext:sparkline-groups>"
    }
    func head(_ row: Int) -> String {
      "<table:scenario table:scenario-ranges=\"S.A\(row):S.B\(row)\"/>"
    }
    let map =
      "<style:style style:name=\"ce1\" style:family=\"table-cell\"><style:map style:condition=\"cell-content()&lt;0\" style:apply-style-name=\"x\" style:base-cell-address=\"S.A9\"/></style:style>"
    let source = try Sample.file(table: head(5) + row(cell) + tail(5), automatic: map)
    let content = try part([insertion], source)
    #expect(content.contains(tail(7)) && content.contains(head(7)))
    #expect(content.contains(map.replacing("A9", with: "A11")))
    let copied = try part([copy], source)
    #expect(copied.contains(tail(5)) && copied.contains(tail(5).replacing("S.", with: "'Xã B'.")))
    #expect(copied.contains("style:base-cell-address=\"'Xã B'.A9\""))
  }

  @Test("PITFALLS E.4 21: protection keeps its key; a locked cell is written, and said")
  func protection() throws {
    let locked =
      "<style:style style:name=\"ce1\" style:family=\"table-cell\"><style:table-cell-properties style:cell-protect=\"none\"/></style:style>"
    let bytes = try Sample.file(
      table: row("<table:table-cell table:style-name=\"ce1\"/>" + cell), automatic: locked)
    let protected =
      "<table:table table:name=\"S\" table:protected=\"true\" table:protection-key=\"k/=\">"
    let content = try Sample.part("content.xml", of: bytes)
      .replacing("<table:table table:name=\"S\">", with: protected)
    let source = try Sample.file(content: content)
    func warnings(_ place: String) throws -> [String] {
      let edit = Edit.replace(sheet: "S", cell: Sample.at(place), value: .number(1))
      let file = try ODSEditor.apply([edit], to: source)
      #expect(try Sample.part("content.xml", of: file.bytes).contains(protected))
      return file.warnings
    }
    #expect(try warnings("A1") == [])
    #expect(try warnings("B1") == ["'S'!B1: the cell is locked and its sheet protected"])
  }

  @Test("PITFALLS E.4 18: a value that breaks its cell's validation is said")
  func validations() throws {
    let rules =
      "<table:content-validations><table:content-validation table:name=\"v\" table:condition=\"of:cell-content-is-whole-number() and cell-content-is-between(1,5)\" table:base-cell-address=\"S.A1\"/><table:content-validation table:name=\"w\" table:condition=\"of:cell-content-is-in-list(&quot;có&quot;;&quot;không&quot;)\" table:base-cell-address=\"S.B1\"/></table:content-validations>"
    let cells =
      "<table:table-cell table:content-validation-name=\"v\"/><table:table-cell table:content-validation-name=\"w\"/>"
    let source = try Sample.file(table: row(cells), spreadsheet: rules)
    func count(_ place: String, _ value: CellValue) throws -> Int {
      let edit = Edit.replace(sheet: "S", cell: Sample.at(place), value: value)
      return try ODSEditor.apply([edit], to: source).warnings.count
    }
    #expect(try count("A1", .number(5)) == 0 && count("A1", .number(6)) == 1)
    #expect(try count("A1", .number(1.5)) == 1 && count("A1", .text("x")) == 1)
    #expect(try count("B1", .text("không")) == 0 && count("B1", .text("chưa")) == 1)
    let content = try part([copy], source)
    #expect(content.contains("table:name=\"val1\"") && content.contains("'Xã B'.A1"))
    #expect(content.contains("table:content-validation-name=\"val2\""))
  }

  @Test("PITFALLS E.4 24: pivot tables follow; nothing is written into them or torn")
  func pivots() throws {
    func pivot(_ source: Int, _ target: Int) -> String {
      "<table:data-pilot-tables><table:data-pilot-table table:name=\"P\" table:target-range-address=\"S.D\(target):S.E\(target + 4)\" table:buttons=\"S.D\(target)\"><table:source-cell-range table:cell-range-address=\"S.A\(source):S.B\(source + 9)\"/></table:data-pilot-table></table:data-pilot-tables>"
    }
    func file(_ pivot: String) throws -> [UInt8] {
      let plain = try Sample.part("content.xml", of: Sample.file(table: row(cell)))
      return try Sample.file(
        content: plain.replacing("</office:spreadsheet>", with: pivot + "</office:spreadsheet>"))
    }
    let source = try file(pivot(3, 20))
    #expect(try part([.insertRows(sheet: "S", at: 1, count: 2)], source).contains(pivot(5, 22)))
    let refused: [Edit] = [
      .set(sheet: "S", cell: Sample.at("E22"), value: .number(1)),
      .insertRows(sheet: "S", at: 21, count: 1), .deleteRows(sheet: "S", at: 21, count: 1),
    ]
    for edit in refused {
      #expect { try ODSEditor.apply([edit], to: source) } throws: {
        ($0 as? SpreadsheetError)?.code == .refusedEdit
      }
    }
    let copied = try part([copy], source)
    #expect(
      copied.contains("table:name=\"P_2\" table:target-range-address=\"'Xã B'.D20:'Xã B'.E24\""))
    #expect(copied.components(of: "cell-range-address=\"S.A3:S.B12\"") == 2)
    let gone = try ODSEditor.apply([.deleteRows(sheet: "S", at: 2, count: 10)], to: source)
    #expect(!(try Sample.part("content.xml", of: gone.bytes).contains("data-pilot-table ")))
    #expect(gone.warnings.count == 1)
  }

  @Test("PITFALLS E.4 28, 29: a copied sheet has its own names, filters and identities")
  func clones() throws {
    let table =
      "<office:forms><form:form><form:button form:id=\"b1\" xml:id=\"b1\"/></form:form></office:forms><table:shapes><draw:control draw:control=\"b1\" draw:name=\"Nút\"/></table:shapes>"
      + row(
        "<table:table-cell table:formula=\"of:=[S.A2]+[.A3]+[Khác.A1]\" office:value-type=\"float\" office:value=\"1\"/>"
      )
      + "<table:named-expressions><table:named-range table:name=\"rieng\" table:base-cell-address=\"$S.$A$1\" table:cell-range-address=\"$S.$A$1\"/></table:named-expressions>"
    let plain = try Sample.part("content.xml", of: Sample.file(table: table))
    let names =
      "<table:named-expressions><table:named-range table:name=\"chung\" table:base-cell-address=\"$S.$A$1\" table:cell-range-address=\"$S.$B$1\"/><table:named-expression table:name=\"hang\" table:base-cell-address=\"$S.$A$1\" table:expression=\"of:=1.5\"/></table:named-expressions><table:database-ranges><table:database-range table:name=\"__Anonymous_Sheet_DB__0\" table:target-range-address=\"S.A1:S.B9\"/></table:database-ranges>"
    let source = try Sample.file(
      content: plain.replacing("</office:spreadsheet>", with: names + "</office:spreadsheet>"))
    let content = try part([copy], source)
    #expect(content.contains("of:=['Xã B'.A2]+[.A3]+[Khác.A1]"))
    #expect(content.contains("form:id=\"b1_2\" xml:id=\"b1_2\""))
    #expect(content.contains("draw:control=\"b1_2\" draw:name=\"Nút_2\""))
    #expect(content.contains("table:cell-range-address=\"$'Xã B'.$A$1\""))
    #expect(content.contains("table:cell-range-address=\"$'Xã B'.$B$1\""))
    #expect(content.components(of: "table:name=\"chung\"") == 2)
    #expect(content.components(of: "table:name=\"hang\"") == 1)
    #expect(content.contains("DB__1\" table:target-range-address=\"'Xã B'.A1:'Xã B'.B9\""))
    let left = try part([copy, .removeSheet(sheet: "S")], source)
    #expect(
      left.contains(
        "table:name=\"chung\" table:base-cell-address=\"$'Xã B'.$A$1\" table:expression=\"of:=#REF!\""
      ))
    #expect(!left.contains("DB__0") && !left.contains("\"S\""))
  }

  @Test("PITFALLS E.4 13, 31: styles shared with other cells and rows are never changed")
  func sharedStyles() throws {
    let styles =
      "<style:style style:name=\"ro1\" style:family=\"table-row\"><style:table-row-properties style:row-height=\"12pt\" style:use-optimal-row-height=\"true\"/></style:style><style:style style:name=\"ce1\" style:family=\"table-cell\"/>"
    let styled = "<table:table-cell table:style-name=\"ce1\"/>"
    let source = try Sample.file(
      table: row(styled, " table:style-name=\"ro1\"")
        + row(cell + cell, " table:number-rows-repeated=\"5\""), automatic: styles)
    let edits: [Edit] = [
      .copyRowFormat(sheet: "S", from: 0, to: 2...3),
      .mark(sheet: "S", cell: Sample.at("A1"), mark: CellMark(fill: "FFF2CC")),
    ]
    let content = try part(edits, source)
    #expect(content.contains(styles))
    #expect(
      content.contains(
        row(cell + cell)
          + row(styled + cell, " table:style-name=\"ro1\" table:number-rows-repeated=\"2\"")
          + row(cell + cell, " table:number-rows-repeated=\"2\"")))
  }

  @Test("PITFALLS E.4 17: print ranges are set, moved and taken away; hidden sheets share no style")
  func printRanges() throws {
    let source = try Sample.file(table: row(cell))
    let area = Edit.setName(name: "_xlnm.Print_Area", scope: "S", expression: "S!$A$3:$B$9")
    #expect(
      try part([area, insertion], source).contains("table:print-ranges=\"S.A5:S.B11\""))
    let gone = Edit.removeName(name: "_xlnm.Print_Area", scope: "S")
    #expect(!(try part([area, gone], source).contains("print-ranges")))
    let hidden = try part([copy, .setVisibility(sheet: "S", .veryHidden)], source)
    #expect(hidden.contains("<table:table table:name=\"S\" table:style-name=\"ta1\">"))
    #expect(hidden.contains("<style:table-properties table:display=\"false\"/>"))
    #expect(hidden.contains("<table:table table:name=\"Xã B\">"))
  }
}
