/// Hands out names that no other style has.
struct StyleNames {
  private var taken: Set<String>
  private var counters: [String: Int] = [:]

  /// - Parameter taken: the names in use.
  init(taken: Set<String> = []) { self.taken = taken }

  /// The next free name: `ce1`, `ce2`.
  mutating func next(_ prefix: String) -> String {
    var number = counters[prefix] ?? 0
    var name: String
    repeat {
      number += 1
      name = prefix + String(number)
    } while taken.contains(name)
    counters[prefix] = number
    taken.insert(name)
    return name
  }
}
