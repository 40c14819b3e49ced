import Testing

@testable import ReportReading

/// Tables of Word documents: cells where the reader sees them.
@Suite("Tables of Word documents")
struct WordTableTests {
  private typealias S = SampleDocument

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(S.p(text))</w:tc>"
  }

  private func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }

  private let merged = "<w:vMerge/>"

  private func document(_ body: String) throws -> SourceDocument {
    try ReportReader.read(bytes: try S.docx(body), file: "a.docx")
  }

  @Test("a heading over two columns is the heading of each; a cell over two rows stands once")
  func mergedHeader() throws {
    let table = """
      <w:tbl>\(row(cell("Chỉ tiêu", "<w:vMerge w:val=\"restart\"/>"), cell("Năm 2024", "<w:gridSpan w:val=\"2\"/>")))\
      \(row(cell("", merged), cell("Kế hoạch"), cell("Thực hiện")))\
      \(row(cell("Lúa (ha)"), cell("1.200"), cell("1.100")))</w:tbl>
      """
    let found = try document(table)
    #expect(
      found.text == """
        Chỉ tiêu | Năm 2024 | \n | Kế hoạch | Thực hiện\nLúa (ha) | 1.200 | 1.100\n
        """)
    let cells = try #require(found.tables.first).cells.map { $0.map { found.text(in: $0) } }
    #expect(
      cells == [
        ["Chỉ tiêu", "Năm 2024", "Năm 2024"], ["", "Kế hoạch", "Thực hiện"],
        ["Lúa (ha)", "1.200", "1.100"],
      ])
    let place = found.places.place(at: found.text.unicodeScalars.count - 2)
    #expect(place?.table == 1 && place?.row == 3 && place?.column == 3)
  }

  @Test("the letterhead is read cell by cell, with no bars")
  func letterhead() throws {
    let table = """
      <w:tbl><w:tr><w:tc>\(S.p("ỦY BAN NHÂN DÂN"))\(S.p("THỊ XÃ NGÃ NĂM"))</w:tc>\
      <w:tc>\(S.p("CỘNG HÒA"))</w:tc></w:tr></w:tbl>
      """
    #expect(try S.lines(S.docx(table)) == ["ỦY BAN NHÂN DÂN", "THỊ XÃ NGÃ NĂM", "CỘNG HÒA"])
  }

  @Test("a table inside a cell is read as a table")
  func nested() throws {
    let inner = "<w:tbl>\(row(cell("Lúa"), cell("12")))\(row(cell("Ngô"), cell("9")))</w:tbl>"
    let outer = "<w:tbl><w:tr><w:tc>\(S.p("Biểu"))\(inner)</w:tc>\(cell("bên cạnh"))</w:tr></w:tbl>"
    #expect(try S.lines(S.docx(outer)) == ["Biểu", "Lúa | 12", "Ngô | 9", "bên cạnh"])
  }

  @Test("deleted rows are not in the table, columns before a row count")
  func deletedRow() throws {
    let gone = "<w:tr><w:trPr><w:del/></w:trPr>\(cell("Sắn"))\(cell("7"))</w:tr>"
    let late = "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>\(cell("5"))</w:tr>"
    let table = "<w:tbl>\(row(cell("Lúa"), cell("12")))\(gone)\(late)</w:tbl>"
    #expect(try S.lines(S.docx(table)) == ["Lúa | 12", " | 5"])
  }

  @Test("a bar in a cell does not part it")
  func bar() throws {
    let table = "<w:tbl>\(row(cell("a|b"), cell("1")))\(row(cell("c"), cell("2")))</w:tbl>"
    #expect(try S.lines(S.docx(table)) == ["a/b | 1", "c | 2"])
  }
}
