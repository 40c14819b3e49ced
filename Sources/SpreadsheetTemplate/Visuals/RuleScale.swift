internal import ByteSupport
internal import Formulas
internal import SpreadsheetModel

/// One rule of a conditional format over its ranges: what all cells together give is computed once.
struct RuleScale {
  /// What a rule makes of a cell.
  struct Answer {
    var holds: Bool
    var look: ConditionalLook

    static let no = Answer(holds: false, look: ConditionalLook())
  }

  let rule: ConditionalRule
  private let formulas: StandaloneFormulas
  /// Zero-based.
  private let sheet: Int
  /// The numbers of the ranges, ascending, where the rule asks for them.
  private var numbers: [Double] = []
  /// How often each value stands in the ranges, where the rule asks for it.
  private var counts: [CellValue: Int] = [:]
  /// Where the points of a scale lie.
  private(set) var points: [Double] = []

  /// - Returns: `nil` for a rule that is not drawn.
  init?(
    _ ranges: [RangeReference], _ rule: ConditionalRule, _ worksheet: Worksheet, _ sheet: Int,
    _ formulas: StandaloneFormulas
  ) {
    (self.rule, self.sheet, self.formulas) = (rule, sheet, formulas)
    switch rule.test {
    case .other: return nil
    case .comparison, .formula: return
    case .rank, .average, .repeated:
      collect(ranges, worksheet)
    case .colorScale(let thresholds):
      collect(ranges, worksheet)
      guard (2...3).contains(thresholds.count), place(thresholds) else { return nil }
    case .dataBar(let bar):
      collect(ranges, worksheet)
      guard bar.ends.count == 2, place(bar.ends) else { return nil }
    case .iconSet(let set):
      collect(ranges, worksheet)
      guard (2...5).contains(set.starts.count), place(set.starts) else { return nil }
    }
  }

  private mutating func collect(_ ranges: [RangeReference], _ worksheet: Worksheet) {
    var seen: Set<CellReference> = []
    for range in ranges {
      let first = worksheet.rows.partitionPoint { $0.index >= range.first.row }
      for row in worksheet.rows[first...] {
        guard row.index <= range.last.row else { break }
        for cell in row.cells
        where (range.first.column...range.last.column).contains(cell.column) {
          let place = CellReference(row: row.index, column: cell.column)
          guard ranges.count == 1 || seen.insert(place).inserted else { continue }
          let value = cell.value.result
          if let number = Self.number(value) { numbers.append(number) }
          if case .repeated = rule.test, let key = Self.key(value) {
            counts[key, default: 0] += 1
          }
        }
      }
    }
    numbers.sort()
  }

  static func number(_ value: CellValue) -> Double? {
    switch value {
    case .number(let number): number
    case .date(let day): Double(day.serialDay)
    default: nil
    }
  }

  /// What two equal values have in common; `nil` for a blank.
  private static func key(_ value: CellValue) -> CellValue? {
    switch value {
    case .empty, .text(""): nil
    case .text(let text): .text(text.lowercased())
    case .date: number(value).map { .number($0) }
    default: value
    }
  }

  // MARK: The points of a scale

  private mutating func place(_ thresholds: [ConditionalRule.Threshold]) -> Bool {
    guard let least = numbers.first, let greatest = numbers.last else {
      points = thresholds.map { _ in 0 }
      return true
    }
    for threshold in thresholds {
      let number = Double(threshold.text) ?? formulaNumber(threshold.text)
      switch threshold.kind {
      case .minimum: points.append(least)
      case .maximum: points.append(greatest)
      case .automaticMinimum: points.append(min(0, least))
      case .automaticMaximum: points.append(max(0, greatest))
      case .number, .formula:
        guard let number else { return false }
        points.append(number)
      case .percent:
        guard let number else { return false }
        points.append(least + (greatest - least) * number / 100)
      case .percentile:
        guard let number else { return false }
        points.append(percentile(number / 100))
      }
    }
    return true
  }

  private func formulaNumber(_ text: String) -> Double? {
    let value = formulas.value(of: text, writtenFor: rule.base, at: rule.base, sheet: sheet)
    if case .number(let number)? = value { return number }
    return nil
  }

  /// PERCENTILE.INC of the numbers.
  private func percentile(_ share: Double) -> Double {
    let place = min(max(share, 0), 1) * Double(numbers.count - 1)
    let below = numbers[Int(place)]
    let above = numbers[min(Int(place) + 1, numbers.count - 1)]
    return below + (above - below) * (place - place.rounded(.down))
  }

  // MARK: One cell

