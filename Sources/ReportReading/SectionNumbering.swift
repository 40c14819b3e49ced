import VietnameseText

/// Gives paragraphs their markers and sections, by numbering of any usual kind.
enum SectionNumbering {
  /// The paragraphs with their markers read, and the sections in order.
  static func sections(
    of paragraphs: [Paragraph], tokens: [Token], scalars: [Unicode.Scalar]
  ) -> ([Paragraph], [Section]) {
    var builder = SectionBuilder()
    var result = paragraphs
    for index in result.indices {
      let range = result[index].tokens
      if let numbering = Numbering.read(tokens, range, scalars), builder.accepts(numbering) {
        result[index].isNumbered = true
        result[index].markerCount = numbering.count
        let title = (range.lowerBound + numbering.count)..<range.upperBound
        builder.open(numbering, at: tokens[range.lowerBound].start, title: title)
      } else {
        mark(&result[index], tokens)
        builder.begin(at: tokens[range.lowerBound].start, title: range)
      }
      result[index].isHeading = isHeading(result[index], tokens)
      if result[index].isHeading, !result[index].isNumbered { builder.entitle(range) }
      result[index].section = builder.sections.count - 1
    }
    builder.close(at: scalars.count)
    return (result, builder.sections)
  }

  private static func mark(_ paragraph: inout Paragraph, _ tokens: [Token]) {
    let first = tokens[paragraph.tokens.lowerBound]
    guard first.kind == .punctuation else { return }
    switch first.first {
    case "-", "*", "–", "—", "•", "·", "\u{F0B7}":
      (paragraph.bullet, paragraph.markerCount) = (.dash, 1)
    case "+": (paragraph.bullet, paragraph.markerCount) = (.plus, 1)
    default: break
    }
  }

  /// A short paragraph that is numbered or in capitals, has no amounts and ends no sentence.
  private static func isHeading(_ paragraph: Paragraph, _ tokens: [Token]) -> Bool {
    let body = paragraph.body
    guard let last = body.last, paragraph.bullet == .none, body.count <= 60 else { return false }
    if tokens[last].isMark(";") || tokens[last].isMark(".") && !paragraph.isNumbered {
      return false
    }
    if body.contains(where: { tokens[$0].isMark("%") || tokens[$0].isMark(";") }) { return false }
    if paragraph.isNumbered { return !tokens[last].isMark(".") || body.count < 25 }
    return body.allSatisfy { tokens[$0].kind != .word || tokens[$0].isCapitalized }
  }
}

/// Keeps the stack of open sections.
private struct SectionBuilder {
  private(set) var sections: [Section] = []
  private var stack: [Numbering] = []

  /// Whether a numbering fits: the next of an open level, or the first of a new one.
  func accepts(_ numbering: Numbering) -> Bool {
    if numbering.ordinal == 1 { return true }
    if let open = stack.last(where: { $0.style == numbering.style }) {
      return numbering.ordinal > open.ordinal && numbering.ordinal <= open.ordinal + 3
    }
    return numbering.style == .roman || numbering.ordinal <= 2
  }

  /// Opens the section of a numbering.
  mutating func open(_ numbering: Numbering, at offset: Int, title: Range<Int>) {
    if let level = stack.lastIndex(where: { $0.style == numbering.style }) {
      stack.removeSubrange(level...)
    } else if numbering.style == .part || numbering.style == .capital {
      stack.removeAll()
    } else if numbering.style == .roman {
      stack.removeAll { $0.style != .part && $0.style != .capital }
    }
    stack.append(numbering)
    add(path, at: offset, title: title)
  }

  /// `1.1` stands under `1` without repeating it.
  private var path: String {
    var labels: [String] = []
    for numbering in stack {
      if case .arabic(let depth) = numbering.style, depth > 1, let last = labels.last,
        numbering.label.hasPrefix(last + ".")
      {
        labels[labels.count - 1] = numbering.label
      } else {
        labels.append(numbering.label)
      }
    }
    return labels.joined(separator: ".")
  }

  /// Makes the header's section when text stands before the first heading.
  mutating func begin(at offset: Int, title: Range<Int>) {
    if sections.isEmpty { add("header", at: offset, title: title.lowerBound..<title.lowerBound) }
  }

  /// A heading on a line of its own below a bare number ("PHẦN II") is its title.
  mutating func entitle(_ title: Range<Int>) {
    guard let last = sections.last, last.title.isEmpty, last.path != "header",
      last.title.upperBound == title.lowerBound
    else { return }
    sections[sections.count - 1].title = title
  }

  private mutating func add(_ path: String, at offset: Int, title: Range<Int>) {
    close(at: offset)
    sections.append(Section(path: path, start: offset, end: offset, title: title))
  }

  /// Ends the open section.
  mutating func close(at offset: Int) {
    if !sections.isEmpty { sections[sections.count - 1].end = offset }
  }
}
