import ByteSupport
import IndicatorExtraction
import IndicatorModel
import ReportReading
import Testing

/// Movements and percentages of plans in words that other offices use, on invented sentences.
@Suite("Wordings of other offices")
struct StrangerWordingTests {
  private func measures(_ sentence: String) -> [Measure] {
    let text = """
      BÁO CÁO
      Tình hình kinh tế - xã hội 9 tháng đầu năm 2025

      I. KẾT QUẢ

      - \(sentence)
      """
    return IndicatorExtractor(catalogue: .builtIn).extract(SourceDocument(text: text)).measures
  }

  private func movement(_ sentence: String, of value: String) throws -> [String] {
    try #require(measures(sentence).first { $0.valueText == value }).comparisons.map {
      "\($0.direction) \($0.amount?.description ?? "∅")"
    }
  }

  @Test(
    "verbs of movement, the base before, between or behind",
    arguments: [
      (
        "Đàn dê 1.240 con, nhích lên 1,5% so tháng trước và 6,2% so với cùng kỳ.", "1.240",
        ["tăng 1.5", "tăng 6.2"]
      ),
      ("Nợ đọng 5.310 triệu đồng, vơi 420 triệu đồng so với đầu năm.", "5.310", ["giảm 420"]),
      ("Xuống giống 3.150 ha, hụt 85 ha so với cùng kỳ.", "3.150", ["giảm 85"]),
      ("Ghi nhận 64 ca mắc, bớt 15 ca (64/79).", "64", ["giảm 15"]),
      ("Tổng diện tích nhiễm 812 ha, thu hẹp 96 ha so với tháng 8.", "812", ["giảm 96"]),
      (
        "Thu nhập bình quân 52,4 triệu đồng/người, hơn năm 2024 là 3,1 triệu đồng.", "52,4",
        ["tăng 3.1"]
      ),
      ("Tỷ lệ tốt nghiệp 98,7%, hơn năm học trước 0,4 điểm phần trăm.", "98,7", ["tăng 0.4"]),
      (
        "Tỷ lệ hộ nghèo 3,2%, cao hơn mặt bằng chung của tỉnh 0,9 điểm phần trăm.", "3,2",
        ["tăng 0.9"]
      ),
      ("Giá gà thịt 61.000 đồng/kg, giữ nguyên so với tháng trước.", "61.000", ["tương đương ∅"]),
      ("Đàn bò 4.120 con (không tăng, không giảm so với cùng kỳ).", "4.120", ["tương đương ∅"]),
    ])
  func movements(sentence: String, value: String, expected: [String]) throws {
    #expect(try movement(sentence, of: value) == expected)
  }

  @Test("a base that opens the clause holds for the movements of the list behind it")
  func listOfMovements() throws {
    let sentence =
      "Xảy ra 31 vụ, 12 người chết, 25 người bị thương; so cùng kỳ ít hơn 7 vụ, 3 người chết nhưng "
      + "nhiều hơn 2 người bị thương."
    #expect(try movement(sentence, of: "31") == ["giảm 7"])
    #expect(try movement(sentence, of: "12") == ["giảm 3"])
    #expect(try movement(sentence, of: "25") == ["tăng 2"])
  }

  @Test("a loose verb without anything to compare with is no movement")
  func looseVerb() {
    let found = measures("Xuống giống thêm 1.500 ha lúa.")
    #expect(found.first?.comparisons.isEmpty == true)
    #expect(found.first?.value == DecimalNumber(coefficient: 1_500))
  }

  @Test(
    "percentages of plans in other words",
    arguments: [
      ("Gieo trồng 8.420 ha, tương ứng 48,1% kế hoạch vụ (17.500 ha).", "8.420", "48.1", "17500"),
      ("Trồng mới 530 ha, vượt 6% mức giao đầu năm (500 ha).", "530", "106", "500"),
      (
        "Chi ngân sách 41.300 triệu đồng, đã tiêu 82,6% dự toán (50.000 triệu đồng).", "41.300",
        "82.6", "50000"
      ),
      ("Giải ngân 12.480 triệu đồng, chiếm 78% kế hoạch vốn.", "12.480", "78", nil),
    ] as [(String, String, String, String?)])
  func plans(sentence: String, value: String, percent: String, target: String?) throws {
    let measure = try #require(measures(sentence).first { $0.valueText == value })
    #expect(measure.achieved.map(\.percent.description) == [percent])
    #expect(measure.target?.description == target)
    #expect(measures(sentence).count == 1)
  }

  @Test("two percentages in order before the names of both plans")
  func listedPlans() throws {
    let found = measures(
      "Ước thu 64.200 triệu đồng, vượt lần lượt 7,2% và 4,1% dự toán thành phố, HĐND phường giao.")
    let achieved = try #require(found.first).achieved
    #expect(achieved.map(\.percent.description) == ["107.2", "104.1"])
    #expect(achieved.map(\.against) == ["thành phố", "HĐND"])
  }

  @Test("a percentage alone in a bracket is of the plan that the bracket before it named")
  func bracketPlans() throws {
    let found = measures("Đàn trâu 2.410 con (đạt 97,2% KH), đàn bò 1.305 con (101,4%).")
    #expect(found.map { $0.achieved.map(\.percent.description) } == [["97.2"], ["101.4"]])
  }

  @Test("what 'tương ứng' tells of counted households is a share, no plan's percentage")
  func equivalentShare() throws {
    let found = measures("Có 186/5.210 hộ nghèo, tương ứng 3,57%.")
    #expect(found.map(\.kind) == [.actual, .share])
  }
}
