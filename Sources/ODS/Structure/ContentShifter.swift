internal import ByteSupport
internal import Formulas
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream

/// Walks `content.xml` once and writes it anew: the sheet that changes with its rows and columns
/// moved, addresses and formulas everywhere rewritten, every other byte as it is.
struct ContentShifter {
  let change: StructureChange
  let shift: FormulaShift
  let limits: Limits
  var scanner: XMLScanner
  var attributes: AttributeShifter
  var output: [UInt8] = []
  /// How far the bytes are in the output.
  var cursor = 0
  /// What must be known of the sheet that changes.
  var layout = TableLayout()
  /// Zero-based source row and column that come next in the sheet that changes.
  var (row, column) = (0, 0)
  /// Rows and columns written so far.
  var (newRow, newColumn) = (0, 0)
  /// Rows of the block that is repeated.
  var blockRows: [(element: RowElement, rows: Range<Int>)] = []
  var hasInserted = false
  private var isFound = false

  /// What a person should know.
  var warnings: [String] { attributes.warnings }

  /// - Parameters:
  ///   - shift: how references move; `nil` for as the change says.
  ///   - fallback: the sheet that is named in place of one that was removed.
  init(
    _ bytes: [UInt8], _ change: StructureChange, shift: FormulaShift? = nil,
    fallback: String = "", limits: Limits
  ) {
    self.change = change
    self.limits = limits
    scanner = XMLScanner(bytes, limits: limits)
    self.shift =
      shift
      ?? FormulaShift(
        sheet: change.sheet, map: change.map, sheetOrder: [], newName: change.newName)
    attributes = AttributeShifter(change, self.shift)
    attributes.fallback = fallback
  }

  /// The part rewritten.
  ///
  /// - Throws: `.noSuchSheet`, `.refusedEdit`, `.malformedPart`.
  mutating func run() throws(SpreadsheetError) -> [UInt8] {
    output.reserveCapacity(scanner.bytes.count + 4096)
    while let token = try next() {
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if scanner.isNamed(token, "table:table"), !isInObject(token) {
        try rewriteTable(token)
      } else if scanner.isNamed(token, "table:tracked-changes") {
        throw SpreadsheetError(
          .refusedEdit, "the file records changes; accept or reject them first",
          part: ODSPackage.contentPart)
      } else {
        try rewrite(token)
      }
    }
    guard isFound || change.isRemoved else {
      throw SpreadsheetError(.noSuchSheet, "there is no sheet of this name", sheet: change.sheet)
    }
    copy(to: scanner.bytes.count)
    return output
  }

  /// Whether a table is one inside a drawing, no sheet.
  private func isInObject(_ token: XMLToken) -> Bool { token.depth > 3 }

