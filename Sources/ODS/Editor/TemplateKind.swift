internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

/// Makes documents of templates: a filled `.ots` is a spreadsheet, not a template.
enum TemplateKind {
  /// Changes the media type of a template in `mimetype` and in the manifest; leaves documents alone.
  ///
  /// - Note: Source: ODF 1.3 part 2 §3.3 (mimetype), §4.3 (manifest:file-entry).
  static func makeDocument(
    of package: ODSPackage, in edited: inout EditedPackage
  ) throws(SpreadsheetError) {
    guard package.package.mediaType == ODSWriter.mediaType + "-template" else { return }
    edited.put(Array(ODSWriter.mediaType.utf8), into: "mimetype")
    let part = "META-INF/manifest.xml"
    guard package.package.archive.entry(named: part) != nil else { return }
    let bytes: [UInt8]
    do throws(PackageError) {
      bytes = try package.package.read(part)
    } catch {
      throw SpreadsheetError(error)
    }
    do throws(XMLError) {
      edited.put(try document(XMLEncoding.utf8(bytes)), into: part)
    } catch {
      throw SpreadsheetError(error, part: part)
    }
  }

  /// A flat document that says it is a spreadsheet, not a template.
  static func flatDocument(_ bytes: [UInt8]) throws(SpreadsheetError) -> [UInt8] {
    try translating(part: ODSPackage.contentPart) { () throws(XMLError) in
      var scanner = XMLScanner(bytes)
      while let token = try scanner.next() {
        guard token.kind == .startTag else { continue }
        guard let type = scanner.attribute("office:mimetype"),
          scanner.string(type.value) == ODSWriter.mediaType + "-template"
        else { break }
        var splices = ByteSplices()
        splices.replace(type.value, with: Array(ODSWriter.mediaType.utf8))
        return splices.applied(to: bytes)
      }
      return bytes
    }
  }

  /// The manifest with the media type of the package itself changed.
  private static func document(_ manifest: [UInt8]) throws(XMLError) -> [UInt8] {
    var scanner = XMLScanner(manifest)
    var splices = ByteSplices()
    while let token = try scanner.next() {
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      let attributes = scanner.attributes
      func attribute(_ local: StaticString) -> XMLAttributeToken? {
        attributes.first { scanner.isEqual(scanner.localName($0.name), local) }
      }
      guard let path = attribute("full-path"), scanner.string(path.value) == "/",
        let type = attribute("media-type")
      else { continue }
      splices.replace(type.value, with: Array(ODSWriter.mediaType.utf8))
    }
    return splices.applied(to: manifest)
  }
}
