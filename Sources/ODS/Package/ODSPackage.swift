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
  let content: [UInt8]
  /// The limits that parts are read with.
  let limits: Limits

  /// Opens a file.
  ///
  /// - Throws: `.wrongKind` for flat documents and files of another kind, `.encrypted`,
  ///   `.legacyFormat`, `.notAPackage`, `.damagedPackage`, `.emptyFile`, `.missingPart`,
  ///   `.malformedPart`, `.limitExceeded`.
  init(bytes: [UInt8], limits: Limits) throws(SpreadsheetError) {
    try ODSPackage.refuseFlat(bytes)
    self.limits = limits
    do throws(PackageError) {
      package = try ODFPackage(bytes: bytes, limits: limits)
      let kind = try package.kind()
      guard case .openSpreadsheet = kind else { throw PackageError.wrongKind(kind) }
    } catch {
      throw SpreadsheetError(error)
    }
    let raw = try ODSPackage.read(Self.contentPart, of: package)
    do throws(XMLError) {
      content = try ODFPrefixes.canonical(XMLEncoding.utf8(raw), limits: limits)
    } catch {
      throw SpreadsheetError(error, part: Self.contentPart)
    }
  }

  /// A part as a tree; `nil` when the package has none of this name.
  func tree(_ part: String) throws(SpreadsheetError) -> XMLNode? {
    guard package.archive.entry(named: part) != nil else { return nil }
    do throws(PackageError) {
      return try package.tree(part)
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

  /// Names flat documents, one XML file without a package.
  private static func refuseFlat(_ bytes: [UInt8]) throws(SpreadsheetError) {
    let start = String(decoding: bytes.prefix(1024), as: UTF8.self)
    guard start.contains("<office:document"), !start.hasPrefix("PK") else { return }
    throw SpreadsheetError(
      .wrongKind, "the file is a flat OpenDocument (.fods): save it as .ods first")
  }
}
