import ByteSupport
import Formulas
import OfficePackage
import SpreadsheetModel
import XMLStream
import ZipArchive

// Changes of structure: every part that refers to the changed sheet is rewritten through one map.
//
//   worksheets, chart sheets ─┬─ drawings, notes, discussions, controls, tables, pivot tables, …
//   charts, chart shapes      │
//   pivot caches              ├─ PartRewriter, VMLRewriter
//   names of the workbook     │
//   calcChain ── dropped     ─┘
extension EditSession {
  /// Applies a change to all parts.
  ///
  /// - Throws: `.noSuchSheet`, `.refusedEdit`, `.malformedPart`, `.invalidArgument` for a new name
  ///   that is taken or not allowed.
  mutating func apply(_ change: StructureChange) throws(SpreadsheetError) {
    let index = try worksheetIndex(change.sheet)
    let names = workbook.sheets.map(\.name)
    if let name = change.newName {
      let others = names.indices.filter { $0 != index }.map { names[$0] }
      try SheetName.check(name, among: others + newSheetNames)
    }
    let shift = FormulaShift(
      sheet: names[index], map: change.map, sheetOrder: names, newName: change.newName)
    try rewriteParts(change, shift, on: index)
    if let name = change.newName {
      try retitle(names.indices.map { $0 == index ? name : names[$0] })
    }
    try dropCalculationChain()
    if change.newName == nil { try requestFullCalculation() }
  }

  /// Rewrites all parts of the package for a change of the sheet at a position.
  mutating func rewriteParts(
    _ change: StructureChange, _ shift: FormulaShift, on index: Int
  ) throws(SpreadsheetError) {
    for (position, sheet) in workbook.sheets.enumerated() {
      guard let part = sheet.part, !output.isRemoved(entryName(part)) else { continue }
      let isOnSheet = position == index && change.newName == nil
      do throws(SpreadsheetError) {
        try rewrite(part, .sheet, change, shift, isOnSheet: isOnSheet, sheet: sheet.name)
        try rewriteParts(of: part, change, shift, isOnSheet: isOnSheet, sheet: sheet.name)
      } catch {
        var located = error
        located.sheet = located.sheet ?? sheet.name
        throw located
      }
    }
    try rewriteSharedParts(change, shift)
  }

  private func worksheetIndex(_ name: String) throws(SpreadsheetError) -> Int {
    let sheets = workbook.sheets
    let index =
      sheets.firstIndex { $0.name == name }
      ?? sheets.firstIndex { $0.name.lowercased() == name.lowercased() }
    guard let index else {
      throw SpreadsheetError(.noSuchSheet, "the workbook has no sheet “\(name)”", sheet: name)
    }
    guard sheets[index].isWorksheet else {
      throw SpreadsheetError(.refusedEdit, "the sheet “\(name)” has no cells", sheet: name)
    }
    return index
  }

  /// Rewrites what the relationships of a sheet lead to.
  private mutating func rewriteParts(
    of sheet: PartName, _ change: StructureChange, _ shift: FormulaShift, isOnSheet: Bool,
    sheet name: String
  ) throws(SpreadsheetError) {
    let discussed = isOnSheet && change.copies != nil ? try discussedCells(of: sheet) : []
    for relationship in try relationships(of: sheet) {
      guard let part = workbook.package.target(of: relationship, from: sheet) else { continue }
      switch relationship.kind {
      case "vmlDrawing":
        let rewritten = VMLRewriter.rewritten(
          try unscanned(part), shift, isOnSheet: isOnSheet,
          copying: isOnSheet ? change.copies : nil, except: discussed)
        if let rewritten { put(rewritten, into: part) }
      case let kind:
        guard let role = Self.roles[String(kind)] else {
          if isOnSheet, !Self.placeless.contains(String(kind)), mayMove(part, shift) {
            warnings.append(
              "\(part.path): the part may refer to cells that moved; it was left as it is")
          }
          continue
        }
        try rewrite(part, role, change, shift, isOnSheet: isOnSheet, sheet: name)
      }
    }
  }

  /// Whether a part that we do not know holds text that would change were it a reference.
  private func mayMove(_ part: PartName, _ shift: FormulaShift) -> Bool {
    guard let bytes = try? current(part) else { return false }
    var scanner = XMLScanner(bytes, limits: limits)
    let place = FormulaShift.Place(isOnSheet: true)
    do throws(XMLError) {
      while let token = try scanner.next() {
        var texts: [String] = []
        switch token.kind {
        case .startTag, .emptyTag: texts = scanner.attributes.map { scanner.expanded($0.value) }
        case .text, .characterData: texts = [scanner.text(of: token)]
        case .endTag, .other: continue
        }
        if texts.contains(where: { shift.rewrite($0, .excel, at: place).isChanged }) { return true }
      }
    } catch {
      // Not XML: nobody can tell.
      return true
    }
    return false
  }

