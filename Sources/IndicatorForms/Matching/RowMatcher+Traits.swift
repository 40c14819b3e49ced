/// What is told of each measure once, for all rows.
extension RowMatcher {
  /// What a row asks of each measure first.
  struct Traits {
    /// The number of its unit; -1 for none.
    var unit: Int
    var moves: Bool
    var movesByPoints: Bool
    var sharesWhole: Bool
  }

  /// The traits of measures, and their units, each once.
  static func traits(of measures: [MeasurePhrases]) -> ([Traits], [CountedNoun]) {
    var units: [CountedNoun] = []
    let traits = measures.map { measure in
      var number = -1
      if let unit = measure.unit {
        number = units.firstIndex { $0.unit == unit } ?? units.count
        if number == units.count { units.append(CountedNoun(unit)) }
      }
      return Traits(
        unit: number, moves: measure.moves, movesByPoints: measure.movesByPoints,
        sharesWhole: measure.sharesWhole)
    }
    return (traits, units)
  }
}
