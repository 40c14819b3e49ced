import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Links measures to the catalogue: by their words, the words around them, and their unit.
///
/// A wrong code writes a wrong figure into a government form, so a link is sure (0.8 and more)
/// only when every telling word of a wording is found, most of it in the measure's own words,
/// little else is said, the unit is of the same class, and no other indicator comes near.
struct CatalogueLinker: Sendable {
  private let index: CatalogueIndex

  /// A linker for a catalogue.
  init(_ catalogue: Catalogue) { index = CatalogueIndex(catalogue) }

  /// The words of a document as this linker's catalogue has them.
  func words(_ tokens: [Token]) -> LinkWords { LinkWords(tokens, vocabulary: index.vocabulary) }

  /// Links the measures of a report, finds what is said again, and settles what contradicts.
  func link(_ measures: inout [Measure], of scan: ReportScan) {
    link(
      &measures,
      context: LinkContext(
        document: scan.document, drafts: scan.drafts, words: words(scan.document.tokens)))
    RepeatFinder(drafts: scan.drafts).mark(&measures)
    settleConflicts(&measures)
  }

  /// Sets `code` and `confidence` where an indicator is near enough.
  func link(_ measures: inout [Measure], context: LinkContext) {
    guard !index.indicators.isEmpty else { return }
    var work = LinkScratch(index: index, context: context)
    var codes = [Int?](repeating: nil, count: measures.count)
    for position in measures.indices {
      if let owner = context.drafts[position].priorOf ?? context.drafts[position].planFor {
        guard owner < position, codes[owner] != nil else { continue }
        take(owner, &measures, at: position)
      } else if let owner = restated(position, codes, context) {
        codes[position] = codes[owner]
        take(owner, &measures, at: position)
      } else if canLink(position, measures),
        let best = work.best(
          measures[position].kind, unit: unitClass(position, context), at: position, codes: codes),
        best.score >= 0.3
      {
        codes[position] = best.indicator
        measures[position].code = index.indicators[best.indicator].code
        measures[position].confidence = best.score
      }
    }
    // "KH 620 ha, TH 585 ha": the plan stands before what it is the plan of.
    for position in measures.indices {
      if let owner = context.drafts[position].planFor, owner > position, codes[owner] != nil {
        take(owner, &measures, at: position)
      }
    }
  }

  /// Whether a measure can be an indicator's: a movement only as a rate of growth.
  private func canLink(_ position: Int, _ measures: [Measure]) -> Bool {
    measures[position].kind != .change
      || measures[position].unit == nil
        && measures[position].comparisons.contains { $0.unit == "%" }
  }

  private func unitClass(_ position: Int, _ context: LinkContext) -> Int {
    context.drafts[position].unit.map { index.number(ofClass: $0.unitClass) } ?? -1
  }

  private func take(_ owner: Int, _ measures: inout [Measure], at position: Int) {
    measures[position].code = measures[owner].code
    measures[position].confidence = measures[owner].confidence
  }

  /// "ước 1.170 tỷ đồng …; dự ước cả năm 2.350 tỷ đồng": the measure whose other period this is,
  /// one of the same sentence, when nothing else is said of it.
  private func restated(_ position: Int, _ codes: [Int?], _ context: LinkContext) -> Int? {
    let (period, stretch) = (context.drafts[position].period, context.drafts[position].stretch)
    guard period != nil || stretch == .yearToDate, context.drafts[position].post.isEmpty,
      let unit = context.drafts[position].unit,
      context.drafts[position].kind != .targetOnly
    else { return nil }
    var said = ScratchList()
    context.words.append(context.drafts[position].subject, to: &said)
    for owner in stride(from: position - 1, through: max(0, position - 6), by: -1) {
      guard context.drafts[owner].paragraph == context.drafts[position].paragraph else {
        return nil
      }
      guard codes[owner] != nil, context.drafts[owner].priorOf == nil,
        !context.drafts[owner].isPrior, context.drafts[owner].unit?.unitClass == unit.unitClass,
        isPart(owner, context) == isPart(position, context)
          || sharesItem(owner, position, context)
      else { continue }
      var known = ScratchList()
      context.ownWords(owner, into: &known)
      // "Tay chân miệng: quý II 22 ca" has a heading of its own.
      let heading = context.drafts[position].group
      guard knows(known, allTellingOf: said, context.words),
        heading == nil || heading == context.drafts[owner].group
      else { return nil }
      let isSame =
        context.drafts[owner].period == period && context.drafts[owner].stretch == stretch
      return isSame ? nil : owner
    }
    return nil
  }

