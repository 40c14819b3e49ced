import ByteSupport
import Formulas
import OfficePackage
import SpreadsheetModel
import XMLStream
import ZipArchive

/// Clones the parts of a sheet.
///
///     sheet ─┬─ drawing ── charts ── styles, colours, shapes
///            ├─ notes, boxes, discussions, controls, printer settings, objects
///            ├─ tables (new names), pivot tables (the cache is shared)
///            └─ pictures: shared, not cloned
struct PartCloner {
  /// The session with the clones so far.
  private(set) var session: EditSession
  /// Sends references to the sheet, and to its tables, to the copy.
  private(set) var shift: FormulaShift
  private let change: StructureChange
  private let copyName: String
  /// What the identities of the copy differ by from those of the sheet.
  private let salt: UInt32
  private var clones: [PartName: PartName] = [:]

  /// - Parameter index: the zero-based place of the copy.
  init(_ session: EditSession, sheet: String, copy: String, index: Int) {
    self.session = session
    copyName = copy
    var change = StructureChange(sheet: sheet)
    change.newName = copy
    self.change = change
    shift = FormulaShift(
      sheet: sheet, map: change.map, sheetOrder: session.workbook.sheets.map(\.name), newName: copy)
    // FNV-1a of the name: the same inputs give the same bytes.
    salt = copy.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 } | 1
  }

  /// Clones a sheet.
  ///
  /// - Returns: the name of the new part.
  mutating func clone(sheet part: PartName) throws(SpreadsheetError) -> PartName {
    for relationship in try session.currentRelationships(of: part) {
      guard ["slicer", "timeline"].contains(relationship.kind) else { continue }
      throw SpreadsheetError(
        .refusedEdit, "the sheet has a \(relationship.kind), which cannot be copied",
        part: part.path, sheet: change.sheet)
    }
    try nameTables(of: part)
    let clone = try clone(part, .sheet)
    let bytes = try session.current(clone)
    session.put(try withoutSelfhood(bytes, clone), into: clone)
    return clone
  }

  // MARK: Parts

  /// What a kind of relationship is to the copy.
  private enum Treatment { case shared, dropped, cloned(PartRewriter.Role?), boxes }

  private static let shared: Set<String> = [
    "image", "theme", "person", "pivotCacheDefinition", "hyperlink", "externalLinkPath", "audio",
    "video", "media", "slicerCache", "timelineCache", "styles", "sharedStrings",
  ]

  private static func treatment(of kind: Substring) -> Treatment {
    switch kind {
    case "drawing": .cloned(.drawing)
    case "chart", "chartEx": .cloned(.chart)
    case "chartUserShapes": .cloned(.drawing)
    case "comments", "threadedComment", "namedSheetView": .cloned(.comments)
    case "table": .cloned(.table)
    case "ctrlProp": .cloned(.control)
    case "pivotTable": .cloned(.pivotTable)
    case "vmlDrawing": .boxes
    // A mapped cell or a query belongs to one sheet.
    case "tableSingleCells", "queryTable": .dropped
    case let kind where shared.contains(String(kind)): .shared
    default: .cloned(nil)
    }
  }

  /// Clones a part and what its relationships lead to.
  private mutating func clone(
    _ part: PartName, _ role: PartRewriter.Role?, isVML: Bool = false
  ) throws(SpreadsheetError) -> PartName {
    if let known = clones[part] { return known }
    let clone = freeName(like: part)
    clones[part] = clone
    session.put(try contents(of: part, role, isVML: isVML), into: clone)
    let types = session.workbook.package.contentTypes
    if let type = types.type(of: part), types.type(of: clone) != type {
      session.newTypes.append((clone, type))
    }
    try cloneRelationships(of: part, to: clone)
    return clone
  }

  /// `xl/charts/chart3.xml` for `xl/charts/chart1.xml`.
  private func freeName(like part: PartName) -> PartName {
    let name = part.path
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    var stem = name[..<dot]
    while let last = stem.last, last.isASCII, last.isNumber { stem.removeLast() }
    return session.freeName(String(stem), String(name[dot...])).name
  }

  private mutating func cloneRelationships(
    of part: PartName, to clone: PartName
  ) throws(SpreadsheetError) {
    let name = part.relationshipsName
    guard session.exists(name), !session.output.isRemoved(session.entryName(name)) else { return }
    let outline = try session.outline(name)
    var splices = ByteSplices()
    for element in outline.children {
      guard let target = element.attribute("Target"),
        element.attribute("TargetMode") == nil
          || element.attribute("TargetMode")?.value == "Internal"
      else { continue }
      let old = PartName(target: target.value, from: part)
      guard session.exists(old) else { continue }
      let kind = Relationship(id: "", type: element.attribute("Type")?.value ?? "", target: "").kind
      var new = old
      switch Self.treatment(of: kind) {
      case .shared: break
      case .dropped:
        splices.replace(element.range, with: [])
        continue
      case .cloned(let role): new = try self.clone(old, role)
      case .boxes: new = try self.clone(old, nil, isVML: true)
      }
      splices.replace(target.valueRange, with: Array(new.description.utf8))
    }
    session.put(splices.applied(to: outline.bytes), into: clone.relationshipsName)
    // Some producers name the type of each relationships part.
    session.newDefaults.append(("rels", ContentType.relationships))
  }

  /// The bytes of a clone.
  private mutating func contents(
    of part: PartName, _ role: PartRewriter.Role?, isVML: Bool
  ) throws(SpreadsheetError) -> [UInt8] {
    if isVML {
      let bytes = try session.unscanned(part)
      return VMLRewriter.rewritten(bytes, shift, isOnSheet: false) ?? bytes
    }
    guard let role else { return try session.unscanned(part) }
    var bytes = try session.current(part)
    var rewriter = PartRewriter(
      bytes, change, shift, role: role, isOnSheet: false, sheetName: copyName, part: part.path,
      limits: session.limits)
    if let rewritten = try rewriter.run() { bytes = rewritten }
    for warning in rewriter.warnings where !session.warnings.contains(warning) {
      session.warnings.append(warning)
    }
    if role == .table { bytes = try renamedTable(bytes, part) }
    if role != .sheet || bytes.count < 50_000_000 { Identities.renew(&bytes, salt: salt) }
    return bytes
  }

  // MARK: Sheet

  /// The sheet without what only one sheet may have: the code name of its macros, the selection
  /// of its tab.
  private func withoutSelfhood(
    _ bytes: [UInt8], _ part: PartName
  ) throws(SpreadsheetError) -> [UInt8] {
    let limits = session.limits
    return try translating(part: part.path) { () throws(XMLError) in
      let outline = try PartOutline(bytes, limits: limits)
      var splices = ByteSplices()
      func drop(_ name: String, of site: ElementSite) {
        guard let attribute = site.attribute(name) else { return }
        splices.replace((attribute.range.lowerBound - 1)..<attribute.range.upperBound, with: [])
      }
      if let properties = outline.child("sheetPr") { drop("codeName", of: properties) }
      if let views = outline.child("sheetViews") {
        for view in try outline.children(of: views, limits: limits) {
          drop("tabSelected", of: view)
        }
      }
      return splices.applied(to: outline.bytes)
    }
  }

  // MARK: Tables

  /// Finds names for the tables of the copy.
  private mutating func nameTables(of sheet: PartName) throws(SpreadsheetError) {
    let own = try session.currentRelationships(of: sheet).filter { $0.kind == "table" }
    guard !own.isEmpty else { return }
    var taken = Set<String>()
    for part in tableParts() {
      if let name = try session.outline(part).root.attribute("displayName")?.value.lowercased() {
        taken.insert(name)
      }
    }
    for name in try session.workbookElements(of: "definedNames") {
      if let name = name.attribute("name")?.value.lowercased() { taken.insert(name) }
    }
    for relationship in own {
      let part = PartName(target: relationship.target, from: sheet)
      guard session.exists(part),
        let name = try session.outline(part).root.attribute("displayName")?.value
      else { continue }
      var number = 2
      while taken.contains("\(name)_\(number)".lowercased()) { number += 1 }
      taken.insert("\(name)_\(number)".lowercased())
      shift.tableNames[name.lowercased()] = "\(name)_\(number)"
    }
  }

  private func tableParts() -> [PartName] {
    let package = session.workbook.package
    let old = package.archive.entries.map { PartName($0.name) }.filter {
      package.contentTypes.type(of: $0)?.hasSuffix("table+xml") == true
        && !session.output.isRemoved(session.entryName($0))
    }
    return old + session.newTypes.filter { $0.type.hasSuffix("table+xml") }.map(\.part)
  }

  /// A table with a number and name of its own, without its query.
  private func renamedTable(_ bytes: [UInt8], _ part: PartName) throws(SpreadsheetError) -> [UInt8]
  {
    var number = 0
    for other in tableParts() {
      let id = try session.outline(other).root.attribute("id").flatMap { Int($0.value) }
      number = max(number, min(id ?? 0, 1_000_000_000))
    }
    let limits = session.limits
    let (outline, columns) = try translating(part: part.path) {
      () throws(XMLError) -> (PartOutline, [ElementSite]) in
      let outline = try PartOutline(bytes, limits: limits)
      let list = outline.child("tableColumns")
      return (
        outline,
        try list.map { (list) throws(XMLError) in
          try outline.children(of: list, limits: limits)
        } ?? []
      )
    }
    var splices = ByteSplices()
    let root = outline.root
    root.set("id", String(number + 1), in: &splices)
    for name in ["name", "displayName"] {
      guard let attribute = root.attribute(name),
        let new = shift.tableNames[attribute.value.lowercased()]
          ?? root.attribute("displayName").flatMap({ shift.tableNames[$0.value.lowercased()] })
      else { continue }
      splices.replace(attribute.valueRange, with: Array(new.utf8))
    }
    for (site, names) in [(root, ["tableType", "connectionId"])]
      + columns.map({
        ($0, ["queryTableFieldId"])
      })
    {
      for attribute in names.compactMap({ site.attribute($0) }) {
        splices.replace((attribute.range.lowerBound - 1)..<attribute.range.upperBound, with: [])
      }
    }
    return splices.applied(to: outline.bytes)
  }
}

