/// The values that a lookup looks through: those of cells, read when they are asked for, or others.
struct LookupKeys {
  /// The cells, as far as any sheet is used; `nil` for values that are no cells.
  let area: SheetArea?
  let model: CalculationModel?
  private let own: ValueArray

  /// How many there are.
  let count: Int
  /// Whether they are one column.
  let isVertical: Bool
  /// Whether they are one row.
  let isHorizontal: Bool
  /// Whether they are one row or one column.
  var isLine: Bool { isVertical || isHorizontal }

  /// The values of an argument.
  init(_ operand: Operand, _ scope: EvaluationScope) throws(EvaluationFailure) {
    if case .area(let area) = operand {
      self.init(area, scope.model)
    } else {
      self.init(array: try scope.array(operand))
    }
  }

  /// The cells of an area.
  init(_ area: SheetArea, _ model: CalculationModel) {
    let used = model.used(area)
    (self.area, self.model) = (used, model)
    own = ValueArray(rows: 0, columns: 0, values: [])
    count = used.rowCount * used.columnCount
    (isVertical, isHorizontal) = (used.columnCount == 1, used.rowCount == 1)
  }

  /// Values in a column.
  init(_ values: [FormulaValue]) {
    self.init(array: ValueArray(rows: values.count, columns: 1, values: values))
  }

  private init(array: ValueArray) {
    (area, model, own) = (nil, nil, array)
    count = array.values.count
    (isVertical, isHorizontal) = (array.columns == 1, array.rows == 1)
  }

  /// All of them.
  var values: [FormulaValue] {
    guard let area, let model else { return own.values }
    return (try? model.array(area))?.values ?? []
  }

  /// The value at a zero-based place.
  subscript(place: Int) -> FormulaValue {
    guard let area, let model else { return own.values[place] }
    let (row, column) = place.quotientAndRemainder(dividingBy: area.columnCount)
    return model.value(
      sheet: area.sheet, row: area.firstRow + Int32(row),
      column: area.firstColumn + Int32(column))
  }
}
