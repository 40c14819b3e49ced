import ByteSupport
import OfficePackage
import SpreadsheetModel
import Testing
import ZipArchive

@testable import XLSX

private let insertion = Edit.insertRows(sheet: "Biểu", at: 2, count: 2)
private let cellEdit = Edit.set(sheet: "Biểu", cell: cell("B2"), value: .number(1))

/// Entries whose bytes differ after edits.
private func changed(_ source: [UInt8], _ result: [UInt8]) throws -> [String] {
  let (before, after) = (try ZipReader(bytes: source), try ZipReader(bytes: result))
  #expect(Set(before.entries.map(\.name)).isSubset(of: after.entries.map(\.name)))
  return try after.entries.filter { entry in
    guard let old = before.entry(named: entry.name) else { return true }
    return try before.read(old) != after.read(entry)
  }.map(\.name)
}

private func code(_ bytes: [UInt8], _ edits: [Edit] = [insertion]) -> SpreadsheetError.Code? {
  do throws(SpreadsheetError) {
    _ = try XLSXEditor.apply(edits, to: bytes)
    return nil
  } catch {
    return error.code
  }
}

@Suite("XLSX: the package of an edited workbook (PITFALLS E.1)")
struct PitfallsPackageTests {
  @Test("PITFALLS 1: parts of one name are refused; names outside the folders are only keys")
  func entries() throws {
    let twice = try EditedPackage.assemble([
      ("[Content_Types].xml", [1]), ("[content_types].xml", [2]),
    ])
    #expect(code(twice) == .malformedPart)
    var workbook = LiteralWorkbook("<sheetData/>")
    workbook.extra = [("../../etc/passwd", "x"), ("xl/empty/", "")]
    let source = try workbook.bytes
    let result = try XLSXEditor.apply([cellEdit], to: source).bytes
    #expect(try changed(source, result) == ["xl/worksheets/main.xml"])
    var limits = Limits()
    limits.entryBytes = 2_000
    let bomb = LiteralWorkbook("<sheetData/>" + String(repeating: " ", count: 4_000))
    #expect {
      try XLSXEditor.apply([insertion], to: bomb.bytes, limits: limits)
    } throws: {
      ($0 as? SpreadsheetError)?.code == .limitExceeded
    }
  }

  @Test("PITFALLS 2: encrypted, rights-managed and old files are each named for what they are")
  func compoundFiles() throws {
    func compound(_ stream: String) -> [UInt8] {
      var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
      bytes += Array(repeating: 0, count: 1016)
      let name = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      return bytes + name + Array(repeating: 0, count: 128)
    }
    var messages: Set<String> = []
    for (stream, expected) in [
      ("EncryptedPackage", SpreadsheetError.Code.encrypted),
      ("DRMEncryptedTransform", .encrypted), ("Workbook", .legacyFormat),
    ] {
      do throws(SpreadsheetError) {
        _ = try XLSXEditor.apply([insertion], to: compound(stream))
        Issue.record("\(stream) was taken")
      } catch {
        #expect(error.code == expected)
        messages.insert(error.message)
      }
    }
    #expect(messages.count == 3)
  }

  @Test("PITFALLS 3: a template becomes a workbook, a workbook with macros stays one")
  func mainTypes() throws {
    var template = LiteralWorkbook("<sheetData/>")
    template.mainType = "template"
    let bytes = try XLSXEditor.apply([insertion], to: template.bytes, convertingTemplate: true)
      .bytes
    #expect(try text(of: "[Content_Types].xml", in: bytes)?.contains("sheet.main+xml") == true)
    let kept = try XLSXEditor.apply([insertion], to: template.bytes).bytes
    #expect(try text(of: "[Content_Types].xml", in: kept)?.contains("template.main+xml") == true)
  }

  @Test("PITFALLS 3, 4: parts are found by relationship; odd names and missing types do no harm")
  func oddNames() throws {
    let base = LiteralWorkbook.relationships
    var workbook = LiteralWorkbook(
      "<sheetData><row r=\"3\"><c r=\"A3\"><v>1</v></c></row></sheetData>")
    workbook.extra = [
      (
        "XL/Lạ/Ghi%20chú.XML",
        "<comments><commentList><comment ref=\"A3\"/></commentList></comments>"
      )
    ]
    workbook.sheetRelationships =
      "<Relationship Id=\"rId7\" Type=\"\(base)/comments\" Target=\"..\\Lạ\\Ghi%20chú.xml\"/>"
      + "<Relationship Id=\"rId8\" Type=\"\(base)/image\" Target=\"khong-co.png\"/>"
    workbook.types =
      "<Override PartName=\"/xl/worksheets/main.xml\" ContentType=\"a/b\"/>"
      + "<Override PartName=\"/XL/worksheets/MAIN.xml\" ContentType=\"a/b\"/>"
    let source = try workbook.bytes
    let result = try XLSXEditor.apply([insertion], to: source).bytes
    #expect(try text(of: "XL/Lạ/Ghi%20chú.XML", in: result)?.contains("ref=\"A5\"") == true)
    #expect(
      try changed(source, result).sorted() == [
        "XL/Lạ/Ghi%20chú.XML", "xl/workbook.xml", "xl/worksheets/main.xml",
      ])
  }

  @Test("PITFALLS 5: strict workbooks are edited as strict ones")
  func strict() throws {
    var workbook = LiteralWorkbook(
      "<worksheet xmlns=\"\(LiteralWorkbook.strictMain)\"><sheetData><row r=\"3\"><c r=\"A3\" t=\"d\"><v>2024-03-31</v></c></row></sheetData></worksheet>"
    )
    workbook.isStrict = true
    let note = CellNote(reference: cell("A1"), author: "a", text: "b")
    let bytes = try XLSXEditor.apply(
      [insertion, .note(sheet: "Biểu", note: note), .copySheet(sheet: "Biểu", to: "Hai", at: nil)],
      to: workbook.bytes
    ).bytes
    #expect(try XLSXReader.read(bytes).sheets.map(\.notes.count) == [1, 1])
    #expect(
      try text(of: "xl/worksheets/main.xml", in: bytes)?.contains(
        "<c r=\"A5\" t=\"d\"><v>2024-03-31</v></c>") == true)
    let links = try #require(try text(of: "xl/_rels/workbook.xml.rels", in: bytes))
    #expect(!links.contains("schemas.openxmlformats.org/officeDocument"))
  }

  @Test("PITFALLS 6: both branches of alternate content follow, declared prefixes stay")
  func alternateContent() throws {
    func control(_ row: Int) -> String {
      "<controls><control shapeId=\"1\" r:id=\"rId3\"><controlPr linkedCell=\"$B$\(row + 1)\"><anchor moveWithCells=\"1\"><from><d:col>1</d:col><d:colOff>0</d:colOff><d:row>\(row)</d:row><d:rowOff>0</d:rowOff></from><to><d:col>2</d:col><d:colOff>0</d:colOff><d:row>\(row + 1)</d:row><d:rowOff>0</d:rowOff></to></anchor></controlPr></control></controls>"
    }
    func part(_ row: Int) -> String {
      "<worksheet xmlns=\"\(LiteralWorkbook.main)\" xmlns:mc=\"mc\" xmlns:d=\"d\" xmlns:x14ac=\"ac\" mc:Ignorable=\"x14ac xr\" xmlns:xr=\"xr\" xr:uid=\"{1}\"><sheetData></sheetData>"
        + "<mc:AlternateContent><mc:Choice Requires=\"x14\">\(control(row))</mc:Choice><mc:Fallback>\(control(row))</mc:Fallback></mc:AlternateContent></worksheet>"
    }
    let bytes = try XLSXEditor.apply([insertion], to: LiteralWorkbook(part(4)).bytes).bytes
    #expect(try text(of: "xl/worksheets/main.xml", in: bytes) == part(6))
  }

  @Test("PITFALLS 7: a signature goes only when that is asked for, and wholly")
  func signatures() throws {
    var workbook = LiteralWorkbook("<sheetData/>")
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    workbook.packageRelationships =
      "<Relationship Id=\"rId5\" Type=\"\(package)/digital-signature/origin\" Target=\"_xmlsignatures/origin.sigs\"/>"
    workbook.extra = [
      ("_xmlsignatures/origin.sigs", ""),
      (
        "_xmlsignatures/_rels/origin.sigs.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"rId1\" Type=\"\(package)/digital-signature/signature\" Target=\"sig1.xml\"/></Relationships>"
      ),
      ("_xmlsignatures/sig1.xml", "<Signature/>"),
    ]
    workbook.types = "<Override PartName=\"/_xmlsignatures/sig1.xml\" ContentType=\"a/b\"/>"
    let source = try workbook.bytes
    #expect(code(source) == .signed)
    #expect(code(source, [cellEdit]) == .signed)
    let result = try XLSXEditor.apply([.dropSignature, cellEdit, insertion], to: source)
    let archive = try ZipReader(bytes: result.bytes)
    #expect(!archive.entries.contains { $0.name.hasPrefix("_xmlsignatures") })
    #expect(try text(of: "_rels/.rels", in: result.bytes)?.contains("signature") == false)
    #expect(try text(of: "[Content_Types].xml", in: result.bytes)?.contains("sig1") == false)
    #expect(result.warnings.count == 1)
  }

  @Test("PITFALLS 8, 9, 10, 57: labels, properties, macros and unknown parts keep their bytes")
  func preserved() throws {
    var workbook = LiteralWorkbook(
      "<sheetData><row r=\"3\"><c r=\"A3\"><f>1</f></c></row></sheetData>")
    workbook.extra = [
      ("docMetadata/LabelInfo.xml", "<clbl:labelList/>"),
      (
        "docProps/custom.xml",
        "<Properties><property pid=\"2\" name=\"MSIP_Label_1_Name\"/></Properties>"
      ),
      ("docProps/app.xml", "<Properties/>"), ("docProps/thumbnail.wmf", "thumb"),
      ("customXml/item1.xml", "<a/>"), ("xl/vbaProject.bin", "macro"),
      ("xl/lạ.dat", "?"), ("xl/persons/person.xml", "<personList/>"),
    ]
    let source = try workbook.bytes
    let result = try XLSXEditor.apply([insertion], to: source).bytes
    #expect(
      try changed(source, result).sorted() == ["xl/workbook.xml", "xl/worksheets/main.xml"])
    let (before, after) = (try ZipReader(bytes: source), try ZipReader(bytes: result))
    for (part, _) in workbook.extra {
      let (one, other) = (
        try #require(before.entry(named: part)), try #require(after.entry(named: part))
      )
      #expect(try before.rawBytes(of: one) == after.rawBytes(of: other))
    }
    #expect(before.entries.map(\.name) == after.entries.map(\.name))
  }

  @Test("PITFALLS 9: the titles of the sheets follow where they were right before")
  func titles() throws {
    func properties(_ count: Int, _ titles: String...) -> String {
      "<Properties xmlns:vt=\"v\"><HeadingPairs><vt:vector size=\"4\" baseType=\"variant\"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>\(count)</vt:i4></vt:variant><vt:variant><vt:lpstr>Named Ranges</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs>"
        + "<TitlesOfParts><vt:vector size=\"\(count + 1)\" baseType=\"lpstr\">\(titles.map { "<vt:lpstr>\($0)</vt:lpstr>" }.joined())<vt:lpstr>ten</vt:lpstr></vt:vector></TitlesOfParts></Properties>"
    }
    func after(_ contents: String, _ edits: [Edit]) throws -> String? {
      var workbook = LiteralWorkbook("<sheetData/>")
      workbook.extra = [("docProps/app.xml", contents)]
      workbook.packageRelationships =
        "<Relationship Id=\"rId2\" Type=\"\(LiteralWorkbook.relationships)/extended-properties\" Target=\"docProps/app.xml\"/>"
      return try text(of: "docProps/app.xml", in: XLSXEditor.apply(edits, to: workbook.bytes).bytes)
    }
    let copied = Edit.copySheet(sheet: "Biểu", to: "A&B", at: 0)
    let one = properties(1, "Biểu")
    #expect(try after(one, [copied]) == properties(2, "A&amp;B", "Biểu"))
    #expect(
      try after(one, [copied, .renameSheet(sheet: "Biểu", to: "C"), .moveSheet(sheet: "C", at: 0)])
        == properties(2, "C", "A&amp;B"))
    #expect(try after(one, [copied, .removeSheet(sheet: "Biểu")]) == properties(1, "A&amp;B"))
    #expect(try after(properties(1, "Khác"), [copied]) == properties(1, "Khác"))
  }

  @Test("PITFALLS 59: the same edits give the same bytes; a plan without edits gives the input")
  func determinism() throws {
    let source = try LiteralWorkbook("<sheetData/>").bytes
    #expect(try XLSXEditor.apply([], to: source).bytes == source)
    let edits = [cellEdit, insertion, .copySheet(sheet: "Biểu", to: "Hai", at: 0)]
    #expect(
      try XLSXEditor.apply(edits, to: source).bytes == XLSXEditor.apply(edits, to: source).bytes)
  }
}
