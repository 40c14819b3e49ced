public import ByteSupport
internal import OfficePackage
public import SpreadsheetModel
internal import XMLStream

/// Reads OpenDocument spreadsheets into workbooks.
public enum ODSReader {
  /// What the model knows of a file.
  ///
  /// Runs of repeated rows and columns become cells only where they have a value; runs of cells
  /// that have a format alone are read as far as a form goes: at most 1,024 rows and 256 columns
  /// each. Charts are not read.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - limits: what is refused as too large.
  /// - Throws: `.emptyFile`, `.notAPackage`, `.damagedPackage`, `.encrypted`, `.legacyFormat`,
  ///   `.wrongKind`, `.missingPart`, `.malformedPart`, `.limitExceeded`.
  public static func read(
    _ bytes: [UInt8], limits: Limits = Limits()
  ) throws(SpreadsheetError) -> Workbook {
    let package = try ODSPackage(bytes: bytes, limits: limits)
    let styles = try StyleCatalogue(package)
    var reader = ContentReader(package, styles: styles)
    do throws(XMLError) {
      try reader.read()
    } catch {
      throw SpreadsheetError(error, part: ODSPackage.contentPart)
    }
    var workbook = reader.finished()
    workbook.followsOpenFormula = true
    guard !workbook.sheets.isEmpty else {
      throw SpreadsheetError(
        .malformedPart, "the document has no sheet", part: ODSPackage.contentPart)
    }
    if let root = try package.tree("styles.xml") {
      PageStyles(root).apply(to: &workbook, pages: reader.masterPages)
    }
    if let root = try package.tree("settings.xml") { ViewSettings.apply(root, to: &workbook) }
    // Broken metadata is no reason to refuse the figures.
    if let root = try? package.tree("meta.xml") { workbook.properties.read(root) }
    return workbook
  }
}

extension DocumentProperties {
  /// Reads `office:document-meta`.
  fileprivate mutating func read(_ root: XMLNode) {
    guard let meta = root.child("meta") else { return }
    title = meta.child("title")?.text ?? ""
    creator = meta.child("initial-creator")?.text ?? meta.child("creator")?.text ?? ""
    if let language = meta.child("language")?.text, !language.isEmpty { self.language = language }
  }
}
