import SpreadsheetModel
import Testing

@testable import ODS

@Suite("ODS: what a sheet shows beside its cells")
struct VisualsTests {
  private func formats(
    _ table: String, automatic: String = "", styles: String = ""
  ) throws -> [ConditionalFormat] {
    let file = try Sample.file(table: table, automatic: automatic, styles: styles)
    return try #require(try ODSReader.visuals(of: file).first).conditionalFormats
  }

  private func condition(_ value: String) throws -> ConditionalRule.Test? {
    let text =
      "<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address=\"S.B2:S.B9\"><calcext:condition calcext:apply-style-name=\"Đỏ 1\" calcext:value=\"\(value)\" calcext:base-cell-address=\"S.B2\"/></calcext:conditional-format></calcext:conditional-formats>"
    return try formats(text).first?.rules.first?.test
  }

  @Test(
    "conditions are read in Excel's spelling",
    arguments: [
      ("&gt;=[.C2]", ConditionalRule.Test.comparison(.greaterOrEqual, ["C2"])),
      ("!=&quot;a,b&quot;", .comparison(.unequal, ["\"a,b\""])),
      ("between(SUM([.A1];2),[.$D$1])", .comparison(.between, ["SUM(A1,2)", "$D$1"])),
      ("formula-is(ISBLANK([.$D2]))", .formula("ISBLANK($D2)")),
      ("contains-text(&quot;xã&quot;)", .formula("ISNUMBER(SEARCH(\"xã\",B2))")),
      ("is-error", .formula("ISERROR(B2)")), ("duplicate", .repeated(isUnique: false)),
      ("bottom-percent(10)", .rank(10, isPercent: true, isBottom: true)),
      ("above-equal-average", .average(isAbove: true, includesEqual: true)),
      ("strange(1)", .other("strange(1)")),
    ])
  func conditions(_ text: String, _ test: ConditionalRule.Test) throws {
    #expect(try condition(text) == test)
  }

  @Test("a style is found by the name that people see; what the default says is not the rule's")
  func style() throws {
    let style =
      "<style:style style:name=\"_30c_1\" style:display-name=\"Đỏ 1\" style:family=\"table-cell\" style:parent-style-name=\"Default\"><style:table-cell-properties fo:background-color=\"#ffc7ce\"/><style:text-properties fo:font-weight=\"bold\"/></style:style>"
    let rule = try formats(
      "<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address=\"S.B2\"><calcext:condition calcext:apply-style-name=\"Đỏ 1\" calcext:value=\"&gt;1\" calcext:base-cell-address=\"S.B2\"/></calcext:conditional-format></calcext:conditional-formats>",
      styles: style
    ).first?.rules.first
    #expect(rule?.style.fill == "FFC7CE")
    #expect(rule?.style.isBold == true)
    #expect(rule?.style.color == nil && rule?.style.isItalic == nil)
  }

  @Test("maps of cell styles hold for the cells of the style, repeated ones too")
  func maps() throws {
    let automatic =
      "<style:style style:name=\"ce1\" style:family=\"table-cell\"><style:map style:condition=\"cell-content()&lt;0\" style:apply-style-name=\"Âm\" style:base-cell-address=\"S.B1\"/><style:map style:condition=\"is-true-formula([.B1]=7)\" style:apply-style-name=\"Âm\"/></style:style>"
    let found = try formats(
      "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/><table:table-cell table:style-name=\"ce1\" table:number-columns-repeated=\"2\"/></table:table-row>",
      automatic: automatic)
    #expect(found.map { $0.ranges.map(\.description) } == [["B1:C3"]])
    #expect(
      found.first?.rules.map(\.test) == [.comparison(.less, ["0"]), .formula("B1=7")])
  }

  @Test("scales, bars and symbols")
  func drawn() throws {
    let found = try formats(
      "<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address=\"S.A1:S.A3\"><calcext:color-scale><calcext:color-scale-entry calcext:value=\"0\" calcext:type=\"minimum\" calcext:color=\"#f8696b\"/><calcext:color-scale-entry calcext:value=\"[.D1]\" calcext:type=\"formula\" calcext:color=\"#63be7b\"/></calcext:color-scale><calcext:data-bar calcext:min-length=\"10\" calcext:max-length=\"90\" calcext:negative-color=\"#ff0000\" calcext:axis-position=\"none\" calcext:positive-color=\"#638ec6\"><calcext:formatting-entry calcext:value=\"0\" calcext:type=\"number\"/><calcext:formatting-entry calcext:value=\"0\" calcext:type=\"auto-maximum\"/></calcext:data-bar></calcext:conditional-format></calcext:conditional-formats>"
    )
    #expect(
      found.first?.rules.map(\.test) == [
        .colorScale([
          .init(.minimum, "0", color: "F8696B"), .init(.formula, "D1", color: "63BE7B"),
        ]),
        .dataBar(
          .init(
            ends: [.init(.number, "0"), .init(.automaticMaximum, "0")], color: "638EC6",
            negativeColor: "FF0000")),
      ])
  }
}
