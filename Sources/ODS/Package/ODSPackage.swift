internal import ByteSupport
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

/// An OpenDocument spreadsheet that was opened: its package and the text of its content.
struct ODSPackage {
  /// The name of the part with the sheets.
  static let contentPart = "content.xml"

  /// The package.
  let package: ODFPackage
  /// `content.xml` in UTF-8, its names under the usual prefixes.
  private(set) var content: [UInt8]
  /// The limits that parts are read with.
  let limits: Limits
  /// Whether `content.xml` is a flat document, with styles and settings of its own.
  let isFlat: Bool

  /// A package that may be edited.
  ///
  /// - Parameter droppingSignature: whether the edit takes the signature out.
  /// - Throws: as the initialiser, and `.signed`: an edit would make the signature invalid.
  static func forEditing(
    bytes: [UInt8], limits: Limits, droppingSignature: Bool = false
  ) throws(SpreadsheetError) -> ODSPackage {
    let package = try ODSPackage(bytes: bytes, limits: limits)
    guard droppingSignature || !package.package.isSigned else {
      throw SpreadsheetError(
        .signed, "the file is signed; an edit would make its signature invalid")
    }
    return package
  }

  /// Opens a file.
  ///
  /// A flat document (`.fods`) is taken as a package of one part.
  ///
  /// - Throws: `.wrongKind` for files of another kind, `.encrypted`,
  ///   `.legacyFormat`, `.notAPackage`, `.damagedPackage`, `.emptyFile`, `.missingPart`,
  ///   `.malformedPart`, `.limitExceeded`.
  ///
  /// - Parameter validating: whether the content must be valid UTF-8; else the caller sees to that.
  init(bytes: [UInt8], limits: Limits, validating: Bool = true) throws(SpreadsheetError) {
    self.limits = limits
    let flatType = FlatOpenDocument.mediaType(of: bytes)
    guard flatType != nil || !FlatOpenDocument.isFlat(bytes) else {
      throw SpreadsheetError(.wrongKind, "the file is a flat OpenDocument, not a spreadsheet")
    }
    isFlat = flatType != nil
    do throws(PackageError) {
      let whole = try flatType.map { (type) throws(PackageError) in
        try FlatOpenDocument.packed(bytes, mediaType: type)
      }
      package = try ODFPackage(bytes: whole ?? bytes, limits: limits)
      let kind = try package.kind()
      guard case .openSpreadsheet = kind else { throw PackageError.wrongKind(kind) }
    } catch {
      throw SpreadsheetError(error)
    }
    let raw = try ODSPackage.read(Self.contentPart, of: package)
    do throws(XMLError) {
      let isKnown = !validating && XMLEncoding.isDeclaredUTF8(raw)
      let text = isKnown ? raw : try XMLEncoding.utf8(raw)
      content = try ODFPrefixes.canonical(text, limits: limits)
    } catch {
      throw SpreadsheetError(error, part: Self.contentPart)
    }
  }

  /// The package without the text of its content, so that a large one can go while it is packed.
  var withoutContent: ODSPackage {
    var package = self
    package.content = []
    return package
  }

  /// A part as a tree; `nil` when the package has none of this name.
  ///
  /// Of a flat document, which is all parts in one, it is all but the body.
  func tree(_ part: String) throws(SpreadsheetError) -> XMLNode? {
    if isFlat { return try headTree() }
    guard package.archive.entry(named: part) != nil else { return nil }
    do throws(PackageError) {
      return try package.tree(part)
    } catch {
      throw SpreadsheetError(error)
    }
  }

  /// The bytes of a part.
  func read(_ part: String) throws(SpreadsheetError) -> [UInt8] {
    try ODSPackage.read(part, of: package)
  }

  /// The file after changes: a template becomes a document.
  func file(
    _ edited: EditedPackage, warnings: [String] = []
  ) throws(SpreadsheetError) -> EditedFile {
    if isFlat {
      let bytes = try TemplateKind.flatDocument(
        edited.pendingBytes(of: Self.contentPart) ?? content)
      return EditedFile(bytes: bytes, warnings: warnings)
    }
    var edited = edited
    try TemplateKind.makeDocument(of: self, in: &edited)
    do throws(ZipError) {
      return EditedFile(
        bytes: try edited.assembled(storedFirst: "mimetype"), warnings: warnings)
    } catch {
      throw SpreadsheetError(error)
    }
  }

  private static func read(
    _ part: String, of package: ODFPackage
  ) throws(SpreadsheetError) -> [UInt8] {
    do throws(PackageError) {
      return try package.read(part)
    } catch {
      throw SpreadsheetError(error)
    }
  }
}
