import Testing

@testable import IndicatorExtraction

/// Invented sentences on periods, exclusions and lists (PATTERNS D, E).
///
/// A summary is value, unit, kind, plan, percentages (A), movements (C), day, period, parent.
enum PeriodAndNameSentences {
  static let cases: [(text: String, measures: [String])] = [
    (
      "Kỳ họp thứ 15 HĐND khóa X thông qua 12 nghị quyết.",
      [
        "12 nghị quyết"
      ]
    ),
    (
      "Năm học 2023 - 2024 có 15 trường, 210 lớp, 6.450 học sinh.",
      [
        "15 trường",
        "210 lớp",
        "6450 người",
      ]
    ),
    (
      "Tuyển sinh lớp 10 đạt 98,5%.",
      [
        "98.5 %"
      ]
    ),
    (
      "Tổ chức tại Phường 5 và Khóm 3 được 12 cuộc với 540 lượt người dự.",
      [
        "12 cuộc",
        "540 lượt <m1",
      ]
    ),
    (
      "Tai nạn giao thông xảy ra 12 vụ, làm chết 5 người, bị thương 9 người, so với cùng "
        + "kỳ tăng 2 vụ, giảm 01 người chết, số người bị thương tương đương.",
      [
        "12 vụ Ctăng 2 vụ @cùng kỳ",
        "5 người Cgiảm 1 người @cùng kỳ <m1",
        "9 người Ctương đương ∅ ? @cùng kỳ <m1",
      ]
    ),
    (
      "Kết nạp 35 đảng viên mới, đạt 70% chỉ tiêu.",
      [
        "35 người A70%:kế hoạch"
      ]
    ),
    (
      "Giải quyết việc làm cho 1.250/2.500 lao động, đạt 50% kế hoạch.",
      [
        "1250 người /2500(plan) A50%:kế hoạch"
      ]
    ),
    (
      "Cấp 1.250 thẻ; thu 8,7 tỷ đồng; xử lý 15 trường hợp vi phạm, phạt 125.000.000đ.",
      [
        "1250 thẻ",
        "8.7 tỷ đồng",
        "15 trường hợp",
        "125000000 đồng <m3",
      ]
    ),
    (
      "Đã tiêm 12.500 liều vắc xin, trong đó mũi 1: 8.000 liều, mũi 2: 4.500 liều.",
      [
        "12500 liều",
        "8000 liều <m1",
        "4500 liều <m1",
      ]
    ),
    (
      "Tổng số hộ nghèo 350 hộ, chiếm 2,1%; hộ cận nghèo 520 hộ, chiếm 3,2%.",
      [
        "350 hộ",
        "2.1 % [share] <m1",
        "520 hộ",
        "3.2 % [share] <m3",
      ]
    ),
    (
      "Công nhận mới 02 và công nhận lại 05 trường đạt chuẩn quốc gia.",
      [
        "2 trường",
        "5 trường",
      ]
    ),
    (
      "Tổ chức 02 buổi/ngày, trực 24/24 giờ, mỗi xã 1 tổ.",
      []
    ),
    (
      "Quy hoạch tỷ lệ 1/500 khu dân cư 12,5 ha.",
      [
        "12.5 ha"
      ]
    ),
    (
      "Độ mặn cao nhất 4,2‰ tại cống số 3.",
      [
        "4.2 ‰"
      ]
    ),
    (
      "Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng 8,2%.",
      [
        "8.2 %"
      ]
    ),
    (
      "Tuổi thọ trung bình đạt 75,2 tuổi.",
      [
        "75.2 tuổi"
      ]
    ),
    (
      "Hỗ trợ xây dựng 25 căn nhà với kinh phí 1 tỷ 250 triệu đồng.",
      [
        "25 căn",
        "1250 triệu đồng <m1",
      ]
    ),
    (
      "Có 15 doanh nghiệp thành lập mới (vốn đăng ký 120 tỷ đồng), tăng 3 doanh nghiệp "
        + "so với cùng kỳ.",
      [
        "15 doanh nghiệp Ctăng 3 doanh nghiệp @cùng kỳ",
        "120 tỷ đồng <m1",
      ]
    ),
    (
      "Sản lượng 13379.98 tấn và 245.5 ha.",
      [
        "13379.98 tấn",
        "245.5 ha",
      ]
    ),
    (
      "Tổng mức bán lẻ đạt 4.520 tỷ đồng, tăng 12,5% so với cùng kỳ năm 2023 và đạt "
        + "49,8% kế hoạch năm.",
      [
        "4520 tỷ đồng A49.8%:kế hoạch Ctăng 12.5 % @cùng kỳ"
      ]
    ),
    (
      "Chăn nuôi: đàn trâu 1.200 con, đạt 95% kế hoạch; đàn bò 8.500 con, đạt 101% kế "
        + "hoạch, tăng 2% so cùng kỳ.",
      [
        "1200 con A95%:kế hoạch",
        "8500 con A101%:kế hoạch Ctăng 2 % @cùng kỳ",
      ]
    ),
    (
      "Thu cân đối 45 tỷ đồng đạt 38% chỉ tiêu huyện giao và đạt 35% Nghị quyết HĐND xã.",
      [
        "45 tỷ đồng A38%:huyện A35%:Nghị quyết"
      ]
    ),
    (
      "Trong tháng tiếp 25 lượt công dân (giảm 5 lượt so với tháng trước), nhận 12 đơn "
        + "(khiếu nại 03, tố cáo 01, phản ánh 08).",
      [
        "25 lượt Cgiảm 5 lượt @tháng trước",
        "12 đơn",
        "3 đơn <m2",
        "1 đơn <m2",
        "8 đơn <m2",
      ]
    ),
    (
      "Đề án 1 triệu ha lúa chất lượng cao được triển khai trên 2.500 ha.",
      [
        "2500 ha ~trên"
      ]
    ),
    (
      "Xây dựng xã đạt danh hiệu “5 không, 3 sạch” tại 45 hộ.",
      [
        "45 hộ"
      ]
    ),
    (
      "Doanh thu vận tải 5 tháng ước đạt 320 tỷ đồng, bằng 105,2% cùng kỳ.",
      [
        "320 tỷ đồng [estimate] ~ước Cbằng 105.2 % @cùng kỳ"
      ]
    ),
    (
      "Tốc độ tăng trưởng GRDP ước đạt 7,25%.",
      [
        "7.25 % [estimate] ~ước"
      ]
    ),
    (
      "Đất lúa 1.200 ha, đất vườn 350,5 ha và đất ao 25 ha.",
      [
        "1200 ha",
        "350.5 ha",
        "25 ha",
      ]
    ),
  ]
}