  private mutating func rewriteTable(_ start: XMLToken) throws(SpreadsheetError) {
    let name = scanner.value("table:name") ?? ""
    let isTarget = !isFound && shift.isSheet(name)
    if isTarget, let newName = change.newName { try checkName(newName, except: name) }
    attributes.isOnSheet = isTarget
    attributes.sheetName = name
    attributes.place = FormulaShift.Place(isOnSheet: isTarget)
    var replaced = attributes.replacements(start, scanner).items
    if isTarget, let newName = change.newName, let attribute = scanner.attribute("table:name") {
      replaced.append(
        (attribute.value, AttributeShifter.escaped(newName, attribute, scanner)))
      replaced.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    for (range, bytes) in replaced { put(range, bytes) }
    isFound = isFound || isTarget
    let moves = isTarget && change.newName == nil
    if moves { layout = try TableLayout(start, scanner, change.map, sheet: name) }
    while start.kind == .startTag, let token = try next() {
      if token.kind == .endTag, token.depth == start.depth { break }
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if moves, scanner.isNamed(token, "table:table-row") {
        try rewriteRow(token)
      } else if moves, scanner.isNamed(token, "table:table-column") {
        try rewriteColumn(token)
      } else {
        try rewrite(token)
      }
    }
    attributes.isOnSheet = false
    attributes.place = FormulaShift.Place(isOnSheet: false)
  }

  private func checkName(_ name: String, except old: String) throws(SpreadsheetError) {
    var others: [String] = []
    var ahead = XMLScanner(scanner.bytes, limits: limits)
    do throws(XMLError) {
      while let token = try ahead.next() {
        guard token.kind == .startTag, ahead.isNamed(token, "table:table") else { continue }
        let other = ahead.value("table:name") ?? ""
        if other != old { others.append(other) }
        _ = try ahead.skipElement(token)
      }
    } catch {
      throw SpreadsheetError(error, part: ODSPackage.contentPart)
    }
    try ODFSheetName.check(name, among: others)
  }

  // MARK: Elements

  /// Elements that go with the last address they name.
  private static let dependent: Set<String> = [
    "table:database-range", "calcext:conditional-format", "calcext:sparkline",
    "table:data-pilot-table",
  ]

  /// Rewrites the attributes of an element whose tag was returned last.
  mutating func rewrite(_ token: XMLToken) throws(SpreadsheetError) {
    let name = scanner.string(token.name)
    if name == "calcext:conditional-format" { return try rewriteConditionalFormat(token) }
    if name == "table:named-range", try rewriteLostName(token) { return }
    if name == "table:data-pilot-table", try removeLostPivot(token) { return }
    let outer = attributes.place
    if name == "table:content-validation" || name == "style:map" {
      let base =
        scanner.value("table:base-cell-address") ?? scanner.value("style:base-cell-address")
      let sheet = base.flatMap { ODFAddress.parse($0)?.sheet }
      attributes.place.isOnSheet = sheet.map { shift.isSheet($0) } ?? outer.isOnSheet
    }
    let replaced = attributes.replacements(token, scanner)
    attributes.place = outer
    if replaced.isGone, Self.dependent.contains(name) {
      copy(to: token.range.lowerBound)
      cursor = try skip(token)
      return
    }
    for (range, bytes) in replaced.items { put(range, bytes) }
  }

  /// A name for cells that are gone: it becomes a name for an error.
  ///
  /// - Returns: whether it was one.
  private mutating func rewriteLostName(_ token: XMLToken) throws(SpreadsheetError) -> Bool {
    let range = scanner.value("table:cell-range-address") ?? ""
    guard
      attributes.value(of: "table:cell-range-address", range, in: "table:named-range")
        == .text("#REF!")
    else { return false }
    var writer = ByteWriter()
    writer.append("<table:named-expression")
    writer.append(attribute: "table:name", scanner.value("table:name") ?? "")
    if let base = scanner.value("table:base-cell-address") {
      var moved = base
      if case .text(let text) = attributes.value(
        of: "table:base-cell-address", base, in: "table:named-range")
      {
        moved = text
      }
      writer.append(attribute: "table:base-cell-address", moved)
    }
    writer.append(attribute: "table:expression", "of:=#REF!")
    writer.append("/>")
    let name = scanner.value("table:name") ?? ""
    attributes.warn("the name “\(name)” refers to deleted cells: #REF!")
    copy(to: token.range.lowerBound)
    cursor = try skip(token)
    output.append(contentsOf: writer.bytes)
    return true
  }

  /// A pivot table whose source or place is gone: its cells stay as plain cells.
  ///
  /// - Returns: whether it was one.
  private mutating func removeLostPivot(_ token: XMLToken) throws(SpreadsheetError) -> Bool {
    let name = scanner.value("table:name") ?? ""
    var isLost = attributes.replacements(token, scanner).isGone
    var ahead = scanner
    while !isLost, token.kind == .startTag, let inner = try? ahead.next() {
      if inner.kind == .endTag, inner.depth == token.depth { break }
      guard inner.kind != .endTag, ahead.isNamed(inner, "table:source-cell-range") else { continue }
      let source = ahead.value("table:cell-range-address") ?? ""
      isLost =
        attributes.value(of: "table:cell-range-address", source, in: "") == .text("#REF!")
    }
    guard isLost else { return false }
    attributes.warn("the pivot table “\(name)” lost what it referred to; its cells stay")
    copy(to: token.range.lowerBound)
    cursor = try skip(token)
    return true
  }

  /// A conditional format: its conditions are written for the first cell of its ranges, and keep
  /// their distance to their cells where rows come into a range.
  private mutating func rewriteConditionalFormat(_ token: XMLToken) throws(SpreadsheetError) {
    let replaced = attributes.replacements(token, scanner)
    if replaced.isGone {
      copy(to: token.range.lowerBound)
      cursor = try skip(token)
      return
    }
    let list = ODFAddress.list(scanner.value("calcext:target-range-address") ?? "")
    let ranges = list.compactMap { ODFAddress.parse($0) }
    for (range, bytes) in replaced.items { put(range, bytes) }
    let outer = attributes.place
    let own = ranges.filter { $0.sheet.isEmpty ? attributes.isOnSheet : shift.isSheet($0.sheet) }
    attributes.place.isOnSheet = !own.isEmpty
    let isRigid = own.allSatisfy { range in
      shift.map.isRigid(range.range.first.row...range.range.last.row, .rows)
        && shift.map.isRigid(range.range.first.column...range.range.last.column, .columns)
        && !(change.copies?.rows.overlaps(range.range.first.row...range.range.last.row) ?? false)
    }
    if let base = own.first?.range.first, !isRigid {
      attributes.place.relativeParts = .follow(
        rows: shift.map.nearest(base.row, .rows) - base.row,
        columns: shift.map.nearest(base.column, .columns) - base.column)
    }
    while token.kind == .startTag, let inner = try next() {
      if inner.kind == .endTag, inner.depth == token.depth { break }
      guard inner.kind == .startTag || inner.kind == .emptyTag else { continue }
      for (range, bytes) in attributes.replacements(inner, scanner).items { put(range, bytes) }
    }
    attributes.place = outer
  }

  // MARK: Output

  /// Puts all up to an offset into the output as it is.
  mutating func copy(to end: Int) {
    guard cursor < end else { return }
    output.append(contentsOf: scanner.bytes[cursor..<end])
    cursor = end
  }

  /// Puts all up to a range into the output, then other bytes for the range.
  mutating func put(_ range: Range<Int>, _ bytes: [UInt8]) {
    copy(to: range.lowerBound)
    output.append(contentsOf: bytes)
    cursor = max(cursor, range.upperBound)
  }

  mutating func next() throws(SpreadsheetError) -> XMLToken? {
    do throws(XMLError) {
      return try scanner.next()
    } catch {
      throw SpreadsheetError(error, part: ODSPackage.contentPart)
    }
  }

  mutating func skip(_ token: XMLToken) throws(SpreadsheetError) -> Int {
    do throws(XMLError) {
      return try scanner.skipElement(token)
    } catch {
      throw SpreadsheetError(error, part: ODSPackage.contentPart)
    }
  }

  func refusal(_ message: String, _ cell: CellReference? = nil) -> SpreadsheetError {
    SpreadsheetError(.refusedEdit, message, sheet: change.sheet, cell: cell)
  }
}
