import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// What is still to be done, and plans told beside a measure.
extension DocumentScanner {
  /// Whether a value is a target and no result.
  ///
  /// Sections of tasks and sentences that open with an aim hold targets, except where the words at
  /// the number say that it is so already ("hiện là 96,4%").
  func isToBeDone(
    behind end: Int, of group: Range<Int>?, _ gap: Range<Int>, _ clause: Range<Int>
  ) -> Bool {
    if isAim(clause) || isAimGroup(group) { return true }
    guard state.aims || taskSections[document.paragraphs[paragraph].section] || isInTaskList else {
      return false
    }
    return !tellsPresent(clause, behind: end)
      && !tellsGrounds(gap) && !tellsDone(clause)
  }

  /// "Phát huy kết quả …, trong đó tiếp nhận 2.900 hồ sơ", "Trên cơ sở 9 tháng thành lập mới 2.100
  /// doanh nghiệp": what a sentence of aims builds upon.
  private func tellsGrounds(_ gap: Range<Int>) -> Bool {
    guard drafts.last?.sentence != state.sentence,
      let first = gap.first(where: { tokens[$0].kind == .word })
    else { return false }
    return Self.grounds.match(tokens, at: first, limit: gap.upperBound) != nil
  }
  private static let grounds = PhraseSet([
    "phát huy", "trên cơ sở", "trên nền", "từ kết quả", "kế thừa", "từ nền tảng", "với kết quả",
  ])

  /// "riêng quý I đã đào tạo 276 lao động": done, wherever it stands; "số đã giao" is a plan.
  private func tellsDone(_ clause: Range<Int>) -> Bool {
    guard let done = clause.last(where: { tokens[$0].key == Self.done }),
      done + 1 < clause.upperBound
    else { return false }
    return !Self.planVerbs.contains(tokens[done + 1].key)
  }
  private static let done = WordKey("đã")
  private static let planVerbs = WordSet([
    "đề", "giao", "đăng", "ký", "được", "phê", "ban", "nêu", "cam", "xác", "đặt", "có", "bố",
  ])

  /// The paragraph stands below an unnumbered heading of tasks, or in a list of aims.
  var isInTaskList: Bool {
    taskHeadingSection == document.paragraphs[paragraph].section || aimListSection != nil
  }

  /// A list of aims ends with the first paragraph that is no item of it.
  func noteAimList(_ paragraph: Paragraph) {
    guard let list = aimListSection else { return }
    let sections = document.sections
    let inside =
      paragraph.section == list || sections[paragraph.section].path.hasPrefix(sections[list].path)
    if !inside || !paragraph.isNumbered && paragraph.bullet == .none { aimListSection = nil }
  }

  /// "… đề ra các chỉ tiêu sau:": what the items below tell is to be done.
  func announcesAims(_ body: Range<Int>) -> Bool {
    guard let last = body.last, tokens[last].isMark(":") else { return false }
    let end = body.suffix(24)
    func has(_ set: PhraseSet) -> Bool {
      end.contains { set.match(tokens, at: $0, limit: last) != nil }
    }
    return has(Self.announcements) && has(Self.aimNouns) && !has(Self.outcomes)
  }
  private static let announcements = PhraseSet([
    "đề ra", "đặt ra", "phấn đấu", "tập trung", "xác định", "quyết tâm",
  ])
  private static let aimNouns = PhraseSet(["chỉ tiêu", "nhiệm vụ", "mục tiêu", "giải pháp"])
  private static let outcomes = PhraseSet(["kết quả", "đạt được", "đã thực hiện", "đã hoàn thành"])

  /// "hiện là", "đến nay đạt", "trên nền thực hiện năm 2025": so already.
  private func tellsPresent(_ clause: Range<Int>, behind end: Int) -> Bool {
    if clause.contains(where: {
      Self.present.match(tokens, at: $0, limit: clause.upperBound) != nil
    }) {
      return true
    }
    // "còn 30,3%, vẫn thuộc nhóm cao".
    if end + 1 < limit, tokens[end].isMark(","), tokens[end + 1].key == Self.still { return true }
    return Self.presentBehind.match(tokens, at: end, limit: limit) != nil
      || end < limit && tokens[end].isMark(")")
        && clause.contains { Self.now.match(tokens, at: $0, limit: clause.upperBound) != nil }
  }
  private static let present = PhraseSet([
    "ước cả năm", "ước thực hiện cả năm", "ước thực hiện năm", "khả năng giải ngân",
    "khả năng cả năm",
    "hiện là", "hiện có", "hiện đạt", "hiện tại", "đến nay", "mới đạt", "mới ở mức",
    "thực hiện năm",
    "kết quả rà soát", "số liệu", "đã thực hiện", "đã hoàn thành", "trên nền", "trên tổng số",
    "hiện mới", "tính chung", "mức thực hiện", "mới giải ngân", "thực hiện đạt",
  ])
  private static let still = WordKey("vẫn")
  private static let presentBehind = PhraseSet(["hiện nay", "hiện có", "hiện tại", "đã được duyệt"])
  private static let now = PhraseSet(["hiện", "hiện nay", "nay"])

