internal import SpreadsheetModel

// What rules draw into a cell for its number.
extension RuleScale {
  /// The look of a number on the scale.
  func drawn(_ number: Double) -> ConditionalLook {
    var look = ConditionalLook()
    switch rule.test {
    case .colorScale(let thresholds):
      look.style.fill = color(number, thresholds)
      look.reasons = [ConditionalLook.Reason(kind: .scale, detail: "")]
    case .dataBar(let bar):
      look.bar = self.bar(number, bar)
      let part = look.bar.map { Int((($0.end - $0.start) * 100).rounded()) } ?? 0
      look.reasons = [ConditionalLook.Reason(kind: .bar, detail: "\(part) %")]
    case .iconSet(let set):
      let index = icon(number, set)
      look.icon = ConditionalLook.Icon(set: set.name, index: index, count: points.count)
      look.reasons = [
        ConditionalLook.Reason(kind: .icon, detail: "\(index + 1)/\(points.count)")
      ]
    default: break
    }
    return look
  }

  /// The colour between those of the points around a number.
  private func color(
    _ number: Double, _ thresholds: [ConditionalRule.Threshold]
  ) -> String? {
    var upper = 1
    while upper < points.count - 1, number > points[upper] { upper += 1 }
    let (low, high) = (points[upper - 1], points[upper])
    let share = high > low ? min(1, max(0, (number - low) / (high - low))) : 0.5
    guard let one = thresholds[upper - 1].color.flatMap({ UInt32($0, radix: 16) }),
      let other = thresholds[upper].color.flatMap({ UInt32($0, radix: 16) })
    else { return nil }
    var mixed: UInt32 = 0
    for shift in [16, 8, 0] as [UInt32] {
      let (from, to) = (Double((one >> shift) & 0xFF), Double((other >> shift) & 0xFF))
      mixed |= UInt32((from + (to - from) * share).rounded()) << shift
    }
    let digits = String(mixed, radix: 16, uppercase: true)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }

  private func bar(_ number: Double, _ bar: ConditionalRule.DataBar) -> ConditionalLook.Bar? {
    let (low, high) = (min(points[0], points[1]), max(points[0], points[1]))
    let inside = min(high, max(low, number))
    let color = number < 0 ? bar.negativeColor : bar.color
    if bar.hasAxis, low < 0 {
      // Bars start at zero and go either way.
      let zero = high > 0 ? -low / (high - low) : 1
      let place = high > low ? (inside - low) / (high - low) : zero
      return ConditionalLook.Bar(start: min(zero, place), end: max(zero, place), color: color)
    }
    let share = high > low ? (inside - low) / (high - low) : 1
    let (least, most) = (bar.lengths.lowerBound / 100, bar.lengths.upperBound / 100)
    return ConditionalLook.Bar(start: 0, end: least + (most - least) * share, color: color)
  }

  private func icon(_ number: Double, _ set: ConditionalRule.IconSet) -> Int {
    var index = 0
    for (position, start) in set.starts.enumerated().dropFirst() {
      let point = points[position]
      if start.includesEqual ? number >= point : number > point { index = position }
    }
    return set.isReversed ? points.count - 1 - index : index
  }
}
