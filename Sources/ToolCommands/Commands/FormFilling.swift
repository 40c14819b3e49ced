internal import ByteSupport
internal import IndicatorExtraction
internal import IndicatorForms
internal import IndicatorModel
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// A form opened and understood once, to be filled from any number of reports, on any thread.
struct FormFilling: Sendable {
  let form: FormInput
  let workbook: Workbook
  /// The form understood for `--period`, or for no period.
  let analysis: FormAnalysis
  let catalogue: Catalogue
  let options: FillingOptions
  let language: Language
  /// The words of the catalogue, counted.
  private let frequencies: WordFrequencies
  private let readings: AnalysisReadings
  /// A binding file that is followed, and nothing else; `nil` for none.
  var binding: BindingInput?
  /// Whether figures are computed that the report supports and does not state.
  var derives = true

  init(
    form: FormInput, workbook: Workbook, catalogue: Catalogue, options: FillingOptions,
    language: Language
  ) {
    self.init(
      form: UnderstoodForm(form, workbook, catalogue: catalogue, options: options),
      frequencies: WordFrequencies(catalogue), catalogue: catalogue, options: options,
      language: language)
  }

  init(
    form: UnderstoodForm, frequencies: WordFrequencies, catalogue: Catalogue,
    options: FillingOptions, language: Language
  ) {
    (self.form, workbook, analysis) = (form.form, form.workbook, form.analysis)
    (self.options, self.language, self.catalogue) = (options, language, catalogue)
    self.frequencies = frequencies
    readings = AnalysisReadings()
  }

  /// What becomes of each input cell.
  ///
  /// - Parameter parallel: whether a second core audits the reports and plans half of the rows.
  /// - Throws: `ToolError` when the form holds no table.
  func plan(_ input: ReportInput, parallel: Bool) throws -> FillPlan {
    let fields = HeadingFields(
      reports: input.reports, period: options.period, unitName: options.unitName)
    var analysis = analysis(for: fields.period)
    if let binding {
      analysis = try binding.analysis(
        of: form, workbook: workbook, understood: analysis, period: fields.period)
    }
    guard !analysis.tables.isEmpty else {
      throw ToolError(
        status: .dataError, file: form.path, message: .formWithoutTable,
        code: "formWithoutTable", hint: .headerNeeded)
    }
    var planning = FillPlanner.Options()
    planning.overwrites = options.overwrite
    planning.derives = derives
    let planner = FillPlanner(catalogue: catalogue, frequencies: frequencies, options: planning)
    let understood = analysis
    let (findings, measures): ([AuditFinding], FormMeasures)
    if parallel {
      (findings, measures) = ParallelWork.pair {
        ReportAuditor.audit(input.reports, documents: input.documents)
      } _: {
        planner.measures(of: understood, in: input.reports, fields: fields, parallel: true)
      }
    } else {
      findings = ReportAuditor.audit(input.reports, documents: input.documents)
      measures = planner.measures(of: understood, in: input.reports, fields: fields)
    }
    return planner.plan(
      understood, measures: measures, reports: input.reports, findings: findings, fields: fields,
      workbook: workbook, parallel: parallel)
  }

  /// The form as it reads for a period: headers may name years.
  func analysis(for period: ReportingPeriod?) -> FormAnalysis {
    guard let period, period != options.period,
      binding != nil || analysis.readsDifferently(for: period)
    else {
      return analysis
    }
    return readings.reading(for: period) {
      FormAnalyzer(catalogue: catalogue).analyze(workbook, period: period)
    }
  }

  /// The structure of the form as decisions are held against.
  func fingerprint(for period: ReportingPeriod?) -> FormFingerprint {
    FormFingerprint(of: analysis(for: period), workbook: workbook)
  }

  /// The filled form and its run record.
  ///
  /// - Parameters:
  ///   - output: the file that the record names; empty for a dry run.
  ///   - parallel: whether the record is rendered on a second core.
  func carryOut(
    _ plan: FillPlan, _ input: ReportInput, output: String, parallel: Bool
  ) throws -> FillOutcome {
    let (form, reports) = (form, input.reports)
    let wording = FillWording.words(in: language)
    let edits = FillEdits.edits(
      of: plan, workbook: workbook, reports: reports, annotation: options.annotate,
      wording: wording)
    let complete = RecalculatedEdits(completing: edits, of: workbook)
    let record = RunRecord(
      template: options.template, output: output,
      inputs: reports.map { RunRecord.Input(file: $0.file, sha256: $0.sha256) }, plan: plan,
      formulas: complete.recomputed + complete.unresolved,
      sheetNames: workbook.sheets.map(\.name), lost: [], binding: binding?.recorded,
      places: input.places)
    let (text, edited): ([UInt8], [UInt8])
    if parallel {
      (text, edited) = try ParallelWork.pair {
        record.rendered(wording: wording)
      } _: {
        try FormFilling.apply(complete.edits, to: form)
      }
    } else {
      (text, edited) = (
        record.rendered(wording: wording), try FormFilling.apply(complete.edits, to: form)
      )
    }
    return FillOutcome(bytes: edited, record: text, unresolved: complete.unresolved.count)
  }

  /// - Throws: also when the output would lose anything of the form: the run record says `lost: []`.
  static func apply(_ edits: [Edit], to form: FormInput) throws -> [UInt8] {
    let edited: EditedFile
    do throws(SpreadsheetError) {
      edited = try form.file.applying(edits)
    } catch {
      throw ToolError(error, file: form.path)
    }
    guard edited.lost.isEmpty else {
      throw ToolError(
        status: .failed, file: form.path, message: .wouldLose(list: edited.lost), code: "lost")
    }
    return edited.bytes
  }
}

/// A form opened and understood for `--period`, or for no period.
struct UnderstoodForm: Sendable {
  let form: FormInput
  let workbook: Workbook
  let analysis: FormAnalysis

  init(_ form: FormInput, _ workbook: Workbook, catalogue: Catalogue, options: FillingOptions) {
    (self.form, self.workbook) = (form, workbook)
    analysis = FormAnalyzer(catalogue: catalogue).analyze(workbook, period: options.period)
  }
}

/// What a fill made, before it is written.
struct FillOutcome: Sendable {
  /// The filled form.
  var bytes: [UInt8]
  /// The run record as JSON text, UTF-8.
  var record: [UInt8]
  /// Formulas left to be computed on opening.
  var unresolved: Int
}
