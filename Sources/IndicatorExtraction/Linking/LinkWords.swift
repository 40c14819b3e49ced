import ByteSupport
import VietnameseText

/// The words of a document by their number in the catalogue's vocabulary, looked up once.
struct LinkWords {
  /// A word that says nothing.
  static let light: Int32 = -1
  /// A word that the catalogue does not have.
  static let unknown: Int32 = -2
  /// A word that may say nothing of what is measured: places, verbs of doing.
  static let quiet: Int32 = -3
  /// Abbreviations count down from here, each with its words.
  private static let firstAbbreviation: Int32 = -16

  private var numbers: [Int32] = []
  private var expansions: [[Int32]] = []
  /// Whether each word of the vocabulary is a quiet one.
  let isQuiet: [Bool]
  /// The words that say of a running total what it is.
  let cumulative: [Int32]

  /// The words of the tokens.
  init(_ tokens: [Token], vocabulary: WordTable) {
    var isQuiet = [Bool](repeating: false, count: vocabulary.count)
    for key in Self.quietWords.words { if let word = vocabulary[key] { isQuiet[word] = true } }
    for key in Self.numerals { if let word = vocabulary[key] { isQuiet[word] = true } }
    self.isQuiet = isQuiet
    cumulative = [WordKey("lũy"), WordKey("kế")].compactMap { vocabulary[$0].map(Int32.init) }
    let known = 2047
    // Reports say the same words again and again: what the last word of each place meant is kept.
    let keys = ScratchArray(repeating: UInt64(0), count: known + 1)
    let meanings = ScratchArray(repeating: Self.light, count: known + 1)
    numbers = [Int32](repeating: Self.light, count: tokens.count)
    for index in tokens.indices where tokens[index].kind != .punctuation {
      // A number and a word of one spelling ("61B") mean different things.
      let key = tokens[index].key.rawValue ^ (tokens[index].kind == .number ? 1 : 0)
      let place = Int(truncatingIfNeeded: key >> 1) & known
      if keys[place] != key || key == 0 {
        keys[place] = key
        meanings[place] = meaning(tokens[index], vocabulary)
      }
      numbers[index] = meanings[place]
    }
  }

  /// The number of a word or number; an abbreviation's words are noted.
  private mutating func meaning(_ token: Token, _ vocabulary: WordTable) -> Int32 {
    let key = token.key
    if token.kind == .number { return vocabulary[Self.plain(key)].map(Int32.init) ?? Self.light }
    if CatalogueIndex.isLight(key) { return Self.light }
    if let words = Abbreviations.words(key) {
      expansions.append(words.map { vocabulary[$0].map(Int32.init) ?? Self.unknown })
      return Self.firstAbbreviation - Int32(expansions.count - 1)
    }
    if let word = vocabulary[key] { return Int32(word) }
    return Self.quietWords[key] != nil ? Self.quiet : Self.unknown
  }

  /// Adds the words of a range to a list.
  func append(_ range: Range<Int>, to list: inout ScratchList) {
    for place in range {
      let number = numbers[place]
      if number <= Self.firstAbbreviation {
        for word in expansions[Int(Self.firstAbbreviation - number)] { list.append(word) }
      } else if number != Self.light {
        list.append(number)
      }
    }
  }

  /// `1` for `01`: reports pad counts.
  private static func plain(_ key: WordKey) -> WordKey {
    padded[key].map { numerals[$0] } ?? key
  }
  private static let padded = WordTable((0..<10).map { "0\($0)" })
  private static let numerals = (0..<100).map { WordKey("\($0)") }

  private static let quietWords = WordTable([
    "ước", "đạt", "thực", "hiện", "toàn", "xã", "thị", "phường", "huyện", "quận", "tỉnh", "nay",
    "gồm", "tổng", "quý", "tháng", "đầu", "lũy", "kế", "trở", "lên", "thêm", "lại", "còn",
    "này", "ngành", "cơ", "quan", "tổ", "chức", "phối", "hợp", "triển", "khai", "ghi", "nhận",
    "phát", "phân", "bổ", "giao", "dự", "cả", "khi", "phấn", "đấu", "ngày", "hiện", "đang", "tiếp",
    "tục", "để", "nhằm", "đối", "cùng", "thời", "điểm",
  ])
}
