import ByteSupport
import IndicatorModel
import VietnameseText

/// What a report's period says of the cells of tables.
extension DraftResolver {
  /// The header's stretch of time holds for its column; a period that is the report's own is not
  /// told again.
  mutating func settleTables(_ period: ReportingPeriod) {
    let finder = StretchFinder(scanner: scanner, period: period)
    let own = ownPeriod(period)
    var tables: [Int] = []
    for index in drafts.indices where drafts[index].cell != nil {
      guard let cell = drafts[index].cell else { continue }
      tables += repeatElement(-1, count: index - tables.count)
      tables.append(cell.place.table)
      drafts[index].stretch = cell.header.lazy.compactMap { finder.first(in: $0) }.first
      if drafts[index].kind != .targetOnly, drafts[index].period == own {
        drafts[index].period = nil
      }
      if cell.isPlan, drafts[index].period == nil, period.span != .year {
        drafts[index].period = String(period.year)
      }
    }
    if !tables.isEmpty { settleColumns(tables) }
  }

  /// Columns without a total that add up to an earlier value in the text are its parts.
  ///
  /// - Parameter tables: the table of each draft up to the last one of a table; -1 for none.
  private mutating func settleColumns(_ tables: [Int]) {
    var start = 0
    while start < tables.count {
      guard tables[start] >= 0 else {
        start += 1
        continue
      }
      var end = start + 1
      while end < tables.count, tables[end] == tables[start] { end += 1 }
      var columns: [Int: [Int]] = [:]
      for index in start..<end where isLoose(index) {
        columns[drafts[index].cell?.place.column ?? 0, default: []].append(index)
      }
      let open = columns.values.filter { $0.count > 2 }.sorted { $0[0] < $1[0] }
      let rest = open.filter { !settleColumn($0, before: start, tolerance: 0) }
      if rest.count < open.count {
        // The others of the table are wholes of the text too: a slip may stand in the sum.
        for parts in rest { _ = settleColumn(parts, before: start, tolerance: 0.01) }
      }
      start = end
    }
  }

  private func isLoose(_ index: Int) -> Bool {
    drafts[index].parent == nil && drafts[index].kind == .actual && drafts[index].priorOf == nil
      && !drafts[index].isPrior && drafts[index].quantity.value != nil
  }

  private mutating func settleColumn(
    _ parts: [Int], before start: Int, tolerance: Double
  ) -> Bool {
    guard let unit = drafts[parts[0]].unit, !unit.isPercent else { return false }
    var sum = DecimalNumber(coefficient: 0)
    for index in parts {
      guard drafts[index].unit == unit, let value = drafts[index].quantity.value,
        let next = sum.adding(value)
      else { return false }
      sum = next
    }
    // Small sums meet by chance.
    let amount = sum.doubleValue
    guard amount >= 100 else { return false }
    let whole = drafts.indices.prefix(start).suffix(120).last { index in
      guard let own = drafts[index].unit, own.isComparable(with: unit) else { return false }
      guard let value = drafts[index].quantity.value.flatMap({ own.convert($0, to: unit) }) else {
        return false
      }
      return tolerance == 0 ? value == sum : abs(value.doubleValue - amount) < amount * tolerance
    }
    guard let whole else { return false }
    for index in parts {
      (drafts[index].parent, drafts[index].relation) = (whole, .breakdown)
      drafts[index].trace.append("a column that adds up to an earlier value")
    }
    return true
  }
}
