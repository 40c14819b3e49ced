internal import SpreadsheetModel

extension FormSheetLayout {
  /// The rules for what may be typed: figures are not negative, words come from their lists.
  ///
  /// All of them warn only, for a plan may be text and a list may lack a word.
  mutating func addValidations() {
    if !figureCells.isEmpty {
      sheet.validations.append(
        DataValidation(
          ranges: FormSheetLayout.joined(figureCells), rule: .decimalAtLeast(0), stops: false,
          title: "Kiểm tra số liệu",
          message:
            "Ô này thường nhận một số không âm. Chữ (ví dụ \"cuối năm đánh giá\") vẫn được phép."))
    }
    for column in definition.columns {
      guard let cells = choiceCells[column.index] else { continue }
      addChoice(column.choices, at: FormSheetLayout.joined(cells))
    }
  }

  /// A list to choose from.
  mutating func addChoice(_ words: [String], at ranges: [RangeReference]) {
    sheet.validations.append(
      DataValidation(
        ranges: ranges, rule: .list(words), stops: false, title: "Chọn trong danh sách",
        message: "Nên chọn: " + words.joined(separator: "; ") + ". Chữ khác vẫn được phép."))
  }

  /// Joins single cells to runs down each column, in cell order.
  static func joined(_ cells: [CellReference]) -> [RangeReference] {
    var runs: [RangeReference] = []
    for cell in cells.sorted(by: { ($0.column, $0.row) < ($1.column, $1.row) }) {
      if let last = runs.last, last.first.column == cell.column, last.last.row + 1 == cell.row {
        runs[runs.count - 1].last = cell
      } else {
        runs.append(RangeReference(cell, cell))
      }
    }
    return runs
  }
}
