/// What a part of a formula gives before a function or operator takes it.
enum Operand {
  /// One value.
  case value(FormulaValue)
  /// Values in rows and columns.
  case array(ValueArray)
  /// Cells of one sheet.
  case area(SheetArea)
  /// Cells in several areas: a union, or one area on several sheets.
  case areas([SheetArea])
  /// An argument left out.
  case missing
  /// A function made by LAMBDA.
  case function(LambdaFunction)
}

/// A rectangle of cells on one sheet, all bounds zero-based and inclusive.
package struct SheetArea: Hashable, Sendable {
  /// Zero-based position of the sheet.
  package var sheet: Int32
  /// First row of the cells.
  package var firstRow: Int32
  /// First column of the cells.
  package var firstColumn: Int32
  /// Last row of the cells.
  package var lastRow: Int32
  /// Last column of the cells.
  package var lastColumn: Int32

  var rowCount: Int { Int(lastRow - firstRow) + 1 }
  var columnCount: Int { Int(lastColumn - firstColumn) + 1 }
  var isSingle: Bool { firstRow == lastRow && firstColumn == lastColumn }

  /// The cells of both areas; `nil` when there are none.
  func intersection(_ other: SheetArea) -> SheetArea? {
    let area = SheetArea(
      sheet: sheet, firstRow: max(firstRow, other.firstRow),
      firstColumn: max(firstColumn, other.firstColumn), lastRow: min(lastRow, other.lastRow),
      lastColumn: min(lastColumn, other.lastColumn))
    guard sheet == other.sheet, area.firstRow <= area.lastRow, area.firstColumn <= area.lastColumn
    else { return nil }
    return area
  }

  /// The smallest area that holds both, on this one's sheet.
  func hull(_ other: SheetArea) -> SheetArea {
    SheetArea(
      sheet: sheet, firstRow: min(firstRow, other.firstRow),
      firstColumn: min(firstColumn, other.firstColumn), lastRow: max(lastRow, other.lastRow),
      lastColumn: max(lastColumn, other.lastColumn))
  }
}

/// Values in rows and columns, row by row.
struct ValueArray {
  var rows: Int
  var columns: Int
  /// `rows` × `columns` values.
  var values: [FormulaValue]

  init(rows: Int, columns: Int, values: [FormulaValue]) {
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  init(_ value: FormulaValue) { self.init(rows: 1, columns: 1, values: [value]) }

  /// The value at zero-based places; a single row or column repeats, beyond the edge is #N/A.
  func element(_ row: Int, _ column: Int) -> FormulaValue {
    let row = rows == 1 ? 0 : row
    let column = columns == 1 ? 0 : column
    guard row < rows, column < columns else { return .error(.notAvailable) }
    return values[row * columns + column]
  }

  /// Applies an operation to every value.
  func map(
    _ operation: (FormulaValue) throws(EvaluationFailure) -> FormulaValue
  ) throws(EvaluationFailure) -> ValueArray {
    var result = self
    for index in values.indices {
      result.values[index] = try caught { () throws(EvaluationFailure) in
        try operation(values[index])
      }
    }
    return result
  }

  /// Applies an operation to the values at the same places of two arrays; a single row, column or
  /// value repeats.
  static func combine(
    _ left: ValueArray, _ right: ValueArray,
    _ operation: (FormulaValue, FormulaValue) throws(EvaluationFailure) -> FormulaValue
  ) throws(EvaluationFailure) -> ValueArray {
    let (rows, columns) = (max(left.rows, right.rows), max(left.columns, right.columns))
    try CalculationModel.checkSize(rows, columns)
    var values: [FormulaValue] = []
    values.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        values.append(
          try caught { () throws(EvaluationFailure) in
            try operation(left.element(row, column), right.element(row, column))
          })
      }
    }
    return ValueArray(rows: rows, columns: columns, values: values)
  }
}

/// Makes a thrown error value a value; other failures pass.
func caught(
  _ body: () throws(EvaluationFailure) -> FormulaValue
) throws(EvaluationFailure) -> FormulaValue {
  do {
    return try body()
  } catch .error(let code) {
    return .error(code)
  }
}
