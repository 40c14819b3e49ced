import ByteSupport
import Testing
import ZipArchive

@testable import OfficePackage

private func package(_ parts: [(String, String)], storedFirst: String? = nil) throws -> [UInt8] {
  try EditedPackage.assemble(
    parts.map { ($0.0, Array($0.1.utf8)) }, storedFirst: storedFirst)
}

/// A minimal OPC package whose main part has a content type.
private func document(_ type: String, path: String = "xl/workbook.xml") throws -> [UInt8] {
  let relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  return try package([
    (
      "[Content_Types].xml",
      "<Types><Default Extension='rels' ContentType='r'/>"
        + "<Override PartName='/\(path)' ContentType='\(type)'/></Types>"
    ),
    (
      "_rels/.rels",
      "<Relationships><Relationship Id='rId1' Type='\(relationship)/officeDocument' Target='\(path)'/>"
        + "</Relationships>"
    ),
    (path, "<workbook/>"),
  ])
}

@Suite("OfficeKind")
struct OfficeKindTests {
  @Test(
    "is told by the type of the main part, not by the file's name",
    arguments: [
      (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        OfficeKind.workbook(hasMacros: false, isTemplate: false)
      ),
      (
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        .workbook(hasMacros: true, isTemplate: false)
      ),
      (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
        .workbook(hasMacros: false, isTemplate: true)
      ),
      ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", .binaryWorkbook),
      (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        .wordDocument
      ),
      (
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        .presentation
      ),
      ("application/xml", .otherArchive),
    ])
  func tellsOPC(_ type: String, _ kind: OfficeKind) throws {
    #expect(try OfficeKind(of: document(type)) == kind)
  }

  @Test(
    "is told by the media type of an OpenDocument",
    arguments: [
      (
        "application/vnd.oasis.opendocument.spreadsheet",
        OfficeKind.openSpreadsheet(isTemplate: false)
      ),
      (
        "application/vnd.oasis.opendocument.spreadsheet-template",
        .openSpreadsheet(isTemplate: true)
      ),
      ("application/vnd.oasis.opendocument.text", .openText),
      (
        "application/vnd.oasis.opendocument.graphics",
        .otherOpenDocument("application/vnd.oasis.opendocument.graphics")
      ),
    ])
  func tellsODF(_ type: String, _ kind: OfficeKind) throws {
    let manifest = "<manifest xmlns='m'><file-entry full-path='/' media-type='\(type)'/></manifest>"
    let first = try package(
      [("mimetype", type), ("META-INF/manifest.xml", manifest)], storedFirst: "mimetype")
    #expect(try OfficeKind(of: first) == kind)
    let second = try package([("META-INF/manifest.xml", manifest)])
    #expect(try OfficeKind(of: second) == kind, "the manifest is asked when mimetype is missing")
  }

  @Test("an encrypted OpenDocument is named")
  func tellsEncryption() throws {
    let bytes = try package([
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      (
        "META-INF/manifest.xml",
        "<manifest><file-entry full-path='content.xml'><encryption-data/></file-entry></manifest>"
      ),
    ])
    #expect(try OfficeKind(of: bytes) == .encryptedOpenDocument)
    #expect(throws: PackageError.wrongKind(.encryptedOpenDocument)) { try ODFPackage(bytes: bytes) }
  }

  @Test("other files are named")
  func tellsOthers() throws {
    #expect(throws: PackageError.container(.empty)) { try OfficeKind(of: []) }
    #expect(try OfficeKind(of: Array("%PDF-1.4".utf8)) == .other(.pdf))
    #expect(try OfficeKind(of: [0xD0, 0xCF, 0x11, 0xE0, 0, 0]) == .legacy)
    #expect(try OfficeKind(of: package([("a.txt", "b")])) == .otherArchive)
  }
}

@Suite("PartName")
struct PartNameTests {
  @Test(
    "a target means a part relative to its source",
    arguments: [
      ("worksheets/sheet1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"),
      ("/xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"),
      ("../comments1.xml", "xl/worksheets/sheet1.xml", "xl/comments1.xml"),
      ("./../comments1.xml", "xl/worksheets/sheet1.xml", "xl/comments1.xml"),
      ("..\\comments1.xml", "xl/worksheets/sheet1.xml", "xl/comments1.xml"),
      ("../../../a.xml", "xl/worksheets/sheet1.xml", "a.xml"),
    ])
  func resolves(_ target: String, _ source: String, _ expected: String) {
    #expect(PartName(target: target, from: PartName(source)).path == expected)
  }

  @Test("names differ neither by case nor by percent-encoding nor by the slash")
  func compares() {
    #expect(PartName("/XL/Sheet%201.xml") == PartName("xl\\sheet 1.xml"))
    #expect(PartName("xl/a.xml") != PartName("xl/b.xml"))
  }

  @Test("a target is written as short as it can be")
  func writesTargets() {
    let sheet = PartName("xl/worksheets/sheet1.xml")
    #expect(sheet.target(from: PartName("xl/workbook.xml")) == "worksheets/sheet1.xml")
    #expect(PartName("xl/comments1.xml").target(from: sheet) == "/xl/comments1.xml")
    #expect(sheet.relationshipsName.path == "xl/worksheets/_rels/sheet1.xml.rels")
  }
}

@Suite("OPCPackage and EditedPackage")
struct EditedPackageTests {
  @Test("parts that differ only in case are refused")
  func refusesAmbiguity() throws {
    let bytes = try package([
      ("[Content_Types].xml", "<Types/>"), ("_rels/.rels", "<Relationships/>"), ("xl/a.xml", ""),
      ("xl/A.xml", ""),
    ])
    #expect { try OPCPackage(bytes: bytes) } throws: {
      guard case PackageError.malformed = $0 else { return false }
      return true
    }
  }

  @Test("untouched entries keep order and bytes, new ones stand at the end")
  func keepsTheRest() throws {
    let source = try package([("c", "one"), ("a", "two"), ("b", "three")])
    let archive = try ZipReader(bytes: source)
    var edited = EditedPackage(archive)
    #expect(try edited.assembled() == source)
    edited.put(Array("new".utf8), into: "z")
    edited.put(Array("TWO".utf8), into: "a")
    #expect(edited.pendingBytes(of: "a") == Array("TWO".utf8))
    let result = try ZipReader(bytes: edited.assembled())
    #expect(result.entries.map(\.name) == ["c", "a", "b", "z"])
    let texts = try result.entries.map { String(decoding: try result.read($0), as: UTF8.self) }
    #expect(texts == ["one", "TWO", "three", "new"])
  }

  @Test("a mimetype is moved to the front and stored")
  func storesMimetypeFirst() throws {
    let type = String(repeating: "application/vnd.oasis.opendocument.spreadsheet", count: 3)
    let archive = try ZipReader(bytes: package([("content.xml", "<a/>"), ("mimetype", type)]))
    let result = try ZipReader(
      bytes: EditedPackage(archive).assembled(storedFirst: "mimetype"))
    #expect(result.entries.map(\.name) == ["mimetype", "content.xml"])
    #expect(result.entries[0].method == ZipEntry.storedMethod)
  }
}
