internal import ByteSupport
internal import Formulas
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

// A copy of a sheet: its table is cloned as bytes, with what must be unlike in two sheets made new.
extension SheetListEditor {
  /// Copies a sheet.
  ///
  /// - Parameters:
  ///   - name: of the copy.
  ///   - place: zero-based among the tabs; `nil` for just behind the sheet.
  mutating func copySheet(
    _ index: Int, to name: String, at place: Int?
  ) throws(SpreadsheetError) {
    try ODFSheetName.check(name, among: outline.sheetNames)
    let place = place ?? index + 1
    guard (0...outline.tables.count).contains(place) else { throw outsideTabs(place) }
    let table = outline.tables[index]
    var cloner = TableCloner(source: outline.sheetNames[index], copy: name, outline: outline)
    cloner.contents = try copyObjects(of: table, cloner)
    cloner.validations = try copyValidations(cloner)
    cloner.styles = try copyStyles(cloner)
    var names = try twins(of: index, cloner)
    if !outline.holdsLocalNames, !names.isEmpty {
      names = []
      warnings.append(
        "'\(name)': a document of ODF 1.0 or 1.1 holds no names of one sheet; those of the document mean '\(cloner.source)'"
      )
    }
    let namesPlace = names.isEmpty ? 0 : try self.namesPlace(in: table)
    let list = names.isEmpty ? nil : try nameList(index)
    let clone = try translating(part: ODSPackage.contentPart) { () throws(XMLError) in
      try cloner.clone(table, names: names, list: list, namesPlace: namesPlace)
    }
    let tables = outline.tables
    splices.insert(
      clone,
      at: place < tables.count
        ? tables[place].range.lowerBound : tables[tables.count - 1].range.upperBound)
    try copyRanges("table:database-ranges", "table:target-range-address", cloner)
    try copyRanges("table:data-pilot-tables", "table:target-range-address", cloner)
    views.append(.copy(sheet: cloner.source, name: name))
  }

  /// Charts and other objects: entries of their own.
  ///
  /// - Returns: new folders by old ones.
  private mutating func copyObjects(
    of table: ElementPlace, _ cloner: TableCloner
  ) throws(SpreadsheetError) -> [String: String] {
    let archive = package.package.archive
    var taken = Set(archive.entries.map { String($0.name.prefix { $0 != "/" }) })
    var copies: [String: String] = [:]
    for link in try links(in: table.range).sorted() where link.hasPrefix("Object ") {
      var number = 1
      while taken.contains("Object \(number)") { number += 1 }
      let new = "Object \(number)"
      taken.insert(new)
      copies[link] = new
      for (old, copy) in [(link, new), ("ObjectReplacements/" + link, "ObjectReplacements/" + new)]
      {
        let entries = archive.entries.filter { PackageParts.isInside($0.name, old) }
        guard !entries.isEmpty else { continue }
        parts.copied.append((old, copy))
        if old != link { copies[old] = copy }
        for entry in entries {
          var bytes = try package.read(entry.name)
          if entry.name.hasSuffix("/content.xml") { bytes = try cloner.object(bytes) }
          parts.added.append((copy + entry.name.dropFirst(old.count), bytes))
        }
      }
    }
    return copies
  }

  /// Validations whose base cell is on the sheet: the cells of the copy get twins.
  ///
  /// - Returns: new names by old ones.
  private mutating func copyValidations(
    _ cloner: TableCloner
  ) throws(SpreadsheetError) -> [String: String] {
    guard let list = outline.other("table:content-validations") else { return [:] }
    let rules = try children(of: list)
    var names = StyleNames(taken: Set(rules.compactMap { $0.value("table:name") }))
    var copies: [String: String] = [:]
    for rule in rules {
      guard let name = rule.value("table:name"),
        let base = rule.value("table:base-cell-address").flatMap({ ODFAddress.parse($0) }),
        cloner.isSource(base.sheet)
      else { continue }
      let new = names.next("val")
      copies[name] = new
      splices.insert(
        try cloner.element(rule, renamed: new), at: list.contentEnd(in: outline.bytes))
    }
    return copies
  }

  /// Automatic styles with conditions whose base cell is on the sheet.
  ///
  /// - Returns: new names by old ones.
  private mutating func copyStyles(
    _ cloner: TableCloner
  ) throws(SpreadsheetError) -> [String: String] {
    var copies: [String: String] = [:]
    for style in try children(of: outline.section("office:automatic-styles")) {
      guard style.name == "style:style", let name = style.value("style:name"),
        outline.bytes[style.range].contains("style:base-cell-address")
      else { continue }
      let new = names.next("ce")
      let clone = try cloner.element(style, renamed: new, attribute: "style:name")
      guard
        clone != (try cloner.element(style, renamed: new, attribute: "style:name", moves: false))
      else { continue }
      copies[name] = new
      newStyles.append(contentsOf: clone)
    }
    return copies
  }

  /// Names of the document that mean the sheet: the copy gets names of its own, as in Excel.
  private func twins(
    of index: Int, _ cloner: TableCloner
  ) throws(SpreadsheetError) -> [[UInt8]] {
    let own = Set(try children(of: nameList(index)).map { key($0) })
    var twins: [[UInt8]] = []
    for name in try children(of: nameList(nil)) where !own.contains(key(name)) {
      let clone = try cloner.element(name, bases: false)
      guard clone != Array(outline.bytes[name.range]) else { continue }
      twins.append(try cloner.element(name))
    }
    return twins
  }

  private func key(_ element: ElementPlace) -> String {
    element.value("table:name")?.lowercased() ?? ""
  }

  /// Database ranges and pivot tables on the sheet.
  private mutating func copyRanges(
    _ list: String, _ target: String, _ cloner: TableCloner
  ) throws(SpreadsheetError) {
    guard let list = outline.other(list) else { return }
    let elements = try children(of: list)
    var taken = Set(elements.compactMap { $0.value("table:name") })
    for element in elements {
      guard let name = element.value("table:name"),
        let place = element.value(target).flatMap({ ODFAddress.parse($0) }),
        cloner.isSource(place.sheet)
      else { continue }
      let new = ODFSheetName.free(name, &taken)
      let isPivot = element.name == "table:data-pilot-table"
      splices.insert(
        try cloner.element(element, renamed: new, onlyFirst: isPivot),
        at: list.contentEnd(in: outline.bytes))
    }
  }
}
