import ByteSupport
import IndicatorModel
import VietnameseText

/// The bracket behind a movement: "(9/5)", "(cùng kỳ đạt 12,05 tỷ USD)", "(480 hộ)".
struct PriorBracket {
  /// The earlier value, in the measure's unit.
  let prior: DecimalNumber
  /// The value said again, where the bracket is a pair.
  let restated: DecimalNumber?
  /// The numbers in the text.
  let spans: [SourceSpan]

  /// `nil` when no such bracket follows within a few words.
  init?(_ comparison: Comparison, _ measure: Measure, _ text: AuditText) {
    let following = Array(text.tokens(after: comparison.span.end, 26))
    guard let open = following.firstIndex(where: { $0.isMark("(") }),
      !following[..<open].contains(where: { $0.kind == .number && !PriorBracket.isYear($0, text) }),
      let close = following[open...].firstIndex(where: { $0.isMark(")") })
    else { return nil }
    let inner = following[(open + 1)..<close]
    let numbers = inner.indices.filter {
      following[$0].kind == .number && !PriorBracket.isYear(following[$0], text)
    }
    spans = numbers.map { SourceSpan(start: following[$0].start, end: following[$0].end) }
    let values = numbers.compactMap { text.number(following[$0]) }
    guard values.count == numbers.count, let first = values.first else { return nil }
    let isPair =
      values.count == 2 && numbers[1] == numbers[0] + 2 && following[numbers[0] + 1].isMark("/")
    if isPair {
      (restated, prior) = (first, values[1])
      // "(4/15)" repeats the value or nearly: a pair of other things is none.
      guard PriorBracket.isLike(first, measure.value) || values[1] == comparison.prior else {
        return nil
      }
    } else {
      guard values.count == 1,
        PriorBracket.isUnitOnly(inner, numbers[0], following, measure)
          || AuditText.has(PriorBracket.earlier, in: inner)
      else { return nil }
      (restated, prior) = (nil, first)
    }
  }

  private static let earlier = PhraseSet(["cùng kỳ", "năm trước", "tháng trước", "quý trước"])

  private static func isYear(_ token: Token, _ text: AuditText) -> Bool {
    guard let number = text.number(token), number.isInteger, token.end - token.start == 4 else {
      return false
    }
    return (1990...2060).contains(number.coefficient)
  }

  private static func isLike(_ first: DecimalNumber, _ value: DecimalNumber?) -> Bool {
    guard let value, value.doubleValue > 0 else { return false }
    return abs(first.doubleValue - value.doubleValue) <= max(2, value.doubleValue * 0.25)
  }

  /// A number and the measure's own unit, no more.
  private static func isUnitOnly(
    _ inner: ArraySlice<Token>, _ number: Int, _ tokens: [Token], _ measure: Measure
  ) -> Bool {
    guard number == inner.startIndex else { return false }
    let rest = inner.dropFirst().filter { $0.kind == .word }.map(\.key)
    return [measure.unitText, measure.unit].contains { unit in
      let words = VietnameseText.words(unit ?? "")
      return !words.isEmpty && rest.starts(with: words) && rest.count <= words.count + 1
    }
  }
}
