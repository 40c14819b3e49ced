import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Reads a document paragraph by paragraph into drafts.
///
/// One pass over the tokens; what a token does is one named function in an extension. What reads the
/// drafts afterwards shares the scanner: a class, so that nothing of it is copied.
final class DocumentScanner {
  let document: SourceDocument
  let tokens: [Token]
  let quantities: QuantityReader
  let phrases: ContextPhrases
  /// Whether the report is of a stage of several years, in which years follow one another.
  let isOfStage: Bool
  /// The places that the report names with their level.
  let knownPlaces: KnownPlaces
  let taskSections: [Bool]
  /// Whether drafts note the rules that made them.
  let isTraced: Bool
  /// What each token may start or be.
  let classes: [WordClasses]
  // Held here, since each look at a shared set asks whether it was made.
  let leading = Vocabulary.leading
  let trailing = Vocabulary.trailing
  // Unchecked: one thread reads a document, no access overlaps another, and every token makes several.
  @exclusivity(unchecked) var drafts: [Draft] = []
  @exclusivity(unchecked) var state: SentenceState
  /// The paragraph being read.
  @exclusivity(unchecked) var paragraph = 0
  /// Behind its last token.
  @exclusivity(unchecked) var limit = 0
  @exclusivity(unchecked) var sentences = 0
  /// The section whose rest stands below an unnumbered heading of tasks.
  @exclusivity(unchecked) var taskHeadingSection: Int?
  /// The section of a paragraph that announces aims: the items below it are aims.
  @exclusivity(unchecked) var aimListSection: Int?
  /// Items of the document's lists so far.
  @exclusivity(unchecked) var items = 0
  /// What the list below the last colon is of.
  @exclusivity(unchecked) var carried = Carried()
  /// Bases that close a sentence, by sentence.
  var closingBases: [Int: String] = [:]
  /// The day that a line of its own names for the rest of its section.
  ///
  /// A stretch up to the day ("lũy kế từ 01/7 đến 15/12") makes its figures running totals.
  @exclusivity(unchecked) var sectionDay: (date: CalendarDate, section: Int, isSum: Bool)?
  /// The last day whose field is known.
  @exclusivity(unchecked) var fieldDay: FieldDay?
  /// The day of the last sentence that named one, and its sentence.
  @exclusivity(unchecked) var lastDay: (date: CalendarDate, sentence: Int)?
  /// The tables of the document that were read, in order of place.
  var tables: [TableReader.Result] = []
  /// The first of them that does not end before the paragraph being read.
  var nextTable = 0

  /// A document read to its end; `drafts` are in order of place.
  static func scan(_ document: SourceDocument, year: Int?, isTraced: Bool) -> DocumentScanner {
    let scanner = DocumentScanner(document, year: year, isTraced: isTraced)
    scanner.makeRoom()
    scanner.tables = TableReader.tables(of: scanner)
    for index in document.paragraphs.indices { scanner.readAroundTables(index) }
    return scanner
  }

  /// Room for a draft a number, so that the drafts are not moved again and again as they become
  /// more; no more of it is used than there are drafts.
  private func makeRoom() {
    let numbers = tokens.indices.count { tokens[$0].kind == .number }
    drafts.reserveCapacity(min(numbers, 1 << 16))
  }

  /// The drafts, which the scanner then no longer holds: there is one copy of them.
  func takeDrafts() -> [Draft] {
    let taken = drafts
    drafts = []
    return taken
  }

  private init(_ document: SourceDocument, year: Int?, isTraced: Bool) {
    self.document = document
    self.isTraced = isTraced
    tokens = document.tokens
    knownPlaces = KnownPlaces(tokens: tokens)
    isOfStage = HeaderReader(document: document).isOfStage
    quantities = QuantityReader(
      tokens: tokens, scalars: document.scalars, excluded: ExclusionRules.marks(of: document))
    classes = WordClasses.classes(of: tokens)
    phrases = ContextPhrases(
      tokens: tokens, scalars: document.scalars, classes: classes, year: year)
    taskSections = TaskSections.flags(
      of: document, year: year, isNumber: { [quantities] in quantities.isCounted($0) })
    state = SentenceState(start: 0, firstDraft: 0)
  }

