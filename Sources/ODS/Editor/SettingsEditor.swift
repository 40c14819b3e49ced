internal import ByteSupport
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

/// Follows changes of sheets in the settings: the views of sheets, and which is shown.
///
/// - Note: Source: ODF 1.3 part 3 §3.1.3.4 (office:settings); the items are LibreOffice's.
enum SettingsEditor {
  /// The name of the part.
  static let part = "settings.xml"

  /// What happens to the views.
  enum Change {
    /// Sheets come; those with frozen panes get views.
    case add([Worksheet])
    /// A sheet gets another name.
    case rename(sheet: String, name: String)
    /// A sheet is copied: its view too.
    case copy(sheet: String, name: String)
    /// A sheet goes; another is shown in its place.
    case remove(sheet: String, shown: String)
    /// A sheet is hidden; another is shown in its place.
    case deactivate(sheet: String, shown: String)
  }

  /// Makes a change in the part, or in a flat document's own settings.
  ///
  /// - Parameter content: of the document; changes where it is flat.
  static func make(
    _ change: Change, of package: ODSPackage, _ content: inout [UInt8],
    in edited: inout EditedPackage
  ) throws(SpreadsheetError) {
    if package.isFlat {
      let bytes = content
      content =
        try translating(part: ODSPackage.contentPart) { () throws(XMLError) in
          try Self.edited(bytes, change)
        } ?? content
      return
    }
    guard package.package.archive.entry(named: part) != nil else { return }
    var bytes = edited.pendingBytes(of: part)
    if bytes == nil { bytes = try package.read(part) }
    let raw = bytes ?? []
    let new = try translating(part: part) { () throws(XMLError) in
      try Self.edited(
        ODFPrefixes.canonical(XMLEncoding.utf8(raw), limits: package.limits), change)
    }
    if let new { edited.put(new, into: part) }
  }

  /// The part with a change; `nil` when nothing changes.
  private static func edited(_ bytes: [UInt8], _ change: Change) throws(XMLError) -> [UInt8]? {
    if case .add(let sheets) = change { return try adding(sheets, to: bytes) }
    var scanner = XMLScanner(bytes)
    var splices = ByteSplices()
    var isActive = false
    while let token = try scanner.next() {
      if token.kind == .text, isActive, let shown = change.shown,
        scanner.text(of: token) == change.sheet
      {
        splices.replace(token.range, with: escaped(shown))
      }
      isActive = token.kind == .startTag && scanner.value("config:name") == "ActiveTable"
      guard token.kind == .startTag || token.kind == .emptyTag,
        scanner.isNamed(token, "config:config-item-map-entry"),
        scanner.value("config:name") == change.sheet,
        let attribute = scanner.attribute("config:name")
      else { continue }
      let start = token.range.lowerBound
      switch change {
      case .rename(_, let name): splices.replace(attribute.value, with: escaped(name))
      case .copy(_, let name):
        let end = try scanner.skipElement(token)
        let head = bytes[start..<attribute.value.lowerBound]
        splices.insert(head + escaped(name) + bytes[attribute.value.upperBound..<end], at: end)
      case .remove: splices.replace(start..<(try scanner.skipElement(token)), with: [])
      case .add, .deactivate: break
      }
    }
    return splices.isEmpty ? nil : splices.applied(to: bytes)
  }

  private static func escaped(_ text: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(xmlAttribute: text)
    return writer.bytes
  }

  private static func adding(
    _ sheets: [Worksheet], to bytes: [UInt8]
  ) throws(XMLError) -> [UInt8]? {
    let frozen = sheets.filter { $0.freeze != nil }
    guard !frozen.isEmpty else { return nil }
    var scanner = XMLScanner(bytes)
    while let token = try scanner.next() {
      guard token.kind == .startTag, scanner.isNamed(token, "config:config-item-map-named"),
        scanner.value("config:name") == "Tables"
      else { continue }
      let end = try scanner.skipElement(token)
      guard let place = bytes[..<end].lastIndex(of: UInt8(ascii: "<")) else { return nil }
      var views = ByteWriter()
      for sheet in frozen { views.append(viewOf: sheet) }
      var splices = ByteSplices()
      splices.insert(views.bytes, at: place)
      return splices.applied(to: bytes)
    }
    return nil
  }
}

extension SettingsEditor.Change {
  /// The sheet that changes.
  fileprivate var sheet: String {
    switch self {
    case .add: ""
    case .rename(let sheet, _), .copy(let sheet, _), .remove(let sheet, _),
      .deactivate(let sheet, _):
      sheet
    }
  }

  /// The sheet that is shown where this one was; `nil` to leave it.
  fileprivate var shown: String? {
    switch self {
    case .add, .copy: nil
    case .rename(_, let name): name
    case .remove(_, let shown), .deactivate(_, let shown): shown
    }
  }
}
