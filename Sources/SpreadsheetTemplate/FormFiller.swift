internal import ByteSupport
internal import Formulas
public import SpreadsheetModel
internal import XLSX

/// A form that is filled many times in the same cells.
///
/// What a fill needs of the form is found once: where the cells stand, which formulas depend on
/// them and in which order, and what of the file does not change. Each output is the form with the
/// values in its cells and the results of all formulas up to date; every other byte of its parts is
/// the form's own.
///
/// Not `Sendable`: each thread makes its own.
public struct FormFiller {
  /// A cell that is filled.
  public struct Target: Hashable, Sendable {
    /// Zero-based.
    public var sheet: Int
    /// The cell; it holds no formula.
    public var cell: CellReference
    /// Whether texts are filled in, not numbers.
    public var isText: Bool

    /// A cell for numbers or texts.
    public init(sheet: Int, cell: CellReference, isText: Bool = false) {
      self.sheet = sheet
      self.cell = cell
      self.isText = isText
    }
  }

  /// The form with all its results up to date.
  private let file: SpreadsheetFile
  private let workbook: Workbook
  private let targets: [Target]
  private var formulas: PreparedRecalculation?
  private var template: WorkbookTemplate?
  /// The values of targets and formulas in the order of the template.
  private var values = TemplateValues(count: 0)

  /// Prepares a form.
  ///
  /// - Parameters:
  ///   - form: of either format; an OpenDocument is edited anew for each output.
  ///   - targets: the cells, each once.
  /// - Throws: `SpreadsheetError` as `SpreadsheetFile.applying` for cells that cannot be filled.
  public init(_ form: SpreadsheetFile, targets: [Target]) throws(SpreadsheetError) {
    let stale = RecalculatedEdits.staleResults(of: try form.workbook())
    let names = try form.workbook().sheets.map(\.name)
    let results = stale.map {
      Edit.setResult(sheet: names[$0.sheet], cell: $0.cell, result: $0.result)
    }
    file =
      results.isEmpty
      ? form : try SpreadsheetFile(bytes: form.applying(results).bytes, limits: form.limits)
    let workbook = try file.workbook()
    self.workbook = workbook
    self.targets = targets
    for target in targets where !workbook.sheets.indices.contains(target.sheet) {
      throw SpreadsheetError(.noSuchSheet, "the form has no sheet number \(target.sheet + 1)")
    }
    guard file.format == .xlsx,
      let formulas = PreparedRecalculation(
        workbook, inputs: targets.map { ($0.sheet, $0.cell) })
    else {
      (self.formulas, template) = (nil, nil)
      return
    }
    let inputs = targets.map { target in
      WorkbookTemplate.Target(
        sheet: target.sheet, cell: target.cell,
        sample: target.isText ? .text("") : .number(1234.5), isFormula: false)
    }
    let outcomes = formulas.formulas.map { formula in
      WorkbookTemplate.Target(
        sheet: formula.sheet, cell: formula.cell,
        sample: workbook.sheets[formula.sheet].value(at: formula.cell).result, isFormula: true)
    }
    template = try WorkbookTemplate(file.bytes, targets: inputs + outcomes, limits: file.limits)
    self.formulas = formulas
    values = TemplateValues(count: inputs.count + outcomes.count)
  }

  /// Whether outputs are made of what was prepared, and not edited anew.
  public var isPrepared: Bool { template != nil }

  /// Fills the form.
  ///
  /// - Parameter values: one a target; `.empty` leaves the cell as it is.
  /// - Returns: a whole file, the same bytes for the same values.
  /// - Throws: `SpreadsheetError` `.invalidArgument` for what no cell can hold.
  public mutating func fill(_ values: [CellValue]) throws(SpreadsheetError) -> [UInt8] {
    guard values.count == targets.count else {
      throw SpreadsheetError(
        .invalidArgument, "\(values.count) values for \(targets.count) cells")
    }
    if let bytes = try prepared(values) { return bytes }
    var edits: [Edit] = []
    for (target, value) in zip(targets, values) where value != .empty {
      edits.append(
        .set(sheet: workbook.sheets[target.sheet].name, cell: target.cell, value: value))
    }
    return try file.applying(RecalculatedEdits(completing: edits, of: workbook).edits).bytes
  }

  /// The form filled by what was prepared; `nil` where a value is of an unforeseen kind.
  private mutating func prepared(_ inputs: [CellValue]) throws(SpreadsheetError) -> [UInt8]? {
    guard template != nil else { return nil }
    for position in inputs.indices {
      switch inputs[position] {
      case .number(let number) where !targets[position].isText:
        values.numbers[position] = number
      case .text where targets[position].isText:
        values[position] = inputs[position]
      default: return nil
      }
    }
    if formulas?.computeFigures(&values.numbers) != true {
      let first = inputs.count
      let isComputed = formulas?.computeValues(inputs) { values[first + $0] = $1.result.value }
      guard isComputed == true else { return nil }
    }
    return try template?.filled(values)
  }
}
