internal import SpreadsheetTemplate

extension WorkbookCalculation.SkipReason {
  /// Why a formula was not computed.
  func text(in language: Language) -> String {
    switch self {
    case .volatile:
      language.pick(
        "phụ thuộc đồng hồ, số ngẫu nhiên hoặc chương trình",
        "asks the clock, chance or the program"
      )
    case .external: language.pick("đọc bảng tính khác", "reads another workbook")
    case .unknownFunction(let name):
      language.pick("hàm \(name) chưa tính được ở đây", "the function \(name) is not computed here")
    case .circle: language.pick("các ô tham chiếu vòng tròn", "a circle of references")
    case .readsSkipped(let cell):
      language.pick("đọc ô \(cell), ô này chưa tính được", "reads \(cell), which was not computed")
    case .other(let detail): language.pick("chưa tính được (\(detail))", "\(detail)")
    }
  }
}
