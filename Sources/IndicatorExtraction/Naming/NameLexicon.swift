import VietnameseText

/// The words that names turn on: general words of reports, no place and no unit is named.
enum NameLexicon {
  /// Opens a name and says what is measured.
  static let heads = PhraseSet([
    "tỷ lệ", "tổng tỷ suất", "tỷ suất", "tỷ số", "độ mặn", "mức độ", "mức độ hài lòng", "tỷ trọng",
    "tổng số", "số lượng", "số", "diện tích", "tổng diện tích", "sản lượng",
    "tổng sản lượng", "năng suất", "giá trị", "giá trị sản xuất", "tổng giá trị sản xuất",
    "giá trị tăng thêm", "tổng giá trị", "doanh thu", "tổng doanh thu", "kim ngạch",
    "kim ngạch xuất khẩu", "kim ngạch nhập khẩu", "tổng kim ngạch", "tổng kim ngạch xuất khẩu",
    "tổng thu", "tổng chi", "thu", "chi", "vốn", "tổng vốn", "nguồn vốn", "tổng nguồn vốn", "đàn",
    "tổng đàn", "độ che phủ", "mật độ", "kinh phí", "tổng kinh phí", "số tiền", "tổng số tiền",
    "số vốn", "kế hoạch", "chỉ số sử dụng lao động", "giá trị giải ngân",
    "tổng tiền", "giá", "giá bán", "đơn giá", "mức", "mức thu nhập", "thu nhập", "tốc độ",
    "tốc độ tăng",
    "tốc độ tăng trưởng", "chỉ số", "chỉ số giá", "chỉ số sản xuất", "trị giá", "tổng trị giá",
    "chiều dài", "tổng chiều dài", "dân số", "quy mô dân số", "lệ phí", "thuế", "phí", "dư nợ",
    "tổng dư nợ", "doanh số", "doanh số cho vay", "khối lượng", "tổng khối lượng", "công suất",
    "tổng công suất", "tuổi thọ", "cơ cấu", "grdp", "iip", "cpi", "quy mô", "trữ lượng", "quân số",
    "lượng",
    "tổng lượng", "trọng lượng", "tổng trọng lượng", "nợ xấu", "lãi suất", "lợi nhuận", "định mức",
    "kế hoạch vốn", "tổng mức", "tổng mức bán lẻ", "tổng mức đầu tư", "tổng sản phẩm",
    "dân số trung bình", "sức chứa", "thời lượng", "nợ đọng", "tổng", "lượt khách", "khách du lịch",
    "giá trị xuất khẩu", "giá trị nhập khẩu", "trọng lượng",
    "xuất siêu", "nhập siêu", "huy động vốn", "nguồn vốn huy động", "tổng nguồn vốn huy động",
    "quỹ", "lương thực",
    "bình quân lương thực",
  ])
  /// Opens with a head's word and is none.
  static let noHeads = PhraseSet([
    "thu hoạch", "thu gom", "thu giữ", "thu hồi", "thu hút", "thu mua", "thu nhặt", "thu dọn",
    "chi tiết", "chi hội", "chi bộ", "chi cục", "chi đoàn", "chi nhánh", "chi trả", "thu thập",
    "giá thể",
    "giá đỡ",
    "tổng hợp", "tổng kết", "tổng rà soát", "tổng kiểm tra", "tổng vệ sinh", "tổng duyệt",
    "số hóa", "số liệu", "chi bộ", "vốn có", "thu nộp", "thu về", "thu được", "phí tổn",
  ])
  /// The heads of counts.
  static let countHeads = WordTable(["số", "tổng", "quân", "dân", "lượng", "mật", "lượt", "khách"])
  /// Heads of a whole that its parts do not share.
  static let wholes = PhraseSet([
    "tổng sản phẩm", "tổng mức", "tổng thu", "thu", "tổng", "grdp", "số", "tổng số", "mức",
    "tổng mức bán lẻ",
  ])
  /// Heads that say only which side of their owner is measured.
  static let attributes = PhraseSet([
    "số tiền", "tổng số tiền", "tổng tiền", "kinh phí", "tổng kinh phí", "diện tích",
    "tổng diện tích", "chiều dài",
    "tổng chiều dài", "trị giá", "tổng trị giá", "giá trị", "tổng giá trị", "quy mô", "dư nợ",
    "doanh số",
    "tổng vốn", "vốn", "nguồn vốn", "tổng nguồn vốn", "tổng dư nợ", "sản lượng", "tổng sản lượng",
    "năng suất",
    "công suất", "khối lượng", "tổng khối lượng", "doanh thu", "tổng doanh thu", "lợi nhuận", "giá",
    "giá bán", "mức",
    "trọng lượng", "định mức", "tổng thu", "tỷ lệ", "tổng trọng lượng", "tổng mức đầu tư",
    "số lượng", "tổng số",
    "lãi suất", "vốn đăng ký", "tổng vốn đăng ký", "mức vay", "mức chuẩn", "đơn giá", "mức hỗ trợ",
    "thời lượng", "tổng",
    "năng suất bình quân", "giá bán bình quân", "giá bình quân", "thu", "chi", "tổng chi",
    "kế hoạch", "giá trị giải ngân", "số vốn", "thuế", "phí", "tổng kế hoạch",
    "sản lượng thu hoạch",
  ])
  /// Who acts: left out before a verb.
  static let actors = PhraseSet([
    "công an", "quân đội", "ủy ban", "ubnd", "hđnd", "hội đồng", "hội", "đoàn", "mặt trận", "mttq",
    "ubmttq", "ban",
    "ngành", "đội", "lực lượng", "tổ", "trung tâm", "phòng", "xã", "phường", "huyện", "tỉnh",
    "thị xã", "thành phố", "quận", "địa phương", "địa bàn", "toàn xã", "toàn huyện", "toàn tỉnh",
    "toàn phường",
    "bộ phận", "trạm", "chi cục", "sở", "liên đoàn", "đảng bộ", "đảng ủy", "chi bộ", "tòa án",
    "viện kiểm sát",
    "thanh tra", "hạt", "cơ quan", "đơn vị", "chi nhánh", "cán bộ", "nông dân", "người dân",
    "bà con", "công đoàn", "văn phòng", "bộ chỉ huy", "ban chỉ huy", "cấp ủy", "một cửa",
    "dân quân",
    "nhà trường", "thường trực", "hệ thống", "mạng lưới", "lãnh đạo", "quản lý thị trường",
    "ngân hàng", "bệnh viện", "thư viện", "nhà máy", "quỹ", "lãnh đạo", "hợp tác xã", "tổ chức",
    "doanh nghiệp", "công ty", "toàn thể", "gia đình", "nhân dân",
  ])
  /// Opens with an actor's word and is none.
  static let noActors = PhraseSet([
    "hội viên", "đoàn viên", "đội viên", "xã viên", "phòng khám", "tổ hợp", "tổ dân phố", "tổ viên",
    "xã hội", "ban đầu", "hội nghị", "hội thi", "hội thao", "hội diễn", "hội chợ", "hội trường",
    "phòng học", "phòng chống", "phòng cháy", "đội bóng", "đoàn khách", "tổ chức", "sở hữu",
    "hạt giống", "các loại", "cán bộ công chức", "tỉnh lộ", "xã đạt", "phòng bệnh",
  ])
  /// What was done.
  static let verbs = PhraseSet([
    "tổ chức", "thực hiện", "triển khai", "phát hiện", "xử lý", "xử phạt", "phạt", "bắt", "bắt giữ",
    "thu giữ",
    "tịch thu", "khởi tố", "điều tra", "làm rõ", "tiếp nhận", "nhận", "giải quyết", "trả", "cấp",
    "cấp mới", "cấp đổi", "cấp phát", "phát",
    "trao", "tặng", "trao tặng", "thăm", "thăm hỏi", "hỗ trợ", "vận động", "huy động", "quyên góp",
    "xây dựng", "xây",
    "sửa chữa", "sửa", "nâng cấp", "làm mới", "lắp đặt", "lắp", "trồng", "trồng mới", "thả", "tiêm",
    "tiêm phòng", "phun",
    "khám", "điều trị", "mở", "khai giảng", "tập huấn", "đào tạo", "tuyển sinh", "tuyển",
    "giới thiệu", "tư vấn", "kết nạp",
    "công nhận", "thành lập", "ra mắt", "kiểm tra", "thanh tra", "giám sát", "thẩm định",
    "phê duyệt", "ban hành", "chuyển",
    "lập", "nhắc nhở", "đình chỉ", "tạm giữ", "tước", "di dời", "bố trí", "thu hồi", "bồi thường",
    "giải ngân", "cho vay",
    "thu hút", "đón", "phục vụ", "vận chuyển", "tiêu thụ", "sản xuất", "khai thác", "thu hoạch",
    "gieo", "gieo sạ",
    "xuống giống", "gieo trồng", "nuôi", "thu gom", "dọn", "phát quang", "nạo vét", "nghiệm thu",
    "bàn giao", "khánh thành",
    "khởi công", "tuyên truyền", "hòa giải", "tiêu hủy", "đóng góp", "hiến", "ủng hộ", "chi trả",
    "nộp", "xuất bán",
    "tháo dỡ", "xét xử", "thụ lý", "đăng ký", "quản lý", "cung cấp", "phối hợp", "tham mưu", "đưa",
    "ghi nhận", "xảy ra", "có", "còn", "hoàn thành", "tổ chức thực hiện", "ra quân", "tuần tra",
    "lấy", "xét nghiệm", "chăm sóc", "nuôi dưỡng", "đề nghị", "khen thưởng", "trình", "rà soát",
    "huấn luyện", "tiếp", "kéo giảm", "phấn đấu", "quy tụ", "chết", "làm chết", "bị thương",
    "thiệt hại", "thu nhặt", "đặt", "phát triển mới", "bốc dỡ", "luân chuyển", "sạt lở", "lấp đầy",
    "nâng", "bán", "giải tán", "xóa", "khắc phục", "cứu trợ", "phạt tiền", "khởi động", "trúng",
    "thẩm tra", "xác minh", "vay", "tham gia", "cải tạo", "duy tu", "xả", "chế biến", "tiêu độc",
    "xuất khẩu", "nhập khẩu", "phân bổ", "tiếp cận", "buộc", "lắp mới", "đắp", "gia cố",
    "phát triển", "bổ sung", "giao", "tạo", "giúp", "thanh toán", "thu nộp", "nộp ngân sách",
    "truy thu", "thu về", "cắt giảm", "thu nợ", "hoàn thuế", "chấp thuận", "cấp giấy", "đoạt",
    "giành",
    "xử lý dứt điểm",
  ])
  /// Says nothing of what is counted.
  static let emptyVerbs = PhraseSet([
    "tổ chức", "thực hiện", "triển khai", "có", "còn", "xảy ra", "ghi nhận", "mở", "phối hợp",
    "tổ chức thực hiện", "đạt", "tham mưu", "ước", "tập trung", "hoàn thành", "phấn đấu", "là",
    "quy tụ", "đã", "tiến hành", "kịp thời", "chủ động", "hiện", "hiện có", "hiện còn", "duy trì",
    "tính chung", "tính", "chung", "cộng dồn", "lũy kế", "riêng", "trong đó", "chia ra",
    "chia theo loại hình", "gồm", "từ đầu năm", "thêm", "trong tổng số", "toàn tỉnh", "toàn huyện",
    "toàn xã", "toàn thị xã", "toàn phường", "toàn ngành", "toàn quận", "toàn thành phố",
    "trên địa bàn", "địa bàn",
    "trên địa bàn tỉnh", "trên địa bàn huyện", "trên địa bàn xã", "trên địa bàn thị xã",
    "trên địa bàn phường", "trên địa bàn thành phố", "trên địa bàn quận", "cả năm", "tuần qua",
    "năm nay", "vừa qua", "cùng kỳ", "dự ước", "dự kiến", "cơ cấu", "tang vật", "kết quả", "cụ thể",
    "số đó", "đến nay", "tính đến nay", "trong kỳ", "nay", "toàn", "dao động", "quanh mức",
    "quanh", "giữ ở", "ở mức", "ổn định ở", "tiếp tục", "bình quân đạt", "ước khoảng", "đo được",
    "tập trung hoàn thành", "phấn đấu cả năm", "nhiều hơn vụ trước", "nhiều hơn", "cao hơn",
    "thấp hơn", "ra quyết định", "buộc", "đến cuối", "năm học", "th", "kh", "lk", "tương ứng",
    "qua rà soát", "theo kết quả rà soát", "theo kết quả", "theo rà soát", "kết quả khảo sát",
    "khả năng", "khả năng cả năm", "bà con", "có mặt", "nổ ra", "nổ ra tại", "qua kiểm tra",
    "qua công tác", "thường xuyên duy trì hoạt động của",
    "duy trì hoạt động",
    "hoạt động của", "duy trì hoạt động của", "qua tuần tra", "từ các nguồn", "cuối cùng",
    "riêng quý", "đưa", "nhiệm vụ trọng tâm", "sĩ số", "quy mô",
    "từ mức thực hiện", "với kết quả", "với mức", "từ kết quả", "kết quả rà soát", "rà soát",
    "đoạt",
    "giành", "giành được", "đạt được", "toàn địa bàn", "nhìn chung",
    "kết thúc", "kết thúc quý",
    "quá trình", "trên nền", "trên cơ sở", "phát huy kết quả đạt được",
  ])
  /// Leads to a level and is no part of its name, before a head.
  static let aims = PhraseSet([
    "bảo đảm", "đảm bảo", "kéo giảm", "giữ ổn định", "giữ vững", "duy trì", "nâng", "duy trì, nâng",
    "phân khai", "phân bổ",
    "giảm", "tăng", "hạ", "phấn đấu", "hoàn thành", "kéo", "nâng cao", "ổn định", "tiếp tục nâng",
  ])
  /// Leads to a level at the end of a subject.
  static let tails = PhraseSet([
    "dao động quanh mức", "dao động quanh", "quanh mức", "quanh", "giữ ở mức", "giữ ở", "ổn định ở",
    "ổn định ở mức", "duy trì", "duy trì ở", "đo được", "được giao", "th", "kh", "lk", "ước tính",
    "bình quân đạt", "tính chung", "ổn định", "hiện nay", "khoảng", "gồm", "tổng cộng",
  ])
  /// Weighs nothing in a name.
  static let light = WordTable([
    "số", "tổng", "của", "các", "và", "tại", "về", "cho", "với", "được", "đã", "trên", "đang", "là",
    "do", "từ", "ở", "bị", "trong", "theo", "những", "một", "để", "như", "có", "đến", "cùng", "mới",
  ])
  /// No name ends with these.
  static let dangling = WordTable([
    "và", "của", "cho", "với", "tại", "các", "từ", "để", "là", "ước", "đạt", "được", "đã", "trong",
    "theo", "do", "có", "bị", "ở", "về", "gồm", "còn", "đến", "như", "bằng", "đang", "trên",
    "những", "khoảng", "hết",
  ])
  /// Units that only stand for their noun: "25 cái", "12 con".
  static let classifiers = WordTable([
    "cái", "chiếc", "con", "em", "đồng", "chí", "người", "đơn", "vị", "trường", "hợp", "lượt", "vụ",
    "cuộc", "khẩu", "cháu", "đối", "tượng", "bộ", "suất", "nhân", "việc", "điểm", "quân",
  ])
  /// Where the words behind a unit end to tell the name.
  static let postEnds = PhraseSet([
    "tại", "từ nguồn", "theo", "do", "nhân dịp", "nhân ngày", "nhân kỷ niệm", "nhân tháng",
    "nhân tết", "nhân lễ", "trên địa bàn", "vào", "để", "nhằm", "với",
    "trong tháng", "trong quý", "trong năm", "trong kỳ", "trong đó", "bằng", "từ", "so với", "so",
    "hiện", "tăng", "giảm", "nâng", "góp phần", "qua", "thuộc", "ở", "chiếm", "trong", "cùng",
    "giữ", "vẫn",
    "của", "trên diện tích", "trị giá", "tổng trị giá", "tính đến", "gồm", "bao gồm", "tương đương",
    "nêu trên", "nói trên", "kể trên", "đảm bảo", "bảo đảm", "tạo", "phục vụ", "năm",
    "trên các lĩnh vực", "các lĩnh vực",
    "ở các lĩnh vực", "thuộc các lĩnh vực", "trở lên",
  ])
  /// Places behind a unit that tell the name.
  static let postPlaces = PhraseSet([
    "ở nước ngoài", "tại nước ngoài", "trong nước", "trong tỉnh", "ngoài tỉnh", "trong độ tuổi",
    "của người", "trong thời hạn", "trong hạn", "từ chối", "tại ngũ", "trong thực hiện",
    "trong phong trào",
  ])
  /// Verbs that need their place.
  static let situated = PhraseSet(["nằm", "sống", "ngồi", "đứng"])
  /// Owners of sums that the sums' names leave out.
  static let holders = WordTable([
    "hộ", "cơ", "sở", "đối", "tượng", "người", "trường", "hợp", "lao", "động", "vụ", "cuộc", "lượt",
    "em", "cá", "nhân",
  ])
  /// Verbs behind a unit that go on with the name.
  static let postVerbs = PhraseSet([
    "đang", "được", "đã", "đạt", "có", "còn", "là", "chưa", "bị", "hiện",
  ])
  /// Units that a noun beside them makes needless.
  static let droppable = WordTable([
    "cái", "chiếc", "con", "em", "đồng", "chí", "người", "cháu", "quân",
  ])
  /// Units of what is made.
  static let products = WordTable(["viên", "chai", "lon", "tấm", "đôi"])
  /// Opens the topic of a paragraph.
  static let work = PhraseSet(["công tác"])
  /// Headings that only name a branch of administration.
  static let sectors = PhraseSet([
    "giáo dục", "y tế", "văn hóa", "xã hội", "kinh tế", "nông nghiệp", "lâm nghiệp", "trồng trọt",
    "chăn nuôi",
    "thương mại", "dịch vụ", "nội chính", "quốc phòng", "an ninh", "lao động", "môi trường",
    "tài nguyên", "công nghiệp",
    "tài chính", "ngân sách", "xây dựng cơ bản", "khoa học", "tư pháp", "thông tin", "gd", "lđ",
    "cn", "thu chi", "nhiệm vụ", "phương hướng", "mục tiêu", "đánh giá", "nhận xét", "chính sách",
    "an sinh", "vh", "tt", "yt", "qs", "ca", "bảo trợ xã hội", "đặc điểm", "đặc điểm tình hình",
    "khái quát", "hạn chế", "tồn tại", "khó khăn", "thuận lợi", "nguyên nhân", "tổ chức bộ máy",
    "nhân lực", "mạng lưới",
  ])
  /// Opens with the word of a branch and is none.
  static let sources = PhraseSet([
    "ngân sách trung ương", "ngân sách tỉnh", "ngân sách địa phương", "ngân sách huyện",
    "ngân sách xã", "ngân sách cấp tỉnh", "ngân sách cấp huyện", "ngân sách nhà nước",
    "ngân sách tw", "ngân sách thành phố",
  ])
  /// Opens the name of a source of money.
  static let fundSources = PhraseSet([
    "vốn", "nguồn vốn", "ngân sách", "nguồn", "chương trình", "dự án", "các chương trình",
  ])
  /// Opens a heading and says nothing.
  static let openings = PhraseSet([
    "công tác", "lĩnh vực", "tình hình", "kết quả", "hoạt động", "về", "thực hiện", "một số", "các",
    "đối với", "việc", "triển khai", "tổ chức", "trong lĩnh vực", "ngành", "tập trung",
    "phát triển", "quản lý",
  ])
  /// Periods, days and other words that no name has.
  static let adverbs = PhraseSet([
    "trong quý", "trong năm", "đến nay", "hiện nay", "trong kỳ", "trong tháng", "toàn thị xã",
    "toàn huyện", "toàn tỉnh", "toàn xã", "toàn phường", "toàn quận", "toàn thành phố",
    "đến thời điểm hiện tại", "đến hết", "tính đến", "đầu năm", "năm nay", "từ đầu năm", "cả năm",
    "lũy kế", "cộng dồn", "tính chung", "trong tuần", "so với cùng kỳ", "so cùng kỳ",
    "trên địa bàn tỉnh", "trên địa bàn huyện", "trên địa bàn xã", "trên địa bàn phường",
    "trên địa bàn thị xã", "trên địa bàn thành phố", "trên địa bàn quận", "theo đó", "đồng thời",
    "tuần qua", "năm học", "đầu năm học", "hiện có", "hiện còn", "hết năm", "đến hết năm",
    "cuối năm", "đến cuối năm",
    "đầu kỳ", "cuối kỳ", "cùng thời điểm", "dứt điểm", "toàn địa bàn",
    "đến nay đã", "hết niên độ", "tháng này", "quý này", "kỳ này", "năm ngoái", "hằng tháng",
  ])
}
