import ByteSupport
import Testing

@testable import ReportReading

@Suite("Reading report files")
struct ReportReaderTests {
  @Test("refuses an empty file")
  func empty() {
    #expect(throws: ReportError.empty(file: "a.txt")) {
      try ReportReader.read(bytes: Array(" \n\t".utf8), file: "a.txt")
    }
  }

  @Test(
    "says what a file is that is no report",
    arguments: [
      ([0x41, 0x00, 0x42], "nhị phân"), ([0x1F, 0x8B, 0x08], "gzip"),
      ([0x89, 0x50, 0x4E, 0x47], "PNG"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "OLE"),
    ] as [([UInt8], String)])
  func binary(bytes: [UInt8], word: String) {
    let error = #expect(throws: ReportError.self) { try ReportReader.read(bytes: bytes, file: "a") }
    guard case .binary(let file, let kind)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(file == "a")
    #expect(kind.contains(word))
  }

  @Test("names the first byte it cannot decode")
  func undecodable() {
    #expect(throws: ReportError.undecodable(file: "a", offset: 3)) {
      try ReportReader.read(bytes: [0x61, 0x62, 0x63, 0xFF, 0x64], file: "a")
    }
  }

  @Test("holds files against the limit")
  func tooLarge() {
    var limits = Limits()
    limits.reportBytes = 4
    #expect(throws: ReportError.tooLarge(file: "a", bytes: 5, limit: 4)) {
      try ReportReader.read(bytes: Array("abcde".utf8), file: "a", limits: limits)
    }
  }

  @Test("reads UTF-8 and UTF-16 with marks as the same text")
  func encodings() throws {
    let text = "Thu ngân sách 5 tỷ đồng."
    let plain = try ReportReader.read(bytes: Array(text.utf8), file: "a")
    let marked = try ReportReader.read(bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8), file: "a")
    let wide = try ReportReader.read(
      bytes: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, file: "a")
    #expect(plain.text == text)
    #expect(marked.text == text)
    #expect(wide.text == text)
    #expect(plain.textSha256 == wide.textSha256)
    #expect(plain.sha256 != wide.sha256)
  }

  @Test("digests as FIPS 180-4 says")
  func digest() {
    #expect(
      SHA256.hexDigest(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.hexDigest(of: [])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    let long = [UInt8](repeating: 0x61, count: 120)
    #expect(
      SHA256.hexDigest(of: long)
        == "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c")
  }
}
