package import ByteSupport
package import XMLStream
package import ZipArchive

/// A package of an OpenDocument.
///
/// - Note: Source: ODF 1.3 part 2 §2-4.
package final class ODFPackage {
  /// The archive that holds the entries.
  package let archive: ZipReader
  /// The media type of the whole, from `mimetype` or the manifest.
  package let mediaType: String
  /// The files that the manifest lists.
  package let manifest: [FileEntry]
  /// The limits that entries are read with.
  package let limits: Limits

  /// One line of the manifest.
  package struct FileEntry: Hashable, Sendable {
    /// The path; `/` for the whole package.
    package var path: String
    /// The media type; often empty.
    package var mediaType: String
    /// Whether the file is encrypted.
    package var isEncrypted: Bool
  }

  /// Opens a package.
  ///
  /// - Throws: `.wrongKind` for files that are something else or encrypted; `.container`,
  ///   `.markup`.
  package init(bytes: [UInt8], limits: Limits = Limits()) throws(PackageError) {
    do throws(ZipError) {
      archive = try ZipReader(bytes: bytes, limits: limits)
    } catch {
      switch error {
      case .notAnArchive(.encryptedPackage): throw .wrongKind(.encrypted)
      case .notAnArchive(.rightsManaged): throw .wrongKind(.rightsManaged)
      case .notAnArchive(.legacyOffice): throw .wrongKind(.legacy)
      default: throw .container(error)
      }
    }
    guard let type = try Self.mediaType(of: archive, limits: limits) else {
      throw .wrongKind(try OfficeKind(of: archive, limits: limits))
    }
    mediaType = type
    manifest = try Self.manifest(of: archive, limits: limits)
    self.limits = limits
    guard !manifest.contains(where: \.isEncrypted) else { throw .wrongKind(.encryptedOpenDocument) }
  }

  /// What kind of document the package is.
  package func kind() throws(PackageError) -> OfficeKind {
    try OfficeKind(of: archive, limits: limits)
  }

  /// Whether the package carries a digital signature.
  package var isSigned: Bool { archive.entry(named: "META-INF/documentsignatures.xml") != nil }

  /// Takes the digital signatures out of what is written.
  package func removeSignatures(from edited: inout EditedPackage) {
    for entry in archive.entries
    where entry.name.hasPrefix("META-INF/") && entry.name.hasSuffix("signatures.xml") {
      edited.remove(entry.name)
    }
  }

  /// The bytes of an entry.
  ///
  /// - Throws: `.missingPart`, `.container`.
  package func read(_ name: String) throws(PackageError) -> [UInt8] {
    guard let entry = archive.entry(named: name) else { throw .missingPart(name) }
    return try archive.contents(of: entry)
  }

  /// An entry as a tree.
  ///
  /// - Throws: `.missingPart`, `.container`, `.markup`.
  package func tree(_ name: String) throws(PackageError) -> XMLNode {
    try Self.tree(name, of: read(name), limits: limits)
  }

  /// The media type of an archive; `nil` when it is no OpenDocument.
  static func mediaType(of archive: ZipReader, limits: Limits) throws(PackageError) -> String? {
    if let entry = archive.entry(named: "mimetype"), entry.size < 256 {
      let text = String(decoding: try archive.contents(of: entry), as: UTF8.self)
      let type = text.filter { !$0.isWhitespace }
      if type.hasPrefix("application/vnd.") { return type }
    }
    let root = try manifest(of: archive, limits: limits).first { $0.path == "/" }
    return root.flatMap { $0.mediaType.isEmpty ? nil : $0.mediaType }
  }

  /// Whether the manifest says that a file is encrypted.
  static func isEncrypted(_ archive: ZipReader, limits: Limits) throws(PackageError) -> Bool {
    try manifest(of: archive, limits: limits).contains(where: \.isEncrypted)
  }

  private static func manifest(
    of archive: ZipReader, limits: Limits
  ) throws(PackageError) -> [FileEntry] {
    let name = "META-INF/manifest.xml"
    guard let entry = archive.entry(named: name) else { return [] }
    let root = try tree(name, of: archive.contents(of: entry), limits: limits)
    return root.children("file-entry").map { node in
      FileEntry(
        path: node.attribute("full-path") ?? "", mediaType: node.attribute("media-type") ?? "",
        isEncrypted: node.child("encryption-data") != nil)
    }
  }

  private static func tree(
    _ name: String, of bytes: [UInt8], limits: Limits
  ) throws(PackageError) -> XMLNode {
    do throws(XMLError) {
      return try XMLNode(parsing: bytes, limits: limits)
    } catch {
      throw .markup(part: name, error)
    }
  }
}
