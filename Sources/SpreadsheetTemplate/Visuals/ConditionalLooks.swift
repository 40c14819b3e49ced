internal import Formulas
public import SpreadsheetModel

/// What the conditional formats of a workbook make of its cells, by their stored values.
public final class ConditionalLooks {
  /// Rules that were not drawn: they ask the clock, another workbook or what we do not compute.
  public private(set) var undrawnRules = 0
  private let workbook: Workbook
  let formulas: StandaloneFormulas
  /// How many times rules are asked of cells at most; what is left is not drawn.
  private static let questionLimit = 1_000_000
  private var questions = 0

  /// - Complexity: O(cells).
  public init(_ workbook: Workbook) {
    self.workbook = workbook
    formulas = StandaloneFormulas(workbook)
  }

  /// The cells of a sheet that look otherwise than their own format says.
  ///
  /// - Parameters:
  ///   - index: zero-based sheet.
  ///   - last: the last row and column that are drawn.
  /// - Complexity: O(cells of the rules × work of their formulas).
  public func looks(
    _ formats: [ConditionalFormat], sheet index: Int, upTo last: CellReference
  ) -> [CellReference: ConditionalLook] {
    let sheet = workbook.sheets[index]
    var looks: [CellReference: ConditionalLook] = [:]
    var closed: Set<CellReference> = []
    var styled: Set<CellReference> = []
    for (format, rule) in ConditionalLooks.inOrder(formats) {
      let scale = RuleScale(format.ranges, rule, sheet, index, formulas)
      guard questions < Self.questionLimit, let scale else {
        undrawnRules += 1
        continue
      }
      var isUnknown = false
      var asked: Set<CellReference> = []
      for range in format.ranges {
        forEachCell(of: range, upTo: last) { cell in
          guard !closed.contains(cell), format.ranges.count == 1 || asked.insert(cell).inserted
          else { return }
          questions += 1
          let isFirst = format.precedence == .excel || !styled.contains(cell)
          guard isFirst || rule.isDrawing else { return }
          let answer = scale.answer(
            at: cell, value: sheet.value(at: cell).result,
            ordersText: format.precedence == .excel)
          guard let answer else {
            isUnknown = true
            return
          }
          guard answer.holds else { return }
          looks[cell, default: ConditionalLook()].add(answer.look)
          if !rule.isDrawing { styled.insert(cell) }
          if rule.stops { closed.insert(cell) }
        }
      }
      if isUnknown { undrawnRules += 1 }
    }
    return looks
  }

  /// All rules, those that come first before others: by priority in Excel, by place in LibreOffice.
  private static func inOrder(
    _ formats: [ConditionalFormat]
  ) -> [(format: ConditionalFormat, rule: ConditionalRule)] {
    let all = formats.enumerated().flatMap { position, format in
      format.rules.enumerated().map { (position, $0, format, $1) }
    }
    return all.sorted { one, other in
      let isRanked = one.2.precedence == .excel && other.2.precedence == .excel
      return isRanked && one.3.priority != other.3.priority
        ? one.3.priority < other.3.priority : (one.0, one.1) < (other.0, other.1)
    }.map { ($0.2, $0.3) }
  }

  private func forEachCell(
    of range: RangeReference, upTo last: CellReference, _ visit: (CellReference) -> Void
  ) {
    let rows = (range.first.row, min(range.last.row, last.row))
    let columns = (range.first.column, min(range.last.column, last.column))
    guard rows.0 <= rows.1, columns.0 <= columns.1 else { return }
    for row in rows.0...rows.1 {
      for column in columns.0...columns.1 where questions < Self.questionLimit {
        visit(CellReference(row: row, column: column))
      }
    }
  }
}

extension ConditionalRule {
  /// Whether it draws into cells, where others set colours and fonts.
  var isDrawing: Bool {
    switch test {
    case .colorScale, .dataBar, .iconSet: true
    default: false
    }
  }
}

extension ConditionalLook {
  /// Adds what earlier rules left open.
  mutating func add(_ other: ConditionalLook) {
    style = style.completed(by: other.style)
    bar = bar ?? other.bar
    icon = icon ?? other.icon
    reasons += other.reasons
  }
}
