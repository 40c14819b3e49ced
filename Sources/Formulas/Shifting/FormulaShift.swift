internal import ByteSupport
public import SpreadsheetModel

/// Rewrites the references of formulas when rows and columns of one sheet move, or when the sheet
/// is renamed: only references change, all other text stays as it is written.
///
/// - Note: Source: what Excel and LibreOffice do on insertion and deletion; ECMA-376-1 §18.17.2
///   (references), OpenDocument 1.3 part 4 §5.8.
public struct FormulaShift: Sendable {
  /// The sheet whose rows and columns move, or that gets another name.
  public let sheet: String
  /// Where its cells go.
  public let map: ShiftMap
  /// The sheet's new name; `nil` to keep it.
  public let newName: String?
  /// Whether the sheet is removed: what refers to it becomes `#REF!`.
  public let isRemoved: Bool
  /// New names of tables, by their old names in lower case: for a sheet that is copied.
  public var tableNames: [String: String] = [:]
  private let lowered: String
  /// Lower case, in tab order.
  private let order: [String]
  private let sheetOrder: [String]

  /// How to read the text.
  public enum Spelling: Sendable {
    /// Excel's file spelling.
    case excel
    /// OpenFormula.
    case openFormula
  }

  /// What relative parts of references do.
  public enum RelativeParts: Hashable, Sendable {
    /// They move with the cells they name, as in the formula of a cell.
    case move
    /// They stay: those of a defined name count from the cell that uses it.
    case stay
    /// They keep their distance to a cell that moves by so much: those of a conditional format or
    /// validation whose range grows.
    case follow(rows: Int, columns: Int)
  }

  /// Where a formula stands.
  public struct Place: Sendable {
    /// Whether its own sheet is the one that changes.
    public var isOnSheet: Bool
    /// What relative parts do.
    public var relativeParts = RelativeParts.move
    /// Whether it stands inside the block of rows that is repeated: its references to the block
    /// then stay with its own rows, but for those with `$` before both rows.
    public var isInBlock = false
    /// Whether a single cell of a repeated row grows to all its copies, as in a chart.
    public var growsCells = false
    /// Rows that a copy of the formula stands below it.
    public var copyOffset = 0

    /// A place.
    public init(isOnSheet: Bool) { self.isOnSheet = isOnSheet }
  }

  /// A formula after the shift.
  public struct Outcome: Hashable, Sendable {
    /// The text.
    public var text: String
    /// Whether it differs.
    public var isChanged = false
    /// Whether a reference was lost: all its cells are gone and `#REF!` stands there.
    public var losesReference = false
    /// How many references there were that still stand; 0 of a lost print area.
    public var references = 0
    /// Whether a reference has another number of cells than before.
    public var isResized = false
    /// What a person should know.
    public var remark: Remark?
  }

  /// What a person should know of a formula.
  public enum Remark: String, Hashable, Sendable {
    /// The text has a quote or bracket that does not end; it was left as it is.
    case unreadable = "cannot be read and was left as it is"
    /// `INDIRECT` makes references of text, which does not follow.
    case makesReferences = "makes references of text (INDIRECT), which do not follow"
    /// It refers to several sheets of which one moves.
    case spansSheets = "refers to several sheets at once, of which only one moved"
  }

  /// A shift.
  ///
  /// - Parameters:
  ///   - sheetOrder: the names of all sheets in tab order, for references over several sheets.
  ///   - newName: the sheet's new name.
  ///   - isRemoved: whether the sheet goes.
  public init(
    sheet: String, map: ShiftMap, sheetOrder: [String] = [], newName: String? = nil,
    isRemoved: Bool = false
  ) {
    self.isRemoved = isRemoved
    self.sheetOrder = sheetOrder
    self.sheet = sheet
    self.map = map
    self.newName = newName
    lowered = sheet.lowercased()
    order = sheetOrder.map { $0.lowercased() }
  }

  /// Whether a name is that of the sheet.
  public func isSheet(_ name: String) -> Bool { name == sheet || name.lowercased() == lowered }

