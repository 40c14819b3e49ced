import VietnameseText

/// A stretch of time as telegrams shorten it.
enum PeriodCode: Equatable {
  /// `T3`: 1...12.
  case month(Int)
  /// `Q1`: 1...4.
  case quarter(Int)
  /// `6T`: so many months since January, 2...11.
  case months(Int)

  /// The stretch that a word names; `nil` for other words.
  init?(_ key: WordKey) {
    guard let code = PeriodCode.table[key] else { return nil }
    self = code
  }

  /// The words that name a stretch.
  static var keys: [WordKey] { Array(table.keys) }

  private static let table: [WordKey: PeriodCode] = {
    var table: [WordKey: PeriodCode] = [:]
    for month in 1...12 {
      table[WordKey("T\(month)")] = .month(month)
      if month < 10 { table[WordKey("T0\(month)")] = .month(month) }
    }
    for quarter in 1...4 { table[WordKey("Q\(quarter)")] = .quarter(quarter) }
    for count in 2...11 { table[WordKey("\(count)T")] = .months(count) }
    return table
  }()
}
