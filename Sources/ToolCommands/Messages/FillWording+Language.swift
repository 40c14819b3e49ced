internal import ByteSupport
internal import IndicatorForms
internal import IndicatorModel

extension FillWording {
  /// The words of a fill in a language.
  static func words(in language: Language) -> FillWording {
    FillWording(
      reason: { $0.text(in: language) }, derivation: { $0.text(in: language) },
      place: { language.pick($0.vietnameseText, $0.englishText) },
      decision: { $0.text(in: language) }, author: "bieumau",
      sourceLabel: language.pick("Nguồn", "Source"),
      sourceSheetName: language.pick("Nguồn số liệu", "Sources"),
      sourceSheetHeaders: language == .vi
        ? [
          "Trang", "Ô", "Chỉ tiêu", "Số liệu", "ĐVT", "Cách lấy", "Báo cáo", "Vị trí", "Trích dẫn",
          "Ghi chú",
        ]
        : [
          "Sheet", "Cell", "Indicator", "Figure", "Unit", "Method", "Report", "Place", "Quotation",
          "Remark",
        ])
  }
}

extension Reading.Derivation {
  /// How a figure came about, in words.
  func text(in language: Language) -> String {
    switch self {
    case .stated: language.pick("trích nguyên văn", "stated")
    case .converted: language.pick("quy đổi đơn vị", "unit converted")
    case .derived: language.pick("suy ngược, cần kiểm tra", "computed, to be checked")
    case .carried:
      language.pick("điền trước từ kỳ trước, cần kiểm tra", "carried over, to be checked")
    case .proposed: language.pick("đề xuất, chưa phải số giao", "proposed, not assigned")
    }
  }
}

extension FillReason {
  /// Why a cell is as it is, in words.
  func text(in language: Language) -> String {
    switch self {
    case .unknownIndicator:
      language.pick(
        "dòng này không khớp chỉ tiêu nào trong danh mục",
        "the row matches no indicator of the catalogue")
    case .notStated:
      language.pick("báo cáo không nêu chỉ tiêu này", "the report says nothing of this indicator")
    case .figureNotStated(let role):
      language.pick(
        "báo cáo có chỉ tiêu này nhưng không nêu số cho cột này (\(role.text(in: language)))",
        "the report states the indicator but no figure for this column (\(role.text(in: language)))"
      )
    case .weakLink(let confidence):
      language.pick(
        "chưa chắc câu văn nói về chỉ tiêu này (độ tin cậy \(percent(confidence)))",
        "the wording may mean another indicator (confidence \(percent(confidence)))")
    case .unitMismatch(let stated, let expected):
      language.pick(
        "đơn vị trong báo cáo là '\(stated)', không đổi được sang '\(expected)'",
        "the report's unit '\(stated)' cannot be converted to '\(expected)'")
    case .unitMissing: language.pick("số liệu không có đơn vị", "the figure has no unit")
    case .rangeOnly(let text):
      language.pick("báo cáo chỉ nêu khoảng: \(text)", "the report gives a range only: \(text)")
    case .contradiction(let values):
      language.pick("các số mâu thuẫn: ", "readings that differ: ")
        + values.map { number($0, language) }.joined(separator: "; ")
    case .auditFinding(let statement):
      language.pick(
        "báo cáo tự mâu thuẫn: \(statement.vietnamese)",
        "the report contradicts itself: \(statement.english)")
    case .partialPeriod(let day):
      language.pick(
        "số liệu chỉ tính đến \(day.vietnameseText), chưa hết kỳ",
        "the figure counts up to \(day) only, well before the period ends")
    case .planBodyUnknown:
      language.pick("kế hoạch không rõ do cấp nào giao", "the body that set the plan is not named")
    case .severalPlans:
      language.pick(
        "hai cấp giao kế hoạch khác nhau, biểu chỉ có một cột kế hoạch",
        "two bodies set different plans, and the form has one plan column")
    case .otherPeriod(let expected):
      language.pick(
        "cột này dành cho kỳ '\(expected)', khác kỳ của báo cáo",
        "the column is for '\(expected)', another period than the report's")
    case .otherUnit:
      language.pick(
        "cột này dành cho đơn vị khác đơn vị báo cáo",
        "the column is for another unit than the one that reports")
    case .stretchUnsaid:
      language.pick(
        "không rõ là số trong kỳ hay lũy kế từ đầu năm",
        "the text does not say whether the figure is the period's or counts from January")
    case .runningTotalUnclear:
      language.pick(
        "số lũy kế có thể tính từ trước đầu năm",
        "the running total may count from before this year")
    case .levelColumn:
      language.pick(
        "đây là mức tại thời điểm báo cáo, ghi ở cột lũy kế",
        "a level at a day: it stands in the cumulative column")
    case .alreadyFilled:
      language.pick(
        "ô đã có số liệu (dùng --overwrite để thay)",
        "the cell holds a value already (--overwrite replaces it)")
    case .approximate(let qualifier):
      language.pick("báo cáo ghi '\(qualifier)'", "the report says '\(qualifier)'")
    case .carried(let period):
      language.pick("điền trước, lấy từ báo cáo ", "carried over from the report of ")
        + (language == .vi ? period.vietnameseText : period.description)
    case .proposed(let working): working.text(in: language)
    case .noProposal(let reason): reason.text(in: language)
    case .awaitsReport:
      language.pick("chờ báo cáo của kỳ này", "waits for the report of this period")
    case .notInPast:
      language.pick(
        "báo cáo các kỳ trước không nêu số này", "reports of earlier periods do not say it")
    case .derived(let figure): figure.text(in: language)
    case .decided(let decision): decision.text(in: language)
    case .statedTwice:
      language.pick("báo cáo nêu nhiều lần, cùng một số", "stated more than once, alike")
    case .totalDiffers(let stated):
      language.pick(
        "báo cáo nêu \(number(stated, language)), biểu tính ra số khác",
        "the report states \(number(stated, language)), the form computes another figure")
    case .periodUnknown: language.pick("không rõ kỳ báo cáo", "the reporting period is not known")
    }
  }

  private func percent(_ confidence: Double) -> String { "\(Int((confidence * 100).rounded())) %" }

  private func number(_ value: DecimalNumber, _ language: Language) -> String {
    language == .vi ? value.vietnameseText() : value.description
  }
}
