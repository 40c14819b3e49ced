internal import SpreadsheetModel

/// Tells what the columns of a filled example hold, by the figures in them.
struct ExampleColumns {
  /// What was found for one column.
  struct Finding {
    /// What it holds; `nil` when the figures do not tell.
    var meaning: ExampleSearch.Meaning?
    /// How many figures say so.
    var cells: Int
    /// Meanings that fit alike.
    var rivals: [ExampleSearch.Meaning]
  }

  let search: ExampleSearch

  /// The figures of a column with their hits → its meaning.
  ///
  /// What the header says stands as long as one figure agrees; figures alone must be two at least
  /// (three against a header), and all of one meaning.
  func finding(
    _ column: FormColumn, hits: [[ExampleSearch.Hit]]
  ) -> Finding {
    var counts: [ExampleSearch.Meaning: Int] = [:]
    for hits in hits {
      for meaning in Set(hits.map(\.meaning)) { counts[meaning, default: 0] += 1 }
    }
    let understood = ExampleSearch.Meaning(role: column.role, ratio: column.ratio)
    let isUnderstood = column.role != .unknown
    let own = counts[understood] ?? 0
    if own > 0 { return Finding(meaning: understood, cells: own, rivals: []) }
    guard let most = counts.values.max(), most >= (isUnderstood ? 3 : 2) else {
      return Finding(meaning: isUnderstood ? understood : nil, cells: 0, rivals: [])
    }
    let best = ExampleSearch.meanings(of: column).filter { counts[$0] == most }
    if let only = ExampleColumns.only(of: best) {
      return Finding(meaning: only, cells: most, rivals: [])
    }
    return Finding(meaning: isUnderstood ? understood : nil, cells: 0, rivals: best)
  }

  /// The one meaning, where several say the same: a plan whose body the form does not name.
  private static func only(of meanings: [ExampleSearch.Meaning]) -> ExampleSearch.Meaning? {
    if meanings.count == 1 { return meanings[0] }
    let plans: [ColumnRole] = [.plan, .planAssigned, .planResolution]
    if meanings.allSatisfy({ plans.contains($0.role) }) {
      return meanings.first { $0.role == .plan }
    }
    if meanings.allSatisfy({ $0.ratio.map { plans.contains($0.base) && !$0.isChange } ?? false }) {
      return meanings.first { $0.ratio?.base == .plan }
    }
    return nil
  }
}
