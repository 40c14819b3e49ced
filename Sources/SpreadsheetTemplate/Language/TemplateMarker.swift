/// A piece of the text of a cell in a template.
///
///     {{unitName}}               a value; keys may hold dots
///     {{#each units}} … {{/each}}    rows once a record
///     {{#if note}} … {{/if}}         rows only where there is one; {{#unless note}} the contrary
///     {{#sheet units}}           the whole sheet once a record
///     {{! for people}}           nothing
enum TemplateMarker: Hashable {
  /// Text as it is.
  case text(String)
  /// A value.
  case value(String)
  /// The beginning of a block.
  case open(Block, String)
  /// The end of a block.
  case close(Block)
  /// The sheet is there once a record.
  case sheet(String)
  /// A remark that goes.
  case remark
  /// Something else between braces.
  case unknown(String)
  /// Braces that do not end.
  case unclosed(String)

  /// Blocks of rows.
  enum Block: String, Hashable, CaseIterable { case each, `if`, unless }

  /// The pieces of a text.
  static func pieces(of text: String) -> [TemplateMarker] {
    var pieces: [TemplateMarker] = []
    var rest = Substring(text)
    while let start = rest.firstRange(of: "{{") {
      if start.lowerBound > rest.startIndex {
        pieces.append(.text(String(rest[..<start.lowerBound])))
      }
      guard let end = rest[start.upperBound...].firstRange(of: "}}") else {
        pieces.append(.unclosed(String(rest[start.lowerBound...])))
        return pieces
      }
      pieces.append(TemplateMarker(inside: rest[start.upperBound..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  private init(inside text: Substring) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else {
      self = .unknown(String(text))
      return
    }
    let rest = words.dropFirst().joined(separator: " ")
    switch first.first {
    case "!": self = .remark
    case "#":
      let name = String(first.dropFirst())
      if rest.isEmpty {
        self = .unknown(String(text))
      } else if name == "sheet" {
        self = .sheet(rest)
      } else {
        self = Block(rawValue: name).map { .open($0, rest) } ?? .unknown(String(text))
      }
    case "/":
      let block = Block(rawValue: String(first.dropFirst()))
      self =
        rest.isEmpty ? block.map { .close($0) } ?? .unknown(String(text)) : .unknown(String(text))
    default: self = .value(words.joined(separator: " "))
    }
  }

  /// Whether the piece is no text.
  var isMarker: Bool { if case .text = self { false } else { true } }
  /// Whether the piece belongs to the structure of the sheet and leaves nothing behind.
  var isStructure: Bool {
    switch self {
    case .open, .close, .sheet, .remark: true
    case .text, .value, .unknown, .unclosed: false
    }
  }
}
