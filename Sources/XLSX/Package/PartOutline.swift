import ByteSupport
import XMLStream

/// The root element of a part and the elements directly inside it, and where they stand.
struct PartOutline {
  let bytes: [UInt8]
  private(set) var root: ElementSite
  private(set) var children: [ElementSite] = []
  /// How many children of the counted name there are; they are not in `children`.
  private(set) var countedChildren = 0

  /// Scans a part.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - counted: the local name of children that are many and are only counted.
  init(
    _ bytes: [UInt8], limits: Limits, counting counted: StaticString? = nil
  ) throws(XMLError) {
    var scanner = XMLScanner(bytes, limits: limits)
    var root: ElementSite?
    while let token = try scanner.next() {
      switch (token.kind, token.depth) {
      case (.startTag, 0), (.emptyTag, 0): root = ElementSite(token, scanner)
      case (.startTag, 1), (.emptyTag, 1):
        if let counted, scanner.hasLocalName(token, counted) {
          countedChildren += 1
          _ = try scanner.skipElement(token)
        } else {
          children.append(ElementSite(token, scanner))
        }
      case (.endTag, 0):
        root?.contentEnd = token.range.lowerBound
        root?.end = token.range.upperBound
      case (.endTag, 1):
        children[children.count - 1].contentEnd = token.range.lowerBound
        children[children.count - 1].end = token.range.upperBound
      default: break
      }
    }
    guard let root else { throw scanner.error(.malformed, "no root element", at: 0) }
    self.bytes = bytes
    self.root = root
  }

  /// The first child with a local name.
  func child(_ local: String) -> ElementSite? { children.first { $0.local == local } }

  /// The elements directly inside a child.
  func children(of site: ElementSite, limits: Limits) throws(XMLError) -> [ElementSite] {
    guard !site.isEmptyTag else { return [] }
    var scanner = XMLScanner(bytes, at: site.startTag.lowerBound, limits: limits)
    var children: [ElementSite] = []
    while let token = try scanner.next() {
      switch (token.kind, token.depth) {
      case (.startTag, 1), (.emptyTag, 1): children.append(ElementSite(token, scanner))
      case (.endTag, 0): return children
      case (.endTag, 1):
        children[children.count - 1].contentEnd = token.range.lowerBound
        children[children.count - 1].end = token.range.upperBound
      default: break
      }
    }
    return children
  }

  /// Where a new child belongs that the schema puts behind others.
  ///
  /// - Parameter predecessors: local names that may stand before it.
  /// - Returns: the offset behind the last of them; behind the root's start tag when none is there.
  func position(after predecessors: Set<String>) -> Int {
    children.last { predecessors.contains($0.local) }?.end ?? root.startTag.upperBound
  }
}
