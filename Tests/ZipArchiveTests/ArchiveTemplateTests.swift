import Testing

@testable import ZipArchive

@Suite("An archive of which some entries are made anew")
struct ArchiveTemplateTests {
  private func entries(_ texts: [String]) throws -> [PreparedEntry] {
    let deflater = try Deflater()
    return texts.enumerated().map { number, text in
      let bytes = Array(repeatElement(Array(text.utf8), count: 30).joined())
      let name = "phần \(number).xml"
      return number == 2
        ? .stored(name, Array(text.utf8)) : .deflated(name, bytes, with: deflater)
    }
  }

  private func written(_ entries: [PreparedEntry]) throws -> [UInt8] {
    var assembler = ZipAssembler()
    for entry in entries { assembler.add(entry) }
    return try assembler.finish()
  }

  private let texts = ["một", "hai", "ba", "bốn", "năm"]

  @Test("is byte for byte what libzip writes of the same entries", arguments: [[0], [1, 3], [4]])
  func agrees(_ replaced: [Int]) throws {
    let template = try #require(
      ArchiveTemplate(try written(entries(texts)), replacing: replaced))
    for word in ["", "x", "một hai ba bốn năm sáu bảy"] where !word.isEmpty {
      var changed = texts
      for number in replaced { changed[number] = word + "\(number)" }
      let made = try entries(changed)
      let archive = try #require(template.archive(with: replaced.map { made[$0] }))
      #expect(try archive == written(made))
    }
  }

  @Test("gives way where an entry is not compressed as before, or one is missing")
  func givesWay() throws {
    let archive = try written(entries(texts))
    let template = try #require(ArchiveTemplate(archive, replacing: [1]))
    #expect(template.archive(with: [.stored("phần 1.xml", [1, 2, 3])]) == nil)
    #expect(template.archive(with: []) == nil)
    #expect(ArchiveTemplate(archive, replacing: [7]) == nil)
  }

  @Test("takes nothing that libzip did not write")
  func refuses() throws {
    let archive = try written(entries(texts))
    #expect(ArchiveTemplate([], replacing: []) == nil)
    #expect(ArchiveTemplate(Array(archive.dropLast()), replacing: [1]) == nil)
    #expect(ArchiveTemplate(Array(archive.dropFirst()), replacing: [1]) == nil)
    // A data descriptor behind the data.
    var other = archive
    other[6] |= 8
    #expect(ArchiveTemplate(other, replacing: [1]) == nil)
  }
}
