internal import IndicatorForms

extension BindingWording {
  /// The words of a binding file in a language.
  static func words(in language: Language) -> BindingWording {
    BindingWording(
      introduction: language == .vi ? vietnamese : english,
      column: { $0.text(in: language) }, row: { $0.text(in: language) },
      cell: { $0.text(in: language) }, role: { $0.text(in: language) })
  }

  private static let vietnamese = [
    "Bảng liên kết: ô nào của biểu lấy số nào. Soát, sửa rồi chạy:",
    "  bieumau fill BÁOCÁO --template BIỂU --binding TỆPNÀY",
    "Chỉ những dòng và cột ghi ở đây được điền; muốn bỏ dòng nào thì xóa hoặc thêm skip: true.",
    "",
    "Cột   role: \(ColumnRole.all.map(\.name).joined(separator: " ")); unknown là chưa hiểu, không điền.",
    "      span: kỳ của cột (Q1, Q, M5, M, 6M, rest, year), running: lũy kế; không ghi là theo tên biểu.",
    "      scope: whole, whole/huyen, unit/xa tan long; ratio: {part: cumulative, base: plan, change: false}.",
    "Dòng  code: lấy đúng số của mã ấy trong danh mục; indicator: tìm số trong báo cáo theo lời này",
    "      (có cả hai: theo mã trước, theo lời sau); like: mã cho biết loại chỉ tiêu của indicator;",
    "      dòng không có unit là đề mục, không điền.",
    "Ô     cells: - {cell: D14, skip: true} hoặc code, indicator, unit, role riêng cho một ô.",
    "fingerprint là dấu của biểu lúc lập bảng này: đừng sửa; biểu đổi thì chạy template bind --rebind.",
    "",
  ]

  private static let english = [
    "A binding: which cell of the form takes which figure. Check it, edit it, then run:",
    "  bieumau fill REPORT --template FORM --binding THISFILE",
    "Only rows and columns listed here are filled; to leave one out delete it or add skip: true.",
    "",
    "Columns  role: \(ColumnRole.all.map(\.name).joined(separator: " ")); unknown takes nothing.",
    "         span: its part of the year (Q1, Q, M5, M, 6M, rest, year), running: from January; without",
    "         them as the form's title says. scope: whole, whole/huyen, unit/xa tan long;",
    "         ratio: {part: cumulative, base: plan, change: false}.",
    "Rows     code: the figures of that code of the catalogue; indicator: found in reports by these",
    "         words (with both: by code, then by words); like: the code that tells the kind of an",
    "         indicator; a row without unit is a heading.",
    "Cells    cells: - {cell: D14, skip: true}, or a code, indicator, unit, role of its own.",
    "fingerprint tells a changed form; do not edit it. Changed form: template bind --rebind.",
    "",
  ]
}

extension BindingWording.ColumnReason {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .header: language.pick("theo tiêu đề cột", "by the header")
    case .notUnderstood:
      language.pick(
        "chưa hiểu tiêu đề cột; ghi role nếu biết", "the header is not understood; give a role")
    case .example(let cells):
      language.pick("theo \(cells) số của biểu mẫu đã điền", "by \(cells) figures of the example")
    case .ambiguous(let roles):
      language.pick("số của biểu mẫu hợp với nhiều vai trò: ", "the example fits several roles: ")
        + roles.joined(separator: ", ")
    }
  }
}

extension BindingWording.RowReason {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .heading: language.pick("đề mục, không có đơn vị tính", "a heading without a unit")
    case .codeOfForm: language.pick("mã ghi trong biểu", "the form's own code")
    case .catalogueName(let name):
      language.pick("nhãn là tên chỉ tiêu '\(name)'", "the label names '\(name)'")
    case .words:
      language.pick("tìm trong báo cáo theo lời của nhãn", "found in reports by the label's words")
    case .example(let cells, let name):
      language.pick("khớp \(cells) số của biểu mẫu", "agrees with \(cells) figures of the example")
        + (name.map { ": “\($0)”" } ?? "")
    case .ambiguous(let names):
      language.pick(
        "số của biểu mẫu hợp với nhiều chỉ tiêu: ", "the example fits several indicators: ")
        + names.map { "“\($0)”" }.joined(separator: ", ")
    case .unexplained:
      language.pick(
        "báo cáo không nêu số của biểu mẫu ở dòng này",
        "the report does not state this row's figures")
    }
  }
}

extension BindingWording.CellReason {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .differs(let written, let example):
      language.pick(
        "biểu mẫu ghi \(example), báo cáo cho \(written)",
        "the example says \(example), the report gives \(written)")
    case .otherIndicator(let name):
      language.pick("số của “\(name)”", "a figure of “\(name)”")
    }
  }
}
