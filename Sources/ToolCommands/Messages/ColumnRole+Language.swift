internal import IndicatorForms

extension ColumnRole {
  /// What a column holds, in words.
  func text(in language: Language) -> String {
    switch self {
    case .code: language.pick("mã chỉ tiêu", "code")
    case .ordinal: language.pick("số thứ tự", "number")
    case .name: language.pick("tên chỉ tiêu", "indicator")
    case .unit: language.pick("đơn vị tính", "unit")
    case .plan: language.pick("kế hoạch năm", "plan of the year")
    case .planAssigned: language.pick("kế hoạch cấp trên giao", "plan set by the level above")
    case .planResolution: language.pick("kế hoạch theo nghị quyết HĐND", "plan of the resolution")
    case .planNext: language.pick("kế hoạch kỳ sau", "plan of the next period")
    case .target: language.pick("chỉ tiêu của kỳ được lập", "target of the period that is planned")
    case .samePeriodNext:
      language.pick("cùng kỳ năm trước của kỳ được lập", "last year in the period that is planned")
    case .samePeriodRest:
      language.pick(
        "phần còn lại của năm trước", "last year from the start of the period that is planned")
    case .actualPreviousYear: language.pick("thực hiện năm trước", "last year")
    case .actualYear(let year): language.pick("thực hiện năm \(year)", "the year \(year)")
    case .samePeriod: language.pick("cùng kỳ năm trước", "same period of last year")
    case .samePeriodCumulative:
      language.pick("lũy kế cùng kỳ năm trước", "same period of last year, from January")
    case .previousPeriod: language.pick("kỳ trước", "period before")
    case .period: language.pick("thực hiện trong kỳ", "this period")
    case .cumulative: language.pick("lũy kế từ đầu năm", "from January to the end of the period")
    case .estimateYear: language.pick("ước cả năm", "estimate of the year")
    case .ratio: language.pick("tỷ lệ %", "percentage")
    case .verdict: language.pick("đánh giá đạt hay không", "verdict")
    case .note: language.pick("ghi chú", "remarks")
    case .unknown: language.pick("chưa hiểu", "not understood")
    }
  }
}