/// Identities that must not be in a workbook twice: `xr:uid`, discussions, rules of extensions.
enum Identities {
  /// Changes them, all of one value alike.
  ///
  /// - Parameter salt: not 0; what the first eight digits differ by.
  static func renew(_ bytes: inout [UInt8], salt: UInt32) {
    var position = 0
    while position + 38 <= bytes.count {
      guard let brace = bytes[position...].firstIndex(of: UInt8(ascii: "{")) else { return }
      position = brace + 1
      guard brace + 38 <= bytes.count, bytes[brace + 9] == UInt8(ascii: "-"),
        bytes[brace + 37] == UInt8(ascii: "}"), isIdentity(bytes, brace),
        let value = UInt32(
          String(decoding: bytes[(brace + 1)..<(brace + 9)], as: UTF8.self), radix: 16)
      else { continue }
      let digits = Array(String(value ^ salt, radix: 16, uppercase: true).utf8)
      let padded = Array(repeating: UInt8(ascii: "0"), count: 8 - digits.count) + digits
      bytes.replaceSubrange((brace + 1)..<(brace + 9), with: padded)
      position = brace + 38
    }
  }

  private static let marks = ["uid=\"", " id=\"", "parentId=\"", ":id>", "tc="].map {
    Array($0.utf8)
  }

  private static func isIdentity(_ bytes: [UInt8], _ brace: Int) -> Bool {
    marks.contains { bytes[..<brace].suffix($0.count).elementsEqual($0) }
  }
}
