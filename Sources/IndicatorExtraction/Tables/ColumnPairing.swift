import ByteSupport
import IndicatorModel
import VietnameseText

/// Tells which value each plan, percentage and earlier value of a table belongs to.
struct ColumnPairing {
  let tokens: [Token]
  let headers: ColumnReader

  /// Sets the owners of the columns; a column that stays without a clear one is left out.
  func settle(_ layout: inout TableLayout) {
    settleYears(&layout)
    settleAllotments(&layout)
    settleRates(&layout)
    settleMovements(&layout)
    carryCounts(&layout)
    let values = indices(layout) { $0 == .value }
    for column in layout.columns.indices {
      switch layout.columns[column].role {
      case .plan: layout.columns[column].owner = planOwner(column, values, layout)
      case .achieved, .movement, .ratio, .share, .earlier:
        let owner =
          values.last { $0 < column && isLevel(layout, $0) }
          ?? values.first { isLevel(layout, $0) }
        layout.columns[column].owner = owner
        if owner == nil, layout.columns[column].role != .earlier {
          layout.columns[column].role = .other
        }
      default: break
      }
    }
  }

  private func indices(
    _ layout: TableLayout, _ fits: (TableColumn.Role) -> Bool
  ) -> [Int] {
    layout.columns.indices.filter { fits(layout.columns[$0].role) }
  }

  /// Percentages that are indicators themselves have no plans or movements in tables of amounts.
  private func isLevel(_ layout: TableLayout, _ column: Int) -> Bool {
    layout.columns[column].unit?.isPercent != true
      || !layout.columns.contains { $0.role == .value && $0.unit?.isPercent != true }
  }

  /// A plan stands before the values or behind them, the whole table through.
  private func planOwner(_ column: Int, _ values: [Int], _ layout: TableLayout) -> Int? {
    let plan = layout.columns[column]
    if let year = plan.year, let own = headers.scanner.phrases.year, year != own { return nil }
    let first = layout.columns.firstIndex { $0.role == .value || $0.role == .plan } ?? 0
    let leads = layout.columns[first].role == .plan
    func fits(_ value: Int) -> Bool {
      let other = layout.columns[value]
      guard isLevel(layout, value) else { return false }
      if let one = plan.unit, let two = other.unit { return one.isComparable(with: two) }
      return true
    }
    return leads
      ? values.first { $0 > column && fits($0) } : values.last { $0 < column && fits($0) }
  }

  /// A value of a year still to come is a plan.
  private func settleYears(_ layout: inout TableLayout) {
    guard let own = headers.scanner.phrases.year else { return }
    for column in layout.columns.indices where layout.columns[column].role == .value {
      guard let year = layout.columns[column].year, year > own else { continue }
      layout.columns[column].role = .other
    }
  }

  /// "Kế hoạch vốn" is an amount of its own beside "Giải ngân", else a plan; so is "Kế hoạch" where
  /// nothing but what was paid of it stands beside it.
  private func settleAllotments(_ layout: inout TableLayout) {
    let values = indices(layout) { $0 == .value }
    let paid = values.contains { headers.has(layout.columns[$0], TableWords.paid) }
    let plans = indices(layout) { $0 == .plan || $0 == .allotment }
    if paid, plans.count == 1, isOfReport(layout.columns[plans[0]]),
      values.allSatisfy({
        layout.columns[$0].unit?.isPercent == true
          || headers.isBareRate(layout.columns[$0])
          || headers.has(layout.columns[$0], TableWords.paid)
      })
    {
      layout.columns[plans[0]].role = .allotment
    }
    for column in layout.columns.indices where layout.columns[column].role == .allotment {
      if !paid { layout.columns[column].role = .plan }
      if layout.columns[column].bodies.isEmpty { layout.columns[column].bodies = ["kế hoạch"] }
    }
  }

  private func isOfReport(_ plan: TableColumn) -> Bool {
    plan.year == nil || plan.year == headers.scanner.phrases.year
  }

  // MARK: rates

