import SpreadsheetModel
import Testing

@Suite("ShiftMap")
struct ShiftMapTests {
  @Test("an insertion that is deleted again moves nothing")
  func inverse() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let position = Int.random(in: 0..<60, using: &random)
      let count = Int.random(in: 1..<9, using: &random)
      let first = Int.random(in: 0..<60, using: &random)
      let last = first + Int.random(in: 0..<9, using: &random)
      var map = ShiftMap()
      map.insert(count, .rows, at: position)
      map.delete(count, .rows, at: position)
      #expect(map.stretch(first...last, .rows) == first...last, "\(position) \(count)")
      #expect(map.index(first, .rows) == first)
    }
  }

  @Test("a stretch has the rows that a plain list of rows has")
  func model() {
    for seed in 0..<400 {
      var map = ShiftMap()
      var rows: [Int?] = (0..<40).map { $0 }
      let (one, other) = (seed * 7 % 30, seed * 11 % 9 + 1)
      if seed % 2 == 0 {
        map.insert(other, .rows, at: one)
        rows.insert(contentsOf: [Int?](repeating: nil, count: other), at: one)
      } else {
        map.delete(other, .rows, at: one)
        rows.removeSubrange(one..<one + other)
      }
      map.insert(2, .rows, at: 5)
      rows.insert(contentsOf: [nil, nil], at: 5)
      for row in 0..<30 {
        #expect(map.index(row, .rows) == rows.firstIndex(of: row))
        let kept = (row...row + 3).compactMap { rows.firstIndex(of: $0) }
        let stretch = map.stretch(row...row + 3, .rows)
        #expect(stretch?.lowerBound == kept.min() && stretch?.upperBound == kept.max())
      }
    }
  }

  @Test("rows pushed off are told from rows deleted")
  func edges() {
    var map = ShiftMap()
    map.insert(1, .rows, at: 0)
    #expect(map.place(1_048_575, .rows) == .pushedOff)
    #expect(map.stretch(0...1_048_575, .rows) == 0...1_048_575)
    #expect(map.stretch(5...1_048_575, .rows) == 6...1_048_575)
    map.delete(1, .rows, at: 0)
    #expect(map.stretch(5...1_048_575, .rows) == 5...1_048_575)
    #expect(map.isRigid(3...9, .rows))
    map.insert(1, .rows, at: 5)
    #expect(!map.isRigid(3...9, .rows))
    #expect(map.isRigid(5...9, .rows))
  }
}
