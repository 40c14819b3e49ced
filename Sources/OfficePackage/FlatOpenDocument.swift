internal import XMLStream
internal import ZipArchive

/// OpenDocuments that are one XML file without a package (`.fods`).
///
/// - Note: Source: ODF 1.3 part 3 §3.1.2 (office:document).
package enum FlatOpenDocument {
  /// The name of the entry that stands for the whole document in a package made of it.
  package static let part = "content.xml"

  /// The bytes that are looked at.
  private static let head = 16_384

  /// The media type of a flat spreadsheet; `nil` for anything else.
  package static func mediaType(of bytes: [UInt8]) -> String? {
    rootType(of: bytes).flatMap { $0.hasPrefix(spreadsheet) ? $0 : nil }
  }

  /// Whether the bytes are a flat document of any kind.
  package static func isFlat(_ bytes: [UInt8]) -> Bool { rootType(of: bytes) != nil }

  /// The media type that the root names, empty for none; `nil` for another root.
  private static func rootType(of bytes: [UInt8]) -> String? {
    guard let first = bytes.first, [0x3C, 0xEF, 0x20, 0x0A, 0x0D].contains(first) else {
      return nil
    }
    // The start tag of the root has to be whole in it.
    var scanner = XMLScanner(Array(bytes.prefix(head)))
    while let token = try? scanner.next() {
      guard token.kind == .startTag else { continue }
      guard scanner.isNamed(token, "office:document") else { return nil }
      return scanner.attributes.first {
        scanner.isEqual(scanner.localName($0.name), "mimetype")
      }.map { scanner.expanded($0.value) } ?? ""
    }
    return nil
  }

  private static let spreadsheet = "application/vnd.oasis.opendocument.spreadsheet"

  /// A package whose only part is the document, not compressed.
  package static func packed(
    _ bytes: [UInt8], mediaType: String
  ) throws(PackageError) -> [UInt8] {
    do throws(ZipError) {
      var assembler = ZipAssembler()
      assembler.add(.stored("mimetype", Array(mediaType.utf8)))
      assembler.add(.stored(part, bytes))
      return try assembler.finish()
    } catch {
      throw .container(error)
    }
  }
}
