import FileAccess
import ODS
import SpreadsheetModel
import TestSupport
import Testing
import XLSX

@testable import ReportReading

/// Files that other programs made or read for us.
@Suite("Reports of other programs")
struct ForeignReportTests {
  private let expected = """
    ỦY BAN NHÂN DÂN XÃ BÌNH AN

    Tổng thu ngân sách đến ngày 31/3/2024 là 17,3 tỷ đồng, đạt 37% dự toán.

    Chỉ tiêu | Kế hoạch | Thực hiện
    Diện tích lúa (ha) | 1.200 | 1.150
    Sản lượng lúa (tấn) | 7.100 | 6.980

    """

  private func read(_ name: String) throws -> SourceDocument {
    try ReportReader.read(
      bytes: try Fixture.bytes("Tests/ReportReadingTests/Fixtures/" + name), file: name)
  }

  @Test(
    "an old Word file reads as its text, tables as tables",
    .enabled(
      if: ChildProcess.find("antiword") != nil || ChildProcess.find("soffice") != nil, "no antiword"
    ))
  func word() throws {
    let document = try read("bao-cao.doc")
    #expect(document.text == expected)
    #expect(document.tables.count == 1)
  }

  @Test("lists and drawings of a .doc are told from text without them")
  func lists() {
    func loses(_ body: String) -> Bool {
      DocBookReader.losesText(Array("<book>\(body)</book>".utf8))
    }
    #expect(loses("<orderedlist numeration='upperroman'><listitem/></orderedlist>"))
    #expect(loses("<para>[pic]</para>"))
    #expect(!loses("<para>1. Thu ngân sách 5 tỷ đồng</para>"))
  }

  @Test(
    "a PDF reads as its text, every cell with its page and box",
    .enabled(if: ChildProcess.find("pdftotext") != nil, "no poppler-utils"))
  func pages() throws {
    let document = try read("bao-cao.pdf")
    #expect(document.text == expected)
    let place = try #require(document.places.entries.last?.place)
    #expect(place.page == 1 && place.table == 1 && place.row == 3 && place.column == 3)
    #expect((place.box?.left ?? 0) > 300)
  }

  @Test(
    "the halves of a PDF, read side by side, are its pages in order",
    .enabled(if: ChildProcess.find("pdftotext") != nil, "no poppler-utils"),
    arguments: [1, 2, 3, 5])
  func halves(count: Int) throws {
    let kids = (0..<count).map { "\(10 + 2 * $0) 0 R" }.joined(separator: " ")
    var text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    text += "2 0 obj<</Type/Pages/Kids[\(kids)]/Count \(count)>>endobj\n"
    text += "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    for page in 0..<count {
      let content = "BT /F1 12 Tf 72 700 Td (Page \(page + 1) has 12 ha.) Tj ET"
      text += """
        \(10 + 2 * page) 0 obj<</Type /Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents \(11 + 2 * page) 0 R\
        /Resources<</Font<</F1 3 0 R>>>>>>endobj
        \(11 + 2 * page) 0 obj<</Length \(content.utf8.count)>>stream
        \(content)
        endstream endobj

        """
    }
    text += "trailer<</Root 1 0 R>>\n%%EOF\n"
    let document = try ReportReader.read(bytes: Array(text.utf8), file: "a.pdf")
    let lines = document.text.split(separator: "\n")
    #expect(lines == (1...count).map { "Page \($0) has 12 ha." })
    #expect(document.places.entries.map(\.place.page) == (1...count).map { $0 })
  }

  @Test("a compound file of another kind is no report")
  func compound() {
    let bytes: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
    let error = #expect(throws: ReportError.self) {
      try ReportReader.read(bytes: bytes, file: "a.ppt")
    }
    guard case .binary? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  /// A sheet with a title, a header over two columns, figures, a percentage and a sum.
  private func workbook() -> Workbook {
    var workbook = Workbook()
    var percent = CellFormat()
    percent.numberFormat = NumberFormat("0.0%")
    let index = workbook.formatIndex(for: percent)
    var sheet = Worksheet(name: "Biểu 1")
    func set(_ address: String, _ value: CellValue, _ format: Int = 0) {
      guard let cell = CellReference(address) else { return }
      sheet.set(value, at: cell, formatIndex: format)
    }
    set("A1", .text("Kết quả quý I năm 2024"))
    set("A3", .text("Chỉ tiêu"))
    set("B3", .text("ĐVT"))
    set("C3", .text("Thực hiện"))
    set("D3", .text("Đạt (%)"))
    set("A4", .text("Diện tích lúa"))
    set("B4", .text("ha"))
    set("C4", .number(1535.25))
    set("D4", .number(0.3681), index)
    set("A5", .text("Sản lượng"))
    set("B5", .text("tấn"))
    set("C5", .formula(Formula("C4*7/3", result: .number(3582.2500000000005))))
    workbook.sheets.append(sheet)
    var hidden = Worksheet(name: "_MAP")
    hidden.visibility = .hidden
    hidden.set(.text("999 ha"), at: CellReference(row: 0, column: 0), formatIndex: 0)
    workbook.sheets.append(hidden)
    return workbook
  }

  @Test(
    "workbooks of both formats read alike, every cell with its address", arguments: [true, false])
  func workbooks(isXLSX: Bool) throws {
    let bytes = try isXLSX ? XLSXWriter.write(workbook()) : ODSWriter.write(workbook())
    #expect(ReportReader.isWorkbook(bytes))
    let document = try ReportReader.read(bytes: bytes, file: "a")
    #expect(
      document.text == """
        Kết quả quý I năm 2024

        Chỉ tiêu | ĐVT | Thực hiện | Đạt (%)
        Diện tích lúa | ha | 1.535,25 | 36,81%
        Sản lượng | tấn | 3.582,25 | 

        """)
    let last = try #require(document.places.entries.last?.place)
    #expect(last.sheet == "Biểu 1" && last.cell == "C5")
  }

  @Test("a text document is no workbook")
  func noWorkbook() throws {
    #expect(!ReportReader.isWorkbook(try SampleDocument.docx(SampleDocument.p("x"))))
    #expect(!ReportReader.isWorkbook(Array("Thu 5 tỷ".utf8)))
  }

  @Test(
    "digits of cells as a report writes them",
    arguments: [
      (1_535_000_000, "#,##0,,", "1.535"), (0.1, "General", "0,1"),
      (1.0 / 3, "0.00", "0,333333333333"), (45_000, "dd/mm/yyyy", ""), (-12.5, "#,##0.0", "-12,5"),
      (0.005, "0.0%", "0,5%"), (17_755_157_687, "#,##0", "17.755.157.687"),
    ] as [(Double, String, String)])
  func digits(value: Double, format: String, text: String) {
    #expect(CellText.text(.number(value), format: format) == text)
  }
}
