import Testing
import VietnameseText

@testable import ReportReading

/// Old encodings, told by what their words are.
@Suite("Encodings of text")
struct EncodingTests {
  private func text(_ bytes: [UInt8], _ encoding: TextEncoding = .auto) throws -> String {
    var options = ReportOptions()
    options.encoding = encoding
    return try ReportReader.read(bytes: bytes, file: "a", options: options).text
  }

  /// Text whose signs stand for the bytes of Latin-1.
  private func latin(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8($0.value) }
  }

  private let tcvn3 = "tæng thu ng©n s¸ch nhµ n­íc ®¹t 12 tû ®ång"
  private let vni = "toång thu ngaân saùch nhaø nöôùc ñaït 12 tyû ñoàng"
  private let meaning = "tổng thu ngân sách nhà nước đạt 12 tỷ đồng"

  @Test("TCVN3 and VNI as bytes and as Latin-1 that was saved as UTF-8")
  func legacy() throws {
    #expect(try text(latin(tcvn3)) == meaning)
    #expect(try text(Array(tcvn3.utf8)) == meaning)
    #expect(try text(latin(vni)) == meaning.replacing("tỷ", with: "tỷ"))
    #expect(try text(Array(vni.utf8)) == meaning)
  }

  @Test("capitals of VNI")
  func capitals() throws {
    #expect(
      try text(Array("TÌNH HÌNH KINH TEÁ - XAÕ HOÄI, PHÖÔNG HÖÔÙNG".utf8))
        == "TÌNH HÌNH KINH TẾ - XÃ HỘI, PHƯƠNG HƯỚNG")
  }

  @Test("Windows-1258: tones behind letters are one letter with them")
  func codePage() throws {
    let bytes =
      latin("ngân sách nhà ") + [0x6E, 0xFD, 0xF5, 0xEC, 0x63] + latin(" ") + [0xF0]
      + latin("a") + [0xF2] + latin("t ") + [0xF0] + latin("ô") + [0xCC] + latin("ng")
    #expect(try text(bytes) == "ngân sách nhà nước đạt đồng")
  }

  @Test("VIQR: marks inside words are letters, full stops and question marks stay")
  func viqr() throws {
    let mail = "Thu nga^n sa'ch nha` nu+o+'c dda.t 12 ty? ddo^`ng so vo+'i cu`ng ky`. Chi 3.5 ty?"
    #expect(
      try text(Array(mail.utf8))
        == "Thu ngân sách nhà nước đạt 12 tỷ đồng so với cùng kỳ. Chi 3.5 ty?")
    #expect(
      try text(Array("nhie^.m vu. ddu+o+.c giao ta.i ddi.a ba`n\\. Ho^`".utf8))
        == "nhiệm vụ được giao tại địa bàn. Hồ")
  }

  @Test("UTF-16 without a mark, both ways")
  func wide() throws {
    let units = Array("Thu 5 tỷ đồng".utf16)
    let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    #expect(try text(little) == "Thu 5 tỷ đồng")
    #expect(try text(big) == "Thu 5 tỷ đồng")
  }

  @Test("lines of an old encoding among new ones are read, the others stay")
  func mixed() throws {
    let lines = [meaning, meaning, meaning, tcvn3, "Café Crème: 5 triệu đồng"]
    let result = try text(Array(lines.joined(separator: "\n").utf8))
    #expect(result == [meaning, meaning, meaning, meaning, lines[4]].joined(separator: "\n"))
  }

  @Test(
    "text that reads as it stands is not touched",
    arguments: [
      "Über München: naïve façade, 5 ± 2 µg/m³ « été »", "dd if=/dev/zero of=a; x^2 + o^2",
      "Số liệu: 12 m², 30 °C, “trích” – hết…",
    ])
  func untouched(sentence: String) throws {
    #expect(try text(Array(sentence.utf8)) == sentence)
  }

  @Test("a named encoding is followed")
  func named() throws {
    #expect(try text(latin("®¹t"), .tcvn3) == "đạt")
    #expect(try text(Array("®¹t".utf8), .tcvn3) == "đạt")
    #expect(try text(latin("ñaït"), .vni) == "đạt")
    #expect(throws: ReportError.undecodable(file: "a", offset: 0)) { try text([0xAE], .utf8) }
  }

  @Test("every letter of Vietnamese survives TCVN3")
  func letters() {
    let all = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵăâêôơưđĂÂÊÔƠƯĐ"
    let decoded = LegacyEncoding.tcvn3.decoded((0xA1...0xFE).compactMap { Unicode.Scalar($0) })
    #expect(Set(all.unicodeScalars).isSubset(of: Set(decoded)))
  }

  @Test("composition joins letters and marks, and leaves marks that fit no letter")
  func composition() {
    func composed(_ text: String) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: VietnameseText.composed(Array(text.unicodeScalars)))
      return String(view)
    }
    #expect(Array(composed("e\u{302}\u{301} E\u{301}\u{302}").unicodeScalars) == ["ế", " ", "Ế"])
    #expect(composed("b\u{301}").unicodeScalars.count == 2)
  }
}
