import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// What a link may be decided from besides the name.
///
/// A class: a struct of arrays inside another is copied for each word that is asked of it.
final class LinkContext {
  let document: SourceDocument
  let drafts: [Draft]
  let words: LinkWords

  init(document: SourceDocument, drafts: [Draft], words: LinkWords) {
    (self.document, self.drafts, self.words) = (document, drafts, words)
  }

  /// The words that are the measure's own: its clause, what stands behind the unit, its unit; the
  /// heading of its item where the clause itself is silent.
  func ownWords(_ index: Int, into list: inout ScratchList) {
    subjectWords(index, into: &list)
    words.append(post(index), to: &list)
    if let unit = drafts[index].quantity.unitTokens { words.append(unit, to: &list) }
  }

  /// The words of its clause; the heading of its item where the clause itself is silent.
  func subjectWords(_ index: Int, into list: inout ScratchList) {
    words.append(drafts[index].subject, to: &list)
    if let group = drafts[index].group, !saysSomething(list) { words.append(group, to: &list) }
  }

  private func saysSomething(_ list: borrowing ScratchList) -> Bool {
    for place in 0..<list.count where list[place] >= 0 {
      if !words.isQuiet[Int(list[place])] { return true }
    }
    return false
  }

  /// The words around it: its parent's, its heading's.
  func nearWords(_ index: Int, into list: inout ScratchList) {
    if let group = drafts[index].group { words.append(group, to: &list) }
    var parent = drafts[index].parent
    var depth = 0
    while let current = parent, depth < 3 {
      ownWords(current, into: &list)
      if let group = drafts[current].group, depth == 0 { words.append(group, to: &list) }
      parent = drafts[current].parent
      depth += 1
    }
  }

  /// What stands behind the unit; "bắt 14 vụ, 77 đối tượng tham gia tệ nạn xã hội": of both counts.
  func post(_ index: Int) -> Range<Int> {
    guard drafts[index].post.isEmpty, drafts[index].group == nil, drafts[index].subject.count <= 1,
      index + 1 < drafts.count, drafts[index + 1].subject.isEmpty,
      drafts[index + 1].sentence == drafts[index].sentence,
      drafts[index + 1].quantity.tokens.lowerBound - drafts[index].quantity.tokens.upperBound <= 2
    else { return drafts[index].post }
    return drafts[index + 1].post
  }

  /// The words of the sentence before the measure's own, those of the measure before it too.
  func sentenceWords(_ index: Int, into list: inout ScratchList) {
    let end =
      drafts[index].subject.isEmpty
      ? drafts[index].quantity.tokens.lowerBound : drafts[index].subject.lowerBound
    let body = document.paragraphs[drafts[index].paragraph].body
    var start = end
    while start > body.lowerBound, end - start < 28, !document.tokens[start - 1].isMark(".") {
      start -= 1
    }
    words.append(start..<max(start, end), to: &list)
    if index > 0, drafts[index - 1].sentence == drafts[index].sentence {
      ownWords(index - 1, into: &list)
    }
  }

  /// The words of the section's heading and the paragraph's opening.
  func farWords(_ index: Int, into list: inout ScratchList) {
    let paragraph = document.paragraphs[drafts[index].paragraph]
    let title = document.sections[paragraph.section].title
    words.append(title.lowerBound..<min(title.upperBound, title.lowerBound + 30), to: &list)
    let body = paragraph.body
    words.append(body.lowerBound..<min(body.upperBound, body.lowerBound + 14), to: &list)
  }
}
