/// A sum that carries the digits each addition loses (Neumaier's compensated sum), and whose last
/// addition gives 0 where only noise would be left, as `a+b` does.
struct ExactSum {
  private var sum = 0.0
  private var lost = 0.0
  private var last = 0.0

  init() {}

  init(_ numbers: [Double]) {
    for number in numbers { add(number) }
  }

  mutating func add(_ number: Double) {
    guard number != 0 else { return }
    let total = sum + last
    lost += abs(sum) >= abs(last) ? (sum - total) + last : (last - total) + sum
    sum = total
    last = number
  }

  /// The sum so far.
  var value: Double {
    let before = sum + lost
    return NumberComparison.sum(before.isFinite ? before : sum, last)
  }
}
