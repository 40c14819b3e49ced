internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

/// Builds `meta.xml` and the manifest.
enum MetaPart {
  /// `meta.xml`, without dates.
  static func bytes(_ properties: DocumentProperties) -> [UInt8] {
    var output = ByteWriter()
    output.append(ODFNamespaces.open("office:document-meta", ["office", "meta", "dc", "xlink"]))
    output.append("<office:meta><meta:generator>BieuMau</meta:generator>")
    if !properties.title.isEmpty {
      output.append("<dc:title>")
      output.append(xmlText: properties.title)
      output.append("</dc:title>")
    }
    if !properties.creator.isEmpty {
      output.append("<meta:initial-creator>")
      output.append(xmlText: properties.creator)
      output.append("</meta:initial-creator><dc:creator>")
      output.append(xmlText: properties.creator)
      output.append("</dc:creator>")
    }
    if !properties.language.isEmpty {
      output.append("<dc:language>")
      output.append(xmlText: properties.language)
      output.append("</dc:language>")
    }
    output.append("</office:meta></office:document-meta>")
    return output.bytes
  }

  /// `META-INF/manifest.xml`.
  ///
  /// - Parameter files: path and media type of every file and object, the package itself excluded.
  /// - Note: Source: ODF 1.3 part 2 §4.2 (manifest:manifest).
  static func manifest(_ files: [(path: String, mediaType: String)]) -> [UInt8] {
    var output = ByteWriter()
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest")
    output.append(
      attribute: "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")
    output.append(attribute: "manifest:version", ODFNamespaces.version)
    output.append("><manifest:file-entry manifest:full-path=\"/\"")
    output.append(attribute: "manifest:version", ODFNamespaces.version)
    output.append(attribute: "manifest:media-type", ODSWriter.mediaType)
    output.append("/>")
    for (path, mediaType) in files {
      output.append("<manifest:file-entry")
      output.append(attribute: "manifest:full-path", path)
      if path.hasSuffix("/") { output.append(attribute: "manifest:version", ODFNamespaces.version) }
      output.append(attribute: "manifest:media-type", mediaType)
      output.append("/>")
    }
    output.append("</manifest:manifest>")
    return output.bytes
  }
}
