/// SUM and its family while they take values one after the other.
///
/// What it holds after some rows of a range is what it needs to go on with the next: sums of ranges
/// that grow by a row take that row only, and give the same to the last bit.
struct RangeAggregate {
  /// The functions.
  enum Kind: UInt8 {
    case sum, average, minimum, maximum, product, count, countAll, and, or
  }

  let kind: Kind
  /// The sum so far.
  var sum = ExactSum()
  private var count = 0.0
  /// The least, the greatest, the product, or how many are true.
  private var number: Double
  /// The first error, which is the result.
  private var error: FormulaErrorCode?

  init(_ kind: Kind) {
    self.kind = kind
    switch kind {
    case .minimum: number = .infinity
    case .maximum: number = -.infinity
    case .product: number = 1
    default: number = 0
    }
  }

  /// Takes the value of a cell of a range, where text and truth values are no numbers.
  ///
  /// - Returns: whether others still count.
  mutating func takeFromRange(_ value: PackedValue) -> Bool {
    switch value.kind {
    case .number: add(value.number)
    case .empty: break
    case .error:
      if kind == .countAll { count += 1 }
      if kind == .count || kind == .countAll { break }
      if error == nil { error = value.errorCode }
      return false
    case .text: if kind == .countAll { count += 1 }
    case .boolean:
      switch kind {
      case .countAll: count += 1
      case .and, .or: add(value.number)
      default: break
      }
    }
    return true
  }

  /// Takes a single value, of which a number, or a truth value, is made where that can be.
  ///
  /// - Returns: false where we do not compute with it.
  mutating func take(_ value: FormulaValue) -> Bool {
    guard error == nil else { return true }
    do {
      switch kind {
      case .countAll: count += 1
      case .count: if (try? value.number()) != nil { count += 1 }
      case .and, .or: add(try value.truth() ? 1 : 0)
      default: add(try value.number())
      }
    } catch .error(let code) {
      error = code
    } catch {
      return false
    }
    return true
  }

  /// Whether of cells only numbers and their sum count.
  var isSum: Bool { kind == .sum }

  /// Whether nothing that it takes counts any more.
  var isSettled: Bool { error != nil }

  private mutating func add(_ value: Double) {
    switch kind {
    case .sum: sum.add(value)
    case .average:
      sum.add(value)
      count += 1
    case .minimum: number = min(number, value)
    case .maximum: number = max(number, value)
    case .product:
      number *= value
      count += 1
    case .count, .countAll: count += 1
    case .and, .or:
      count += 1
      if value != 0 { number += 1 }
    }
  }

  /// What the function gives.
  var result: PackedValue {
    if let error { return .error(error) }
    switch kind {
    case .sum: return .checked(sum.value)
    case .average: return count == 0 ? .error(.divisionByZero) : .checked(sum.value / count)
    case .minimum, .maximum: return .number(number.isFinite ? number : 0)
    case .product: return count == 0 ? .number(0) : .checked(number)
    case .count, .countAll: return .number(count)
    case .and: return count == 0 ? .error(.value) : .boolean(count == number)
    case .or: return count == 0 ? .error(.value) : .boolean(number > 0)
    }
  }
}
