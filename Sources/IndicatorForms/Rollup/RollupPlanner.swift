public import IndicatorModel
public import SpreadsheetModel

/// Makes a roll-up plan: for each input cell of a form the figure of a unit, or of all of them
/// together, or why there is none.
public struct RollupPlanner: Sendable {
  /// What the caller decides.
  public struct Options: Sendable {
    /// Whether input cells that hold a value are written over.
    public var overwrites = false
    /// The units that must report; `nil` for those that did.
    public var list: UnitList?
    /// Boundary changes.
    public var mapping = BoundaryMapping()
    /// The roll-up's own unit: "UBND tỉnh Sóc Trăng".
    public var unitName: String?

    /// The defaults.
    public init() {}
  }

  /// There are more units than a form has room for, and it does not grow.
  public struct NoRoom: Error, Sendable {
    /// The sheet.
    public var sheet: String
    /// How many units have no place.
    public var units: Int
  }

  let reader: RollupReader
  let options: Options

  /// A planner for what a reader read.
  public init(_ reader: RollupReader, options: Options = Options()) {
    (self.reader, self.options) = (reader, options)
  }

  /// The rows and columns to add before the units of a roll-up find room; empty when they do.
  public func growth(
    _ submissions: [RollupSubmission], period: ReportingPeriod, workbook: Workbook
  ) throws(NoRoom) -> [Edit] {
    let units = units(submissions, period)
    var edits: [Edit] = []
    for layout in reader.asked.layouts {
      switch layout {
      case .unitRows(let table):
        let missing = UnitPlacement(table, units: units.senders.map(\.unit)).missing
        edits += FormGrowth.rows(missing, of: table)
      case .unitColumns(let table):
        let missing = UnitPlacement(table, units: units.senders.map(\.unit)).missing
        edits += try FormGrowth.columns(missing, of: table, in: workbook)
      case .together, .weights: break
      }
    }
    return edits
  }

  /// Plans a roll-up.
  ///
  /// - Parameters:
  ///   - submissions: in the order that the caller named the files.
  ///   - form: the form with room for all units, understood for `period`.
  public func plan(
    _ submissions: [RollupSubmission], period: ReportingPeriod, form: FormAnalysis,
    workbook: Workbook
  ) -> RollupPlan {
    let units = units(submissions, period)
    let figures = RollupFigures(
      asked: reader.asked, catalogue: reader.catalogue, senders: units.senders)
    var sheets = RollupCells(figures: figures, overwrites: options.overwrites, workbook: workbook)
    let places = AskedForm(form, workbook: workbook, catalogue: reader.catalogue)
    for (position, layout) in places.layouts.enumerated() {
      switch layout {
      case .unitRows(let table): sheets.add(table, at: position)
      case .unitColumns(let table): sheets.add(table, at: position)
      case .together(let table): sheets.add(table, at: position)
      case .weights: break
      }
    }
    let cells = sheets.cells.sorted { ($0.sheet, $0.cell) < ($1.sheet, $1.cell) }
    let fields = HeadingFields(
      period: period, unitName: options.unitName, place: nil, closingDate: nil)
    let written = Set(sheets.labels.map { SheetCell(sheet: $0.sheet, cell: $0.cell) })
    return RollupPlan(
      cells: cells, labels: sheets.labels,
      headings: form.markers.filter { !written.contains(SheetCell(sheet: $0.sheet, cell: $0.cell)) }
        .map { marker in
          PlannedHeading(
            sheet: marker.sheet, sheetName: workbook.sheets[marker.sheet].name, cell: marker.cell,
            text: fields.replacingMarkers(in: marker.text))
        },
      fields: fields, units: units.senders.map(RollupPlanner.standing),
      problems: units.problems + problems(in: units.senders)
        + RollupPlanner.contradictions(in: cells), metaSheet: form.metaSheet,
      mapSheet: form.mapSheet,
      problemSheet: workbook.sheetIndex(named: AskedForm.problemSheetName))
  }

  /// A cell of a workbook.
  private struct SheetCell: Hashable {
    var sheet: Int
    var cell: CellReference
  }

  private func units(
    _ submissions: [RollupSubmission], _ period: ReportingPeriod
  ) -> RollupUnits {
    RollupUnits(
      submissions, period: period, list: options.list, mapping: options.mapping)
  }

  private static func standing(_ sender: RollupUnits.Sender) -> UnitStanding {
    UnitStanding(
      unit: sender.unit, hasSent: sender.hasSent,
      files: sender.files.map {
        SubmittedFile(file: $0.file, sha256: $0.sha256, fingerprint: $0.fingerprint)
      })
  }

  /// Cells of the units' forms that hold text or other units of measure.
  private func problems(in senders: [RollupUnits.Sender]) -> [RollupProblem] {
    var problems: [RollupProblem] = []
    var told: Set<RollupProblem> = []
    for sender in senders {
      for file in sender.files {
        for (_, figure) in file.figures.sorted(by: { $0.key < $1.key }) {
          guard let problem = RollupPlanner.problem(figure.gap, sender.unit, file),
            told.insert(problem).inserted
          else { continue }
          problems.append(problem)
        }
      }
    }
    return problems
  }

  private static func problem(
    _ gap: FigureGap?, _ unit: RollupUnit, _ file: RollupSubmission
  ) -> RollupProblem? {
    switch gap {
    case .text(let text, let sheet, let cell):
      RollupProblem(
        .textInCell(text), unitName: unit.name, file: file.file, sheet: sheet, cell: cell)
    case .unitMismatch(let stated, let expected):
      RollupProblem(
        .unitMismatch(stated: stated, expected: expected), unitName: unit.name, file: file.file)
    default: nil
    }
  }

  /// Cells of units with two numbers.
  private static func contradictions(in cells: [RollupCell]) -> [RollupProblem] {
    cells.compactMap { cell in
      guard case .gap(.contradiction(let values))? = cell.reason else { return nil }
      return RollupProblem(
        .contradiction(values), unitName: cell.reporter?.name, sheet: cell.sheetName,
        cell: cell.cell)
    }
  }
}