  /// What the rule makes of a cell; `nil` when that is not known.
  ///
  /// - Parameter ordersText: whether text is greater than any number.
  func answer(at cell: CellReference, value: CellValue, ordersText: Bool) -> Answer? {
    switch rule.test {
    case .comparison(let comparison, let texts):
      return compared(comparison, texts, cell, value, ordersText: ordersText)
    case .formula(let text):
      guard let result = self.value(of: text, at: cell) else { return nil }
      return Self.isTrue(result) ? yes(.formula, shifted(text, to: cell)) : .no
    case .rank(let count, let isPercent, let isBottom):
      guard let number = Self.number(value) else { return .no }
      let wanted = isPercent ? max(1, numbers.count * count / 100) : count
      let place = min(wanted, numbers.count) - 1
      guard place >= 0 else { return .no }
      let bound = isBottom ? numbers[place] : numbers[numbers.count - 1 - place]
      let detail = "\(count)" + (isPercent ? " %" : "")
      return (isBottom ? number <= bound : number >= bound)
        ? yes(isBottom ? .bottom : .top, detail) : .no
    case .average(let isAbove, let includesEqual):
      guard let number = Self.number(value) else { return .no }
      let mean = numbers.reduce(0, +) / Double(numbers.count)
      let holds =
        (isAbove ? number > mean : number < mean) || includesEqual && number == mean
      return holds ? yes(isAbove ? .above : .below, "") : .no
    case .repeated(let isUnique):
      guard let count = Self.key(value).flatMap({ counts[$0] }) else { return .no }
      return (count == 1) == isUnique ? yes(isUnique ? .unique : .repeated, "") : .no
    case .colorScale, .dataBar, .iconSet:
      guard let number = Self.number(value), numbers.first != nil else { return .no }
      return Answer(holds: true, look: drawn(number))
    case .other: return nil
    }
  }

  private func yes(_ kind: ConditionalLook.Reason.Kind, _ detail: String) -> Answer {
    var look = ConditionalLook()
    look.style = rule.style
    look.reasons = [ConditionalLook.Reason(kind: kind, detail: detail)]
    return Answer(holds: true, look: look)
  }

  private func value(of text: String, at cell: CellReference) -> FormulaValue? {
    formulas.value(of: text, writtenFor: rule.base, at: cell, sheet: sheet)
  }

  /// A formula as it is asked of a cell.
  private func shifted(_ text: String, to cell: CellReference) -> String {
    FormulaShift.expanded(
      text, rows: cell.row - rule.base.row, columns: cell.column - rule.base.column)
  }

  private static func isTrue(_ value: FormulaValue) -> Bool {
    switch value {
    case .boolean(let truth): truth
    case .number(let number): number != 0
    case .text, .empty, .error: false
    }
  }

  private func compared(
    _ comparison: ConditionalRule.Comparison, _ texts: [String], _ cell: CellReference,
    _ value: CellValue, ordersText: Bool
  ) -> Answer? {
    var bounds: [FormulaValue] = []
    for text in texts {
      guard let bound = self.value(of: text, at: cell) else { return nil }
      bounds.append(bound)
    }
    let own = FormulaValue(value)
    func order(_ index: Int) -> ValueOrder? {
      ValueOrder(own, bounds[index], ordersText: ordersText)
    }
    guard let first = order(0), let second = order(bounds.count - 1) else { return .no }
    guard comparison.holds(first, second) else { return .no }
    let detail = texts.map { shifted($0, to: cell) }.joined(separator: " … ")
    return yes(.comparison, comparison.sign + " " + detail)
  }
}

/// How one value stands to another.
enum ValueOrder {
  case below, equal, above
  /// Of another type, so that neither is greater.
  case apart

  /// - Returns: `nil` when either is an error.
  init?(_ one: FormulaValue, _ other: FormulaValue, ordersText: Bool) {
    func rank(_ value: FormulaValue) -> Int {
      switch value {
      case .empty, .number: 0
      case .text: 1
      case .boolean: 2
      case .error: 3
      }
    }
    guard rank(one) < 3, rank(other) < 3 else { return nil }
    switch (one, other) {
    case (.text(let one), .text(let other)):
      let (one, other) = (one.lowercased(), other.lowercased())
      self = one == other ? .equal : one < other ? .below : .above
    case (.empty, .text(let text)), (.text(let text), .empty):
      // A blank is the empty text as well.
      self = text.isEmpty ? .equal : ordersText ? (rank(one) == 1 ? .above : .below) : .apart
    case _ where rank(one) != rank(other):
      self = !ordersText ? .apart : rank(one) < rank(other) ? .below : .above
    default:
      let (one, other) = (ValueOrder.number(one), ValueOrder.number(other))
      self = one == other ? .equal : one < other ? .below : .above
    }
  }

  private static func number(_ value: FormulaValue) -> Double {
    switch value {
    case .number(let number): number
    case .boolean(let truth): truth ? 1 : 0
    case .empty, .text, .error: 0
    }
  }
}

extension ConditionalRule.Comparison {
  /// The sign in words of mathematics.
  fileprivate var sign: String {
    switch self {
    case .less: "<"
    case .lessOrEqual: "≤"
    case .equal: "="
    case .unequal: "≠"
    case .greaterOrEqual: "≥"
    case .greater: ">"
    case .between: "∈"
    case .notBetween: "∉"
    }
  }

  /// - Parameter second: to the second bound; the first where there is one.
  fileprivate func holds(_ first: ValueOrder, _ second: ValueOrder) -> Bool {
    switch self {
    case .less: return first == .below
    case .lessOrEqual: return first == .below || first == .equal
    case .equal: return first == .equal
    case .unequal: return first != .equal
    case .greaterOrEqual: return first == .above || first == .equal
    case .greater: return first == .above
    case .between, .notBetween:
      // The bounds may stand in either order.
      let inside =
        first == .equal || second == .equal
        || first == .above && second == .below || first == .below && second == .above
      return inside == (self == .between)
    }
  }
}
