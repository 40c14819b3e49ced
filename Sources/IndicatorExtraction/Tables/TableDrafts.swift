import ByteSupport
import IndicatorModel
import VietnameseText

/// Writes the drafts of a table row by row.
struct TableDrafts {
  let scanner: DocumentScanner
  let layout: TableLayout
  let lead: TableLead
  private let namer: TableNamer
  private var drafts: [Draft] = []
  /// The draft of each cell, row by row.
  private var places: [[Int?]] = []

  init(scanner: DocumentScanner, layout: TableLayout, lead: TableLead) {
    self.scanner = scanner
    self.layout = layout
    self.lead = lead
    namer = TableNamer(scanner: scanner, layout: layout, lead: lead)
  }

  /// The drafts in order of place.
  mutating func written() -> [Draft] {
    for row in layout.rows.indices {
      places.append(Array(repeating: nil, count: layout.columns.count))
      guard !layout.rows[row].label.isEmpty else { continue }
      for column in layout.columns.indices { addDraft(row, column) }
      for column in layout.columns.indices { attach(row, column) }
    }
    for row in layout.rows.indices { setParents(row) }
    return drafts
  }

  // MARK: cells

  private mutating func addDraft(_ row: Int, _ column: Int) {
    let own = layout.columns[column]
    guard isStated(row, column), let number = layout.rows[row].numbers[column],
      let unit = unit(row, column)
    else { return }
    var quantity = number.quantity
    if number.isNegative { quantity.value = quantity.value?.negated }
    let label = layout.rows[row].label
    let behind = quantity.tokens.upperBound
    var draft = Draft(
      quantity: quantity, subject: label, post: behind..<behind, paragraph: 0, sentence: 0)
    if quantity.unit == nil { draft.inherit(unit) }
    draft.placeName = isPlace(label) && !layout.rows[row].isTotal ? label : nil
    draft.group = own.content.isEmpty ? lead.title : own.header.first
    draft.kind = own.kind
    draft.period = own.period
    draft.asOf = own.asOf ?? (isTimeless(own) ? nil : lead.asOf)
    switch own.role {
    case .plan: describePlan(&draft, own)
    case .share: draft.kind = .share
    case .earlier: describeEarlier(&draft, own)
    default: if own.kind == .estimate { draft.qualifier = "ước" }
    }
    draft.cell = TableCell(
      header: own.header, name: namer.name(row: row, column: column, unit: unit),
      place: (layout.rows[0].label.lowerBound, column))
    draft.cell?.isPlan = own.role == .plan || own.role == .allotment
    if scanner.isTraced {
      draft.trace = ["cell of a table: \(scanner.text(quantity.tokens))"]
    }
    places[row][column] = drafts.count
    drafts.append(draft)
  }

  /// What a work costs and the money assigned to it are of no day.
  private func isTimeless(_ column: TableColumn) -> Bool {
    column.role == .allotment
      || column.header.contains { range in
        range.contains {
          TableWords.cost.match(scanner.tokens, at: $0, limit: range.upperBound) != nil
        }
      }
  }

  /// Whether a row's label is a place: "TT Trà Bương", or "Phú Lạc" below "Xã, thị trấn".
  private func isPlace(_ label: Range<Int>) -> Bool {
    if scanner.place(endingAt: label.upperBound)?.lowerBound == label.lowerBound { return true }
    return namesPlaces && label.count <= 5
      && label.allSatisfy { scanner.tokens[$0].isCapitalized || scanner.tokens[$0].kind == .number }
  }

  /// Whether the header of the labels says that they are places.
  private var namesPlaces: Bool {
    layout.columns[layout.label].header.contains { header in
      header.contains {
        Self.placeHeads.match(scanner.tokens, at: $0, limit: header.upperBound) != nil
      }
    }
  }
  private static let placeHeads = PhraseSet([
    "xã", "phường", "thị trấn", "địa phương", "khóm", "ấp", "thôn", "bản", "huyện", "khu phố",
    "tên xã", "đơn vị hành chính",
  ])

