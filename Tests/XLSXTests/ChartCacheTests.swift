import ByteSupport
import SpreadsheetModel
import Testing

@testable import XLSX

@Suite("XLSX: charts keep no old figures of cells that change")
struct ChartCacheTests {
  private static let path = "xl/charts/chart1.xml"

  /// The chart after edits of a sheet with numbers in B2:B4, names in A2:A4 and a total in B5.
  private func edited(_ chart: String, _ edits: [Edit], names: String = "") throws -> String {
    let bytes = try XLSXEditor.apply(edits, to: form(chart, names: names)).bytes
    return try content(of: bytes)
  }

  /// What stands in the chart.
  private func content(of bytes: [UInt8]) throws -> String {
    let text = try text(of: Self.path, in: bytes) ?? ""
    return String(text.dropFirst("<c:chartSpace xmlns:c=\"c\">".count).dropLast(15))
  }

  private func form(_ chart: String, names: String = "") throws -> [UInt8] {
    func row(_ number: Int, _ text: String, _ value: Int) -> String {
      "<row r=\"\(number)\"><c r=\"A\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c><c r=\"B\(number)\"><v>\(value)</v></c></row>"
    }
    var workbook = LiteralWorkbook(
      "<sheetData>\(row(2, "Lúa", 1))\(row(3, "Ngô", 2))\(row(4, "Sắn", 3))<row r=\"5\"><c r=\"B5\"><f>SUM(B2:B4)</f><v>6</v></c></row></sheetData>"
    )
    if !names.isEmpty { workbook.workbookTail = "<definedNames>\(names)</definedNames>" }
    workbook.extra = [(Self.path, "<c:chartSpace xmlns:c=\"c\">\(chart)</c:chartSpace>")]
    workbook.types =
      "<Override PartName=\"/\(Self.path)\" ContentType=\"application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/>"
    return try workbook.bytes
  }

