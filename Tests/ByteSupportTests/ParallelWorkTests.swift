import ByteSupport
import Testing

@Suite("Work on several threads")
struct ParallelWorkTests {
  struct Stop: Error {}

  @Test("every piece is done once and received by the caller", arguments: [1, 3, 16])
  func all(workers: Int) {
    var received: [Int: Int] = [:]
    ParallelWork.each(200, workers: workers) {
      $0 * $0
    } receive: {
      received[$0] = $1
    }
    #expect(received.count == 200)
    #expect(received.allSatisfy { $0.value == $0.key * $0.key })
  }

  @Test("nothing to do ends at once")
  func none() {
    var count = 0
    ParallelWork.each(0, workers: 4) {
      $0
    } receive: { _, _ in
      count += 1
    }
    #expect(count == 0)
  }

  @Test("a caller that throws gets its error, and the threads end")
  func stops() {
    var count = 0
    #expect(throws: Stop.self) {
      try ParallelWork.each(1_000, workers: 4) {
        $0
      } receive: { (_, _) throws(Stop) in
        count += 1
        if count == 5 { throw Stop() }
      }
    }
    #expect(count == 5)
  }
}
