internal import IndicatorForms

/// Looks over a YAML text before a parser builds anything of it: how deep it nests, and that it
/// holds no anchor, alias or tag, which let a few lines stand for billions.
///
/// It follows quotes and comments as far as it must, and may take an odd plain text for an anchor;
/// it never lets one through.
struct YAMLGuard {
  /// A binding nests six deep.
  static let depthLimit = 32
  /// Leading spaces of a line at most: each level takes one or more.
  private static let indentLimit = 200

  private let bytes: [UInt8]
  private var line = 1
  private var flowDepth = 0
  /// Whether a piece may begin here: behind an indicator, or at the start of a line.
  private var opensNode = true
  private var dashes = 0
  private var indent = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func check() throws(BindingError) {
    var place = 0
    startLine()
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        startLine()
        place += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        if opensNode, dashes == 0 { indent += 1 }
        place += 1
      case UInt8(ascii: "#") where place == 0 || isSpace(bytes[place - 1]):
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        place = opensNode ? skipQuoted(from: place) : place + 1
        opensNode = false
      default:
        try look(byte, at: place)
        place += 1
      }
    }
  }

  private mutating func startLine() {
    opensNode = true
    dashes = 0
    indent = 0
  }

  private mutating func look(_ byte: UInt8, at place: Int) throws(BindingError) {
    let next = place + 1 < bytes.count ? bytes[place + 1] : UInt8(ascii: "\n")
    if opensNode, dashes == 0, indent > YAMLGuard.indentLimit { throw tooDeep }
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      guard opensNode || flowDepth > 0 else { return }
      flowDepth += 1
      opensNode = true
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      flowDepth = max(0, flowDepth - 1)
      opensNode = false
    case UInt8(ascii: ","): opensNode = flowDepth > 0
    case UInt8(ascii: ":"): opensNode = isSpace(next) || flowDepth > 0
    case UInt8(ascii: "-") where opensNode && isSpace(next),
      UInt8(ascii: "?") where opensNode && isSpace(next):
      dashes += 1
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      if opensNode { throw BindingError(line: line, key: "", problem: .anchor(character(byte))) }
    default: opensNode = false
    }
    if flowDepth + dashes > YAMLGuard.depthLimit { throw tooDeep }
  }

  private var tooDeep: BindingError {
    BindingError(line: line, key: "", problem: .tooDeep(limit: YAMLGuard.depthLimit))
  }

  private func character(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The place behind a quoted text; the end of the file when it is not closed.
  private mutating func skipQuoted(from start: Int) -> Int {
    let quote = bytes[start]
    var place = start + 1
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\n") { line += 1 }
      if bytes[place] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        place += 2
        continue
      }
      if bytes[place] == quote { return place + 1 }
      place += 1
    }
    return place
  }
}
