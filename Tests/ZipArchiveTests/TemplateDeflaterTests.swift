import ByteSupport
import Testing

@testable import ZipArchive

@Suite("Deflate by a template")
struct TemplateDeflaterTests {
  /// Pieces as a sheet of figures has them, and words for their slots.
  private func pieces(_ slots: Int) -> [[UInt8]] {
    (0...slots).map {
      Array("</v></c><c r=\"E\($0)\" s=\"\($0 % 7)\"><f>H\($0)+I\($0)</f><v>".utf8)
    }
  }

  private func entry(_ template: EntryTemplate, _ words: [[UInt8]]) throws -> PreparedEntry {
    let block = ByteBlock(capacity: words.reduce(0) { $0 + $1.count })
    let ends = words.map { word in
      block.put(word)
      return block.count
    }
    return try template.entry(block, ends: ends)
  }

  private func check(
    _ template: EntryTemplate, _ pieces: [[UInt8]], _ words: [[UInt8]],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var expected = pieces[0]
    for (slot, word) in words.enumerated() { expected += word + pieces[slot + 1] }
    let entry = try entry(template, words)
    #expect(try entry.unpacked() == expected, sourceLocation: sourceLocation)
    #expect(entry.size == expected.count, sourceLocation: sourceLocation)
    #expect(entry.content.bytesInMemory.count < expected.count, sourceLocation: sourceLocation)
  }

  @Test("gives the text back, whatever the words are")
  func givesTextBack() throws {
    let pieces = pieces(600)
    let sample = (0..<600).map { (slot: Int) -> [UInt8] in Array("\(slot * 37).25".utf8) }
    let template = EntryTemplate("s.xml", pieces: pieces, sample: sample)
    try check(template, pieces, sample)
    let long = Array("-1234567.891".utf8)
    try check(template, pieces, [[UInt8]](repeating: [], count: 600))
    try check(template, pieces, [[UInt8]](repeating: long, count: 600))
    let bytes = (0..<600).map {
      [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 / 2)]
    }
    try check(template, pieces, bytes)
  }

  @Test("gives way to the general compressor where words push repetitions out of reach")
  func givesWay() throws {
    let pieces = pieces(40)
    let none = [[UInt8]](repeating: [], count: 40)
    let template = EntryTemplate("s.xml", pieces: pieces, sample: none)
    let long = [UInt8](repeating: 0x61, count: 9_000)
    try check(template, pieces, [[UInt8]](repeating: long, count: 40))
  }

  @Test("is about as small as the fastest level makes it")
  func isSmall() throws {
    let pieces = pieces(800)
    let sample = (0..<800).map { (slot: Int) -> [UInt8] in Array("\(slot % 90).5".utf8) }
    let template = EntryTemplate("s.xml", pieces: pieces, sample: sample)
    let entry = try entry(template, sample)
    let fastest = try Deflater(level: 1).deflate(try entry.unpacked())
    #expect(entry.content.bytesInMemory.count * 20 < fastest.count * 21)
  }

  @Test("repetitions over long slots and pieces of every length are found again")
  func countsDistances() throws {
    // Pieces on both sides of what is copied at once, and distances up to the window.
    let pieces = (0...300).map { (slot: Int) -> [UInt8] in
      Array("<c r=\"\(slot)\">".utf8) + [UInt8](repeating: 0x62, count: slot % 140)
    }
    let sample = (0..<300).map { (slot: Int) -> [UInt8] in Array("\(slot)".utf8) }
    let template = EntryTemplate("s.xml", pieces: pieces, sample: sample)
    for seed in 0..<40 {
      var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
      let words = (0..<300).map { _ -> [UInt8] in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let count = Int(state >> 33) % (seed % 8 == 7 ? 120 : 24)
        return (0..<count).map { UInt8(truncatingIfNeeded: Int(state >> 40) + $0 * $0) }
      }
      try check(template, pieces, words)
    }
  }

  private func expect(
    _ symbol: (symbol: Int, extra: Int, count: Int), _ expected: [Int],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      [symbol.symbol, symbol.extra, symbol.count] == expected, sourceLocation: sourceLocation)
  }

  @Test("every length and distance has the symbol that the standard names")
  func namesSymbols() {
    expect(DeflateCode.lengthSymbol(3), [257, 0, 0])
    expect(DeflateCode.lengthSymbol(12), [265, 1, 1])
    expect(DeflateCode.lengthSymbol(257), [284, 30, 5])
    expect(DeflateCode.lengthSymbol(258), [285, 0, 0])
    expect(DeflateCode.distanceSymbol(1), [0, 0, 0])
    expect(DeflateCode.distanceSymbol(6), [4, 1, 1])
    expect(DeflateCode.distanceSymbol(24_577), [29, 0, 13])
    expect(DeflateCode.distanceSymbol(32_768), [29, 8_191, 13])
  }
}