  private static let roles: [String: PartRewriter.Role] = [
    "drawing": .drawing, "comments": .comments, "threadedComment": .comments, "table": .table,
    "pivotTable": .pivotTable, "ctrlProp": .control, "tableSingleCells": .other,
    "namedSheetView": .other,
  ]
  /// Parts of a sheet that name no cells of it.
  private static let placeless: Set<String> = [
    "hyperlink", "printerSettings", "image", "oleObject", "package", "control", "customProperty",
    "slicer", "timeline", "queryTable", "wsSortMap", "activeXControlBinary",
  ]

  /// Charts, chart shapes and pivot caches, wherever they hang; the names of the workbook.
  private mutating func rewriteSharedParts(
    _ change: StructureChange, _ shift: FormulaShift
  ) throws(SpreadsheetError) {
    for entry in workbook.package.archive.entries {
      let part = PartName(entry.name)
      guard !output.isRemoved(entry.name), let type = workbook.package.contentTypes.type(of: part)
      else { continue }
      let role: PartRewriter.Role
      if type.hasSuffix("chart+xml") || type.hasSuffix("chartex+xml") {
        role = .chart
      } else if type.hasSuffix("chartshapes+xml") {
        role = .drawing
      } else if type.hasSuffix("pivotCacheDefinition+xml") {
        role = .pivotCache
      } else {
        continue
      }
      try rewrite(part, role, change, shift, isOnSheet: false, sheet: "")
    }
    try rewrite(workbook.name, .workbook, change, shift, isOnSheet: false, sheet: "")
  }

  private mutating func rewrite(
    _ part: PartName, _ role: PartRewriter.Role, _ change: StructureChange, _ shift: FormulaShift,
    isOnSheet: Bool, sheet: String
  ) throws(SpreadsheetError) {
    let bytes = try current(part)
    // Without “!” nothing names another sheet.
    let mayRefer =
      isOnSheet || role == .workbook || role == .pivotCache || role == .sheet && hasSources(bytes)
      || bytes.contains(UInt8(ascii: "!"))
    guard mayRefer else { return }
    var rewriter = PartRewriter(
      bytes, change, shift, role: role, isOnSheet: isOnSheet, sheetName: sheet, part: part.path,
      limits: limits)
    rewriter.leavesCopies = leavesCopies && role == .sheet && isOnSheet
    if let rewritten = try rewriter.run() { put(rewritten, into: part) }
    if let copies = rewriter.leftOut { leftOut = copies }
    for warning in rewriter.warnings where !warnings.contains(warning) && warnings.count < 1000 {
      warnings.append(warning)
    }
  }

  /// Whether a sheet consolidates others, which it names in an attribute of their own.
  private func hasSources(_ bytes: [UInt8]) -> Bool {
    let mark = Array("<dataRef".utf8)
    var rest = bytes.suffix(65_536)
    while let start = rest.firstIndex(of: mark[0]) {
      if rest[start...].starts(with: mark) { return true }
      rest = rest[(start + 1)...]
    }
    return false
  }

  /// The cells of a sheet that have discussions.
  private func discussedCells(
    of sheet: PartName
  ) throws(SpreadsheetError) -> Set<CellReference> {
    var cells: Set<CellReference> = []
    for relationship in try relationships(of: sheet) where relationship.kind == "threadedComment" {
      guard let part = workbook.package.target(of: relationship, from: sheet) else { continue }
      for element in try outline(part).children {
        if let cell = element.attribute("ref").flatMap({ CellReference($0.value) }) {
          cells.insert(cell)
        }
      }
    }
    return cells
  }

  /// Takes the order of calculation out: it names cells that hold formulas, and programs make it
  /// anew.
  mutating func dropCalculationChain() throws(SpreadsheetError) {
    guard let part = workbook.part("calcChain"), exists(part),
      let entry = workbook.package.entry(of: part), !output.isRemoved(entry.name)
    else { return }
    output.remove(entry.name)
    let source = workbook.name
    try dropElements(of: source.relationshipsName) { element in
      guard let target = element.attribute("Target"),
        element.attribute("TargetMode")?.value != "External"
      else { return false }
      return PartName(target: target.value, from: source) == part
    }
    try dropElements(of: .contentTypes) { element in
      element.attribute("PartName").map { PartName($0.value) } == part
    }
  }

  /// Takes children of the root of a part out.
  mutating func dropElements(
    of part: PartName, where isDropped: (ElementSite) -> Bool
  ) throws(SpreadsheetError) {
    let outline = try outline(part)
    var splices = ByteSplices()
    for element in outline.children where isDropped(element) {
      splices.replace(element.range, with: [])
    }
    if !splices.isEmpty { put(splices.applied(to: outline.bytes), into: part) }
  }
}
