import ByteSupport
import Testing

@testable import ZipArchive

@Suite("Deflate data changed symbol by symbol")
struct DeflateRewriterTests {
  /// Numbers drawn by lot, the same each run.
  private struct Lot {
    var state: UInt64

    mutating func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % limit
    }
  }

  /// Rows of a sheet.
  private func rows(_ count: Int, _ seed: UInt64) -> [UInt8] {
    var lot = Lot(state: seed)
    var bytes: [UInt8] = []
    var row = 1
    while bytes.count < count {
      bytes += Array("<row r=\"\(row)\">".utf8)
      for column in ["A", "B", "C", "D"] {
        bytes += Array("<c r=\"\(column)\(row)\"><v>\(lot.draw(100_000))</v></c>".utf8)
      }
      bytes += Array("</row>".utf8)
      row += 1
    }
    return bytes
  }

  /// The data after edits, and the text that it must give.
  private func spliced(
    _ old: [UInt8], _ data: [UInt8], _ edits: [(range: Range<Int>, text: String)]
  ) throws -> (data: [UInt8], back: [UInt8]?, expected: [UInt8]) {
    var expected: [UInt8] = []
    var position = 0
    for edit in edits {
      expected += old[position..<edit.range.lowerBound] + Array(edit.text.utf8)
      position = edit.range.upperBound
    }
    expected += old[position...]
    let found = DeflateOutline(data, limit: old.count, takesStored: true)
    let outline = try #require(found)
    let taken = DeflateSplicer(data[...], outline, size: old.count)
    var splicer = try #require(taken)
    let made = splicer.plan(old, edits.map { ($0.range, Array($0.text.utf8)[...]) }, level: 6)
    let result = splicer.joined(try #require(made))
    return (result, try Inflater().inflate(result, size: expected.count), expected)
  }

  @Test(
    "texts of any length in place of others give their text, at every level", arguments: 1...12)
  func anyLength(seed: Int) throws {
    var lot = Lot(state: UInt64(seed) &* 104_729)
    let old = rows(260_000, UInt64(seed))
    let data = try Deflater(level: 1 + seed % 12).deflate(old)
    var edits: [(range: Range<Int>, text: String)] = []
    var position = lot.draw(3_000)
    while position < old.count {
      let end = min(old.count, position + lot.draw(30))
      edits.append((position..<end, String("<v>98765.4321</v></c>@".prefix(lot.draw(22)))))
      position = end + 1_100 + lot.draw(seed % 2 == 0 ? 2_000 : 90_000)
    }
    let result = try spliced(old, data, edits)
    let isSame = result.back == result.expected
    #expect(isSame)
  }

  @Test("a cell changes some bytes of the data, and no more")
  func littleChanges() throws {
    let old = rows(400_000, 5)
    let data = try Deflater(level: 6).deflate(old)
    let place = try #require(old.indices.first { $0 > 200_000 && old[$0 - 1] == 0x76 })
    for text in ["12345", "1", "123456789.25"] {
      let result = try spliced(old, data, [(place + 1..<place + 5, text)])
      let isSame = result.back == result.expected
      #expect(isSame)
      #expect(abs(result.data.count - data.count) < 400)
    }
  }

  @Test("bytes that the block has no code for are written, in the last block too")
  func missingCodes() throws {
    let old = [UInt8](repeating: 0x61, count: 3).flatMap { byte in
      (0..<60_000).map { byte + UInt8($0 * $0 / 7 % 5) }
    }
    let data = try Deflater(level: 6).deflate(old)
    let end = old.count
    for edits in [
      [(range: 90_000..<90_001, text: "đặc biệt")], [(end - 3..<end - 2, "~")],
      [(end..<end, "~!")], [(0..<0, "~")], [(10..<20, "~"), (end - 1..<end, "~")],
    ] {
      let result = try spliced(old, data, edits)
      let isSame = result.back == result.expected
      #expect(isSame)
    }
  }

  @Test(
    "data that was joined of blocks is changed, and so is what stands in a stored block's place")
  func joinedData() throws {
    let old = rows(900_000, 9)
    let data = PreparedEntry.deflatedInBlocks("a.xml", old).content.bytesInMemory
    var edits = stride(from: 1_000, to: old.count, by: 61_111).map {
      (range: $0..<($0 + 3), text: "7.5")
    }
    edits += [(old.count..<old.count, "</sheetData>")]
    let result = try spliced(old, data, edits)
    let isSame = result.back == result.expected
    #expect(isSame)
    // An empty stored block at the very end, as some writers leave it.
    let outline = DeflateOutline(data, limit: old.count, takesStored: true)
    let ended = Array(data.dropLast(2)) + [1, 0, 0, 0xFF, 0xFF]
    #expect(outline?.stored.count ?? 0 > 2)
    let other = try spliced(old, ended, edits)
    let isSameToo = other.back == other.expected
    #expect(isSameToo)
  }

  @Test("text between edits that stand close together is compressed anew")
  func dense() throws {
    let old = rows(300_000, 3)
    let data = try Deflater(level: 1).deflate(old)
    let edits = stride(from: 60_000, to: 200_000, by: 97).map {
      (range: $0..<($0 + 2), text: "\($0)")
    }
    let result = try spliced(old, data, edits + [(270_000..<270_001, "x")])
    let isSame = result.back == result.expected
    #expect(isSame)
    let long = try spliced(
      old, data, [(100..<101, "y"), (150_000..<150_000, String(repeating: "dài ", count: 400))])
    let isLongSame = long.back == long.expected
    #expect(isLongSame)
  }

  @Test("a stored block with text is copied to where it comes to stand, and not changed")
  func storedText() throws {
    let old = rows(400_000, 21)
    let (head, middle) = (old[..<120_000], old[120_000..<170_000])
    func stored(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
      let (low, high) = (UInt8(bytes.count & 0xFF), UInt8(bytes.count >> 8))
      return [0, low, high, ~low, ~high] + bytes
    }
    let joined = JoinedDeflate(.standard, blockSize: head.count)
    let block = ByteBlock(capacity: head.count)
    block.put(Array(head))
    let rest = try Deflater(level: 6).deflate(Array(old[170_000...]))
    let data = joined.deflate(block) + stored(middle) + rest
    let edits = [(range: 50_000..<50_003, text: "1.5"), (300_000..<300_001, "22")]
    let result = try spliced(old, data, edits)
    let isSame = result.back == result.expected
    #expect(isSame)
    let found = DeflateOutline(data, limit: old.count, takesStored: true)
    let taken = DeflateSplicer(data[...], try #require(found), size: old.count)
    var splicer = try #require(taken)
    let refused = splicer.plan(old, [(140_000..<140_001, Array("x".utf8)[...])], level: 6)
    #expect(refused.map { _ in 0 } == nil)
  }
}
