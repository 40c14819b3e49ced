import VietnameseText

/// A word or mark of a name: a token of the report, or a word that the report does not have.
struct NameWord {
  /// Its identity.
  let key: WordKey
  /// Index of its token; `-1 - n` for the `n`th word of `NamePhrase.texts`.
  let source: Int32
  /// It is a comma, bracket or dash.
  let isMark: Bool

  /// A token of the report.
  init(_ token: Token, at index: Int) {
    key = token.key
    source = Int32(truncatingIfNeeded: index)
    isMark = token.kind == .punctuation
  }

  /// A word of a name that the report does not have.
  fileprivate init(_ text: String, number: Int) {
    key = WordKey(text)
    source = Int32(-1 - number)
    isMark = text == "(" || text == ")"
  }
}

/// Words that names open or close with, whether the report has them or not.
struct NamePhrase {
  /// Its words in `NamePhrase.all`.
  let words: Range<Int>

  private init(_ number: Int) { words = NamePhrase.ranges[number] }

  static let count = NamePhrase(0)
  static let rate = NamePhrase(1)
  static let proportion = NamePhrase(2)
  static let area = NamePhrase(3)
  static let length = NamePhrase(4)
  static let output = NamePhrase(5)
  static let mass = NamePhrase(6)
  static let herd = NamePhrase(7)
  static let price = NamePhrase(8)
  static let sum = NamePhrase(9)
  static let level = NamePhrase(10)
  static let damage = NamePhrase(11)
  static let within = NamePhrase(12)
  static let runningTotal = NamePhrase(13)
  static let average = NamePhrase(14)
  static let growth = NamePhrase(15)
  static let economy = NamePhrase(16)
  static let trade = NamePhrase(17)
  static let per = NamePhrase(18)
  static let person = NamePhrase(19)
  static let recruits = NamePhrase(20)
  static let workersAbroad = NamePhrase(21)
  static let contribution = NamePhrase(22)
  static let toGrowth = NamePhrase(23)
  static let goods = NamePhrase(24)
  static let passengers = NamePhrase(25)
  static let carriage = NamePhrase(26)
  static let revenue = NamePhrase(27)
  static let donated = NamePhrase(28)
  static let exceeded = NamePhrase(29)
  static let treated = NamePhrase(30)
  static let tourists = NamePhrase(31)
  static let investment = NamePhrase(32)
  static let rice = NamePhrase(33)
  static let plan = NamePhrase(34)
  static let recovered = NamePhrase(35)
  static let budget = NamePhrase(36)

  private static let phrases = [
    "Số", "Tỷ lệ", "Tỷ trọng", "Diện tích", "Chiều dài", "Sản lượng", "Khối lượng", "Đàn", "Giá",
    "Số tiền", "Mức", "Giá trị tài sản thiệt hại", "trong", "( lũy kế )", "bình quân",
    "Tốc độ tăng trưởng", "cơ cấu kinh tế", "Kim ngạch", "trên",
    "người", "công dân nhập ngũ", "lao động đi làm việc ở nước ngoài", "Đóng góp",
    "vào tăng trưởng", "hàng hóa", "hành khách", "luân chuyển",
    "Doanh thu", "nhân dân hiến", "Mức vượt dự toán", "lượt khám bệnh", "lượt khách du lịch",
    "vốn đầu tư công", "lúa", "Kế hoạch", "Giá trị tài sản thu hồi",
    "ngân sách",
  ]

  private static let table = Table()
  private static var ranges: [Range<Int>] { table.ranges }
  /// Every word of every phrase and of every abbreviation's meaning.
  static var all: [NameWord] { table.all }
  /// Their spellings.
  static var texts: [String] { table.texts }

  /// What an abbreviation stands for.
  static func meaning(_ key: WordKey) -> Range<Int>? { table.meanings[key].map { table.meant[$0] } }

  private struct Table {
    var ranges: [Range<Int>] = []
    var all: [NameWord] = []
    var texts: [String] = []
    var meanings = WordTable()
    var meant: [Range<Int>] = []

    init() {
      ranges = NamePhrase.phrases.map { add($0) }
      let pairs = Abbreviations.pairs.filter { !NamePhrase.kept.contains($0.short) }
      for (short, long) in pairs + NamePhrase.own {
        let range = add(long)
        if meanings.number(of: WordKey(short)) == meant.count { meant.append(range) }
      }
    }

    private mutating func add(_ text: String) -> Range<Int> {
      let start = all.count
      for part in text.utf8.split(separator: UInt8(ascii: " ")) {
        let word = String(Substring(part))
        all.append(NameWord(word, number: texts.count))
        texts.append(word)
      }
      return start..<all.count
    }
  }
  /// Abbreviations that mean something else in the wordings of catalogues, or keep standing.
  private static let own = [
    (short: "IIP", long: "Chỉ số sản xuất công nghiệp ( IIP )"),
    (short: "CPI", long: "Chỉ số giá tiêu dùng ( CPI )"), (short: "NS", long: "ngân sách"),
    (short: "GĐVH", long: "gia đình văn hóa"), (short: "DQ", long: "dân quân"),
    (short: "HCV", long: "huy chương vàng"), (short: "HCB", long: "huy chương bạc"),
    (short: "HCĐ", long: "huy chương đồng"), (short: "SP", long: "sản phẩm"),
    (short: "HS", long: "hồ sơ"), (short: "DNNN", long: "doanh nghiệp nhà nước"),
    (short: "ĐKKD", long: "đăng ký kinh doanh"), (short: "TNLĐ", long: "tai nạn lao động"),
    (short: "TNLD", long: "tai nạn lao động"), (short: "ĐTNN", long: "đầu tư nước ngoài"),
  ]
  /// Abbreviations that clerks write in names too.
  private static let kept: Set<String> = [
    "THPT", "TW", "TƯ", "NS", "HT", "DT", "BQ", "MTQG", "KT", "XH",
  ]
}
