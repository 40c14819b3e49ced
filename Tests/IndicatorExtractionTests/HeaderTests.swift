import ByteSupport
import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

@Suite("What a report says of itself")
struct HeaderTests {
  private static let text = """
    ỦY BAN NHÂN DÂN
    XÃ AN PHÚ TÂY

    An Phú Tây, ngày 05 tháng 4 năm 2025

    BÁO CÁO
    Tình hình kinh tế - xã hội quý I và nhiệm vụ quý II năm 2025

    Ủy ban nhân dân xã An Phú Tây báo cáo kết quả như sau:

    I. KẾT QUẢ QUÝ I

    Thu ngân sách đến ngày 31/3/2025 đạt 5,2 tỷ đồng, đạt 26% kế hoạch huyện giao và đạt 25%
    Nghị quyết HĐND xã; chi ngân sách 4,1 tỷ đồng.

    II. NHIỆM VỤ QUÝ II

    Thu ngân sách đạt 10 tỷ đồng.
    """

  @Test("is its unit, period, title, place, day and plans")
  func header() {
    let report = MeasureSummary.extractor.extract(SourceDocument(text: Self.text, file: "a.txt"))
    #expect(report.unitName == "UBND xã An Phú Tây")
    #expect(report.period?.description == "2025-Q1")
    #expect(report.title.hasPrefix("BÁO CÁO Tình hình kinh tế - xã hội quý I"))
    #expect(report.place == "An Phú Tây")
    #expect(report.closingDate?.description == "2025-03-31")
    #expect(report.planBodies == PlanBodies(superior: "huyện", council: "Nghị quyết"))
    #expect(report.measures.map(\.section) == ["I", "I", "II"])
    #expect(report.measures.map(\.kind) == [.actual, .actual, .targetOnly])
  }

  @Test(
    "is the period of its title",
    arguments: [
      ("6 tháng đầu năm 2024", "2024-H1"), ("9 tháng năm 2023", "2023-9M"),
      ("tháng 5 năm 2025", "2025-05"), ("năm 2024", "2024"), ("quý III/2024", "2024-Q3"),
    ])
  func period(text: String, expected: String) {
    let report = MeasureSummary.extractor.extract(
      SourceDocument(text: "BÁO CÁO\nTình hình kinh tế - xã hội \(text)\n\nThu 5 tỷ đồng."))
    #expect(report.period?.description == expected)
  }

  @Test("is printed as the contract says")
  func document() throws {
    let report = MeasureSummary.extractor.extract(SourceDocument(text: Self.text, file: "a.txt"))
    let json = try JSONValue(parsing: ExtractionDocument.bytes([report]))
    #expect(json["schema"]?.stringValue == "bieumau.extract/1")
    let measure = json["reports"]?.elements.first?["measures"]?.elements.first
    #expect(measure?["value"]?.doubleValue == 5.2)
    #expect(measure?["asOf"]?.stringValue == "2025-03-31")
    #expect(measure?["code"] == .null)
    #expect(ExtractionDocument.bytes([report]) == ExtractionDocument.bytes([report]))
  }

  @Test("of a long report comes in pieces of whole measures")
  func pieces() throws {
    var report = MeasureSummary.extractor.extract(SourceDocument(text: Self.text, file: "a.txt"))
    report.measures = (0..<200).map { report.measures[$0 % report.measures.count] }
    var pieces: [[UInt8]] = []
    ExtractionDocument.write([report, report]) { pieces.append($0) }
    #expect(pieces.count > 3)
    #expect(pieces.allSatisfy { $0.count < 70_000 })
    #expect(pieces.dropLast().allSatisfy { $0.last == UInt8(ascii: "}") })
    let document = try JSONValue(parsing: pieces.flatMap(\.self))
    #expect(document["reports"]?.elements.map { $0["measures"]?.elements.count } == [200, 200])
  }
}
