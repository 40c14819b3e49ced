import ByteSupport
import IndicatorModel
import VietnameseText

/// What can be told only when all drafts of a report stand: prices, trees, units left out.
struct DraftResolver {
  let scanner: DocumentScanner
  var drafts: [Draft]
  /// The longer stretch that the title names beside the period.
  var whole: TitleStretch?
  /// Whether the report is of a whole year.
  var isOfYear = false

  /// The drafts of a scan with everything resolved.
  static func resolved(_ scanner: DocumentScanner, period: ReportingPeriod?) -> [Draft] {
    var resolver = DraftResolver(scanner: scanner, drafts: scanner.takeDrafts())
    resolver.shareBases()
    resolver.settleLists()
    resolver.settleTotals()
    resolver.settleSums()
    for index in resolver.drafts.indices { resolver.resolve(index) }
    if let period {
      resolver.whole = StretchFinder.settle(&resolver.drafts, scanner: scanner, period: period)
      resolver.settleAhead()
      resolver.settleYears(period)
      resolver.settleTables(period)
    }
    resolver.inheritKinds()
    resolver.takePlanWords()
    resolver.settleRunningAttributes()
    resolver.settleRespective()
    resolver.settleSideFacts(period)
    resolver.dropGoalWords()
    resolver.settlePriors(period)
    if let period {
      resolver.settlePeriods(period)
    }
    resolver.markUndone()
    resolver.dropAbsorbed()
    return resolver.drafts
  }

  private init(scanner: DocumentScanner, drafts: [Draft]) {
    self.scanner = scanner
    self.drafts = drafts
  }

  private mutating func resolve(_ index: Int) {
    markPrice(index)
    guard drafts[index].cell == nil else { return }
    markExecution(index)
    markOutcome(index)
    markConsequence(index)
    takePlanOfWhole(index)
    borrowUnit(index)
  }

  /// "Gieo trồng 1.152/1.148 ha, đạt 100,3% kế hoạch, trong đó: bắp 212/220 ha": parts of a pair with
  /// a plan are held against plans.
  private mutating func takePlanOfWhole(_ index: Int) {
    guard drafts[index].quantity.pair != nil, drafts[index].relation == .breakdown,
      let whole = drafts[index].parent, whole < index, drafts[whole].quantity.pair != nil,
      drafts[whole].unit == drafts[index].unit,
      drafts[whole].hasPlanBeside || drafts[whole].achieved.contains(where: { $0.against != nil })
    else { return }
    drafts[index].hasPlanBeside = true
  }

  /// One period named in a sentence holds for its other movements: "tăng 1.206 tỷ đồng, tăng 9,85%
  /// so cùng kỳ", "xảy ra 45 vụ (giảm 5 vụ), chết 20 người (giảm 3 người) so với cùng kỳ".
  private mutating func shareBases() {
    var start = 0
    while start < drafts.count {
      var end = start + 1
      while end < drafts.count, drafts[end].sentence == drafts[start].sentence { end += 1 }
      shareBase(start..<end)
      start = end
    }
  }

  private mutating func shareBase(_ sentence: Range<Int>) {
    var base = scanner.closingBases[drafts[sentence.lowerBound].sentence]
    for index in sentence.reversed() {
      for position in drafts[index].comparisons.indices.reversed() {
        if let own = drafts[index].comparisons[position].base {
          base = own
        } else {
          drafts[index].comparisons[position].base = base
        }
      }
    }
    base = nil
    for index in sentence {
      for position in drafts[index].comparisons.indices {
        if let own = drafts[index].comparisons[position].base { base = own }
        if drafts[index].comparisons[position].base == nil {
          drafts[index].comparisons[position].base = base
        }
      }
    }
  }

  /// "đã giải ngân 2,9 tỷ đồng" is the execution of the plan before it.
  private mutating func markExecution(_ index: Int) {
    guard drafts[index].unit?.isMoney == true, mentions(drafts[index].subject, Self.execution)
    else {
      return
    }
    let earlier = drafts.indices.prefix(index).suffix(12).filter {
      drafts[$0].paragraph == drafts[index].paragraph && drafts[$0].unit?.isMoney == true
        && drafts[$0].relation != .executionOf
    }
    guard let plan = confirmedPlan(of: index, in: earlier) ?? earlier.last,
      isPlan(plan, of: index)
    else { return }
    drafts[index].planOf = plan
    if drafts[plan].sentence == drafts[index].sentence || drafts[index].parent == nil {
      (drafts[index].parent, drafts[index].relation) = (plan, .executionOf)
    }
    drafts[index].trace.append("execution of the plan before it")
  }

