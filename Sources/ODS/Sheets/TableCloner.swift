internal import ByteSupport
internal import Formulas
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream

/// Writes pieces of a document for the copy of a sheet: what names the sheet names the copy.
struct TableCloner {
  /// The sheet that is copied.
  let source: String
  /// The copy.
  let copy: String
  private let outline: DocumentOutline
  private let change: StructureChange
  private let shift: FormulaShift
  /// New folders of objects by old ones: `Object 1`.
  var contents: [String: String] = [:]
  /// New names of validations by old ones.
  var validations: [String: String] = [:]
  /// New names of cell styles by old ones.
  var styles: [String: String] = [:]

  init(source: String, copy: String, outline: DocumentOutline) {
    (self.source, self.copy, self.outline) = (source, copy, outline)
    var change = StructureChange(sheet: source)
    change.newName = copy
    self.change = change
    shift = FormulaShift(sheet: source, map: change.map, newName: copy)
  }

  /// Whether a name is that of the sheet.
  func isSource(_ name: String) -> Bool { shift.isSheet(name) }

  private func shifter(isOnSheet: Bool) -> AttributeShifter {
    var attributes = AttributeShifter(change, shift)
    attributes.isOnSheet = isOnSheet
    attributes.place = FormulaShift.Place(isOnSheet: isOnSheet)
    return attributes
  }

  /// The content of a chart.
  func object(_ bytes: [UInt8]) throws(SpreadsheetError) -> [UInt8] {
    try translating(part: ODSPackage.contentPart) { () throws(XMLError) in
      var attributes = shifter(isOnSheet: false)
      return try attributes.rewritten(document: bytes, limits: Limits()) ?? bytes
    }
  }

  /// An element beside the tables.
  ///
  /// - Parameters:
  ///   - name: its new name; `nil` to keep it.
  ///   - attribute: which holds the name.
  ///   - moves: whether references follow.
  ///   - bases: whether the cell that relative references count from follows.
  ///   - onlyFirst: whether only its own attributes follow, not those inside.
  func element(
    _ place: ElementPlace, renamed name: String? = nil, attribute: StaticString = "table:name",
    moves: Bool = true, bases: Bool = true, onlyFirst: Bool = false
  ) throws(SpreadsheetError) -> [UInt8] {
    try translating(part: ODSPackage.contentPart) { () throws(XMLError) in
      let bytes = Array(outline.bytes[place.range])
      var scanner = XMLScanner(bytes)
      var attributes = shifter(isOnSheet: false)
      var splices = ByteSplices()
      while let token = try scanner.next() {
        guard token.kind == .startTag || token.kind == .emptyTag else { continue }
        if token.depth == 0, let name, let own = scanner.attribute(attribute) {
          splices.replace(own.value, with: AttributeShifter.escaped(name, own, scanner))
        }
        guard moves, token.depth == 0 || !onlyFirst else { continue }
        let base = scanner.attribute("table:base-cell-address")?.value
        for (range, new) in attributes.replacements(token, scanner).items
        where bases || range != base {
          splices.replace(range, with: new)
        }
      }
      return splices.applied(to: bytes)
    }
  }

  // MARK: The table

  /// The table of the copy.
  ///
  /// - Parameters:
  ///   - names: elements of names that it gets.
  ///   - list: the list of names it has; `nil` for none.
  ///   - namesPlace: where the list of names goes when there is none.
  func clone(
    _ table: ElementPlace, names: [[UInt8]], list: ElementPlace?, namesPlace: Int
  ) throws(XMLError) -> [UInt8] {
    let start = table.range.lowerBound
    let bytes = Array(outline.bytes[table.range])
    var scanner = XMLScanner(bytes)
    var attributes = shifter(isOnSheet: true)
    var splices = ByteSplices()
    let ids = try self.ids(in: bytes)
    while let token = try scanner.next() {
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if token.depth == 0, let own = scanner.attribute("table:name") {
        splices.replace(own.value, with: AttributeShifter.escaped(copy, own, scanner))
      }
      for (range, new) in attributes.replacements(token, scanner).items {
        splices.replace(range, with: new)
      }
      renew(scanner, ids, &splices)
    }
    if !names.isEmpty {
      let elements = names.flatMap { $0 }
      if let list, !list.isEmptyTag {
        splices.insert(elements, at: list.contentEnd(in: outline.bytes) - start)
      } else {
        let whole =
          Array("<table:named-expressions>".utf8) + elements
          + Array("</table:named-expressions>".utf8)
        let range = list?.range ?? namesPlace..<namesPlace
        splices.replace((range.lowerBound - start)..<(range.upperBound - start), with: whole)
      }
    }
    return splices.applied(to: bytes)
  }

  private static let identities: Set<String> = [
    "xml:id", "draw:id", "form:id", "text:id", "draw:name",
  ]
  private static let references: Set<String> = [
    "draw:control", "draw:start-shape", "draw:end-shape", "form:for", "draw:caption-id",
  ]

  /// New identities by old ones: none of the copy's stands twice in the document.
  private func ids(in table: [UInt8]) throws(XMLError) -> [String: String] {
    guard table[...].contains(":id=") || table[...].contains("draw:name=") else { return [:] }
    var (taken, own): (Set<String>, Set<String>) = ([], [])
    for (bytes, isOwn) in [(outline.bytes, false), (table, true)] {
      var scanner = XMLScanner(bytes)
      while let token = try scanner.next() {
        guard token.kind == .startTag || token.kind == .emptyTag else { continue }
        for attribute in scanner.attributes
        where Self.identities.contains(scanner.string(attribute.name)) {
          let value = scanner.expanded(attribute.value)
          if isOwn { own.insert(value) } else { taken.insert(value) }
        }
      }
    }
    var ids: [String: String] = [:]
    for id in own.sorted() where !id.isEmpty { ids[id] = ODFSheetName.free(id, &taken) }
    return ids
  }

  /// Gives an element of the copy its own identities, objects, validations and styles.
  private func renew(
    _ scanner: XMLScanner, _ ids: [String: String], _ splices: inout ByteSplices
  ) {
    for attribute in scanner.attributes {
      let name = scanner.string(attribute.name)
      var new: String?
      switch name {
      case "table:content-validation-name":
        new = validations[scanner.expanded(attribute.value)]
      case "table:style-name", "table:default-cell-style-name":
        new = styles[scanner.expanded(attribute.value)]
      case "xlink:href":
        let link = scanner.expanded(attribute.value)
        let isRelative = link.hasPrefix("./")
        new = contents[isRelative ? String(link.dropFirst(2)) : link].map {
          (isRelative ? "./" : "") + $0
        }
      case _ where Self.identities.contains(name) || Self.references.contains(name):
        new = ids[scanner.expanded(attribute.value)]
      default: break
      }
      guard let new else { continue }
      splices.replace(attribute.value, with: AttributeShifter.escaped(new, attribute, scanner))
    }
  }
}
