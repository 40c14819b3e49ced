import IndicatorModel
import ReportReading
import VietnameseText

/// Writes the name of a measure as a clerk would: what is measured, of what, done how.
///
/// One pass over the drafts; a name is a range of words in `buffer`, and later measures take over
/// words of earlier ones. One string a measure is made at the end.
final class MeasureNamer {
  let scanner: DocumentScanner
  let reader: NameReader
  let drafts: [Draft]
  private let spelling: NameSpelling
  // Unchecked, since no access overlaps another and each word of each name is one.
  @exclusivity(unchecked) var buffer: NameBuffer
  /// Whether canonical terms stand for the words of the text: where persons are counted.
  var usesTerms = false
  /// What each draft's number is.
  let families: [NameFamily]
  /// What became of each draft so far.
  @exclusivity(unchecked) var facts: [NameFacts] = []

  /// A namer of the drafts of a scan.
  init(scanner: DocumentScanner, drafts: [Draft]) {
    self.scanner = scanner
    self.drafts = drafts
    reader = NameReader(scanner)
    spelling = NameSpelling(scanner)
    families = drafts.indices.map { NameFamily(drafts[$0].unit) }
    buffer = NameBuffer(measures: drafts.count)
    facts.reserveCapacity(drafts.count)
    for index in drafts.indices { facts.append(write(index)) }
  }

  /// The canonical name of a draft.
  func name(of index: Int) -> String {
    // "Thu thu ngân sách": a verb and the name that opens with it.
    let words = buffer.words[facts[index].name]
    let isTwice = words.count > 2 && words.first?.key == words.dropFirst().first?.key
    return spelling.text(isTwice ? words.dropFirst() : words)
  }

  /// Writes one name into the buffer.
  private func write(_ index: Int) -> NameFacts {
    buffer.begin()
    let family = families[index]
    var fact = NameFacts(family: family, start: buffer.start)
    if let same = restated(index, family) {
      copy(same, &fact)
    } else if let place = place(index), let whole = parent(index) {
      copy(whole, &fact)
      append(place)
    } else {
      switch family {
      case .count: writeCount(index, &fact)
      case .density: writeDensity(index, &fact)
      case .percent: writePercent(index, &fact)
      default: writeAmount(index, &fact)
      }
    }
    if countsAll(index), drafts[index].parent != nil { dropNews(&fact) }
    buffer.trim()
    fact.end = buffer.end
    if drafts[index].kind == .cumulative { buffer.append(NamePhrase.runningTotal) }
    fact.close(buffer)
    return fact
  }

  private func copy(_ other: Int, _ fact: inout NameFacts) {
    let (from, to) = (facts[other], fact.start)
    buffer.appendAll(from.name.lowerBound..<from.end)
    let shift = to - from.name.lowerBound
    func moved(_ range: Range<Int>) -> Range<Int> {
      (range.lowerBound + shift)..<(range.upperBound + shift)
    }
    (fact.head, fact.noun) = (moved(from.head), moved(from.noun))
    (fact.verb, fact.context) = (moved(from.verb), moved(from.context))
  }

  /// Whether a running total is of all there are, not of some months.
  private func countsAll(_ index: Int) -> Bool {
    drafts[index].kind == .cumulative && drafts[index].stretch != .yearToDate
      && drafts[index].stretch != .period
  }

  /// "công nhận mới 02 sản phẩm, nâng tổng số lên 11 sản phẩm": the total is of old and new.
  private func dropNews(_ fact: inout NameFacts) {
    guard
      let place = buffer.current.dropFirst().first(where: { place in
        Self.news.contains(buffer.words[place].key) && isBehindVerb(place)
      })
    else { return }
    if fact.context.contains(place), fact.context.upperBound == buffer.end {
      buffer.cut(from: fact.context.lowerBound)
      fact.context = buffer.end..<buffer.end
      return
    }
    buffer.remove(at: place)
    fact.shorten(at: place)
  }
  private static let news = WordSet(["mới", "lại"])

  /// Whether the words before a place of the buffer are a verb in the text.
  private func isBehindVerb(_ place: Int) -> Bool {
    (1...2).contains { count in
      let start = place - count
      guard start >= buffer.current.lowerBound, buffer.words[start].source >= 0 else {
        return false
      }
      let source = Int(buffer.words[start].source)
      return NameLexicon.verbs.match(scanner.tokens, at: source, limit: source + count) == count
    }
  }

