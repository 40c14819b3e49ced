internal import ByteSupport
internal import Formulas
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

extension SheetListEditor {
  /// Removes a sheet with all that belongs to it alone; what referred to it becomes `#REF!`.
  ///
  /// - Throws: `.refusedEdit` for the last visible sheet.
  mutating func removeSheet(_ index: Int) throws(SpreadsheetError) -> EditedFile {
    let shown = try otherVisible(than: index)
    let name = outline.sheetNames[index]
    let table = outline.tables[index]
    splices.replace(table.range, with: [])
    var change = StructureChange(sheet: name)
    change.isRemoved = true
    let order = outline.sheetNames
    let remaining = order.indices.filter { $0 != index }
    try noteParts(of: table)
    var editor = try StructureEditor(
      package, content: try content(), without: parts.removed)
    try editor.remove(change, order: order, fallback: order[remaining[0]])
    warnings += editor.warnings
    for object in editor.objects where object.isChanged {
      parts.added.append((object.name, object.bytes))
    }
    views.append(.remove(sheet: name, shown: shown))
    return try finished(editor.content)
  }

  /// Entries that only the sheet leads to: its charts and other objects, their images, pictures.
  private mutating func noteParts(of table: ElementPlace) throws(SpreadsheetError) {
    let own = try links(in: table.range)
    guard !own.isEmpty else { return }
    var others = try links(in: 0..<table.range.lowerBound)
    others.formUnion(try links(in: table.range.upperBound..<outline.bytes.count))
    let archive = package.package.archive
    if archive.entry(named: "styles.xml") != nil {
      let bytes = try package.read("styles.xml")
      others.formUnion(own.filter { bytes.containsSequence($0) })
    }
    for link in own.subtracting(others) {
      for entry in archive.entries where PackageParts.isInside(entry.name, link) {
        parts.removed.insert(entry.name)
      }
    }
  }

  /// The entries and folders that links in a range lead to: `Object 1`, `Pictures/1.png`.
  func links(in range: Range<Int>) throws(SpreadsheetError) -> Set<String> {
    let bytes = outline.bytes
    var links: Set<String> = []
    let mark = Array("xlink:href=".utf8)
    var position = range.lowerBound
    while position + mark.count + 1 < range.upperBound {
      guard bytes[position] == mark[0],
        bytes[position..<(position + mark.count)].elementsEqual(mark)
      else {
        position += 1
        continue
      }
      let start = position + mark.count + 1
      let quote = bytes[start - 1]
      let end = bytes[start..<range.upperBound].firstIndex(of: quote) ?? range.upperBound
      var link = XMLText.expanded(bytes, start..<end)
      if link.hasPrefix("./") { link.removeFirst(2) }
      if !link.isEmpty, !link.hasPrefix("#"), !link.contains("://") { links.insert(link) }
      position = end
    }
    return links
  }
}
