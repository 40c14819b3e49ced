internal import ByteSupport
internal import IndicatorModel
internal import SpreadsheetModel
internal import VietnameseText

/// Finds for a figure of a filled example the measures that give exactly it, and as what.
struct ExampleSearch {
  /// What a column may hold.
  struct Meaning: Hashable {
    var role: ColumnRole
    var ratio: RatioMeaning?
  }

  /// A measure that gives a figure in a meaning.
  struct Hit {
    var measure: Int
    var meaning: Meaning
  }

  let catalogue: Catalogue
  let fields: HeadingFields
  let index: MeasureIndex
  /// The numbers that each measure states, with their units.
  private let numbers: [[(value: DecimalNumber, unit: UnitOfMeasure?)]]

  init(catalogue: Catalogue, fields: HeadingFields, reports: [ExtractedReport]) {
    self.catalogue = catalogue
    self.fields = fields
    index = MeasureIndex(
      reports, catalogue: catalogue, frequencies: WordFrequencies(catalogue))
    numbers = index.all.map { ExampleSearch.numbers(of: $0.measure) }
  }

  /// The measure's code where it is sure, else its name.
  func identity(_ measure: Int) -> String {
    let found = index.all[measure].measure
    if let code = found.code, found.confidence >= CandidateFinder.writingConfidence { return code }
    return "=" + VietnameseText.folded(found.indicator)
  }

  /// The hits of a figure, by measure in the reports' order.
  ///
  /// - Parameter facts: the table's with each meaning put to the column.
  func hits(
    _ figure: FilledExample.Figure, in table: FormTable, meanings: [(Meaning, TableFacts)]
  ) -> [Hit] {
    let row = table.rows[figure.row]
    guard let unit = row.unit.flatMap({ UnitOfMeasure(parsing: $0) }) else { return [] }
    var hits: [Hit] = []
    for (position, entry) in index.all.enumerated() {
      let states = numbers[position].contains { number in
        number.value == figure.value || number.unit?.convert(number.value, to: unit) == figure.value
      }
      guard states else { continue }
      var entry = entry
      entry.measure.confidence = 1
      let code = entry.measure.code.flatMap { catalogue[$0] }
      for (meaning, facts) in meanings {
        let finder = CandidateFinder(
          period: fields.period, unitName: fields.unitName, table: facts,
          kind: code?.kind ?? RowKind.kind(of: row, in: table, unit: unit),
          counted: CountedThing(row, unit: unit), isPerHead: RowKind.isPerHead(row),
          moves: LevelMove(row, unit: unit), measures: [entry])
        let search = finder.search(meaning.role, column: figure.cell.column)
        if search.readings.contains(where: { $0.value == figure.value }) {
          hits.append(Hit(measure: position, meaning: meaning))
        }
      }
    }
    return hits
  }

  private static func numbers(
    of measure: Measure
  ) -> [(value: DecimalNumber, unit: UnitOfMeasure?)] {
    let unit = measure.unit.flatMap { UnitOfMeasure(parsing: $0) }
    var numbers: [(value: DecimalNumber, unit: UnitOfMeasure?)] = []
    if let value = measure.value { numbers.append((value, unit)) }
    if let target = measure.target { numbers.append((target, unit)) }
    numbers += measure.achieved.map { ($0.percent, nil) }
    for comparison in measure.comparisons {
      if let prior = comparison.prior { numbers.append((prior, unit)) }
      if let amount = comparison.amount { numbers += [(amount, nil), (amount.negated, nil)] }
    }
    return numbers
  }

  /// What a column may be asked to hold: as understood first, then every role of figures and every
  /// percentage.
  static func meanings(of column: FormColumn) -> [Meaning] {
    var meanings: [Meaning] = []
    if column.role.takesFigure || column.role == .ratio && column.ratio != nil {
      meanings.append(Meaning(role: column.role, ratio: column.ratio))
    }
    meanings += ColumnRole.all.filter(\.takesFigure).map { Meaning(role: $0, ratio: nil) }
    let bases: [ColumnRole] = [
      .plan, .planAssigned, .planResolution, .samePeriod, .samePeriodCumulative, .previousPeriod,
    ]
    for base in bases {
      for change in [false, true] {
        meanings.append(
          Meaning(role: .ratio, ratio: RatioMeaning(part: nil, base: base, isChange: change)))
      }
    }
    var seen: Set<Meaning> = []
    return meanings.filter { seen.insert($0).inserted }
  }

  /// The facts of a table whose column means something else.
  func facts(_ table: FormTable, column index: Int, as meaning: Meaning) -> TableFacts {
    var table = table
    for position in table.columns.indices where table.columns[position].index == index {
      table.columns[position].role = meaning.role
      table.columns[position].ratio = meaning.ratio
    }
    return TableFacts(table, reporting: fields.period)
  }
}
