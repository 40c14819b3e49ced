import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Sentences, items, brackets, colons, days: what frames the quantities.
extension DocumentScanner {
  // MARK: brackets

  func openFrame(_ index: Int) {
    let gap = state.segmentStart..<index
    let owner = state.gapOwner
    if let owner { assignPost(owner, gap: gap) }
    state.frames.append(
      SentenceState.Frame(
        segmentStart: state.segmentStart, current: state.current, partsOwner: state.partsOwner,
        asOf: state.asOf, base: state.base, estimates: state.estimates, draftCount: drafts.count,
        gap: gap, owner: owner))
    state.segmentStart = index + 1
    state.gapOwner = nil
    state.estimates = false
  }

  func closeFrame(_ index: Int) {
    closeGap(index)
    guard let frame = state.frames.popLast() else {
      state.segmentStart = index + 1
      return
    }
    state.current = frame.current
    state.partsOwner = frame.partsOwner
    state.asOf = frame.asOf
    if !frame.sawQuantity { takeDay(inBracket: (frame.gap.upperBound + 1)..<index, frame) }
    state.base = frame.base
    state.estimates = frame.estimates
    state.lastMovement = nil
    if !frame.sawQuantity, let owner = frame.owner, frame.gap.isEmpty {
      takeYear(in: (frame.gap.upperBound + 1)..<index, for: owner)
      state.segmentStart = index + 1
      state.gapOwner = frame.owner
    } else if frame.sawQuantity {
      state.segmentStart = index + 1
    } else {
      state.segmentStart = frame.segmentStart
      state.gapOwner = frame.owner
    }
  }

  /// "4,2% (năm 2022)": the year the value is of.
  private func takeYear(in range: Range<Int>, for owner: Int) {
    guard drafts[owner].period == nil, let index = range.last, range.count <= 4,
      tokens[index].kind == .number, let year = Int(tokens[index].text(in: document.scalars)),
      (1990...2100).contains(year)
    else { return }
    drafts[owner].period = String(year)
  }

  /// The measure that the innermost open bracket stands behind.
  var bracketOwner: Int? {
    guard let frame = state.frames.last else { return nil }
    return frame.owner ?? frame.current
  }

  // MARK: ends

  /// `;`: the next item may be of something else; the sentence's day and parts stay.
  func endItem(at index: Int) {
    if state.frames.isEmpty {
      state.current = nil
      if !state.asOfLeads || isDeadlineOfItem {
        state.asOf = nil
        goOnWithDay(at: index + 1, isItem: true)
      }
      if let outer = state.outerParts {
        (state.partsOwner, state.partsItem, state.outerParts) = (outer, nil, nil)
        state.partsInItems = true
      }
      if let owner = state.partsOwner, commaListEnded(owner) { state.partsOwner = nil }
    }
    items += 1
    if let owner = state.partsOwner, !commaListEnded(owner) { state.partsInItems = true }
    state.base = nil
    state.lastMovement = nil
    state.segmentStart = index + 1
    state.gapOwner = nil
  }

  /// "Đến 31/01/2025 giải ngân trên 95% kế hoạch vốn; hoàn thành thêm 06 xã": among tasks a day is by
  /// when its own item is to be done.
  private var isDeadlineOfItem: Bool {
    state.paragraphDay == nil
      && (taskSections[document.paragraphs[paragraph].section] || isInTaskList)
  }

  /// Parts set apart by commas end with the item; parts set apart by `;` go on.
  private func commaListEnded(_ owner: Int) -> Bool {
    guard owner + 1 < drafts.count else { return false }
    return drafts[(owner + 1)...].prefix(40).count {
      $0.parent == owner && $0.relation == .breakdown && $0.depth == state.frames.count
    } >= 2
      && !state.partsInItems
  }

  /// `.`: everything ends, but a sentence that opens with "trong đó" goes on with the one before.
  func endSentence(at index: Int) {
    if state.frames.isEmpty, let base = state.base { closingBases[state.sentence] = base }
    items += 1
    dropPendingBare(from: state.firstDraft)
    flushPending(at: index)
    let previous = state
    state = SentenceState(start: index + 1, firstDraft: drafts.count)
    sentences += 1
    state.sentence = sentences
    state.paragraphGroup = previous.paragraphGroup
    if let base = previous.base, previous.hasQuantity == false { state.base = base }
    if let day = previous.paragraphDay { (state.asOf, state.asOfLeads) = (day, true) }
    (state.paragraphDay, state.sumsUp) = (previous.paragraphDay, previous.sumsUp)
    if continuesParts(at: index + 1) {
      state.partsOwner = drafts.indices.suffix(40).last {
        drafts[$0].sentence == previous.sentence && isWhole($0) && !isOfShorterStretch($0)
      }
      (state.asOf, state.asOfLeads) = (previous.asOf ?? lastDay?.date, true)
      if previous.asOf == nil, lastDay?.sentence != previous.sentence { state.asOf = nil }
    }
    goOnWithDay(at: index + 1, isItem: false)
  }

