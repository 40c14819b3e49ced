import ByteSupport
import SpreadsheetModel
import Testing

@testable import XLSX

/// A workbook whose sheet has one more part of a kind.
private struct PartSample {
  var kind: String
  var path: String
  var contents: String
  var type = "application/xml"

  /// The part after an edit.
  func edited(_ edit: Edit) throws -> String {
    var workbook = LiteralWorkbook("<sheetData/>")
    workbook.extra = [(path, contents)]
    workbook.types = "<Override PartName=\"/\(path)\" ContentType=\"\(type)\"/>"
    workbook.sheetRelationships =
      "<Relationship Id=\"rId1\" Type=\"\(LiteralWorkbook.relationships)/\(kind)\" Target=\"/\(path)\"/>"
    let bytes = try XLSXEditor.apply([edit], to: workbook.bytes).bytes
    return try text(of: path, in: bytes) ?? ""
  }
}

@Suite("XLSX: what hangs on a sheet follows its rows and columns")
struct StructurePartsTests {
  private let insertion = Edit.insertRows(sheet: "Biểu", at: 2, count: 2)
  private let deletion = Edit.deleteRows(sheet: "Biểu", at: 2, count: 2)

  @Test("PITFALLS 41: a table moves with its filter; its header and its columns are not torn")
  func tables() throws {
    func table(_ first: Int, _ last: Int) -> String {
      "<table ref=\"A\(first):C\(last)\" displayName=\"Bang\"><autoFilter ref=\"A\(first):C\(last)\"/>"
        + "<tableColumns count=\"1\"><tableColumn id=\"1\" name=\"A4\"><calculatedColumnFormula>Bang[[#This Row],[A4]]*Biểu!$D$\(first)</calculatedColumnFormula></tableColumn></tableColumns></table>"
    }
    let sample = PartSample(kind: "table", path: "xl/tables/t.xml", contents: table(4, 9))
    #expect(try sample.edited(insertion) == table(6, 11))
    #expect(
      try sample.edited(.repeatRows(sheet: "Biểu", rows: 8...8, times: 3)).contains("A4:C12"))
    for edit in [
      Edit.deleteRows(sheet: "Biểu", at: 3, count: 1), .deleteRows(sheet: "Biểu", at: 4, count: 5),
      .insertColumns(sheet: "Biểu", at: 1, count: 1),
    ] {
      #expect { try sample.edited(edit) } throws: {
        ($0 as? SpreadsheetError)?.code == .refusedEdit
      }
    }
  }

  @Test("PITFALLS 46: anchors move, grow, or stay as their kind says")
  func drawings() throws {
    func anchor(_ kind: String, _ from: Int, _ to: Int) -> String {
      "<xdr:twoCellAnchor\(kind)><xdr:from><xdr:col>1</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>\(from)</xdr:row><xdr:rowOff>7</xdr:rowOff></xdr:from>"
        + "<xdr:to><xdr:col>3</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>\(to)</xdr:row><xdr:rowOff>7</xdr:rowOff></xdr:to><xdr:sp textlink=\"$B$\(from + 1)\"/></xdr:twoCellAnchor>"
    }
    func drawing(_ anchors: String) -> PartSample {
      PartSample(
        kind: "drawing", path: "xl/drawings/d.xml",
        contents: "<xdr:wsDr xmlns:xdr=\"x\">\(anchors)</xdr:wsDr>")
    }
    let one = " editAs=\"oneCell\""
    #expect(try drawing(anchor("", 4, 9)).edited(insertion).contains(anchor("", 6, 11)))
    #expect(
      try drawing(anchor("", 0, 9)).edited(insertion).contains(anchor("", 0, 11)))
    #expect(try drawing(anchor(one, 0, 9)).edited(insertion).contains(anchor(one, 0, 9)))
    let still = try drawing(anchor(" editAs=\"absolute\"", 4, 9)).edited(insertion)
    #expect(still.contains("<xdr:row>4</xdr:row>") && still.contains("<xdr:row>9</xdr:row>"))
    let gone = try drawing(anchor("", 2, 3)).edited(deletion)
    #expect(gone.contains("<xdr:row>2</xdr:row>") && gone.contains("<xdr:row>3</xdr:row>"))
  }

  @Test("PITFALLS 47: series follow; what they showed goes when they have other cells")
  func charts() throws {
    func chart(_ first: Int, _ last: Int, cache: Bool = true) -> String {
      "<c:chartSpace xmlns:c=\"c\"><c:val><c:numRef><c:f>Biểu!$B$\(first):$B$\(last)</c:f>"
        + (cache ? "<c:numCache><c:ptCount val=\"2\"/></c:numCache>" : "")
        + "</c:numRef></c:val></c:chartSpace>"
    }
    let sample = PartSample(
      kind: "chart", path: "xl/charts/c.xml", contents: chart(3, 4),
      type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
    #expect(try sample.edited(insertion) == chart(5, 6))
    #expect(
      try sample.edited(.repeatRows(sheet: "Biểu", rows: 2...3, times: 1))
        == chart(3, 6, cache: false))
  }

  @Test("PITFALLS 48: both halves of a note move; a note of a deleted cell goes")
  func notes() throws {
    let note = CellNote(reference: cell("B4"), author: "a", text: "b")
    let source = try XLSXEditor.apply(
      [
        .note(sheet: "Biểu", note: note),
        .note(sheet: "Biểu", note: CellNote(reference: cell("A9"), author: "a", text: "c")),
      ], to: LiteralWorkbook("<sheetData/>").bytes
    ).bytes
    let moved = try XLSXEditor.apply([insertion], to: source).bytes
    #expect(
      try XLSXReader.read(moved).sheets[0].notes.map(\.reference) == [cell("B6"), cell("A11")])
    let boxes = try #require(try text(of: "xl/drawings/vmlDrawing1.vml", in: moved))
    #expect(boxes.contains("<x:Row>5</x:Row>") && boxes.contains("<x:Row>10</x:Row>"))
    let less = try XLSXEditor.apply([deletion], to: source).bytes
    #expect(try XLSXReader.read(less).sheets[0].notes.map(\.reference) == [cell("A7")])
    let box = try #require(try text(of: "xl/drawings/vmlDrawing1.vml", in: less))
    #expect(box.contains("<x:Row>6</x:Row>") && !box.contains("<x:Row>3</x:Row>"))
  }

  @Test("PITFALLS 49, 52: discussions and the links of controls follow")
  func discussionsAndControls() throws {
    let thread = PartSample(
      kind: "threadedComment", path: "xl/threadedComments/t.xml",
      contents: "<ThreadedComments><threadedComment ref=\"B4\" id=\"1\"/></ThreadedComments>")
    #expect(try thread.edited(insertion).contains("ref=\"B6\""))
    let control = PartSample(
      kind: "ctrlProp", path: "xl/ctrlProps/c.xml",
      contents: "<formControlPr fmlaLink=\"$B$4\" fmlaRange=\"Biểu!$D$3:$D$9\" checked=\"1\"/>")
    #expect(
      try control.edited(insertion)
        == "<formControlPr fmlaLink=\"$B$6\" fmlaRange=\"Biểu!$D$5:$D$11\" checked=\"1\"/>")
  }

  @Test("PITFALLS 18: a pivot table moves as a whole and is never torn")
  func pivotTables() throws {
    let sample = PartSample(
      kind: "pivotTable", path: "xl/pivotTables/p.xml",
      contents: "<pivotTableDefinition><location ref=\"A4:C8\"/></pivotTableDefinition>")
    #expect(try sample.edited(insertion).contains("A6:C10"))
    #expect {
      try sample.edited(.insertRows(sheet: "Biểu", at: 5, count: 1))
    } throws: {
      ($0 as? SpreadsheetError)?.code == .refusedEdit
    }
  }
}
