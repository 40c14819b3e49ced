import ByteSupport
import IndicatorModel
import VietnameseText

/// What came of the thing counted before: "xử lý 58 vụ, thu nộp ngân sách 1,2 tỷ đồng".
extension DraftResolver {
  /// Puts a measure under the count before it when its words say what came of that count.
  mutating func markConsequence(_ index: Int) {
    if markCasualty(index) || markRemainder(index) || markPartOfTotal(index) { return }
    if markRate(index) || markChain(index) || markDamage(index) { return }
    guard drafts[index].parent == nil, drafts[index].planOf == nil,
      opensWith(drafts[index].subject, Self.consequences)
        || drafts[index].subject.isEmpty
          && endsWith(drafts[index].quantity.tokens.lowerBound, Self.found)
    else { return }
    guard drafts[index].kind != .share, drafts[index].kind != .change,
      let unit = drafts[index].unit, !unit.isPercent
    else { return }
    guard let head = head(of: index), let own = drafts[head].unit else { return }
    let same = own.isComparable(with: unit)
    if same {
      guard let value = drafts[index].quantity.value, let whole = drafts[head].quantity.value,
        value <= whole
      else { return }
    }
    (drafts[index].parent, drafts[index].relation) = (head, same ? .breakdown : .attribute)
    drafts[index].trace.append("what came of the count before it")
  }

  /// "làm chết 02 người, bị thương 11 người": of the cases of the sentence, not of each other.
  private mutating func markCasualty(_ index: Int) -> Bool {
    guard drafts[index].unit?.isPerson == true, drafts[index].kind != .change,
      opensWith(drafts[index].subject, Self.casualties)
        || opensWith(drafts[index].post, Self.casualties)
    else { return false }
    let sentence = drafts[index].sentence
    let cases = (index - min(index, 8)..<index).last {
      drafts[$0].sentence == sentence && Self.cases.contains(drafts[$0].unit?.unitClass ?? "")
    }
    guard let cases else { return false }
    (drafts[index].parent, drafts[index].relation) = (cases, .attribute)
    return true
  }
  private static let cases: Set<String> = ["vụ", "trường hợp"]
  private static let casualties = PhraseSet([
    "chết", "làm chết", "bị thương", "làm bị thương", "tử vong", "mất tích",
  ])

  /// "phát hiện 33 vụ, 35 đối tượng", "43 trường với 612 lớp, 16.874 học sinh": the next of a chain.
  private mutating func markChain(_ index: Int) -> Bool {
    guard index > 0, drafts[index].parent == nil, drafts[index].subject.isEmpty,
      let unit = drafts[index].unit, !unit.isMoney, !unit.isPercent, drafts[index].kind == .actual
    else { return false }
    let between =
      drafts[index - 1].quantity.tokens
      .upperBound..<max(
        drafts[index - 1].quantity.tokens.upperBound, drafts[index].quantity.tokens.lowerBound)
    guard drafts[index - 1].item == drafts[index].item,
      drafts[index - 1].depth == drafts[index].depth, let unitBefore = drafts[index - 1].unit,
      between.count <= 8, between.count(where: { scanner.tokens[$0].kind == .punctuation }) == 1,
      between.contains(where: { scanner.tokens[$0].isMark(",") })
    else { return false }
    if drafts[index - 1].relation == .attribute, let parent = drafts[index - 1].parent,
      !unitBefore.isMoney
    {
      (drafts[index].parent, drafts[index].relation) = (parent, .attribute)
      return true
    }
    guard between.count <= 6, !unitBefore.isComparable(with: unit), unit.isPerson,
      Self.cases.contains(unitBefore.unitClass)
    else { return false }
    (drafts[index].parent, drafts[index].relation) = (index - 1, .attribute)
    return true
  }