  /// Rewrites a formula.
  ///
  /// - Complexity: O(bytes).
  public func rewrite(_ text: String, _ spelling: Spelling, at place: Place) -> Outcome {
    var outcome = Outcome(text: text)
    let internalSpelling: FormulaSpelling = spelling == .excel ? .excel : .openFormula
    guard let scan = ReferenceScanner(text, spelling: internalSpelling) else {
      outcome.remark = .unreadable
      return outcome
    }
    var changes: [(range: Range<Int>, text: String)] = []
    if isRemoved {
      remove(scan, &changes, &outcome)
    } else {
      for found in scan.references {
        rewrite(found, in: scan, spelling, at: place, &changes, &outcome)
      }
    }
    if newName != nil { rename(scan, spelling, &changes) }
    if !tableNames.isEmpty {
      for word in scan.words {
        let name = String(decoding: scan.bytes[word], as: UTF8.self).lowercased()
        if let new = tableNames[name] { changes.append((word, new)) }
      }
    }
    if scan.makesReferences, outcome.remark == nil { outcome.remark = .makesReferences }
    guard !changes.isEmpty else { return outcome }
    changes.sort { $0.range.lowerBound < $1.range.lowerBound }
    var writer = ByteWriter(capacity: scan.bytes.count + 16)
    var position = 0
    for change in changes {
      writer.append(contentsOf: scan.bytes[position..<change.range.lowerBound])
      writer.append(change.text)
      position = change.range.upperBound
    }
    writer.append(contentsOf: scan.bytes[position..<(scan.bytes.count - 1)])
    outcome.text = String(decoding: writer.bytes, as: UTF8.self)
    outcome.isChanged = true
    return outcome
  }

  /// Whether a reference means the sheet that changes.
  func means(_ prefix: SheetPrefix?, _ place: Place) -> Bool {
    guard let prefix else { return place.isOnSheet }
    guard prefix.workbook == nil || prefix.workbook == "0", prefix.last == nil else { return false }
    return prefix.first.isEmpty ? place.isOnSheet : isSheet(prefix.first)
  }

  private func rewrite(
    _ found: ReferenceScanner.Found, in scan: ReferenceScanner, _ spelling: Spelling,
    at place: Place, _ changes: inout [(range: Range<Int>, text: String)], _ outcome: inout Outcome
  ) {
    var moved: ReferenceTerm? = found.term
    if means(found.prefix, place) {
      moved = shifted(found, in: scan, place)
    } else if spans(found.prefix), shifted(found, in: scan, place) != found.term {
      outcome.remark = .spansSheets
    }
    if place.copyOffset != 0 { moved = moved?.copied(down: place.copyOffset) }
    guard let moved else {
      outcome.losesReference = true
      changes.append((found.first.lowerBound..<found.last.upperBound, "#REF!"))
      return
    }
    outcome.references += 1
    guard moved != found.term else { return }
    outcome.isResized = outcome.isResized || moved.size != found.term.size
    changes.append((found.first, moved.first.text(moved.shape)))
    if found.term.shape != .cell {
      changes.append((found.last, moved.last.text(moved.shape)))
    } else if moved.shape == .area {
      changes[changes.count - 1].text +=
        (spelling == .excel ? ":" : ":.") + moved.last.text(.area)
    }
  }

  /// Whether a reference over several sheets takes the one that changes in.
  private func spans(_ prefix: SheetPrefix?) -> Bool {
    guard let prefix, prefix.workbook == nil, let last = prefix.last,
      let place = order.firstIndex(of: lowered),
      let start = order.firstIndex(of: prefix.first.lowercased()),
      let end = order.firstIndex(of: last.lowercased())
    else { return false }
    return min(start, end) <= place && place <= max(start, end)
  }

  private func shifted(
    _ found: ReferenceScanner.Found, in scan: ReferenceScanner, _ place: Place
  ) -> ReferenceTerm? {
    var term = found.term
    let isFixed = term.first.isRowAbsolute && term.last.isRowAbsolute
    var grows = !place.isInBlock || isFixed
    if term.shape == .cell { grows = grows && (place.growsCells || scan.isWholeTotal(found)) }
    if term.shape != .columns, map.moves(.rows) {
      guard
        let (first, last) = moved(
          (Int(term.first.row), term.first.isRowAbsolute),
          (Int(term.last.row), term.last.isRowAbsolute), .rows, place, grows: grows)
      else { return nil }
      (term.first.row, term.last.row) = (Int32(first), Int32(last))
    }
    if term.shape != .rows, map.moves(.columns) {
      guard
        let (first, last) = moved(
          (Int(term.first.column), term.first.isColumnAbsolute),
          (Int(term.last.column), term.last.isColumnAbsolute), .columns, place, grows: grows)
      else { return nil }
      (term.first.column, term.last.column) = (Int16(first), Int16(last))
    }
    if term.shape == .cell, term.first != term.last { term.shape = .area }
    return term
  }