  /// Whether a list of words has every one of another that says something.
  private func knows(
    _ known: borrowing ScratchList, allTellingOf said: borrowing ScratchList, _ words: LinkWords
  ) -> Bool {
    for place in 0..<said.count {
      let word = said[place]
      if word == LinkWords.quiet || word >= 0 && words.isQuiet[Int(word)] { continue }
      if !known.contains(word) { return false }
    }
    return true
  }

  /// "…; công nghiệp ước đạt 2.174 tỷ đồng, ước cả năm 4.850 tỷ đồng": of the part that has an item
  /// of its own, not of the whole before.
  private func sharesItem(_ owner: Int, _ position: Int, _ context: LinkContext) -> Bool {
    let item = context.drafts[owner].item
    guard item == context.drafts[position].item, let whole = context.drafts[owner].parent else {
      return false
    }
    return context.drafts[whole].item != item
  }

  /// Whether a measure is the months' total of another.
  private func isTotal(_ total: Int, of other: Int, _ measures: [Measure]) -> Bool {
    measures[total].parentRelation == .cumulativeOf
      && measures[total].parent == measures[other].id
      && measures[total].stretch == .yearToDate
  }

  /// Whether a measure is only a part or a side of another.
  private func isPart(_ position: Int, _ context: LinkContext) -> Bool {
    let relation = context.drafts[position].relation
    return context.drafts[position].parent != nil && relation != .cumulativeOf
      && relation != .executionOf
  }

  /// One code, several different values: a part of a whole, or a link far weaker than another, loses
  /// its code; statements that contradict each other keep it, for the audit and the form to see.
  func settleConflicts(_ measures: inout [Measure]) {
    var numbers = WordTable()
    var byCode: [[Int]] = []
    for position in measures.indices {
      guard let code = measures[position].code,
        measures[position].value != nil || measures[position].range != nil
      else { continue }
      let number = numbers.number(of: WordKey(bytesOf: code))
      if number == byCode.count { byCode.append([]) }
      byCode[number].append(position)
    }
    for positions in byCode where positions.count > 1 {
      guard let best = strongest(positions, measures) else { continue }
      for other in positions where other != best && !agree(best, other, measures) {
        // "quý III trồng 1.860 ha, 9 tháng trồng 6.425 ha": one thing over two stretches.
        if isTotal(other, of: best, measures) {
          take(best, &measures, at: other)
          continue
        }
        let isPart = isBelow(other, best, measures)
        let isWeak = measures[best].confidence - measures[other].confidence >= 0.12
        if isPart && measures[other].period == measures[best].period
          || isWeak && measures[other].confidence < 0.75
        {
          measures[other].code = nil
          measures[other].confidence = 0.4
        } else if isOutgrown(other, by: best, measures) {
          measures[other].confidence = min(0.6, measures[other].confidence)
        } else if isOutgrown(best, by: other, measures) {
          measures[best].confidence = min(0.6, measures[best].confidence)
        }
      }
    }
  }

  /// Whether a count of the whole period is less than what was counted up to a day of it: then it
  /// is of something else.
  private func isOutgrown(_ whole: Int, by dated: Int, _ measures: [Measure]) -> Bool {
    guard measures[whole].asOf == nil, measures[dated].asOf != nil,
      let value = measures[whole].value, let counted = measures[dated].value,
      let unit = measures[whole].unit.flatMap({ UnitOfMeasure(parsing: $0) }),
      let second = measures[dated].unit.flatMap({ UnitOfMeasure(parsing: $0) }), unit.isMoney,
      let converted = second.convert(counted, to: unit)
    else { return false }
    return converted > value
  }

  /// Whether a measure hangs under another in the tree.
  private func isBelow(_ child: Int, _ whole: Int, _ measures: [Measure]) -> Bool {
    var parent = measures[child].parent
    for position in stride(from: child - 1, through: max(0, child - 40), by: -1)
    where measures[position].id == parent {
      if position == whole { return true }
      parent = measures[position].parent
    }
    return false
  }

  /// The surest of several; the first of equals.
  private func strongest(_ positions: [Int], _ measures: [Measure]) -> Int? {
    var best = positions.first
    for position in positions {
      if let known = best, measures[position].confidence > measures[known].confidence {
        best = position
      }
    }
    return best
  }

  /// The same statement again, or the same value.
  private func agree(_ left: Int, _ right: Int, _ measures: [Measure]) -> Bool {
    if measures[left].sameAs == measures[right].id || measures[right].sameAs == measures[left].id {
      return true
    }
    return measures[left].value == measures[right].value
      && measures[left].unit == measures[right].unit
  }
}