  private func continuesParts(at index: Int) -> Bool {
    guard index < limit else { return false }
    return Vocabulary.parts.match(tokens, at: index, limit: limit) != nil
  }

  // MARK: colons and lists of parts

  func colon(_ index: Int) {
    let before = state.gapOwner
    closeGap(index)
    let segment = state.segmentStart..<index
    if let before, state.frames.isEmpty, drafts[before].sentence == state.sentence,
      segment.count <= 5, drafts[before].kind != .share, drafts[before].unit?.isPercent == false,
      !namesNextPart(segment)
    {
      state.partsOwner = before
    } else if let whole = namedWhole(segment) {
      openNamedWhole(whole)
    } else if isParts(segment) {
      openParts()
      if state.partsOwner == nil, segment.first.map({ tokens[$0].key }) == WordKey.byWord {
        openPartsByKind()
      }
    } else if segment.count > 0, segment.count <= 40 {
      if state.hasQuantity || state.paragraphGroup != nil {
        state.group = segment
      } else {
        state.paragraphGroup = segment
        state.group = segment
        holdDayForParagraph(at: index)
      }
      state.current = nil
      state.hasQuantityInGroup = false
    }
    state.segmentStart = index + 1
    state.gapOwner = nil
  }

  /// "mũi 1: 8.000 liều, mũi 2: …": in a list of parts the words behind a comma name the next one.
  private func namesNextPart(_ segment: Range<Int>) -> Bool {
    guard state.partsOwner != nil, let first = segment.first, tokens[first].isMark(",") else {
      return false
    }
    return !isParts(segment)
  }

  private func isParts(_ segment: Range<Int>) -> Bool {
    guard let first = segment.first, segment.count <= 6 else { return false }
    if tokens[first].key == WordKey.byWord { return true }
    if segment.count <= 4, Self.structure.match(tokens, at: first, limit: segment.upperBound) != nil
    {
      return drafts.last.map { $0.paragraph == paragraph } ?? false
    }
    return segment.contains {
      Vocabulary.parts.match(tokens, at: $0, limit: segment.upperBound) != nil
    } && first <= segment.upperBound
  }

  /// "trong đó": what follows are parts of the last measure that is no part itself.
  func openParts() {
    state.partsItem = nil
    let candidates = drafts.indices.suffix(12).filter { drafts[$0].paragraph == paragraph }
    let inSentence = candidates.last {
      drafts[$0].sentence == state.sentence && drafts[$0].relation != .attribute
        && drafts[$0].kind != .share && !isOfShorterStretch($0)
    }
    let current = state.current.flatMap { isOfShorterStretch($0) ? nil : $0 }
    if let owner = current ?? inSentence, drafts[owner].kind != .share {
      state.partsOwner = owner
    } else if let inSentence {
      state.partsOwner = inSentence
    } else if state.partsOwner == nil || state.hasQuantity {
      state.partsOwner = candidates.last {
        isWhole($0) && drafts[$0].kind != .share && drafts[$0].kind != .change
      }
    }
  }

  /// "Trong thu nội địa: …": the measure of the paragraph that the words name, and nothing else.
  private func namedWhole(_ segment: Range<Int>) -> Int? {
    guard let first = segment.first(where: { tokens[$0].kind == .word }), segment.count <= 12,
      tokens[first].key == WordKey.within
    else { return nil }
    let words = contentKeys((first + 1)..<segment.upperBound)
    guard words.count >= 2 else { return nil }
    return drafts.indices.suffix(14).last { index in
      guard drafts[index].paragraph == paragraph, drafts[index].kind != .share else { return false }
      return contentKeys(drafts[index].subject) == words
    }
  }
  private static let structure = PhraseSet(["cơ cấu"])

  // MARK: gaps

