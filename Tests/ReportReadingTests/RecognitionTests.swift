import FileAccess
import IndicatorModel
import TestSupport
import Testing

@testable import ReportReading

/// Scanned pages.
@Suite("Recognition")
struct RecognitionTests {
  /// Whether tesseract can read Vietnamese here.
  private static let isInstalled: Bool = {
    guard let program = ChildProcess.find("tesseract"), ChildProcess.find("pdftoppm") != nil,
      let output = try? ChildProcess.run(
        program, ["--list-langs"], seconds: 10, outputLimit: 1 << 16)
    else { return false }
    return String(decoding: output.bytes, as: UTF8.self).split(separator: "\n").contains("vie")
  }()

  private func scanned() throws -> [UInt8] {
    try Fixture.bytes("Tests/ReportReadingTests/Fixtures/scanned.pdf")
  }

  @Test(
    "a scanned page is read with its figures, page and box, and marked as recognised",
    .enabled(if: isInstalled, "needs tesseract-ocr, tesseract-ocr-vie and poppler-utils"))
  func recognises() throws {
    var options = ReportOptions()
    options.recognises = true
    let document = try ReportReader.read(bytes: try scanned(), file: "a.pdf", options: options)
    #expect(document.text.contains("1.535,5 ha, đạt 99,68%"), "\(document.text)")
    #expect(document.text.contains("0,2‰"))
    #expect(document.text.contains("25.607 con"))
    let place = try #require(document.places.place(at: 0))
    #expect(place.isRecognised)
    #expect(place.page == 1)
    #expect(place.box != nil)
    #expect(document.unreadPages.isEmpty)
  }

  @Test(
    "a scan is told as one unless recognition is asked for",
    .enabled(if: ChildProcess.find("pdftotext") != nil, "needs poppler-utils"))
  func refuses() throws {
    let bytes = try scanned()
    #expect(throws: ReportError.scanned(file: "a.pdf")) {
      try ReportReader.read(bytes: bytes, file: "a.pdf")
    }
  }

  private func table(_ rows: [(Int, Double, String)]) -> String {
    let words = rows.enumerated().map { index, row in
      "5\t1\t1\t1\t\(row.0)\t\(index)\t\(100 + index * 120)\t\(row.0 * 60)\t100\t30\t\(row.1)\t\(row.2)"
    }
    return
      (["level\t…", "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t"] + words).joined(separator: "\n")
  }

  @Test("figures of little confidence are found again in the text; words are not doubted")
  func doubtful() {
    let text = RecognisedText(
      table([(1, 96, "đạt"), (1, 41, "S124"), (1, 30, "mờ"), (1, 90, "25,5"), (1, 88, "ha")]),
      resolution: 300)
    let content = PageReader.content(of: text.pages)
    let document = SourceDocument(
      file: "a.pdf", sha256: "", rendered: TextRenderer(content.blocks), content: content)
    #expect(document.doubtfulSpans.map { document.text(of: $0) } == ["S124"])
    #expect(text.confidence == 69)
  }

  @Test("the sign of thousandths is mended behind a figure only")
  func thousandths() {
    let text = RecognisedText(
      table([(1, 80, "0,6%o)."), (1, 90, "99,5%"), (2, 90, "%o"), (2, 90, "5%ov")]), resolution: 300
    )
    let words = text.pages.flatMap { $0.lines.flatMap(\.words) }.map {
      String(String.UnicodeScalarView($0.scalars))
    }
    #expect(words == ["0,6‰).", "99,5%", "%o", "5%ov"])
  }

  @Test("digits of tight boxes are no marks of notes")
  func tightBoxes() {
    var words = RecognisedText(
      table([(1, 90, "cỉ,"), (1, 90, "800"), (1, 90, "cờ")]), resolution: 300
    ).pages[0].lines[0].words
    words[1].box.top += 3
    #expect(PageLine(words).map { String(String.UnicodeScalarView($0.scalars)) } == "cỉ, 800 cờ")
  }

  @Test("areas of pictures by page; masks do not count")
  func areas() {
    let list = """
      page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio
      ----------------------------------------------------------------------------------------
         1     0 image    1654  2339  gray    1   8  jpeg   no        16  0   200   200  656K  17%
         1     1 smask    1654  2339  gray    1   8  jpeg   no        17  0   200   200  656K  17%
         3     2 stencil   200   100  -       1   1  ccitt  no   [inline]     100   100  2K  1%
      """
    let areas = ScannedPages.pictureAreas(list)
    #expect(areas[1].map { Int($0) } == 501_384)
    #expect(abs((areas[3] ?? 0) - 10_368) < 1e-6)
    #expect(ScannedPages.holdsPictures(Array("<</Subtype/Image/Width 3>>".utf8)))
    #expect(!ScannedPages.holdsPictures(Array("/ProcSet [/PDF /ImageC /ImageB /ImageI]".utf8)))
  }

  @Test("the size of a picture is read from its head")
  func sizes() {
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 0xC3, 0x50, 0, 1, 0, 0]
    #expect(PictureSize(png)?.width == 50_000)
    #expect(PictureSize(png)?.height == 65_536)
    let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, 1, 0, 2, 0, 3]
    #expect(PictureSize(jpeg)?.height == 256)
    #expect(PictureSize(jpeg)?.width == 512)
    #expect(PictureSize(Array(png.prefix(20))) == nil)
    #expect(PictureSize([0xFF, 0xD8, 0xFF]) == nil)
  }
}
