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
    for index in drafts.indices {
      guard let cell = drafts[index].cell else { continue }
      drafts[index].stretch = cell.header.lazy.compactMap { finder.first(in: $0) }.first
      if drafts[index].kind != .targetOnly, drafts[index].period == own {
        drafts[index].period = nil
      }
      if cell.isPlan, drafts[index].period == nil, period.span != .year {
        drafts[index].period = String(period.year)
      }
    }
    if drafts.contains(where: { $0.cell != nil }) { settleColumns() }
  }

  /// Columns without a total that add up to an earlier value in the text are its parts.
  private mutating func settleColumns() {
    var start = 0
    while start < drafts.count {
      guard let table = drafts[start].cell?.place.table else {
        start += 1
        continue
      }
      var end = start + 1
      while end < drafts.count, drafts[end].cell?.place.table == table { end += 1 }
      var columns: [Int: [Int]] = [:]
      for index in start..<end where isLoose(drafts[index]) {
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

  private func isLoose(_ draft: Draft) -> Bool {
    draft.parent == nil && draft.kind == .actual && draft.priorOf == nil && !draft.isPrior
      && draft.quantity.value != nil
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
