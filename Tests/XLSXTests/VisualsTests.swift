import SpreadsheetModel
import Testing

@testable import XLSX

@Suite("XLSX: what a sheet shows beside its cells")
struct VisualsTests {
  private func formats(_ sheet: String, _ differential: String = "") throws -> [ConditionalFormat] {
    var workbook = LiteralWorkbook("<sheetData/>" + sheet)
    workbook.differential = differential
    return try #require(try XLSXReader.visuals(of: workbook.bytes).first).conditionalFormats
  }

  @Test("a comparison is read with its place, its order and its differential format")
  func comparison() throws {
    let found = try formats(
      """
      <conditionalFormatting sqref="C5:C9 B6"><cfRule type="cellIs" dxfId="1" priority="3" \
      stopIfTrue="1" operator="between"><formula>1</formula><formula>$D$1</formula></cfRule>\
      </conditionalFormatting>
      """,
      """
      <dxfs count="2"><dxf/><dxf><font><b/><i val="0"/><color rgb="FF9C0006"/></font><fill>\
      <patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>
      """)
    let format = try #require(found.first)
    #expect(format.ranges.map(\.description) == ["C5:C9", "B6"])
    let rule = try #require(format.rules.first)
    #expect(rule.test == .comparison(.between, ["1", "$D$1"]))
    #expect(rule.base.description == "B5", "relative references count from the box's corner")
    #expect(rule.priority == 3 && rule.stops)
    #expect(rule.style.fill == "FFC7CE" && rule.style.color == "9C0006")
    #expect(rule.style.isBold == true && rule.style.isItalic == false)
    #expect(rule.style.isUnderlined == nil)
  }

  @Test("scales, bars, symbols, ranks and rules with formulas of their own")
  func kinds() throws {
    let found = try formats(
      """
      <conditionalFormatting sqref="A:A"><cfRule type="colorScale" priority="1"><colorScale>\
      <cfvo type="min"/><cfvo type="percentile" val="50"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/>\
      </colorScale></cfRule><cfRule type="iconSet" priority="2"><iconSet iconSet="3Flags" reverse="1">\
      <cfvo type="percent" val="0"/><cfvo type="num" val="5" gte="0"/><cfvo type="formula" val="B1"/></iconSet></cfRule>\
      <cfRule type="top10" priority="3" rank="7" percent="1" bottom="1"/>\
      <cfRule type="containsText" priority="4" text="a"><formula>NOT(ISERROR(SEARCH("a",A1)))</formula></cfRule>\
      <cfRule type="duplicateValues" priority="5"/><cfRule type="aboveAverage" priority="6" aboveAverage="0" equalAverage="1"/>\
      <cfRule type="aboveAverage" priority="7" stdDev="1"/></conditionalFormatting>
      """)
    #expect(found.first?.ranges.first?.last.row == 1_048_575)
    #expect(
      found.first?.rules.map(\.test) == [
        .colorScale([
          .init(.minimum, color: "FF0000"), .init(.percentile, "50", color: "00FF00"),
        ]),
        .iconSet(
          .init(
            name: "3Flags",
            starts: [
              .init(.percent, "0"), .init(.number, "5", includesEqual: false),
              .init(.formula, "B1"),
            ], isReversed: true)),
        .rank(7, isPercent: true, isBottom: true), .formula("NOT(ISERROR(SEARCH(\"a\",A1)))"),
        .repeated(isUnique: false), .average(isAbove: false, includesEqual: true),
        .other("aboveAverage"),
      ])
  }

  @Test(
    "a bar takes its details from the extension of it, and rules of the extension alone are read")
  func extended() throws {
    let x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
    let xm = "http://schemas.microsoft.com/office/excel/2006/main"
    let found = try formats(
      """
      <conditionalFormatting sqref="A1:A3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/>\
      <cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}">\
      <x14:id xmlns:x14="\(x14)">{1}</x14:id></ext></extLst></cfRule></conditionalFormatting>\
      <extLst><ext xmlns:x14="\(x14)" xmlns:xm="\(xm)"><x14:conditionalFormattings><x14:conditionalFormatting>\
      <x14:cfRule type="dataBar" id="{1}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/>\
      <x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/></x14:dataBar></x14:cfRule>\
      <xm:sqref>A1:A3</xm:sqref></x14:conditionalFormatting><x14:conditionalFormatting><x14:cfRule type="expression" \
      priority="2" id="{2}"><xm:f>Khác!B2&gt;1</xm:f><x14:dxf><font><u/></font></x14:dxf></x14:cfRule>\
      <xm:sqref>C4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>
      """)
    #expect(found.count == 2)
    let bar = ConditionalRule.DataBar(
      ends: [.init(.automaticMinimum), .init(.automaticMaximum)], color: "638EC6",
      negativeColor: "FF0000", lengths: 0...100, hasAxis: true)
    #expect(found.first?.rules.map(\.test) == [.dataBar(bar)])
    #expect(found.last?.rules.first?.test == .formula("Khác!B2>1"))
    #expect(found.last?.rules.first?.style.isUnderlined == true)
    #expect(found.last?.ranges.map(\.description) == ["C4"])
  }

  @Test("a drawing that leads nowhere leaves the sheet without charts")
  func brokenDrawing() throws {
    var workbook = LiteralWorkbook(
      "<sheetData/><drawing xmlns:r=\"\(LiteralWorkbook.relationships)\" r:id=\"rId1\"/>")
    workbook.sheetRelationships =
      "<Relationship Id=\"rId1\" Type=\"\(LiteralWorkbook.relationships)/drawing\" Target=\"../drawings/none.xml\"/>"
    #expect(try XLSXReader.visuals(of: workbook.bytes).map(\.charts.count) == [0])
  }
}
