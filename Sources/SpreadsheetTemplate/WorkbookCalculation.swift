internal import Formulas
public import SpreadsheetModel

/// A whole workbook computed anew, held against what is stored in it.
public struct WorkbookCalculation: Sendable {
  /// A formula whose stored value is not what it gives.
  public struct Difference: Hashable, Sendable {
    /// Zero-based sheet.
    public var sheet: Int
    /// The formula's cell.
    public var cell: CellReference
    /// In Excel's spelling, without `=`.
    public var formula: String
    /// As the file has it; `.none` when nothing is stored.
    public var stored: FormulaResult
    /// What the formula gives.
    public var computed: FormulaResult
  }

  /// Why a formula was not computed.
  public enum SkipReason: Hashable, Sendable {
    /// It asks the clock, chance or the program.
    case volatile
    /// It reads another workbook.
    case external
    /// It calls a function that is not computed here.
    case unknownFunction(String)
    /// It stands in a circle of references.
    case circle
    /// It reads a formula that was not computed.
    case readsSkipped(CellReference)
    /// Anything else, in English.
    case other(String)
  }

  /// A formula that was not computed.
  public struct Skipped: Hashable, Sendable {
    /// Zero-based sheet.
    public var sheet: Int
    /// The formula's cell.
    public var cell: CellReference
    /// Why.
    public var reason: SkipReason
    /// Why, in the words of the calculation.
    public var detail: String
  }

  /// How many formulas the workbook has.
  public let formulaCount: Int
  /// How long the computing took, reading the file not counted.
  public let duration: Duration
  /// By sheet and cell.
  public private(set) var differences: [Difference] = []
  /// By sheet and cell.
  public private(set) var skipped: [Skipped] = []
  private let workbook: Workbook
  private let clock: Double?

  /// Computes all formulas of a workbook.
  ///
  /// Two numbers are equal when they differ by no more than 1e-9 of their size or 1e-12; text,
  /// truth values and errors when they are the same.
  ///
  /// - Parameter clock: the moment that TODAY and NOW give, a serial number of the 1900 system;
  ///   `nil`: formulas with them are skipped.
  /// - Complexity: as `Recalculation.run`.
  public init(_ workbook: Workbook, clock: Double? = nil) {
    self.workbook = workbook
    self.clock = clock
    let start = ContinuousClock.now
    let result = Recalculation.run(workbook, changed: nil, clock: clock)
    duration = start.duration(to: .now)
    formulaCount = result.formulaCount
    compare(result.entries)
  }

  /// Holds what formulas give against what is stored; both stand in the order of sheets and cells.
  private mutating func compare(_ entries: [RecalculationResult.Entry]) {
    var rest = entries[...]
    for sheet in workbook.sheets.indices {
      for row in workbook.sheets[sheet].rows {
        for index in row.cells.indices {
          guard let entry = rest.first else { return }
          guard entry.cell.column == row.cells[index].column, entry.cell.row == row.index,
            entry.sheet == sheet
          else { continue }
          rest.removeFirst()
          compare(entry, with: row.cells[index].value)
        }
      }
    }
  }

  private mutating func compare(_ entry: RecalculationResult.Entry, with value: CellValue) {
    guard case .formula(let formula) = value else { return }
    switch entry.outcome {
    case .computed(let computed):
      if WorkbookCalculation.areEqual(formula.result, computed) { return }
      differences.append(
        Difference(
          sheet: entry.sheet, cell: entry.cell, formula: formula.expression,
          stored: formula.result, computed: computed))
    case .notComputable(let detail):
      skipped.append(
        Skipped(
          sheet: entry.sheet, cell: entry.cell, reason: SkipReason(detail), detail: detail))
    }
  }

  /// The edits that store what the formulas give.
  ///
  /// What was skipped keeps its value unless it reads a cell whose value changes: then it is
  /// removed, and full calculation on loading asked for.
  public var edits: [Edit] {
    guard !differences.isEmpty else { return [] }
    var after = workbook
    var edits: [Edit] = []
    for difference in differences {
      var formula = Formula(difference.formula, result: difference.computed)
      if case .formula(let own) = workbook.sheets[difference.sheet].value(at: difference.cell) {
        formula.arrayRange = own.arrayRange
      }
      after.sheets[difference.sheet].set(.formula(formula), at: difference.cell)
      edits.append(set(difference.sheet, difference.cell, difference.computed))
    }
    guard !skipped.isEmpty else { return edits }
    let changed = differences.map { (sheet: $0.sheet, cell: $0.cell) }
    var isStale = false
    for entry in Recalculation.run(after, changed: changed, clock: clock).entries {
      guard case .notComputable = entry.outcome else { continue }
      isStale = true
      edits.append(set(entry.sheet, entry.cell, .none))
    }
    return isStale ? edits + [.requestFullCalculation] : edits
  }

  private func set(_ sheet: Int, _ cell: CellReference, _ result: FormulaResult) -> Edit {
    .setResult(sheet: workbook.sheets[sheet].name, cell: cell, result: result)
  }

  private static func areEqual(_ stored: FormulaResult, _ computed: FormulaResult) -> Bool {
    guard case .number(let one) = stored, case .number(let other) = computed else {
      return stored == computed
    }
    return abs(one - other) <= max(1e-12, 1e-9 * max(abs(one), abs(other)))
  }
}

extension WorkbookCalculation.SkipReason {
  /// The reason in the words of the calculation.
  fileprivate init(_ detail: String) {
    let reads = "reads "
    let function = "function "
    if detail.hasPrefix("volatile") {
      self = .volatile
    } else if detail == "another workbook" {
      self = .external
    } else if detail == "a circle of references" {
      self = .circle
    } else if detail.hasPrefix(function) {
      self = .unknownFunction(String(detail.dropFirst(function.count)))
    } else if detail.hasPrefix(reads),
      let cell = CellReference(detail.dropFirst(reads.count).prefix { $0 != "," })
    {
      self = .readsSkipped(cell)
    } else {
      self = .other(detail)
    }
  }

  /// As the contract writes it: `volatile`, `external`, `unknown function NAME`, or words.
  public var code: String {
    switch self {
    case .volatile: "volatile"
    case .external: "external"
    case .unknownFunction(let name): "unknown function \(name)"
    case .circle: "circular"
    case .readsSkipped(let cell): "reads \(cell), which was skipped"
    case .other(let detail): detail
    }
  }
}

extension WorkbookCalculation {
  /// The serial number, 1900 system, of an ISO 8601 moment: `2024-03-31`, `2024-03-31T08:00`.
  ///
  /// - Returns: `nil` for other text.
  public static func clock(_ text: String) -> Double? {
    guard text.utf8.count >= 10, text.utf8.contains(UInt8(ascii: "-")) else { return nil }
    return Recalculation.serialNumber(ofDay: text)
  }
}