  private func describePlan(_ draft: inout Draft, _ column: TableColumn) {
    (draft.kind, draft.asOf) = (.targetOnly, nil)
    draft.planBody = column.bodies.first { $0 != "kế hoạch" && $0 != "dự toán" }
    let ofYear = column.header.contains { $0.contains { scanner.tokens[$0].key == WordKey.year } }
    if draft.period == nil, ofYear { draft.period = scanner.phrases.year.map(String.init) }
  }

  private func describeEarlier(_ draft: inout Draft, _ column: TableColumn) {
    draft.kind = .actual
    draft.asOf = column.asOf
    if column.period == nil, column.base == "năm trước" {
      draft.period = scanner.phrases.year.map { String($0 - 1) }
    }
  }

  /// Whether a cell is a statement of its own: a plan behind its value is the value's target, an
  /// earlier value needs a period.
  private func isStated(_ row: Int, _ column: Int) -> Bool {
    let own = layout.columns[column]
    switch own.role {
    case .value, .allotment, .share: return true
    case .plan: return !isTarget(row, column)
    case .earlier:
      if own.base == "cùng kỳ" || own.base == "cùng vụ" {
        return own.owner.map { places[row][$0] ?? later(row, $0) } != nil
      }
      return own.period != nil || own.base == "năm trước"
    default: return false
    }
  }

  /// A cell that has no draft yet but will.
  private func later(_ row: Int, _ column: Int) -> Int? {
    layout.rows[row].numbers[column] == nil ? nil : 0
  }

  /// The first plan behind a value in the same row.
  private func isTarget(_ row: Int, _ column: Int) -> Bool {
    guard let owner = layout.columns[column].owner, owner < column,
      places[row][owner] != nil,
      layout.rows[row].numbers[owner]?.quantity.pair == nil
    else { return false }
    return !layout.columns.indices.prefix(column).contains { other in
      layout.columns[other].role == .plan && layout.columns[other].owner == owner && other > owner
        && layout.rows[row].numbers[other] != nil
    }
  }

  /// The unit of a cell: its own, that of its header, of its row, of the table, of what is counted.
  private func unit(_ row: Int, _ column: Int) -> UnitOfMeasure? {
    let own = layout.columns[column]
    if let unit = layout.rows[row].numbers[column]?.quantity.unit { return unit }
    if let unit = own.unit, !own.countsNoun { return unit }
    if let unit = layout.rows[row].unit { return unit }
    if let unit = own.unit {
      return lead.unit.flatMap { $0.isComparable(with: unit) ? $0 : nil } ?? unit
    }
    if own.role == .plan || own.role == .earlier, let owner = own.owner,
      layout.columns[owner].unit != nil
    {
      return unit(row, owner)
    }
    if let unit = lead.unit { return unit }
    return own.content.isEmpty
      ? TableUnits(scanner: scanner).counted(layout.rows[row].label, led: true) : nil
  }

  // MARK: what stands beside a value

  private mutating func attach(_ row: Int, _ column: Int) {
    let own = layout.columns[column]
    guard let owner = own.owner, let place = places[row][owner],
      let number = layout.rows[row].numbers[column]
    else { return }
    let span = scanner.span(number.quantity.valueTokens)
    switch own.role {
    case .plan: attachPlan(row, column, to: place)
    case .achieved:
      guard let percent = number.quantity.value, !number.isNegative else { return }
      for body in own.bodies.isEmpty ? [nil] : own.bodies.map({ Optional($0) }) {
        drafts[place].achieved.append(Achievement(percent: percent, against: body, span: span))
      }
    case .ratio:
      drafts[place].comparisons.append(
        Comparison(
          direction: "bằng", amount: number.quantity.value, unit: "%", base: own.base, span: span))
    case .movement: move(place, own, number, span)
    case .share:
      guard let share = places[row][column] else { return }
      (drafts[share].parent, drafts[share].relation) = (place, .shareOf)
    case .earlier: attachEarlier(row, column, to: place)
    default: break
    }
  }

