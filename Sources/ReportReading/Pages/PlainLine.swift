internal import IndicatorModel

/// The words of a `line` element spelled as `pdftotext` spells them: a tenth of what reading the
/// markup tag by tag costs.
///
///     <word xMin="85.04" yMin="58.24" xMax="102.9" yMax="73.2">Kết</word>
///
/// Anything else, a reference in a text among it, is left to the scanner.
struct PlainLine {
  private(set) var words: [PageWord] = []
  /// Behind the end tag of the line.
  private(set) var end = 0

  private static let opening = Mark("<word")
  private static let left = Mark(" xMin=\"")
  private static let top = Mark(" yMin=\"")
  private static let right = Mark(" xMax=\"")
  private static let bottom = Mark(" yMax=\"")
  private static let closing = Mark("</word>")
  private static let lineEnd = Mark("</line>")

  /// Reads the content of a line and its end tag.
  ///
  /// - Parameter start: behind the start tag.
  /// - Returns: `nil` for other markup.
  init?(_ bytes: [UInt8], from start: Int) {
    var reader = Reader(bytes: bytes, position: start)
    while true {
      reader.skipSpace()
      if reader.passes(Self.lineEnd) {
        end = reader.position
        return
      }
      guard let word = Self.word(&reader) else { return nil }
      if !word.scalars.isEmpty { words.append(word) }
    }
  }

  private static func word(_ reader: inout Reader) -> PageWord? {
    guard reader.passes(opening) else { return nil }
    guard let left = reader.attribute(left), let top = reader.attribute(top),
      let right = reader.attribute(right), let bottom = reader.attribute(bottom),
      reader.passes(UInt8(ascii: ">")), let text = reader.text(), reader.passes(closing)
    else { return nil }
    return PageWord(
      scalars: text, box: PageBox(left: left, top: top, right: right, bottom: bottom))
  }
}

/// A word of markup of at most eight bytes.
private struct Mark {
  let value: UInt64
  let count: Int

  init(_ text: String) {
    value = text.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    count = text.utf8.count
  }
}

/// A place among the bytes that moves on over what it is asked for.
private struct Reader {
  let bytes: [UInt8]
  var position: Int

  mutating func skipSpace() {
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x0A {
      position += 1
    }
  }

  mutating func passes(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func passes(_ mark: Mark) -> Bool {
    guard position + mark.count <= bytes.count else { return false }
    var value: UInt64 = 0
    for index in position..<(position + mark.count) { value = value << 8 | UInt64(bytes[index]) }
    guard value == mark.value else { return false }
    position += mark.count
    return true
  }

  /// The number of an attribute in quotation marks.
  mutating func attribute(_ opening: Mark) -> Double? {
    guard passes(opening) else { return nil }
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""), position - start < 17 {
      position += 1
    }
    let range = start..<position
    guard passes(UInt8(ascii: "\"")) else { return nil }
    return BoxNumber.decimal(range, in: bytes)
  }

  /// The text before the next tag, cleaned as that of paragraphs is.
  mutating func text() -> [Unicode.Scalar]? {
    let start = position
    var isPlain = true
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      let byte = bytes[position]
      if byte == UInt8(ascii: "&") || byte == 0x0D { return nil }
      if byte <= 0x20 || byte == 0x7F { isPlain = false }
      position += 1
    }
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(position - start)
    for scalar in String(decoding: bytes[start..<position], as: UTF8.self).unicodeScalars {
      scalars.append(scalar)
      // Latin letters, those of Vietnamese among them: nothing of them is cleaned or composed.
      switch scalar.value {
      case 0x21...0x7E, 0xC0...0x24F, 0x1EA0...0x1EF9: break
      default: isPlain = false
      }
    }
    return isPlain ? scalars : ParagraphText.cleaned(scalars)
  }
}

/// Numbers as poppler writes them.
enum BoxNumber {
  /// Digits with one point, no more than fifteen; `nil` for others.
  static func decimal(_ range: Range<Int>, in bytes: [UInt8]) -> Double? {
    guard !range.isEmpty, range.count <= 16 else { return nil }
    let bytes = bytes.span
    var (whole, power, isBehindPoint) = (0, 0, false)
    for index in range {
      let byte = bytes[index]
      if byte == UInt8(ascii: "."), !isBehindPoint {
        isBehindPoint = true
      } else if byte >= 0x30, byte <= 0x39 {
        whole = whole * 10 + Int(byte - 0x30)
        if isBehindPoint { power += 1 }
      } else {
        return nil
      }
    }
    // Both are exact, so the quotient is the nearest number, as strtod gives it.
    return power < powers.count ? Double(whole) / powers[power] : nil
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10,
  ]
}
