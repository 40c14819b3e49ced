import ByteSupport
import Formulas
import SpreadsheetModel
import XMLStream

// The formulas of cells: plain, shared, array, data table.
extension PartRewriter {
  /// An `f` element.
  struct FormulaElement {
    var tag: XMLToken
    var attributes: [XMLAttributeToken]
    /// `shared`, `array`, `dataTable`; `nil` for a plain formula.
    var type: String?
    var group: Int?
    var range: RangeReference?
    var text = ""
    /// What stands between the tags.
    var content: Range<Int>
    var end: Int
  }

  /// Reads an `f` element whose start tag was returned last, to its end.
  mutating func readFormula(_ token: XMLToken) throws(SpreadsheetError) -> FormulaElement {
    let type = scanner.value("t")
    var formula = FormulaElement(
      tag: token, attributes: scanner.attributes, type: type == "normal" ? nil : type,
      group: scanner.attribute("si").flatMap { scanner.integer($0.value) },
      range: scanner.value("ref").flatMap { RangeReference($0) },
      content: token.range.upperBound..<token.range.upperBound, end: token.range.upperBound)
    while token.kind == .startTag, let inner = try next() {
      if inner.kind == .endTag, inner.depth == token.depth {
        formula.content = token.range.upperBound..<inner.range.lowerBound
        formula.end = inner.range.upperBound
        break
      }
      if inner.kind == .text || inner.kind == .characterData {
        formula.text += scanner.text(of: inner)
      }
    }
    return formula
  }

  /// Rewrites the formula of a cell.
  ///
  /// - Parameter cell: where it stood before the change.
  mutating func rewriteFormula(
    _ token: XMLToken, _ cell: CellReference, isInBlock: Bool
  ) throws(SpreadsheetError) {
    let formula = try readFormula(token)
    var place = FormulaShift.Place(isOnSheet: isOnSheet)
    place.isInBlock = isInBlock
    place.copyOffset = copyOffset
    switch formula.type {
    case "shared": rewriteShared(formula, cell, place)
    case "array", "dataTable": try rewriteArray(formula, cell, place)
    default:
      guard !formula.text.isEmpty else { return }
      let outcome = shift.rewrite(formula.text, .excel, at: place)
      remark(outcome, at: cell.description)
      if outcome.isChanged { put(formula.content, escaped: outcome.text) }
    }
  }

  // MARK: Shared formulas

  private mutating func rewriteShared(
    _ formula: FormulaElement, _ cell: CellReference, _ place: FormulaShift.Place
  ) {
    if !formula.text.isEmpty, copyOffset == 0 { noteMaster(formula, cell) }
    guard let number = formula.group, let group = sharedFormulas[number] else {
      warn("'\(sheetName)'!\(cell): the shared formula has no text; it was left as it is")
      return
    }
    let staysShared = copyOffset == 0 && group.range?.contains(cell) == true
    if staysShared, formula.text.isEmpty { return }
    let text = FormulaShift.expanded(
      group.text, rows: cell.row - group.cell.row, columns: cell.column - group.cell.column)
    let outcome = shift.rewrite(text, .excel, at: place)
    remark(outcome, at: cell.description)
    if staysShared {
      if let range = group.range, isOnSheet, let moved = map.range(range), moved != range {
        put(attribute("ref", of: formula), text: moved.description)
      }
      if outcome.isChanged { put(formula.content, escaped: outcome.text) }
      return
    }
    // A formula of its own: the group's attributes go, others stay.
    var tag = "<" + scanner.string(formula.tag.name)
    for attribute in formula.attributes {
      let name = scanner.string(attribute.name)
      if ["t", "si", "ref"].contains(name) { continue }
      tag += " " + scanner.string(attribute.range)
    }
    var writer = ByteWriter()
    writer.append(tag + ">")
    writer.append(xmlText: outcome.text)
    writer.append("</" + scanner.string(formula.tag.name) + ">")
    copyBytes(to: formula.tag.range.lowerBound)
    output.append(contentsOf: writer.bytes)
    cursor = formula.end
    isChanged = true
  }