  /// "còn 318 hộ nghèo, tỷ lệ 25,73%", "khám phá 12 vụ, tỷ lệ khám phá 85,7%".
  private mutating func markRate(_ index: Int) -> Bool {
    guard drafts[index].parent == nil, drafts[index].unit?.isPercent == true,
      drafts[index].depth == 0, drafts[index].kind == .actual || drafts[index].kind == .estimate,
      opensWith(drafts[index].subject, Self.rate)
        || endsWith(drafts[index].quantity.tokens.lowerBound, Self.rate), let head = head(of: index)
    else { return false }
    (drafts[index].parent, drafts[index].relation) = (head, .attribute)
    return true
  }
  private static let rate = PhraseSet(["tỷ lệ"])

  /// "có 74 hộ …; đã di dời 29 hộ, còn lại 45 hộ".
  private mutating func markRemainder(_ index: Int) -> Bool {
    guard drafts[index].parent == nil,
      endsWith(drafts[index].quantity.tokens.lowerBound, Self.remaining)
    else { return false }
    guard let unit = drafts[index].unit, !unit.isPercent, let value = drafts[index].quantity.value
    else {
      return false
    }
    let whole = (index - min(index, 8)..<index).first {
      drafts[$0].sentence == drafts[index].sentence && drafts[$0].unit == unit
        && drafts[$0].kind != .share
        && isLarger(drafts[$0].quantity.value, than: value)
    }
    guard let whole else { return false }
    (drafts[index].parent, drafts[index].relation) = (whole, .remainder)
    return true
  }
  private func isLarger(_ whole: DecimalNumber?, than part: DecimalNumber) -> Bool {
    whole.map { $0 > part } ?? false
  }
  private static let remaining = PhraseSet(["còn lại", "còn"])

  /// Whether the words directly before a value are one of the phrases.
  private func endsWith(_ end: Int, _ set: PhraseSet) -> Bool {
    set.match(scanner.tokens, endingAt: end, from: max(0, end - 3)) != nil
  }

  /// "Tổng chi ngân sách 132,8 tỷ đồng; chi đầu tư 28,4 tỷ đồng, chi thường xuyên 104,4 tỷ đồng".
  private mutating func markPartOfTotal(_ index: Int) -> Bool {
    guard drafts[index].parent == nil, drafts[index].planOf == nil else { return false }
    guard drafts[index].kind != .share, drafts[index].kind != .targetOnly,
      drafts[index].depth == 0, let unit = drafts[index].unit, !unit.isPercent,
      let value = drafts[index].quantity.value,
      let first = scanner.trimmed(drafts[index].subject).first,
      !Self.total.contains(scanner.tokens[first].key)
    else { return false }
    let start = index - min(index, 10)
    guard
      let head = (start..<index).first(where: { drafts[$0].sentence == drafts[index].sentence }),
      drafts[head].parent == nil, let own = drafts[head].unit, own.isComparable(with: unit),
      own.power != 0 || own.isMoney,
      let word = scanner.trimmed(drafts[head].subject).first,
      Self.total.contains(scanner.tokens[word].key),
      let whole = drafts[head].quantity.value.flatMap({ own.convert($0, to: unit) }), value < whole,
      sharesWord(index, head)
    else { return false }
    (drafts[index].parent, drafts[index].relation) = (head, .breakdown)
    return true
  }
  private static let total = PhraseSet(["tổng"])

  /// Whether a part's name takes up a word of the whole's.
  private func sharesWord(_ index: Int, _ head: Int) -> Bool {
    let keys = Set(scanner.contentKeys(drafts[head].subject))
    return scanner.contentKeys(drafts[index].subject).contains { keys.contains($0) }
  }

  /// "05 vụ, đã làm rõ 04 vụ, tài sản thiệt hại 68 triệu đồng": damage is of all the cases.
  private mutating func markDamage(_ index: Int) -> Bool {
    guard drafts[index].unit?.isMoney == true, opensWith(drafts[index].subject, Self.damage),
      drafts[index].parent.map({ drafts[$0].unit?.unitClass == "vụ" }) ?? true
    else { return false }
    let (sentence, item) = (drafts[index].sentence, drafts[index].item)
    let cases = (index - min(index, 8)..<index).first {
      drafts[$0].sentence == sentence && drafts[$0].unit?.unitClass == "vụ"
        && drafts[$0].item == item && drafts[$0].kind != .change
    }
    guard let cases else { return false }
    (drafts[index].parent, drafts[index].relation) = (cases, .attribute)
    return true
  }
  private static let damage = PhraseSet(["tài sản thiệt hại", "thiệt hại", "giá trị thiệt hại"])

