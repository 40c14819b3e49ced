import ByteSupport
import IndicatorModel
import VietnameseText

/// Parts that tell themselves by adding up.
extension DraftResolver {
  /// "Tổng sản lượng 96.480 tấn …; khai thác biển 81.900 tấn, nội địa 2.730 tấn, nuôi trồng 11.850
  /// tấn": two or more measures of one sentence that add up to one before them are its parts.
  mutating func settleSums() {
    var start = 0
    while start < drafts.count {
      var end = start + 1
      while end < drafts.count, drafts[end].sentence == drafts[start].sentence { end += 1 }
      settleSums(of: start..<end)
      start = end
    }
  }

  private mutating func settleSums(of sentence: Range<Int>) {
    for whole in sentence.lowerBound - min(sentence.lowerBound, 6)..<sentence.upperBound {
      guard drafts[whole].paragraph == drafts[sentence.lowerBound].paragraph,
        drafts[whole].kind != .share, drafts[whole].kind != .change,
        let unit = drafts[whole].unit, !unit.isPercent, let total = drafts[whole].quantity.value,
        total.coefficient > 0
      else { continue }
      let rest = max(whole + 1, sentence.lowerBound)..<max(whole + 1, sentence.upperBound)
      let parts = partsThatAddUp(to: total, unit, among: rest, whole)
      if areSides(parts) { continue }
      for part in parts {
        (drafts[part].parent, drafts[part].relation) = (whole, .breakdown)
        drafts[part].trace.append("parts that add up to the measure before them")
      }
    }
  }

  /// "vốn tỉnh 13 tỷ đồng, gồm 1 công trình; vốn xã 42 tỷ đồng, gồm 20 công trình": each is a side of
  /// a part of its own.
  private func areSides(_ parts: [Int]) -> Bool {
    let owners = parts.compactMap { drafts[$0].relation == .attribute ? drafts[$0].parent : nil }
    return parts.count > 1 && Set(owners).count == parts.count
  }

  /// The first run of free measures of the unit's class that adds up to the total.
  private func partsThatAddUp(
    to total: DecimalNumber, _ unit: UnitOfMeasure, among range: Range<Int>, _ whole: Int
  ) -> [Int] {
    var parts: [Int] = []
    var sum = DecimalNumber(coefficient: 0)
    for index in range.prefix(40) where isFree(index, unit, whole) {
      guard let own = drafts[index].unit, let value = drafts[index].quantity.value,
        let converted = own.convert(value, to: unit), converted < total,
        let next = sum.adding(converted), next <= total
      else { return [] }
      sum = next
      parts.append(index)
      if sum == total { return parts.count >= 2 ? parts : [] }
    }
    return []
  }

  /// Whether a measure can still become a part: it hangs nowhere, or only beside something else.
  private func isFree(_ index: Int, _ unit: UnitOfMeasure, _ whole: Int) -> Bool {
    let kind = drafts[index].kind
    guard kind != .share, kind != .change, kind != .targetOnly, !drafts[index].isPrior,
      drafts[index].unit?.isComparable(with: unit) == true,
      drafts[index].depth == drafts[whole].depth
    else { return false }
    return drafts[index].parent == nil || drafts[index].relation == .attribute
  }

  /// "Mở 03 lớp cho 88 học viên; từ đầu năm 05 lớp, 146 học viên": behind a running total the next
  /// count, of which nothing is said, runs on from the period's.
  mutating func settleRunningAttributes() {
    for index in drafts.indices.dropFirst() {
      let total = index - 1
      guard drafts[index].kind == .actual, drafts[index].subject.isEmpty,
        drafts[index].post.isEmpty, drafts[index].cell == nil,
        drafts[index].sentence == drafts[total].sentence,
        drafts[total].relation == .cumulativeOf, let ofPeriod = drafts[total].parent,
        let twin = drafts.indices[(ofPeriod + 1)..<max(ofPeriod + 1, total)].first(where: {
          drafts[$0].parent == ofPeriod && drafts[$0].relation == .attribute
            && countsSame($0, index)
        })
      else { continue }
      drafts[index].kind = .cumulative
      (drafts[index].parent, drafts[index].relation) = (twin, .cumulativeOf)
      if drafts[index].stretch == nil { drafts[index].stretch = drafts[total].stretch }
      drafts[index].trace.append("runs on behind a running total")
    }
  }

  /// Whether two numbers stand before the same words of a unit.
  private func countsSame(_ one: Int, _ other: Int) -> Bool {
    guard let first = drafts[one].quantity.unitTokens,
      let second = drafts[other].quantity.unitTokens
    else { return false }
    return scanner.tokens[first].map(\.key) == scanner.tokens[second].map(\.key)
  }
}
