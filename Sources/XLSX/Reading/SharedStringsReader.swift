import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

/// Reads the table of shared strings: one text an item, runs joined, phonetic text left out.
///
/// - Note: Source: ECMA-376-1 §18.4.8 (si), §18.4.9 (sst).
enum SharedStringsReader {
  /// All strings in order.
  static func read(
    _ bytes: [UInt8], part: String, limits: Limits
  ) throws(SpreadsheetError) -> [String] {
    var scanner = XMLScanner(bytes, limits: limits)
    if let strings = PlainStrings.read(bytes, limits: limits) { return strings }
    return try translating(part: part) { () throws(XMLError) in
      var strings: [String] = []
      while let token = try scanner.next() {
        guard token.depth == 1, scanner.hasLocalName(token, "si") else { continue }
        guard strings.count < limits.cells else {
          throw scanner.error(
            .limitExceeded, "there are more than \(limits.cells) shared strings",
            at: token.range.lowerBound)
        }
        switch token.kind {
        case .emptyTag: strings.append("")
        case .startTag: strings.append(try text(of: token, &scanner))
        default: break
        }
      }
      return strings
    }
  }

  /// All strings in order, of a part that is read for values alone.
  ///
  /// Plain items are scanned; a part with anything else is read by libxml2.
  static func readValues(
    _ bytes: [UInt8], part: String, limits: Limits
  ) throws(SpreadsheetError) -> [String] {
    if let strings = PlainStrings.read(bytes, limits: limits) { return strings }
    var handler = StringsHandler(limit: limits.cells)
    return try translating(part: part) { () throws(XMLError) in
      try XMLReader.parse(XMLEncoding.utf8(bytes), limits: limits, into: &handler)
      guard !handler.isFull else {
        throw XMLError(
          .limitExceeded, line: 1, "there are more than \(limits.cells) shared strings")
      }
      return handler.strings
    }
  }

  /// The text of an `si` or `is` element whose start tag was returned last.
  static func text(
    of element: XMLToken, _ scanner: inout XMLScanner
  ) throws(XMLError) -> String {
    var text = ""
    var isInText = false
    while let token = try scanner.next() {
      switch token.kind {
      case .endTag where token.depth == element.depth: return EscapedText.decode(text)
      case .startTag where scanner.hasLocalName(token, "rPh"): _ = try scanner.skipElement(token)
      case .startTag where scanner.hasLocalName(token, "t"): isInText = true
      case .endTag: isInText = false
      case .text, .characterData: if isInText { text += scanner.text(of: token) }
      default: break
      }
    }
    return text
  }
}
