import ByteSupport
import OfficePackage
import SpreadsheetModel
import Testing
import ZipArchive

@testable import XLSX

/// A workbook built from literal parts: what a test is about stands in the test.
struct LiteralWorkbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let strictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"

  /// The whole of the sheet's part, or what stands inside `worksheet`.
  var sheet: String
  /// The items of the shared strings; `nil` for no such part.
  var strings: String? =
    "<sst xmlns=\"\(main)\" count=\"2\" uniqueCount=\"2\"><si><t>một</t></si><si><t>hai</t></si></sst>"
  /// What stands behind `sheets` in the workbook.
  var workbookTail = ""
  /// What stands before `bookViews` in the workbook.
  var workbookHead = ""
  /// More parts: name and text.
  var extra: [(String, String)] = []
  /// Relationships of the sheet.
  var sheetRelationships = ""
  /// More lines of the content types.
  var types = ""
  /// More relationships of the workbook.
  var workbookRelationships = ""
  /// More `sheet` elements.
  var moreSheets = ""
  /// Relationships of the package.
  var packageRelationships = ""
  /// The `dxfs` element of the styles.
  var differential = ""
  var isStrict = false
  /// `sheet` or `template`.
  var mainType = "sheet"

  init(_ sheet: String) {
    self.sheet =
      sheet.contains("worksheet")
      ? sheet : "<worksheet xmlns=\"\(Self.main)\">\(sheet)</worksheet>"
  }

  var bytes: [UInt8] {
    get throws {
      try EditedPackage.assemble(parts.map { ($0.0, Array($0.1.utf8)) })
    }
  }

  private var parts: [(String, String)] {
    let main = isStrict ? Self.strictMain : Self.main
    let relationships = isStrict ? Self.strictRelationships : Self.relationships
    let package = "http://schemas.openxmlformats.org/package/2006"
    let base = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var parts = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(base).\(mainType).main+xml\"/>\(types)</Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" Type=\"\(relationships)/officeDocument\" Target=\"xl/workbook.xml\"/>\(packageRelationships)</Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relationships)\">\(workbookHead)<sheets><sheet name=\"Biểu\" sheetId=\"7\" r:id=\"rId9\"/>\(moreSheets)</sheets>\(workbookTail)</workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId9\" Type=\"\(relationships)/worksheet\" Target=\"/xl/worksheets/main.xml\"/>"
          + (strings == nil
            ? ""
            : "<Relationship Id=\"rId2\" Type=\"\(relationships)/sharedStrings\" Target=\"sharedStrings.xml\"/>")
          + "<Relationship Id=\"rId3\" Type=\"\(relationships)/styles\" Target=\"styles.xml\"/>\(workbookRelationships)</Relationships>"
      ),
      ("xl/worksheets/main.xml", sheet),
      ("xl/styles.xml", Self.styles(main, differential)),
    ]
    if let strings { parts.append(("xl/sharedStrings.xml", strings)) }
    if !sheetRelationships.isEmpty {
      parts.append(
        (
          "xl/worksheets/_rels/main.xml.rels",
          "<Relationships xmlns=\"\(package)/relationships\">\(sheetRelationships)</Relationships>"
        ))
    }
    return parts + extra
  }

  /// Five formats, the second one unlocked and filled.
  private static func styles(_ main: String, _ differential: String) -> String {
    "<styleSheet xmlns=\"\(main)\"><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"0.0&quot; ha&quot;\"/></numFmts>"
      + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Arial\"/></font><font><b/><i val=\"0\"/><sz val=\"13\"/><color rgb=\"FFff0000\"/><name val=\"Arial\"/></font></fonts>"
      + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFF2CC\"/></patternFill></fill></fills>"
      + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
      + "<cellXfs count=\"5\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/><xf numFmtId=\"170\" fontId=\"1\" fillId=\"2\" borderId=\"0\"><protection locked=\"0\"/></xf><xf numFmtId=\"4\" fontId=\"0\" fillId=\"0\" borderId=\"0\"><alignment horizontal=\"right\" wrapText=\"1\"/></xf><xf/><xf/></cellXfs>\(differential)</styleSheet>"
  }
}

/// The text of a part of an archive; `nil` when it is not there.
func text(of part: String, in bytes: [UInt8]) throws -> String? {
  let archive = try ZipReader(bytes: bytes)
  return try archive.entry(named: part).map {
    String(decoding: try archive.read($0), as: UTF8.self)
  }
}

/// A reference from text, for literals.
func cell(_ text: String) -> CellReference {
  CellReference(text) ?? CellReference(row: 1_000_000, column: 0)
}

/// What stands between two marks.
func between(_ start: String, _ end: String, in text: String) -> String? {
  let parts = text.split(separator: start, maxSplits: 1, omittingEmptySubsequences: false)
  guard parts.count == 2 else { return nil }
  return parts[1].split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first
    .map(String.init)
}
