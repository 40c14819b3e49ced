internal import ByteSupport
internal import Formulas
internal import SpreadsheetModel
internal import XMLStream

/// Rewrites the attributes of ODF that hold formulas, addresses and lists of addresses.
///
/// - Note: Source: ODF 1.3 part 3 §18.3.3-8 (addresses), §19.642 (table:formula); LibreOffice's
///   extensions `calcext:`.
struct AttributeShifter {
  let change: StructureChange
  let shift: FormulaShift
  /// Whether formulas and addresses without a sheet mean the one that changes.
  var isOnSheet = false
  /// Where the formulas of the element stand.
  var place = FormulaShift.Place(isOnSheet: false)
  /// What a person should know.
  var warnings: [String] = []
  /// The sheet that is named in place of one that was removed.
  var fallback = ""
  /// The sheet, for warnings.
  var sheetName = ""

  init(_ change: StructureChange, _ shift: FormulaShift) {
    self.change = change
    self.shift = shift
  }

  private static let formulas: Set<String> = [
    "table:formula", "table:expression", "table:condition", "style:condition", "calcext:value",
    "calcext:formula",
  ]
  private static let lists: Set<String> = [
    "table:cell-range-address", "table:base-cell-address", "table:target-range-address",
    "table:end-cell-address", "table:print-ranges", "calcext:target-range-address",
    "calcext:base-cell-address", "table:source-cell-range-addresses", "table:target-cell-address",
    "table:buttons", "table:target-cell-range-address", "table:condition-source-range-address",
    "table:scenario-ranges", "form:linked-cell", "form:source-cell-range",
    "draw:notify-on-update-of-ranges", "table:notify-on-update-of-ranges",
    "chart:values-cell-range-address", "chart:label-cell-address", "calcext:data-range",
    "calcext:cell-address", "table:label-cell-range-address", "table:data-cell-range-address",
    "style:base-cell-address", "table:cell-address",
  ]

  /// What becomes of an attribute.
  enum Result: Equatable {
    case same
    case text(String)
    /// Nothing that it named is left.
    case gone
  }

  /// Attributes whose last address may go; other single addresses become `#REF!` or the nearest.
  private static let removable: Set<String> = [
    "table:print-ranges", "table:target-range-address", "calcext:target-range-address",
    "draw:notify-on-update-of-ranges", "table:notify-on-update-of-ranges", "table:buttons",
    "table:scenario-ranges", "calcext:data-range", "calcext:cell-address",
  ]
  /// Attributes that must name a cell of the sheet.
  private static let cells: Set<String> = [
    "table:base-cell-address", "calcext:base-cell-address", "style:base-cell-address",
    "table:end-cell-address",
  ]

  /// The new value of an attribute.
  ///
  /// - Parameter element: the qualified name of its element.
  mutating func value(of name: String, _ value: String, in element: String) -> Result {
    let isName = element.hasPrefix("table:named-")
    if Self.cells.contains(name) {
      // The relative parts of a name count from its base: both stay.
      return isName && change.newName == nil && !change.isRemoved ? .same : moved(cell: value)
    }
    if Self.lists.contains(name) {
      let result = moved(
        list: value, growsCells: name.hasPrefix("chart:"), relativeParts: isName ? .stay : .move)
      if result == .gone, !Self.removable.contains(name) { return .text("#REF!") }
      return result
    }
    guard Self.formulas.contains(name), !(name == "calcext:value" && Double(value) != nil) else {
      return .same
    }
    return moved(formula: value, at: element == "table:named-expression" ? namePlace : place)
  }

  /// A cell that must stay on the sheet: for a deleted one, what stands there now.
  private func moved(cell: String) -> Result {
    guard let (sheet, range) = ODFAddress.parse(cell), range.first == range.last,
      sheet.isEmpty ? isOnSheet : shift.isSheet(sheet)
    else { return .same }
    if change.isRemoved {
      let isAbsolute = cell.utf8.contains(UInt8(ascii: "$"))
      return .text(
        isAbsolute
          ? ODFAddress.absolute(range, on: fallback)
          : ODFAddress.cell(range.first, on: fallback))
    }
    if change.newName != nil { return moved(list: cell, growsCells: false) }
    let moved = CellReference(
      row: shift.map.nearest(range.first.row, .rows),
      column: shift.map.nearest(range.first.column, .columns))
    guard moved != range.first else { return .same }
    let outcome = shift.rewrite(
      "[\(cell)]", .openFormula, at: FormulaShift.Place(isOnSheet: isOnSheet))
    if outcome.isChanged, !outcome.losesReference {
      return .text(String(outcome.text.dropFirst().dropLast()))
    }
    let mark = cell.utf8.contains(UInt8(ascii: "$")) ? "$" : ""
    return .text(
      mark + ODFAddress.quoted(sheet) + "."
        + (mark.isEmpty ? moved.description : ODFAddress.absolute(moved)))
  }

  private var namePlace: FormulaShift.Place {
    var place = place
    place.relativeParts = .stay
    return place
  }

