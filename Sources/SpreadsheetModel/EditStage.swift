/// A change of the structure of one sheet: what moves, what is repeated, or another name.
package struct StructureChange: Sendable {
  /// The sheet's name.
  package var sheet: String
  /// Where its cells go.
  package var map = ShiftMap()
  /// The rows that are copied below themselves, and how often; the map inserts the room for them.
  package var copies: Copies?
  /// The sheet's new name.
  package var newName: String?

  /// Rows and how many copies they get.
  package struct Copies: Hashable, Sendable {
    /// Zero-based.
    package var rows: ClosedRange<Int>
    /// How many copies, at least 1.
    package var times: Int
  }

  package init(sheet: String) { self.sheet = sheet }
}

/// Edits that one pass over a file can make together.
///
/// Stages are applied one after the other, so a plan gives what its edits give one by one.
package enum EditStage: Sendable {
  /// Values, notes and new sheets: addresses mean the sheets before them and after them alike.
  case cells([Edit])
  /// Rows or columns that come or go, or a sheet that gets another name.
  case structure(StructureChange)

  /// Whether edits move anything at all.
  package static func areStructural(_ edits: [Edit]) -> Bool {
    edits.contains { edit in
      switch edit {
      case .insertRows, .deleteRows, .insertColumns, .deleteColumns, .repeatRows, .renameSheet: true
      default: false
      }
    }
  }

  /// The stages of a plan.
  ///
  /// - Throws: `.invalidArgument` for rows and columns outside the sheet.
  package static func stages(of edits: [Edit]) throws(SpreadsheetError) -> [EditStage] {
    var stages: [EditStage] = []
    for edit in edits {
      guard let change = try StructureChange(edit) else {
        if case .cells(let others)? = stages.last {
          stages[stages.count - 1] = .cells(others + [edit])
        } else {
          stages.append(.cells([edit]))
        }
        continue
      }
      if case .structure(let last)? = stages.last, let joined = last.joined(with: change) {
        stages[stages.count - 1] = .structure(joined)
      } else {
        stages.append(.structure(change))
      }
    }
    return stages
  }
}

extension StructureChange {
  /// The change that an edit makes; `nil` for edits of cells.
  fileprivate init?(_ edit: Edit) throws(SpreadsheetError) {
    switch edit {
    case .insertRows(let sheet, let at, let count):
      self.init(sheet: sheet)
      try check(at, count, .rows)
      map.insert(count, .rows, at: at)
    case .deleteRows(let sheet, let at, let count):
      self.init(sheet: sheet)
      try check(at, count, .rows)
      map.delete(count, .rows, at: at)
    case .insertColumns(let sheet, let at, let count):
      self.init(sheet: sheet)
      try check(at, count, .columns)
      map.insert(count, .columns, at: at)
    case .deleteColumns(let sheet, let at, let count):
      self.init(sheet: sheet)
      try check(at, count, .columns)
      map.delete(count, .columns, at: at)
    case .repeatRows(let sheet, let rows, let times):
      self.init(sheet: sheet)
      guard times >= 1, times < ShiftMap.Axis.rows.count else { throw outside(.rows) }
      try check(rows.lowerBound, rows.count * (times + 1), .rows)
      map.repeatRows(rows, times: times)
      copies = Copies(rows: rows, times: times)
    case .renameSheet(let sheet, let name):
      self.init(sheet: sheet)
      newName = name
    default: return nil
    }
  }

  private func check(
    _ first: Int, _ count: Int, _ axis: ShiftMap.Axis
  ) throws(SpreadsheetError) {
    guard first >= 0, count >= 1, first < axis.count, count <= axis.count - first else {
      throw outside(axis)
    }
  }

  private func outside(_ axis: ShiftMap.Axis) -> SpreadsheetError {
    SpreadsheetError(
      .invalidArgument,
      axis == .rows ? "the rows are outside the sheet" : "the columns are outside the sheet",
      sheet: sheet)
  }

  /// Both changes as one; `nil` where they cannot be made together.
  fileprivate func joined(with next: StructureChange) -> StructureChange? {
    guard sheet == next.sheet, copies == nil, next.copies == nil, newName == nil,
      next.newName == nil
    else { return nil }
    var both = self
    both.map.append(next.map)
    return both
  }
}
