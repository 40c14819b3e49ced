import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// "lần lượt": numbers and what they are of stand in two lists of the same order.
extension DocumentScanner {
  /// Whose a number of a respective list is.
  enum RespectiveOwner {
    case measure(Int)
    case subject(Range<Int>)
    case nobody
  }

  /// Whose movement this is in "A và B tăng lần lượt 12,3% và 9,8%", or behind two levels
  /// ("đạt 48.215 tỷ đồng và 141.630 tỷ đồng, lần lượt tăng 13,1% và 12,7%").
  func respectiveOwner(
    _ quantity: Quantity, _ tail: ClauseTail, _ subject: Range<Int>, _ direction: String
  ) -> RespectiveOwner {
    if state.respective != nil, tail.trigger == .none || contentKeys(subject).isEmpty {
      return nextRespective()
    }
    guard isRespective(tail) else { return .nobody }
    let first = quantity.tokens.upperBound
    let count = 1 + numbersAhead(nounJoint(first) ?? first)
    guard count > 1 else { return .nobody }
    let levels = recentLevels(count)
    if levels.count == count, contentKeys(subject).isEmpty || subject.isEmpty {
      state.respective = .init(targets: levels, direction: direction)
      return nextRespective()
    }
    let parts = listedParts(subject)
    guard parts.count >= 2 else {
      guard levels.count == count else { return .nobody }
      state.respective = .init(targets: levels, direction: direction)
      return nextRespective()
    }
    let named = parts.suffix(count).map { levelNamed($0) }
    if named.allSatisfy({ $0 != nil }) {
      state.respective = .init(targets: named.compactMap { $0 }, direction: direction)
    } else {
      state.respective = .init(subjects: Array(parts.suffix(count)), direction: direction)
    }
    return nextRespective()
  }

  private func nextRespective() -> RespectiveOwner {
    guard var waiting = state.respective else { return .nobody }
    var owner = RespectiveOwner.nobody
    if !waiting.targets.isEmpty {
      owner = .measure(waiting.targets.removeFirst())
    } else if !waiting.subjects.isEmpty {
      owner = .subject(waiting.subjects.removeFirst())
    }
    state.respective = waiting.targets.isEmpty && waiting.subjects.isEmpty ? nil : waiting
    return owner
  }

  /// Whether "lần lượt" stands at the verb.
  func isRespective(_ tail: ClauseTail) -> Bool {
    if tail.qualifiers.contains(where: { tokens[$0.lowerBound].key == WordKey.times }) {
      return true
    }
    guard let verb = tail.verb, verb.lowerBound > 1 else { return false }
    return tokens[verb.lowerBound - 2].key == WordKey.times
      && tokens[verb.lowerBound - 1].key == WordKey.turn
  }

  /// How many more numbers follow, set apart by commas and "và" only.
  private func numbersAhead(_ start: Int) -> Int {
    var index = start
    var count = 0
    while index + 1 < limit, tokens[index].isMark(",") || tokens[index].key == WordKey.and {
      let next = index + 1
      guard tokens[next].kind == .number, let quantity = quantities.read(at: next, limit: limit)
      else { break }
      count += 1
      index = quantity.tokens.upperBound
      if let noun = nounJoint(index) { index = noun }
    }
    return count
  }

  /// Behind "người chết" in "5 vụ, 2 người chết và 7 người bị thương": up to three words of the
  /// thing counted before the next comma or "và".
  private func nounJoint(_ start: Int) -> Int? {
    var index = start
    while index < limit, index - start < 3, isContent(index) { index += 1 }
    guard index > start, index < limit,
      tokens[index].isMark(",") || tokens[index].key == WordKey.and
    else { return nil }
    return index
  }

  /// The last levels of the sentence in one unit class.
  private func recentLevels(_ count: Int) -> [Int] {
    let levels = drafts.indices.suffix(12).filter {
      drafts[$0].sentence == state.sentence && drafts[$0].kind != .share
        && drafts[$0].kind != .change && drafts[$0].depth == state.frames.count
    }
    return Array(levels.suffix(count))
  }

  /// The measure of the paragraph that the words name.
  private func levelNamed(_ words: Range<Int>) -> Int? {
    let keys = contentKeys(words)
    guard !keys.isEmpty else { return nil }
    return drafts.indices.suffix(12).last { index in
      guard drafts[index].paragraph == paragraph, drafts[index].kind != .share,
        drafts[index].kind != .change
      else { return false }
      let own = contentKeys(drafts[index].subject)
      return keys.allSatisfy { own.contains($0) }
    }
  }

