internal import SpreadsheetModel

/// Carries what a person wrote in a binding over to a changed form, by labels and headers.
public enum BindingCarryOver {
  /// A binding that an older one was carried over to.
  public struct Result: Sendable {
    /// The new binding.
    public var binding: FormBinding
    /// Labels and headers of the older one that have no place in the form: what a person wrote
    /// there is gone.
    public var dropped: [String]
  }

  /// The new form's binding with the old one's meaning wherever label or header are the same.
  ///
  /// A row takes the meaning of a row of the same label only: a renamed one may be another
  /// indicator. Rows and columns without a match stay as the analysis understood them;
  /// exceptions of cells go where their row and column went, and are dropped when one of them is
  /// gone.
  ///
  /// - Parameters:
  ///   - old: as the person left it.
  ///   - new: as made from the changed form.
  ///   - form: the changed form.
  public static func rebind(
    _ old: FormBinding, onto new: FormBinding, form: FormAnalysis
  ) -> Result {
    var result = Result(binding: new, dropped: [])
    let isSameStructure = old.fingerprint == new.fingerprint
    for (bound, table) in FormMove.pairs(old, form) {
      guard let table,
        let position = new.tables.firstIndex(where: {
          $0.sheet == table.sheetName && $0.headerRows == table.headerRows
        })
      else {
        result.dropped.append(bound.sheet)
        continue
      }
      result.dropped += carry(
        bound, to: &result.binding.tables[position], keepsGaps: isSameStructure)
    }
    return result
  }

  /// - Parameter keepsGaps: whether what the old binding leaves out stays out.
  /// - Returns: headers and labels that have no place.
  private static func carry(
    _ old: BoundTable, to table: inout BoundTable, keepsGaps: Bool
  ) -> [String] {
    let columns = pairs(
      old.columns.map(\.header), table.columns.map(\.header), likeness: .numbersApart)
    var dropped: [String] = []
    var newColumns: [Int: Int] = [:]
    for (position, column) in old.columns.enumerated() {
      guard let other = columns[position] else {
        dropped.append(column.header)
        continue
      }
      var carried = column
      carried.index = table.columns[other].index
      carried.header = table.columns[other].header
      carried.number = table.columns[other].number
      // "Quý I" became "quý II": the words of the new header tell the time, unless the person had
      // written another time than the old header's.
      if column.header != carried.header {
        carried.span = table.columns[other].span
        carried.isRunning = table.columns[other].isRunning
      }
      newColumns[column.index] = carried.index
      table.columns[other] = carried
    }
    let rows = pairs(old.rows.map(\.label), table.rows.map(\.label), likeness: .same)
    var newRows: [Int: Int] = [:]
    for (position, row) in old.rows.enumerated() {
      guard let other = rows[position] else {
        dropped.append(row.label)
        continue
      }
      var carried = row
      carried.index = table.rows[other].index
      carried.ordinal = table.rows[other].ordinal
      carried.label = table.rows[other].label
      newRows[row.index] = carried.index
      table.rows[other] = carried
    }
    if keepsGaps {
      table.columns.removeAll { column in !newColumns.values.contains(column.index) }
      table.rows.removeAll { row in !newRows.values.contains(row.index) }
    }
    table.cells = old.cells.compactMap { cell in
      guard let row = newRows[cell.cell.row], let column = newColumns[cell.cell.column] else {
        return nil
      }
      var moved = cell
      moved.cell = CellReference(row: row, column: column)
      return moved
    }
    return dropped
  }

  /// How alike two texts must be to stand for each other.
  enum Likeness {
    /// Equal.
    case same
    /// Equal but for their numbers: "quý I/2024", "quý II/2025".
    case numbersApart
    /// One says all that the other says.
    case renamed
  }

  /// For each old text the position of the new one that stands for it, in order; `nil` when it is
  /// gone.
  ///
  /// The longest run of equal texts in the same order; then, between two matches with as many old
  /// texts as new ones, those that are alike enough.
  ///
  /// - Complexity: O(old × new) for at most some thousand texts; beyond that, texts are matched in
  ///   order, each with the next equal one.
  static func pairs(_ old: [String], _ new: [String], likeness: Likeness) -> [Int?] {
    var result = [Int?](repeating: nil, count: old.count)
    for (left, right) in commonRun(old, new) { result[left] = right }
    guard likeness != .same else { return result }
    let bare = (old: old.map(withoutNumbers), new: new.map(withoutNumbers))
    fillGaps(&result, new.count) { left, right in bare.old[left] == bare.new[right] }
    guard likeness == .renamed else { return result }
    fillGaps(&result, new.count) { left, right in
      let (one, other) = (Set(bare.old[left]), Set(bare.new[right]))
      return one.isSubset(of: other) || other.isSubset(of: one)
    }
    return result
  }

  /// Pairs what lies between two matches when there are as many old texts as new ones.
  private static func fillGaps(
    _ result: inout [Int?], _ newCount: Int, _ fits: (Int, Int) -> Bool
  ) {
    var start = 0
    var next = 0
    while start < result.count {
      if let match = result[start] {
        next = match + 1
        start += 1
        continue
      }
      var end = start
      while end < result.count, result[end] == nil { end += 1 }
      let limit = end < result.count ? result[end] ?? newCount : newCount
      if limit - next == end - start {
        for offset in 0..<(end - start) where fits(start + offset, next + offset) {
          result[start + offset] = next + offset
        }
      }
      start = end
    }
  }

  private static func withoutNumbers(_ text: String) -> [String] {
    FoldedText(text).words.filter { word in
      !word.utf8.allSatisfy { (0x30...0x39).contains($0) }
        && !["i", "ii", "iii", "iv"].contains(word)
    }
  }

  /// The longest common subsequence, as pairs of positions.
  private static func commonRun(_ old: [String], _ new: [String]) -> [(Int, Int)] {
    guard old.count * new.count <= 4_000_000 else { return nextEqual(old, new) }
    var lengths = [[Int32]](
      repeating: [Int32](repeating: 0, count: new.count + 1), count: old.count + 1)
    for left in stride(from: old.count - 1, through: 0, by: -1) {
      for right in stride(from: new.count - 1, through: 0, by: -1) {
        lengths[left][right] =
          old[left] == new[right]
          ? lengths[left + 1][right + 1] + 1
          : max(lengths[left + 1][right], lengths[left][right + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (left, right) = (0, 0)
    while left < old.count, right < new.count {
      if old[left] == new[right] {
        pairs.append((left, right))
        (left, right) = (left + 1, right + 1)
      } else if lengths[left + 1][right] >= lengths[left][right + 1] {
        left += 1
      } else {
        right += 1
      }
    }
    return pairs
  }

  private static func nextEqual(_ old: [String], _ new: [String]) -> [(Int, Int)] {
    var places: [String: [Int]] = [:]
    for (position, text) in new.enumerated().reversed() {
      places[text, default: []].append(position)
    }
    var pairs: [(Int, Int)] = []
    var next = 0
    for (position, text) in old.enumerated() {
      while let place = places[text]?.last, place < next { places[text]?.removeLast() }
      guard let place = places[text]?.popLast() else { continue }
      pairs.append((position, place))
      next = place + 1
    }
    return pairs
  }
}