  // MARK: words of a draft

  /// The words before a number that name it; the heading of its item when they say nothing.
  func subject(_ index: Int, counted: Bool) -> Range<Int> {
    var own = reader.phrase(whole(index), counted: counted)
    if isInTotal(own) { own = own.upperBound..<own.upperBound }
    guard own.isEmpty, drafts[index].depth == 0, drafts[index].headsItem,
      let group = drafts[index].group,
      !counted && drafts[index].unit?.isPercent != true || post(index).count < 3
    else {
      return own
    }
    let heading = opened(reader.phrase(group, counted: false))
    return isSector(heading) && !isOfSector(index) ? own : heading
  }

  /// "Công nghiệp, xây dựng: ước 1.170 tỷ đồng": money and rates with no words of their own are the
  /// branch's.
  private func isOfSector(_ index: Int) -> Bool {
    drafts[index].unit.map { $0.isMoney || $0.isPercent } == true && post(index).isEmpty
  }

  /// The words before a number, with what trimming took off wrongly.
  func whole(_ index: Int) -> Range<Int> {
    reader.whole(drafts[index].subject, before: drafts[index].quantity.tokens.lowerBound)
  }

  /// "trong tổng số có 5 nghìn con gà": the total is another measure's.
  private func isInTotal(_ own: Range<Int>) -> Bool {
    guard own.count == 2, own.lowerBound > 0 else { return false }
    return scanner.tokens[own.lowerBound].key == WordKey.total
      && scanner.tokens[own.lowerBound - 1].key == WordKey.within
  }

  /// The words behind its unit.
  func post(_ index: Int) -> Range<Int> {
    let isLast = index + 1 == drafts.count
    return reader.post(
      drafts[index].post,
      behind: drafts[index].planName?.upperBound ?? drafts[index].quantity.tokens.upperBound,
      limit: scanner.document.paragraphs[drafts[index].paragraph].body.upperBound,
      next: isLast ? nil : drafts[index + 1].quantity.tokens.lowerBound)
  }

  // MARK: words

  /// Appends a range of tokens without periods.
  func append(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if let next = reader.period(at: index, range.upperBound)
        ?? priceBasis(index, range.upperBound)
      {
        index = next
        continue
      }
      if usesTerms,
        let (count, term) = NameTerms.match(scanner.tokens, at: index, limit: range.upperBound)
      {
        buffer.append(term)
        index += count
        continue
      }
      let token = scanner.tokens[index]
      if token.kind != .punctuation {
        buffer.append(token: index, of: scanner.tokens)
      } else if !buffer.isEmpty,
        token.isMark(",") || token.isMark("-") || token.isMark("–") || token.isMark("(")
          || token.isMark(")")
      {
        buffer.append(NameWord(token, at: index))
      }
      index += 1
    }
  }

  /// Behind "(giá so sánh 2010)", "(theo giá hiện hành)": no part of a name.
  private func priceBasis(_ index: Int, _ end: Int) -> Int? {
    let tokens = scanner.tokens
    guard tokens[index].isMark("("), index + 2 < end,
      tokens[index + 1].key == WordKey.price || tokens[index + 2].key == WordKey.price
    else { return nil }
    let close = (index..<min(end, index + 10)).first { tokens[$0].isMark(")") }
    return close.map { $0 + 1 } ?? end
  }

  /// Appends the words of a range of tokens that the name lacks, as far as there is room.
  func appendNew(_ range: Range<Int>, room: Int) {
    let start = buffer.end
    append(range)
    buffer.keepNew(from: start, room: room)
  }

  /// Appends a subject that opens with a head.
  func appendHeaded(_ subject: Range<Int>, _ head: Int, _ fact: inout NameFacts) {
    append(subject.lowerBound..<(subject.lowerBound + head))
    fact.head = fact.start..<buffer.end
    append((subject.lowerBound + head)..<subject.upperBound)
  }

  func mentions(_ range: Range<Int>, _ set: PhraseSet) -> Bool {
    range.contains { set.match(scanner.tokens, at: $0, limit: range.upperBound) != nil }
  }
}
