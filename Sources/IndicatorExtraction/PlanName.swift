import VietnameseText

/// A plan named in a few words: "KH tỉnh giao", "NQ HĐND", "mục tiêu năm 2026".
struct PlanName {
  /// Whose plan it is, where said: `tỉnh`, `Nghị quyết`.
  let body: String?

  /// The plan that a range of tokens names; `nil` when it says anything else.
  static func read(_ tokens: [Token], _ range: Range<Int>) -> PlanName? {
    var keys: [WordKey] = []
    for index in range {
      let token = tokens[index]
      switch token.kind {
      case .word: keys.append(token.key)
      case .number: guard token.end - token.start == 4 else { return nil }
      case .punctuation: guard token.isMark(":") || token.isMark(",") else { return nil }
      }
    }
    return PlanName(keys)
  }

  /// A plan of a body.
  init(body: String?) { self.body = body }

  /// The plan that some words name and nothing else.
  init?(_ keys: [WordKey]) {
    guard !keys.isEmpty, keys.count <= 8, keys.allSatisfy({ Self.words.contains($0) }),
      keys.contains(where: Self.heads.contains)
        || keys.last == Self.assigned && Self.body(of: keys) != nil
    else { return nil }
    body = Self.body(of: keys)
  }

  private static func body(of keys: [WordKey]) -> String? {
    if keys.contains(where: councilWords.contains) { return "Nghị quyết" }
    if keys.contains(WordKey.provinceWord) { return "tỉnh" }
    if keys.contains(WordKey.cityShort) || keys.contains(WordKey.cityTail) { return "thành phố" }
    if keys.contains(WordKey.districtWord) { return "huyện" }
    if keys.contains(WordKey.centralShort) || keys.contains(WordKey.centralTail) {
      return "Trung ương"
    }
    return keys.contains(WordKey.aboveWord) ? "cấp trên" : nil
  }

  private static func keys(_ words: [String]) -> WordSet { WordSet(words) }
  /// "Thành phố giao 95,5%".
  private static let assigned = WordKey("giao")
  private static let heads = keys(["kh", "kế", "chỉ", "nq", "nghị", "dự", "dt", "mục"])
  private static let councilWords = keys(["nq", "nghị", "hđnd", "hội"])
  static let words = keys([
    "kh", "kế", "hoạch", "chỉ", "tiêu", "nq", "nghị", "quyết", "dự", "toán", "dt", "tỉnh", "thành",
    "phố", "tp", "huyện", "xã", "phường", "quận", "thị", "trung", "ương", "tw", "cấp", "trên",
    "giao", "hđnd", "ubnd", "hội", "đồng", "nhân", "dân", "năm", "cả", "là", "của", "đề", "ra",
    "mục", "vốn", "trong", "đầu", "đặc", "khu", "cuối", "đến", "hết", "bố", "trí", "được",
    "khi",
  ])
}
