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

  @Test("work beside other work gives its own result and error when both have ended")
  func beside() {
    let made = Flag()
    let value = ParallelWork.beside {
      made.set()
    } _: {
      7
    }
    #expect(value == 7)
    #expect(made.isSet)
    #expect(throws: Stop.self) {
      try ParallelWork.beside {
      } _: { () throws(Stop) in
        throw Stop()
      }
    }
  }

  /// Set by one thread, read by the other after it has ended.
  final class Flag: @unchecked Sendable {
    private(set) var isSet = false

    func set() { isSet = true }
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