  /// "đàn trâu, bò, lợn", "A và B": the parts of a list of subjects.
  func listedParts(_ subject: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = subject.lowerBound
    for index in subject {
      let joint =
        tokens[index].key == WordKey.and || tokens[index].isMark(",") && !isInnerComma(index)
      guard joint else { continue }
      if index > start { parts.append(start..<index) }
      start = index + 1
    }
    if start < subject.upperBound { parts.append(start..<subject.upperBound) }
    return parts.filter { range in range.contains { isContent($0) } }
  }

  /// "(9 tháng năm 2024 tương ứng là 22,41%, 38,02% và 6,27%)": whose earlier value this is.
  func listedPrior(_ quantity: Quantity, _ gap: Range<Int>) -> Int? {
    guard let frame = state.frames.last else {
      state.listedPriors = []
      return nil
    }
    if frame.draftCount == drafts.count,
      gap.contains(where: {
        Self.inOrder.match(tokens, at: $0, limit: gap.upperBound) != nil
      })
    {
      let count = 1 + numbersAhead(quantity.tokens.upperBound)
      let levels = drafts.indices.suffix(count).filter {
        drafts[$0].sentence == state.sentence && drafts[$0].depth < state.frames.count
      }
      state.listedPriors = levels.count == count && count > 1 ? Array(levels) : []
    } else if !contentKeys(gap).isEmpty {
      state.listedPriors = []
    }
    return state.listedPriors.isEmpty ? nil : state.listedPriors.removeFirst()
  }
  private static let inOrder = PhraseSet(["tương ứng", "lần lượt"])

  /// Whose side this is in "lúa 40 ha, ngô 25 ha; năng suất lần lượt 61 tạ/ha và 48 tạ/ha".
  func listedOwner(
    _ subject: Range<Int>, _ tail: ClauseTail, _ quantity: Quantity, _ gap: Range<Int>
  ) -> (owner: Int, side: Range<Int>)? {
    if !state.listedOwners.isEmpty, contentKeys(subject).isEmpty {
      return (state.listedOwners.removeFirst(), state.listedSide)
    }
    state.listedOwners = []
    guard state.frames.isEmpty, let unit = quantity.unit, !unit.isPercent,
      isRespective(tail) || saysRespective(tail), !contentKeys(subject).isEmpty
    else { return nil }
    let count = 1 + numbersAhead(quantity.tokens.upperBound)
    guard count > 1, listedParts(subject).count < count else { return nil }
    let near = drafts.indices.suffix(14).filter {
      drafts[$0].sentence == state.sentence && drafts[$0].depth == 0 && drafts[$0].kind != .share
        && drafts[$0].kind != .change
    }
    let owners = near.suffix(count)
    guard owners.count == count, let first = owners.first, let own = drafts[first].unit,
      !own.isComparable(with: unit),
      owners.allSatisfy({ drafts[$0].unit == own && drafts[$0].parent == drafts[first].parent })
    else { return nil }
    state.listedOwners = Array(owners.dropFirst())
    let each = subject.first { Self.eachWords.contains(tokens[$0].key) } ?? subject.upperBound
    state.listedSide = subject.lowerBound..<each
    return (first, state.listedSide)
  }
  private static let eachWords = PhraseSet(["từng", "mỗi", "các"])

  /// "tương ứng" at the verb.
  private func saysRespective(_ tail: ClauseTail) -> Bool {
    guard let verb = tail.verb else { return false }
    return Self.inOrder.match(tokens, at: verb.lowerBound, limit: verb.upperBound) != nil
  }

  /// A subject that lists what the numbers behind it are of one by one: "A và B lần lượt đạt", "A, B
  /// lần lượt có".
  private func listing(_ subject: Range<Int>, _ tail: ClauseTail) -> Range<Int>? {
    if isRespective(tail) { return subject }
    guard
      let count = Self.heldInOrder.match(
        tokens, endingAt: subject.upperBound, from: subject.lowerBound)
    else { return nil }
    return subject.lowerBound..<(subject.upperBound - count)
  }
  private static let heldInOrder = PhraseSet([
    "lần lượt có", "lần lượt còn", "tương ứng có", "tương ứng là",
  ])

  /// The subject of a value in "A, B và C lần lượt có x, y và z".
  func listedSubject(
    _ subject: Range<Int>, _ tail: ClauseTail, _ quantity: Quantity
  ) -> Range<Int> {
    if let next = state.listed.first, contentKeys(subject).isEmpty {
      state.listed.removeFirst()
      return next
    }
    state.listed = []
    guard let subject = listing(subject, tail) else { return subject }
    let count = 1 + numbersAhead(quantity.tokens.upperBound)
    let parts = listedParts(subject)
    guard count > 1, parts.count >= count else { return subject }
    state.listed = Array(parts.suffix(count - 1))
    return parts[parts.count - count]
  }
}
