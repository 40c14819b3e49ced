package import ByteSupport
package import ZipArchive

/// What kind of office file bytes are.
package enum OfficeKind: Hashable, Sendable {
  /// `.xlsx`, and its kin: with macros `.xlsm`, a template `.xltx`, both `.xltm`.
  case workbook(hasMacros: Bool, isTemplate: Bool)
  /// `.xlsb`: a workbook in binary records.
  case binaryWorkbook
  /// `.docx` and its kin.
  case wordDocument
  /// `.pptx` and its kin.
  case presentation
  /// `.ods`, or `.ots` when a template.
  case openSpreadsheet(isTemplate: Bool)
  /// `.odt` and its kin.
  case openText
  /// Any other OpenDocument, by its media type.
  case otherOpenDocument(String)
  /// An encrypted OOXML package.
  case encrypted
  /// An encrypted OpenDocument.
  case encryptedOpenDocument
  /// An OOXML package or old binary file under rights management.
  case rightsManaged
  /// An old binary `.xls`, `.doc` or `.ppt`.
  case legacy
  /// A zip archive without the marks of an office file.
  case otherArchive
  /// Not an archive at all.
  case other(FileSignature)

  /// In words, with the article: what a message says the file is.
  package var words: String {
    switch self {
    case .workbook(true, _): "a workbook with macros (.xlsm)"
    case .workbook(false, true): "a workbook template (.xltx)"
    case .workbook(false, false): "a workbook (.xlsx)"
    case .binaryWorkbook: "a binary workbook (.xlsb)"
    case .wordDocument: "a Word document (.docx)"
    case .presentation: "a presentation (.pptx)"
    case .openSpreadsheet(let isTemplate):
      isTemplate ? "a spreadsheet template (.ots)" : "a spreadsheet (.ods)"
    case .openText: "a text document (.odt)"
    case .otherOpenDocument(let type): "an OpenDocument of the type \(type)"
    case .encrypted: "an encrypted Office file: open it with its password and save it without"
    case .rightsManaged:
      "an Office file under rights management (IRM): its owner must save it without restrictions"
    case .encryptedOpenDocument:
      "an encrypted OpenDocument: open it with its password and save it without"
    case .legacy: "an old binary Office file (.xls, .doc): save it as .xlsx first"
    case .otherArchive: "a zip archive, not an office file"
    case .other(let signature): signature.words
    }
  }

  /// Looks into a file.
  ///
  /// - Throws: `.container` when the bytes are a damaged archive or empty; `.markup` when a part
  ///   that says what the file is cannot be read.
  package init(of bytes: [UInt8], limits: Limits = Limits()) throws(PackageError) {
    switch FileSignature(of: bytes) {
    case .empty: throw .container(.empty)
    case .encryptedPackage: self = .encrypted
    case .rightsManaged: self = .rightsManaged
    case .legacyOffice: self = .legacy
    case .pdf, .text, .unknown:
      if let type = FlatOpenDocument.mediaType(of: bytes) {
        self.init(mediaType: type)
        return
      }
      // A self-extracting archive has a foreign start; libzip finds its directory.
      guard let archive = try? ZipReader(bytes: bytes, limits: limits) else {
        self = .other(FileSignature(of: bytes))
        return
      }
      try self.init(of: archive, limits: limits)
    case .zip: try self.init(of: ZipReader.opening(bytes, limits: limits), limits: limits)
    }
  }

  /// Looks into an archive.
  package init(of archive: ZipReader, limits: Limits = Limits()) throws(PackageError) {
    if let type = try ODFPackage.mediaType(of: archive, limits: limits) {
      self = OfficeKind(mediaType: type)
      if try ODFPackage.isEncrypted(archive, limits: limits) { self = .encryptedOpenDocument }
    } else if archive.entries.contains(where: { PartName($0.name) == .contentTypes }) {
      self = try OPCPackage(archive, limits: limits).kind
    } else {
      self = .otherArchive
    }
  }

  private init(mediaType: String) {
    let prefixes = ["application/vnd.oasis.opendocument.", "application/vnd.sun.xml."]
    let name = prefixes.first { mediaType.hasPrefix($0) }.map { mediaType.dropFirst($0.count) }
    switch name {
    case "spreadsheet", "calc": self = .openSpreadsheet(isTemplate: false)
    case "spreadsheet-template", "calc.template": self = .openSpreadsheet(isTemplate: true)
    case "text", "text-template", "text-master", "writer", "writer.template": self = .openText
    default: self = .otherOpenDocument(mediaType)
    }
  }
}

extension ZipReader {
  /// Opens an archive, its error as a package's.
  static func opening(_ bytes: [UInt8], limits: Limits) throws(PackageError) -> ZipReader {
    do throws(ZipError) {
      return try ZipReader(bytes: bytes, limits: limits)
    } catch {
      throw .container(error)
    }
  }

  /// Reads an entry, its error as a package's.
  func contents(of entry: ZipEntry) throws(PackageError) -> [UInt8] {
    do throws(ZipError) {
      return try read(entry)
    } catch {
      throw .container(error)
    }
  }
}
