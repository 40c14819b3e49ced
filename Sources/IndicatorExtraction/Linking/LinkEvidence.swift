import IndicatorModel
import ReportReading
import VietnameseText

/// What a link may be decided from besides the name.
struct LinkContext {
  let document: SourceDocument
  let drafts: [Draft]
  let scanner: DocumentScanner

  /// The words that are the measure's own: its clause, what stands behind the unit, its unit.
  func ownWords(_ index: Int) -> [WordKey] {
    let draft = drafts[index]
    var keys = words(draft.subject) + words(draft.post)
    if let unit = draft.quantity.unitTokens { keys += words(unit) }
    return keys
  }

  /// The words around it: its parent's, its heading's.
  func nearWords(_ index: Int) -> [WordKey] {
    let draft = drafts[index]
    var keys: [WordKey] = []
    if let group = draft.group { keys += words(group) }
    var parent = draft.parent
    var depth = 0
    while let current = parent, depth < 3 {
      keys += ownWords(current)
      if let group = drafts[current].group, depth == 0 { keys += words(group) }
      parent = drafts[current].parent
      depth += 1
    }
    if index > 0, drafts[index - 1].sentence == draft.sentence { keys += ownWords(index - 1) }
    return keys
  }

  /// The words of the section's heading and the paragraph's opening.
  func farWords(_ index: Int) -> [WordKey] {
    let paragraph = document.paragraphs[drafts[index].paragraph]
    let section = document.sections[paragraph.section]
    let opening =
      paragraph.body.lowerBound..<min(paragraph.body.upperBound, paragraph.body.lowerBound + 14)
    return words(section.title.prefix(30).isEmpty ? section.title : section.title.prefix(30))
      + words(opening)
  }

  private func words(_ range: Range<Int>) -> [WordKey] {
    range.filter { scanner.tokens[$0].kind == .word }.map { scanner.tokens[$0].key }
  }
}
