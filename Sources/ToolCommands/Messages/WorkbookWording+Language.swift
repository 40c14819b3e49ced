internal import SpreadsheetModel
internal import SpreadsheetTemplate

extension WorkbookComparison.Difference {
  /// `'BC'!D14: value: 1 | 2`.
  func line(in language: Language) -> String {
    var place = sheet.map { "'\($0)'" } ?? ""
    if let cell { place += "!\(cell)" }
    if !place.isEmpty { place += ": " }
    let what = kind.text(in: language) + (detail.isEmpty ? "" : " \(detail)")
    let none = language.pick("(không có)", "(none)")
    return "\(place)\(what): \(first.isEmpty ? none : first) | \(second.isEmpty ? none : second)"
  }
}

extension WorkbookComparison.Kind {
  /// What differs, in words.
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .sheet: language.pick("trang", "sheet")
    case .order: language.pick("thứ tự trang", "order of sheets")
    case .state: language.pick("hiện/ẩn", "visibility")
    case .protection: language.pick("khóa trang", "protection")
    case .value: language.pick("giá trị", "value")
    case .formula: language.pick("công thức", "formula")
    case .format: language.pick("định dạng", "format")
    case .merge: language.pick("ô gộp", "merged cells")
    case .name: language.pick("tên", "name")
    case .note: language.pick("ghi chú", "note")
    case .hidden: language.pick("dòng, cột ẩn", "hidden rows and columns")
    case .freeze: language.pick("cố định dòng, cột", "frozen panes")
    case .validation: language.pick("ràng buộc nhập", "validation")
    case .print: language.pick("thiết lập in", "print setup")
    }
  }
}

extension ForeignContent {
  /// `3 charts`.
  func text(in language: Language) -> String { "\(count) " + kind.text(in: language) }
}

extension ForeignContent.Kind {
  /// The kind, in words.
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .chart: language.pick("biểu đồ", "charts")
    case .picture: language.pick("hình ảnh", "pictures")
    case .drawing: language.pick("hình vẽ", "drawings")
    case .pivotTable: language.pick("bảng tổng hợp (pivot)", "pivot tables")
    case .table: language.pick("bảng (table)", "tables")
    case .filter: language.pick("bộ lọc", "filters")
    case .conditionalFormat: language.pick("định dạng có điều kiện", "conditional formats")
    case .validation: language.pick("ràng buộc nhập", "validations")
    case .link: language.pick("liên kết", "links")
    case .richText: language.pick("đoạn chữ có phông riêng", "stretches of text with fonts")
    case .control: language.pick("nút, ô điều khiển", "form controls")
    case .discussion: language.pick("trao đổi (comment)", "discussions")
    case .outline: language.pick("nhóm dòng, cột", "groups of rows or columns")
    case .macro: language.pick("macro", "macros")
    case .externalLink: language.pick("liên kết tệp ngoài", "links to other files")
    case .recordedChanges: language.pick("thay đổi được ghi lại", "recorded changes")
    case .otherSheet: language.pick("trang biểu đồ hoặc hộp thoại", "chart or dialog sheets")
    case .extensions: language.pick("phần mở rộng", "extensions")
    }
  }
}
