internal import ByteSupport
internal import IndicatorModel
internal import SpreadsheetModel

/// Fills the form of an example with a binding and holds the figures against it.
struct FillTrial {
  /// What became of a figure of the example.
  enum Outcome: Equatable {
    /// The same number.
    case same
    /// Another number.
    case other(DecimalNumber)
    /// None.
    case none
  }

  /// A cell of a table.
  struct Place: Hashable {
    var sheet: Int
    var cell: CellReference
  }

  private let learner: BindingLearner
  private let form: Workbook
  private let understood: FormAnalysis
  private let example: FilledExample
  private let frequencies: WordFrequencies

  init(
    _ learner: BindingLearner, form: Workbook, understood: FormAnalysis, example: FilledExample
  ) {
    self.learner = learner
    self.form = form
    self.understood = understood
    self.example = example
    frequencies = WordFrequencies(learner.catalogue)
  }

  func place(_ figure: FilledExample.Figure) -> Place {
    Place(sheet: understood.tables[figure.table].sheet, cell: figure.cell)
  }

  /// Each figure of the example, by its cell.
  func outcome(of binding: FormBinding) -> [Place: Outcome] {
    let bound = BoundForm(
      binding, workbook: form, understood: understood, period: learner.fields.period)
    guard let analysis = try? bound.analysis() else { return [:] }
    var options = FillPlanner.Options()
    options.overwrites = true
    let plan = FillPlanner(
      catalogue: learner.catalogue, frequencies: frequencies, options: options
    ).plan(
      analysis, reports: learner.reports, findings: learner.findings, fields: learner.fields,
      workbook: form)
    var written: [Place: DecimalNumber] = [:]
    for cell in plan.cells where cell.state == .filled {
      written[Place(sheet: cell.sheet, cell: cell.cell)] = cell.reading?.value
    }
    var outcomes: [Place: Outcome] = [:]
    for figure in example.figures {
      let place = place(figure)
      guard let value = written[place] else {
        outcomes[place] = Outcome.none
        continue
      }
      outcomes[place] = value == figure.value ? .same : .other(value)
    }
    return outcomes
  }
}
