internal import ByteSupport
internal import IndicatorForms

extension CellDecision {
  /// What was decided, by whom and when, in words.
  func text(in language: Language) -> String {
    CellDecision.text(
      action: action, by: by, date: date, previous: previous.map(language.number) ?? "",
      reason: reason, in: language)
  }

  /// A decision in words.
  ///
  /// - Parameter previous: the figure before; empty for none.
  static func text(
    action: Action, by: String, date: CalendarDate?, previous: String, reason: String,
    in language: Language
  ) -> String {
    let day = date.map { language == .vi ? $0.vietnameseText : $0.description } ?? ""
    var text = verb(action, language) + language.pick(" — người duyệt: ", " — decided by ") + by
    if !day.isEmpty { text += ", " + day }
    if action == .correct || action == .blank, !previous.isEmpty {
      text += language.pick("; số trước đó: ", "; the figure before: ") + previous
    }
    if !reason.isEmpty { text += language.pick("; lý do: ", "; reason: ") + reason }
    return text
  }

  private static func verb(_ action: Action, _ language: Language) -> String {
    switch action {
    case .accept: language.pick("đồng ý", "accepted")
    case .correct: language.pick("sửa số", "corrected")
    case .choose: language.pick("chọn trong các số ứng viên", "chosen among the candidates")
    case .blank: language.pick("để trống", "left blank")
    }
  }
}

extension DecisionProblem {
  /// Several of them; no more than a person reads at once.
  static func list(_ problems: [DecisionProblem], in language: Language) -> String {
    problems.prefix(8).map { $0.text(in: language) }.joined(separator: "; ")
      + (problems.count > 8 ? "; …" : "")
  }

  /// What keeps decisions from being applied, in words.
  func text(in language: Language) -> String {
    switch self {
    case .otherForm(let parts):
      language.pick(
        "biểu mẫu không còn như biểu đã duyệt (\(DecisionProblem.list(parts, language)))",
        "the form is not the one that was checked (\(DecisionProblem.list(parts, language)))")
    case .reportMissing(let file):
      language.pick(
        "báo cáo '\(file)' không có ở đây hoặc đã thay đổi",
        "the report '\(file)' is not here or has changed")
    case .reportAdded(let file):
      language.pick(
        "báo cáo '\(file)' chưa có khi duyệt", "the report '\(file)' was not there when checking")
    case .noSuchCell(let place):
      language.pick("\(place) không phải ô nhập số liệu", "\(place) is no input cell")
    case .otherRow(let place, let was, let now):
      language.pick(
        "\(place): khi duyệt là dòng '\(was)', nay là '\(now)'",
        "\(place): the row was '\(was)' and is now '\(now)'")
    case .otherOutcome(let place):
      language.pick(
        "\(place): kết quả điền nay khác lúc duyệt",
        "\(place): the fill gives something else than what was checked")
    case .noSuchCandidate(let place, let measure):
      language.pick(
        "\(place): số ứng viên \(measure) không còn", "\(place): candidate \(measure) is not there")
    }
  }

  private static func list(_ parts: [FormFingerprint.Part], _ language: Language) -> String {
    parts.map { part in
      switch part {
      case .sheets: language.pick("tên trang", "sheet names")
      case .headers: language.pick("tiêu đề cột", "column headers")
      case .labels: language.pick("nhãn dòng", "row labels")
      case .merges: language.pick("ô gộp", "merged cells")
      case .formulas: language.pick("công thức", "formulas")
      }
    }.joined(separator: ", ")
  }
}
