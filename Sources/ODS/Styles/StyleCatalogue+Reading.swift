internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream

extension StyleCatalogue {
  /// The styles of a document.
  init(_ package: ODSPackage) throws(SpreadsheetError) {
    self.init()
    if !package.isFlat, let styles = try package.tree("styles.xml") { add(styles) }
    if let own = try package.headTree() { add(own) }
  }
}

extension ODSPackage {
  /// A tree of `content.xml` without its body.
  func headTree() throws(SpreadsheetError) -> XMLNode? {
    let bytes = content
    do throws(XMLError) {
      var scanner = XMLScanner(bytes, limits: limits)
      var root: Range<Int>?
      while let token = try scanner.next() {
        guard token.kind == .startTag || token.kind == .emptyTag else { continue }
        if token.depth == 0 {
          root = token.range
          continue
        }
        guard scanner.isNamed(token, "office:body") else {
          _ = try scanner.skipElement(token)
          continue
        }
        guard let root else { return nil }
        let end =
          "</" + scanner.string(root).dropFirst().prefix { !$0.isWhitespace && $0 != ">" }
          + ">"
        let head = Array(bytes[root.lowerBound..<token.range.lowerBound]) + Array(end.utf8)
        return try XMLNode(parsing: head, limits: limits)
      }
      return nil
    } catch {
      throw SpreadsheetError(error, part: ODSPackage.contentPart)
    }
  }
}
