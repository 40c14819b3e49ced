import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// What is still to be done.
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
}
