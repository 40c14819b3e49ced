public import IndicatorModel
public import SpreadsheetModel

/// Learns a binding from a form that a person filled and the report it was filled from.
///
///     figures of the example ─ ExampleSearch ─▶ measures that give exactly them
///       ─ ExampleColumns ─▶ roles ─ rows ─▶ codes and names ─ a fill with the binding proves them
///
/// Only what leaves one reading is taken; and what a fill of the same report with the learned
/// binding would write otherwise than the person did is left out of the binding.
public struct BindingLearner {
  /// A learned binding.
  public struct Result: Sendable {
    /// The binding.
    public var binding: FormBinding
    /// Figures in the example.
    public var filled: Int
    /// Figures that a fill with the binding gives again.
    public var explained: Int
  }

  let catalogue: Catalogue
  let reports: [ExtractedReport]
  let findings: [AuditFinding]
  let fields: HeadingFields
  let wording: BindingWording

  /// A learner.
  ///
  /// - Parameters:
  ///   - reports: those that the example was filled from.
  ///   - findings: their audit.
  ///   - fields: with the period.
  public init(
    catalogue: Catalogue, reports: [ExtractedReport], findings: [AuditFinding],
    fields: HeadingFields, wording: BindingWording
  ) {
    self.catalogue = catalogue
    self.reports = reports
    self.findings = findings
    self.fields = fields
    self.wording = wording
  }

  /// Learns.
  ///
  /// - Parameters:
  ///   - first: the binding as made from `understood`.
  ///   - form: the empty form, or the example itself.
  ///   - understood: `form`, analysed for the reports' period.
  ///   - example: the filled form.
  public func learn(
    _ first: FormBinding, form: Workbook, understood: FormAnalysis, example: Workbook
  ) -> Result {
    let search = ExampleSearch(catalogue: catalogue, fields: fields, reports: reports)
    let filled = FilledExample(understood, empty: form, filled: example)
    var binding = first
    let hits = learnColumns(&binding, understood, filled, search)
    let trial = FillTrial(self, form: form, understood: understood, example: filled)
    var lessons = LearnedRows(search: search, wording: wording, filled: filled, hits: hits)
    lessons.teach(&binding, understood, trial)
    let explained = trial.outcome(of: binding).values.count { $0 == .same }
    return Result(binding: binding, filled: filled.figures.count, explained: explained)
  }

  /// Gives each column its role, and returns the hits of each figure in that role.
  private func learnColumns(
    _ binding: inout FormBinding, _ form: FormAnalysis, _ filled: FilledExample,
    _ search: ExampleSearch
  ) -> [[Int]] {
    var own = [[Int]](repeating: [], count: filled.figures.count)
    for (table, understood) in form.tables.enumerated() {
      for (position, column) in understood.columns.enumerated() {
        let places = filled.figures.indices.filter {
          filled.figures[$0].table == table && filled.figures[$0].cell.column == column.index
        }
        guard !places.isEmpty else { continue }
        let meanings = ExampleSearch.meanings(of: column).map {
          ($0, search.facts(understood, column: column.index, as: $0))
        }
        let hits = places.map {
          search.hits(filled.figures[$0], in: understood, meanings: meanings)
        }
        let finding = ExampleColumns(search: search).finding(column, hits: hits)
        apply(finding, to: &binding.tables[table].columns[position], column)
        for (place, hits) in zip(places, hits) {
          own[place] = hits.filter { $0.meaning == finding.meaning }.map(\.measure)
        }
      }
    }
    return own
  }

  private func apply(
    _ finding: ExampleColumns.Finding, to bound: inout BoundColumn, _ column: FormColumn
  ) {
    if !finding.rivals.isEmpty {
      bound.why = wording.column(.ambiguous(roles: finding.rivals.map(\.role.name)))
    }
    guard let meaning = finding.meaning, finding.cells > 0 else { return }
    bound.role = meaning.role
    bound.ratio = meaning.ratio
    bound.why = wording.column(.example(cells: finding.cells))
  }
}
