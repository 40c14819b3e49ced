// References, names and the operators that make references from references.
extension EvaluationScope {
  /// The cells a reference names.
  ///
  /// - Throws: `.error(.reference)` for a sheet that does not exist.
  func reference(_ term: ReferenceTerm) throws(EvaluationFailure) -> Operand {
    guard term.sheet >= 0 else { return try .area(area(term, on: sheet)) }
    let prefix = expression.sheets[Int(term.sheet)]
    guard prefix.workbook == nil else { throw .unsupported("another workbook") }
    let first = template.sheets[Int(term.sheet)]
    guard first >= 0 else { throw .error(.reference) }
    guard let lastName = prefix.last else { return try .area(area(term, on: first)) }
    guard let last = model.sheetIndex(named: lastName) else { throw .error(.reference) }
    var areas: [SheetArea] = []
    for sheet in min(first, last)...max(first, last) { areas.append(try area(term, on: sheet)) }
    return .areas(areas)
  }

  private func area(_ term: ReferenceTerm, on sheet: Int32) throws(EvaluationFailure) -> SheetArea {
    guard term.shape != .deleted else { throw .error(.reference) }
    return term.area(sheet: sheet, rows: rows, columns: columns)
  }

  /// What a defined name stands for, at this cell.
  func name(
    _ text: Int32, _ prefix: Int32, isArray: Bool
  ) throws(EvaluationFailure) -> Operand {
    let name = expression.texts[Int(text)]
    if !bindings.isEmpty, prefix < 0, let bound = bindings[name.lowercased()] { return bound }
    var home = sheet
    if prefix >= 0 {
      guard expression.sheets[Int(prefix)].workbook == nil else {
        throw .unsupported("another workbook")
      }
      home = template.sheets[Int(prefix)]
    }
    guard let entry = model.name(name, on: home) else {
      if prefix < 0, let area = model.dataArea(ofTable: name) { return .area(area) }
      // Built-in names are kept elsewhere.
      if name.lowercased().hasPrefix("_xlnm.") { throw .unsupported("name \(name)") }
      throw .error(.name)
    }
    guard let template = entry.template else {
      throw .unsupported("name \(name), which cannot be read")
    }
    guard depth < CalculationModel.scopeDepth else { throw .unsupported("name \(name), too deep") }
    let scope = EvaluationScope(
      model: model, template: template, sheet: sheet, row: row, column: column, rows: Int(row),
      columns: Int(column), depth: depth + 1)
    return try scope.operand(template.expression.root, isArray: isArray)
  }

  /// The cells of a structured reference.
  func structured(_ text: String) throws(EvaluationFailure) -> Operand {
    do {
      return .area(
        try model.area(structured: text, sheet: sheet, row: row, column: column))
    } catch .error(let code) {
      return .value(.error(code))
    }
  }

  /// The cells that a formula spills into: `A1#`.
  func spill(_ operand: Operand) throws(EvaluationFailure) -> Operand {
    guard case .area(let area) = operand, area.isSingle else { return .value(.error(.reference)) }
    guard let spill = model.spill(at: area) else { throw .unsupported("spilled range") }
    return try .area(computed(spill))
  }

  /// Cells that no scan could tell, once all their formulas are computed.
  ///
  /// - Throws: `.reads`: the formula is computed again when they are.
  func computed(_ area: SheetArea) throws(EvaluationFailure) -> SheetArea {
    guard model.settledAreas.contains(area) else { throw .reads(area) }
    return area
  }

  /// The part of a table that a function reads; `node` is the table's.
  ///
  /// - Throws: `.reads` where no scan could tell that part.
  func part(_ area: SheetArea, of node: Int32) throws(EvaluationFailure) -> SheetArea {
    template.readsPartly && template.tables.contains(node) ? try computed(area) : area
  }

  /// Joins references by `:`, a space or `,`.
  func joined(
    _ operation: BinaryOperator, _ left: Operand, _ right: Operand
  ) throws(EvaluationFailure) -> Operand {
    let (ours, theirs) = (try areas(left), try areas(right))
    switch operation {
    case .range:
      guard let first = ours.first, ours.count == 1, let last = theirs.first, theirs.count == 1,
        first.sheet == last.sheet
      else { throw .error(.value) }
      return try .area(computed(first.hull(last)))
    case .intersect:
      let common = ours.flatMap { one in theirs.compactMap { one.intersection($0) } }
      guard let first = common.first else { throw .error(.null) }
      return common.count == 1 ? .area(first) : .areas(common)
    default: return .areas(ours + theirs)
    }
  }

  /// The areas of an operand that must be a reference.
  func areas(_ operand: Operand) throws(EvaluationFailure) -> [SheetArea] {
    switch operand {
    case .area(let area): return [area]
    case .areas(let areas): return areas
    case .value(.error(let code)): throw .error(code)
    default: throw .error(.value)
    }
  }
}

extension ReferenceTerm {
  /// The rectangle on a sheet, its relative corners moved.
  func area(sheet: Int32, rows: Int, columns: Int) -> SheetArea {
    let first = first.shifted(rows: rows, columns: columns)
    let last = last.shifted(rows: rows, columns: columns)
    var area = SheetArea(
      sheet: sheet, firstRow: min(first.row, last.row),
      firstColumn: Int32(min(first.column, last.column)), lastRow: max(first.row, last.row),
      lastColumn: Int32(max(first.column, last.column)))
    if shape == .columns { (area.firstRow, area.lastRow) = (0, CellTerm.rowCount - 1) }
    if shape == .rows {
      (area.firstColumn, area.lastColumn) = (0, Int32(CellTerm.columnCount) - 1)
    }
    return area
  }
}
