import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

/// Names that take their fund, season, field or place from around them, on invented sentences.
@Suite("Names from around a figure")
struct NamingContextTests {
  private func names(_ body: String) -> [String] {
    MeasureSummary.extractor.extract(
      SourceDocument(text: "BÁO CÁO quý I năm 2026\n\nI. KẾT QUẢ\n\n\(body)")
    ).measures.map(\.indicator)
  }

  @Test(
    "the last figure of a text is named",
    arguments: [
      (
        "Toàn xã có 05 trường học, trong đó 04 trường đạt chuẩn quốc gia, chiếm 80%.",
        "Tỷ lệ trường học đạt chuẩn quốc gia"
      ),
      (
        "Công nhận mới 02 sản phẩm OCOP, công nhận lại 01 sản phẩm.",
        "Số sản phẩm OCOP công nhận lại"
      ),
      (
        "Công nhận mới 02 sản phẩm OCOP, nâng tổng số lên 11 sản phẩm.",
        "Số sản phẩm OCOP công nhận (lũy kế)"
      ),
      (
        "Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng thể nhẹ cân 5,1%; thể thấp còi 7,4%.",
        "Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng thể thấp còi"
      ),
      ("Đàn trâu, bò, lợn lần lượt có 240 con, 860 con và 1.215 con.", "Đàn lợn"),
      (
        "Lúa Đông Xuân 1.246 ha cho năng suất bình quân 62,8 tạ/ha.",
        "Năng suất Lúa Đông Xuân"
      ),
      ("Lúa 246 ha, còn lại là ngô lai 91 ha.", "Diện tích ngô lai"),
      (
        "Tịch thu 38,4 m³ gỗ tròn; huyện trồng mới được 145 ha rừng.", "Diện tích rừng trồng mới"
      ),
      ("Xã có 24 ấp, 8.940 hộ.", "Số hộ"),
      (
        "- Hè Thu: xuống giống dứt điểm 640 ha.", "Diện tích xuống giống lúa Hè Thu"
      ),
      (
        "Đầu tư công: Kế hoạch vốn năm 2026 là 90 tỷ đồng, đã giải ngân 12 tỷ đồng.",
        "Giải ngân vốn đầu tư công"
      ),
      (
        "- Vốn nước ngoài: kế hoạch 90 tỷ đồng, giải ngân 12 tỷ đồng.",
        "Giải ngân vốn nước ngoài"
      ),
      (
        "Kế hoạch vốn đầu tư công Trung ương giao 90 tỷ đồng, HĐND tỉnh giao 95 tỷ đồng.",
        "Kế hoạch vốn đầu tư công HĐND tỉnh giao"
      ),
      ("Nhân dân hiến 640 m² đất.", "Diện tích đất nhân dân hiến"),
      ("Trạm Y tế khám cho 640 lượt người.", "Số lượt khám bệnh"),
      ("Ngành du lịch đón trên 640 nghìn lượt khách.", "Số lượt khách du lịch"),
      ("Dư nợ 90 tỷ đồng; nợ xấu chiếm 1,9% tổng dư nợ.", "Tỷ lệ nợ xấu"),
      ("Bắt 02 vụ ma túy, thu 12 kg heroin.", "Khối lượng heroin thu ma túy bắt"),
      (
        "Có 64 cơ sở may mặc, tạo việc làm cho 210 lao động.", "Số lao động cơ sở may mặc"
      ),
      ("Diện tích tự nhiên 24,7 km², 640 hộ, 12 ấp.", "Số ấp"),
      ("- Kinh tế, môi trường: phát hiện 64 vụ.", "Số vụ kinh tế, môi trường"),
      (
        "Đầu tư công: 90 tỷ đồng. Vốn tỉnh quản lý 30 tỷ đồng, giải ngân 12 tỷ đồng; vốn xã quản lý "
          + "60 tỷ đồng, giải ngân 24 tỷ đồng (40%).",
        "Giải ngân vốn xã quản lý"
      ),
      (
        "Vốn đầu tư công 90 tỷ đồng. Vốn xã quản lý 60 tỷ đồng, giải ngân 24 tỷ đồng. Cộng giải "
          + "ngân 36 tỷ đồng (40,0%).",
        "Giải ngân vốn đầu tư công"
      ),
      ("Nhập khẩu 64 triệu USD.", "Kim ngạch nhập khẩu"),
      ("Nhìn chung đời sống ổn định, song số hộ nghèo 64 hộ nêu trên còn khó khăn.", "Số hộ nghèo"),
      (
        "Xảy ra 05 vụ trộm cắp, tài sản thiệt hại 64 triệu đồng, đã thu hồi 12 triệu đồng.",
        "Giá trị tài sản thu hồi"
      ),
      ("Đưa 64 người đi làm việc ở nước ngoài, 12 người về nước.", "Số người về nước"),
      (
        "Có 31% số doanh nghiệp đánh giá tốt hơn quý trước; 42% cho rằng ổn định.",
        "Tỷ lệ cho rằng ổn định doanh nghiệp"
      ),
    ])
  func context(text: String, name: String) {
    #expect(names(text).last == name)
  }

  @Test("a target beyond the plan is named so")
  func beyondPlan() {
    #expect(
      names("Phấn đấu thu ngân sách cả năm vượt từ 5% trở lên so với dự toán HĐND giao.").last
        == "Mức vượt dự toán thu ngân sách")
  }

  @Test("the next rate of a list shares the name when only its time is told")
  func repeatedRate() {
    #expect(
      names("Phấn đấu tỷ lệ giải ngân vốn hết quý III đạt 65%, hết năm đạt 100% kế hoạch.")
        == ["Tỷ lệ giải ngân vốn", "Tỷ lệ giải ngân vốn"])
  }

  @Test("parts of what was spent were spent too")
  func spentParts() {
    #expect(
      names("Đã giải ngân 90 tỷ đồng, gồm: nông thôn mới 60 tỷ đồng; giảm nghèo 30 tỷ đồng.").last?
        .hasPrefix("Giải ngân vốn giảm nghèo") == true)
  }
}