  /// Two ends of a reference on one axis.
  private func moved(
    _ one: (index: Int, isAbsolute: Bool), _ other: (index: Int, isAbsolute: Bool),
    _ axis: ShiftMap.Axis, _ place: Place, grows: Bool
  ) -> (Int, Int)? {
    let (low, high) = (min(one.index, other.index), max(one.index, other.index))
    var delta = 0
    switch place.relativeParts {
    case .move:
      guard let stretch = map.stretch(low...high, axis, grows: grows) else { return nil }
      return one.index <= other.index
        ? (stretch.lowerBound, stretch.upperBound) : (stretch.upperBound, stretch.lowerBound)
    case .stay: break
    case .follow(let rows, let columns): delta = axis == .rows ? rows : columns
    }
    guard one.isAbsolute || other.isAbsolute || delta != 0 else { return (one.index, other.index) }
    if one.isAbsolute, other.isAbsolute {
      guard let stretch = map.stretch(low...high, axis, grows: grows) else { return nil }
      return one.index <= other.index
        ? (stretch.lowerBound, stretch.upperBound) : (stretch.upperBound, stretch.lowerBound)
    }
    func end(_ end: (index: Int, isAbsolute: Bool)) -> Int? {
      if end.isAbsolute { return map.index(end.index, axis) }
      return (0..<axis.count).contains(end.index + delta) ? end.index + delta : nil
    }
    guard let first = end(one), let last = end(other) else { return nil }
    return (first, last)
  }

  /// Puts `#REF!` for what refers to the sheet that goes; references over several sheets end at its
  /// neighbour.
  private func remove(
    _ scan: ReferenceScanner, _ changes: inout [(range: Range<Int>, text: String)],
    _ outcome: inout Outcome
  ) {
    outcome.references = scan.references.count
    for found in scan.sheets where found.prefix.workbook == nil {
      let prefix = found.prefix
      guard isSheet(prefix.first) || prefix.last.map(isSheet) == true else { continue }
      if let shorter = withoutSheet(prefix) {
        changes.append((found.range, shorter.text))
      } else if let name = neighbour(of: found, in: scan) {
        changes.append((found.range, name))
      } else if !changes.contains(where: { $0.range == found.whole }) {
        changes.append((found.whole, "#REF!"))
        outcome.losesReference = true
        if scan.references.contains(where: { $0.whole == found.whole }) { outcome.references -= 1 }
      }
    }
  }

  /// The sheet that an end of a stretch names then: OpenFormula names each end for itself.
  private func neighbour(
    of found: ReferenceScanner.FoundSheet, in scan: ReferenceScanner
  ) -> String? {
    guard let reference = scan.references.first(where: { $0.whole == found.whole }),
      let prefix = reference.prefix, prefix.last != nil, let shorter = withoutSheet(prefix)
    else { return nil }
    let isFirst = found.range.lowerBound < reference.first.lowerBound
    var name = shorter
    name.first = isFirst ? shorter.first : shorter.last ?? shorter.first
    name.last = nil
    let isAbsolute = scan.bytes[found.range.lowerBound] == UInt8(ascii: "$")
    return (isAbsolute ? "$" : "") + name.text
  }

  /// A stretch of sheets without the one that goes; `nil` when nothing is left.
  private func withoutSheet(_ prefix: SheetPrefix) -> SheetPrefix? {
    guard let last = prefix.last, let start = order.firstIndex(of: prefix.first.lowercased()),
      let end = order.firstIndex(of: last.lowercased()), start != end
    else { return nil }
    let step = start < end ? 1 : -1
    var shorter = prefix
    if isSheet(prefix.first) { shorter.first = sheetOrder[start + step] }
    if isSheet(last) { shorter.last = sheetOrder[end - step] }
    if shorter.first == shorter.last { shorter.last = nil }
    return shorter
  }

  private func rename(
    _ scan: ReferenceScanner, _ spelling: Spelling,
    _ changes: inout [(range: Range<Int>, text: String)]
  ) {
    guard let newName else { return }
    for found in scan.sheets
    where found.prefix.workbook == nil || found.prefix.workbook == "0" {
      var prefix = found.prefix
      if isSheet(prefix.first) { prefix.first = newName }
      if let last = prefix.last, isSheet(last) { prefix.last = newName }
      guard prefix != found.prefix else { continue }
      let isAbsolute = scan.bytes[found.range.lowerBound] == UInt8(ascii: "$")
      changes.append((found.range, (isAbsolute ? "$" : "") + prefix.text))
    }
  }
}
