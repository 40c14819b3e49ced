import ByteSupport
import SpreadsheetModel
import Testing

@testable import ODS

@Suite("ODS: charts keep no old figures of cells that change")
struct ChartCacheTests {
  private static let manifest =
    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\"/><manifest:file-entry manifest:full-path=\"ObjectReplacements/Object 1\"/></manifest:manifest>"

  private func chart(_ series: String, _ rows: [[String]]) -> String {
    let lines = rows.enumerated().map { number, row in
      let cells = row.map { cell in
        Double(cell) == nil
          ? "<table:table-cell office:value-type=\"string\"><text:p>\(cell)</text:p></table:table-cell>"
          : "<table:table-cell office:value-type=\"float\" office:value=\"\(cell)\"><text:p>\(cell)</text:p></table:table-cell>"
      }
      let line = "<table:table-row>\(cells.joined())</table:table-row>"
      return number == 0
        ? "<table:table-header-rows>\(line)</table:table-header-rows><table:table-rows>" : line
    }
    return
      "<chart:chart>\(series)<table:table table:name=\"local-table\">\(lines.joined())</table:table-rows></table:table></chart:chart>"
  }

  private func series(_ column: String) -> String {
    "<chart:series chart:values-cell-range-address=\"S.\(column)2:S.\(column)3\" chart:label-cell-address=\"S.\(column)1\"/>"
  }

  private func edited(_ chart: String, _ edits: [Edit]) throws -> (chart: String, bytes: [UInt8]) {
    let row =
      "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell></table:table-row>"
    let frame =
      "<table:table-row><table:table-cell><draw:frame><draw:object xlink:href=\"./Object 1\"/><draw:image xlink:href=\"./ObjectReplacements/Object 1\"><text:p/></draw:image></draw:frame></table:table-cell></table:table-row>"
    let source = try Sample.file(
      table: "<table:table-column/>" + row + row + row + frame,
      extra: [
        ("Object 1/content.xml", chart), ("ObjectReplacements/Object 1", "hình"),
        ("META-INF/manifest.xml", Self.manifest),
      ])
    let bytes = try ODSEditor.apply(edits, to: source).bytes
    return (try Sample.part("Object 1/content.xml", of: bytes), bytes)
  }

  private func set(_ place: String, _ value: CellValue) -> Edit {
    .replace(
      sheet: "S", cell: CellReference(place) ?? CellReference(row: 0, column: 0), value: value)
  }

  private var axis: String {
    "<chart:categories table:cell-range-address=\"S.A2:S.A3\"/>"
  }

  @Test("PITFALLS E.4 23: figures, names and labels follow; the picture of the chart goes")
  func figures() throws {
    let sources = axis + series("B") + series("C")
    let source = chart(sources, [["", "Q1", "Q2"], ["Lúa", "1", "2"], ["Ngô", "3", "4"]])
    let result = try edited(
      source,
      [
        set("B3", .number(9.5)), set("C2", .empty), set("A3", .text("Lạc")),
        set("C1", .text("Quý")),
      ])
    let expected = chart(sources, [["", "Q1", "Quý"], ["Lúa", "1", "NaN"], ["Lạc", "9.5", "4"]])
    #expect(result.chart == expected)
    let content = try Sample.part("content.xml", of: result.bytes)
    #expect(!content.contains("ObjectReplacements") && content.contains("./Object 1"))
    #expect(try !Sample.part("META-INF/manifest.xml", of: result.bytes).contains("Replacements"))
  }

  @Test("a chart of other cells keeps its bytes and its picture")
  func untouched() throws {
    let source = chart(axis + series("B"), [["", "Q1"], ["Lúa", "1"], ["Ngô", "3"]])
    let result = try edited(source, [set("D9", .number(1))])
    #expect(result.chart == source)
    #expect(try Sample.part("content.xml", of: result.bytes).contains("ObjectReplacements"))
  }

  @Test("a table in which nobody can tell what is what goes")
  func unknown() throws {
    let short = chart(axis + series("B"), [["", "Q1"], ["Lúa", "1"]])
    #expect(
      try edited(short, [set("B3", .number(1))]).chart
        == "<chart:chart>\(axis)\(series("B"))</chart:chart>")
    let odd = chart(axis + series("B"), [["", "Q1", "?"], ["Lúa", "1", "2"], ["Ngô", "3", "4"]])
    #expect(try !edited(odd, [set("B3", .number(1))]).chart.contains("local-table"))
  }

  @Test("PITFALLS E.4 23: charts inside a flat document follow too")
  func flat() throws {
    let sources = axis + series("B")
    func document(_ figure: String, _ picture: String) -> String {
      let chart = chart(sources, [["", "Q1"], ["Lúa", "1"], ["Ngô", figure]])
      let frame =
        "<draw:frame><draw:object><office:document office:mimetype=\"application/vnd.oasis.opendocument.chart\"><office:body>\(chart)</office:body></office:document></draw:object>\(picture)</draw:frame>"
      let cell =
        "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p>\(frame)</table:table-cell></table:table-row>"
      return ODFNamespaces.open("office:document", ContentPart.prefixes).replacing(
        "<office:document ",
        with:
          "<office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\" ")
        + "<office:body><office:spreadsheet><table:table table:name=\"S\"><table:table-column/>\(cell)</table:table></office:spreadsheet></office:body></office:document>"
    }
    let picture = "<draw:image><office:binary-data>AAAA</office:binary-data></draw:image>"
    let source = Array(document("3", picture).utf8)
    let other = try ODSEditor.apply([set("D9", .number(1))], to: source).bytes
    #expect(String(decoding: other, as: UTF8.self).contains(picture))
    let bytes = try ODSEditor.apply([set("B3", .number(9.5))], to: source).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text.contains(chart(sources, [["", "Q1"], ["Lúa", "1"], ["Ngô", "9.5"]]))
        && !text.contains("draw:image"))
  }
}