  /// The nearest count of the same item that is no attribute itself.
  private func head(of index: Int) -> Int? {
    let start = index - min(index, 8)
    let near = (start..<index).filter {
      drafts[$0].sentence == drafts[index].sentence
        && (drafts[$0].item == drafts[index].item || drafts[index].unit?.isMoney == true)
        && drafts[$0].depth == drafts[index].depth && drafts[$0].kind != .share
        && drafts[$0].unit?.isPercent == false
    }
    return near.last { drafts[$0].relation != .attribute && drafts[$0].unit?.isMoney == false }
  }

  /// Whether the words of a measure open with one of the phrases.
  func opensWith(_ subject: Range<Int>, _ set: PhraseSet) -> Bool {
    let range = scanner.trimmed(subject)
    let tokens = scanner.tokens
    var index = range.lowerBound
    while index < range.upperBound, index - range.lowerBound < 2 {
      if set.match(tokens, at: index, limit: range.upperBound) != nil { return true }
      guard Self.auxiliaries.contains(tokens[index].key) else { return false }
      index += 1
    }
    // The joint of the clause may have taken the verb: "…, làm chết 02 người".
    let before = range.lowerBound
    return before > 0
      && (max(0, before - 2)..<before).contains {
        set.match(tokens, at: $0, limit: range.upperBound) != nil
      }
  }
  private static let auxiliaries = PhraseSet(["đã", "ra", "làm", "bị", "được", "tổng", "số", "có"])
  private static let found = PhraseSet(["phát hiện", "qua đó phát hiện"])
  private static let consequences = PhraseSet([
    "chết", "làm chết", "bị thương", "làm bị thương", "tử vong", "thiệt hại", "tài sản thiệt hại",
    "hư hỏng", "thu giữ", "tịch thu", "tang vật", "thu hồi", "nộp ngân sách", "thu nộp", "nộp nsnn",
    "tiêu hủy", "trọng lượng", "xử phạt", "phạt tiền", "phạt", "nhắc nhở", "đình chỉ", "bắt",
    "khởi tố", "dương tính", "doanh thu", "doanh số", "tổng tiền", "số tiền", "kinh phí",
    "tổng kinh phí", "trị giá", "tổng trị giá", "dư nợ", "diện tích", "tổng diện tích",
    "diện tích sàn", "phun", "lập biên bản", "tước", "tạm giữ", "di dời", "đã di dời", "bố trí",
    "trả kết quả", "phát hiện", "thu phí", "xử lý", "chi trả", "quyết định", "thu về", "chi hỗ trợ",
    "nhận tiền", "bàn giao", "hoàn thành", "kiến nghị", "buộc tiêu hủy", "bắt giữ", "nộp kho bạc",
    "khối lượng", "chiều dài", "dài", "ảnh hưởng", "cắt giảm", "truy thu", "mức hỗ trợ",
    "thu gom", "giá trị đề nghị", "giá trị phê duyệt", "giảm trừ", "mỗi người", "mỗi hộ",
    "mỗi suất", "tổng cộng", "tổng mức vốn", "tổng vốn", "tạo việc làm", "giải quyết việc làm",
    "hiến", "nhân dân góp", "tháo dỡ", "người mắc", "giảm khấu trừ", "mỗi tháng",
    "đình chỉ hoạt động", "hỗ trợ học nghề", "có mặt", "giá trị thiệt hại",
    "tổng giá trị thiệt hại", "ước tổng giá trị thiệt hại", "thành lập mới",
  ])
}
