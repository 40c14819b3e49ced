import ByteSupport
import SpreadsheetModel
import Testing

@testable import ODS

@Suite("Values of OpenDocument tables")
struct ODSValuesTests {
  private func row(_ cells: String, _ attributes: String = "") -> String {
    "<table:table-row\(attributes)>\(cells)</table:table-row>"
  }

  /// The values as text: `2 A:1.5 B*3:chữ`, a row each.
  private func text(_ sheet: SheetValues) -> [String] {
    var rows: [String] = []
    sheet.forEachRow { row in
      var text = "\(row.index + 1)" + (row.repeats > 1 ? "*\(row.repeats)" : "")
      for cell in 0..<row.count {
        text += " " + CellReference.columnLetters(row.column(cell))
        if row.run(cell) > 1 { text += "*\(row.run(cell))" }
        text += ":\(row.value(cell))"
      }
      rows.append(text)
    }
    return rows
  }

  private func model(_ sheet: Worksheet) -> [String] {
    sheet.rows.compactMap { row in
      let cells = row.cells.filter { $0.value.result != .empty }
      guard !cells.isEmpty else { return nil }
      return cells.reduce("\(row.index + 1)") {
        $0 + " " + CellReference.columnLetters($1.column) + ":\($1.value.result)"
      }
    }
  }

  @Test(
    "are what the model has",
    arguments: [
      "<table:table-cell office:value-type=\"float\" office:value=\"-1.25\"><text:p>-1,25</text:p></table:table-cell>",
      "<table:table-cell office:value-type=\"string\"><text:p>a &amp; ồ</text:p></table:table-cell>",
      "<table:table-cell office:value-type=\"string\"><text:p> a  b\n</text:p></table:table-cell>",
      "<table:table-cell office:value-type=\"string\"><text:p>a<text:s/>b</text:p><text:p>c</text:p></table:table-cell>",
      "<table:table-cell table:formula=\"of:=IF([.A1]&gt;1;&quot;x&quot;;2)\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>",
      "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>",
      "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-03-31\"><text:p>31/3</text:p></table:table-cell>",
      "<table:table-cell table:formula=\"of:=TODAY()\" office:value-type=\"date\" office:date-value=\"2024-03-31\"/>",
      "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>",
      "<table:table-cell office:value-type=\"time\" office:time-value=\"PT36H00M00S\"/>",
      "<table:table-cell office:value-type=\"float\" office:value=\"0\"><text:p>#N/A</text:p></table:table-cell>",
      "<table:table-cell><text:p>chữ</text:p></table:table-cell>",
      "<table:table-cell table:style-name=\"ce1\"/>",
      "<table:covered-table-cell/><table:table-cell office:value-type=\"float\" office:value=\"1e3\"/>",
      "<table:table-cell office:value-type=\"float\" office:value=\"1\"><office:annotation><text:p>n</text:p></office:annotation></table:table-cell>",
    ])
  func agreesWithModel(_ cell: String) throws {
    let file = try Sample.file(table: row("<table:table-cell/>" + cell) + row(cell))
    let values = try ODSReader.readValues(file)
    #expect(text(values[0]) == model(try ODSReader.read(file).sheets[0]))
  }

  @Test("stay runs, however long")
  func keepsRuns() throws {
    let one =
      "<table:table-cell table:number-columns-repeated=\"16000\" office:value-type=\"float\" office:value=\"1\"/>"
    let word =
      "<table:table-cell table:number-columns-repeated=\"3\" office:value-type=\"string\"><text:p>x<text:s/></text:p></table:table-cell>"
    let file = try Sample.file(
      table: row(one, " table:number-rows-repeated=\"1000000\"")
        + row("<table:table-cell/>" + word))
    let values = try ODSReader.readValues(file)
    #expect(values[0].cellCount == 2)
    #expect(
      text(values[0]) == ["1*1000000 A*16000:number(1.0)", "1000001 B*3:text(\"x \")"])
  }

  @Test("are refused where libxml2 refuses the document")
  func refuses() throws {
    let cell = "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>"
    for table in [row(cell) + "<a", row(cell + "&nbsp;"), row(cell) + "<x>]]></x>"] {
      let file = try Sample.file(table: table)
      #expect(throws: SpreadsheetError.self) { try ODSReader.readValues(file) }
    }
  }
}
