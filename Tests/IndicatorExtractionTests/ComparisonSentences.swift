import Testing

@testable import IndicatorExtraction

/// Invented sentences on plans and movements (PATTERNS A).
///
/// A summary is value, unit, kind, plan, percentages (A), movements (C), day, period, parent.
enum ComparisonSentences {
  static let cases: [(text: String, measures: [String])] = [
    (
      "Thu ngân sách đạt 120,5 tỷ đồng, bằng 45,2% so với kế hoạch.",
      [
        "120.5 tỷ đồng A45.2%:kế hoạch"
      ]
    ),
    (
      "Sản lượng điện đạt 350 triệu kWh, bằng 108,3% so với cùng kỳ.",
      [
        "350 triệu kWh Cbằng 108.3 % @cùng kỳ"
      ]
    ),
    (
      "Diện tích gieo trồng đạt 5.200 ha, vượt 4% so với chỉ tiêu.",
      [
        "5200 ha A104%:kế hoạch"
      ]
    ),
    (
      "Thu nội địa ước đạt 2.150 tỷ đồng, đạt trên 52% dự toán.",
      [
        "2150 tỷ đồng [estimate] ~ước A52%:dự toán"
      ]
    ),
    (
      "Tổng thu 85,4 tỷ đồng, đạt 48,1% KH năm.",
      [
        "85.4 tỷ đồng A48.1%:kế hoạch"
      ]
    ),
    (
      "Thu ngân sách 312 tỷ đồng, đạt 51% dự toán tỉnh giao, đạt 47,5% dự toán HĐND huyện giao.",
      [
        "312 tỷ đồng A51%:tỉnh A47.5%:HĐND"
      ]
    ),
    (
      "Chi ngân sách 640 tỷ đồng, bằng 43% dự toán Trung ương và tỉnh giao.",
      [
        "640 tỷ đồng A43%:Trung ương A43%:tỉnh"
      ]
    ),
    (
      "Trồng mới 1.250 ha rừng (đạt 62,5% kế hoạch, tăng 5,4% so với cùng kỳ).",
      [
        "1250 ha A62.5%:kế hoạch Ctăng 5.4 % @cùng kỳ"
      ]
    ),
    (
      "Sản lượng thủy sản 15.400 tấn (+5,2%).",
      [
        "15400 tấn Ctăng 5.2 % @-"
      ]
    ),
    (
      "Diện tích lúa 3.100 ha (-120 ha).",
      [
        "3100 ha Cgiảm 120 ha @-"
      ]
    ),
    (
      "Diện tích mía đạt 820 ha, tăng 5,1%, bằng 40 ha so với cùng kỳ.",
      [
        "820 ha Ctăng 5.1 % @cùng kỳ Ctăng 40 ha @cùng kỳ"
      ]
    ),
    (
      "Số khách du lịch gấp 2,3 lần so với cùng kỳ.",
      [
        "∅ ? [change] Ctăng 2.3 lần @cùng kỳ"
      ]
    ),
    (
      "Doanh thu du lịch đạt 450 tỷ đồng, tăng hơn 2 lần so với cùng kỳ.",
      [
        "450 tỷ đồng Ctăng 2 lần @cùng kỳ"
      ]
    ),
    (
      "Kim ngạch xuất khẩu tăng gấp nhiều lần so với trước đây.",
      []
    ),
    (
      "Chỉ số sản xuất công nghiệp tháng 5 tăng 3,2% so với tháng trước và tăng 7,8% so "
        + "với cùng kỳ.",
      [
        "∅ ? [change] Ctăng 3.2 % @tháng trước Ctăng 7.8 % @cùng kỳ"
      ]
    ),
    (
      "Dư nợ tín dụng đạt 18.500 tỷ đồng, tăng 6,5% so với 31/12/2023.",
      [
        "18500 tỷ đồng Ctăng 6.5 % @cuối năm trước"
      ]
    ),
    (
      "Năng suất lúa đạt 62,5 tạ/ha, tăng 1,2 tạ/ha so với vụ Hè Thu năm trước.",
      [
        "62.5 tạ/ha Ctăng 1.2 tạ/ha @vụ trước"
      ]
    ),
    (
      "Tổng đàn bò 12.300 con, tương đương cùng kỳ.",
      [
        "12300 con Ctương đương ∅ ? @cùng kỳ"
      ]
    ),
    (
      "Xuất khẩu và nhập khẩu tăng lần lượt 12,3% và 9,8%.",
      [
        "∅ ? [change] Ctăng 12.3 % @-",
        "∅ ? [change] Ctăng 9.8 % @-",
      ]
    ),
    (
      "Tỷ lệ hộ nghèo giảm còn 2,35%.",
      [
        "2.35 %"
      ]
    ),
    (
      "Chỉ số cải cách hành chính tăng 1,5 điểm phần trăm.",
      [
        "∅ điểm phần trăm [change] Ctăng 1.5 điểm phần trăm @-"
      ]
    ),
    (
      "Đến nay có 19/19 tiêu chí nông thôn mới đạt chuẩn.",
      [
        "19 tiêu chí /19(total)"
      ]
    ),
    (
      "Toàn tỉnh có 200/263 xã đạt chuẩn nông thôn mới.",
      [
        "200 xã /263(total)"
      ]
    ),
    (
      "Bình quân đạt 16,8 tiêu chí/xã.",
      [
        "16.8 tiêu chí/xã"
      ]
    ),
    (
      "Huyện đứng thứ 3/12 huyện, thị xã về thu ngân sách.",
      []
    ),
    (
      "Chỉ số PCI xếp thứ 12/63 tỉnh, thành.",
      []
    ),
    (
      "Một số xã có tỷ lệ cao: An Bình (98,5%), Tân Phú (97,2%).",
      [
        "98.5 %",
        "97.2 %",
      ]
    ),
    (
      "Thu nhập bình quân đầu người đạt 65,4 triệu đồng/người/năm.",
      [
        "65.4 triệu đồng/người/năm"
      ]
    ),
  ]
}
