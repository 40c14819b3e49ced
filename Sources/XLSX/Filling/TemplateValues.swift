package import SpreadsheetModel

/// What is put into the cells of a form, one value a target: figures lie side by side, so that none
/// of them costs more than its eight bytes.
package struct TemplateValues: Sendable {
  /// The figures; not-a-number where a value is none.
  package var numbers: [Double]
  /// The values that are no figures.
  private var others: [CellValue]

  /// So many empty values.
  package init(count: Int) {
    numbers = Array(repeating: .nan, count: count)
    others = Array(repeating: .empty, count: count)
  }

  /// The value of a target, by its number.
  package subscript(target: Int) -> CellValue {
    get { numbers[target].isNaN ? others[target] : .number(numbers[target]) }
    set {
      if case .number(let number) = newValue, !number.isNaN {
        numbers[target] = number
      } else {
        (numbers[target], others[target]) = (.nan, newValue)
      }
    }
  }
}
