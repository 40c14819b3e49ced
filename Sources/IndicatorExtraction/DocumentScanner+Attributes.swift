import IndicatorModel
import ReportReading
import VietnameseText

/// Money, areas and people of the measure just before.
extension DocumentScanner {
  /// "với số tiền …", "gồm 21 công trình", "04 vụ 03 đối tượng": of the measure just before.
  func attributeOwner(_ draft: Draft, _ gap: Range<Int>, _ joined: Bool) -> Int? {
    guard let last = lastInSentence() else { return nil }
    let unit = draft.quantity.unit
    let count = contentCount(draft.subject)
    let bare = count == 0
    let short = count <= 2 && !draft.subject.isEmpty
    if bare || short && unit?.isPerson == true, !joined, drafts[last].item == items,
      let parent = drafts[last].parent, drafts[last].relation == .attribute,
      relation(unit, last) == .breakdown
    {
      return parent
    }
    let headed =
      isAttributeHead(draft.subject) || isAttributeHead(behindWith(draft.subject))
      || isConsequence(gap, bare: bare) && drafts[last].item == items
      || bare && drafts[last].item == items && (isBehindWith(draft) || isEquivalent(gap))
    guard headed || joined && bare else { return nil }
    if !headed, gap.contains(where: { tokens[$0].key == WordKey.and }) {
      return drafts[last].relation == .attribute ? drafts[last].parent : nil
    }
    guard relation(unit, last) == .attribute else {
      let parent = drafts[last].parent
      return parent.flatMap { relation(unit, $0) == .attribute && headed ? $0 : nil }
    }
    if drafts[last].relation == .attribute, let parent = drafts[last].parent,
      relation(unit, parent) == .attribute
    {
      return parent
    }
    return last
  }

  /// "tỷ lệ hộ nghèo còn 2,95%, tương ứng còn 942 hộ": the same in other units.
  private func isEquivalent(_ gap: Range<Int>) -> Bool {
    gap.count <= 5
      && gap.contains { Self.equivalent.match(tokens, at: $0, limit: gap.upperBound) != nil }
  }
  private static let equivalent = PhraseSet(["tương ứng", "tương đương", "tức"])

  /// "282 cuộc tuần tra, canh gác với 1.306 lượt đồng chí tham gia".
  private func isBehindWith(_ draft: Draft) -> Bool {
    let start = draft.quantity.tokens.lowerBound
    return start > 0 && tokens[start - 1].key == WordKey.with
      && draft.quantity.unit?.isMoney == false
  }

  func isAttributeHead(_ subject: Range<Int>) -> Bool {
    guard let first = subject.first(where: { isContent($0) || tokens[$0].key == WordKey.total })
    else { return false }
    guard
      let count = Vocabulary.attributeHeads.match(tokens, at: first, limit: subject.upperBound)
        ?? Vocabulary.attributeHeads.match(
          tokens, at: subject.lowerBound, limit: subject.upperBound)
    else { return false }
    let rest = min(first + count, subject.upperBound)..<subject.upperBound
    // "năng suất khô", "sản lượng quy thóc": how it is weighed.
    if let start = rest.first,
      Self.manners.match(tokens, at: start, limit: rest.upperBound) == rest.count
    {
      return true
    }
    return !hasContent(rest)
  }
  private static let manners = PhraseSet([
    "khô", "tươi", "quy thóc", "thực thu", "ước tính", "thu hoạch", "quy khô", "bình quân chung",
  ])

  /// "gạo với số tiền": the words behind the last "với".
  private func behindWith(_ subject: Range<Int>) -> Range<Int> {
    guard let with = subject.last(where: { tokens[$0].key == WordKey.with }) else { return subject }
    return (with + 1)..<subject.upperBound
  }
}
