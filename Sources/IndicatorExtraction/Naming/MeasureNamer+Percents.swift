import IndicatorModel
import ReportReading
import VietnameseText

/// Names of percentages: rates, parts of a whole, movements.
extension MeasureNamer {
  func writePercent(_ index: Int, _ fact: inout NameFacts) {
    let subject = subject(index, counted: false)
    if exceedsPlan(index) {
      buffer.append(NamePhrase.exceeded)
      fact.head = fact.start..<buffer.end
      append(withoutAim(subject))
      if subject.isEmpty { addOwner(index, room: 5, &fact) }
    } else if drafts[index].kind == .share || drafts[index].relation == .shareOf {
      writeShare(index, subject, &fact)
    } else if contributes(index, subject) {
      writeContribution(index, &fact)
    } else if let head = reader.head(at: subject.lowerBound, subject.upperBound) {
      let growth =
        (drafts[index].kind == .change || drafts[index].kind == .targetOnly)
        && wordsBesideTime(subject) == 1 || isAloneBeforeBracket(subject)
      let isProduct =
        drafts[index].kind == .change
        && Self.product.match(scanner.tokens, at: subject.lowerBound, limit: subject.upperBound)
          != nil
      if isProduct || growth && scanner.tokens[subject.lowerBound].key == WordKey.grossProduct {
        buffer.append(NamePhrase.growth)
      }
      appendHeaded(subject, head, &fact)
      if isAttribute(subject) {
        appendNew(post(index), room: 6)
        if buffer.weight <= 3 { addOwner(index, room: 5, &fact) }
      }
    } else if isPartOfWhole(index) {
      writePart(subject, index, &fact)
    } else if drafts[index].kind == .change {
      _ = writeListHead(index, subject)
      fact.head = fact.start..<buffer.end
      let head = buffer.weight
      append(subject)
      if buffer.weight - head <= 1 { addOwner(index, room: 4, &fact) }
    } else {
      writeRate(index, subject, &fact)
    }
  }

  /// The words of a range that name no time and no movement.
  private func wordsBesideTime(_ range: Range<Int>) -> Int {
    var (count, index) = (0, range.lowerBound)
    while index < range.upperBound {
      if let next = reader.period(at: index, range.upperBound) {
        index = next
        continue
      }
      let token = scanner.tokens[index]
      if token.kind == .word, token.key != Self.rises { count += 1 }
      index += 1
    }
    return count
  }
  private static let rises = WordKey("tăng")
  private static let product = PhraseSet(["tổng sản phẩm"])

  /// "Thu ngân sách cả năm vượt từ 5% trở lên so với dự toán": how far beyond the plan.
  private func exceedsPlan(_ index: Int) -> Bool {
    let number = drafts[index].quantity.tokens.lowerBound
    guard drafts[index].kind == .targetOnly,
      (max(0, number - 3)..<number).contains(where: { scanner.tokens[$0].key == Self.exceeds })
    else { return false }
    let end = drafts[index].quantity.tokens.upperBound
    let limit = min(end + 6, scanner.document.paragraphs[drafts[index].paragraph].body.upperBound)
    return (end..<max(end, limit)).contains {
      Self.estimates.match(scanner.tokens, at: $0, limit: limit) != nil
    }
  }
  private static let exceeds = WordKey("vượt")
  private static let estimates = PhraseSet(["dự toán", "dt"])

  private func withoutAim(_ subject: Range<Int>) -> Range<Int> {
    var end = subject.upperBound
    while end > subject.lowerBound,
      let count = Self.aimTails.match(scanner.tokens, endingAt: end, from: subject.lowerBound)
    { end -= count }
    return subject.lowerBound..<end
  }
  private static let aimTails = PhraseSet(["phấn đấu", "vượt", "để", "cả năm"])

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
  private static let contribution = PhraseSet(["đóng góp", "góp"])

  /// "ngành điện đóng góp 0,83 điểm phần trăm".
  private func writeContribution(_ index: Int, _ fact: inout NameFacts) {
    buffer.append(NamePhrase.contribution)
    fact.head = fact.start..<buffer.end
    let whole = whole(index)
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
    if writeOtherForm(index, subject, &fact) { return }
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
    if subject.isEmpty, addJudges(index) { return }
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

  /// "suy dinh dưỡng thể nhẹ cân 5,1%; thể thấp còi 7,4%", "bậc tiểu học 99,9%, bậc trung học cơ sở
  /// 97,6%": another form of what the rate before is of.
  private func writeOtherForm(
    _ index: Int, _ subject: Range<Int>, _ fact: inout NameFacts
  ) -> Bool {
    guard let first = subject.first, subject.count >= 2,
      Self.forms.contains(scanner.tokens[first].key),
      let near = before(index, sentence: true, { facts[$0].family == .percent }),
      let place = facts[near].object.first(where: {
        buffer.words[$0].key == scanner.tokens[first].key
      }), place >= facts[near].object.lowerBound + 2
    else { return false }
    buffer.appendAll(facts[near].name.lowerBound..<place)
    fact.head = fact.start..<(fact.start + facts[near].head.count)
    append(subject)
    return true
  }
  private static let forms = WordSet(["thể", "bậc", "cấp"])

  /// "31,5% số doanh nghiệp đánh giá tốt hơn; 42,1% cho rằng ổn định": who says so.
  private func addJudges(_ index: Int) -> Bool {
    let words = post(index)
    guard let first = words.first else { return false }
    if scanner.tokens[first].key == WordKey.countWord { return words.count >= 4 }
    guard Self.judging.match(scanner.tokens, at: first, limit: words.upperBound) != nil,
      let near = before(index, { sameClass($0, index) && namesJudges($0) }), index - near <= 3
    else { return false }
    var judges = post(near)
    if scanner.tokens[judges.lowerBound].key == WordKey.countWord { judges = judges.dropFirst() }
    appendNew(judges.prefix(2), room: 2)
    return true
  }

  private func namesJudges(_ index: Int) -> Bool {
    let words = post(index)
    guard words.count >= 4, let first = words.first else { return false }
    return Self.judging.match(scanner.tokens, at: first, limit: words.upperBound) == nil
  }
  private static let judging = PhraseSet(["cho rằng", "đánh giá", "gặp", "dự báo", "nhận định"])

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
    if Self.debts.match(scanner.tokens, at: subject.lowerBound, limit: subject.upperBound) != nil {
      // "nợ xấu chiếm 1,3% tổng dư nợ" is a rate of its own.
      buffer.append(NamePhrase.rate)
      fact.head = fact.start..<buffer.end
      append(subject)
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
    if buffer.weight - head <= 2, let parent = Draft.partBefore(index, in: drafts) ?? parent(index)
    {
      let whole = facts[parent]
      let start = whole.family == .count ? whole.object.lowerBound : whole.name.lowerBound
      buffer.appendNew(start..<whole.end, room: 8)
    }
    if buffer.weight - head <= 2 { addOwner(index, room: 4, &fact) }
  }

  private static let debts = PhraseSet(["nợ xấu", "nợ quá hạn"])
  private static let rateHeads = WordSet(["tỷ", "độ", "mức"])

  /// "(cùng kỳ tương ứng là 22,4%, 38% và 33,3%)": which whole each is of is not told.
  private func isOneOfMany(_ index: Int) -> Bool {
    guard drafts[index].depth > 0, let parent = drafts[index].parent else { return false }
    return [index - 1, index + 1].contains {
      drafts.indices.contains($0) && drafts[$0].parent == parent && drafts[$0].subject.isEmpty
    }
  }
}
