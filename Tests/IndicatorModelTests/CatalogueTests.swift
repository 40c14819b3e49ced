import ByteSupport
import IndicatorModel
import Testing

@Suite("Catalogue")
struct CatalogueTests {
  @Test("the built-in catalogue has 630 indicators, each code once")
  func builtIn() {
    let catalogue = Catalogue.builtIn
    #expect(catalogue.indicators.count == 630)
    #expect(Set(catalogue.indicators.map(\.code)).count == 630)
    #expect(catalogue.indicators.allSatisfy { !$0.name.isEmpty && !$0.unit.isEmpty })
  }

  @Test("quoted fields keep their commas")
  func quoting() {
    let indicator = Catalogue.builtIn["TH.GTSX.NLTS"]
    #expect(indicator?.name == "Giá trị sản xuất nông, lâm nghiệp và thủy sản (khu vực I)")
    #expect(indicator?.unit == "Tỷ đồng")
    #expect(indicator?.kind == .flow)
  }

  @Test("a later entry replaces an earlier one in its place")
  func replacing() throws {
    var first = try #require(Catalogue.builtIn["GT.VU"])
    let other = try #require(Catalogue.builtIn["GT.CHET"])
    first.name = "Khác"
    let catalogue = Catalogue([try #require(Catalogue.builtIn["GT.VU"]), other, first])
    #expect(catalogue.indicators.map(\.code) == ["GT.VU", "GT.CHET"])
    #expect(catalogue["GT.VU"]?.name == "Khác")
  }
}

@Suite("ReportingPeriod")
struct ReportingPeriodTests {
  @Test(
    "reads what it writes",
    arguments: [
      "2024", "2024-H1", "2024-H2", "2024-9M", "2024-Q1", "2024-Q4", "2024-05", "2024-12",
    ])
  func roundTrip(text: String) throws {
    #expect(try #require(ReportingPeriod(text)).description == text)
  }

  @Test(
    "refuses other text",
    arguments: ["", "24", "2024-Q5", "2024-13", "2024-5", "2024-H3", "2024-Q1-2", "1800"])
  func refusal(text: String) { #expect(ReportingPeriod(text) == nil) }

  @Test("knows its months and its last day")
  func months() throws {
    let half = try #require(ReportingPeriod("2024-H1"))
    #expect(half.months == 1...6)
    #expect(half.startsYear)
    #expect(half.lastDay.description == "2024-06-30")
    let quarter = try #require(ReportingPeriod("2024-Q3"))
    #expect(!quarter.startsYear)
    #expect(quarter.vietnameseText == "Quý III năm 2024")
  }
}
