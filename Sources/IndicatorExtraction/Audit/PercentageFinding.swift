import ByteSupport
import IndicatorModel

/// The finding of a percentage that does not follow from its two numbers.
struct PercentageFinding {
  let part: DecimalNumber
  let whole: DecimalNumber
  let stated: DecimalNumber
  let name: String
  let measures: [String]
  let places: [AuditFinding.Place]
  /// The percentage is said to be about so much.
  var isSoft = false

  /// `nil` when the percentage is right.
  var finding: AuditFinding? {
    guard
      let ratio = ExactRatio(part: part, whole: whole, statedDigits: stated.fractionDigits),
      let fault = ratio.fault(of: stated), !(isSoft && ratio.isClose(to: stated))
    else { return nil }
    let isLastDigit = ratio.distance(to: stated) <= 1 && ratio.digits > 1
    return AuditFinding(
      kind: .ratio, severity: fault == .truncated || isLastDigit ? .warning : .error,
      statement: .percentage(
        name: name, part: part, whole: whole, percent: ratio.shown, rounded: ratio.rounded,
        stated: stated, fault: fault),
      stated: stated, computed: ratio.rounded, measures: measures, places: places)
  }
}
