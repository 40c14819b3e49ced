import VietnameseText

/// The words that rules turn on.
///
/// One set, one meaning; no place, unit or report is named.
enum Vocabulary {
  /// A movement up.
  static let rise = PhraseSet([
    "tăng", "tăng thêm", "tăng lên", "cao hơn", "nhiều hơn", "tăng nhẹ", "tăng mạnh", "tăng trưởng",
    "tăng khá", "tăng trên", "tăng gấp", "lớn hơn", "nhích", "nhích lên", "nhích nhẹ", "nhích thêm",
    "nhỉnh hơn", "trội hơn", "bứt lên", "tăng vọt", "tăng cao", "tăng nhanh", "lên giá", "dôi ra",
  ])
  /// A movement down.
  static let fall = PhraseSet([
    "kéo giảm", "giảm", "giảm nhẹ", "giảm mạnh", "giảm bớt", "thấp hơn", "ít hơn", "giảm sâu",
    "giảm được", "giảm đi", "giảm nhanh", "giảm khá", "giảm sút", "sụt", "sụt giảm", "hụt",
    "hụt đi",
    "vơi", "vơi đi", "xuống giá", "rớt giá", "kém hơn", "nhỏ hơn", "tụt giảm",
  ])
  /// Words that tell a movement only where something is compared: "bớt 41 ca so cùng kỳ".
  static let looseRise = PhraseSet(["thêm", "nhiều thêm", "dôi", "mở rộng thêm", "nới thêm"])
  /// The same downward.
  static let looseFall = PhraseSet([
    "bớt", "bớt đi", "hạ", "hạ bớt", "thu hẹp", "co hẹp", "kém", "tụt", "rút ngắn", "mất",
    "hao hụt",
    "ít đi", "rút bớt",
  ])
  /// A movement whose end is named: a level, not a change.
  static let levelAfterMove = PhraseSet([
    "giảm từ", "tăng từ", "giảm còn", "giảm xuống còn", "xuống còn", "tăng lên đến", "tăng lên",
    "nâng lên", "lên đến", "hạ từ", "hạ còn", "hạ xuống", "hạ xuống còn", "giảm xuống",
    "xuống dưới",
    "kéo giảm xuống", "tụt xuống", "sụt xuống", "lên tới", "tăng lên tới", "xuống", "còn lại",
    "còn",
    "lên",
  ])
  /// A ratio to another period, or the size of a change.
  static let equal = PhraseSet(["bằng", "tương đương", "xấp xỉ", "tương đương với", "tương ứng"])
  /// A multiple.
  static let multiple = PhraseSet(["gấp", "tăng gấp", "gấp hơn", "cao gấp"])
  /// What is reached.
  static let attain = PhraseSet([
    "đạt", "đạt tỷ lệ", "đạt được", "bằng", "hoàn thành", "thực hiện", "ước đạt", "chỉ đạt",
    "đạt trên",
    "đạt gần", "mới đạt", "thực hiện đạt", "tỷ lệ", "đạt tỉ lệ", "tỷ lệ đạt", "ước thực hiện",
    "đạt khoảng",
    "tương đương", "dạt", "xong", "mới bằng", "chỉ bằng", "mới được", "mới hoàn thành", "cũng đạt",
    "hoàn thành được", "thực hiện được", "mới thực hiện",
  ])
  /// More than the plan.
  static let exceed = PhraseSet(["vượt", "vượt mức", "tăng vượt"])
  /// A part of a whole.
  static let share = PhraseSet([
    "chiếm", "chiếm tỷ lệ", "chiếm tỷ trọng", "chiếm khoảng", "chiếm trên", "chiếm gần",
    "chiếm hơn",
  ])
  /// Softens a value.
  static let qualifiers = PhraseSet([
    "ước", "khoảng", "hơn", "trên", "gần", "dưới", "xấp xỉ", "tối thiểu", "ít nhất", "dao động",
    "dao động từ", "từ", "tối đa", "không quá", "không dưới", "chỉ", "chỉ còn", "bình quân",
    "nhẹ", "mạnh", "thêm", "gấp", "lần lượt", "lần lượt là", "đến", "ước tính", "dự ước", "sơ bộ",
    "ước khoảng", "khoảng trên", "mức",
  ])
  /// An estimate.
  static let estimate = PhraseSet([
    "ước", "ước đạt", "ước thực hiện", "dự ước", "ước tính", "sơ bộ", "ước khoảng", "ước được",
    "dự kiến", "ước đến",
  ])
  /// A running total.
  static let cumulative = PhraseSet([
    "lũy kế", "lũy kế đến nay", "cộng dồn", "từ đầu năm đến nay", "từ trước đến nay", "lũy tiến",
  ])
  /// What follows are parts of what stands before.
  static let parts = PhraseSet([
    "trong đó", "bao gồm", "gồm", "cụ thể", "gồm có", "chia ra", "cụ thể như sau", "cụ thể là",
    "riêng", "một số khoản lớn", "một số khoản", "các khoản lớn", "trong số này", "trong số đó",
    "trong tổng số", "trong mức tăng chung", "trong mức tăng trưởng chung", "chia theo",
    "phân theo", "phân ra", "bao gồm các",
  ])
  /// Starts a plan's name.
  static let planHead = PhraseSet([
    "chi tiêu tỉnh", "chi tiêu huyện", "chi tiêu tình giao", "chi tiêu giao", "chỉ tiêu",
    "kế hoạch", "kh", "dự toán", "nghị quyết", "nq", "mục tiêu", "chỉ tiêu kế hoạch",
    "kế hoạch vốn", "kế hoạch năm", "so với kế hoạch", "so với chỉ tiêu", "so kế hoạch", "so kh",
    "so với nghị quyết", "so với dự toán", "so chỉ tiêu", "so với mục tiêu", "so với nq",
    "so với kh",
    "so nghị quyết", "so dự toán", "tổng kế hoạch", "chỉ tiêu được giao", "số kế hoạch",
    "kế hoạch vốn giao",
    "của kế hoạch", "dt", "khn", "mức giao", "mức được giao", "mức đăng ký", "mức phấn đấu",
    "mức đề ra", "số được giao", "số đăng ký", "so với mức giao", "so với mức đăng ký",
    "so mức giao", "so mức đăng ký", "so với tổng kế hoạch", "so với chỉ tiêu kế hoạch", "hđnd",
    "theo kế hoạch",
  ])
  /// Goes on with a plan's name.
  static let planWords = PhraseSet([
    "chỉ", "tiêu", "kế", "hoạch", "kh", "của", "và", "tỉnh", "thành", "phố", "tp", "quận", "huyện",
    "thị",
    "xã", "phường", "hđnd", "hội", "đồng", "nhân", "dân", "ubnd", "ủy", "ban", "nghị", "quyết",
    "nq", "năm",
    "giao", "được", "đề", "ra", "trung", "ương", "tw", "cả", "dự", "toán", "vốn", "so", "với",
    "pháp", "lệnh",
    "cấp", "trên", "đảng", "bộ", "phấn", "đấu", "mục", "đầu", "địa", "phương", "sở", "ngành",
    "chính", "phủ",
    "thủ", "tướng", "tình", "đặt", "thu", "đã", "theo", "bộ", "tài", "đại", "tổng", "là", "chi",
    "hàng", "vụ", "phân", "bổ", "thông", "qua", "phê", "duyệt", "đăng", "ký", "bố", "trí", "nghị",
    "quân", "khu", "nhiệm", "kỳ", "đặc", "thông",
  ])
  /// Starts a comparison's base.
  static let baseHead = PhraseSet([
    "so với cùng kỳ", "so cùng kỳ", "so với", "so", "cùng kỳ", "so với thời gian cùng kỳ",
    "cùng vụ",
    "so với thời điểm", "với cùng kỳ", "so với cùng thời điểm", "so với cùng thời kỳ",
    "cùng thời điểm",
    "đối chiếu", "đối chiếu với", "cùng thời kỳ", "svck", "ck", "so ck", "so với ck",
  ])
  /// The date of a figure.
  static let dateLead = PhraseSet([
    "đến ngày", "tính đến ngày", "tính đến", "đến", "đến hết ngày", "tính đến hết ngày",
    "đến cuối ngày",
    "thời điểm", "tại thời điểm", "đến thời điểm", "tính tại thời điểm", "kể đến ngày", "đến hết",
    "tính đến thời điểm", "ngày", "tại ngày", "thời điểm ngày", "tại thời điểm ngày",
    "đến thời điểm ngày", "số liệu đến ngày", "số liệu đến", "số liệu tính đến", "đến hết tháng",
    "hết tháng",
    "tính tới", "tới ngày", "tính tới ngày", "tới hết ngày", "tính tới hết ngày", "tới thời điểm",
    "tính tới thời điểm", "tới hết tháng", "mốc", "cùng mốc", "chốt ngày", "chốt đến ngày",
    "chốt đến",
  ])
  /// Words that open a name of what is measured.
  static let heads = PhraseSet([
    "tỷ lệ", "tổng số", "tổng", "số lượng", "diện tích", "sản lượng", "năng suất", "giá trị",
    "doanh thu",
    "kim ngạch", "tổng thu", "tổng chi", "thu", "chi", "vốn", "nguồn vốn", "đàn", "độ", "mức",
    "kinh phí", "số tiền", "giá",
    "thu nhập", "tốc độ", "chỉ số", "tỷ trọng", "trị giá", "chiều dài", "tổng kinh phí", "tổng vốn",
    "tổng diện tích", "tổng đàn", "số hộ", "số người", "số vụ", "số doanh nghiệp", "dân số",
    "lệ phí", "thuế",
    "phí", "dư nợ", "khối lượng", "công suất", "tổng giá trị", "mật độ", "tuổi thọ", "cơ cấu",
    "grdp", "thiệt hại",
    "tài sản thiệt hại", "số học sinh", "quy mô", "nguồn vốn", "trữ lượng", "bình quân", "số ca",
    "số dự án",
  ])
  /// Names that say only which side of their owner is measured.
  static let attributeHeads = PhraseSet([
    "số tiền", "tổng số tiền", "kinh phí", "tổng kinh phí", "diện tích", "tổng diện tích",
    "chiều dài",
    "tổng chiều dài", "trị giá", "tổng trị giá", "giá trị", "tổng giá trị", "tổng mức đầu tư",
    "quy mô", "dư nợ",
    "doanh số", "tổng vốn", "vốn", "tổng nguồn vốn", "tổng dư nợ", "tài sản thiệt hại",
    "thiệt hại tài sản",
    "thiệt hại", "gây thiệt hại tài sản", "số vốn", "tổng vốn đầu tư", "sản lượng", "năng suất",
    "năng suất bình quân",
    "đã thu hồi", "công suất", "khối lượng", "tổng khối lượng", "giải ngân", "đã giải ngân",
    "quân số",
    "tổng trị giá khoảng", "ước thiệt hại", "nguồn vốn", "vốn đăng ký", "tổng vốn đăng ký",
    "thời lượng",
  ])
  /// An aim, not a result.
  static let aim = PhraseSet([
    "phấn đấu", "chỉ tiêu giao", "kế hoạch giao", "mục tiêu", "phấn đấu đạt", "bảo đảm đạt",
    "đảm bảo đạt",
    "chỉ tiêu", "chỉ tiêu được giao", "dự kiến năm", "phấn đấu đến", "phấn đấu năm", "kế hoạch",
  ])
  /// Headings of what was to be reached.
  static let targetHeadings = PhraseSet(["chỉ tiêu"])
  /// Headings of what is to be done.
  static let taskHeadings = PhraseSet([
    "phương hướng", "nhiệm vụ trọng tâm", "nhiệm vụ chủ yếu", "nhiệm vụ và giải pháp", "mục tiêu",
    "một số nhiệm vụ", "nhiệm vụ giải pháp", "kế hoạch năm", "các chỉ tiêu chủ yếu năm",
    "nhiệm vụ công tác",
    "chương trình công tác", "nhiệm vụ", "chỉ tiêu năm", "chỉ tiêu chủ yếu năm", "kế hoạch tháng",
    "kế hoạch quý", "kh tháng", "kh quý", "chỉ tiêu phấn đấu", "công tác trọng tâm",
    "giải pháp trọng tâm", "giải pháp chủ yếu", "kế hoạch 6 tháng", "kế hoạch 3 tháng",
    "kế hoạch 9 tháng", "kế hoạch các tháng", "kế hoạch những tháng", "kế hoạch thời gian tới",
    "kế hoạch trọng tâm", "định hướng", "kế hoạch phát triển",
    "kh 6 tháng", "kh năm", "công việc thời gian tới", "chỉ tiêu 6 tháng cuối năm",
    "chỉ tiêu quý", "chỉ tiêu tháng", "chỉ tiêu cuối năm", "chỉ tiêu 3 tháng cuối năm",
    "chỉ tiêu những tháng cuối năm", "chỉ tiêu các tháng cuối năm", "chỉ tiêu đến cuối năm",
    "chỉ tiêu đến năm", "chỉ tiêu kế hoạch năm",
  ])
  /// Headings of what was done, even where they name tasks.
  static let resultHeadings = PhraseSet([
    "kết quả", "tình hình", "đánh giá", "thực trạng", "kiểm điểm", "mục tiêu tổng hợp", "thực hiện",
  ])
  /// Joins clauses; no part of a name.
  static let joiners = PhraseSet([
    "với", "và", "có", "gồm", "làm", "là", "được", "đã", "cho", "đạt", "ước", "trong đó",
    "cùng với", "tương đương",
    "đồng thời", "còn", "qua đó", "kết quả", "để", "nhằm", "hiện còn", "thu hút", "bao gồm", "theo",
    "tương ứng", "riêng", "chiếm", "tăng", "giảm", "so với", "so", "lũy kế", "gây", "dù", "tuy",
    "nhưng", "song", "mặc dù", "mới", "vẫn", "cũng", "đều", "tức", "tức là",
  ])
  /// Left out at the start of a name.
  static let leading = PhraseSet([
    "trong đó", "trong quý", "trong năm", "trong kỳ", "trong tháng", "đến nay", "hiện nay",
    "qua đó", "kết quả",
    "đã", "bên cạnh đó", "đồng thời", "ngoài ra", "và", "với", "còn", "còn lại là", "còn lại",
    "được", "hiện", "hiện còn",
    "tính đến nay", "nâng tổng số", "nâng tổng", "đưa tổng số",
    "cụ thể", "gồm", "bao gồm", "có", "tiếp tục", "trên địa bàn", "thị xã", "toàn thị xã",
    "toàn huyện", "toàn tỉnh",
    "toàn xã", "toàn quận", "toàn thành phố", "huyện", "ước", "là", "lũy kế",
    "đến thời điểm hiện tại", "đến hết",
    "ước đến", "tính", "đến", "cũng", "như", "đều", "cả", "qua kiểm tra", "trong", "ước thực hiện",
    "để", "đó",
    "riêng", "làm", "khiến", "tổ chức", "thực hiện", "trong quý i", "trong quý ii", "trong quý iii",
    "trong quý iv", "trong 6 tháng", "quý i", "quý ii", "quý iii", "quý iv", "bình quân mỗi",
    "từ đầu năm đến nay", "nhất là", "toàn", "theo đó", "lũy kế đến nay", "cho", "khoảng",
    "kết quả đã", "hiện có", "song", "nhưng", "tuy nhiên", "tức", "tức là", "cộng cả", "gộp",
    "tính gộp",
  ])
  /// Left out at the end of a name.
  static let trailing = PhraseSet([
    "đạt", "ước đạt", "ước thực hiện được", "ước thực hiện", "là", "được", "có", "với", "cho", "đã",
    "ước", "thực hiện",
    "đạt được", "thực hiện được", "đã thực hiện được", "còn", "ước tính", "khoảng", "hơn", "trên",
    "gần", "đạt tỷ lệ", "tỷ lệ đạt", "trong đó", "gồm",
    "bằng", "chiếm", "chiếm tỷ lệ", "xảy ra", "phát hiện", "và", "cùng", "ước khoảng",
    "tương đương",
    "lũy kế", "bao gồm", "dao động", "từ", "dao động từ", "ước được", "vào", "tại", "của",
    "đến nay", "hiện nay", "hiện", "chỉ",
    "chiếm tỷ trọng", "ở mức", "mức", "toàn", "kết quả", "đến", "tổng cộng", "đều", "thu được",
    "dự ước", "sơ bộ", "trong", "như",
    "để", "lần lượt", "lần lượt là", "giảm còn", "trong quý", "bình quân là", "trong năm",
    "hiện có", "trong tháng", "tuy", "vẫn", "cũng", "mới chỉ", "vẫn còn",
  ])
  /// Function words and verbs that are no unit behind a number.
  static let nonUnits = PhraseSet([
    "và", "với", "của", "cho", "trong", "từ", "đến", "là", "được", "có", "các", "những", "đạt",
    "bằng", "tăng", "giảm",
    "so", "chiếm", "trên", "dưới", "tại", "về", "theo", "để", "đã", "đang", "sẽ", "còn", "do",
    "vào", "qua", "này", "đó",
    "thì", "mà", "ở", "ra", "lên", "xuống", "năm", "tháng", "ngày", "quý", "tuần", "ước", "hơn",
    "gồm", "như", "nhằm", "cùng",
    "lần", "hoặc", "hay", "nên", "khi", "nếu", "vì", "bởi", "đối", "thực", "triển", "làm", "nay",
    "trước", "sau", "đầu", "cuối",
    "mới", "cũ", "tổng", "thuộc", "thuế", "chưa", "không", "phải", "bị", "đều", "cũng", "đi",
    "giao", "gắn", "kết", "nối", "tỷ", "triệu",
    "phấn", "đạt", "giai", "nhiệm", "đoạn", "tới", "nhưng", "trở", "tuy", "song", "dự", "thành",
    "tham", "tổ", "phục", "cấp", "kiểm", "thăm", "đón", "chậm", "kéo", "cưỡng", "xử", "hỗ", "vận",
    "tuyên", "bàn", "tiếp", "khám", "điều", "thẩm", "nhắc", "hoàn", "quy", "xây", "sửa", "mở",
    "thu", "chi", "nộp", "gửi", "tặng", "trao", "bắt", "phạt", "lập", "mua", "bán", "nuôi", "gieo",
    "đồng thời", "riêng", "phí", "trực", "chuyển", "khởi", "giữa", "nhằm",
  ])
}