  /// Notes the formula that others of its group are copies of, and whether they may stay so.
  mutating func noteMaster(_ formula: FormulaElement, _ cell: CellReference) {
    guard let number = formula.group, !formula.text.isEmpty else { return }
    var group = SharedGroup(text: formula.text, cell: cell)
    if let range = formula.range, range.contains(cell), staysShared(range, formula.text, cell) {
      group.range = range
    }
    sharedFormulas[number] = group
  }

  private func staysShared(_ range: RangeReference, _ text: String, _ cell: CellReference) -> Bool {
    guard keepsShared else { return false }
    if isOnSheet {
      let rows = range.first.row...range.last.row
      guard map.isRigid(rows, .rows), !(block?.overlaps(rows) ?? false),
        map.isRigid(range.first.column...range.last.column, .columns)
      else { return false }
    }
    return shift.keepsCopies(
      text, rows: (range.first.row - cell.row)...(range.last.row - cell.row),
      columns: (range.first.column - cell.column)...(range.last.column - cell.column),
      isOnSheet: isOnSheet)
  }

  // MARK: Arrays and data tables

  /// Refuses to tear an array formula or data table.
  func checkArray(_ formula: FormulaElement, _ cell: CellReference) throws(SpreadsheetError) {
    guard isOnSheet, let range = formula.range else { return }
    let rows = range.first.row...range.last.row
    let isWhole = map.range(range) == nil
    let isRigid =
      map.isRigid(rows, .rows) && map.isRigid(range.first.column...range.last.column, .columns)
    let isTorn =
      block.map {
        $0.overlaps(rows) && !($0.contains(rows.lowerBound) && $0.contains(rows.upperBound))
      }
      ?? false
    guard isWhole || isRigid, !isTorn else {
      throw refusal("the change would tear the array formula or data table of \(range)", cell)
    }
  }

  private mutating func rewriteArray(
    _ formula: FormulaElement, _ cell: CellReference, _ place: FormulaShift.Place
  ) throws(SpreadsheetError) {
    try checkArray(formula, cell)
    for attribute in formula.attributes {
      let name = scanner.string(attribute.name)
      guard isOnSheet, ["ref", "r1", "r2"].contains(name),
        let range = PlaceText(scanner.string(attribute.value))
      else { continue }
      guard let moved = map.range(range.range) else {
        // The input cell of a data table is gone.
        let flag = name == "r1" ? "del1" : "del2"
        guard !formula.attributes.contains(where: { scanner.string($0.name) == flag }) else {
          continue
        }
        put(attribute.name.lowerBound..<attribute.name.lowerBound, text: "\(flag)=\"1\" ")
        continue
      }
      let offset = name == "ref" ? copyOffset : 0
      if moved != range.range || offset != 0 {
        put(attribute.value, text: range.text(of: moved.moved(down: offset)))
      }
    }
    guard !formula.text.isEmpty else { return }
    let outcome = shift.rewrite(formula.text, .excel, at: place)
    remark(outcome, at: cell.description)
    if outcome.isChanged { put(formula.content, escaped: outcome.text) }
  }

  private func attribute(_ name: String, of formula: FormulaElement) -> Range<Int> {
    formula.attributes.first { scanner.string($0.name) == name }?.value
      ?? formula.tag.range.upperBound..<formula.tag.range.upperBound
  }

  /// Puts text into the output in place of a range, escaped.
  private mutating func put(_ range: Range<Int>, escaped text: String) {
    var writer = ByteWriter()
    writer.append(xmlText: text)
    copyBytes(to: range.lowerBound)
    output.append(contentsOf: writer.bytes)
    cursor = range.upperBound
    isChanged = true
  }
}
