/// The words that tell a column's role, over folded text (lower case, no diacritics).
///
/// Source: the 22 layouts and the wordings of `FORMS.md` 1.2 and 1.3.
enum HeaderVocabulary {
  /// Words of plans.
  static let plan = [
    "ke hoach", "kh", "chi tieu giao", "chi tieu duoc giao", "du toan", "dt", "muc tieu",
    "chi tieu nam", "chi tieu nghi quyet", "chi tieu nq", "chi tieu ke hoach", "chi tieu phan dau",
    "giao nam", "duoc giao", "phan dau", "nghi quyet", "nq", "von giao", "chi tieu tinh giao",
    "chi tieu cap tren giao", "chi tieu", "ct giao", "ct duoc giao",
  ]
  /// Words of results.
  static let done = [
    "thuc hien", "th", "uoc th", "uth", "ket qua", "dat duoc", "so lieu", "gia tri", "giai ngan",
    "so thuc hien", "da thuc hien", "quyet toan", "so bao cao", "ky bao cao", "trong ky", "da dat",
  ]
  /// Words of money that was spent.
  static let disbursed = ["giai ngan", "thanh toan"]
  /// Words of expectations.
  static let estimate = ["uoc", "uth", "du kien", "kha nang", "du bao"]
  /// Words of percentages and comparisons.
  static let ratio = [
    "so sanh", "%", "ty le", "ti le", "so voi", "ty trong", "tang giam", "tang/giam", "tang, giam",
    "tang (+)", "toc do", "so kh", "so ck", "so cung ky", "dat so", "bq", "binh quan",
  ]
  /// Words of a change and not of a level.
  static let change = [
    "tang giam", "tang/giam", "tang, giam", "tang (+)", "toc do tang", "tang truong", "tang -",
    "+/-",
    "muc tang",
  ]
  /// Figures of projects that no report on indicators states: totals since the start, earlier years'
  /// money.
  static let foreign = [
    "khoi cong", "keo dai", "chuyen sang", "tong muc dau tu", "tmdt", "khoi luong",
    "nam truoc chuyen",
    "da bo tri", "con lai", "con thieu", "phan khai", "phan bo chi tiet", "giao chi tiet",
  ]
  /// Days, decisions and places of what a row names: no figures.
  static let particulars = [
    "nam hoan thanh", "nam dat", "nam khoi cong", "nam ve dich", "nam cong nhan", "thoi gian",
    "thoi han", "so qd", "ngay thang", "so quyet dinh", "nhom da", "nhom du an", "dia diem",
    "dia ban", "dia chi", "ma so du an", "ma da",
  ]
  static let note = [
    "ghi chu", "dien giai", "nguyen nhan", "vuong mac", "can cu", "ly do", "y kien",
    "don vi thuc hien", "don vi chu tri", "co quan", "nguon so lieu", "don vi theo doi",
    "don vi bao cao", "don vi chiu trach nhiem", "de xuat", "kien nghi", "chu dau tu",
  ]
  static let verdict = [
    "danh gia", "dat/", "dat / ", "dat, vuot", "hoan thanh/", "kha nang hoan thanh", "kha nang dat",
    "khong dat",
  ]
  static let resolution = ["nghi quyet", "nq", "hdnd", "hoi dong nhan dan", "dang bo"]
  static let assigned = [
    "cap tren", "tinh giao", "thanh pho giao", "huyen giao", "trung uong giao", "tw giao",
    "thu tuong", "bo giao", "ubnd tinh", "ubnd thanh pho", "ubnd huyen", "tren giao", "tp giao",
    "quan giao", "thi xa giao", "ttcp", "tinh, thanh pho giao",
  ]

  /// Headers that are told by the whole text.
  static let exact: [String: ColumnRole] = [
    "stt": .ordinal, "tt": .ordinal, "so tt": .ordinal, "so thu tu": .ordinal, "s tt": .ordinal,
    "dvt": .unit, "don vi tinh": .unit, "don vi": .unit, "dv tinh": .unit, "d.v.t": .unit,
    "dv": .unit, "đvt": .unit, "don vi do": .unit, "don vi do luong": .unit,
    "ma so": .code, "ma": .code, "ma chi tieu": .code, "(ma)": .code, "ma ct": .code,
  ]

  /// Openings of a header over the rows' names, and what may not be said there.
  private static let names = [
    "chi tieu", "noi dung", "danh muc", "ten chi tieu", "cac chi tieu", "linh vuc", "ten du an",
    "chi tieu/noi dung", "nhom chi tieu", "hang muc", "khoan muc", "cac khoan", "nguon thu",
    "ten danh muc", "he thong chi tieu",
  ]
  private static let noNames = [
    "giao", "nam", "ke hoach", "%", "thuc hien", "nghi quyet", "ghi chu", "{n}", "{n-1}", "{n+1}",
    "vuong mac", "so voi",
  ]

  /// Whether a header stands over the rows' names.
  static func isName(_ text: FoldedText) -> Bool {
    guard names.contains(where: text.opens(with:)), text.wordCount <= 12 else { return false }
    return !text.holds(anyOf: noNames)
  }

  /// Whether a text may be a header of any kind.
  static func isHeader(_ text: FoldedText) -> Bool {
    guard !text.isEmpty, text.byteCount <= 140 else { return false }
    if exact[text.text] != nil || isName(text) { return true }
    return text.holds(anyOf: plan) || text.holds(anyOf: done) || text.holds(anyOf: estimate)
      || text.holds(anyOf: ratio) || text.holds(anyOf: note) || text.holds(anyOf: verdict)
      || !HeaderTimeReader.time(in: text).isEmpty
  }
}
