/// The words that tell a column's role, over folded text (lower case, no diacritics).
///
/// Source: the 22 layouts and the wordings of `FORMS.md` 1.2 and 1.3.
enum HeaderVocabulary {
  /// One way to tell a role.
  struct Rule {
    let role: ColumnRole
    /// All of these must occur; each entry lists alternatives.
    let all: [[String]]
    /// None of these may occur.
    var none: [String] = []
  }

  private static let plan = [
    "ke hoach", "kh", "chi tieu giao", "du toan", "dt", "muc tieu", "chi tieu nam",
  ]
  private static let done = [
    "thuc hien", "th", "uoc th", "uth", "ket qua", "uoc", "dat duoc", "so lieu", "gia tri",
    "giai ngan",
  ]
  private static let lastYear = ["{n-1}", "nam truoc", "nam ngoai", "cung ky"]
  private static let runningTotal = [
    "luy ke", "lk", "cong don", "tu dau nam", "6 thang", "9 thang", "sau thang", "chin thang", "6t",
    "9t",
  ]

  /// In order: the first rule that fits decides.
  static let rules: [Rule] = [
    Rule(role: .note, all: [["ghi chu", "dien giai", "nguyen nhan", "vuong mac"]]),
    Rule(
      role: .verdict, all: [["kha nang", "danh gia", "dat/", "hoan thanh"]], none: ["%", "so sanh"]),
    Rule(
      role: .ratio,
      all: [
        [
          "so sanh", "%", "ty le", "ti le", "so voi", "so cung ky", "dat so", "tang giam",
          "tang/giam",
        ]
      ]),
    Rule(role: .planNext, all: [plan, ["{n+1}", "nam sau", "nam toi", "ky sau"]]),
    Rule(role: .samePeriodCumulative, all: [lastYear, runningTotal]),
    Rule(
      role: .samePeriod, all: [["cung ky", "{n-1}", "nam truoc"], ["quy", "thang", "cung ky"]],
      none: ["ca nam"]),
    Rule(role: .actualPreviousYear, all: [["{n-1}", "nam truoc"]], none: plan),
    Rule(role: .planResolution, all: [plan, ["nghi quyet", "nq", "hdnd", "hoi dong nhan dan"]]),
    Rule(
      role: .planAssigned,
      all: [
        plan,
        [
          "cap tren", "tinh giao", "thanh pho giao", "huyen giao", "trung uong giao", "tw giao",
          "thu tuong", "bo giao", "ubnd tinh", "ubnd thanh pho", "ubnd huyen", "tren giao",
        ],
      ]),
    Rule(
      role: .estimateYear,
      all: [["uoc", "du kien", "uth", "kha nang"], ["ca nam", "nam", "12 thang"]],
      none: runningTotal + ["quy", "thang"]),
    Rule(role: .plan, all: [plan]),
    Rule(role: .previousPeriod, all: [["quy truoc", "ky truoc", "thang truoc"]]),
    Rule(role: .cumulative, all: [runningTotal]),
    Rule(role: .period, all: [done]),
    Rule(
      role: .period, all: [["trong ky", "trong quy", "trong thang", "ky bao cao", "quy bao cao"]]),
  ]

  /// Headers that are told by the whole text.
  static let exact: [String: ColumnRole] = [
    "stt": .ordinal, "tt": .ordinal, "so tt": .ordinal, "so thu tu": .ordinal,
    "chi tieu": .name, "noi dung": .name, "ten chi tieu": .name, "danh muc": .name,
    "chi tieu chu yeu": .name, "noi dung chi tieu": .name, "ten chi tieu, noi dung": .name,
    "cac chi tieu": .name, "cac chi tieu chu yeu": .name, "danh muc chi tieu": .name,
    "chi tieu, noi dung": .name, "linh vuc, chi tieu": .name, "ten chi tieu thong ke": .name,
    "dvt": .unit, "don vi tinh": .unit, "don vi": .unit, "dv tinh": .unit, "d.v.t": .unit,
    "ma so": .code, "ma": .code, "ma chi tieu": .code, "(ma)": .code,
  ]

  /// Whether folded text holds a phrase as whole words.
  static func holds(_ text: String, _ phrase: String) -> Bool {
    let text = Array(text.utf8)
    let phrase = Array(phrase.utf8)
    guard !phrase.isEmpty, phrase.count <= text.count else { return false }
    for start in 0...(text.count - phrase.count)
    where text[start..<start + phrase.count].elementsEqual(phrase) {
      let before = start == 0 || !isWord(text[start - 1]) || !isWord(phrase[0])
      let end = start + phrase.count
      let after = end == text.count || !isWord(text[end]) || !isWord(phrase[phrase.count - 1])
      if before && after { return true }
    }
    return false
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte >= 0x80
  }
}
