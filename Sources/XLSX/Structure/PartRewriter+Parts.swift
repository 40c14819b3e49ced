import Formulas
import SpreadsheetModel
import XMLStream

// The parts around the worksheets.
extension PartRewriter {
  // MARK: Workbook

  mutating func rewriteWorkbook(_ frame: inout Frame) {
    switch frame.site.local {
    case "definedName":
      frame.content = .formula
      frame.place = FormulaShift.Place(isOnSheet: false)
      frame.place.relativeParts = .stay
    case "sheet":
      guard let name = change.newName, let attribute = frame.site.attribute("name"),
        shift.isSheet(attribute.value)
      else { return }
      replace(attribute.valueRange, name)
    default: break
    }
  }

  /// Takes a built-in name out when all that it named is gone: print areas, print titles, the
  /// range of a filter.
  mutating func noteName(_ frame: Frame, _ outcome: FormulaShift.Outcome) {
    guard outcome.losesReference, outcome.references == 0,
      frame.site.attribute("name")?.value.hasPrefix("_xlnm.") == true
    else { return }
    splices.removeSubrange(frame.mark...)
    remove(frame.site.range)
    guard let last = frames.indices.last else { return }
    frames[last].kept -= 1
    frames[last].dropped += 1
  }

  // MARK: Tables

  mutating func rewriteTable(_ frame: inout Frame) throws(SpreadsheetError) -> Bool {
    switch frame.site.local {
    case "table":
      try checkTable(frame)
      return isOnSheet ? move(range: "ref", of: frame) : true
    case "calculatedColumnFormula", "totalsRowFormula":
      frame.content = .formula
      return true
    case "autoFilter", "sortState", "sortCondition":
      guard isOnSheet else { return true }
      frame.oldRange = frame.site.attribute("ref").flatMap { RangeReference($0.value) }
      return move(range: "ref", of: frame)
    default: return true
    }
  }

  /// Refuses what a table cannot follow: its columns, its header and totals, its last data row.
  private func checkTable(_ frame: Frame) throws(SpreadsheetError) {
    guard isOnSheet, let range = frame.site.attribute("ref").flatMap({ RangeReference($0.value) })
    else { return }
    let name = frame.site.attribute("displayName")?.value ?? "\(range)"
    let columns = range.first.column...range.last.column
    guard let moved = map.range(range, grows: true), map.isRigid(columns, .columns) else {
      throw refusal("the change would tear the table \(name)", range.first)
    }
    func count(_ attribute: String, _ standard: Int) -> Int {
      frame.site.attribute(attribute).flatMap { Int($0.value) } ?? standard
    }
    let (headers, totals) = (count("headerRowCount", 1), count("totalsRowCount", 0))
    let header = range.first.row..<(range.first.row + headers)
    let footer = (range.last.row + 1 - totals)..<(range.last.row + 1)
    let isKept = (Array(header) + Array(footer)).allSatisfy { map.index($0, .rows) != nil }
    guard isKept, moved.last.row - moved.first.row + 1 > headers + totals else {
      throw refusal("the change would take the header, total or all rows of table \(name)", nil)
    }
  }

  // MARK: Notes and discussions

  mutating func rewriteComment(_ frame: inout Frame) -> Bool {
    guard isOnSheet, ["comment", "threadedComment"].contains(frame.site.local) else { return true }
    if frame.site.local == "comment" { noteCopies("ref", &frame) }
    return frame.copies.isEmpty ? move(range: "ref", of: frame) : true
  }

  // MARK: Pivot tables

  mutating func rewritePivotTable(_ frame: Frame) throws(SpreadsheetError) {
    guard isOnSheet, frame.site.local == "location",
      let range = frame.site.attribute("ref").flatMap({ RangeReference($0.value) })
    else { return }
    guard map.isRigid(range.first.row...range.last.row, .rows),
      map.isRigid(range.first.column...range.last.column, .columns),
      !(block?.overlaps(range.first.row...range.last.row) ?? false)
    else { throw refusal("the change would tear the pivot table of \(range)", range.first) }
    _ = move(range: "ref", of: frame)
  }

  /// The source of a pivot table; a source that takes copies in is read anew on opening.
  mutating func rewritePivotCache(_ frame: Frame) {
    guard frame.site.local == "worksheetSource", let sheet = frame.site.attribute("sheet"),
      shift.isSheet(sheet.value),
      !frame.site.attributes.contains(where: { $0.name.hasSuffix(":id") })
    else { return }
    if let name = change.newName { replace(sheet.valueRange, name) }
    if change.isRemoved {
      return warn(
        "\(part): the source of a pivot table was removed; the pivot table keeps its values")
    }
    guard let old = frame.site.attribute("ref").flatMap({ RangeReference($0.value) }) else {
      return
    }
    if !move(range: "ref", of: frame) {
      warn("\(part): the source of a pivot table was deleted; the pivot table keeps its values")
    } else if change.copies != nil, let root = frames.first,
      map.range(old, grows: true)?.last.row != map.range(old)?.last.row
    {
      set("refreshOnLoad", "1", of: root.site)
    }
  }

  // MARK: Controls and others

  mutating func rewriteControl(_ frame: Frame) {
    guard frame.site.local == "formControlPr" else { return }
    for name in ["fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup"] {
      move(formula: name, of: frame)
    }
  }

  mutating func rewriteOther(_ frame: inout Frame) -> Bool {
    guard isOnSheet else { return true }
    switch frame.site.local {
    case "singleXmlCell": return move(range: "r", of: frame)
    case "nsvFilter": return move(range: "ref", of: frame)
    default: return true
    }
  }

  // MARK: Charts

  /// A reference of a chart; the values it showed go when its range has other cells now.
  mutating func rewriteChart(_ frame: inout Frame) -> Bool {
    switch frame.site.local {
    case "f", "sqref":
      frame.content = .formula
      frame.place = FormulaShift.Place(isOnSheet: false)
      frame.place.growsCells = true
      return true
    case "numCache", "strCache", "multiLvlStrCache", "dlblRangeCache", "lvl":
      return frames.last?.dropsCaches != true
    default: return true
    }
  }
}
