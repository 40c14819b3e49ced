import ByteSupport
import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

@Suite("What a report's headings and lists say of its measures")
struct WholeReportTests {
  private func lines(_ body: String, title: String = "quý II năm 2025") -> [String] {
    MeasureSummary.lines("BÁO CÁO\nTình hình kinh tế - xã hội \(title)\n\nI. KẾT QUẢ\n\n\(body)")
  }

  @Test("a sentence of thousands of items takes time in step with its length")
  func longList() {
    func time(_ items: Int) -> Duration {
      let document = SourceDocument(text: String(repeating: "Lúa 1.535 ha, ", count: items))
      return ContinuousClock().measure {
        #expect(MeasureSummary.extractor.extract(document).measures.count == items)
      }
    }
    let short = min(time(400), time(400))
    #expect(time(3200) < short * 24)
  }

  @Test("a numbered sentence is no heading of tasks, whatever it says behind its first figure")
  func numberedSentence() {
    #expect(
      lines("1. Thu hoạch 320 ha mía, đạt 80% kế hoạch năm (400 ha), giảm 5% so với cùng kỳ.")
        == ["320 ha /400(plan) A80%:kế hoạch Cgiảm 5 % @cùng kỳ"])
  }

  @Test("what a sentence of aims builds upon, and what it says to be done already, are results")
  func grounds() {
    #expect(
      lines(
        "II. NHIỆM VỤ QUÝ III NĂM 2025\n- Trên cơ sở thành lập mới 84 tổ hợp tác, vận động thêm ít "
          + "nhất 30 tổ hợp tác.\n- Trồng 50 ha mía; riêng xã Đông đã trồng 12 ha.")
        == [
          "84 tổ hợp tác", "∅ tổ hợp tác [target-only] ~từ ... trở lên /30 kỳ 2025-Q3",
          "∅ ha [target-only] /50 kỳ 2025-Q3", "12 ha <m3",
        ])
  }

  @Test("a target is of the time that its heading names, unless it has a day of its own")
  func headedTargets() {
    #expect(
      lines(
        "II. PHƯƠNG HƯỚNG 6 THÁNG CUỐI NĂM\n- Trồng 50 ha mía.\n- Đến 30/9/2025 trồng 20 ha cam.")
        == [
          "∅ ha [target-only] /50 kỳ 2025-H2", "∅ ha [target-only] /20 ngày 2025-09-30",
        ])
  }

  @Test("'theo mặt hàng' below a total divides it, and its parts are of the total's time")
  func byKind() {
    #expect(
      lines(
        "1. Xuất khẩu 6 tháng đạt 90 triệu USD.\n- Theo mặt hàng: gỗ 60 triệu USD; sơn 30 triệu "
          + "USD.\n- Theo thị trường: Lào 25 triệu USD, chiếm 27,78%.")
        == [
          "90 triệu USD", "60 triệu USD <m1", "30 triệu USD <m1",
          "25 triệu USD <m1", "27.78 % [share] <m4",
        ])
  }

  @Test("'trong' and a measure's name open its parts")
  func namedWhole() {
    #expect(
      lines(
        "1. Thu ngân sách 90 tỷ đồng. Cụ thể: thu nội địa 70 tỷ đồng; thu hải quan 20 tỷ đồng. "
          + "Trong thu nội địa: thuế môn bài 3/5 tỷ đồng; phí cảng 4/9 tỷ đồng.")
        == [
          "90 tỷ đồng", "70 tỷ đồng <m1", "20 tỷ đồng <m1", "3 tỷ đồng /5(plan) <m2",
          "4 tỷ đồng /9(plan) <m2",
        ])
  }

  @Test("an estimate at a day holds as far as the day does")
  func estimatedDay() {
    #expect(
      lines("Đàn lợn ước tại thời điểm cuối tháng 5 có 42 nghìn con; đàn bò 13 nghìn con.")
        == [
          "42 nghìn con [estimate] ~ước ngày 2025-05-31",
          "13 nghìn con [estimate] ~ước ngày 2025-05-31",
        ])
  }

  @Test("'tính chung' adds up the months; the months alone are a period")
  func sums() {
    #expect(
      lines("Bán 12 tấn gỗ; tính chung 6 tháng bán 20 tấn gỗ. Khai thác 6 tháng 80 tấn cát.")
        == [
          "12 tấn", "20 tấn [cumulative]", "80 tấn",
        ])
  }

  @Test("a title with two stretches of time has figures tell theirs")
  func twoStretches() {
    #expect(
      lines("Quý III trồng 40 ha; 9 tháng trồng 95 ha.", title: "quý III và 9 tháng năm 2025")
        == ["40 ha kỳ 2025-Q3", "95 ha"])
  }

  @Test("'cả năm' says nothing new in a year's report, and is of no day")
  func wholeYear() {
    #expect(
      lines(
        "Tại thời điểm 01/12/2024 có 40 con trâu; sản lượng sữa cả năm 95 tấn.", title: "năm 2024")
        == ["40 con ngày 2024-12-01", "95 tấn"])
  }

  @Test(
    "headings with two numbers and no point are read",
    arguments: [("1.1 Chỉ số giá tăng 2,5%.", "I.1.1"), ("2.5 Tấn gạo đã cấp cho 40 hộ.", "I")])
  func deepNumbers(text: String, section: String) {
    let report = MeasureSummary.extractor.extract(
      SourceDocument(text: "BÁO CÁO năm 2024\n\nI. KẾT QUẢ\n\n\(text)"))
    #expect(report.measures.last?.section == section)
  }
}