  func read(_ index: Int, _ body: Range<Int>) {
    guard !body.isEmpty,
      document.sections[document.paragraphs[index].section].path != "header"
        || document.sections.count == 1 || hasAmount(body)
    else { return }
    paragraph = index
    limit = body.upperBound
    noteHeading(document.paragraphs[index])
    noteAimList(document.paragraphs[index])
    if !goesOnWithList(index) { carried = Carried() }
    state = SentenceState(start: body.lowerBound, firstDraft: drafts.count)
    sentences += 1
    state.sentence = sentences
    (state.partsOwner, state.carriedGroup) = (carried.parts, carried.group)
    if let sectionDay, isInside(sectionDay.section, document.paragraphs[index].section) {
      (state.asOf, state.asOfLeads) = (sectionDay.date, true)
      state.paragraphDay = sectionDay.date
      state.sumsUp = sectionDay.isSum
    }
    if let day = carried.asOf { (state.asOf, state.asOfLeads) = (day, true) }
    goOnWithDay(at: body.lowerBound, isItem: false)
    var position = body.lowerBound
    while position < limit { position = step(position) }
    closeGap(limit)
    noteSectionDay(body)
    if announcesAims(body) { aimListSection = document.paragraphs[index].section }
    carry(body)
    endSentence(at: limit)
  }

  /// "MỘT SỐ CHỈ TIÊU NĂM 2024" without a number holds to the end of its section.
  private func noteHeading(_ paragraph: Paragraph) {
    guard paragraph.isHeading, !paragraph.isNumbered else { return }
    switch TaskSections.saysTasks(paragraph.body, tokens, year: phrases.year) {
    case true: taskHeadingSection = paragraph.section
    case false: taskHeadingSection = nil
    case nil: break
    }
  }

  /// A paragraph that ends with a colon opens the list behind it.
  private func carry(_ body: Range<Int>) {
    guard let last = body.last, tokens[last].isMark(":") else { return }
    let whole = state.partsOwner ?? wholeBeforeColon(last)
    let weak = whole == nil ? lastAmount : nil
    carried = Carried(
      parts: whole ?? weak, group: state.hasQuantity ? nil : state.group,
      isWeak: weak != nil, asOf: dayOfListBelow,
      mark: tokens[document.paragraphs[paragraph].tokens.lowerBound].first)
  }

  /// "Học sinh ra lớp: 7.846/7.800 em, đạt 100,6%:": a colon directly behind the figures of a count
  /// opens the list of its parts.
  private func wholeBeforeColon(_ colon: Int) -> Int? {
    guard let last = drafts.indices.last, drafts[last].paragraph == paragraph,
      drafts[last].depth == 0, drafts[last].unit?.isPercent == false,
      drafts[last].kind != .share, drafts[last].kind != .change, colon > 0
    else { return nil }
    let isBehind = drafts[last].quantity.tokens.upperBound == colon || tokens[colon - 1].isMark("%")
    return isBehind ? last : nil
  }

  /// The amount of money that a list below may divide.
  private var lastAmount: Int? {
    drafts.indices.suffix(6).last {
      drafts[$0].paragraph == paragraph && drafts[$0].parent == nil
        && drafts[$0].unit?.isMoney == true
    }
  }

  /// Whether a paragraph is an item of the list that the colon before it opened.
  private func goesOnWithList(_ index: Int) -> Bool {
    let own = document.paragraphs[index]
    let mark = tokens[own.tokens.lowerBound].first
    if own.bullet != .none { return carried.mark != mark }
    guard own.isNumbered, index > 0, carried.parts != nil,
      let last = document.paragraphs[index - 1].body.last
    else { return false }
    return tokens[last].isMark(":") || tokens[last].isMark(";")
  }

