internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

/// Builds `settings.xml`: which sheet is open, and where panes are frozen.
///
/// - Note: Source: ODF 1.3 part 3 §3.1.3.4 (office:settings); the items are LibreOffice's.
enum SettingsPart {
  /// The part.
  static func bytes(_ workbook: Workbook) -> [UInt8] {
    var output = ByteWriter()
    output.append(
      ODFNamespaces.open("office:document-settings", ["office", "config", "ooo", "xlink"]))
    output.append("<office:settings><config:config-item-set config:name=\"ooo:view-settings\">")
    output.append(
      "<config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>")
    output.append(item: "ViewId", type: "string", "view1")
    output.append("<config:config-item-map-named config:name=\"Tables\">")
    for sheet in workbook.sheets { output.append(viewOf: sheet) }
    output.append("</config:config-item-map-named>")
    if let shown = workbook.sheets.first(where: { $0.visibility == .visible }) {
      output.append(item: "ActiveTable", type: "string", shown.name)
    }
    output.append("</config:config-item-map-entry></config:config-item-map-indexed>")
    output.append("</config:config-item-set></office:settings></office:document-settings>")
    return output.bytes
  }
}

extension ByteWriter {
  /// Appends one setting.
  fileprivate mutating func append(item name: String, type: String, _ value: String) {
    append("<config:config-item")
    append(attribute: "config:name", name)
    append(attribute: "config:type", type)
    append(">")
    append(xmlText: value)
    append("</config:config-item>")
  }

  /// Appends the view of one sheet; a split of mode 2 is a frozen pane.
  mutating func append(viewOf sheet: Worksheet) {
    append("<config:config-item-map-entry")
    append(attribute: "config:name", sheet.name)
    append(">")
    let columns = max(0, sheet.freeze?.columns ?? 0)
    let rows = max(0, sheet.freeze?.rows ?? 0)
    append(item: "CursorPositionX", type: "int", String(columns))
    append(item: "CursorPositionY", type: "int", String(rows))
    append(item: "HorizontalSplitMode", type: "short", columns > 0 ? "2" : "0")
    append(item: "VerticalSplitMode", type: "short", rows > 0 ? "2" : "0")
    append(item: "HorizontalSplitPosition", type: "int", String(columns))
    append(item: "VerticalSplitPosition", type: "int", String(rows))
    // 0 top left, 1 top right, 2 bottom left, 3 bottom right; without a split the bottom left.
    let pane = columns > 0 ? (rows > 0 ? 3 : 1) : 2
    append(item: "ActiveSplitRange", type: "short", String(pane))
    append(item: "PositionLeft", type: "int", "0")
    append(item: "PositionRight", type: "int", String(columns))
    append(item: "PositionTop", type: "int", "0")
    append(item: "PositionBottom", type: "int", String(rows))
    append("</config:config-item-map-entry>")
  }
}