  private mutating func attachPlan(_ row: Int, _ column: Int, to place: Int) {
    if let plan = places[row][column] {
      drafts[plan].planFor = place
      if drafts[place].planOf == nil { drafts[place].planOf = plan }
    } else if let plan = layout.rows[row].numbers[column]?.quantity, let value = plan.value,
      let unit = drafts[place].unit
    {
      let planned = plan.unit ?? layout.columns[column].unit ?? unit
      guard let converted = planned.convert(value, to: unit) else { return }
      drafts[place].quantity.pair = (converted, plan.valueTokens.lowerBound)
    }
  }

  private mutating func attachEarlier(_ row: Int, _ column: Int, to place: Int) {
    guard let earlier = places[row][column] else { return }
    let own = layout.columns[column]
    if own.period == nil, own.base == "cùng kỳ" || own.base == "cùng vụ" {
      // The resolver finds the period and gives the value to the movements.
      (drafts[earlier].isPrior, drafts[earlier].parent) = (true, place)
    } else if let year = scanner.phrases.year, own.year == nil || own.year == year - 1 {
      drafts[earlier].priorOf = place
    }
  }

  private mutating func move(
    _ place: Int, _ column: TableColumn, _ number: CellNumber, _ span: SourceSpan
  ) {
    guard let amount = number.quantity.value else { return }
    let falls = number.isNegative != (column.direction == "giảm")
    let isZero = amount == DecimalNumber(coefficient: 0)
    let unit =
      column.unit?.isPercent == true || number.quantity.isPercent
      ? "%" : (number.quantity.unit ?? drafts[place].unit)?.name
    drafts[place].comparisons.append(
      Comparison(
        direction: isZero ? "tương đương" : falls ? "giảm" : "tăng",
        amount: isZero ? nil : amount, unit: isZero ? nil : unit, base: column.base, span: span))
  }

  // MARK: parents

  /// Each value belongs under that of the row above in its column; what was paid under what was
  /// assigned.
  private mutating func setParents(_ row: Int) {
    for column in layout.columns.indices {
      let role = layout.columns[column].role
      guard role == .value || role == .allotment || role == .plan,
        let place = places[row][column]
      else { continue }
      if role == .value, layout.columns[column].header.contains(where: { isPaid($0) }),
        let assigned = layout.columns.firstIndex(where: { $0.role == .allotment }),
        let plan = places[row][assigned]
      {
        drafts[place].planOf = plan
        (drafts[place].parent, drafts[place].relation) = (plan, .executionOf)
        continue
      }
      guard let parent = above(row, column) ?? countedBefore(row, column),
        let unit = drafts[place].unit, let other = drafts[parent].unit, isSummable(unit)
      else { continue }
      drafts[place].parent = parent
      drafts[place].relation = unit.isComparable(with: other) ? .breakdown : .attribute
    }
  }

  private func above(_ row: Int, _ column: Int) -> Int? {
    layout.rows[row].parent.flatMap { places[$0][column] }
  }

  /// "Hồ sơ tiếp nhận | Đã giải quyết": what was done belongs under what it was done with.
  private func countedBefore(_ row: Int, _ column: Int) -> Int? {
    let own = layout.columns[column]
    guard own.countsNoun, let first = own.content.first,
      TableWords.done.contains(scanner.tokens[first].key),
      let noun = layout.columns.indices.prefix(column).last(where: {
        layout.columns[$0].role == .value && layout.columns[$0].countsNoun
          && !TableWords.done.contains(scanner.tokens[layout.columns[$0].content.first ?? 0].key)
      })
    else { return nil }
    return places[row][noun]
  }

  private func isPaid(_ range: Range<Int>) -> Bool {
    range.contains { TableWords.paid.match(scanner.tokens, at: $0, limit: range.upperBound) != nil }
  }

  /// Rates and yields of parts do not make up that of the whole.
  private func isSummable(_ unit: UnitOfMeasure) -> Bool {
    !unit.isPercent && !unit.unitClass.utf8.contains(UInt8(ascii: "/"))
  }
}
