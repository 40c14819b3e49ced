import OfficePackage
import ReportReading

/// Documents made of small pieces of markup.
enum SampleDocument {
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The bytes of a Word document.
  ///
  /// - Parameter parts: Content of `word/NAME.xml` by name: `styles`, `numbering`, `footnotes`,
  ///   `header1`…
  static func docx(_ body: String, _ parts: [String: String] = [:]) throws -> [UInt8] {
    let names = parts.keys.sorted()
    let relationships = names.map { name in
      let kind = name.filter { !$0.isNumber }
      return "<Relationship Id=\"r\(name)\" Target=\"\(name).xml\" Type=\"\(office)/\(kind)\"/>"
    }.joined()
    let package = "http://schemas.openxmlformats.org/package/2006"
    var files: [(name: String, bytes: [UInt8])] = [
      (
        "[Content_Types].xml",
        Array(
          """
          <Types xmlns="\(package)/content-types"><Default Extension="xml" ContentType="text/xml"/>\
          <Default Extension="rels" \
          ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
          <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-\
          officedocument.wordprocessingml.document.main+xml"/></Types>
          """.utf8)
      ),
      (
        "_rels/.rels",
        Array(
          """
          <Relationships xmlns="\(package)/relationships"><Relationship Id="r" \
          Target="word/document.xml" Type="\(office)/officeDocument"/></Relationships>
          """.utf8)
      ),
      (
        "word/_rels/document.xml.rels",
        Array(
          "<Relationships xmlns=\"\(package)/relationships\">\(relationships)</Relationships>".utf8)
      ),
      ("word/document.xml", Array(root("document", "<w:body>\(body)</w:body>").utf8)),
    ]
    for name in names {
      let element = name.filter { !$0.isNumber }
      let tag = ["header": "hdr", "footer": "ftr"][element] ?? element
      files.append(("word/\(name).xml", Array(root(tag, parts[name] ?? "").utf8)))
    }
    return try EditedPackage.assemble(files)
  }

  private static func root(_ name: String, _ content: String) -> String {
    """
    <w:\(name) xmlns:w="\(word)" xmlns:mc="urn:mc" xmlns:wp="urn:wp" xmlns:a="urn:a" \
    xmlns:wps="urn:wps" xmlns:v="urn:v">\(content)</w:\(name)>
    """
  }

  /// A paragraph of one run.
  static func p(_ text: String, _ properties: String = "") -> String {
    "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(r(text))</w:p>"
  }

  /// A run.
  static func r(_ text: String, _ properties: String = "") -> String {
    """
    <w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")\
    <w:t xml:space="preserve">\(text)</w:t></w:r>
    """
  }

  /// The bytes of a text document of OpenDocument.
  static func odt(_ body: String, styles: String = "") throws -> [UInt8] {
    let content = """
      <office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:b" \
      xmlns:style="urn:s" xmlns:fo="urn:f" xmlns:draw="urn:d" xmlns:svg="urn:g">\
      <office:automatic-styles>\(styles)</office:automatic-styles>\
      <office:body><office:text>\(body)</office:text></office:body></office:document-content>
      """
    return try EditedPackage.assemble(
      [
        ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)),
        ("content.xml", Array(content.utf8)),
      ], storedFirst: "mimetype")
  }

  /// The lines that a file reads as, empty ones left out.
  static func lines(_ bytes: [UInt8]) throws -> [String] {
    try ReportReader.read(bytes: bytes, file: "sample").text.split(separator: "\n").map(String.init)
  }
}
