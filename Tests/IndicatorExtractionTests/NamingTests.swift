import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

/// How measures are named: by their own words, by what stands around them, without who acts.
@Suite("Names of measures")
struct NamingTests {
  @Test(
    "a name tells what is measured",
    arguments: [
      ("Công an xã phát hiện 09 vụ đánh bạc.", "Số vụ đánh bạc phát hiện"),
      ("Thu gom được 318 tấn rác thải sinh hoạt.", "Khối lượng rác thải sinh hoạt thu gom"),
      ("Hội Phụ nữ trao tặng 25 cái máy may.", "Số máy may trao tặng"),
      ("Trên 94% cán bộ được cấp chữ ký số cá nhân.", "Tỷ lệ cán bộ được cấp chữ ký số cá nhân"),
      ("Giao quân 156 thanh niên.", "Số công dân nhập ngũ"),
      ("Tỷ lệ hộ tham gia BHYT đạt 98%.", "Tỷ lệ hộ tham gia bảo hiểm y tế"),
      ("Tháng 3/2026 xuất khẩu đạt 52,6 triệu USD.", "Kim ngạch xuất khẩu"),
      (
        "Bắt 03 vụ “trộm cắp, tiêu thụ tài sản do người khác phạm tội mà có”.",
        "Số vụ trộm cắp, tiêu thụ tài sản do người khác phạm tội mà có bắt"
      ),
      (
        "Bộ phận Tiếp nhận và trả kết quả đã tiếp nhận 1.204 hồ sơ trên các lĩnh vực.",
        "Số hồ sơ tiếp nhận"
      ),
      ("Hành khách luân chuyển 98,7 triệu HK.km.", "Khối lượng hành khách luân chuyển"),
    ])
  func ownWords(text: String, name: String) {
    #expect(Self.names(text).first == name)
  }

  @Test(
    "parts and shares of a list say of what they are",
    arguments: [
      (
        "Xuất khẩu đạt 90 triệu USD, gồm: gỗ 60 triệu USD; sơn 30 triệu USD.",
        ["Kim ngạch xuất khẩu", "Kim ngạch xuất khẩu gỗ", "Kim ngạch xuất khẩu sơn"]
      ),
      (
        "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ 90 tỷ đồng, gồm: bán lẻ hàng hóa 60 tỷ "
          + "đồng; dịch vụ khác 30 tỷ đồng.",
        [
          "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", "Doanh thu bán lẻ hàng hóa",
          "Doanh thu dịch vụ khác",
        ]
      ),
      (
        "GRDP (giá so sánh 2010) tăng 8,2%; khu vực dịch vụ tăng 7,1%, đóng góp 3,02 điểm phần "
          + "trăm.",
        [
          "Tốc độ tăng trưởng GRDP", "Tốc độ tăng trưởng GRDP khu vực dịch vụ",
          "Đóng góp khu vực dịch vụ vào tăng trưởng",
        ]
      ),
      (
        "Dư nợ 90 tỷ đồng; nợ xấu chiếm 1,9% tổng dư nợ.", ["Dư nợ", "Tỷ lệ nợ xấu"]
      ),
      ("Giao 16/16 thanh niên nhập ngũ.", ["Số công dân nhập ngũ giao"]),
    ])
  func listed(text: String, names: [String]) {
    #expect(Self.names(text) == names)
  }

  @Test("the clause behind a unit ends where the next number's begins")
  func clauseBeforeNext() {
    let names = Self.names(
      "Vườn chè hiện có 1.146 ha; có 236 ha được cấp mã số vùng trồng và 58,5 ha đạt VietGAP.")
    #expect(names.dropFirst().first == "Diện tích được cấp mã số vùng trồng")
  }

  @Test(
    "what its words leave out comes from around it",
    arguments: [
      (
        "Tổng đàn gia súc 54.300 con, trong đó: trâu 3.100 con, bò 9.800 con.",
        ["Tổng đàn gia súc", "Đàn trâu", "Đàn bò"]
      ),
      (
        "Giá trị sản xuất nông nghiệp tăng 3,1%; công nghiệp tăng 9,8% so với cùng kỳ.",
        ["Giá trị sản xuất nông nghiệp", "Giá trị sản xuất công nghiệp"]
      ),
      (
        "Tai nạn giao thông: 17 vụ, 12 người chết.",
        ["Số vụ tai nạn giao thông", "Số người chết tai nạn giao thông"]
      ),
      (
        "Cơ cấu kinh tế: khu vực I chiếm 12,4%, khu vực II chiếm 41,1%.",
        ["Tỷ trọng khu vực I trong cơ cấu kinh tế", "Tỷ trọng khu vực II trong cơ cấu kinh tế"]
      ),
      (
        "Thu ngân sách tháng 3 được 412 tỷ đồng, lũy kế 3 tháng đầu năm 1.368 tỷ đồng.",
        ["Thu ngân sách", "Thu ngân sách (lũy kế)"]
      ),
      (
        "Dự án đường vành đai phía Tây đã chi trả cho 12/30 hộ với số tiền 4,5 tỷ đồng.",
        [
          "Số hộ chi trả dự án đường vành đai phía Tây", "Số tiền dự án đường vành đai phía Tây",
        ]
      ),
      (
        "Tiêu hủy 40 con heo với trọng lượng 2.100 kg.",
        ["Số heo tiêu hủy", "Trọng lượng heo tiêu hủy"]
      ),
      (
        "Tổ chức 03 cuộc thi, 02 kỳ thi, 04 hội thi cấp xã.",
        ["Số cuộc thi cấp xã", "Số kỳ thi cấp xã", "Số hội thi cấp xã"]
      ),
    ])
  func wordsAround(text: String, names: [String]) {
    #expect(Self.names(text) == names)
  }

  @Test("a capital that only opens a sentence is small inside a name")
  func spelling() {
    #expect(
      Self.names("Kiểm tra 12 cơ sở.").first == "Số cơ sở kiểm tra")
  }

  private static func names(_ text: String) -> [String] {
    ReportScan(SourceDocument(text: text)).report.measures.map(\.indicator)
  }
}
