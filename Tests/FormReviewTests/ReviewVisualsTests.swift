import ByteSupport
import FormReview
import SpreadsheetModel
import Testing

@Suite("The review page: conditional formats and charts")
struct ReviewVisualsTests {
  private func data(_ visuals: SheetVisuals) throws -> JSONValue {
    var review = try ReviewSample.review()
    review.visuals = [visuals, SheetVisuals()]
    return try ReviewSample.data(of: review)
  }

  @Test("a cell is listed with its look and why; a colour that is none does not reach the page")
  func looks() throws {
    var visuals = SheetVisuals()
    var style = ConditionalStyle()
    style.fill = "FFC7CE"
    style.color = "red;background:url(//x)"
    let cell = CellReference(row: 2, column: 2)
    visuals.conditionalFormats = [
      ConditionalFormat(
        ranges: [RangeReference(cell, cell)],
        rules: [
          ConditionalRule(
            priority: 1, base: cell, test: .comparison(.greater, ["1000"]), style: style),
          ConditionalRule(priority: 2, base: cell, test: .other("timePeriod")),
        ], precedence: .excel)
    ]
    let data = try data(visuals)
    let place = data["sheets"]?.elements.first?["looks"]?.elements.first?.elements
    #expect(place?.map(\.integerValue) == [2, 2, 0])
    let look = data["looks"]?.elements.first
    #expect(look?["f"]?.stringValue == "FFC7CE")
    #expect(look?["c"] == nil)
    #expect(
      look?["why"]?.elements.first?.elements.map(\.stringValue) == ["comparison", "> 1000"])
    #expect(data["undrawn"]?.integerValue == 1)
  }

  @Test("a chart comes with its figures, one of another kind with its word")
  func charts() throws {
    var chart = EmbeddedChart()
    chart.title = "</script><b>x"
    chart.kind = .other("areaChart")
    var series = EmbeddedChart.Series()
    series.kind = chart.kind
    series.values.stored = ["2", nil]
    chart.series = [series]
    var visuals = SheetVisuals()
    visuals.charts = [chart]
    let drawn = try #require(
      try data(visuals)["sheets"]?.elements.first?["charts"]?.elements.first)
    #expect(drawn["title"]?.stringValue == "</script><b>x")
    #expect(drawn["kind"]?.stringValue == "areaChart")
    #expect(
      drawn["series"]?.elements.first?["values"]?.elements.map(\.doubleValue) == [2, nil])
  }
}
