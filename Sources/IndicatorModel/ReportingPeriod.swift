public import ByteSupport

/// A reporting period (kỳ báo cáo) of one calendar year.
public struct ReportingPeriod: Hashable, Sendable, CustomStringConvertible {
  /// The spans of time that reports are written for.
  public enum Span: Hashable, Sendable {
    /// The year.
    case year
    /// Six months: 1 or 2.
    case half(Int)
    /// Nine months from January.
    case nineMonths
    /// A quarter: 1...4.
    case quarter(Int)
    /// A month: 1...12.
    case month(Int)
  }

  /// The year, 1900...2199.
  public let year: Int
  /// Which part of it.
  public let span: Span

  /// A period.
  public init(year: Int, span: Span) {
    self.year = year
    self.span = span
  }

  /// Parses `2024`, `2024-H1`, `2024-Q1`, `2024-9M`, `2024-05`, as the command's `--period`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].utf8.count == 4, let year = Int(parts[0]),
      (1900...2199).contains(year)
    else { return nil }
    self.year = year
    guard parts.count == 2 else {
      span = .year
      return
    }
    switch parts[1].uppercased() {
    case "H1": span = .half(1)
    case "H2": span = .half(2)
    case "9M": span = .nineMonths
    case "Q1": span = .quarter(1)
    case "Q2": span = .quarter(2)
    case "Q3": span = .quarter(3)
    case "Q4": span = .quarter(4)
    default:
      guard parts[1].utf8.count == 2, let month = Int(parts[1]), (1...12).contains(month) else {
        return nil
      }
      span = .month(month)
    }
  }

  /// The contract's spelling: `2024-Q1`.
  public var description: String {
    switch span {
    case .year: "\(year)"
    case .half(let half): "\(year)-H\(half)"
    case .nineMonths: "\(year)-9M"
    case .quarter(let quarter): "\(year)-Q\(quarter)"
    case .month(let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
  }

  /// The months covered, 1...12.
  public var months: ClosedRange<Int> {
    switch span {
    case .year: 1...12
    case .half(let half): half == 1 ? 1...6 : 7...12
    case .nineMonths: 1...9
    case .quarter(let quarter): (quarter * 3 - 2)...(quarter * 3)
    case .month(let month): month...month
    }
  }

  /// Whether the period starts with the year, so that its figures are the year's running totals.
  public var startsYear: Bool { months.lowerBound == 1 }

  /// The month or quarter before this one; `nil` for longer periods.
  public var before: ReportingPeriod? {
    switch span {
    case .month(let month):
      ReportingPeriod(year: month > 1 ? year : year - 1, span: .month(month > 1 ? month - 1 : 12))
    case .quarter(let quarter):
      ReportingPeriod(
        year: quarter > 1 ? year : year - 1, span: .quarter(quarter > 1 ? quarter - 1 : 4))
    case .year, .half, .nineMonths: nil
    }
  }

  /// The span from January to the period's end, where reports are written for it: 3, 6, 9 or 12
  /// months.
  public var spanFromJanuary: Span? {
    switch months.upperBound {
    case 3: .quarter(1)
    case 6: .half(1)
    case 9: .nineMonths
    case 12: .year
    default: nil
    }
  }

  /// The last day.
  public var lastDay: CalendarDate {
    let month = months.upperBound
    let day = CalendarDate.days(inMonth: month, year: year)
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("a period's last day exists")
    }
    return date
  }

  /// As a heading says it: `Quý I năm 2024`, `6 tháng đầu năm 2024`.
  public var vietnameseText: String {
    switch span {
    case .year: "Năm \(year)"
    case .half(1): "6 tháng đầu năm \(year)"
    case .half: "6 tháng cuối năm \(year)"
    case .nineMonths: "9 tháng năm \(year)"
    case .quarter(let quarter): "Quý \(ReportingPeriod.roman(quarter)) năm \(year)"
    case .month(let month): "Tháng \(month) năm \(year)"
    }
  }

  /// Roman numerals of 1...4.
  public static func roman(_ number: Int) -> String {
    ["I", "II", "III", "IV"].indices.contains(number - 1)
      ? ["I", "II", "III", "IV"][number - 1] : String(number)
  }
}
