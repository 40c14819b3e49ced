internal import ByteSupport
internal import OfficePackage
public import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

extension ODSWriter {
  /// The whole file as one XML document (`.fods`): the parts of the package side by side, charts
  /// inside their frames.
  ///
  /// - Throws: as `write`.
  /// - Note: Source: ODF 1.3 part 3 §3.1.2 (office:document).
  public static func writeFlat(_ workbook: Workbook) throws(SpreadsheetError) -> [UInt8] {
    let bytes = try write(workbook)
    let package = try ODSPackage(bytes: bytes, limits: Limits())
    return try FlatWriter(package).document()
  }
}

/// Puts the parts of a package that we wrote into one document.
private struct FlatWriter {
  private let package: ODSPackage
  private let content: DocumentOutline
  private let styles: DocumentOutline

  init(_ package: ODSPackage) throws(SpreadsheetError) {
    self.package = package
    content = try Self.outline(package.content)
    styles = try Self.outline(try package.read("styles.xml"))
  }

  private static func outline(_ bytes: [UInt8]) throws(SpreadsheetError) -> DocumentOutline {
    try translating(part: ODSPackage.contentPart) { () throws(XMLError) in
      try DocumentOutline(bytes)
    }
  }

  func document() throws(SpreadsheetError) -> [UInt8] {
    var output = ByteWriter(capacity: content.bytes.count + 65_536)
    let prefixes = ODFNamespaces.all.map(\.prefix)
    output.append(ODFNamespaces.open("office:document", prefixes).dropLast())
    output.append(" office:mimetype=\"\(ODSWriter.mediaType)\">")
    for part in ["meta.xml", "settings.xml"] {
      let outline = try Self.outline(try package.read(part))
      for section in outline.sections { append(section, of: outline, to: &output) }
    }
    append("office:font-face-decls", of: content, to: &output)
    append("office:styles", of: styles, to: &output)
    output.append("<office:automatic-styles>")
    appendInside("office:automatic-styles", of: styles, to: &output)
    appendInside("office:automatic-styles", of: content, to: &output)
    output.append("</office:automatic-styles>")
    append("office:master-styles", of: styles, to: &output)
    output.append(contentsOf: try body())
    output.append("</office:document>")
    return output.bytes
  }

  private func append(
    _ place: ElementPlace, of outline: DocumentOutline, to output: inout ByteWriter
  ) {
    output.append(contentsOf: outline.bytes[place.range])
  }

  private func append(_ name: String, of outline: DocumentOutline, to output: inout ByteWriter) {
    if let place = outline.section(name) { append(place, of: outline, to: &output) }
  }

  private func appendInside(
    _ name: String, of outline: DocumentOutline, to output: inout ByteWriter
  ) {
    guard let place = outline.section(name), !place.isEmptyTag else { return }
    output.append(
      contentsOf: outline.bytes[place.tag.upperBound..<place.contentEnd(in: outline.bytes)])
  }

  /// The body, its charts inside their frames.
  private func body() throws(SpreadsheetError) -> [UInt8] {
    let bytes = content.bytes
    let end = bytes.lastIndex(of: UInt8(ascii: "<")) ?? bytes.count
    let body = Array(bytes[content.bodyStart..<end])
    var splices = ByteSplices()
    var links: [(range: Range<Int>, link: String)] = []
    try translating(part: ODSPackage.contentPart) { () throws(XMLError) in
      var scanner = XMLScanner(body)
      while let token = try scanner.next() {
        guard token.kind == .emptyTag, scanner.isNamed(token, "draw:object"),
          let link = scanner.attribute("xlink:href")
        else { continue }
        links.append((token.range, scanner.expanded(link.value)))
      }
    }
    for (range, link) in links {
      let name = (link.hasPrefix("./") ? String(link.dropFirst(2)) : link) + "/content.xml"
      guard package.package.archive.entry(named: name) != nil else { continue }
      var writer = ByteWriter()
      writer.append("<draw:object>")
      writer.append(contentsOf: try embedded(try package.read(name)))
      writer.append("</draw:object>")
      splices.replace(range, with: writer.bytes)
    }
    return splices.applied(to: body)
  }

  /// The content of a chart as a document inside another.
  private func embedded(_ bytes: [UInt8]) throws(SpreadsheetError) -> [UInt8] {
    try translating(part: "Object") { () throws(XMLError) in
      var scanner = XMLScanner(bytes)
      while let token = try scanner.next() {
        guard token.kind == .startTag else { continue }
        let end = bytes.lastIndex(of: UInt8(ascii: "<")) ?? bytes.count
        var writer = ByteWriter()
        writer.append("<office:document")
        for attribute in scanner.attributes {
          writer.append(" ")
          writer.append(contentsOf: bytes[attribute.range])
        }
        writer.append(" office:mimetype=\"application/vnd.oasis.opendocument.chart\">")
        writer.append(contentsOf: bytes[token.range.upperBound..<end])
        writer.append("</office:document>")
        return writer.bytes
      }
      return []
    }
  }
}
