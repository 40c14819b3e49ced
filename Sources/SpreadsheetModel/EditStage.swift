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
  /// Whether the sheet is removed.
  package var isRemoved = false

  /// Rows and how many copies they get.
  package struct Copies: Hashable, Sendable {
    /// Zero-based.
    package var rows: ClosedRange<Int>
    /// How many copies, at least 1.
    package var times: Int
  }

  package init(sheet: String) { self.sheet = sheet }
}

/// A change of the list of sheets or of names, or of whole rows: made alone.
package enum WorkbookChange: Sendable {
  /// `Edit.copySheet`.
  case copySheet(sheet: String, to: String, at: Int?)
  /// `Edit.moveSheet`.
  case moveSheet(sheet: String, at: Int)
  /// `Edit.removeSheet`.
  case removeSheet(sheet: String)
  /// `Edit.setVisibility`.
  case setVisibility(sheet: String, Worksheet.Visibility)
  /// `Edit.setName`.
  case setName(name: String, scope: String?, expression: String)
  /// `Edit.removeName`.
  case removeName(name: String, scope: String?)
  /// `Edit.copyRowFormat`.
  case copyRowFormat(sheet: String, from: Int, to: ClosedRange<Int>)
  /// `Edit.replacePageTexts`.
  case replacePageTexts(sheet: String, [TextReplacement])

  /// The change that an edit makes; `nil` for others.
  init?(_ edit: Edit) {
    switch edit {
    case .copySheet(let sheet, let name, let place):
      self = .copySheet(sheet: sheet, to: name, at: place)
    case .moveSheet(let sheet, let place): self = .moveSheet(sheet: sheet, at: place)
    case .removeSheet(let sheet): self = .removeSheet(sheet: sheet)
    case .setVisibility(let sheet, let state): self = .setVisibility(sheet: sheet, state)
    case .setName(let name, let scope, let expression):
      self = .setName(name: name, scope: scope, expression: expression)
    case .removeName(let name, let scope): self = .removeName(name: name, scope: scope)
    case .copyRowFormat(let sheet, let source, let rows):
      self = .copyRowFormat(sheet: sheet, from: source, to: rows)
    case .replacePageTexts(let sheet, let texts):
      self = .replacePageTexts(sheet: sheet, texts.filter { !$0.old.isEmpty })
    default: return nil
    }
  }
}

/// Edits that one pass over a file can make together.
///
/// Stages are applied one after the other, so a plan gives what its edits give one by one.
package enum EditStage: Sendable {
  /// Values, notes and new sheets: addresses mean the sheets before them and after them alike.
  case cells([Edit])
  /// Rows or columns that come or go, or a sheet that gets another name.
  case structure(StructureChange)
  /// Sheets, names and formats of rows.
  case workbook(WorkbookChange)

  /// Whether a plan needs more than one stage, or one that is not of cells.
  package static func areStructural(_ edits: [Edit]) -> Bool {
    edits.contains { edit in
      switch edit {
      case .insertRows, .deleteRows, .insertColumns, .deleteColumns, .repeatRows, .renameSheet:
        true
      case .copySheet, .moveSheet, .removeSheet, .setVisibility, .setName, .removeName,
        .copyRowFormat, .replacePageTexts:
        true
      // What comes behind them may need them in the file.
      case .appendSheet, .copyFormat, .removeNote: true
      default: false
      }
    }
  }

  /// The stages of a plan.
  ///
  /// - Throws: `.invalidArgument` for rows and columns outside the sheet.
  package static func stages(of edits: [Edit]) throws(SpreadsheetError) -> [EditStage] {
    var stages: [EditStage] = []
    var group = CellGroup()
    func close() {
      if !group.edits.isEmpty { stages.append(.cells(group.edits)) }
      group = CellGroup()
    }
    for edit in edits {
      if edit.writesCell {
        if group.isClosed(to: edit) { close() }
        group.edits.append(edit)
      } else if let change = WorkbookChange(edit) {
        close()
        stages.append(.workbook(change))
      } else if let change = try StructureChange(edit) {
        close()
        if case .structure(let last)? = stages.last, let joined = last.joined(with: change) {
          stages[stages.count - 1] = .structure(joined)
        } else {
          stages.append(.structure(change))
        }
      } else {
        if group.isClosed(to: edit) { close() }
        group.add(edit)
      }
    }
    close()
    return stages
  }
}

/// Edits of cells that can be made together, as long as none needs another in the file.
private struct CellGroup {
  private struct Place: Hashable {
    var sheet: String
    var cell: CellReference
  }

  var edits: [Edit] = []
  private var newSheets: Set<String> = []
  /// Cells whose format or note changes.
  private var touched: Set<Place> = []

  /// Whether an edit needs one of these to be made before it.
  func isClosed(to edit: Edit) -> Bool {
    if !newSheets.isEmpty, let sheet = edit.cellSheet, newSheets.contains(sheet.lowercased()) {
      return true
    }
    switch edit {
    case .copyFormat(let sheet, _, let source):
      return touched.contains(Place(sheet: sheet.lowercased(), cell: source))
    case .note(let sheet, let note):
      return touched.contains(Place(sheet: sheet.lowercased(), cell: note.reference))
    case .removeNote(let sheet, let cell):
      return touched.contains(Place(sheet: sheet.lowercased(), cell: cell))
    default: return false
    }
  }

  mutating func add(_ edit: Edit) {
    edits.append(edit)
    switch edit {
    case .appendSheet(let sheet, _): newSheets.insert(sheet.name.lowercased())
    case .mark(let sheet, let cell, _), .copyFormat(let sheet, let cell, _),
      .setFormat(let sheet, let cell, _), .removeNote(let sheet, let cell):
      touched.insert(Place(sheet: sheet.lowercased(), cell: cell))
    case .note(let sheet, let note):
      touched.insert(Place(sheet: sheet.lowercased(), cell: note.reference))
    default: break
    }
  }
}

extension Edit {
  /// Whether the edit gives a cell a value and no more.
  fileprivate var writesCell: Bool {
    switch self {
    case .set, .replace, .setResult: true
    default: false
    }
  }

  /// The sheet whose cell the edit changes; `nil` for edits of other things.
  fileprivate var cellSheet: String? {
    switch self {
    case .set(let sheet, _, _), .replace(let sheet, _, _), .copyFormat(let sheet, _, _),
      .mark(let sheet, _, _), .setResult(let sheet, _, _), .note(let sheet, _),
      .setRichText(let sheet, _, _), .setFormat(let sheet, _, _), .removeNote(let sheet, _):
      sheet
    default: nil
    }
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
