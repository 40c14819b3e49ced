import ByteSupport
import XMLStream

/// The texts that a file's cells refer to by number: each once, numbered as they come.
///
/// - Note: Source: ECMA-376-1 §18.4.9 (sst).
struct SharedStringTable {
  /// Entries that a file already has; new ones follow.
  let base: Int
  /// New texts in order.
  private(set) var texts: [String] = []
  /// How many cells were given a number.
  private(set) var references = 0
  /// The texts without fonts of their own, and where each stands in `texts`.
  private var table = TextTable()
  private var positions: [Int] = []
  /// What stands inside the items of texts with fonts of their own, by position in `texts`.
  private var richItems: [Int: [UInt8]] = [:]
  private var richIndexes: [[UInt8]: Int] = [:]

  init(base: Int = 0) { self.base = base }

  /// The zero-based number of a text.
  mutating func index(of text: String) -> Int {
    references += 1
    guard let number = table.index(of: text), number < positions.count else {
      positions.append(texts.count)
      texts.append(text)
      return base + texts.count - 1
    }
    return base + positions[number]
  }

  /// The zero-based number of a text with fonts of its own.
  ///
  /// - Parameter item: what stands inside its `si` element.
  mutating func index(ofItem item: [UInt8]) -> Int {
    references += 1
    if let known = richIndexes[item] { return known }
    let index = base + texts.count
    richIndexes[item] = index
    richItems[texts.count] = item
    texts.append("")
    return index
  }

  /// The `si` elements of the new texts.
  ///
  /// - Parameter prefix: of the part's elements, with its colon.
  func items(prefix: String = "") -> [UInt8] {
    var writer = ByteWriter()
    for (position, text) in texts.enumerated() {
      writer.append(UInt8(ascii: "<"))
      writer.append(prefix)
      writer.append(literal: "si>")
      if let item = richItems[position] {
        writer.append(contentsOf: item)
      } else {
        writer.appendTextElement(text, prefix: prefix)
      }
      writer.append(literal: "</")
      writer.append(prefix)
      writer.append(literal: "si>")
    }
    return writer.bytes
  }

  /// A whole part.
  func part(_ dialect: Dialect) -> [UInt8] {
    var writer = ByteWriter()
    writer.appendDeclaration()
    writer.append("<sst xmlns=\"\(dialect.main)\"")
    writer.append(attribute: "count", references)
    writer.append(attribute: "uniqueCount", texts.count)
    writer.append(">")
    writer.append(contentsOf: items())
    writer.append("</sst>")
    return writer.bytes
  }
}

extension ByteWriter {
  /// Appends the XML declaration of a part.
  mutating func appendDeclaration() {
    append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  /// Appends `<t>text</t>`, its white space kept.
  mutating func appendTextElement(_ text: String, prefix: String = "") {
    append(UInt8(ascii: "<"))
    append(prefix)
    append(UInt8(ascii: "t"))
    let keepsSpace =
      text.utf8.first.map(Self.isSpace) ?? false
      || text.utf8.last.map(Self.isSpace) ?? false || text.hasByte { $0 == 0x0A }
    if keepsSpace { append(literal: " xml:space=\"preserve\"") }
    append(UInt8(ascii: ">"))
    append(xmlText: EscapedText.encode(text))
    append(literal: "</")
    append(prefix)
    append(literal: "t>")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
