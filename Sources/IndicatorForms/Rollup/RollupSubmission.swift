internal import IndicatorExtraction
public import IndicatorModel
public import ReportReading
public import SpreadsheetModel

/// A file that a unit sent, with the figures that the roll-up asks for.
public struct RollupSubmission: Sendable {
  /// As the caller named it.
  public var file: String
  /// SHA-256 of its bytes.
  public var sha256: String
  /// The unit's code; `nil` when the file does not say.
  public var unitCode: String?
  /// The unit; `nil` when the file does not say.
  public var unitName: String?
  /// The period; `nil` when the file does not say.
  public var period: ReportingPeriod?
  /// Of a form's rows and columns; `nil` for a report.
  public var fingerprint: String?
  /// By what is asked; nothing when the period is not known.
  var figures: [AskedKey: UnitFigure] = [:]
}

/// Reads what units sent, for one roll-up form; used for many files, on any thread.
public struct RollupReader: Sendable {
  let asked: AskedForm
  let catalogue: Catalogue
  /// The words of the catalogue, counted once for all files.
  private let frequencies: WordFrequencies

  /// A reader.
  ///
  /// - Parameter form: the roll-up form, understood for the period where that is known.
  public init(form: FormAnalysis, workbook: Workbook, catalogue: Catalogue) {
    asked = AskedForm(form, workbook: workbook, catalogue: catalogue)
    self.catalogue = catalogue
    frequencies = WordFrequencies(catalogue)
  }

  /// Whether the form asks for nothing: it holds no table.
  public var asksNothing: Bool { asked.isEmpty }

  /// A report's figures: what a fill of the form would take from it.
  public func submission(_ report: ExtractedReport, _ document: SourceDocument) -> RollupSubmission
  {
    var submission = RollupSubmission(
      file: report.file, sha256: report.sha256, unitCode: nil, unitName: report.unitName,
      period: report.period, fingerprint: nil)
    guard let period = report.period else { return submission }
    let plan = FillPlanner(catalogue: catalogue, frequencies: frequencies).plan(
      asked.analysis, reports: [report],
      findings: ReportAuditor.audit([report], documents: [document]),
      fields: HeadingFields(period: period, unitName: nil, place: nil, closingDate: nil),
      workbook: Workbook())
    for cell in plan.cells {
      submission.figures[AskedKey(table: cell.sheet, cell: cell.cell)] = RollupReader.figure(
        cell, report.places)
    }
    return submission
  }

  /// A filled form's figures: of ours by their codes, of any other by what its analysis finds.
  ///
  /// - Parameter period: the roll-up's, for headers that name years; `nil` when not known yet.
  public func submission(
    _ workbook: Workbook, file: String, sha256: String, period: ReportingPeriod?
  ) -> RollupSubmission {
    let analyzer = FormAnalyzer(catalogue: catalogue)
    var form = analyzer.analyze(workbook, period: period)
    let heading = FormHeading(workbook, form)
    if let own = heading.period, own != period, form.readsDifferently(for: own) {
      form = analyzer.analyze(workbook, period: own)
    }
    var submission = RollupSubmission(
      file: file, sha256: sha256, unitCode: heading.unitCode, unitName: heading.unitName,
      period: heading.period, fingerprint: SubmittedForm.fingerprint(form))
    guard let own = heading.period else { return submission }
    let sent = SubmittedForm(file: file, workbook: workbook, analysis: form, period: own)
    for (position, table) in asked.analysis.tables.enumerated() {
      for row in table.rows {
        let kind = row.code.flatMap { catalogue[$0]?.kind }
        for input in row.inputs {
          submission.figures[AskedKey(table: position, cell: input.cell)] = sent.figure(
            row, input.role, in: table, kind: kind)
        }
      }
    }
    return submission
  }

  private static func figure(_ cell: PlannedCell, _ places: SourcePlaces) -> UnitFigure {
    guard cell.state == .filled, let reading = cell.reading else {
      let values = Set(cell.candidates.map(\.value))
      var figure = UnitFigure.missing(
        cell.state == .conflict && values.count > 1
          ? .contradiction(values.sorted()) : .report(cell.reason ?? .notStated))
      figure.rivals = cell.candidates.map { source($0, places) }
      return figure
    }
    return UnitFigure(value: reading.value, gap: nil, sources: [source(reading, places)])
  }

  private static func source(_ reading: Reading, _ places: SourcePlaces) -> FigureSource {
    var source = FigureSource(
      file: reading.file,
      place: .span(reading.span, quote: reading.measure.quote, measure: reading.measure.id),
      value: reading.value, derivation: reading.derivation)
    source.filePlace = places.place(at: reading.span.start)
    return source
  }
}
