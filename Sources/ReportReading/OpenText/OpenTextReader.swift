// A text document of OpenDocument becomes blocks:
//
//   ODFPackage ─ styles.xml ─▶ OpenTextStyles ◀─ automatic styles ─ content.xml
//                                   └──────────▶ OpenTextBodyReader ─▶ [ReportBlock]

internal import OfficePackage
internal import XMLStream
internal import ZipArchive

/// Reads `.odt` and its kin.
///
/// - Note: Source: ODF 1.3 part 3 §5 (text), §7 (fields), §9 (tables). Not read: charts, embedded
///   documents, annotations.
enum OpenTextReader {
  /// The blocks of a document.
  ///
  /// - Throws: `PackageError`.
  static func read(_ package: ODFPackage) throws(PackageError) -> ReportContent {
    var styles = OpenTextStyles()
    var content = ReportContent()
    if package.archive.entry(named: "styles.xml") != nil {
      try scan(package, "styles.xml", styles) { reader throws(XMLError) in
        content.marginals = try reader.readStyleSheet()
        styles = reader.styles
      }
    }
    try scan(package, "content.xml", styles) { reader throws(XMLError) in
      content.blocks = try reader.readDocument()
    }
    return content
  }

  private static func scan(
    _ package: ODFPackage, _ name: String, _ styles: OpenTextStyles,
    _ body: (inout OpenTextBodyReader) throws(XMLError) -> Void
  ) throws(PackageError) {
    let bytes = try package.read(name)
    do throws(XMLError) {
      var reader = OpenTextBodyReader(
        scanner: XMLScanner(try XMLEncoding.utf8(bytes), limits: package.limits), styles: styles)
      try body(&reader)
    } catch {
      throw .markup(part: name, error)
    }
  }
}
