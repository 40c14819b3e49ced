import IndicatorModel
import VietnameseText

/// Finds measures that state the same indicator again.
struct RepeatFinder {
  let drafts: [Draft]

  /// Sets `sameAs` of later measures: by a sure code, else by the words of the name; only across
  /// paragraphs, since one paragraph lists different things in the same words.
  func mark(_ measures: inout [Measure]) {
    var byCode: [String: [Int]] = [:]
    var byName: [Name: [Int]] = [:]
    for index in measures.indices {
      if let parent = restated(index) {
        measures[index].sameAs = measures[parent].id
        (measures[index].parent, measures[index].parentRelation) = (nil, nil)
      } else {
        let code = measures[index].confidence >= 0.7 ? measures[index].code : nil
        let name = name(of: measures[index], drafts[index].unit)
        let earlier = (code.flatMap { byCode[$0] } ?? []) + (name.flatMap { byName[$0] } ?? [])
        let first = earlier.filter { repeats($0, index, measures) }.min()
        if let first { measures[index].sameAs = measures[first].id }
        if let code, byCode[code]?.count ?? 0 < 8 { byCode[code, default: []].append(index) }
        if let name, byName[name]?.count ?? 0 < 8 { byName[name, default: []].append(index) }
      }
    }
  }

  /// "(ước 6 tháng được …)" behind a value: the same for a longer period.
  private func restated(_ index: Int) -> Int? {
    let draft = drafts[index]
    guard draft.depth > 0, draft.relation == .breakdown, draft.kind == .estimate,
      draft.period != nil
    else { return nil }
    return draft.parent
  }

  private func repeats(_ first: Int, _ second: Int, _ measures: [Measure]) -> Bool {
    guard drafts[first].paragraph != drafts[second].paragraph else { return false }
    let (kind, other) = (measures[first].kind, measures[second].kind)
    if Self.isNeverRepeated(kind) || Self.isNeverRepeated(other) { return false }
    if (kind == .cumulative) != (other == .cumulative) { return false }
    if let stretch = measures[first].stretch, let later = measures[second].stretch,
      stretch != later
    {
      return false
    }
    if let code = measures[first].code, let later = measures[second].code, code != later {
      return false
    }
    if measures[first].period != measures[second].period,
      kind != other || measures[first].code == nil
    {
      return false
    }
    return drafts[first].unit?.unitClass == drafts[second].unit?.unitClass
  }

  private static func isNeverRepeated(_ kind: MeasureKind) -> Bool {
    kind == .price || kind == .share || kind == .targetOnly
  }

  /// The telling words of a name and its unit; `nil` for names that say too little.
  private func name(of measure: Measure, _ unit: UnitOfMeasure?) -> Name? {
    guard measure.parentRelation == nil || measure.parentRelation == .breakdown else { return nil }
    var words: [UInt64] = []
    for key in VietnameseText.words(measure.indicator) where !Self.light.contains(key) {
      if !words.contains(key.rawValue) { words.append(key.rawValue) }
    }
    guard words.count >= 3 else { return nil }
    words.sort()
    return Name(
      words: words, unit: unit?.unitClass ?? "")
  }

  private struct Name: Hashable {
    /// The words, each once, in the order of their keys.
    let words: [UInt64]
    let unit: String
  }
  private static let light = PhraseSet([
    "số", "tổng", "được", "đã", "của", "trên", "địa", "bàn", "các", "quận", "huyện", "thị", "xã",
    "tỉnh", "toàn", "tỷ", "lệ",
  ])
}
