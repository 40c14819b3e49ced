import ByteSupport
import OfficePackage
import SpreadsheetModel
import ZipArchive

@testable import ODS

/// A writer that tests can hold in a `let`-free way.
struct ByteWriterBox {
  var writer = ByteWriter()
  var text: String { String(decoding: writer.bytes, as: UTF8.self) }
}

extension String {
  /// How often a text occurs.
  func components(of part: String) -> Int {
    var count = 0
    var rest = Substring(self)
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}

/// Makes small files to read and edit.
enum Sample {
  /// A file whose one sheet `S` has this inside.
  static func file(
    table: String, automatic: String = "", styles: String = "", spreadsheet: String = "",
    extra: [(String, String)] = [], mediaType: String = ODSWriter.mediaType
  ) throws -> [UInt8] {
    let head = ODFNamespaces.open("office:document-content", ContentPart.prefixes)
    let content =
      head + "<office:automatic-styles>" + automatic
      + "</office:automatic-styles><office:body><office:spreadsheet>" + spreadsheet
      + "<table:table table:name=\"S\">" + table
      + "</table:table></office:spreadsheet></office:body></office:document-content>"
    let common =
      ODFNamespaces.open("office:document-styles", ContentPart.prefixes) + "<office:styles>"
      + "<style:default-style style:family=\"table-cell\"><style:text-properties"
      + " fo:language=\"vi\" fo:country=\"VN\"/></style:default-style>" + styles
      + "<style:style style:name=\"Default\" style:family=\"table-cell\"/></office:styles>"
      + "</office:document-styles>"
    var entries = [("mimetype", mediaType), ("content.xml", content), ("styles.xml", common)]
    entries += extra
    return try EditedPackage.assemble(
      entries.map { (name: $0.0, bytes: Array($0.1.utf8)) }, storedFirst: "mimetype")
  }

  /// A file with this `content.xml`.
  static func file(content: String) throws -> [UInt8] {
    let archive = try ZipReader(bytes: file(table: ""))
    var edited = EditedPackage(archive)
    edited.put(Array(content.utf8), into: "content.xml")
    return try edited.assembled(storedFirst: "mimetype")
  }

  /// What is inside the sheet `S` of a file.
  static func table(_ bytes: [UInt8]) throws -> String {
    let content = try part("content.xml", of: bytes)
    guard let start = content.firstRange(of: "<table:table table:name=\"S\">"),
      let end = content.firstRange(of: "</table:table>")
    else { return "" }
    return String(content[start.upperBound..<end.lowerBound])
  }

  /// A part of a file as text.
  static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let archive = try ZipReader(bytes: bytes)
    guard let entry = archive.entry(named: name) else { return "" }
    return String(decoding: try archive.read(entry), as: UTF8.self)
  }

  /// A reference from text.
  static func at(_ text: String) -> CellReference {
    CellReference(text) ?? CellReference(row: 0, column: 0)
  }

  /// A range from text.
  static func range(_ text: String) -> RangeReference {
    RangeReference(text) ?? RangeReference(at("A1"), at("A1"))
  }
}
