internal import ByteSupport
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

/// Adds the views of new sheets to `settings.xml`.
enum SettingsEditor {
  /// The name of the part.
  static let part = "settings.xml"

  /// The part with the views of sheets that have frozen panes.
  ///
  /// - Returns: `nil` when nothing changes: no such sheet, or no view settings to add to.
  static func adding(
    _ sheets: [Worksheet], to package: ODSPackage
  ) throws(SpreadsheetError) -> [UInt8]? {
    let frozen = sheets.filter { $0.freeze != nil }
    guard !frozen.isEmpty, package.package.archive.entry(named: part) != nil else { return nil }
    let raw: [UInt8]
    do throws(PackageError) {
      raw = try package.package.read(part)
    } catch {
      throw SpreadsheetError(error)
    }
    do throws(XMLError) {
      return try adding(
        frozen, to: ODFPrefixes.canonical(XMLEncoding.utf8(raw), limits: package.limits),
        limits: package.limits)
    } catch {
      throw SpreadsheetError(error, part: part)
    }
  }

  private static func adding(
    _ sheets: [Worksheet], to bytes: [UInt8], limits: Limits
  ) throws(XMLError) -> [UInt8]? {
    var scanner = XMLScanner(bytes, limits: limits)
    while let token = try scanner.next() {
      guard token.kind == .startTag, scanner.isNamed(token, "config:config-item-map-named"),
        scanner.value("config:name") == "Tables"
      else { continue }
      let end = try scanner.skipElement(token)
      guard let place = bytes[..<end].lastIndex(of: UInt8(ascii: "<")) else { return nil }
      var views = ByteWriter()
      for sheet in sheets { views.append(viewOf: sheet) }
      var splices = ByteSplices()
      splices.insert(views.bytes, at: place)
      return splices.applied(to: bytes)
    }
    return nil
  }
}
