import ByteSupport
public import IndicatorModel
package import VietnameseText

/// A report as text with spans, paragraphs and sections.
///
/// All offsets count Unicode scalars of `text`, the file decoded without its byte order mark.
public struct SourceDocument: Sendable {
  /// The path as the caller gave it.
  public let file: String
  /// SHA-256 of the file's bytes, lower-case hexadecimal.
  public let sha256: String
  /// SHA-256 of the text as UTF-8.
  public let textSha256: String
  /// The text, scalar by scalar.
  package let scalars: [Unicode.Scalar]
  /// The words, numbers and marks of the whole text, in order.
  package let tokens: [Token]
  /// Logical paragraphs in order: a page break inside a sentence does not end one.
  package let paragraphs: [Paragraph]
  /// Sections in order; the first is `header` when text stands before the first heading.
  package let sections: [Section]
  /// Where paragraphs and cells stand in the file; empty for plain text.
  public private(set) var places = SourcePlaces()
  /// The tables that the file itself tells from text; empty for plain text.
  package private(set) var tables: [SourceTable] = []
  /// Lines of headers and footers, which are no part of the text.
  public private(set) var marginals: [String] = []
  /// Figures that were recognised with little confidence, in order of place.
  public private(set) var doubtfulSpans: [SourceSpan] = []
  /// One-based pages of a PDF that are pictures and were not read, for want of `recognises`.
  public private(set) var unreadPages: [Int] = []

  /// A document of what a file holds, rendered.
  init(file: String, sha256: String, rendered: TextRenderer, content: ReportContent) {
    self.init(
      file: file, sha256: sha256, scalars: rendered.scalars, bytes: [], isRecoded: true)
    (places, tables) = (rendered.places, rendered.tables)
    (marginals, unreadPages) = (content.marginals, content.unreadPages)
    doubtfulSpans = DoubtfulWord.spans(of: content.doubtful, in: rendered)
  }

  /// A document of a decoded text; `isRecoded` when its UTF-8 is not `bytes`.
  package init(
    file: String, sha256: String, scalars: [Unicode.Scalar], bytes: [UInt8], isRecoded: Bool = false
  ) {
    self.file = file
    self.sha256 = sha256
    self.scalars = scalars
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) || isRecoded
    if marked || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      textSha256 = SHA256.hexDigest(of: Array(String(joining: scalars[...]).utf8))
    } else {
      textSha256 = sha256
    }
    tokens = PageNumbers.removed(
      from: Tokenizer.tokens(of: scalars, in: 0..<scalars.count), scalars)
    let found = ParagraphFinder.paragraphs(of: scalars, tokens: tokens)
    (paragraphs, sections) = SectionNumbering.sections(of: found, tokens: tokens, scalars: scalars)
  }

  /// A document of a text in memory, for tests and callers that have no file.
  public init(text: String, file: String = "") {
    let bytes = Array(text.utf8)
    self.init(
      file: file, sha256: SHA256.hexDigest(of: bytes), scalars: Array(text.unicodeScalars),
      bytes: bytes)
  }

  /// The whole text.
  public var text: String { text(in: 0..<scalars.count) }

  /// The text of a span, cut at the ends of the text.
  public func text(of span: SourceSpan) -> String {
    let range = 0..<scalars.count
    return text(in: (max(0, span.start)..<max(0, span.start, span.end)).clamped(to: range))
  }

  /// The lines that are not empty.
  public var lineSpans: [SourceSpan] {
    scalars.split(separator: "\n").map { SourceSpan(start: $0.startIndex, end: $0.endIndex) }
  }

  /// The text of a range of scalars.
  package func text(in range: Range<Int>) -> String {
    String(joining: scalars[range])
  }
}

/// A logical paragraph.
package struct Paragraph: Sendable {
  /// How it is marked as part of a list.
  package enum Bullet: Sendable {
    /// Not marked.
    case none
    /// `-`, `–`, `•`.
    case dash
    /// `+`, `o`.
    case plus
  }

  /// Its tokens, its numbering or bullet included.
  package var tokens: Range<Int>
  /// How many tokens its numbering or bullet takes.
  package var markerCount = 0
  /// Its bullet.
  package var bullet = Bullet.none
  /// Whether it is a numbered heading or list item.
  package var isNumbered = false
  /// Whether it is a heading: short, numbered or all capitals, and no sentence.
  package var isHeading = false
  /// The section it belongs to.
  package var section = 0

  /// Its tokens behind the marker.
  package var body: Range<Int> {
    min(tokens.lowerBound + markerCount, tokens.upperBound)..<tokens.upperBound
  }
}

/// A numbered part of a report.
package struct Section: Sendable {
  /// The labels from the outermost in: `I.1`, `I.(2)`; `header` before the first.
  package let path: String
  /// Offset of its first scalar.
  package let start: Int
  /// Offset behind its last scalar.
  package var end: Int
  /// The tokens of its heading line, without the number.
  package var title: Range<Int>

  /// Whether it stands below the section of a path.
  package func isBelow(_ path: String) -> Bool {
    let (own, outer) = (self.path.utf8.span, path.utf8.span)
    return own.count > outer.count && own[outer.count] == UInt8(ascii: ".")
      && self.path.opensWithBytes(of: path)
  }
}
