import ByteSupport
import IndicatorModel
import VietnameseText

/// What can be told only when all drafts of a report stand: targets, prices, trees, repeats.
struct DraftResolver {
  private let scanner: DocumentScanner
  private var drafts: [Draft]

  /// The drafts of a scan with everything resolved.
  static func resolved(_ scanner: DocumentScanner, period: ReportingPeriod?) -> [Draft] {
    var resolver = DraftResolver(scanner: scanner, drafts: scanner.drafts)
    for index in resolver.drafts.indices { resolver.resolve(index) }
    return resolver.drafts
  }

  private init(scanner: DocumentScanner, drafts: [Draft]) {
    self.scanner = scanner
    self.drafts = drafts
  }

  private mutating func resolve(_ index: Int) {
    shareBase(index)
    markPrice(index)
    markExecution(index)
    if drafts[index].kind == .change { drafts[index].qualifier = drafts[index].qualifier }
  }

  /// "tăng 1.206 tỷ đồng, tăng 9,85% so cùng kỳ": both against the same period.
  private mutating func shareBase(_ index: Int) {
    var base: String?
    for position in drafts[index].comparisons.indices.reversed() {
      if let own = drafts[index].comparisons[position].base {
        base = own
      } else {
        drafts[index].comparisons[position].base = base
      }
    }
  }

  /// Money for a quantity is a price when the words or the list say so.
  private mutating func markPrice(_ index: Int) {
    let draft = drafts[index]
    guard let unit = draft.unit, unit.unitClass.hasPrefix("đồng/"), draft.kind == .actual else { return }
    let denominator = unit.unitClass.dropFirst(5)
    let goods = ["g", "lít", "quả", "con", "cây", "m³", "m²", "chục", "bao", "lượng", "cái"].contains(String(denominator))
    if goods, denominator != "m²" || says(draft) { drafts[index].kind = .price }
  }

  private func says(_ draft: Draft) -> Bool {
    draft.subject.contains { scanner.tokens[$0].key == WordKey("giá") }
  }

  /// "đã giải ngân 2,9 tỷ đồng" is the execution of the plan before it.
  private mutating func markExecution(_ index: Int) {
    guard drafts[index].unit?.isMoney == true,
      Self.execution.contains(where: { has($0, drafts[index].subject) })
    else { return }
    let earlier = drafts.indices.prefix(index).suffix(12).filter {
      drafts[$0].paragraph == drafts[index].paragraph && drafts[$0].unit?.isMoney == true
        && drafts[$0].relation != .executionOf
    }
    guard let plan = earlier.last, plan != index else { return }
    if drafts[index].parent == nil || drafts[index].sentence == drafts[plan].sentence {
      if drafts[plan].sentence == drafts[index].sentence {
        (drafts[index].parent, drafts[index].relation) = (plan, .executionOf)
      }
      drafts[index].trace.append("execution of the plan before it")
    }
  }

  private func has(_ words: [WordKey], _ range: Range<Int>) -> Bool {
    guard range.count >= words.count else { return false }
    return (range.lowerBound...(range.upperBound - words.count)).contains { start in
      words.indices.allSatisfy { scanner.tokens[start + $0].key == words[$0] }
    }
  }

  private static let execution = ["giải ngân", "đã thực hiện", "đã chi"].map { VietnameseText.words($0) }
}
