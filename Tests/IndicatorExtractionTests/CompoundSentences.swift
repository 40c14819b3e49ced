import Testing

@testable import IndicatorExtraction

/// Invented sentences of several clauses, as provincial and communal reports write them.
///
/// A summary is value, unit, kind, plan, percentages (A), movements (C), day, period, parent.
enum CompoundSentences {
  static let cases: [(text: String, measures: [String])] = [
    (
      "Cử 05 đồng chí đi học; 03 đồng chí nghỉ hưu.",
      [
        "5 người",
        "3 người",
      ]
    ),
    (
      "Tổng sản phẩm trên địa bàn (GRDP) 6 tháng đầu năm 2025 ước tăng 7,52% so với cùng "
        + "kỳ năm trước, trong đó khu vực nông, lâm nghiệp và thủy sản tăng 3,21%, đóng góp "
        + "0,85 điểm phần trăm; khu vực công nghiệp và xây dựng tăng 9,84%; khu vực dịch vụ "
        + "tăng 7,15%.",
      [
        "∅ ? [change] ~ước Ctăng 7.52 % @cùng kỳ kỳ 2025-H1",
        "∅ ? [change] Ctăng 3.21 % @cùng kỳ <m1",
        "0.85 điểm phần trăm <m1",
        "∅ ? [change] Ctăng 9.84 % @cùng kỳ <m1",
        "∅ ? [change] Ctăng 7.15 % @cùng kỳ <m1",
      ]
    ),
    (
      "Chỉ số sản xuất công nghiệp (IIP) tháng 6 ước tăng 1,85% so với tháng trước và "
        + "tăng 10,2% so với cùng kỳ; tính chung 6 tháng tăng 9,1%.",
      [
        "∅ ? [change] ~ước Ctăng 1.85 % @tháng trước Ctăng 10.2 % @cùng kỳ",
        "∅ ? [change] Ctăng 9.1 % @cùng kỳ",
      ]
    ),
    (
      "Vụ Đông Xuân gieo trồng 45.230 ha, đạt 101,2% kế hoạch, bằng 99,5% so với cùng "
        + "kỳ; năng suất bình quân đạt 68,5 tạ/ha (tăng 0,7 tạ/ha); sản lượng 309.825 tấn, "
        + "tăng 1.250 tấn.",
      [
        "45230 ha A101.2%:kế hoạch Cbằng 99.5 % @cùng kỳ",
        "68.5 tạ/ha Ctăng 0.7 tạ/ha @cùng kỳ <m1",
        "309825 tấn Ctăng 1250 tấn @cùng kỳ <m1",
      ]
    ),
    (
      "Tổng thu ngân sách nhà nước trên địa bàn ước đạt 5.420 tỷ đồng, bằng 56,2% dự "
        + "toán Trung ương giao, 52,8% dự toán HĐND tỉnh giao, tăng 15,3% so với cùng kỳ; "
        + "trong đó: thu nội địa 4.150 tỷ đồng, đạt 55% dự toán; thu xuất nhập khẩu 1.270 tỷ "
        + "đồng, đạt 60,5% dự toán.",
      [
        "5420 tỷ đồng [estimate] ~ước A56.2%:Trung ương A52.8%:HĐND Ctăng 15.3 % @cùng kỳ",
        "4150 tỷ đồng [estimate] A55%:dự toán <m1",
        "1270 tỷ đồng [estimate] A60.5%:dự toán <m1",
      ]
    ),
    (
      "Đến ngày 30/6/2025, giải ngân vốn đầu tư công đạt 1.245,6/3.120 tỷ đồng, bằng "
        + "39,9% kế hoạch vốn.",
      [
        "1245.6 tỷ đồng /3120(plan) A39.9%:kế hoạch ngày 2025-06-30"
      ]
    ),
    (
      "Tỷ lệ hộ nghèo còn 1,85%, giảm 0,45% so với đầu năm.",
      [
        "1.85 % Cgiảm 0.45 % @đầu năm"
      ]
    ),
    (
      "Toàn xã có 2.345 hộ với 9.876 nhân khẩu, trong đó hộ nghèo 85 hộ chiếm 3,62%, hộ "
        + "cận nghèo 120 hộ chiếm 5,12%.",
      [
        "2345 hộ",
        "9876 người <m1",
        "85 hộ <m1",
        "3.62 % [share] <m1",
        "120 hộ <m1",
        "5.12 % [share] <m1",
      ]
    ),
    (
      "Công tác y tế: khám chữa bệnh cho 5.420 lượt người, đạt 54,2% kế hoạch; tiêm "
        + "chủng đầy đủ cho trẻ dưới 1 tuổi đạt 96,5%; tỷ lệ người dân tham gia BHYT đạt "
        + "95,2%.",
      [
        "5420 lượt A54.2%:kế hoạch",
        "96.5 %",
        "95.2 %",
      ]
    ),
    (
      "Xây dựng nông thôn mới: lũy kế đến nay có 85/92 xã đạt chuẩn (chiếm 92,4%), trong "
        + "đó 30 xã nâng cao, 8 xã kiểu mẫu; bình quân 18,7 tiêu chí/xã.",
      [
        "85 xã [cumulative] /92(total)",
        "92.4 % [share] <m1",
        "30 xã <m1",
        "8 xã <m1",
        "18.7 tiêu chí/xã",
      ]
    ),
    (
      "Thành lập mới 320 doanh nghiệp với tổng vốn đăng ký 2.150 tỷ đồng, tăng 12,5% về "
        + "số doanh nghiệp và tăng 8,3% về vốn so với cùng kỳ; có 85 doanh nghiệp tạm ngừng "
        + "hoạt động, 40 doanh nghiệp giải thể.",
      [
        "320 doanh nghiệp Ctăng 12.5 % @cùng kỳ",
        "2150 tỷ đồng Ctăng 8.3 % @cùng kỳ <m1",
        "85 doanh nghiệp",
        "40 doanh nghiệp",
      ]
    ),
    (
      "Kim ngạch xuất khẩu tháng 5 ước đạt 125 triệu USD, tăng 3,5% so với tháng trước; "
        + "lũy kế 5 tháng đạt 610 triệu USD, bằng 42,1% kế hoạch, tăng 9,8% so với cùng kỳ.",
      [
        "125 triệu USD [estimate] ~ước Ctăng 3.5 % @tháng trước",
        "610 triệu USD [cumulative] A42.1%:kế hoạch Ctăng 9.8 % @cùng kỳ <m1",
      ]
    ),
    (
      "Đàn lợn 125.400 con (đạt 98,5% KH, tăng 2,1%), đàn gia cầm 2,35 triệu con (đạt "
        + "101% KH), sản lượng thịt hơi xuất chuồng 12.450 tấn.",
      [
        "125400 con A98.5%:kế hoạch Ctăng 2.1 % @-",
        "2.35 triệu con A101%:kế hoạch",
        "12450 tấn",
      ]
    ),
    (
      "Tai nạn giao thông: xảy ra 45 vụ (giảm 5 vụ), chết 20 người (giảm 3 người), bị "
        + "thương 38 người (tăng 2 người) so với cùng kỳ.",
      [
        "45 vụ Cgiảm 5 vụ @cùng kỳ",
        "20 người Cgiảm 3 người @cùng kỳ <m1",
        "38 người Ctăng 2 người @cùng kỳ <m1",
      ]
    ),
    (
      "Phạm pháp hình sự xảy ra 120 vụ, tăng 10 vụ so với cùng kỳ; điều tra làm rõ "
        + "105/120 vụ, đạt 87,5%; bắt 150 đối tượng.",
      [
        "120 vụ Ctăng 10 vụ @cùng kỳ",
        "105 vụ /120(total) A87.5%:- <m1",
        "150 người",
      ]
    ),
    (
      "Thu ngân sách xã thực hiện 3.250.000.000 đồng/5.800.000.000 đồng, đạt 56,03% dự toán.",
      [
        "3250000000 đồng /5800000000(plan) A56.03%:dự toán"
      ]
    ),
    (
      "Chi thường xuyên: 2.150 triệu đồng, đạt 48% dự toán huyện giao và 45% nghị quyết "
        + "HĐND xã.",
      [
        "2150 triệu đồng A48%:huyện A45%:Nghị quyết"
      ]
    ),
    (
      "Giá trị sản xuất công nghiệp (giá so sánh 2010) ước đạt 12.450 tỷ đồng, đạt 50,2% "
        + "kế hoạch, tăng 11,2% so với cùng kỳ.",
      [
        "12450 tỷ đồng [estimate] ~ước A50.2%:kế hoạch Ctăng 11.2 % @cùng kỳ"
      ]
    ),
    (
      "Mục tiêu năm 2026: tốc độ tăng trưởng kinh tế đạt 8 - 8,5%; thu nhập bình quân "
        + "đầu người 75 triệu đồng; tỷ lệ hộ nghèo dưới 1%; trồng mới 500 ha rừng.",
      [
        "8..8.5 % [target-only]",
        "∅ triệu đồng [target-only] /75",
        "∅ % [target-only] ~dưới /1",
        "∅ ha [target-only] /500",
      ]
    ),
    (
      "Sản lượng khai thác 12,5 nghìn tấn, nuôi trồng 35 nghìn tấn.",
      [
        "12.5 nghìn tấn",
        "35 nghìn tấn",
      ]
    ),
    (
      "Đã cấp 1.235 giấy chứng nhận quyền sử dụng đất với diện tích 245,6 ha.",
      [
        "1235 giấy",
        "245.6 ha <m1",
      ]
    ),
    (
      "Có 12/15 chỉ tiêu đạt và vượt kế hoạch, 3 chỉ tiêu chưa đạt.",
      [
        "12 chỉ tiêu /15(total)",
        "3 chỉ tiêu",
      ]
    ),
    (
      "Tỷ lệ giải quyết hồ sơ đúng hạn đạt 99,2%, trong đó cấp tỉnh 99,5%, cấp xã 98,7%.",
      [
        "99.2 %",
        "99.5 % <m1",
        "98.7 % <m1",
      ]
    ),
    (
      "Toàn tỉnh trồng được 1,2 triệu cây xanh, đạt 120% kế hoạch.",
      [
        "1.2 triệu cây A120%:kế hoạch"
      ]
    ),
    (
      "Học sinh tốt nghiệp THPT đạt 99,1%; có 25 trường đạt chuẩn quốc gia mức độ 1, 10 "
        + "trường mức độ 2.",
      [
        "99.1 %",
        "25 trường",
        "10 trường",
      ]
    ),
    (
      "Cấp bù 350 nghìn đồng/người/tháng cho 1.250 đối tượng.",
      [
        "350 nghìn đồng/người/tháng",
        "1250 người <m1",
      ]
    ),
  ]
}
