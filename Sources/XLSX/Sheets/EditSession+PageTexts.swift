import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

extension EditSession {
  /// Puts texts in the place of others in the headers and footers of a sheet.
  ///
  /// - Throws: `.invalidArgument` for a header that would be longer than Excel reads.
  /// - Note: Source: ECMA-376-1 §18.3.1.46 (headerFooter): `&` begins a code and stands twice for
  ///   itself; digits behind a font size belong to it.
  mutating func replacePageTexts(
    of index: Int, _ texts: [TextReplacement]
  ) throws(SpreadsheetError) {
    let sheet = workbook.sheets[index]
    guard let part = sheet.part else { return }
    let outline = try outline(part)
    guard let element = outline.child("headerFooter") else { return }
    let limits = limits
    let children = try translating(part: part.path) { () throws(XMLError) in
      try outline.children(of: element, limits: limits)
    }
    var splices = ByteSplices()
    for child in children where !child.isEmptyTag {
      let range = child.startTag.upperBound..<child.contentEnd
      let old = EscapedText.decode(XMLText.expanded(outline.bytes, range))
      let new = texts.reduce(old) { Self.replacing($1, in: $0) }
      guard new != old else { continue }
      guard new.utf16.count <= Self.pageTextLimit else {
        throw SpreadsheetError(
          .invalidArgument,
          "the \(child.local) would have \(new.utf16.count) characters; Excel reads \(Self.pageTextLimit)",
          part: part.path, sheet: sheet.name)
      }
      var writer = ByteWriter()
      writer.append(xmlText: EscapedText.encode(new))
      splices.replace(range, with: writer.bytes)
    }
    if !splices.isEmpty { put(splices.applied(to: outline.bytes), into: part) }
  }

  /// The most characters of a header or footer, codes included.
  private static let pageTextLimit = 255

  private static func replacing(_ text: TextReplacement, in header: String) -> String {
    var result = ""
    var rest = header[...]
    while let place = rest.firstRange(of: text.old) {
      result += rest[..<place.lowerBound]
      let isAfterSize = endsInFontSize(result)
      for (offset, scalar) in text.new.unicodeScalars.enumerated() {
        if offset == 0, isAfterSize, ("0"..."9").contains(scalar) { result += " " }
        result.unicodeScalars.append(scalar)
        if scalar == "&" { result += "&" }
      }
      rest = rest[place.upperBound...]
    }
    return result + rest
  }

  /// Whether a header ends in `&12`, which takes the digits that follow.
  private static func endsInFontSize(_ header: String) -> Bool {
    let digits = header.utf8.reversed().prefix { (0x30...0x39).contains($0) }
    let before = header.utf8.dropLast(digits.count)
    let marks = before.reversed().prefix { $0 == UInt8(ascii: "&") }
    return !digits.isEmpty && marks.count % 2 == 1
  }
}
