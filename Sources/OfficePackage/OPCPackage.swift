package import ByteSupport
package import XMLStream
package import ZipArchive

/// A package of the Open Packaging Conventions: parts found by relationship, never by path.
///
/// - Note: Source: ECMA-376-2.
package final class OPCPackage {
  /// The archive that holds the parts.
  package let archive: ZipReader
  /// The content types.
  package let contentTypes: ContentTypes
  /// The relationships of the package itself.
  package let relationships: [Relationship]
  /// The limits that parts are read with.
  package let limits: Limits

  private let entries: [PartName: ZipEntry]

  /// Opens a package.
  ///
  /// - Throws: `.wrongKind` for files that are something else, encrypted and legacy ones among
  ///   them; `.container`, `.markup`, `.malformed`, `.missingPart`.
  package convenience init(bytes: [UInt8], limits: Limits = Limits()) throws(PackageError) {
    let archive: ZipReader
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
    guard archive.entries.contains(where: { PartName($0.name) == .contentTypes }) else {
      throw .wrongKind(try OfficeKind(of: archive, limits: limits))
    }
    try self.init(archive, limits: limits)
  }

  init(_ archive: ZipReader, limits: Limits) throws(PackageError) {
    self.archive = archive
    self.limits = limits
    var entries: [PartName: ZipEntry] = [:]
    for entry in archive.entries where !entry.name.hasSuffix("/") {
      if let other = entries.updateValue(entry, forKey: PartName(entry.name)) {
        throw .malformed(
          part: entry.name, "two entries have one part name: \(other.name) and \(entry.name)")
      }
    }
    self.entries = entries
    contentTypes = ContentTypes(
      try Self.tree(.contentTypes, in: archive, entries[.contentTypes], limits: limits))
    let name = PartName("_rels/.rels")
    relationships = Relationship.list(
      in: try Self.tree(name, in: archive, entries[name], limits: limits))
  }

  /// The part that the document begins with.
  ///
  /// - Throws: `.missingPart` when no relationship leads to it.
  package func mainPart() throws(PackageError) -> PartName {
    guard let relationship = relationships.first(where: { $0.kind == "officeDocument" }) else {
      throw .missingPart("of the officeDocument relationship")
    }
    let name = PartName(target: relationship.target, from: nil)
    guard entries[name] != nil else { throw .missingPart(name.path) }
    return name
  }

  /// Whether the package carries a digital signature.
  package var isSigned: Bool {
    relationships.contains { $0.kind.hasPrefix("digital-signature/") }
  }

  /// What kind of document the package is.
  package var kind: OfficeKind {
    guard let main = try? mainPart(), let type = contentTypes.type(of: main) else {
      return .otherArchive
    }
    let hasMacros = type.holdsBytes(of: "macroEnabled")
    if type.holdsBytes(of: "sheet.binary") { return .binaryWorkbook }
    if type.holdsBytes(of: "spreadsheetml") || type.holdsBytes(of: "ms-excel") {
      return .workbook(hasMacros: hasMacros, isTemplate: type.holdsBytes(of: "template"))
    }
    if type.holdsBytes(of: "wordprocessingml") || type.holdsBytes(of: "ms-word") {
      return .wordDocument
    }
    return type.holdsBytes(of: "presentationml") || type.holdsBytes(of: "ms-powerpoint")
      ? .presentation : .otherArchive
  }

  /// The entry that holds a part.
  package func entry(of part: PartName) -> ZipEntry? { entries[part] }

  /// The bytes of a part.
  ///
  /// - Throws: `.missingPart`, `.container`.
  package func read(_ part: PartName) throws(PackageError) -> [UInt8] {
    guard let entry = entries[part] else { throw .missingPart(part.path) }
    return try archive.contents(of: entry)
  }

  /// A part as a tree.
  ///
  /// - Throws: `.missingPart`, `.container`, `.markup`.
  ///
  /// - Parameter kept: the local names of the elements to keep; `nil` keeps everything.
  package func tree(
    _ part: PartName, keeping kept: Set<String>? = nil
  ) throws(PackageError) -> XMLNode {
    try Self.tree(part, in: archive, entries[part], limits: limits, keeping: kept)
  }

  /// The relationships of a part; empty when it has none.
  package func relationships(of part: PartName) throws(PackageError) -> [Relationship] {
    guard entries[part.relationshipsName] != nil else { return [] }
    return Relationship.list(in: try tree(part.relationshipsName))
  }

  /// The part that a relationship leads to; `nil` when it leads outside or nowhere.
  package func target(of relationship: Relationship, from source: PartName) -> PartName? {
    guard !relationship.isExternal else { return nil }
    let name = PartName(target: relationship.target, from: source)
    return entries[name] == nil ? nil : name
  }

  private static func tree(
    _ part: PartName, in archive: ZipReader, _ entry: ZipEntry?, limits: Limits,
    keeping kept: Set<String>? = nil
  ) throws(PackageError) -> XMLNode {
    guard let entry else { throw .missingPart(part.path) }
    let bytes = try archive.contents(of: entry)
    do throws(XMLError) {
      return try XMLNode(parsing: bytes, limits: limits, keeping: kept)
    } catch {
      throw .markup(part: part.path, error)
    }
  }
}
