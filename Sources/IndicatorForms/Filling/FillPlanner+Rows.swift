internal import ByteSupport

/// What was planned for rows of a form.
struct PlannedRow: Sendable {
  var cells: [PlannedCell]
  /// Figures of the reports that the form computes itself.
  var totals: [StatedTotal]
}

extension FillPlanner {
  /// The cells of every row of a form, in sheet and cell order, and its totals.
  ///
  /// - Parameters:
  ///   - parallel: whether half of the rows are planned on a second core.
  ///   - plan: plans the row at a position of the table at a position.
  ///   - facts: what a table's columns say together.
  func plannedRows(
    of form: FormAnalysis, parallel: Bool,
    _ plan: @escaping @Sendable (_ table: Int, _ row: Int, _ facts: TableFacts) -> PlannedRow,
    facts: (FormTable) -> TableFacts
  ) -> PlannedRow {
    let facts = form.tables.map(facts)
    let rows = form.tables.indices.flatMap { table in
      form.tables[table].rows.indices.map { (table: table, row: $0) }
    }
    let planned: @Sendable (Range<Int>) -> PlannedRow = { places in
      rows[places].reduce(into: PlannedRow(cells: [], totals: [])) { planned, place in
        let row = plan(place.table, place.row, facts[place.table])
        planned.cells += row.cells
        planned.totals += row.totals
      }
    }
    guard parallel, rows.count >= FillPlanner.parallelRows else {
      return FillPlanner.inOrder(planned(0..<rows.count))
    }
    let half = rows.count / 2
    let (first, second) = ParallelWork.pair {
      planned(0..<half)
    } _: {
      planned(half..<rows.count)
    }
    return FillPlanner.inOrder(
      PlannedRow(cells: first.cells + second.cells, totals: first.totals + second.totals))
  }

  /// Fewer rows are planned before a thread has started.
  private static let parallelRows = 20

  /// Tables are found from top to bottom, so the cells mostly stand in order already.
  private static func inOrder(_ planned: PlannedRow) -> PlannedRow {
    let cells = planned.cells
    let areSorted = cells.indices.dropFirst().allSatisfy {
      (cells[$0 - 1].sheet, cells[$0 - 1].cell) <= (cells[$0].sheet, cells[$0].cell)
    }
    guard !areSorted else { return planned }
    let sorted = cells.sorted { ($0.sheet, $0.cell) < ($1.sheet, $1.cell) }
    return PlannedRow(cells: sorted, totals: planned.totals)
  }
}
