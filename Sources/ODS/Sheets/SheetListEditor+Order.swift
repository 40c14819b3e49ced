internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

// The order of the tabs, and which are shown.
extension SheetListEditor {
  /// Moves a sheet to a zero-based place.
  mutating func moveSheet(_ index: Int, to place: Int) throws(SpreadsheetError) {
    let tables = outline.tables
    guard tables.indices.contains(place) else { throw outsideTabs(place) }
    var order = Array(tables.indices)
    order.remove(at: index)
    order.insert(index, at: place)
    for (position, old) in order.enumerated() where position != old {
      splices.replace(tables[position].range, with: outline.bytes[tables[old].range])
    }
  }

  func outsideTabs(_ place: Int) -> SpreadsheetError {
    SpreadsheetError(
      .invalidArgument, "the place \(place + 1) is not among the \(outline.tables.count) sheets")
  }

  /// Whether the tab of a sheet is shown.
  func isVisible(_ index: Int) -> Bool {
    let style = outline.tables[index].value("table:style-name") ?? ""
    return styles.value("display", in: "table-properties", of: style, family: "table") != "false"
  }

  /// Another sheet that is shown: the next one, else the last.
  ///
  /// - Throws: `.refusedEdit` where there is none.
  func otherVisible(than index: Int) throws(SpreadsheetError) -> String {
    let others = outline.tables.indices.filter { $0 != index && isVisible($0) }
    guard let other = others.first(where: { $0 > index }) ?? others.last else {
      throw SpreadsheetError(
        .refusedEdit, "the sheet is the last visible one", sheet: outline.sheetNames[index])
    }
    return outline.sheetNames[other]
  }

  /// Shows or hides a sheet: it gets a table style of its own.
  mutating func setVisibility(
    of index: Int, to state: Worksheet.Visibility
  ) throws(SpreadsheetError) {
    let (table, name) = (outline.tables[index], outline.sheetNames[index])
    if state != .visible {
      let other = try otherVisible(than: index)
      views.append(.deactivate(sheet: name, shown: other))
    }
    if state == .veryHidden {
      warnings.append(
        "'\(name)': OpenDocument files know no sheets that people cannot show; it is hidden")
    }
    guard isVisible(index) != (state == .visible) else { return }
    let old = table.value("table:style-name") ?? ""
    let style = names.next("ta")
    let sections = try children(of: outline.section("office:automatic-styles"))
    let own = sections.first {
      $0.value("style:name") == old && $0.value("style:family") == "table"
    }
    let bare = "<style:style style:name=\"\(style)\" style:family=\"table\"></style:style>"
    let raw = own.flatMap { StyleElement.renamed(Array(outline.bytes[$0.range]), style) }
    newStyles.append(
      contentsOf: StyleElement.setting(
        [("table:display", state == .visible ? "true" : "false")], of: "style:table-properties",
        behind: [], in: raw ?? Array(bare.utf8)))
    prefixes.formUnion(["style", "table", "office"])
    set("table:style-name", style, of: table)
  }

  /// Sets an attribute of an element.
  mutating func set(_ name: String, _ value: String, of place: ElementPlace) {
    var writer = ByteWriter()
    if let own = place.attributes.first(where: { $0.name == name }) {
      writer.append(xmlAttribute: value)
      splices.replace(own.token.value, with: writer.bytes)
    } else {
      writer.append(" \(name)=\"")
      writer.append(xmlAttribute: value)
      writer.append("\"")
      let end = place.tag.upperBound - (place.isEmptyTag ? 2 : 1)
      splices.insert(writer.bytes, at: end)
    }
  }
}
