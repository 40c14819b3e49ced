import SpreadsheetModel

/// What is known of the formulas of a sheet while they are gathered row by row.
struct Gathering {
  var sheet = 0
  /// By column.
  var columns: [RunColumn] = []
  var templates: TemplateCache
  var scan: DependencyScan
  /// The changed cells of the sheet that were not met yet.
  var inputs: ArraySlice<CellReference> = []
  /// Formulas that must be computed anew whatever they read.
  var affected: [FormulaCell] = []
  /// Whether all formulas must be.
  let affectsAll: Bool
  /// The obstacles of formulas, by run.
  var obstacles: [(run: Int, obstacle: Int32)] = []
  /// Runs of one cell of which only a calculation can tell what it reads.
  var dynamic: [Int] = []

  init(templates: TemplateCache, scan: DependencyScan, affectsAll: Bool) {
    self.templates = templates
    self.scan = scan
    self.affectsAll = affectsAll
  }

  /// Goes to the next sheet.
  mutating func begin(sheet: Int, inputs: [CellReference]) {
    self.sheet = sheet
    self.inputs = inputs[...]
    templates.reset()
    columns.removeAll(keepingCapacity: true)
  }
}

/// The run that the next formula of a column may go on with.
struct RunColumn {
  /// Index of the run; -1 for none.
  private(set) var run = -1
  /// The row behind the run.
  private(set) var nextRow = -1
  private(set) var isSubtotal = false
  private var firstRow = 0
  private var rows = 0
  private var columns = 0
  private var candidate: CopiedFormula?
  private var pattern = CopyPattern()
  private var hasPattern = false

  /// No run.
  init() {}

  /// A run of one cell.
  ///
  /// - Parameters:
  ///   - rows, columns: how far references are moved from how the formula was parsed.
  init(run: Int, place: CellReference, _ copied: CopiedFormula, rows: Int, columns: Int) {
    self.run = run
    (firstRow, nextRow) = (place.row, place.row + 1)
    (self.rows, self.columns) = (rows, columns)
    isSubtotal = copied.template.isSubtotal
    candidate = copied
  }

  /// Takes a formula of the next row into the run if it is a copy.
  mutating func takes(_ text: String, row: Int, _ templates: inout TemplateCache) -> Bool {
    guard row == nextRow else { return false }
    let offset = row - firstRow
    if !hasPattern {
      guard let candidate,
        templates.isCopy(text, of: candidate, rows: rows + offset, columns: columns)
      else { return false }
      hasPattern = true
      pattern = CopyPattern(text, offset: offset) ?? CopyPattern()
    }
    guard pattern.matches(text, offset: offset) else { return false }
    nextRow += 1
    return true
  }
}