  /// "… vốn xã quản lý 20 tỷ, giải ngân 8 tỷ; cộng giải ngân 12 tỷ (40%)": the plan that the
  /// percentage is of, which need not be the last.
  private func confirmedPlan(of index: Int, in earlier: [Int]) -> Int? {
    guard let percent = drafts[index].achieved.first?.percent, percent.fractionDigits > 0,
      let part = drafts[index].quantity.value
    else { return nil }
    return earlier.last {
      guard drafts[$0].unit == drafts[index].unit, let whole = drafts[$0].quantity.value,
        let ratio = ExactRatio(part: part, whole: whole, statedDigits: percent.fractionDigits)
      else { return false }
      return ratio.isClose(to: percent)
    }
  }
  private static let execution = PhraseSet([
    "giải ngân", "đã chi", "lũy kế thanh toán", "đã thanh toán",
  ])

  /// Whether an amount of an earlier sentence can be what was to be spent: it is no smaller, and in
  /// a report's next sentence "đã chi" tells of something else.
  private func isPlan(_ plan: Int, of index: Int) -> Bool {
    if drafts[plan].sentence == drafts[index].sentence { return true }
    guard mentions(drafts[index].subject, Self.disbursed) else { return false }
    return true
  }
  private static let disbursed = PhraseSet(["giải ngân", "lũy kế thanh toán", "đã thanh toán"])

  /// "tiếp nhận 2.073 hồ sơ, đã giải quyết 1.277 hồ sơ": what became of the ones before.
  private mutating func markOutcome(_ index: Int) {
    guard drafts[index].parent == nil, let value = drafts[index].quantity.value,
      mentions(drafts[index].subject, Self.outcome)
        || drafts[index].subject.isEmpty && mentions(drafts[index].post, Self.outcome)
    else { return }
    let (paragraph, sentence) = (drafts[index].paragraph, drafts[index].sentence)
    let period = drafts[index].period
    guard let unit = drafts[index].unit, !unit.isMoney, !unit.isPercent else { return }
    let start = index - min(index, 8)
    func isWhole(_ position: Int, near: Bool) -> Bool {
      let own = drafts[position].sentence
      guard drafts[position].paragraph == paragraph, near == (own == sentence),
        drafts[position].unit?.unitClass == unit.unitClass,
        drafts[position].period == nil || period == nil || drafts[position].period == period,
        let total = drafts[position].quantity.value
      else { return false }
      // "12/15 chỉ tiêu đạt, 3 chỉ tiêu chưa đạt": the rest of the pair's total, not of the 12.
      if let pair = drafts[position].quantity.pair, total.adding(value) == pair.value {
        return false
      }
      return total >= value && drafts[position].relation != .breakdown
        && drafts[position].kind != .share && (near || total > value && sentence == own + 1)
    }
    let whole =
      (start..<index).first {
        isWhole($0, near: true) && !mentions(drafts[$0].subject, Self.outcome)
      }
      ?? (start..<index).last { isWhole($0, near: false) }
      ?? (start..<index).first { isWhole($0, near: true) }
    guard let whole else { return }
    if opensWith(drafts[whole].subject, Self.plan) {
      drafts[index].planOf = whole
      (drafts[index].parent, drafts[index].relation) = (whole, .executionOf)
    } else {
      (drafts[index].parent, drafts[index].relation) = (whole, .breakdown)
    }
    drafts[index].trace.append("outcome of the count before it")
  }
  private static let plan = PhraseSet(["kế hoạch", "chỉ tiêu"])
  private static let outcome = PhraseSet([
    "giải quyết", "đang", "đúng hẹn", "đúng hạn", "trễ hạn", "trễ hẹn", "quá hạn", "còn", "làm rõ",
    "khởi tố", "cảnh cáo",
    "xử phạt", "khám phá", "đủ điều kiện", "đạt yêu cầu", "vi phạm", "giữ lại", "điều chuyển",
    "đang thi công", "không đạt", "trả kết quả", "đã trồng", "di dời", "bố trí", "nhắc nhở",
    "đình chỉ", "trước hẹn",
    "đạt chuẩn", "thuộc thẩm quyền", "đã nhận", "chưa", "hòa giải thành", "hòa giải không thành",
    "không thành", "dương tính", "đã xử lý",
    "cam kết", "trước hạn", "kết thúc",
    "công bố", "đưa đi", "giáo dục", "đã hoàn thành", "hòa giải",
  ])

