import ByteSupport
import XMLStream

/// Shared strings that are all `<si><t>…</t></si>`: most programs write nothing else.
enum PlainStrings {
  /// The strings in order.
  ///
  /// - Returns: `nil` for a part with other markup, which another way must read or refuse.
  static func read(_ bytes: [UInt8], limits: Limits) -> [String]? {
    guard XMLEncoding.isDeclaredUTF8(bytes), limits.xmlDepth >= 4 else { return nil }
    let bytes = bytes.span
    var cursor = PlainMarkup.takes("\u{FEFF}", bytes, 0) ? 3 : 0
    guard passDeclaration(bytes, &cursor), let isEmpty = passRoot(bytes, &cursor) else {
      return nil
    }
    var strings: [String] = []
    while !isEmpty {
      PlainMarkup.skipSpace(bytes, &cursor)
      if PlainMarkup.takes("<si>", bytes, cursor) {
        cursor += 4
        guard let text = PlainMarkup.textElement(bytes, &cursor),
          PlainMarkup.takes("</si>", bytes, cursor), strings.count < limits.cells
        else { return nil }
        cursor += 5
        strings.append(
          EscapedText.decode(
            PlainMarkup.string(bytes, text.range, hasReferences: text.hasReferences)))
      } else if PlainMarkup.takesEnd("/sst", bytes, &cursor) {
        break
      } else {
        return nil
      }
    }
    PlainMarkup.skipSpace(bytes, &cursor)
    return cursor == bytes.count ? strings : nil
  }

  /// Moves over the XML declaration as nearly all programs write it, or over none.
  private static func passDeclaration(_ bytes: Span<UInt8>, _ cursor: inout Int) -> Bool {
    guard PlainMarkup.takes("<?xml", bytes, cursor) else { return true }
    for declaration: StaticString in [
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>",
      "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
    ] where PlainMarkup.takes(declaration, bytes, cursor) {
      cursor += declaration.utf8CodeUnitCount
      PlainMarkup.skipSpace(bytes, &cursor)
      return true
    }
    return false
  }

  private static let attributes = AttributeNames(["xmlns", "count", "uniqueCount"])

  /// - Returns: whether the root is an empty tag; `nil` when it is not plain.
  private static func passRoot(_ bytes: Span<UInt8>, _ cursor: inout Int) -> Bool? {
    guard PlainMarkup.takes("<sst", bytes, cursor) else { return nil }
    cursor += 4
    var seen = 0
    while true {
      switch PlainMarkup.tagStep(bytes, &cursor) {
      case .close: return false
      case .closeEmpty: return true
      case .unusual: return nil
      case .attribute(let name, _):
        guard let number = attributes.position(of: name, in: bytes), seen & 1 << number == 0 else {
          return nil
        }
        seen |= 1 << number
      }
    }
  }
}

/// Gathers shared strings that libxml2 reads.
struct StringsHandler: XMLHandler {
  private(set) var strings: [String] = []
  /// Whether there were more than allowed.
  private(set) var isFull = false
  private let limit: Int
  private var depth = 0
  private var text: String?
  private var isInText = false
  private var skippedDepth = Int.max

  init(limit: Int) { self.limit = limit }

  mutating func start(_ name: XMLName, attributes: [XMLAttribute]) {
    if depth == 1, name.local == "si" {
      isFull = isFull || strings.count >= limit
      text = ""
    } else if depth < skippedDepth, name.local == "rPh" {
      skippedDepth = depth
    } else if depth < skippedDepth, name.local == "t" {
      isInText = true
    }
    depth += 1
  }

  mutating func end(_ name: XMLName) {
    depth -= 1
    isInText = false
    if depth == skippedDepth { skippedDepth = .max }
    if depth == 1, let text, !isFull {
      strings.append(EscapedText.decode(text))
      self.text = nil
    }
  }

  mutating func text(_ text: String) {
    if isInText, depth < skippedDepth { self.text? += text }
  }
}
