import IndicatorModel
import ReportReading
import VietnameseText

/// Names of percentages: rates, parts of a whole, movements.
extension MeasureNamer {
  func writePercent(_ index: Int, _ fact: inout NameFacts) {
    let draft = drafts[index]
    let subject = subject(index, counted: false)
    if draft.kind == .share || draft.relation == .shareOf {
      writeShare(index, subject, &fact)
    } else if contributes(index, subject) {
      writeContribution(index, &fact)
    } else if let head = reader.head(at: subject.lowerBound, subject.upperBound) {
      let growth =
        (draft.kind == .change || draft.kind == .targetOnly)
        && isOneWord(subject) || isAloneBeforeBracket(subject)
      if growth, scanner.tokens[subject.lowerBound].key == WordKey.grossProduct {
        buffer.append(NamePhrase.growth)
      }
      appendHeaded(subject, head, &fact)
      if isAttribute(subject) {
        appendNew(post(index), room: 6)
        if buffer.weight <= 3 { addOwner(index, room: 5, &fact) }
      }
    } else if isPartOfWhole(index) {
      writePart(subject, index, &fact)
    } else if draft.kind == .change {
      _ = writeListHead(index, subject)
      fact.head = fact.start..<buffer.end
      let head = buffer.weight
      append(subject)
      if buffer.weight - head <= 1 { addOwner(index, room: 4, &fact) }
    } else {
      writeRate(index, subject, &fact)
    }
  }

  /// One word beside the period: "GRDP quý I".
  private func isOneWord(_ subject: Range<Int>) -> Bool {
    var (index, words) = (subject.lowerBound, 0)
    while index < subject.upperBound {
      if let end = reader.period(at: index, subject.upperBound) {
        index = end
      } else {
        if reader.tokens[index].kind == .word { words += 1 }
        index += 1
      }
    }
    return words == 1
  }

  /// "GRDP (giá so sánh 2010)".
  private func isAloneBeforeBracket(_ subject: Range<Int>) -> Bool {
    subject.count > 1 && scanner.tokens[subject.lowerBound + 1].isMark("(")
  }

  /// "ngành điện đóng góp 0,83 điểm phần trăm; ngành nước 0,19 điểm".
  private func contributes(_ index: Int, _ subject: Range<Int>) -> Bool {
    if mentions(subject, Self.contribution) { return true }
    guard !mentions(subject, Self.slows),
      let near = before(index, sentence: true, { sameClass($0, index) }),
      let head = facts[near].head.first
    else { return false }
    return buffer.words[head].key == NamePhrase.all[NamePhrase.contribution.words.lowerBound].key
  }
  private static let slows = PhraseSet(["giảm"])
  private static let contribution = PhraseSet(["đóng góp"])

  /// "ngành điện đóng góp 0,83 điểm phần trăm".
  private func writeContribution(_ index: Int, _ fact: inout NameFacts) {
    buffer.append(NamePhrase.contribution)
    fact.head = fact.start..<buffer.end
    let whole = reader.whole(drafts[index])
    let end =
      whole.first {
        Self.contribution.match(scanner.tokens, at: $0, limit: whole.upperBound) != nil
      } ?? whole.upperBound
    var start = whole.lowerBound
    if Self.part.match(scanner.tokens, at: start, limit: end) != nil,
      let comma = (start..<end).first(where: { scanner.tokens[$0].isMark(",") })
    {
      start = comma + 1
    }
    let words = scanner.trimmed(start..<end)
    if words.isEmpty, let near = before(index, sentence: true, { facts[$0].family == .percent }) {
      let taken = buffer.words[facts[near].name].first.map { $0.key == Self.sector } ?? false
      buffer.appendAll(taken ? facts[near].name : facts[near].object)
    }
    append(words)
    buffer.append(NamePhrase.toGrowth)
  }

  private static let sector = WordKey("khu")
  private static let part = PhraseSet(["mức tăng", "trong mức tăng"])

  private func writeRate(_ index: Int, _ subject: Range<Int>, _ fact: inout NameFacts) {
    buffer.append(NamePhrase.rate)
    fact.head = fact.start..<buffer.end
    let head = buffer.weight
    if let parent = parent(index), drafts[index].relation == .breakdown,
      facts[parent].family == .percent
    {
      buffer.appendAll(facts[parent].object)
      appendNew(subject, room: 8)
      return
    }
    append(subject)
    if buffer.weight - head <= 2 { appendNew(post(index), room: 6) }
    if buffer.weight - head <= 2, let parent = parent(index) {
      let start = buffer.end
      addObject(of: parent, room: 5)
      fact.context = start..<buffer.end
    }
    if buffer.weight - head <= 5, drafts[index].group != nil {
      addHeading(index, room: 6)
    } else if buffer.weight - head <= 1 {
      addOwner(index, room: 5, &fact)
    }
  }

  /// "Cơ cấu kinh tế: khu vực I chiếm …".
  private func isPartOfWhole(_ index: Int) -> Bool {
    guard let group = drafts[index].group else { return false }
    return mentions(group, Self.structure)
  }
  private static let structure = PhraseSet(["cơ cấu"])

  private func writePart(_ subject: Range<Int>, _ index: Int, _ fact: inout NameFacts) {
    buffer.append(NamePhrase.proportion)
    fact.head = fact.start..<buffer.end
    append(subject)
    guard let group = drafts[index].group else { return }
    buffer.append(NamePhrase.within)
    let heading = opened(reader.phrase(group, counted: false))
    let count = heading.count { scanner.tokens[$0].kind == .word }
    if count <= 2 {
      buffer.append(NamePhrase.economy)
    } else {
      appendNew(heading, room: 4)
    }
  }

  private func writeShare(_ index: Int, _ subject: Range<Int>, _ fact: inout NameFacts) {
    if isPartOfWhole(index), parent(index) == nil {
      writePart(subject, index, &fact)
      return
    }
    let headed = reader.head(at: subject.lowerBound, subject.upperBound)
    let isRate = subject.first.map { Self.rateHeads.contains(scanner.tokens[$0].key) } ?? false
    if headed == nil || parent(index) != nil || !isRate {
      let ofCount = parent(index).map { facts[$0].family != .money } ?? false
      buffer.append(ofCount ? NamePhrase.rate : NamePhrase.proportion)
    }
    fact.head = fact.start..<buffer.end
    let head = buffer.weight
    append(subject)
    if subject.isEmpty, isOneOfMany(index) { return }
    if buffer.weight - head <= 2, let parent = parent(index) {
      let whole = facts[parent]
      let start = whole.family == .count ? whole.object.lowerBound : whole.name.lowerBound
      buffer.appendNew(start..<whole.end, room: 8)
    }
    if buffer.weight - head <= 2 { addOwner(index, room: 4, &fact) }
  }

  private static let rateHeads = WordSet(["tỷ", "độ", "mức"])

  /// "(cùng kỳ tương ứng là 22,4%, 38% và 33,3%)": which whole each is of is not told.
  private func isOneOfMany(_ index: Int) -> Bool {
    guard drafts[index].depth > 0, let parent = drafts[index].parent else { return false }
    return [index - 1, index + 1].contains {
      drafts.indices.contains($0) && drafts[$0].parent == parent && drafts[$0].subject.isEmpty
    }
  }
}
