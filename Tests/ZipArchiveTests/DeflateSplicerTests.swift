import ByteSupport
import Testing

@testable import ZipArchive

@Suite("Deflate data changed in place")
struct DeflateSplicerTests {
  /// Text that repeats itself near and far, the same each run.
  private func text(_ count: Int, _ seed: UInt64) -> [UInt8] {
    var state = seed
    var bytes: [UInt8] = []
    while bytes.count < count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let draw = Int(truncatingIfNeeded: state >> 33)
      if draw % 7 == 0, bytes.count > 40_000 {
        let start = bytes.count - 1 - draw % 32_000
        bytes.append(contentsOf: bytes[start..<min(bytes.count, start + 40)])
      } else {
        bytes += Array("<c r=\"B\(draw % 90_000)\"><v>\(draw % 1_000_003)</v></c>".utf8)
      }
    }
    return bytes
  }

  private func check(
    _ old: [UInt8], _ edits: [(Range<Int>, String)], level: Int = 6,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    // The fastest level makes the smallest blocks.
    let data = try Deflater(level: 1).deflate(old)
    var expected: [UInt8] = []
    var position = 0
    for (range, bytes) in edits {
      expected += old[position..<range.lowerBound] + Array(bytes.utf8)
      position = range.upperBound
    }
    expected += old[position...]
    let outline = try #require(DeflateOutline(data, limit: old.count))
    let made = DeflateSplicer(data[...], outline, size: old.count)
    guard var splicer = made else {
      Issue.record("the data was not taken", sourceLocation: sourceLocation)
      return
    }
    let plan = splicer.plan(old, edits.map { ($0.0, Array($0.1.utf8)[...]) }, level: level)
    let spliced = plan.map { splicer.joined($0) }
    let back = try Inflater().inflate(spliced ?? [], size: expected.count)
    let isSame = back == expected
    #expect(isSame, sourceLocation: sourceLocation)
  }

  @Test("the outline counts what the data gives", arguments: [1, 6, 9])
  func outline(level: Int) throws {
    let old = text(300_000, 7)
    let data = try Deflater(level: level).deflate(old)
    let outline = DeflateOutline(data, limit: old.count)
    #expect(outline?.size == old.count)
    #expect(outline.map { ($0.endBit + 7) / 8 } == data.count)
    #expect(outline?.blocks.isEmpty == false)
    let short = DeflateOutline(data, limit: old.count - 1)
    #expect(short?.size == nil)
    let cut = DeflateOutline(Array(data.dropLast(2)), limit: old.count)
    #expect(cut?.size == nil)
    let none = DeflateOutline([UInt8](repeating: 0xFF, count: 64), limit: 1 << 20)
    #expect(none?.size == nil)
  }

  @Test("edits at the start, in the middle, at the end, near and far from each other")
  func edits() throws {
    let old = text(500_000, 3)
    let count = old.count
    try check(old, [(0..<0, "đầu")])
    try check(old, [(count..<count, "cuối")])
    try check(old, [(250_000..<250_004, "giữa")])
    try check(old, [(250_000..<250_400, "")])
    try check(
      old,
      [(10..<12, "một"), (15..<15, "hai"), (260_000..<260_100, "ba"), (count - 1..<count, "!")])
    // What is left must not be so little that it is stored.
    try check(old, [(0..<count, String(repeating: "gần như không còn gì. ", count: 40))])
    try check(
      old, [(120_000..<120_001, "x"), (120_040..<120_090, "y"), (300_000..<300_000, "z")], level: 1)
  }

  @Test("many edits at places drawn by lot", arguments: 1...6)
  func drawn(seed: Int) throws {
    let old = text(400_000, UInt64(seed) &* 7919)
    var state = UInt64(seed)
    var edits: [(Range<Int>, String)] = []
    var position = 0
    while position < old.count - 60_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let draw = Int(truncatingIfNeeded: state >> 33)
      position += draw % 150_000
      let end = min(old.count, position + draw % 30)
      guard position < old.count else { break }
      edits.append((position..<end, String(repeating: "<v>\(draw)</v>", count: draw % 5)))
      position = end + 1
    }
    try check(old, edits)
  }

  @Test("many edits near each other, and long stretches cut between edits")
  func dense() throws {
    let old = text(1_200_000, 13)
    let edits = stride(from: 5_000, to: 300_000, by: 9_973).map {
      ($0..<($0 + 3), "<v>\($0)</v>")
    }
    try check(old, edits)
    // A replacement over the place where a stretch would be cut.
    try check(
      old, [(1_000..<1_001, ""), (20_000..<1_060_000, "ngắn"), (1_070_000..<1_070_000, "x")])
  }

  @Test("edits far from each other change little of the data")
  func sparse() throws {
    let old = text(700_000, 17)
    let data = try Deflater(level: 6).deflate(old)
    let outline = try #require(DeflateOutline(data, limit: old.count))
    var splicer = try #require(DeflateSplicer(data[...], outline, size: old.count))
    let edits = stride(from: 100_000, to: 650_000, by: 200_000).map {
      (range: $0..<($0 + 1), bytes: Array("9".utf8)[...])
    }
    let made = splicer.plan(old, edits, level: 6)
    let plan = try #require(made)
    let spliced = splicer.joined(plan)
    #expect(abs(spliced.count - data.count) < edits.count * 3_000)
  }

  @Test("data that does not fit its text, or has stored blocks, is not taken")
  func refused() throws {
    let old = text(200_000, 5)
    let data = try Deflater(level: 1).deflate(old)
    let outline = try #require(DeflateOutline(data, limit: old.count))
    let short = DeflateSplicer(data[...], outline, size: old.count - 1)
    #expect(short.map { _ in 0 } == nil)
    let stored: [UInt8] = [1, 3, 0, 0xFC, 0xFF, 0x61, 0x62, 0x63]
    #expect(DeflateOutline(stored, limit: 3)?.size == nil)
  }

  @Test("an entry of an archive is spliced, with the size and checksum of what it holds then")
  func entry() throws {
    let old = text(300_000, 11)
    let deflater = try Deflater(level: 1)
    var assembler = ZipAssembler()
    assembler.add(.deflated("a.xml", old, with: deflater))
    let source = try ZipReader(bytes: try assembler.finish())
    let entry = try #require(source.entry(named: "a.xml"))
    let edits: [(range: Range<Int>, bytes: ArraySlice<UInt8>)] = [
      (1_000..<1_010, Array("mới".utf8)[...]), (200_000..<200_000, Array("thêm".utf8)[...]),
    ]
    let splice = try #require(try SpliceSource(entry, of: source))
    var text = old
    let spliced = PreparedEntry.spliced(splice, &text, edits, level: 1)
    #expect(text.isEmpty)
    var other = ZipAssembler()
    if let spliced { other.add(spliced) }
    let result = try ZipReader(bytes: try other.finish())
    let expected =
      old[..<1_000] + Array("mới".utf8) + old[1_010..<200_000] + Array("thêm".utf8)
      + old[200_000...]
    let entryThen = try #require(result.entry(named: "a.xml"))
    let isSame = try result.read(entryThen) == Array(expected)
    #expect(isSame)
    var changed = old
    changed[5] = 0
    let refused = PreparedEntry.spliced(splice, &changed, edits, level: 1)
    #expect(refused.map { _ in 0 } == nil)
  }
}
