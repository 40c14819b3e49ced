import XMLStream

/// One relationship of a part.
///
/// - Note: Source: ECMA-376-2 §6.5 (relationships).
package struct Relationship: Hashable, Sendable {
  /// The id that the source part refers to.
  package var id: String
  /// The type as written.
  package var type: String
  /// The target as written.
  package var target: String
  /// Whether the target is outside the package; such targets are never opened.
  package var isExternal: Bool

  /// A relationship.
  package init(id: String, type: String, target: String, isExternal: Bool = false) {
    self.id = id
    self.type = type
    self.target = target
    self.isExternal = isExternal
  }

  /// The last words of the type, the same in the transitional and the strict spelling:
  /// `worksheet`, `officeDocument`, `metadata/core-properties`.
  package var kind: Substring {
    guard let range = type.lastRange(of: "/relationships/") else { return Substring(type) }
    return type[range.upperBound...]
  }

  /// Whether the type is spelled as in strict OOXML.
  package var isStrict: Bool { type.hasPrefix("http://purl.oclc.org/ooxml/") }

  /// Reads a relationships part.
  static func list(in root: XMLNode) -> [Relationship] {
    root.children("Relationship").map { node in
      Relationship(
        id: node.attribute("Id") ?? "", type: node.attribute("Type") ?? "",
        target: node.attribute("Target") ?? "",
        isExternal: node.attribute("TargetMode") == "External")
    }
  }
}

extension String {
  /// The last place of a text.
  fileprivate func lastRange(of text: String) -> Range<Index>? {
    var end = endIndex
    while let start = index(end, offsetBy: -text.count, limitedBy: startIndex) {
      if self[start..<end] == text { return start..<end }
      guard end > startIndex else { return nil }
      end = index(before: end)
    }
    return nil
  }
}
