internal import SpreadsheetModel
internal import XMLStream

/// The views of `settings.xml`.
enum ViewSettings {
  /// Reads where panes are frozen.
  ///
  /// - Parameter root: `office:document-settings`.
  static func apply(_ root: XMLNode, to workbook: inout Workbook) {
    guard let tables = find(root, depth: 0) else { return }
    for entry in tables.children("config-item-map-entry") {
      guard let name = entry.attribute("name"), let index = workbook.sheetIndex(named: name) else {
        continue
      }
      var items: [String: String] = [:]
      for item in entry.children("config-item") {
        items[item.attribute("name") ?? ""] = item.text
      }
      func frozen(_ side: String) -> Int {
        guard items[side + "SplitMode"] == "2" else { return 0 }
        let limit = side == "Vertical" ? ODFAddress.rowLimit : ODFAddress.columnLimit
        return min(Int(items[side + "SplitPosition"] ?? "") ?? 0, limit - 1)
      }
      let (columns, rows) = (frozen("Horizontal"), frozen("Vertical"))
      if columns > 0 || rows > 0 {
        workbook.sheets[index].freeze = FreezePane(rows: max(0, rows), columns: max(0, columns))
      }
    }
  }

  /// The map of tables in the first view.
  private static func find(_ node: XMLNode, depth: Int) -> XMLNode? {
    if node.name.local == "config-item-map-named", node.attribute("name") == "Tables" {
      return node
    }
    guard depth < 8 else { return nil }
    for child in node.children {
      if let found = find(child, depth: depth + 1) { return found }
    }
    return nil
  }
}