  /// "Tỷ lệ" is of the plan in its row when most numbers agree.
  private func settleRates(_ layout: inout TableLayout) {
    let plans = indices(layout) { $0 == .plan || $0 == .allotment }
    for column in layout.columns.indices {
      let own = layout.columns[column]
      let bare = headers.isBareRate(own)
      guard own.role == .value || own.role == .achieved && own.bodies.isEmpty, bare else {
        continue
      }
      let plan = plans.last { $0 < column } ?? plans.first
      if let plan, agrees(layout, column, plan) {
        layout.columns[column].role = .achieved
        layout.columns[column].bodies = layout.columns[plan].bodies
        layout.columns[column].unit = UnitOfMeasure(name: "%", unitClass: "%", power: 0)
      } else if let pair = pairColumn(layout, before: column) {
        layout.columns[column].role = .achieved
        layout.columns[column].bodies = layout.columns[pair].bodies
      } else if own.role == .value || !says(own, TableWords.reach) {
        layout.columns[column].role = .other
      }
    }
  }

  private func says(_ column: TableColumn, _ set: PhraseSet) -> Bool { headers.has(column, set) }

  private func pairColumn(_ layout: TableLayout, before column: Int) -> Int? {
    layout.columns.indices.prefix(column).last { index in
      layout.columns[index].role == .value
        && layout.rows.contains { $0.numbers[index]?.quantity.pair != nil }
    }
  }

  /// Whether most numbers of a column are what the value beside the plan is of it in percent.
  private func agrees(_ layout: TableLayout, _ column: Int, _ plan: Int) -> Bool {
    let values = indices(layout) { $0 == .value }.filter { $0 != column }
    guard let value = values.last(where: { $0 < column }) ?? values.first else { return false }
    var (known, agreed) = (0, 0)
    for row in layout.rows {
      guard let percent = amount(row, column), let done = amount(row, value),
        let planned = amount(row, plan), planned > 0
      else { continue }
      known += 1
      if abs(done / planned * 100 - percent) < 1 { agreed += 1 }
    }
    return known > 0 && agreed * 2 > known
  }

  private func amount(_ row: TableRow, _ column: Int) -> Double? {
    row.numbers[column]?.quantity.value?.doubleValue
  }

  // MARK: movements

  /// "So cùng kỳ (%)" is a ratio when the numbers lie about 100, a movement when some are
  /// negative, and nothing clear in between.
  private func settleMovements(_ layout: inout TableLayout) {
    for column in layout.columns.indices {
      let numbers = layout.rows.compactMap { $0.numbers[column] }
      switch layout.columns[column].role {
      case .ratio:
        if numbers.contains(where: { $0.isSigned }) {
          layout.columns[column].role = .movement
        } else {
          let sorted = numbers.compactMap { $0.quantity.value?.doubleValue }.sorted()
          let middle = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
          if middle < 60 { layout.columns[column].role = .other }
        }
      case .movement:
        let unsigned = !numbers.contains { $0.isSigned }
        let both =
          says(layout.columns[column], TableWords.up)
          && says(layout.columns[column], TableWords.down)
        let large = numbers.count { ($0.quantity.value?.doubleValue ?? 0) > 80 }
        if unsigned, both, layout.columns[column].unit?.isPercent == true,
          large * 2 > numbers.count
        {
          // "Tăng, giảm so cùng kỳ (%)" above 104,2 and 98,7: the ratio is meant.
          layout.columns[column].role = .ratio
        }
      default: break
      }
    }
  }

  /// "Hồ sơ tiếp nhận | Đã giải quyết | Trễ hạn": the later columns count the first one's things.
  private func carryCounts(_ layout: inout TableLayout) {
    var counted: UnitOfMeasure?
    for column in layout.columns.indices where layout.columns[column].role == .value {
      let own = layout.columns[column]
      if own.countsNoun {
        counted = own.unit
      } else if own.unit == nil, counted != nil,
        headers.has(own, TableWords.outcome, opening: true)
      {
        layout.columns[column].unit = counted
        layout.columns[column].countsNoun = true
      } else {
        counted = nil
      }
    }
  }
}
