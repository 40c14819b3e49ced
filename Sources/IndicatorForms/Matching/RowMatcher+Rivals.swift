/// How well rows and measures agree.
extension RowMatcher {
  /// How well a row and a measure agree.
  struct Agreement {
    static let none = Agreement(score: 0, lenient: 0, told: 0)
    /// 0...1.
    let score: Double
    /// The same where words count half that the measure's name took over from around its clause.
    let lenient: Double
    /// The part of the measure's own words that the row tells, 0...1.
    let told: Double
  }

  /// How well each measure fits the row that it fits best.
  struct Rivals {
    private var best: [Double]
    // A figure and its growth have rows of their own: the one is no rival of the other.
    private var bestGrowth: [Double]
    /// Whether a measure fits a row without leniency.
    private var fits: [Bool]
    private let moves: [Bool]

    init(_ byRow: [[Agreement]], measures: [MeasurePhrases], areGrowth: [Bool]) {
      moves = measures.map(\.moves)
      fits = [Bool](repeating: false, count: measures.count)
      best = [Double](repeating: 0, count: measures.count)
      bestGrowth = best
      for own in byRow {
        for index in own.indices where own[index].score >= RowMatcher.listing { fits[index] = true }
      }
      for (own, isGrowth) in zip(byRow, areGrowth) {
        for index in own.indices {
          let score = score(of: own[index], index)
          if isGrowth, moves[index] {
            bestGrowth[index] = max(bestGrowth[index], score)
          } else {
            best[index] = max(best[index], score)
          }
        }
      }
    }

    /// The score of an agreement; the lenient one for a measure that fits no row otherwise.
    func score(of agreement: Agreement, _ measure: Int) -> Double {
      fits[measure] ? agreement.score : agreement.lenient
    }

    func best(_ measure: Int, inGrowthRow isGrowth: Bool) -> Double {
      isGrowth && moves[measure] ? bestGrowth[measure] : best[measure]
    }
  }
}
