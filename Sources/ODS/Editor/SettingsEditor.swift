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

  /// The part with another name for a sheet: its view and the sheet shown.
  ///
  /// - Returns: `nil` when it does not name the sheet.
  static func renaming(
    _ sheet: String, to name: String, in package: ODSPackage
  ) throws(SpreadsheetError) -> [UInt8]? {
    guard package.package.archive.entry(named: part) != nil else { return nil }
    let raw: [UInt8]
    do throws(PackageError) {
      raw = try package.package.read(part)
    } catch {
      throw SpreadsheetError(error)
    }
    do throws(XMLError) {
      let bytes = try ODFPrefixes.canonical(XMLEncoding.utf8(raw), limits: package.limits)
      var scanner = XMLScanner(bytes, limits: package.limits)
      var splices = ByteSplices()
      var isActive = false
      var escaped = ByteWriter()
      escaped.append(xmlAttribute: name)
      while let token = try scanner.next() {
        if token.kind == .text, isActive, scanner.text(of: token) == sheet {
          splices.replace(token.range, with: escaped.bytes)
        }
        isActive = token.kind == .startTag && scanner.value("config:name") == "ActiveTable"
        if token.kind == .startTag || token.kind == .emptyTag,
          scanner.isNamed(token, "config:config-item-map-entry"),
          scanner.value("config:name") == sheet, let attribute = scanner.attribute("config:name")
        {
          splices.replace(attribute.value, with: escaped.bytes)
        }
      }
      return splices.isEmpty ? nil : splices.applied(to: bytes)
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