  private mutating func moved(formula: String, at place: FormulaShift.Place) -> Result {
    let outcome: FormulaShift.Outcome
    if formula.hasPrefix("msoxl:") {
      outcome = shift.rewrite(formula, .excel, at: place)
    } else {
      outcome = shift.rewrite(formula, .openFormula, at: place)
    }
    note(outcome)
    return outcome.isChanged ? .text(outcome.text) : .same
  }

  mutating func note(_ outcome: FormulaShift.Outcome, at cell: String = "") {
    let text: String
    if let remark = outcome.remark {
      text = remark.rawValue
    } else if outcome.losesReference {
      text = "refers to deleted cells: #REF!"
    } else {
      return
    }
    warn("'\(sheetName)'\(cell.isEmpty ? "" : "!" + cell): a formula \(text)")
  }

  /// Adds a warning, each once and no endless list.
  mutating func warn(_ warning: String) {
    if warnings.count < 200, !warnings.contains(warning) { warnings.append(warning) }
  }

  /// A list of addresses, those that are gone left out.
  private func moved(
    list: String, growsCells: Bool, relativeParts: FormulaShift.RelativeParts = .move
  ) -> Result {
    var place = FormulaShift.Place(isOnSheet: isOnSheet)
    place.relativeParts = relativeParts
    place.growsCells = growsCells
    var words: [String] = []
    var isChanged = false
    for word in ODFAddress.list(list) {
      let outcome = shift.rewrite("[\(word)]", .openFormula, at: place)
      guard !outcome.losesReference else {
        isChanged = true
        continue
      }
      words.append(outcome.isChanged ? String(outcome.text.dropFirst().dropLast()) : String(word))
      isChanged = isChanged || outcome.isChanged
      let copies = self.copies(of: word)
      isChanged = isChanged || !copies.isEmpty
      words += copies
    }
    guard isChanged else { return .same }
    return words.isEmpty ? .gone : .text(words.joined(separator: " "))
  }

  /// The copies of the part of a range that lies in the repeated rows.
  private func copies(of word: Substring) -> [String] {
    guard change.copies != nil, let (sheet, range) = ODFAddress.parse(word),
      range.first != range.last,
      sheet.isEmpty ? isOnSheet : shift.isSheet(sheet)
    else { return [] }
    return change.map.copies(of: range).map { copy in
      sheet.isEmpty ? ".\(copy.first):.\(copy.last)" : ODFAddress.range(copy, on: sheet)
    }
  }

  /// Rewrites all elements of a document.
  ///
  /// - Returns: `nil` when nothing changes.
  mutating func rewritten(document bytes: [UInt8], limits: Limits) throws(XMLError) -> [UInt8]? {
    var scanner = XMLScanner(bytes, limits: limits)
    var splices = ByteSplices()
    while let token = try scanner.next() {
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      for (range, bytes) in replacements(token, scanner).items {
        splices.replace(range, with: bytes)
      }
    }
    return splices.isEmpty ? nil : splices.applied(to: bytes)
  }

  /// What the attributes of the tag returned last become, in the order of the text.
  struct Replacements {
    var items: [(range: Range<Int>, bytes: [UInt8])] = []
    /// Whether an attribute names nothing any more.
    var isGone = false
  }

  /// Rewrites the attributes of the tag returned last.
  mutating func replacements(_ token: XMLToken, _ scanner: XMLScanner) -> Replacements {
    var result = Replacements()
    for attribute in scanner.attributes {
      guard mayHoldPlace(scanner.bytes[attribute.name]) else { continue }
      let name = scanner.string(attribute.name)
      let old = scanner.expanded(attribute.value)
      switch value(of: name, old, in: scanner.string(token.name)) {
      case .same: break
      case .gone:
        result.isGone = true
        var start = attribute.range.lowerBound
        while start > 0, scanner.bytes[start - 1] <= 0x20 { start -= 1 }
        result.items.append((start..<attribute.range.upperBound, []))
      case .text(let text):
        result.items.append((attribute.value, Self.escaped(text, attribute, scanner)))
      }
    }
    return result
  }

  /// Few attributes hold places: their names end in these letters.
  private func mayHoldPlace(_ name: ArraySlice<UInt8>) -> Bool {
    switch name.last {
    case UInt8(ascii: "s"), UInt8(ascii: "a"), UInt8(ascii: "n"), UInt8(ascii: "e"),
      UInt8(ascii: "l"):
      name.count > 10
    default: false
    }
  }

  /// The text of an attribute's value in the quotes it has.
  static func escaped(
    _ text: String, _ attribute: XMLAttributeToken, _ scanner: XMLScanner
  ) -> [UInt8] {
    var writer = ByteWriter()
    guard scanner.bytes[attribute.value.upperBound] == UInt8(ascii: "'") else {
      writer.append(xmlAttribute: text)
      return writer.bytes
    }
    let pieces = text.split(separator: "'", omittingEmptySubsequences: false)
    for (offset, piece) in pieces.enumerated() {
      if offset > 0 { writer.append("&apos;") }
      writer.append(xmlAttribute: String(piece))
    }
    return writer.bytes
  }
}
