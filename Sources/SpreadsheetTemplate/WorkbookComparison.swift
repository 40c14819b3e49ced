internal import ByteSupport
internal import Formulas
public import SpreadsheetModel

/// What two workbooks of either format differ in: sheets, values, formulas, formats, merges, names.
///
/// Sheets are matched by name. Formulas are compared as trees, so that spaces, the case of function
/// names and the spelling of the format do not count. A day is the number it is counted by, a sheet
/// hidden from people is a hidden one, an error is the formula that gives it: the formats differ in
/// those and no reader can tell.
public struct WorkbookComparison: Sendable {
  /// What differs.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A sheet is in one alone.
    case sheet
    /// The order of the sheets.
    case order
    /// Whether a sheet is shown.
    case state
    /// Whether a sheet is protected.
    case protection
    /// A value, or the stored result of a formula.
    case value
    /// A formula.
    case formula
    /// A format; `detail` says which part.
    case format
    /// A merged range.
    case merge
    /// A defined name.
    case name
    /// A note.
    case note
    /// Rows or columns that are hidden.
    case hidden
    /// Frozen rows and columns.
    case freeze
    /// A validation.
    case validation
    /// Print area, repeated rows, paper.
    case print
  }

  /// One difference.
  public struct Difference: Hashable, Sendable {
    /// What differs.
    public var kind: Kind
    /// The sheet; `nil` for the workbook.
    public var sheet: String?
    /// The cell; `nil` for the sheet.
    public var cell: CellReference?
    /// Which part of a format, which name; empty for others.
    public var detail: String
    /// What the first holds; empty for nothing.
    public var first: String
    /// What the second holds.
    public var second: String
  }

  /// All differences, sheet by sheet, cells in row order.
  public private(set) var differences: [Difference] = []
  private let first: Workbook
  private let second: Workbook
  private var trees: [String: FormulaExpression?] = [:]

  /// Compares two workbooks.
  public init(_ first: Workbook, _ second: Workbook) {
    self.first = first
    self.second = second
    compareSheetLists()
    for sheet in first.sheets {
      guard let index = Self.index(of: sheet.name, in: second) else { continue }
      compare(sheet, second.sheets[index])
    }
    compareNames()
  }

  private static func index(of name: String, in workbook: Workbook) -> Int? {
    workbook.sheetIndex(named: name)
  }

  mutating func note(
    _ kind: Kind, _ sheet: String?, at cell: CellReference? = nil, detail: String = "",
    _ first: String, _ second: String
  ) {
    guard first != second else { return }
    differences.append(
      Difference(
        kind: kind, sheet: sheet, cell: cell, detail: detail, first: first, second: second))
  }

  private mutating func compareSheetLists() {
    let (one, other) = (first.sheets.map(\.name), second.sheets.map(\.name))
    let shared = one.filter { Self.index(of: $0, in: second) != nil }
    for name in one where !shared.contains(name) { note(.sheet, name, name, "") }
    let back = other.filter { Self.index(of: $0, in: first) != nil }
    for name in other where !back.contains(name) { note(.sheet, name, "", name) }
    if shared.map({ $0.lowercased() }) != back.map({ $0.lowercased() }) {
      note(.order, nil, shared.joined(separator: ", "), back.joined(separator: ", "))
    }
  }

  private mutating func compareNames() {
    func names(_ workbook: Workbook) -> [String: String] {
      var names: [String: String] = [:]
      for name in workbook.definedNames where !name.name.lowercased().hasPrefix("_xlnm.") {
        let scope = name.sheetIndex.flatMap {
          workbook.sheets.indices.contains($0) ? workbook.sheets[$0].name + "!" : nil
        }
        names[(scope ?? "") + name.name.lowercased()] = name.expression
      }
      return names
    }
    let (one, other) = (names(first), names(second))
    for name in Set(one.keys).union(other.keys).sorted() {
      let (left, right) = (one[name], other[name])
      if let left, let right, isSameFormula(left, right) { continue }
      note(.name, nil, detail: name, left ?? "", right ?? "")
    }
  }

  // MARK: One sheet

  private mutating func compare(_ one: Worksheet, _ other: Worksheet) {
    let name = one.name
    func state(_ sheet: Worksheet) -> String {
      sheet.visibility == .visible ? "visible" : "hidden"
    }
    note(.state, name, state(one), state(other))
    note(
      .protection, name, one.isProtected ? "protected" : "open",
      other.isProtected ? "protected" : "open")
    compareLists(.merge, name, one.merges.map(\.description), other.merges.map(\.description))
    compareLists(.hidden, name, Self.hidden(one), Self.hidden(other))
    note(.freeze, name, Self.text(one.freeze), Self.text(other.freeze))
    compareLists(.print, name, Self.print(one.print), Self.print(other.print))
    compareLists(.validation, name, Self.rules(one.validations), Self.rules(other.validations))
    compareNotes(one, other)
    compareCells(one, other)
  }

  /// Lists whose order does not count.
  private mutating func compareLists(
    _ kind: Kind, _ sheet: String, _ one: [String], _ other: [String]
  ) {
    let (left, right) = (Set(one), Set(other))
    for item in left.subtracting(right).sorted() { note(kind, sheet, item, "") }
    for item in right.subtracting(left).sorted() { note(kind, sheet, "", item) }
  }

  private mutating func compareNotes(_ one: Worksheet, _ other: Worksheet) {
    func texts(_ sheet: Worksheet) -> [CellReference: String] {
      Dictionary(sheet.notes.map { ($0.reference, $0.text) }) { first, _ in first }
    }
    let (left, right) = (texts(one), texts(other))
    for cell in Set(left.keys).union(right.keys).sorted() {
      note(.note, one.name, at: cell, left[cell] ?? "", right[cell] ?? "")
    }
  }

  // MARK: Formulas

  /// Whether two formulas in Excel's spelling are one tree.
  mutating func isSameFormula(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    guard let left = tree(one), let right = tree(other) else { return false }
    return left == right
  }

  private mutating func tree(_ text: String) -> FormulaExpression? {
    if let known = trees[text] { return known }
    let tree = try? FormulaExpression(excel: text)
    trees[text] = .some(tree)
    return tree
  }

  var formats: (first: [CellFormat], second: [CellFormat]) { (first.formats, second.formats) }
  var usesOtherDays: (first: Bool, second: Bool) {
    (first.uses1904Dates, second.uses1904Dates)
  }
}
