import VietnameseText

/// The words of table headers and row labels.
enum TableWords {
  /// Headers of the column of row numbers.
  static let rowNumber = PhraseSet(["stt", "tt", "số tt", "số thứ tự"])
  /// Headers of the column of units.
  static let unit = PhraseSet(["đơn vị tính", "đvt", "đơn vị", "đv tính", "đv"])
  /// Lead a unit in the line above a table.
  static let unitLead = PhraseSet(["đơn vị tính", "đvt", "đơn vị", "đv tính"])
  /// Headers of columns whose numbers are no measures.
  static let noMeasure = PhraseSet([
    "ghi chú", "mã", "mã số", "số hiệu", "số quyết định", "quyết định", "ngày", "thời gian",
    "điện thoại", "xếp hạng", "thứ hạng", "hạng", "năm sinh", "năm khởi công", "năm hoàn thành",
    "thời hạn", "năm thực hiện", "số điện thoại", "địa chỉ",
  ])
  /// Plans in headers.
  static let plan = PhraseSet([
    "kế hoạch", "kh", "dự toán", "dt", "chỉ tiêu", "mục tiêu", "nghị quyết", "nq", "được giao",
  ])
  /// Money assigned for works.
  static let allotment = PhraseSet([
    "kế hoạch vốn", "kh vốn", "vốn giao", "vốn được giao", "vốn kế hoạch", "tổng kế hoạch vốn",
    "vốn bố trí", "vốn phân bổ",
  ])
  /// What a work costs in all.
  static let cost = PhraseSet([
    "tổng mức đầu tư", "tmđt", "tổng mức", "tổng dự toán", "giá trị hợp đồng", "quy mô",
    "tổng vốn đầu tư",
  ])
  /// What was paid of it.
  static let paid = PhraseSet(["giải ngân"])
  /// Say that a percentage is of a plan when one stands in the row.
  static let rate = PhraseSet([
    "đạt", "tỷ lệ", "mức đạt", "tỷ lệ đạt", "hoàn thành", "mức hoàn thành", "tỷ lệ hoàn thành",
    "tỷ lệ thực hiện", "tỷ lệ giải ngân", "kết quả đạt", "mức độ hoàn thành", "so sánh",
  ])
  /// Say that a percentage is of a plan even when none stands in the row.
  static let reach = PhraseSet(["đạt", "hoàn thành"])
  /// Words a bare rate column is made of.
  static let rateWords = PhraseSet([
    "đạt", "tỷ", "lệ", "mức", "hoàn", "thành", "thực", "hiện", "giải", "ngân", "kết", "quả", "độ",
    "th", "so", "sánh", "được", "năm",
  ])
  /// Parts of a whole in percent.
  static let share = PhraseSet(["tỷ trọng", "cơ cấu", "chiếm"])
  /// Movements.
  static let up = PhraseSet(["tăng"])
  /// Movements downward.
  static let down = PhraseSet(["giảm"])
  /// Either.
  static let either = PhraseSet(["chênh lệch", "+/-", "biến động", "±"])
  /// Words that may stand beside those of a movement.
  static let movementWords = PhraseSet([
    "tăng", "giảm", "chênh", "lệch", "tốc", "độ", "so", "với", "cùng", "kỳ", "năm", "trước",
    "tháng", "quý", "mức", "tỷ", "lệ", "biến", "động", "hoặc", "và", "vụ", "ck", "svck", "sánh",
    "trưởng", "th", "thực", "hiện",
  ])
  /// Other periods.
  static let base = PhraseSet([
    "cùng kỳ", "cùng vụ", "svck", "ck", "năm trước", "năm ngoái", "kỳ trước", "tháng trước",
    "quý trước", "cùng thời điểm",
  ])
  /// Opens a comparison.
  static let compare = PhraseSet(["so", "so với", "so sánh"])
  /// Estimates.
  static let estimate = PhraseSet(["ước", "dự ước", "ước thực hiện", "ước th"])
  /// Running totals.
  static let cumulative = PhraseSet(["lũy kế", "cộng dồn"])
  /// Words of headers that do not tell what is measured.
  static let generic = PhraseSet([
    "thực hiện", "ước thực hiện", "th", "ước th", "ước", "kết quả", "kết quả thực hiện",
    "số liệu", "năm", "tháng", "quý", "lũy kế", "cả năm", "đầu năm", "cuối năm", "từ đầu năm",
    "từ", "trong kỳ", "trong", "kỳ báo cáo", "kỳ này", "số lượng", "đạt", "đạt được", "đến",
    "ngày", "hết", "tính", "tính đến", "nay", "báo cáo", "i", "ii", "iii", "iv", "kỳ", "đầu",
    "tổng số", "tổng cộng", "cộng", "giao", "được giao", "đơn vị", "số thực hiện", "dự ước",
    "cộng dồn", "thời điểm", "tại",
  ])
  /// Phrases that open with what elsewhere is a counted noun.
  static let verbs = PhraseSet([
    "giải ngân", "kết quả", "giải quyết", "giải phóng", "đơn vị tính", "kế hoạch", "nội dung",
    "chỉ tiêu", "tổng đàn", "hoạt động", "nhiệm vụ", "báo cáo", "giải pháp", "nghị quyết",
    "quyết định", "địa bàn", "vị trí", "lĩnh vực", "địa điểm", "tổ chức", "khu vực", "đơn vị",
  ])
  /// Counted nouns of one syllable that stand in headers without "Số".
  static let countable = PhraseSet([
    "trường", "hộ", "vụ", "lớp", "người", "trẻ", "ca", "con", "đơn", "xã",
  ])
  /// Headers that say no more than that a value stands below.
  static let bareValue = PhraseSet(["giá trị", "số tiền", "kinh phí", "số vốn"])
  /// Opens the label of a total.
  static let total = PhraseSet(["tổng", "tổng số", "tổng cộng", "cộng", "tổng toàn"])
  /// The whole of a place.
  static let whole = PhraseSet([
    "toàn tỉnh", "toàn huyện", "toàn xã", "toàn thị xã", "toàn thành phố", "toàn quận",
    "toàn phường", "toàn ngành", "cả tỉnh", "cả huyện", "cả xã", "toàn vùng",
  ])
  /// Opens parts.
  static let parts = PhraseSet(["trong đó", "bao gồm", "gồm", "chia ra", "riêng"])
  /// Say only which side of the row above is told.
  static let sides = PhraseSet([
    "diện tích", "năng suất", "sản lượng", "giá trị", "số tiền", "kinh phí", "số người", "tỷ lệ",
    "số lượng", "tổng số", "nam", "nữ", "số hộ", "số vụ", "chiều dài", "khối lượng",
  ])
  /// What happened to things counted in the column before.
  static let outcome = PhraseSet([
    "đã", "đang", "trễ hạn", "quá hạn", "đúng hạn", "trước hạn", "còn lại", "tồn", "chưa",
    "giải quyết", "sớm hạn",
  ])
  /// Opens what was done with them.
  static let done = PhraseSet(["đã"])
  /// Opens a counted header before its noun.
  static let countLead = PhraseSet(["số", "tổng số", "tổng", "số lượng", "tổng số lượng"])
  /// Words that name a table and tell nothing of its measures.
  static let titleLead = PhraseSet([
    "biểu", "bảng", "phụ lục", "biểu số", "bảng số", "số liệu", "tổng hợp", "kết quả", "tình hình",
    "cụ thể", "như sau",
    "một số", "các",
  ])
  /// Sentences that only point at the table.
  static let pointer = PhraseSet([
    "chi tiết", "như sau", "bảng sau", "bảng dưới", "biểu sau", "cụ thể", "số liệu cụ thể",
    "kèm theo",
  ])
  /// Labels of receipts that need no "Thu" before them, and of payments that need no "Chi".
  static let moneyHeads = PhraseSet([
    "thu", "chi", "thuế", "phí", "lệ phí", "tổng", "bội chi", "bội thu", "kết dư", "các khoản thu",
    "các khoản chi", "các loại phí", "nợ", "vay", "trả", "trong đó",
  ])
  /// Titles of tables whose rows are receipts.
  static let receiptTitles = PhraseSet(["khoản thu", "nguồn thu"])
  /// Titles of tables whose rows are payments.
  static let paymentTitles = PhraseSet(["khoản chi", "nhiệm vụ chi"])
  /// The first word of receipts and of payments.
  static let receipts = PhraseSet(["thu", "tổng thu", "chi", "tổng chi"])
}
