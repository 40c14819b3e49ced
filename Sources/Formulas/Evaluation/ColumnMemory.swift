/// What is known of columns that many formulas ask the same of, until one of their cells changes.
///
/// A thousand `SUMIF` over one column look at it once, not a thousand times.
struct ColumnMemory {
  /// Ranges of fewer rows are looked through.
  static let leastRows = 32
  /// The most answers kept.
  private static let answerLimit = 1 << 18

  private struct Column: Hashable {
    var sheet: Int32
    var column: Int32
  }

  private struct State {
    /// How often cells of the column changed.
    var changes = 0
    /// Questions since the last change.
    var questions = 0
    /// Indexes made so far: each waits for more questions than the one before.
    var count = 0
    var index: ColumnIndex?
  }

  /// A call of a function that asks for cells by conditions.
  struct Question: Hashable {
    /// The function.
    var name: String
    /// The ranges.
    var areas: [SheetArea]
    /// What their values are held against.
    var wanted: [FormulaValue]
  }

  private struct Answer {
    var changes: Int
    var value: FormulaValue
  }

  private var columns: [Column: State] = [:]
  private var answers: [Question: Answer] = [:]

  /// Notes that cells of a column have other values.
  mutating func change(sheet: Int32, column: Int32) {
    // Nobody asked yet.
    if columns.isEmpty { return }
    let key = Column(sheet: sheet, column: column)
    guard let index = columns.index(forKey: key) else { return }
    columns.values[index].changes += 1
    columns.values[index].questions = 0
    columns.values[index].index = nil
  }

  /// The index of a column; `nil` as long as looking through it costs less than making one.
  mutating func index(_ store: SheetStore, sheet: Int32, column: Int32) -> ColumnIndex? {
    let key = Column(sheet: sheet, column: column)
    var state = columns[key] ?? State()
    state.questions += 1
    if state.index == nil, state.questions > 2 << min(state.count, 16) {
      state.index = ColumnIndex(store, sheet: sheet, column: column)
      state.count += 1
    }
    columns[key] = state
    return state.index
  }

  /// What a question was answered, if nothing it asks of has changed.
  mutating func answer(to question: Question) -> FormulaValue? {
    guard let changes = changes(in: question.areas), let known = answers[question],
      known.changes == changes
    else { return nil }
    return known.value
  }

  /// Keeps an answer.
  mutating func keep(_ value: FormulaValue, for question: Question) {
    guard let changes = changes(in: question.areas) else { return }
    if answers.count >= ColumnMemory.answerLimit { answers = [:] }
    answers[question] = Answer(changes: changes, value: value)
  }

  /// How often cells of areas changed, which only ever grows; `nil` for areas that are no use.
  private mutating func changes(in areas: [SheetArea]) -> Int? {
    var sum = 0
    for area in areas {
      guard area.columnCount <= 4, area.rowCount >= ColumnMemory.leastRows else { return nil }
      for column in area.firstColumn...area.lastColumn {
        let key = Column(sheet: area.sheet, column: column)
        // A column that was asked of counts its changes from now on.
        if columns[key] == nil { columns[key] = State() }
        sum += columns[key]?.changes ?? 0
      }
    }
    return sum
  }
}
