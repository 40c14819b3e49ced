import Testing

@testable import IndicatorExtraction

/// Invented sentences whose numbers are told by the list, bracket or pair they stand in.
enum ListedSentences {
  static let cases: [(text: String, measures: [String])] = [
    ("Học sinh nghỉ học trong quý 03 em.", ["3 người"]),
    ("Ghi nhận trong tháng 12 ca ho gà.", ["12 ca"]),
    (
      "Tiếp nhận 940 hồ sơ, đã giải quyết 910, còn 30 hồ sơ.",
      [
        "940 hồ sơ", "910 hồ sơ <m1", "30 hồ sơ <m1",
      ]
    ),
    ("Xử phạt 39 t/h, số tiền 186 triệu đồng.", ["39 trường hợp", "186 triệu đồng <m1"]),
    ("Huyện đã đạt và vượt 18/21 chỉ tiêu.", ["18 chỉ tiêu /21(total)"]),
    ("Có 12 chỉ tiêu, trong đó vượt 5 chỉ tiêu.", ["12 chỉ tiêu", "5 chỉ tiêu <m1"]),
    (
      "Khởi tố 46 vụ, giảm 9 vụ so với cùng kỳ, tỷ lệ làm rõ 86,96% (40/46 vụ).",
      [
        "46 vụ Cgiảm 9 vụ @cùng kỳ", "86.96 % <m1", "40 vụ /46(total) <m1",
      ]
    ),
    (
      "Giới thiệu 176 lao động, đạt 27,08% Nghị quyết HĐND (650).",
      [
        "176 người /650(plan) A27.08%:Nghị quyết"
      ]
    ),
    ("Chi ngân sách 860 triệu đồng, bằng 21,4 dự toán năm.", ["860 triệu đồng A21.4%:dự toán"]),
    ("Xã thành lập từ 03 xã cũ, gồm 22 ấp.", ["22 ấp"]),
    (
      "Sâu bệnh gây hại 870 ha (hại nặng 46 ha), giảm 312 ha so với cùng kỳ.",
      [
        "870 ha Cgiảm 312 ha @cùng kỳ", "46 ha <m1",
      ]
    ),
    (
      "Lương bình quân 6,8 triệu đồng/người/tháng, tăng 0,3 triệu đồng so với cùng kỳ.",
      [
        "6.8 triệu đồng/người/tháng Ctăng 0.3 triệu đồng @cùng kỳ"
      ]
    ),
    (
      "Chè xuất 40 tấn, trị giá 90 nghìn USD, tăng 2,4% về lượng và giảm 9% về trị giá.",
      [
        "40 tấn Ctăng 2.4 % @-", "90 nghìn USD Cgiảm 9 % @- <m1",
      ]
    ),
    (
      "Cháy nổ 31 vụ, làm chết 19 người, bị thương 24 người, so với cùng kỳ giảm lần lượt 5 vụ, "
        + "2 người chết và 7 người bị thương.",
      [
        "31 vụ Cgiảm 5 vụ @cùng kỳ", "19 người Cgiảm 2 người @cùng kỳ <m1",
        "24 người Cgiảm 7 người @cùng kỳ <m1",
      ]
    ),
    (
      "Quy mô kinh tế 104 tỷ đồng; về cơ cấu, nông nghiệp chiếm 25%, công nghiệp 33%, dịch vụ 42%.",
      [
        "104 tỷ đồng", "25 % [share] <m1", "33 % [share] <m1", "42 % [share] <m1",
      ]
    ),
    (
      "Dân số 2,3 vạn dân, tỷ lệ 9,2 bác sĩ/vạn dân; cấp 14 giấy phép khai thác cho 9 chủ rừng.",
      [
        "2.3 vạn dân", "9.2 bác sĩ/vạn dân", "14 giấy phép", "9 chủ rừng <m3",
      ]
    ),
    (
      "Tỷ lệ hộ nghèo giảm từ 4,12% (năm 2023) xuống còn 2,95%, tương ứng còn 942 hộ.",
      ["4.12 % kỳ 2023", "2.95 %", "942 hộ <m2"]
    ),
    (
      "Ngô vụ một, vụ hai lần lượt là 641 ha và 126 ha; năng suất tương ứng 62 tạ/ha và 41 tạ/ha.",
      ["641 ha", "126 ha", "62 tạ/ha <m1", "41 tạ/ha <m2"]
    ),
    (
      "Công nhận 39 sản phẩm, gồm 31 sản phẩm 3 sao và 8 sản phẩm 4 sao; lũy kế 342 sản phẩm.",
      ["39 sản phẩm", "31 sản phẩm <m1", "8 sản phẩm <m1", "342 sản phẩm [cumulative] <m1"]
    ),
    (
      "Khám 148 lượt, trong đó nội trú 98 lượt; tỷ lệ bao phủ BHYT 93,4%.",
      ["148 lượt", "98 lượt <m1", "93.4 %"]
    ),
    (
      "Kế hoạch vốn 56 tỷ đồng, trong đó: vốn tỉnh 13 tỷ đồng, gồm 1 công trình; vốn xã 43 tỷ "
        + "đồng, gồm 20 công trình.",
      [
        "56 tỷ đồng", "13 tỷ đồng <m1", "1 công trình <m2", "43 tỷ đồng <m1", "20 công trình <m4",
      ]
    ),
    (
      "Thực hiện 14 cuộc kiểm tra, phát hiện 04 trường hợp vi phạm.",
      ["14 cuộc", "4 trường hợp <m1"]
    ),
    (
      "Phạm pháp hình sự 05 vụ, đã làm rõ 04 vụ, tài sản thiệt hại 68 triệu đồng.",
      ["5 vụ", "4 vụ <m1", "68 triệu đồng <m1"]
    ),
  ]
}