  /// Gives the words behind the last unit to its measure when nothing else will take them.
  func closeGap(_ index: Int) {
    if let owner = state.gapOwner, state.segmentStart <= index {
      assignPost(owner, gap: state.segmentStart..<index)
    }
    state.gapOwner = nil
  }

  /// The part of a gap up to its first joint belongs to the measure before it.
  @discardableResult
  func assignPost(_ owner: Int, gap: Range<Int>) -> Int {
    let joint = joint(in: gap)
    let end = min(joint, gap.lowerBound + 14)
    if drafts[owner].post.isEmpty { drafts[owner].post = gap.lowerBound..<end }
    return joint
  }

  /// Where the words of the measure before end: the first comma, else the last joining word.
  func joint(in gap: Range<Int>) -> Int {
    if isItemDash(gap.lowerBound, in: gap) { return gap.lowerBound }
    if let comma = gap.first(where: {
      tokens[$0].kind == .punctuation && !tokens[$0].isMark("-") && !isInnerComma($0)
    }) {
      if comma > gap.lowerBound || tokens[comma].isMark(",") { return comma }
    }
    if let side = sideJoint(in: gap) { return side }
    if let joint = gap.last(where: { Self.joints.contains(tokens[$0].key) && !isTitleVerb($0, gap) }
    ) {
      return joint
    }
    return gap.first { tokens[$0].key == WordKey.and } ?? gap.upperBound
  }

  /// "lúa 3.246 ha cho năng suất bình quân 62,8 tạ/ha": what the crop yields is told anew.
  private func sideJoint(in gap: Range<Int>) -> Int? {
    gap.first {
      tokens[$0].key == Self.yields && isAttributeHead(($0 + 1)..<gap.upperBound)
    }
  }
  private static let yields = WordKey("cho")

  /// "33 tập thể đạt Lao động tiên tiến": the verb goes on with a title, not with a number.
  ///
  /// "nhóm thanh niên tụ tập gây mất an ninh trật tự": what they did.
  private func isTitleVerb(_ index: Int, _ gap: Range<Int>) -> Bool {
    if tokens[index].key == Self.causes, index + 1 < gap.upperBound {
      return Self.disorder.contains(tokens[index + 1].key)
    }
    // "đưa 118 người đi làm việc ở nước ngoài".
    if tokens[index].key == Self.works, index > gap.lowerBound,
      tokens[index - 1].key == Self.goes
    {
      return true
    }
    guard tokens[index].key == WordKey.reach, index == gap.lowerBound else { return false }
    return gap.upperBound - index > 3
      && (index + 1..<min(index + 3, gap.upperBound)).allSatisfy { isContent($0) }
  }

  /// A comma inside a set phrase: "phòng, chống", "khám, chữa bệnh".
  func isInnerComma(_ index: Int) -> Bool {
    guard tokens[index].isMark(","), index > 0, index + 1 < tokens.count else { return false }
    return Self.pairs.contains([tokens[index - 1].key, tokens[index + 1].key])
  }
  private static let pairs: Set<[WordKey]> = Set(
    [
      "phòng chống", "khám chữa", "tạo bồi", "nại tố", "luật kỷ", "kỳ đột", "tế xã", "tra kiểm",
      "hóa thể", "nhận giải", "sửa nâng",
      "mới sửa", "thu gom", "dưỡng nâng", "rèn luyện", "trữ vận", "gom xử", "gia súc", "tác xã",
      "lâm thủy", "nông lâm", "truyền phổ",
      "biến giáo", "lãng phí", "nhũng lãng", "trật tự", "tự an", "ninh trật", "tín ngưỡng",
      "dạy học", "ốm đau", "trợ cứu",
      "xử lý", "tra xử", "tra giám", "giám sát", "thi đua", "đua khen", "lưu trú", "trú ăn",
      "thương mại", "mại dịch", "phạt vi",
      "phí lệ", "kiến nghị", "nghị phản",
    ].map { VietnameseText.words($0) })

  private static let works = WordKey("làm")
  private static let goes = WordKey("đi")
  private static let causes = WordKey("gây")
  private static let disorder = WordSet(["mất", "rối", "gổ"])
  private static let joints = PhraseSet([
    "với", "tương", "có", "gồm", "còn", "làm", "chiếm", "đạt", "tăng", "giảm", "lũy", "đã", "ước",
    "trong", "gây", "là", "được",
    "so", "hiện", "vượt", "bằng",
  ])
}
