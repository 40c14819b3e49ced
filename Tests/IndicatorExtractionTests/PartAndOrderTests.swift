import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

/// Parts of a report, parts of a figure, and lists that answer one another, on invented sentences.
@Suite("Parts, places and lists in order")
struct PartAndOrderTests {
  private func measures(_ body: String, title: String = "quý III năm 2025") -> [Measure] {
    let text = "BÁO CÁO\nTình hình kinh tế - xã hội \(title)\n\n\(body)"
    return MeasureSummary.extractor.extract(SourceDocument(text: text)).measures
  }

  @Test("a part that begins its numbering anew says for its sections whether tasks are told")
  func parts() {
    let found = measures(
      """
      I. KINH TẾ

      1. Trồng 120 ha rừng.

      II. XÃ HỘI

      1. Mở 12 lớp nghề.

      KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2026

      I. CHỈ TIÊU CHỦ YẾU

      1. Trồng 140 ha rừng.

      II. GIẢI PHÁP

      1. Mở 15 lớp nghề.
      """, title: "năm 2025")
    #expect(found.map(\.kind) == [.actual, .actual, .targetOnly, .targetOnly])
    #expect(found.suffix(2).map(\.period) == ["2026", "2026"])
  }

  @Test("parts by place are named as the whole with the place")
  func places() {
    let names = measures(
      "I. KẾT QUẢ\n\n- Đàn bò toàn tỉnh có 640 con, trong đó huyện Tân Khê 210 con, thị xã Hòa Lợi 95 "
        + "con."
    ).map(\.indicator)
    #expect(names == ["Đàn bò", "Đàn bò huyện Tân Khê", "Đàn bò thị xã Hòa Lợi"])
  }

  @Test("values 'tương ứng' are of what the list before names at their place")
  func inOrder() {
    let found = measures(
      "I. KẾT QUẢ\n\n- Cơ cấu kinh tế: khu vực I chiếm 21,4%, khu vực II chiếm 39,5% (9 tháng năm 2024 "
        + "tương ứng là 22,5% và 38,1%).")
    #expect(found.map { $0.value?.description } == ["21.4", "39.5", "22.5", "38.1"])
    #expect(found.map(\.indicator).prefix(2) == found.map(\.indicator).suffix(2))
    #expect(found.suffix(2).allSatisfy { $0.period == "2024-9M" })
  }

  @Test("a stretch that ends a clause is of the figure before it")
  func stretchBehind() {
    let found = measures(
      "I. KẾT QUẢ\n\n- Bàn giao 04 căn nhà trong quý III, tính chung 9 tháng 11 căn.",
      title: "quý III và 9 tháng năm 2025")
    #expect(found.map(\.stretch) == [.period, .yearToDate])
  }

  @Test("a figure that stands against a total is of the period; one that holds the period's is not")
  func againstTotals() {
    let title = "tháng 9 và 9 tháng năm 2025"
    #expect(
      measures("I. KẾT QUẢ\n\n- Xuất khẩu 64 triệu USD, lũy kế 210 triệu USD.", title: title)
        .first?.stretch == .period)
    #expect(
      measures(
        "I. KẾT QUẢ\n\n- Khám cho 640 lượt người, trong đó tháng 9 là 95 lượt.", title: title
      )
      .first?.stretch == .yearToDate)
  }

  @Test("what hangs under a figure is of its stretch")
  func attributes() {
    let found = measures(
      "I. KẾT QUẢ\n\n- Xảy ra 12 vụ tai nạn giao thông, chết 5 người; lũy kế 40 vụ.",
      title: "tháng 9 và 9 tháng năm 2025")
    #expect(found.prefix(2).map(\.stretch) == [.period, .period])
  }

  @Test("a bracket that a name opens is closed")
  func brackets() {
    let names = measures(
      "I. KẾT QUẢ\n\n- Tỷ lệ người dân có tài khoản định danh (VNeID) đạt 81,5%."
    ).map(\.indicator)
    #expect(names == ["Tỷ lệ người dân có tài khoản định danh (VNeID)"])
  }

  @Test("sums without a percentage are held against plans, and so are the parts of a pair with one")
  func plans() {
    let found = measures(
      "I. KẾT QUẢ\n\n- Thuế nhà thầu: 12/40 triệu đồng.\n- Gieo trồng 115/114 ha, đạt 100,9% kế "
        + "hoạch, trong đó: bắp 21/22 ha.\n- Có 12/19 xã đạt chuẩn.")
    #expect(found.map(\.targetKind) == [.plan, .plan, .plan, .total])
  }

  @Test("what an earlier year's report calls 'năm trước' in a bracket is that year's figure")
  func lastYear() {
    let found = measures(
      "I. KẾT QUẢ\n\n- Thu nhập bình quân 82 triệu đồng/người (năm 2024: 75 triệu đồng/người).",
      title: "năm 2025")
    #expect(found.map(\.period) == [nil, "2024"])
    #expect(Set(found.map(\.indicator)).count == 1)
  }
}