  /// A pair without a unit takes that of the measure with the same plan.
  private mutating func borrowUnit(_ index: Int) {
    guard drafts[index].unit == nil, let pair = drafts[index].quantity.pair else { return }
    let twin = drafts[max(0, index - 400)..<index].first { other in
      other.unit != nil && other.quantity.pair.map { $0.value == pair.value } == true
    }
    drafts[index].inherit(twin?.unit)
  }

  /// Bare counts of one bracket belong under the measure whose value they add up to.
  private mutating func settleLists() {
    var index = 0
    while index < drafts.count {
      var end = index + 1
      if drafts[index].hasInheritedUnit, let parent = drafts[index].parent {
        while end < drafts.count, drafts[end].hasInheritedUnit, drafts[end].parent == parent {
          end += 1
        }
        if end - index >= 2 { settle(index..<end, under: parent) }
      }
      index = end
    }
  }

  private mutating func settle(_ list: Range<Int>, under parent: Int) {
    var sum = DecimalNumber(coefficient: 0)
    for index in list { sum = drafts[index].quantity.value.flatMap { sum.adding($0) } ?? sum }
    guard drafts[parent].quantity.value != sum else { return }
    let sentence = drafts[parent].sentence
    let better = drafts.indices.prefix(list.lowerBound).suffix(6).last {
      drafts[$0].sentence == sentence && drafts[$0].quantity.value == sum
    }
    guard let better else { return }
    for index in list {
      drafts[index].parent = better
      drafts[index].inherit(drafts[better].unit)
    }
  }

  /// Amounts listed in one sentence that add up to an earlier amount are its parts.
  private mutating func settleTotals() {
    var start = 0
    while start < drafts.count {
      var end = start + 1
      while end < drafts.count, drafts[end].sentence == drafts[start].sentence { end += 1 }
      let list = (start..<end).filter {
        drafts[$0].parent == nil && drafts[$0].unit?.isMoney == true
          && drafts[$0].quantity.value != nil
      }
      if list.count >= 4 { findTotal(of: Array(list)) }
      start = end
    }
  }

  private mutating func findTotal(of list: [Int]) {
    let unit = UnitOfMeasure(name: "đồng", unitClass: "đồng", power: 0)
    func amount(_ index: Int) -> Double? {
      guard let own = drafts[index].unit, let value = drafts[index].quantity.value else {
        return nil
      }
      return own.convert(value, to: unit)?.doubleValue
    }
    // The sentence may close with another total ("tổng chi …"): try without its last items too.
    for count in stride(from: list.count, through: max(4, list.count - 2), by: -1) {
      let parts = list.prefix(count)
      let sum = parts.reduce(0.0) { $0 + (amount($1) ?? 0) }
      let total = (0..<(list.first ?? 0)).suffix(600).last { index in
        guard drafts[index].unit?.isMoney == true, let whole = amount(index) else { return false }
        return abs(whole - sum) <= whole * 0.001
      }
      guard let total else { continue }
      for index in parts {
        (drafts[index].parent, drafts[index].relation) = (total, .breakdown)
        drafts[index].trace.append("parts that add up to an earlier total")
      }
      return
    }
  }

  func mentions(_ range: Range<Int>, _ set: PhraseSet) -> Bool {
    let start = max(0, range.lowerBound - 2)
    return (start..<range.upperBound).contains {
      set.match(scanner.tokens, at: $0, limit: range.upperBound) != nil
    }
  }
}