  /// Whether the words before the first number of a sentence set an aim for all of it.
  func noteAim(_ gap: Range<Int>) {
    guard !state.hasQuantity, let first = gap.first(where: { tokens[$0].kind == .word }) else {
      return
    }
    if Self.aimOpenings.match(tokens, at: first, limit: gap.upperBound) != nil { state.aims = true }
  }
  private static let aimOpenings = PhraseSet([
    "mục tiêu", "phấn đấu", "nhiệm vụ trọng tâm", "nhiệm vụ quý", "dự kiến năm", "dự kiến quý",
    "dự kiến cả năm", "tập trung hoàn thành", "kế hoạch quý", "kế hoạch tháng", "đặt mục tiêu",
    "chỉ tiêu năm", "quyết tâm",
  ])

  /// "Mục tiêu năm 2026: …".
  func isAimGroup(_ group: Range<Int>?) -> Bool {
    guard let group, let first = group.first else { return false }
    return Self.aimHeads.match(tokens, at: first, limit: group.upperBound) != nil
  }
  private static let aimHeads = PhraseSet([
    "mục tiêu", "phấn đấu", "chỉ tiêu năm", "một số chỉ tiêu năm", "các chỉ tiêu năm",
    "chỉ tiêu chủ yếu năm", "các chỉ tiêu chủ yếu năm", "nhiệm vụ trọng tâm",
    "tập trung hoàn thành",
  ])

  /// An aim in the words before a number: "chỉ tiêu giao", "phấn đấu".
  ///
  /// "Phần thu trong chỉ tiêu được giao thì 6 tháng ước thu": what is estimated behind it is none.
  func isAim(_ gap: Range<Int>) -> Bool {
    guard
      let aim = gap.last(where: { Self.aims.match(tokens, at: $0, limit: gap.upperBound) != nil })
    else { return false }
    return !(aim..<gap.upperBound).contains {
      Vocabulary.estimate.match(tokens, at: $0, limit: gap.upperBound) != nil
    }
  }
  private static let aims = PhraseSet([
    "phấn đấu", "chỉ tiêu giao", "kế hoạch giao", "kế hoạch cuối năm", "kế hoạch đến cuối năm",
    "kế hoạch hết năm", "kế hoạch đến hết năm", "kế hoạch cả năm", "kế hoạch đến năm",
    "chỉ tiêu cuối năm", "chỉ tiêu cả năm", "chỉ tiêu được giao", "bảo đảm đạt",
    "đảm bảo đạt", "giao chỉ tiêu", "mục tiêu đến", "mục tiêu đạt", "kế hoạch năm", "đặt mục tiêu",
    "phấn đấu đến",
  ])

  // MARK: plans beside a measure

  /// "(KH 8 km)", "(Nghị quyết: 11)", "(mục tiêu năm 2026: 95%)": the plan of the measure before the
  /// brackets.
  func takePlan(_ quantity: Quantity, _ gap: Range<Int>) -> Int? {
    if let end = takePlanOver(quantity) { return end }
    guard let frame = state.frames.last, frame.draftCount == drafts.count,
      let value = quantity.value,
      quantity.pair == nil, let owner = bracketOwner, drafts[owner].quantity.pair == nil,
      drafts[owner].kind != .targetOnly, drafts[owner].kind != .change,
      drafts[owner].sentence == state.sentence
    else { return nil }
    let own = (frame.gap.upperBound + 1)..<gap.upperBound
    guard own.lowerBound <= gap.upperBound,
      let name = PlanName.read(tokens, own) ?? planNamed(before: frame, own),
      let converted = planValue(value, quantity.unit, of: owner)
    else { return nil }
    return give(
      converted, of: quantity, name, to: owner,
      rule: "plan in brackets: \(text(own.lowerBound..<quantity.tokens.upperBound))")
  }

  /// "24.300 triệu đồng trên dự toán 28 tỷ đồng": the plan right behind the figure.
  private func takePlanOver(_ quantity: Quantity) -> Int? {
    guard let owner = state.current, owner == drafts.count - 1, let value = quantity.value,
      quantity.pair == nil, drafts[owner].quantity.pair == nil,
      drafts[owner].sentence == state.sentence, drafts[owner].kind != .targetOnly,
      drafts[owner].kind != .change
    else { return nil }
    let words = drafts[owner].quantity.tokens.upperBound..<quantity.tokens.lowerBound
    guard (2...7).contains(words.count), tokens[words.lowerBound].key == Self.over,
      let name = PlanName.read(tokens, words.dropFirst()),
      let converted = planValue(value, quantity.unit, of: owner)
    else { return nil }
    return give(
      converted, of: quantity, name, to: owner,
      rule: "plan behind: \(text(words.lowerBound..<quantity.tokens.upperBound))")
  }

