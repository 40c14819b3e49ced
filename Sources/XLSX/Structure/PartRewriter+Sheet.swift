import Formulas
import OfficePackage
import SpreadsheetModel
import XMLStream

// The elements of a worksheet other than its rows, in the order of the schema (ECMA-376-1
// §18.3.1.99), and what extensions put beside them.
extension PartRewriter {
  /// Rewrites an element of a worksheet, chart sheet or dialog sheet.
  ///
  /// - Returns: whether it stays.
  mutating func rewriteSheetElement(
    _ frame: inout Frame, _ token: XMLToken
  ) throws(SpreadsheetError) -> Bool {
    switch frame.site.local {
    case "formula", "formula1", "formula2", "f": frame.content = .formula
    case "cfvo": moveThreshold(frame)
    case "hyperlink": moveLocation(frame)
    case "controlPr":
      for name in ["linkedCell", "listFillRange"] { move(formula: name, of: frame) }
    case "dataRef": return moveDataReference(frame)
    case "ext" where isOnSheet:
      try reportUnknown(frame.site.attribute("uri")?.value ?? "", token)
    default: break
    }
    if isOnSheet { try reportUnknownElement(frame, token) }
    return isOnSheet ? try rewriteOwnElement(&frame, token) : true
  }

  private mutating func rewriteOwnElement(
    _ frame: inout Frame, _ token: XMLToken
  ) throws(SpreadsheetError) -> Bool {
    switch frame.site.local {
    case "dimension", "autoFilter", "sortState", "sortCondition":
      frame.oldRange = frame.site.attribute("ref").flatMap { RangeReference($0.value) }
      return move(range: "ref", of: frame)
    case "filterColumn":
      noteFilter(token)
      return moveFilterColumn(frame)
    case "selection":
      moveNearest("activeCell", of: frame)
      moveSelection(frame)
      return true
    case "col":
      moveColumns(frame)
      return frame.site.attribute("min") == nil || columns(of: frame) != nil
    case "protectedRange", "ignoredError": return try moveRanges(&frame, token)
    case "conditionalFormatting", "dataValidation": return try moveRule(&frame, token)
    case "sparkline":
      return try noteSparklineCopies(&frame, token) ? true : moveRanges(&frame, token)
    case "scenarios":
      if !move(list: "sqref", of: frame), let list = frame.site.attribute("sqref") {
        removeAttribute(list)
      }
      return true
    case "inputCells", "cellWatch", "cellSmartTags": return move(range: "r", of: frame)
    case "webPublishItem": return move(range: "sourceRef", of: frame)
    case "mergeCell": return moveMerge(&frame)
    case "hyperlink":
      noteCopies("ref", &frame)
      return frame.copies.isEmpty ? move(range: "ref", of: frame) : true
    case "brk": return moveBreak(frame)
    case "sqref":
      // The cell of a sparkline that is copied stays one cell.
      if frames.last?.sparkline == nil { frame.content = .list }
      return true
    case "anchor":
      // Both corners of a control follow their cells, as `fill_invariants.py` has it.
      try moveAnchor(
        token, isMoving: frame.isTrue("moveWithCells") || frame.isTrue("sizeWithCells"),
        isSizing: true)
      return true
    default: return true
    }
  }

  // MARK: Rules: conditional formats, validations

  /// A rule with its ranges, in an attribute or, in extensions, in an element behind its formulas.
  private mutating func moveRule(
    _ frame: inout Frame, _ token: XMLToken
  ) throws(SpreadsheetError) -> Bool {
    var list = frame.site.attribute("sqref")?.value
    if list == nil { list = try listInside(token) }
    guard let list, let first = list.split(whereSeparator: \.isWhitespace).first,
      let base = PlaceText(first)?.range
    else { return true }
    // Formulas are written for the first cell of the first range. Where the ranges move as a whole
    // they move with it; where rows come into a range they keep their distance to their cell.
    let ranges = list.split(whereSeparator: \.isWhitespace).compactMap { PlaceText($0)?.range }
    let isRigid = ranges.allSatisfy { range in
      map.isRigid(range.first.row...range.last.row, .rows)
        && map.isRigid(range.first.column...range.last.column, .columns)
        && !(block?.overlaps(range.first.row...range.last.row) ?? false)
    }
    if !isRigid {
      let moved = nearest(base.first)
      frame.place.relativeParts = .follow(
        rows: moved.row - base.first.row, columns: moved.column - base.first.column)
    }
    frame.place.isInBlock = block?.contains(base.first.row) ?? false
    return try moveRanges(&frame, token)
  }

  /// An element that goes when all its ranges go.
  private mutating func moveRanges(
    _ frame: inout Frame, _ token: XMLToken
  ) throws(SpreadsheetError) -> Bool {
    if frame.site.attribute("sqref") != nil { return move(list: "sqref", of: frame) }
    guard let list = try listInside(token) else { return true }
    return moved(list: list) != nil
  }

  /// The text of the `xm:sqref` inside an element.
  private func listInside(_ token: XMLToken) throws(SpreadsheetError) -> String? {
    guard token.kind == .startTag else { return nil }
    var ahead = scanner
    do throws(XMLError) {
      var isInside = false
      while let next = try ahead.next() {
        if next.kind == .endTag, next.depth == token.depth { return nil }
        if next.kind == .startTag { isInside = ahead.hasLocalName(next, "sqref") }
        if isInside, next.kind == .text { return ahead.text(of: next) }
      }
    } catch {
      throw SpreadsheetError(error, part: part)
    }
    return nil
  }

