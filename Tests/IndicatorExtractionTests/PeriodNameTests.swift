import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

/// The period that each figure is named with, on invented sentences.
@Suite("Periods of figures")
struct PeriodNameTests {
  private func periods(_ body: String, title: String) -> [String?] {
    let text = """
      BÁO CÁO
      Tình hình kinh tế - xã hội \(title)

      I. KẾT QUẢ

      - \(body)
      """
    return MeasureSummary.extractor.extract(SourceDocument(text: text)).measures.map(\.period)
  }

  @Test(
    "of two stretches that a title names, the longer one is the report's and needs no name",
    arguments: [
      (
        "quý III và 9 tháng năm 2025", "Quý III trồng 40 ha; 9 tháng trồng 95 ha.",
        ["2025-Q3", nil] as [String?]
      ),
      (
        "tháng 3 và quý I năm 2024", "Tháng Ba bán 12 tấn gỗ. Tính chung quý I bán 40 tấn gỗ.",
        ["2024-03", nil]
      ),
      (
        "tháng 5 và 5 tháng đầu năm 2026", "Tháng 5 bán 12 tấn gỗ; 5 tháng bán 40 tấn gỗ.",
        [nil, "2026-5M"]
      ),
      ("6 tháng đầu năm 2026", "Tổng sản lượng gỗ 6 tháng đạt 40 tấn.", [nil]),
    ])
  func titles(title: String, body: String, expected: [String?]) {
    #expect(periods(body, title: title) == expected)
  }

  @Test("a season that opens a paragraph holds for its sentences until another is named")
  func seasons() {
    #expect(
      periods(
        "Lúa Đông Xuân 2025-2026 gieo sạ 640 ha. Năng suất 71 tạ/ha. Vụ Hè Thu xuống giống 210 ha.",
        title: "6 tháng đầu năm 2026")
        == ["vụ Đông Xuân 2025-2026", "vụ Đông Xuân 2025-2026", nil])
  }

  @Test(
    "what is compared, an event and a price basis are no periods",
    arguments: [
      "Diện tích lúa 640 ha, cao hơn vụ Đông Xuân 2023-2024 là 12 ha.",
      "Lễ khai giảng năm học 2025-2026 có 640 học sinh dự.",
      "Giá trị sản xuất (theo giá so sánh năm 2010) 640 tỷ đồng.",
      "Mưa lũ đầu tháng 6 làm sạt lở 64 điểm.",
    ])
  func noPeriods(body: String) {
    #expect(periods(body, title: "6 tháng đầu năm 2026").first == .some(nil))
  }

  @Test("targets behind 'cả năm' and 'hết năm' are the year's, also in the rest of the sentence")
  func yearOfTargets() {
    #expect(
      periods(
        "Phấn đấu cả năm trồng 640 ha rừng; bán 120 tấn gỗ.", title: "6 tháng đầu năm 2026")
        == ["2026", "2026"])
  }

  @Test("money to be spent is the year's, and so are its parts")
  func plans() {
    #expect(
      periods(
        "Vốn đầu tư công năm 2026 là 90 tỷ đồng, gồm: vốn tỉnh 60 tỷ đồng; vốn xã 30 tỷ đồng.",
        title: "quý I năm 2026") == ["2026", "2026", "2026"])
  }

  @Test("the end of a quarter that is over is a day")
  func quarterEnd() {
    let text = "BÁO CÁO 6 tháng đầu năm 2026\n\nI. KẾT QUẢ\n\nĐến hết quý I/2026 chi 12 tỷ đồng."
    #expect(MeasureSummary.lines(text) == ["12 tỷ đồng ngày 2026-03-31"])
  }

  @Test("a running total beside the month's count says nothing of the next thing")
  func runningTotalOfOneThing() {
    #expect(
      periods(
        "Trong tháng ghi nhận 64 ca sởi, cộng dồn 210 ca; thủy đậu 32 ca.",
        title: "tháng 5 và 5 tháng đầu năm 2026") == [nil, "2026-5M", nil])
  }

  @Test("what stands behind a bracket with last year's figure is this year's")
  func behindPrior() {
    #expect(
      periods(
        "Tai nạn giao thông: xảy ra 05 vụ (cùng kỳ 08 vụ), chết 03 người.",
        title: "6 tháng đầu năm 2026") == [nil, "2025-H1", nil])
  }

  @Test("several earlier values in one bracket are each of the measure that says the same")
  func severalPriors() {
    #expect(
      periods(
        "Tai nạn giao thông xảy ra 03 vụ, làm chết 01 người, bị thương 04 người (cùng kỳ 05 vụ, chết "
          + "02 người, bị thương 03 người).", title: "6 tháng đầu năm 2026")
        == [nil, nil, nil, "2025-H1", "2025-H1", "2025-H1"])
  }

  @Test("a level that was left is of the time behind it; a list below is of its heading's months")
  func levelsAndLists() {
    #expect(
      periods(
        "Tỷ lệ thất nghiệp giảm từ 3,12% trong quý I/2025 xuống còn 2,84%.",
        title: "quý I năm 2026") == ["2025-Q1", nil])
  }
}
