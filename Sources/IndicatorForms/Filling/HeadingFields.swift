public import ByteSupport
public import IndicatorModel

/// What the heading of a form says: from the report, or from `--period` and `--unit-name`.
public struct HeadingFields: Sendable {
  /// The period reported on.
  public var period: ReportingPeriod?
  /// The period that is planned; the one after `period` unless said.
  public var nextPeriod: ReportingPeriod?
  /// Who reports: "UBND thị xã Ngã Năm".
  public var unitName: String?
  /// Where, for the place and date line.
  public var place: String?
  /// The level above: "UBND tỉnh Sóc Trăng".
  public var superiorName: String?
  /// The closing day of the figures.
  public var closingDate: CalendarDate?
  /// Whether the caller named the period, whatever the reports and the form say.
  public var isPeriodGiven = false

  /// Fields; `nil` is not known.
  public init(
    period: ReportingPeriod?, unitName: String?, place: String?, superiorName: String? = nil,
    closingDate: CalendarDate?
  ) {
    self.period = period
    nextPeriod = period?.following
    self.unitName = unitName
    self.place = place
    self.superiorName = superiorName
    self.closingDate = closingDate
  }

  /// The fields that reports of one unit and period give; what they disagree on stays unknown.
  ///
  /// - Parameters:
  ///   - period: overrides what the reports say.
  ///   - unitName: overrides what the reports say.
  public init(reports: [ExtractedReport], period: ReportingPeriod?, unitName: String?) {
    func agreed<T: Hashable>(_ values: [T?]) -> T? {
      let known = Set(values.compactMap { $0 })
      return known.count == 1 ? known.first : nil
    }
    self.init(
      period: period ?? agreed(reports.map(\.period)),
      unitName: unitName ?? agreed(reports.map(\.unitName)), place: agreed(reports.map(\.place)),
      closingDate: agreed(reports.map(\.closingDate)))
    isPeriodGiven = period != nil
  }

  /// A heading text with its markers replaced; what is not known becomes a dotted blank to write on.
  func replacingMarkers(in text: String) -> String {
    var text = text
    let blank = "……"
    for (marker, value) in values {
      text = FormText.replacing(marker, with: value ?? blank, in: text)
    }
    return text
  }

  private var values: [(String, String?)] {
    let year = period?.year
    return [
      ("{N}", year.map(String.init)), ("{N-1}", year.map { String($0 - 1) }),
      ("{N+1}", year.map { String($0 + 1) }), ("{Q}", quarter),
      ("{KỲ}", period?.vietnameseText.uppercased()), ("{kỳ}", period?.vietnameseText),
      ("{KỲ SAU}", nextPeriod?.vietnameseText.uppercased()),
      ("{kỳ sau}", nextPeriod?.shortVietnameseText),
      ("{ngày chốt}", (closingDate ?? period?.lastDay)?.vietnameseText), ("{địa danh}", place),
      ("{ĐƠN VỊ}", unitName?.uppercased()), ("{đơn vị}", unitName),
      ("{CẤP TRÊN}", superiorName?.uppercased()),
    ]
  }

  private var quarter: String? {
    if case .quarter(let quarter)? = period?.span { ReportingPeriod.roman(quarter) } else { nil }
  }
}
