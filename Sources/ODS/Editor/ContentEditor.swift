internal import ByteSupport
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream

/// Walks `content.xml` once and gathers the replacements that the edits make.
struct ContentEditor {
  let package: ODSPackage
  var scanner: XMLScanner
  var splices = ByteSplices()
  /// Styles, the document's and new ones.
  var styles: DerivedStyles
  /// Prefixes that new text uses.
  var prefixes: Set<String> = []

  /// What a person should know.
  private(set) var warnings: [String] = []

  /// Where pivot tables stand.
  private let pivots: PivotPlaces
  /// What validations let people type, by name.
  private var rules: [String: ValidationCondition] = [:]
  /// The root's start tag.
  private var root: Range<Int>?
  /// Where tables end; new ones go there.
  private var tablesEnd: Int?
  /// The names of the tables.
  private var tableNames: [String] = []

  init(_ package: ODSPackage, styles: StyleCatalogue) throws(SpreadsheetError) {
    pivots = try PivotPlaces(package.content)
    self.package = package
    scanner = XMLScanner(package.content, limits: package.limits)
    self.styles = DerivedStyles(styles)
  }

  /// Gathers the replacements of a plan.
  mutating func apply(_ plan: EditPlan) throws(SpreadsheetError) {
    do throws(XMLError) {
      try walk(plan)
    } catch {
      throw SpreadsheetError(error, part: ODSPackage.contentPart)
    }
    if let failure { throw failure }
    for name in plan.sheetNames
    where !tableNames.contains(where: { $0.lowercased() == name.lowercased() }) {
      throw SpreadsheetError(.noSuchSheet, "there is no sheet of this name", sheet: name)
    }
    for (sheet, formats) in plan.appended { try append(sheet, formats: formats) }
  }

  /// Why an edit was refused; the walk stops there.
  private var failure: SpreadsheetError?

  private mutating func walk(_ plan: EditPlan) throws(XMLError) {
    while failure == nil, let token = try scanner.next() {
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if token.depth == 0 { root = token.range }
      if scanner.isNamed(token, "office:document-content")
        || scanner.isNamed(token, "office:document")
        || scanner.isNamed(token, "office:body") || scanner.isNamed(token, "office:spreadsheet")
      {
        if scanner.isNamed(token, "office:body") { styles.noteBody(at: token.range.lowerBound) }
        continue
      }
      if scanner.isNamed(token, "office:automatic-styles") {
        try styles.noteSection(token, &scanner)
      } else if scanner.isNamed(token, "table:tracked-changes") {
        failure = SpreadsheetError(
          .refusedEdit, "the file records changes; accept or reject them first",
          part: ODSPackage.contentPart)
      } else if scanner.isNamed(token, "table:table") {
        try walkTable(token, plan)
      } else if scanner.isNamed(token, "table:content-validations")
        || scanner.isNamed(token, "table:calculation-settings")
      {
        // The rules stand before the tables.
        continue
      } else if scanner.isNamed(token, "table:null-date") {
        styles.uses1904Dates = scanner.value("table:date-value")?.hasPrefix("1904-01-01") == true
      } else if scanner.isNamed(token, "table:content-validation") {
        rules[scanner.value("table:name") ?? ""] = ValidationCondition(
          scanner.value("table:condition") ?? "")
        _ = try scanner.skipElement(token)
      } else if token.kind == .startTag {
        _ = try scanner.skipElement(token)
      }
    }
  }

  private mutating func walkTable(_ token: XMLToken, _ plan: EditPlan) throws(XMLError) {
    let name = scanner.value("table:name") ?? ""
    tableNames.append(name)
    if let changes = plan.changes[name.lowercased()], token.kind == .startTag {
      do throws(SpreadsheetError) {
        try edit(token, name: name, changes)
      } catch {
        failure = error
        return
      }
      tablesEnd = scanner.position
    } else {
      tablesEnd = try scanner.skipElement(token)
    }
  }

  private mutating func edit(
    _ token: XMLToken, name: String, _ changes: EditPlan.SheetChanges
  ) throws(SpreadsheetError) {
    var table = TableEditor(
      name: name, changes: changes, scanner: scanner, splices: splices, styles: styles,
      rules: rules, pivots: pivots)
    try table.edit(token)
    scanner = table.scanner
    splices = table.splices
    styles = table.styles
    prefixes.formUnion(table.prefixes)
    warnings += table.warnings
  }

  private mutating func append(
    _ sheet: Worksheet, formats: [CellFormat]
  ) throws(SpreadsheetError) {
    guard !tableNames.contains(where: { $0.lowercased() == sheet.name.lowercased() }) else {
      throw SpreadsheetError(
        .invalidArgument, "there is a sheet of this name already", sheet: sheet.name)
    }
    guard let tablesEnd else {
      throw SpreadsheetError(
        .malformedPart, "the document has no sheet", part: ODSPackage.contentPart)
    }
    tableNames.append(sheet.name)
    splices.insert(try styles.table(of: sheet, formats: formats), at: tablesEnd)
    prefixes.formUnion(["office", "table", "text", "style", "fo", "number", "dc", "svg", "of"])
    prefixes.insert("calcext")
  }

  /// The part with all replacements made.
  func finished() -> [UInt8] { replacements.applied(to: package.content) }

  /// The names of the sheets after the edits, where no cell has a formula; `nil` where one may, and
  /// where a sheet has no name.
  func plainSheetNames(_ plan: EditPlan) -> [String]? {
    guard !plan.hasFormulas, !tableNames.contains(""),
      !TagSearch.holds(package.content, "table:formula", rare: 5)
    else { return nil }
    return tableNames
  }

  /// All replacements.
  var replacements: ByteSplices {
    var splices = splices
    styles.splice(into: &splices)
    if let root {
      let tag = package.content[root]
      let head = String(decoding: tag, as: UTF8.self)
      var added = ByteWriter()
      let needed = prefixes.union(styles.prefixes)
      for (prefix, uri) in ODFNamespaces.all
      where needed.contains(prefix) && !head.contains("xmlns:\(prefix)=") {
        added.append(" xmlns:\(prefix)=\"\(uri)\"")
      }
      if !added.bytes.isEmpty { splices.insert(added.bytes, at: root.upperBound - 1) }
    }
    return splices
  }
}