  /// The bound of a colour scale, data bar or icon set: a number, or a formula.
  private mutating func moveThreshold(_ frame: Frame) {
    guard let type = frame.site.attribute("type")?.value, type != "min", type != "max",
      let value = frame.site.attribute("val")?.value, Double(value) == nil
    else { return }
    move(formula: "val", of: frame)
  }

  // MARK: Others

  private mutating func moveSelection(_ frame: Frame) {
    guard let list = frame.site.attribute("sqref") else { return }
    if let moved = moved(list: list.value) {
      if moved != list.value { replace(list.valueRange, moved) }
    } else {
      let cell = frame.site.attribute("activeCell").flatMap { CellReference($0.value) }
      replace(list.valueRange, nearest(cell ?? CellReference(row: 0, column: 0)).description)
    }
  }

  /// A link inside the workbook: `'Biểu 1'!A5`.
  private mutating func moveLocation(_ frame: Frame) {
    guard let location = frame.site.attribute("location") else { return }
    let outcome = shift.rewrite(location.value, .excel, at: frame.place)
    if outcome.isChanged, !outcome.losesReference { replace(location.valueRange, outcome.text) }
  }

  /// A source of a consolidation, which may lie on another sheet.
  private mutating func moveDataReference(_ frame: Frame) -> Bool {
    guard let sheet = frame.site.attribute("sheet"), shift.isSheet(sheet.value),
      !frame.site.attributes.contains(where: { $0.name.hasSuffix(":id") })
    else { return true }
    if let name = change.newName { replace(sheet.valueRange, name) }
    return change.isRemoved ? false : move(range: "ref", of: frame)
  }

  /// Says that rows come into a filter that hides rows: nobody has filtered the new ones.
  private mutating func noteFilter(_ token: XMLToken) {
    guard token.kind == .startTag, let old = frames.last?.oldRange,
      let new = map.range(old, grows: true),
      new.last.row - new.first.row > old.last.row - old.first.row
    else { return }
    warn("'\(sheetName)'!\(new): the rows that came into the filter are not filtered yet")
  }

  /// The column of a filter, counted from the filter's first.
  private mutating func moveFilterColumn(_ frame: Frame) -> Bool {
    guard map.moves(.columns), let old = frames.last?.oldRange,
      let new = map.range(old, grows: true),
      let id = frame.site.attribute("colId"), let number = Int(id.value)
    else { return true }
    guard let column = map.index(old.first.column + number, .columns) else { return false }
    if column - new.first.column != number {
      replace(id.valueRange, String(column - new.first.column))
    }
    return true
  }

  private mutating func moveMerge(_ frame: inout Frame) -> Bool {
    guard let attribute = frame.site.attribute("ref"), let old = RangeReference(attribute.value)
    else { return true }
    let isInBlock = block.map { $0.contains(old.first.row) && $0.contains(old.last.row) } ?? false
    if isInBlock, let copies = change.copies {
      frame.copies = (1...copies.times).map { old.moved(down: $0 * copies.rows.count) }
      return true
    }
    guard let moved = map.range(old, grows: true), moved.first != moved.last else { return false }
    if moved != old { replace(attribute.valueRange, moved.description) }
    return true
  }

  /// A page break: `id` is the one-based row or column before it.
  private mutating func moveBreak(_ frame: Frame) -> Bool {
    let axis: ShiftMap.Axis = frames.last?.site.local == "colBreaks" ? .columns : .rows
    guard let id = frame.site.attribute("id"), let number = Int(id.value), number > 0 else {
      return true
    }
    let moved = map.index(number - 1, axis).map { $0 + 1 } ?? map.nearest(number - 1, axis)
    guard moved > 0 else { return false }
    if moved != number { replace(id.valueRange, String(moved)) }
    return true
  }

  // MARK: Columns

  private func columns(of frame: Frame) -> ClosedRange<Int>? {
    guard let first = frame.site.attribute("min").flatMap({ Int($0.value) }),
      let last = frame.site.attribute("max").flatMap({ Int($0.value) }), first >= 1, first <= last
    else { return nil }
    var columns: ClosedRange<Int>? = (first - 1)...(last - 1)
    for step in map.steps where step.axis == .columns {
      guard let old = columns else { return nil }
      var one = ShiftMap()
      if step.isInsertion {
        one.insert(step.count, .columns, at: step.position)
      } else {
        one.delete(step.count, .columns, at: step.position)
      }
      columns = one.stretch(old, .columns)
      // New columns are as wide as the one to their left.
      if step.isInsertion, old.upperBound == step.position - 1 {
        let limit = ShiftMap.Axis.columns.count - 1
        columns = old.lowerBound...min(old.upperBound + step.count, limit)
      }
    }
    return columns
  }

  private mutating func moveColumns(_ frame: Frame) {
    guard map.moves(.columns), let columns = columns(of: frame) else { return }
    set("min", String(columns.lowerBound + 1), of: frame.site)
    set("max", String(columns.upperBound + 1), of: frame.site)
  }
}

extension PartRewriter.Frame {
  /// Whether an attribute says yes.
  func isTrue(_ name: String) -> Bool {
    site.attribute(name).map { XLSX.isTrue($0.value) } ?? false
  }
}
