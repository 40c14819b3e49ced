import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

extension EditSession {
  /// Brings the list of sheets in the extended properties up to date, where it was so before.
  ///
  /// Programs that show a file without opening it read the titles there.
  ///
  /// - Parameter sheets: the names after the change, in tab order.
  /// - Note: Source: ECMA-376-1 §22.2.2.3 (HeadingPairs), §22.2.2.28 (TitlesOfParts).
  mutating func retitle(_ sheets: [String]) throws(SpreadsheetError) {
    let old = workbook.sheets.map(\.name)
    guard sheets != old,
      let relationship = workbook.package.relationships.first(where: {
        $0.kind == "extended-properties"
      })
    else { return }
    let part = PartName(target: relationship.target, from: nil)
    guard exists(part),
      // The properties are nothing that an edit may fail for.
      let outline = try? outline(part), let titles = outline.child("TitlesOfParts"),
      let pairs = outline.child("HeadingPairs"),
      let list = try? Vector(titles, in: outline.bytes, limits),
      let heads = try? Vector(pairs, in: outline.bytes, limits), heads.texts.count >= 2,
      list.texts.count >= old.count, list.texts.prefix(old.count).map({ $0.text }) == old,
      heads.texts[1].text == String(old.count), let first = list.texts.first
    else { return }
    var splices = ByteSplices()
    var writer = ByteWriter()
    for name in sheets {
      writer.append("<\(first.element)>")
      writer.append(xmlText: name)
      writer.append("</\(first.element)>")
    }
    splices.replace(
      first.range.lowerBound..<list.texts[old.count - 1].range.upperBound, with: writer.bytes)
    if let size = list.size {
      splices.replace(
        size, with: Array(String(list.texts.count - old.count + sheets.count).utf8))
    }
    splices.replace(heads.texts[1].content, with: Array(String(sheets.count).utf8))
    put(splices.applied(to: outline.bytes), into: part)
  }

  /// The texts of a list of the properties.
  private struct Vector {
    var texts: [(element: String, text: String, range: Range<Int>, content: Range<Int>)] = []
    /// The value of the attribute `size`.
    var size: Range<Int>?

    init(_ site: ElementSite, in bytes: [UInt8], _ limits: Limits) throws(XMLError) {
      var scanner = XMLScanner(bytes, at: site.startTag.lowerBound, limits: limits)
      var start: XMLToken?
      while let token = try scanner.next() {
        switch token.kind {
        case .startTag:
          if scanner.hasLocalName(token, "vector") { size = scanner.attribute("size")?.value }
          start = token
        case .endTag:
          if token.depth == 0 { return }
          if let open = start, open.depth == token.depth {
            let content = open.range.upperBound..<token.range.lowerBound
            texts.append(
              (
                scanner.string(open.name), scanner.expanded(content),
                open.range.lowerBound..<token.range.upperBound, content
              ))
          }
          start = nil
        default: break
        }
      }
    }
  }
}
