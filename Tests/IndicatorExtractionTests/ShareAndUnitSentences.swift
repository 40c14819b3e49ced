import Testing

@testable import IndicatorExtraction

/// Invented sentences on shares, ranks, units and spellings (PATTERNS B, C).
///
/// A summary is value, unit, kind, plan, percentages (A), movements (C), day, period, parent.
enum ShareAndUnitSentences {
  static let cases: [(text: String, measures: [String])] = [
    (
      "Quy mô kinh tế đạt 1,2 nghìn tỷ đồng.",
      [
        "1.2 nghìn tỷ đồng"
      ]
    ),
    (
      "Xuất bán 41,5 nghìn con gia cầm.",
      [
        "41.5 nghìn con"
      ]
    ),
    (
      "Đón 2,5 triệu lượt khách, doanh thu 1.800 tỷ đồng.",
      [
        "2.5 triệu lượt",
        "1800 tỷ đồng <m1",
      ]
    ),
    (
      "Tổng đàn gia cầm 7 triệu 520 nghìn con.",
      [
        "7520 nghìn con"
      ]
    ),
    (
      "Kim ngạch xuất khẩu ước 350 triệu USD.",
      [
        "350 triệu USD [estimate] ~ước"
      ]
    ),
    (
      "Vốn đầu tư 15 tỉ đồng.",
      [
        "15 tỷ đồng"
      ]
    ),
    (
      "Diện tích 120 hecta, sản lượng 7,5 tấn/hecta.",
      [
        "120 ha",
        "7.5 tấn/ha <m1",
      ]
    ),
    (
      "Giá trị sản phẩm đạt 185 triệu đồng/ha.",
      [
        "185 triệu đồng/ha"
      ]
    ),
    (
      "Sản xuất 420m3 nước, cấp cho 92.765ha đất.",
      [
        "420 m³",
        "92765 ha",
      ]
    ),
    (
      "Thu nhập bình quân đạt 72 triệu; tăng 8% so với năm trước.",
      [
        "72 triệu đồng Ctăng 8 % @năm trước"
      ]
    ),
    (
      "Ngành chế biến chế tạotăng1,36%; khai khoáng giảm 2%.",
      [
        "∅ ? [change] Ctăng 1.36 % @-",
        "∅ ? [change] Cgiảm 2 % @-",
      ]
    ),
    (
      "Tổng vốn 12.500 tỷđồng.",
      [
        "12500 tỷ đồng"
      ]
    ),
    (
      "Dân số trung bình 1,25 triệu người, mật độ 320 người/km2.",
      [
        "1.25 triệu người",
        "320 người/km²",
      ]
    ),
    (
      "Lũy kế 5 tháng thu 1.250 tỷ đồng, đạt 42% dự toán.",
      [
        "1250 tỷ đồng [cumulative] A42%:dự toán"
      ]
    ),
    (
      "Tháng 5 thu 210 tỷ đồng; lũy kế 5 tháng thu 1.250 tỷ đồng, đạt 42% dự toán.",
      [
        "210 tỷ đồng",
        "1250 tỷ đồng [cumulative] A42%:dự toán <m1",
      ]
    ),
    (
      "Ước đạt gần 3.500 tấn, khoảng trên 60% sản lượng cả năm.",
      [
        "3500 tấn [estimate] ~ước",
        "60 % ~khoảng trên",
      ]
    ),
    (
      "Ước chỉ đạt khoảng 85 tỷ đồng.",
      [
        "85 tỷ đồng [estimate] ~ước"
      ]
    ),
    (
      "Tỷ lệ hộ nghèo giảm từ 4,2% (năm 2022) xuống còn 3,1% (cuối năm 2023).",
      [
        "4.2 % kỳ 2022",
        "3.1 % kỳ 2023",
      ]
    ),
    (
      "Khu vực dịch vụ chiếm 42,5% (cùng kỳ chiếm 41,2%).",
      [
        "42.5 % [share]",
        "41.2 % [share]",
      ]
    ),
    (
      "Có từ 95% trở lên hộ dân dùng nước sạch.",
      [
        "95 % ~từ ... trở lên"
      ]
    ),
    (
      "Giá heo hơi dao động từ 58.000 đến 62.000 đồng/kg.",
      [
        "58000..62000 đồng/kg [price] ~dao động"
      ]
    ),
    (
      "Giá trị sản xuất (giá so sánh 2010) đạt 3.250 tỷ đồng.",
      [
        "3250 tỷ đồng"
      ]
    ),
    (
      "Xã có diện tích 74km2/27.368 người.",
      [
        "74 km²",
        "27368 người <m1",
      ]
    ),
    (
      "Hỗ trợ 18 tỷ đồng/6.521 hộ.",
      [
        "18 tỷ đồng",
        "6521 hộ <m1",
      ]
    ),
    (
      "Nông nghiệp tăng 3,2%; công nghiệp tăng 8,5%; dịch vụ tăng 7,1% so với cùng kỳ.",
      [
        "∅ ? [change] Ctăng 3.2 % @cùng kỳ",
        "∅ ? [change] Ctăng 8.5 % @cùng kỳ",
        "∅ ? [change] Ctăng 7.1 % @cùng kỳ",
      ]
    ),
    (
      "Đàn lợn 25.300 con- tăng 4,5% so với cùng kỳ.",
      [
        "25300 con Ctăng 4.5 % @cùng kỳ"
      ]
    ),
    (
      "Theo Nghị định số 15/2023/NĐ-CP ngày 12/4/2023, đã chi trả cho 35 hộ.",
      [
        "35 hộ"
      ]
    ),
    (
      "Tiếp tục thực hiện Quyết định 1719/QĐ-TTg và Chỉ thị số 05-CT/TW.",
      []
    ),
  ]
}
