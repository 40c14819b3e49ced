/// How a value is looked for in a row or column of values.
struct LookupSearch {
  enum Kind {
    /// The first that is equal.
    case exact
    /// The last that is not above, in ascending values.
    case ascending
    /// The last that is not below, in descending values.
    case descending
    /// Equal, or the nearest below, in any order.
    case nextSmaller
    /// Equal, or the nearest above, in any order.
    case nextLarger
  }

  private let wanted: FormulaValue
  private let kind: Kind
  private let pattern: WildcardPattern?
  private let isFromLast: Bool

  /// - Parameters:
  ///   - wanted: not an error; empty looks for 0.
  ///   - wildcards: whether `*` and `?` in text stand for other characters when `kind` is exact.
  init(_ wanted: FormulaValue, kind: Kind, wildcards: Bool, isFromLast: Bool = false) {
    self.wanted = wanted.isEmpty ? .number(0) : wanted
    self.kind = kind
    self.isFromLast = isFromLast
    if wildcards, kind == .exact, case .text(let text) = wanted {
      pattern = WildcardPattern(text)
    } else {
      pattern = nil
    }
  }

  /// The zero-based place of the value that is found.
  ///
  /// - Complexity: O(log n) in keys that are ascending, or one long column that many look in.
  func place(in keys: LookupKeys) -> Int? {
    if kind == .ascending { return sorted(keys) }
    if kind == .exact, pattern == nil, let found = indexed(keys) { return found.place }
    let values = keys.values
    switch kind {
    case .exact:
      return isFromLast ? values.lastIndex(where: isEqual) : values.firstIndex(where: isEqual)
    case .ascending: return sorted(keys)
    case .descending: return descending(values)
    case .nextSmaller: return nearest(values, sign: -1)
    case .nextLarger: return nearest(values, sign: 1)
    }
  }

  /// The place that an index of the column gives, `nil` for none; `nil` without an index.
  private func indexed(_ keys: LookupKeys) -> (place: Int?, Void)? {
    guard let area = keys.area, let index = keys.model?.index(of: area) else { return nil }
    let rows: [Int32]
    switch wanted {
    case .number(let number): rows = index.rows(of: number, in: area.firstRow...area.lastRow)
    case .text(let text): rows = index.rows(of: text, in: area.firstRow...area.lastRow)
    default: return nil
    }
    return ((isFromLast ? rows.last : rows.first).map { Int($0 - area.firstRow) }, ())
  }

  private func isEqual(_ value: FormulaValue) -> Bool {
    switch (value, wanted) {
    case (.text(let text), .text(let other)):
      if let pattern { return pattern.matches(text) }
      return TextComparison.areEqual(text, other)
    case (.number(let one), .number(let other)): return NumberComparison.areEqual(one, other)
    case (.boolean(let one), .boolean(let other)): return one == other
    default: return false
    }
  }

  /// The order of a value to the wanted one; `nil` for another type.
  private func order(_ value: FormulaValue) -> Int? {
    guard !value.isEmpty, value.typeRank == wanted.typeRank else { return nil }
    return try? value.compared(to: wanted)
  }

  /// Binary search for the last value that is not above, values of other types passed over.
  private func sorted(_ keys: LookupKeys) -> Int? {
    var (low, high) = (0, keys.count)
    var found: Int?
    while low < high {
      let middle = (low + high) / 2
      var probe = middle
      var order = order(keys[probe])
      while order == nil, probe + 1 < high {
        probe += 1
        order = self.order(keys[probe])
      }
      guard let order else {
        high = middle
        continue
      }
      if order <= 0 {
        found = probe
        low = probe + 1
      } else {
        high = middle
      }
    }
    return found
  }

  private func descending(_ values: [FormulaValue]) -> Int? {
    var found: Int?
    for (place, value) in values.enumerated() {
      guard let order = order(value) else { continue }
      if order == 0 { return place }
      if order < 0 { break }
      found = place
    }
    return found
  }

  private func nearest(_ values: [FormulaValue], sign: Int) -> Int? {
    var best: Int?
    for place in isFromLast ? Array(values.indices.reversed()) : Array(values.indices) {
      guard let order = order(values[place]) else { continue }
      if order == 0 { return place }
      guard order == sign else { continue }
      guard let current = best else {
        best = place
        continue
      }
      if let comparison = try? values[place].compared(to: values[current]), comparison == -sign {
        best = place
      }
    }
    return best
  }
}
