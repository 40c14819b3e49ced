internal import ByteSupport

extension FillPlanner {
  /// The cells of every row of a form, in sheet and cell order.
  ///
  /// - Parameters:
  ///   - parallel: whether half of the rows are planned on a second core.
  ///   - plan: plans the row at a position of the table at a position.
  ///   - facts: what a table's columns say together.
  func plannedCells(
    of form: FormAnalysis, parallel: Bool,
    _ plan: @escaping @Sendable (_ table: Int, _ row: Int, _ facts: TableFacts) -> [PlannedCell],
    facts: (FormTable) -> TableFacts
  ) -> [PlannedCell] {
    let facts = form.tables.map(facts)
    let rows = form.tables.indices.flatMap { table in
      form.tables[table].rows.indices.map { (table: table, row: $0) }
    }
    let planned: @Sendable (Range<Int>) -> [PlannedCell] = { places in
      rows[places].flatMap { plan($0.table, $0.row, facts[$0.table]) }
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
    return FillPlanner.inOrder(first + second)
  }

  /// Fewer rows are planned before a thread has started.
  private static let parallelRows = 20

  /// Tables are found from top to bottom, so the cells mostly stand in order already.
  private static func inOrder(_ cells: [PlannedCell]) -> [PlannedCell] {
    let areSorted = cells.indices.dropFirst().allSatisfy {
      (cells[$0 - 1].sheet, cells[$0 - 1].cell) <= (cells[$0].sheet, cells[$0].cell)
    }
    return areSorted ? cells : cells.sorted { ($0.sheet, $0.cell) < ($1.sheet, $1.cell) }
  }
}
