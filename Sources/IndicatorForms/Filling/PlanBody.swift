internal import ByteSupport
internal import IndicatorModel

/// Which plan column the written plan of a measure belongs to.
enum PlanBody {
  /// The columns of the bodies whose percentage agrees with the written pair; empty when no body
  /// is named, or none fits.
  static func of(_ measure: Measure) -> [ColumnRole] {
    guard let target = measure.target else { return [] }
    if let body = measure.planBody { return role(of: body).map { [$0] } ?? [] }
    var roles: [ColumnRole] = []
    for achieved in measure.achieved {
      guard let body = achieved.against, let role = role(of: body) else { continue }
      if let value = measure.value, !agrees(value, target, achieved.percent) { continue }
      if !roles.contains(role) { roles.append(role) }
    }
    return roles
  }

  /// Whether the right side counts all there are ("58/76 xã") and not what was planned.
  ///
  /// "Công nhận mới 01/02 trường" is held against a plan.
  ///
  /// - Parameter isLevel: whether the row's figures are levels and not counts of the period.
  static func isShareOfWhole(_ measure: Measure, isLevel: Bool) -> Bool {
    guard measure.target != nil, measure.planBody == nil, measure.kind != .targetOnly,
      measure.achieved.allSatisfy({ $0.against == nil })
    else { return false }
    let counted = [
      "xã", "phường", "thị trấn", "thôn", "ấp", "khu phố", "trường", "hộ", "tổ dân phố", "khóm",
      "bản",
      "tiêu chí", "trạm",
    ]
    return measure.targetKind != .plan || isLevel && counted.contains(measure.unit ?? "")
  }

  /// Whether the text holds the value against different plans of different bodies: a form with one
  /// plan column cannot take both.
  static func areSeveral(in measure: Measure) -> Bool {
    let named = measure.achieved.filter { $0.against.flatMap(role) != nil }
    return Set(named.map(\.percent)).count > 1
  }

  /// The plan column of a body; `nil` for none of the two levels.
  static func role(of body: String) -> ColumnRole? {
    switch body {
    case "tỉnh", "thành phố", "huyện", "Trung ương", "cấp trên": .planAssigned
    case "Nghị quyết", "HĐND": .planResolution
    default: nil
    }
  }

  /// Whether value ÷ target gives the percentage, to one unit of its last printed digit.
  static func agrees(
    _ value: DecimalNumber, _ target: DecimalNumber, _ percent: DecimalNumber
  ) -> Bool {
    guard target.coefficient != 0 else { return false }
    let computed = value.doubleValue / target.doubleValue * 100
    var step = 1.0
    for _ in 0..<percent.fractionDigits { step /= 10 }
    return abs(computed - percent.doubleValue) <= step * 1.0001
  }
}
