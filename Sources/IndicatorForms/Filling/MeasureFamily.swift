internal import IndicatorModel
internal import VietnameseText

/// A whole and its parts that all seem to speak of one row: "Trồng rừng mới 386,4 ha, trong đó sản
/// xuất 266,4 ha".
enum MeasureFamily {
  /// How much better the words of a part must agree to be meant before its whole.
  private static let lead = 0.03

  /// The matches without the parts of others that fit as well, and without the wholes of parts that
  /// fit better.
  ///
  /// - Parameters:
  ///   - row: what they are matches of.
  ///   - all: the measures that matches point into.
  static func heads(
    of matches: [RowMatcher.Match], for row: FormRow, in all: [RowMeasure]
  ) -> [RowMatcher.Match] {
    guard matches.count > 1 else { return matches }
    var dropped: Set<Int> = []
    // A place's figure goes into the column of the place, beside its whole.
    for part in matches where all[part.measure].measure.place == nil {
      guard let whole = whole(of: part, among: matches, in: all),
        // "11 trường, trong đó 04 trường đạt chuẩn": the row's words stand with the part.
        said(row, of: all[whole.measure]) >= said(row, of: all[part.measure])
          || part.score > whole.score + lead
      else { continue }
      dropped.insert(part.score > whole.score + lead ? whole.measure : part.measure)
    }
    return dropped.isEmpty ? matches : matches.filter { !dropped.contains($0.measure) }
  }

  /// How many of the row's words the clause of a measure has.
  private static func said(_ row: FormRow, of entry: RowMeasure) -> Int {
    let clause = FoldedText(entry.measure.quote).words
    return FoldedText(row.name).words.count { clause.contains($0) }
  }

  /// The nearest match that a match stands under, where it can be the whole of it.
  private static func whole(
    of part: RowMatcher.Match, among matches: [RowMatcher.Match], in all: [RowMeasure]
  ) -> RowMatcher.Match? {
    let child = all[part.measure]
    var place = part.measure
    var parent = child.measure.parent
    var relation = child.measure.parentRelation
    for _ in 0..<4 {
      guard relation == .breakdown, let id = parent,
        let found = (max(0, place - 60)..<place).last(where: {
          all[$0].measure.id == id && all[$0].file == child.file
        })
      else { return nil }
      if let match = matches.first(where: { $0.measure == found }),
        holds(all[found].measure, child.measure)
      {
        return match
      }
      (place, parent) = (found, all[found].measure.parent)
      relation = all[found].measure.parentRelation
    }
    return nil
  }

  /// Whether one figure can hold the other: of one kind of unit, of one time, and not smaller.
  private static func holds(_ whole: Measure, _ part: Measure) -> Bool {
    guard let value = whole.value, let share = part.value,
      let unit = whole.unit.flatMap({ UnitOfMeasure(parsing: $0) }),
      let own = part.unit.flatMap({ UnitOfMeasure(parsing: $0) }),
      let converted = own.convert(share, to: unit)
    else { return false }
    return converted <= value && whole.kind != .targetOnly
      && (part.period == nil || part.period == whole.period)
  }
}
