import Testing

@testable import XMLStream

@Suite("TagSearch")
struct TagSearchTests {
  /// The same, byte by byte.
  private func plain(_ bytes: [UInt8], from start: Int) -> Int? {
    bytes.indices.dropLast().first { place in
      guard place >= start, bytes[place] == UInt8(ascii: "<") else { return false }
      switch Unicode.Scalar(bytes[place + 1]) {
      case "!", "?", "f", "r": return true
      case "/": return place + 2 < bytes.count && bytes[place + 2] == UInt8(ascii: "r")
      default: return false
      }
    }
  }

  @Test("finds what a search byte by byte finds, wherever it stands")
  func agrees() {
    let letters = Array("<</rrf!?cv >a".utf8) + [0xE1, 0xBA, 0xBF]
    var state: UInt64 = 7
    for length in 0..<90 {
      for density in [2, 5, 40] {
        let bytes = (0..<length).map { _ -> UInt8 in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          let draw = Int(state >> 33)
          return draw % density < 2 ? letters[draw / 64 % letters.count] : 0x61
        }
        let differs = (0...length).first {
          TagSearch.nextInRow(of: bytes, from: $0) != plain(bytes, from: $0)
        }
        #expect(differs == nil, "\(bytes)")
      }
    }
  }

  @Test("the end of a row of a table is found behind cells, and not where a row is unusual")
  func tableRows() {
    let cells =
      "<table:table-cell table:number-rows-spanned=\"2\"><text:p>a-row</text:p></table:table-cell>"
    for count in 0..<40 {
      let row = "<table:table-row>" + String(repeating: "x", count: count) + cells
      let end = row + "</table:table-row>"
      let rest = "<table:table-row/></table:table></office:spreadsheet>"
      #expect(
        TagSearch.endOfTableRow(in: Array((end + rest).utf8), from: 17) == end.utf8.count)
      for odd in ["<!-- </table:table-row> -->", "<?x?>", "<table:table-row>"] {
        #expect(
          TagSearch.endOfTableRow(
            in: Array((row + odd + "</table:table-row>" + rest).utf8), from: 17) == nil)
      }
      #expect(TagSearch.endOfTableRow(in: Array(row.utf8), from: 17) == nil)
    }
  }

  @Test("a text is found wherever it stands")
  func holds() {
    for length in 0..<60 {
      let filler = [UInt8](repeating: UInt8(ascii: "t"), count: length)
      #expect(!TagSearch.holds(filler, "table:formula", rare: 5))
      #expect(
        !TagSearch.holds(filler + Array("able:formulas".utf8).dropFirst(), "table:formula", rare: 5)
      )
      for rest in [0, 5, 40] {
        let bytes =
          filler + Array("table:formula".utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: rest)
        #expect(TagSearch.holds(bytes, "table:formula", rare: 5))
      }
    }
  }
}
