internal import SpreadsheetModel

extension SheetEncoder {
  /// Writes a row for each value of some columns, which begin in column A.
  mutating func append(_ columns: [TableColumn]) throws(SpreadsheetError) {
    for position in 0..<(columns.map(\.values.count).max() ?? 0) {
      try startRow()
      for column in columns {
        switch column.values {
        case .numbers(let numbers) where position < numbers.count:
          try append(numbers[position], format: column.formatIndex)
        case .texts(let texts) where position < texts.count:
          try append(texts[position], format: column.formatIndex)
        case .values(let values) where position < values.count:
          let value = values[position]
          if value == .empty { skipCells(1) } else { try append(value, format: column.formatIndex) }
        default: skipCells(1)
        }
      }
    }
  }
}
