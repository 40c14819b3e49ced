/// The words that a binding file uses for what columns hold.
extension HeaderTime.Span {
  /// `Q1` and `Q` for quarters, `M5` and `M` for months, `6M` for the first six, `rest`, `year`.
  var bindingTerm: String {
    switch self {
    case .quarter(let quarter): "Q" + (quarter.map(String.init) ?? "")
    case .month(let month): "M" + (month.map(String.init) ?? "")
    case .firstMonths(let count): "\(count)M"
    case .rest: "rest"
    case .year: "year"
    }
  }

  /// The span of a term; `nil` for other text.
  init?(bindingTerm term: String) {
    let number = Int(term.drop { !$0.isNumber }.prefix { $0.isNumber })
    switch term {
    case "rest": self = .rest
    case "year": self = .year
    case "Q": self = .quarter(nil)
    case "M": self = .month(nil)
    default:
      guard let number, term.utf8.count <= 3 else { return nil }
      if term == "Q\(number)", (1...4).contains(number) {
        self = .quarter(number)
      } else if term == "M\(number)", (1...12).contains(number) {
        self = .month(number)
      } else if term == "\(number)M", (2...11).contains(number) {
        self = .firstMonths(number)
      } else {
        return nil
      }
    }
  }
}

extension ColumnScope {
  /// `whole`, `whole/huyen`, `unit/xa tan long`.
  var bindingTerm: String {
    switch self {
    case .whole(let level): "whole" + (level.map { "/" + $0 } ?? "")
    case .unit(let name): "unit/" + name
    }
  }

  /// The scope of a term; `nil` for other text.
  init?(bindingTerm term: String) {
    if term == "whole" {
      self = .whole(level: nil)
    } else if term.hasPrefix("whole/"), term.utf8.count > 6 {
      self = .whole(level: FoldedText(String(term.dropFirst(6))).text)
    } else if term.hasPrefix("unit/"), term.utf8.count > 5 {
      self = .unit(FoldedText(String(term.dropFirst(5))).text)
    } else {
      return nil
    }
  }
}

extension ColumnRole {
  /// Every role but those of earlier calendar years (`actual2021`), in the order a person would list
  /// them.
  public static let all: [ColumnRole] = [
    .code, .ordinal, .name, .unit, .plan, .planAssigned, .planResolution, .planNext,
    .actualPreviousYear, .samePeriod, .samePeriodCumulative, .previousPeriod, .period, .cumulative,
    .estimateYear, .ratio, .verdict, .note, .unknown,
  ]

  /// The role of a name such as `cumulative` or `actual2021`; `nil` for other text.
  public init?(name: String) {
    if name.hasPrefix("actual"), let year = Int(name.dropFirst(6)), (1990...2100).contains(year) {
      self = .actualYear(year)
      return
    }
    guard let role = ColumnRole.all.first(where: { $0.name == name }) else { return nil }
    self = role
  }
}
