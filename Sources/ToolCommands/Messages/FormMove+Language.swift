internal import IndicatorForms
internal import SpreadsheetModel

extension FormMove {
  /// Moves as lines under a message, cut after some.
  static func list(_ moves: [FormMove], in language: Language) -> String {
    let shown = moves.prefix(12).map { "\n  - " + $0.text(in: language) }.joined()
    guard moves.count > 12 else { return shown }
    return shown + "\n  - "
      + language.pick("… và \(moves.count - 12) điều khác", "… and \(moves.count - 12) more")
  }

  /// What is where, one-based, as people see it.
  func text(in language: Language) -> String {
    func letters(_ column: Int) -> String { CellReference.columnLetters(column) }
    return switch self {
    case .sheetMissing(let sheet):
      language.pick("không còn bảng của trang '\(sheet)'", "the table of sheet '\(sheet)' is gone")
    case .sheetsChanged:
      language.pick("tên hoặc thứ tự trang đã đổi", "sheets were renamed or moved")
    case .headerMoved(let sheet, let from, let to):
      language.pick(
        "'\(sheet)': tiêu đề bảng chuyển từ hàng \(from) sang hàng \(to)",
        "'\(sheet)': the header moved from row \(from) to row \(to)")
    case .columnMoved(let sheet, let header, let from, let to):
      language.pick(
        "'\(sheet)': cột '\(header)' chuyển từ \(letters(from)) sang \(letters(to))",
        "'\(sheet)': column '\(header)' moved from \(letters(from)) to \(letters(to))")
    case .columnMissing(let sheet, let header, let column):
      language.pick(
        "'\(sheet)': mất cột \(letters(column)) '\(header)'",
        "'\(sheet)': column \(letters(column)) '\(header)' is gone")
    case .columnAdded(let sheet, let header, let column):
      language.pick(
        "'\(sheet)': thêm cột \(letters(column)) '\(header)'",
        "'\(sheet)': column \(letters(column)) '\(header)' is new")
    case .columnRenamed(let sheet, let column, let from, let to):
      language.pick(
        "'\(sheet)': tiêu đề cột \(letters(column)) đổi từ '\(from)' thành '\(to)'",
        "'\(sheet)': the header of column \(letters(column)) changed from '\(from)' to '\(to)'")
    case .rowsMoved(let sheet, let rows, let by):
      language.pick(
        "'\(sheet)': các dòng \(rows.lowerBound + 1)–\(rows.upperBound + 1) dời \(by > 0 ? "xuống" : "lên") \(abs(by)) hàng",
        "'\(sheet)': rows \(rows.lowerBound + 1)–\(rows.upperBound + 1) moved \(by > 0 ? "down" : "up") by \(abs(by))"
      )
    case .rowMissing(let sheet, let label, let row):
      language.pick(
        "'\(sheet)': mất dòng \(row + 1) '\(label)'",
        "'\(sheet)': row \(row + 1) '\(label)' is gone")
    case .rowAdded(let sheet, let label, let row):
      language.pick(
        "'\(sheet)': thêm dòng \(row + 1) '\(label)'",
        "'\(sheet)': row \(row + 1) '\(label)' is new")
    case .rowRenamed(let sheet, let row, let from, let to):
      language.pick(
        "'\(sheet)': dòng \(row + 1) đổi từ '\(from)' thành '\(to)'",
        "'\(sheet)': row \(row + 1) changed from '\(from)' to '\(to)'")
    case .mergesChanged: language.pick("các ô gộp đã đổi", "merged cells changed")
    case .formulasChanged: language.pick("các công thức đã đổi", "formulas changed")
    }
  }
}
