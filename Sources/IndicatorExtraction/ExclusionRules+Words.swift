import VietnameseText

/// The words that the rules of exclusion turn on.
extension ExclusionRules {
  static let numberWord = WordKey("số")
  static let day = WordKey("ngày")
  static let each = WordKey("mỗi")
  static let hours = keys(["giờ", "h"])
  static let sizes = keys(["loại", "cỡ", "size"])
  static let animal = WordKey("con")
  static let tier = WordKey("cấp")
  static let former = WordKey("cũ")
  static let all = WordKey("cả")
  static let sides = keys(["tiêu", "mặt", "nội", "cấp", "khâu", "lĩnh"])
  static let occasions = keys([
    "lễ", "dịp", "ngày", "chiều", "sáng", "tối", "đêm", "trưa", "sau", "từ", "đến", "mùng",
  ])
  static let clockLeads = keys(["lúc", "trước", "sau", "hồi", "vào"])
  static let savings = PhraseSet(["tiết kiệm", "tiết kiệm thêm"])
  static let full = WordKey("đủ")
  static let sort = WordKey("loại")
  static let classWord = WordKey("lớp")
  static let ageWord = WordKey("tuổi")
  static func keys(_ words: [String]) -> WordSet { WordSet(words) }
  static let dayWords = keys(["ngày", "đến", "tới", "hết", "mùng", "từ", "với", "trước", "sau"])
  static let yearLeads = keys([
    "năm", "đán", "tết", "quý", "tháng", "vụ", "đoạn", "kỳ", "hè", "xuân",
  ])
  static let periodLeads = keys(["tháng", "quý", "tuần", "năm"])
  static let wholes = keys(["trong", "cuối", "hết", "cả"])
  /// The words before "năm" that leave its number to count something.
  static let yearNames = keys(["hoạch", "kh", "tiêu", "toán", "đầu"])
  static let capitalPlans = PhraseSet(["kế hoạch vốn", "kế hoạch năm", "kế hoạch giao"])
  static let durations = keys(["tháng", "ngày", "năm", "tuần", "phút", "quý", "đêm", "thế"])
  static let repeated = keys([
    "buổi", "bữa", "giờ", "lần", "tiết", "ca", "phút", "ngày", "đợt", "kỳ", "cữ",
  ])
  /// Numbers of things that a text only talks of: "07 nhóm giải pháp".
  static let groups = PhraseSet([
    "nhóm giải pháp", "nhóm nhiệm vụ", "nhóm nhiệm vụ, giải pháp", "nhóm vấn đề", "nhóm nội dung",
    "khâu đột phá", "nhiệm vụ, giải pháp", "nhiệm vụ và giải pháp", "nhóm chính sách",
  ])
  /// Lead the size of a group of the best or worst.
  static let tops = PhraseSet([
    "thuộc nhóm", "trong nhóm", "nằm trong nhóm", "lọt vào nhóm", "vào nhóm", "top", "tốp",
    "trong tốp", "thuộc tốp", "lọt tốp", "trong top", "thuộc top",
  ])
  /// Ranks gained or lost: "tụt 4 bậc".
  static let rankMoves = keys([
    "tụt", "tăng", "giảm", "lên", "xuống", "thăng", "hạ", "nâng", "sụt", "rớt", "rơi", "vượt",
  ])
  static let rankUnits = keys(["bậc", "hạng"])
  /// Units that hold a number of things: "đồng/chục (12 trái)".
  static let packs = keys(["chục", "tá", "thiên", "lốc", "bao", "thùng", "bó"])
  static let saltLines = PhraseSet(["ranh mặn", "ranh giới mặn", "đường ranh mặn"])
  static let documents = PhraseSet([
    "nghị định", "quyết định", "công văn", "chỉ thị", "thông tư", "nghị quyết", "kế hoạch",
    "thông báo",
    "báo cáo", "tờ trình", "luật", "hướng dẫn", "kết luận", "đề án", "chương trình", "quy định",
    "công điện", "số",
  ])
  static let projects = PhraseSet(["đề án", "chương trình", "dự án", "phong trào", "cuộc vận động"])
  static let ordinalLeads = PhraseSet([
    "thứ", "lần thứ", "đứng thứ", "xếp thứ", "kỳ họp thứ", "đợt", "khóa", "khoá", "lần", "xếp hạng",
    "thứ hạng", "vị trí",
    "vị thứ", "xếp thứ hạng", "đứng đầu", "hạng thứ",
  ])
  static let gradeLeads = PhraseSet([
    "lớp", "mức", "mức độ", "hạng", "cấp", "cấp độ", "loại", "nhóm", "bậc", "vòng", "khối",
    "giai đoạn", "đề án", "liều", "mũi",
    "đợt", "chương trình", "giá so sánh", "giá ss", "tuyến", "tập", "phần", "quyển", "kỳ", "học kỳ",
    "dự án", "tiểu dự án",
    "nội dung", "tiêu chí", "chỉ tiêu", "dạng", "chặng", "phiên bản", "thang", "thang điểm",
  ])
  static let nameLeads = PhraseSet([
    "phường", "xã", "khóm", "ấp", "khu phố", "tổ dân phố", "thôn", "bản", "đường", "tỉnh lộ",
    "quốc lộ", "đường tỉnh", "đt", "ql",
    "lô", "khu", "cụm", "trạm", "chi bộ", "tổ", "đội", "tiểu đoàn", "trung đoàn", "sư đoàn",
    "quân khu", "mô đun", "module", "tuyến",
    "hẻm", "kênh", "cống", "cầu", "số", "thửa", "tờ", "mục", "điều", "khoản", "điểm", "chương",
    "phụ lục", "biểu", "mẫu", "bảng",
    "hình", "quận", "khu vực", "lô số", "đường số", "tiêu chí số", "ban quản lý dự án", "công ty",
    "xí nghiệp", "đội quản lý", "ban",
    "vùng", "hồ", "đập", "ngõ", "ngách", "block", "tầng", "phòng", "đông xuân", "khu dân cư",
    "khu công nghiệp", "hương lộ",
    "bệnh viện", "trường", "phân khu", "phân trại", "tàu", "đảo", "tổ công tác", "đoàn",
    "đoàn kiểm tra liên ngành", "đoàn liên ngành", "ban chỉ đạo",
  ])
}