  /// A line of the header counts only when it is a sentence or holds a percentage.
  private func hasAmount(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    let sentence = [".", ":", ";"].contains(tokens[last].first) && range.count > 15
    return sentence || range.contains { tokens[$0].isMark("%") }
  }

  /// Takes one token or phrase in; returns where to go on.
  private func step(_ index: Int) -> Int {
    switch tokens[index].kind {
    case .number: return number(index)
    case .punctuation: return mark(index)
    case .word:
      guard classes[index].contains(.opener) else { return index + 1 }
      if let day = phrases.date(at: index, limit: limit) { return takeDay(day, from: index) }
      if let base = phrases.base(at: index, limit: limit), isFreeBase(index),
        !tellsEarlierValue(index, base)
      {
        return takeBase(base, from: index)
      }
      if let count = Self.sameDay.match(tokens, at: index, limit: limit), let day = lastDay {
        return takeDay((day.date, index + count), from: index)
      }
      if let end = takeUncountedMovement(index) { return end }
      if let count = Vocabulary.parts.match(tokens, at: index, limit: limit), opensClause(index) {
        let outer = state.partsItem == nil ? state.partsOwner : nil
        openParts()
        if let outer, outer != state.partsOwner, state.frames.isEmpty { state.outerParts = outer }
        let end = index + count
        if end < limit, !tokens[end].isMark(":"), state.frames.isEmpty { state.partsItem = items }
        return end
      }
      return index + 1
    }
  }

  /// The words that may say more than a name does.
  static let openers =
    Vocabulary.dateLead.firstWords + Vocabulary.baseHead.firstWords + sameDay.firstWords
    + unchanged.firstWords + Vocabulary.parts.firstWords
  private static let sameDay = PhraseSet([
    "đến cùng thời điểm", "cùng thời điểm trên", "đến thời điểm trên", "tính đến thời điểm trên",
    "tại thời điểm trên", "đến thời điểm nêu trên",
  ])

  /// "riêng" opens parts only at the start of a clause ("sầu riêng" does not).
  private func opensClause(_ index: Int) -> Bool {
    tokens[index].key != WordKey.apart || index == 0 || tokens[index - 1].kind == .punctuation
  }

  private func number(_ index: Int) -> Int {
    if let end = endOfDay(aloneInBracketAt: index) { return end }
    guard let quantity = quantities.read(at: index, limit: limit) else { return index + 1 }
    noteAim(state.segmentStart..<max(state.segmentStart, index))
    return take(quantity)
  }

  private func mark(_ index: Int) -> Int {
    switch tokens[index].first {
    case "(", "[": openFrame(index)
    case ")", "]": closeFrame(index)
    case ";":
      closeGap(index)
      endItem(at: index)
    case ":": colon(index)
    case ".", "!", "?", "…":
      if isFullStop(index) {
        closeGap(index)
        endSentence(at: index)
      }
    default: break
    }
    return index + 1
  }

  /// A point that ends a sentence: not `TP.Huế`, not in brackets unless the text goes on anew.
  private func isFullStop(_ index: Int) -> Bool {
    guard index + 1 < limit else { return true }
    let next = tokens[index + 1]
    if next.isGlued, next.kind == .word { return false }
    return true
  }
}

/// What a paragraph that ends with a colon says of the list below it.
struct Carried {
  /// The list names parts of this measure.
  var parts: Int?
  /// The heading of the list.
  var group: Range<Int>?
  /// The colon did not say that the list divides the measure.
  var isWeak = false
  /// The day named for all of the list.
  var asOf: CalendarDate?
  /// The mark before the paragraph that opened the list: the list ends where it stands again.
  var mark: Unicode.Scalar?
}
