import Testing

@testable import ByteSupport

@Suite("ByteBlock")
struct ByteBlockTests {
  private func text(_ number: Double) -> String {
    let block = ByteBlock(capacity: 64)
    block.put(number: number)
    return String(decoding: block.bytes, as: UTF8.self)
  }

  @Test("a number is written as the shortest text that reads back as it")
  func writesShortest() {
    var values: [Double] = [
      0, -0.0, 0.01, 0.1, 0.07, 1.1, 12.5, 99.99, 100, -0.5, 1e13, 1e13 - 0.01,
      9_999_999_999_999.99,
      1e15, 1e15 - 1, 1e16, 1e21, 1e22, 123_456_789_012.34, 0.0001, 1e-5, .leastNonzeroMagnitude,
      .pi,
      0.1 + 0.2, 4.35 * 100, 1.005, .greatestFiniteMagnitude, 0.005, 99_999_999_999.9999,
    ]
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let places = Int.random(in: 0...5, using: &generator)
      let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
      let digits = Int.random(in: 1...16, using: &generator)
      let bound = (0..<digits).reduce(1) { bound, _ in bound * 10 }
      values.append(Double(Int.random(in: -bound...bound, using: &generator)) / scale)
      values.append(values[values.count - 1].nextUp)
    }
    for value in values {
      let written = text(value)
      #expect(written == DecimalText.shortest(value))
      #expect(Double(written) == value)
    }
  }

  @Test("whole numbers of every length keep their zeros")
  func writesDigits() {
    for number: UInt64 in [
      0, 7, 10, 99, 100, 101, 999, 1000, 9999, 10_000, 10_001, 12_345_678, 99_999_999, 100_000_000,
      100_000_001, 1_000_000_000_000, 10_000_000_000_000_001, .max,
    ] {
      let block = ByteBlock(capacity: 32)
      block.put(digits: number)
      #expect(String(decoding: block.bytes, as: UTF8.self) == String(number))
    }
  }

  @Test("short texts of every length stand one behind the other")
  func putsShortTexts() {
    let block = ByteBlock(capacity: 2048)
    var expected = ""
    for count in 0...32 {
      let text = String("abcdefghijklmnopqrstuvwxyz012345".prefix(count))
      block.put(ShortText(text))
      expected += text
    }
    #expect(String(decoding: block.bytes, as: UTF8.self) == expected)
  }

  @Test("a counted-up number carries into a longer one")
  func increments() {
    var digits = ShortText(digits: 1)
    for number in 2...12_000 {
      digits.increment()
      guard [10, 99, 100, 999, 1000, 9999, 10_000, 11_999].contains(number) else { continue }
      let block = ByteBlock(capacity: 32)
      block.put(digits)
      #expect(String(decoding: block.bytes, as: UTF8.self) == String(number))
    }
  }

  @Test("what has no room is given back")
  func putsParts() {
    let block = ByteBlock(capacity: 10)
    let bytes = Array("0123456789abc".utf8)
    let rest = block.putPart(of: bytes[2...])
    #expect(block.bytes == Array("23456789ab".utf8))
    #expect(Array(rest) == Array("c".utf8))
    #expect(block.putPart(of: rest) == rest)
    block.removeAll()
    #expect(block.putPart(of: rest).isEmpty)
  }
}

@Suite("TextTable")
struct TextTableTests {
  @Test("a text has one number, and is found among thousands")
  func numbers() {
    var table = TextTable()
    let texts = (0..<5000).map { "Xã Tân Lộc \($0 % 2 == 0 ? "số" : "") \($0)" }
    for (number, text) in texts.enumerated() { #expect(table.index(of: text) == number) }
    for (number, text) in texts.enumerated() { #expect(table.index(of: text) == number) }
    #expect(table.index(of: "") == 5000)
    #expect(table.index(of: "") == 5000)
    #expect(String(decoding: table[4999], as: UTF8.self) == texts[4999])
    #expect(table[5000].isEmpty)
    #expect(table.count == 5001)
  }

  @Test("two spellings of a letter in Unicode are two texts")
  func keepsSpellings() {
    var table = TextTable()
    #expect(table.index(of: "Hà Nội") == 0)
    #expect(table.index(of: "Ha\u{300} No\u{323}\u{302}i") == 1)
  }

  @Test("beyond the limit only known texts are found")
  func limits() {
    var table = TextTable()
    #expect(table.index(of: "abc", limit: 5) == 0)
    #expect(table.index(of: "abcd", limit: 5) == nil)
    #expect(table.index(of: "de", limit: 5) == 1)
    #expect(table.index(of: "f", limit: 5) == nil)
    #expect(table.index(of: "abc", limit: 5) == 0)
  }
}

@Suite("OrderedWork")
struct OrderedWorkTests {
  @Test("outcomes come in the order of the items", arguments: [0, 1, 3])
  func keepsOrder(workers: Int) {
    let work = OrderedWork<Int, Int>(workers: workers) {
      { item in
        // Items take unlike times.
        (0..<(item % 7 * 2000)).reduce(0) { $0 &+ $1 } == -1 ? 0 : item * 2
      }
    }
    var outcomes: [Int] = []
    for item in 0..<500 { outcomes += work.submit(item) }
    outcomes += work.finish()
    #expect(outcomes == (0..<500).map { $0 * 2 })
    #expect(work.finish().isEmpty)
  }

  @Test("work that is dropped ends its threads")
  func stops() {
    let work = OrderedWork<Int, Int>(workers: 2) { { $0 } }
    for item in 0..<20 { _ = work.submit(item) }
  }
}