  /// A form filled many times in B3, a text A3 and the total B5.
  private func template(
    _ chart: String, total: CellValue = .number(1)
  ) throws -> WorkbookTemplate {
    try #require(
      try WorkbookTemplate(
        form(chart),
        targets: [
          .init(sheet: 0, cell: cell("B3"), sample: .number(1), isFormula: false),
          .init(sheet: 0, cell: cell("B4"), sample: .number(1), isFormula: false),
          .init(sheet: 0, cell: cell("B5"), sample: total, isFormula: true),
        ], limits: Limits()))
  }

  @Test("a form filled many times has each time the figures of its cells in its charts")
  func fillsAgain() throws {
    // One figure in two places, one that the chart did not have, one spelled otherwise.
    let both = { (value: String, total: String) in
      cache("Biểu!$B$2:$B$5", [(0, "1"), (1, value), (2, "3"), (3, total)], count: 4)
        + cache("Biểu!$B$3:$B$3", [(0, value)], count: 1)
    }
    let chart = both("2.0", "6").replacingAll("<c:pt idx=\"3\"><c:v>6</c:v></c:pt>", "")
    var template = try template(chart)
    for (value, total) in [("20", "24"), ("7.5", "11.5"), ("701000000000001", "701000000000005")] {
      var values = TemplateValues(count: 3)
      for (target, text) in [value, "3", total].enumerated() {
        values[target] = .number(try #require(Double(text)))
      }
      let bytes = try #require(try template.filled(values))
      #expect(try content(of: bytes) == both(value, total))
    }
  }

  @Test("a form filled with what is no figure has no figure of it in its charts")
  func fillsOther() throws {
    var template = try template(
      cache("Biểu!$B$2:$B$5", [(0, "1"), (1, "2"), (2, "3"), (3, "6")], count: 4),
      total: .text("chưa rõ"))
    var values = TemplateValues(count: 3)
    for target in 0..<3 { values[target] = .number(4) }
    let plain = try #require(try template.filled(values))
    let first = [(0, "1"), (1, "4"), (2, "4")]
    #expect(
      try content(of: plain) == cache("Biểu!$B$2:$B$5", first + [(3, "4")], count: 4))
    values[2] = .error("#DIV/0!")
    let failed = try #require(try template.filled(values))
    #expect(try content(of: failed) == cache("Biểu!$B$2:$B$5", first, count: 4))
    values[2] = .number(.infinity)
    #expect(try template.filled(values) == nil)
  }

  private func cache(
    _ source: String, _ points: [(Int, String)], count: Int = 3, kind: String = "num"
  ) -> String {
    let texts = points.map { "<c:pt idx=\"\($0.0)\"><c:v>\($0.1)</c:v></c:pt>" }.joined()
    return
      "<c:\(kind)Ref><c:f>\(source)</c:f><c:\(kind)Cache><c:ptCount val=\"\(count)\"/>\(texts)</c:\(kind)Cache></c:\(kind)Ref>"
  }

  private func set(_ place: String, _ value: CellValue) -> Edit {
    .replace(sheet: "Biểu", cell: cell(place), value: value)
  }

  @Test("PITFALLS 47: points of set cells change, come and go; others stay byte for byte")
  func points() throws {
    let values = cache("Biểu!$B$2:$B$4", [(0, "1"), (1, "2"), (2, "3")])
    #expect(try edited(values, [set("C9", .number(7))]) == values)
    #expect(
      try edited(values, [set("B3", .number(2.5)), set("B4", .empty)])
        == cache("Biểu!$B$2:$B$4", [(0, "1"), (1, "2.5")]))
    let gap = cache("'Biểu'!$B$2:$B$4", [(0, "1"), (2, "3")])
    #expect(
      try edited(gap, [set("B3", .number(9))])
        == cache("'Biểu'!$B$2:$B$4", [(0, "1"), (1, "9"), (2, "3")]))
    let spaced = values.replacingAll("<c:v>", "\n  <c:v>").replacingAll("</c:v>", "</c:v>\n ")
    #expect(
      try edited(spaced, [set("B3", .number(8))]) == spaced.replacingAll(">2<", ">8<"))
    let labels = cache("Biểu!$A$2:$A$4", [(0, "Lúa"), (1, "Ngô"), (2, "Sắn")], kind: "str")
    #expect(
      try edited(labels, [set("A3", .text("Lạc & đậu"))])
        == cache("Biểu!$A$2:$A$4", [(0, "Lúa"), (1, "Lạc &amp; đậu"), (2, "Sắn")], kind: "str"))
  }

  @Test("PITFALLS 47: a new result shows, an unknown one leaves a gap")
  func results() throws {
    let total = cache("(Biểu!$B$2,Biểu!$B$5)", [(0, "1"), (1, "6")], count: 2)
    let known = Edit.setResult(sheet: "Biểu", cell: cell("B5"), result: .number(8))
    #expect(
      try edited(total, [known]) == cache("(Biểu!$B$2,Biểu!$B$5)", [(0, "1"), (1, "8")], count: 2))
    let unknown = Edit.setResult(sheet: "Biểu", cell: cell("B5"), result: .none)
    #expect(
      try edited(total, [unknown]) == cache("(Biểu!$B$2,Biểu!$B$5)", [(0, "1")], count: 2))
  }

  @Test("PITFALLS 47: names are followed; what cannot be counted through goes as a whole")
  func names() throws {
    let plain = "<definedName name=\"so\">Biểu!$B$2:$B$4</definedName>"
    let values = cache("Book.xlsx!so", [(0, "1"), (1, "2"), (2, "3")])
    #expect(
      try edited(values, [set("B2", .number(4))], names: plain).contains("<c:v>4</c:v>"))
    let dynamic = "<definedName name=\"so\">OFFSET(Biểu!$B$2,0,0,3)</definedName>"
    #expect(
      try edited(values, [set("B2", .number(4))], names: dynamic)
        == "<c:numRef><c:f>Book.xlsx!so</c:f></c:numRef>")
    // A hidden row is left out of the points.
    let hidden = cache("Biểu!$B$2:$B$4", [(0, "1"), (1, "3")], count: 2)
    #expect(
      try edited(hidden, [set("B4", .number(4))])
        == "<c:numRef><c:f>Biểu!$B$2:$B$4</c:f></c:numRef>")
  }

  @Test("PITFALLS 47: labels of several levels")
  func levels() throws {
    func levels(_ outer: String, _ inner: String) -> String {
      func level(_ texts: [String]) -> String {
        "<c:lvl>"
          + texts.enumerated().map { "<c:pt idx=\"\($0.offset)\"><c:v>\($0.element)</c:v></c:pt>" }
          .joined() + "</c:lvl>"
      }
      return
        "<c:multiLvlStrRef><c:f>Biểu!$A$2:$B$4</c:f><c:multiLvlStrCache><c:ptCount val=\"3\"/>\(level(["1", inner, "3"]))\(level([outer, "Ngô", "Sắn"]))</c:multiLvlStrCache></c:multiLvlStrRef>"
    }
    #expect(
      try edited(
        levels("Lúa", "2"), [set("A2", .text("Lạc")), set("B3", .number(20))])
        == levels("Lạc", "20"))
  }
}

extension String {
  fileprivate func replacingAll(_ old: String, _ new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
