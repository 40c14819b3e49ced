import SpreadsheetModel
import Testing

@Suite("CellReference")
struct CellReferenceTests {
  @Test("every column reads back from its letters")
  func columns() throws {
    for column in 0..<16_384 {
      let reference = CellReference(row: 6, column: column)
      #expect(CellReference(reference.description) == reference)
    }
    #expect(CellReference.columnLetters(0) == "A")
    #expect(CellReference.columnLetters(26) == "AA")
    #expect(CellReference.columnLetters(16_383) == "XFD")
  }

  @Test(
    "refuses places outside a sheet",
    arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "1A", "AAAA1", "A1B"])
  func refusal(text: String) { #expect(CellReference(text) == nil) }

  @Test("ranges take their corners in any order")
  func ranges() throws {
    let range = try #require(RangeReference("C5:A2"))
    #expect(range.description == "A2:C5")
    #expect(range.contains(try #require(CellReference("B3"))))
    #expect(!range.contains(try #require(CellReference("D3"))))
  }

  @Test("a single cell is a range, a text with half a range or three corners is none")
  func rangeTexts() {
    #expect(RangeReference("$B$2")?.description == "B2")
    #expect(RangeReference("xB2:C3y".dropFirst().dropLast())?.description == "B2:C3")
    for text in ["", ":", "A1:", ":A1", "A1:B2:C3", "A1;B2"] {
      #expect(RangeReference(text) == nil, "\(text)")
    }
  }

  @Test("cells stand in order of rows, then of columns")
  func order() throws {
    let cells = try ["B1", "C1", "A2", "B2"].map { try #require(CellReference($0)) }
    #expect([cells[3], cells[1], cells[2], cells[0]].sorted() == cells)
    #expect(cells[0] != cells[1] && cells[0] != cells[3])
  }
}

@Suite("Worksheet")
struct WorksheetTests {
  @Test("keeps cells in order whatever the order of writing")
  func order() throws {
    var sheet = Worksheet(name: "S")
    for text in ["C3", "A1", "B3", "A3", "Z1"] {
      sheet.set(.text(text), at: try #require(CellReference(text)))
    }
    let cells = sheet.rows.flatMap { row in
      row.cells.map { CellReference(row: row.index, column: $0.column).description }
    }
    #expect(cells == ["A1", "Z1", "A3", "B3", "C3"])
    #expect(sheet.value(at: try #require(CellReference("B3"))) == .text("B3"))
    #expect(sheet.value(at: try #require(CellReference("B2"))) == .empty)
  }

  @Test("a new value keeps the cell's format")
  func format() throws {
    var sheet = Worksheet(name: "S")
    let cell = try #require(CellReference("B2"))
    sheet.set(.empty, at: cell, formatIndex: 5)
    sheet.set(.number(1), at: cell)
    #expect(sheet.cell(at: cell)?.formatIndex == 5)
  }
}
