internal import IndicatorForms
internal import IndicatorModel

extension SummaryWorkbook.Words {
  /// The words of a summary in a language.
  static func words(in language: Language) -> SummaryWorkbook.Words {
    SummaryWorkbook.Words(
      sheets: language == .vi
        ? ["Tổng hợp", "Mức đạt", "Kiểm tra", "Nguồn"]
        : ["Indicators", "Achievement", "Audit", "Sources"],
      title: language.pick("TỔNG HỢP CHỈ TIÊU CỦA BÁO CÁO", "SUMMARY OF THE REPORT'S INDICATORS"),
      indicatorHeaders: language == .vi
        ? [
          "STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Đạt (%)", "So sánh", "Đến ngày",
          "Nguồn",
        ]
        : [
          "No.", "Indicator", "Unit", "Plan", "Done", "% of plan", "Comparison", "As of", "Source",
        ],
      achievementHeaders: language == .vi
        ? ["Chỉ tiêu", "Đạt (%)", "Thời gian đã qua (%)"]
        : ["Indicator", "Achieved (%)", "Year gone (%)"],
      chartTitles: language == .vi
        ? ["Mức đạt kế hoạch năm so với thời gian đã qua", "% kế hoạch năm"]
        : ["Achievement of the year's plan against time gone", "% of the year's plan"],
      findingHeaders: language == .vi
        ? ["Mức độ", "Loại", "Nội dung", "Vị trí"] : ["Severity", "Kind", "Finding", "Place"],
      sourceHeaders: language == .vi
        ? ["Mã số", "Báo cáo", "Mục", "Vị trí", "Số trong báo cáo", "Trích dẫn"]
        : ["Id", "Report", "Section", "Place", "Text", "Quote"],
      noFindings: language.text(.auditClean), severity: { AuditText.severity($0, language) },
      kind: { AuditText.kind($0, language) },
      place: { language.pick($0.vietnameseText, $0.englishText) },
      finding: { AuditText.sentence($0, language) })
  }
}
