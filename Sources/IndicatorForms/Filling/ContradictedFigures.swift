internal import ByteSupport
internal import IndicatorModel

/// Figures that another section of the report gives differently: "nâng tổng diện tích trồng mới 5 tháng
/// lên 1.265 ha" among the results, "trồng rừng chậm, 5 tháng mới đạt 1.165 ha" among the shortcomings.
///
/// The words differ, so that one may fit a row and the other not; the indicator both are linked to is
/// the same, or one name goes on where the other ends ("Đàn lợn", "Đàn lợn chưa phục hồi"). Which of them belongs in a form is for a person to say.
struct ContradictedFigures {
  private let measures: [Measure]
  private var places: [String: [Int]] = [:]
  private var namesakes: [Int: Int] = [:]

  /// - Parameter measures: those of one report, in order of place.
  init(_ measures: [Measure]) {
    self.measures = measures
    for (place, measure) in measures.enumerated() {
      guard let code = measure.code, measure.confidence >= ContradictedFigures.sureEnough,
        ContradictedFigures.isResult(measure)
      else { continue }
      places[code, default: []].append(place)
    }
    pairNamesakes()
  }

  /// Pairs measures of which one's name opens with the other's; what three share is no pair.
  private mutating func pairNamesakes() {
    var byStart: [String: [(place: Int, name: String)]] = [:]
    for (place, measure) in measures.enumerated() where ContradictedFigures.isResult(measure) {
      let words = measure.indicator.split(separator: " ", maxSplits: 2)
      guard words.count > 1 else { continue }
      byStart[words[0] + " " + words[1], default: []].append((place, measure.indicator))
    }
    for bucket in byStart.values where bucket.count == 2 {
      let (one, other) = (bucket[0], bucket[1])
      guard one.name == other.name || other.name.hasPrefix(one.name + " ") else { continue }
      (namesakes[one.place], namesakes[other.place]) = (other.place, one.place)
    }
  }

  /// What another section says of a measure; `nil` where none does, or where they agree.
  ///
  /// - Parameter place: zero-based.
  func rival(of place: Int) -> Measure? {
    let measure = measures[place]
    guard ContradictedFigures.isResult(measure), let value = measure.value else { return nil }
    let others =
      (measure.code.flatMap { places[$0] } ?? []) + (namesakes[place].map { [$0] } ?? [])
    let near = others.filter { other in
      other != place
        && areApart(measures[other].section, measure.section)
        && isSameTime(measures[other], measure) && measures[other].unit == measure.unit
    }
    // Three sections that name three things are no slip.
    guard Set(near).count == 1, let other = near.first, let told = measures[other].value else {
      return nil
    }
    return ContradictedFigures.differ(value, told) ? measures[other] : nil
  }

  private static func isResult(_ measure: Measure) -> Bool {
    measure.place == nil && measure.qualifier == nil
      && measure.parentRelation != .breakdown && measure.unit != nil
      && [.actual, .estimate, .cumulative].contains(measure.kind)
  }

  private func isSameTime(_ one: Measure, _ other: Measure) -> Bool {
    one.period == other.period && one.stretch == other.stretch && one.asOf == other.asOf
  }

  /// Near enough to be meant as one figure, and more than rounding apart.
  private static func differ(_ one: DecimalNumber, _ other: DecimalNumber) -> Bool {
    let (one, other) = (one.doubleValue, other.doubleValue)
    let apart = abs(one - other) / max(abs(one), abs(other))
    return apart > 0.005 && apart < 0.15
  }

  /// Whether two sections are no part of one another: "A.I.1" and "A.III".
  private func areApart(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.split(separator: "."), other.split(separator: "."))
    return zip(one, other).contains { $0 != $1 }
  }

  /// How sure a link must be for two measures to be of one indicator.
  private static let sureEnough = 0.7
}
