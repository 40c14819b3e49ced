import IndicatorModel
import VietnameseText

/// Earlier values told beside a measure.
extension DraftResolver {
  /// "(cùng kỳ 96 tỷ đồng)": of the same period a year before, and the base of the movements.
  mutating func settlePriors(_ period: ReportingPeriod?) {
    for index in drafts.indices where drafts[index].isPrior {
      rehang(index)
      guard let owner = drafts[index].parent, let value = drafts[index].quantity.value,
        let unit = drafts[index].unit, let own = drafts[owner].unit, own.isComparable(with: unit)
      else { continue }
      (drafts[index].parent, drafts[index].relation) = (nil, nil)
      drafts[index].priorOf = owner
      returnChildren(behindBracketOf: index, to: owner)
      if let period {
        drafts[index].period = yearBefore(period, of: drafts[owner])
        drafts[index].stretch = drafts[owner].stretch
      }
      for position in drafts[owner].comparisons.indices
      where drafts[owner].comparisons[position].base ?? "cùng kỳ" == "cùng kỳ"
        && drafts[owner].comparisons[position].prior == nil
      {
        drafts[owner].comparisons[position].base = "cùng kỳ"
        drafts[owner].comparisons[position].prior = unit.convert(value, to: own)
        drafts[owner].comparisons[position].priorSpan = scanner.span(
          drafts[index].quantity.valueTokens)
        drafts[index].isAbsorbed = drafts[index].comparisons.isEmpty
      }
    }
  }

  /// "03 vụ, chết 01 người (cùng kỳ 05 vụ, chết 02 người)": each earlier value in the bracket is of the
  /// measure before it that counts and says the same.
  private mutating func rehang(_ index: Int) {
    guard let near = drafts[index].parent, let unit = drafts[index].unit,
      drafts[near].unit?.isComparable(with: unit) != true,
      let owner = told(before: index, from: 0, unit)
    else { return }
    drafts[index].parent = owner
    for child in drafts.indices.suffix(from: index + 1).prefix(6) {
      guard drafts[child].sentence == drafts[index].sentence,
        drafts[child].depth == drafts[index].depth, let own = drafts[child].unit,
        let sibling = told(before: index, from: owner + 1, own),
        let same = (owner + 1...sibling).last(where: {
          drafts[$0].unit == own && saysSame(drafts[$0], drafts[child])
        })
      else { return }
      (drafts[child].isPrior, drafts[child].parent) = (true, same)
      drafts[child].trace.append("earlier value in the bracket of another")
    }
  }

  /// The last measure of a sentence outside a bracket's depth that counts in a unit.
  private func told(before index: Int, from start: Int, _ unit: UnitOfMeasure) -> Int? {
    (max(start, index - 8)..<max(start, index)).last {
      drafts[$0].sentence == drafts[index].sentence && drafts[$0].depth < drafts[index].depth
        && !drafts[$0].isPrior && drafts[$0].kind != .targetOnly && drafts[$0].unit == unit
    }
  }

  /// "05 vụ (cùng kỳ 08 vụ), chết 02 người": what stands behind the bracket is of this year's.
  private mutating func returnChildren(behindBracketOf prior: Int, to owner: Int) {
    for child in drafts.indices.suffix(from: prior + 1).prefix(8)
    where drafts[child].parent == prior && drafts[child].depth < drafts[prior].depth {
      drafts[child].parent = owner
    }
  }

  /// The stretch of a measure, a year before.
  private func yearBefore(_ period: ReportingPeriod, of owner: Draft) -> String {
    let sinceJanuary =
      owner.stretch == .yearToDate || owner.kind == .cumulative && owner.stretch == .runningTotal
    if sinceJanuary, let name = whole?.name {
      return "\(period.year - 1)" + name.dropFirst(String(period.year).count)
    }
    if sinceJanuary, period.months.count == 1, period.spanFromJanuary == nil {
      return "\(period.year - 1)-\(period.months.upperBound)M"
    }
    let isShort = owner.stretch == .period || owner.period == period.description
    let longer = sinceJanuary ? period.spanFromJanuary : isShort ? nil : whole?.period?.span
    return ReportingPeriod(year: period.year - 1, span: longer ?? period.span).description
  }

  /// Takes out what a comparison holds already; every index into the drafts moves along.
  mutating func dropAbsorbed() {
    guard let first = drafts.indices.first(where: { drafts[$0].isAbsorbed }) else { return }
    var places: [Int?] = []
    var count = 0
    for index in drafts.indices {
      places.append(drafts[index].isAbsorbed ? nil : count)
      if !drafts[index].isAbsorbed { count += 1 }
    }
    func moved(_ index: Int?) -> Int? { index.flatMap { places[$0] } }
    // Moved, where an array's own `swapAt` copies both.
    let kept = drafts.withUnsafeMutableBufferPointer { drafts in
      var kept = first
      for index in first..<drafts.count where !drafts[index].isAbsorbed {
        drafts.swapAt(kept, index)
        kept += 1
      }
      return kept
    }
    drafts.removeLast(drafts.count - kept)
    for index in drafts.indices {
      drafts[index].parent = moved(drafts[index].parent)
      if drafts[index].parent == nil { drafts[index].relation = nil }
      drafts[index].planOf = moved(drafts[index].planOf)
      drafts[index].planFor = moved(drafts[index].planFor)
      drafts[index].priorOf = moved(drafts[index].priorOf)
    }
  }
}