  /// "48/90 doanh nghiệp (chỉ tiêu HĐND phường)", "71,3%/72% chỉ tiêu tỉnh giao": whose plan the right
  /// side of a pair is, told behind it.
  ///
  /// - Returns: where to go on; `nil` where no plan is named.
  func takePlanName(_ index: Int) -> Int? {
    guard drafts[index].quantity.pair != nil, drafts[index].kind != .targetOnly else { return nil }
    let start = drafts[index].quantity.tokens.upperBound
    // "19/20 chỉ tiêu Nghị quyết đề ra" counts plans.
    guard start < limit, drafts[index].unit?.unitClass != "chỉ tiêu",
      let (words, end) = bracketed(start) ?? planWords(start),
      let name = PlanName.read(tokens, words)
    else { return nil }
    drafts[index].hasPlanBeside = true
    drafts[index].planBody = name.body
    drafts[index].planName = start..<end
    drafts[index].trace.append("plan named behind: \(text(start..<end))")
    return end
  }

  /// The words in the brackets that open at `start`, and what is behind them.
  private func bracketed(_ start: Int) -> (words: Range<Int>, end: Int)? {
    guard tokens[start].isMark("(") else { return nil }
    let reach = min(limit, start + 11)
    guard let end = (start + 1..<reach).first(where: { tokens[$0].isMark(")") }) else { return nil }
    return (start + 1..<end, end + 1)
  }

  /// The words of a plan's name that open at `start`, with "theo" before them.
  private func planWords(_ start: Int) -> (words: Range<Int>, end: Int)? {
    let first = tokens[start].key == Self.following ? start + 1 : start
    guard first < limit,
      first > start || Self.bareHeads.match(tokens, at: first, limit: limit) != nil
    else { return nil }
    var end = first
    while end < limit, end - first < 8, tokens[end].kind == .word,
      PlanName.words.contains(tokens[end].key)
    {
      end += 1
    }
    return end > first ? (first..<end, end) : nil
  }
  private static let following = WordKey("theo")
  private static let bareHeads = PhraseSet(["chỉ tiêu", "kế hoạch", "kh", "nq", "nghị quyết"])

  /// Makes a quantity the plan of a measure; returns where to go on.
  private func give(
    _ plan: DecimalNumber, of quantity: Quantity, _ name: PlanName, to owner: Int, rule: String
  ) -> Int {
    drafts[owner].quantity.pair = (plan, quantity.valueTokens.lowerBound)
    drafts[owner].hasPlanBeside = true
    drafts[owner].planBody = name.body
    drafts[owner].trace.append(rule)
    return quantity.tokens.upperBound
  }
  private static let over = WordKey("trên")

  /// "chưa đạt so với chỉ tiêu (85%)": the plan is named before the brackets.
  private func planNamed(before frame: SentenceState.Frame, _ own: Range<Int>) -> PlanName? {
    // "vượt kế hoạch (1.110.000 tấn)".
    if own.isEmpty,
      let count = Self.reached.match(
        tokens, endingAt: frame.gap.upperBound, from: frame.gap.lowerBound), count > 0
    {
      return PlanName(body: nil)
    }
    guard own.isEmpty, let start = frame.gap.first(where: { tokens[$0].key == WordKey.compare }),
      let plan = phrases.plan(at: start, limit: frame.gap.upperBound),
      plan.end == frame.gap.upperBound
    else { return nil }
    return PlanName(body: plan.bodies.first.flatMap { $0 == "kế hoạch" ? nil : $0 })
  }

  private static let reached = PhraseSet(
    ["vượt", "đạt", "chưa đạt", "bằng", "hoàn thành"].flatMap { verb in
      ["kế hoạch", "chỉ tiêu", "dự toán", "kế hoạch năm", "chỉ tiêu năm"].map { "\(verb) \($0)" }
    })

  private func planValue(
    _ value: DecimalNumber, _ unit: UnitOfMeasure?, of owner: Int
  ) -> DecimalNumber? {
    guard let unit else { return value }
    guard let own = drafts[owner].unit else { return nil }
    return unit.convert(value, to: own)
  }
}

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
    "mục", "vốn", "trong", "đầu", "đặc", "khu", "cuối", "đến", "hết",
  ])
}
