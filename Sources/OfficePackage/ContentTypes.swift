import XMLStream

/// The table of content types of a package.
///
/// - Note: Source: ECMA-376-2 §6.2.3 ([Content_Types].xml).
package struct ContentTypes: Sendable {
  private var defaults: [String: String] = [:]
  private var overrides: [PartName: String] = [:]

  init(_ root: XMLNode) {
    for node in root.children {
      guard let type = node.attribute("ContentType") else { continue }
      if let name = node.attribute("Extension") { defaults[name.lowercased()] = type }
      if let name = node.attribute("PartName") { overrides[PartName(name)] = type }
    }
  }

  /// The content type of a part.
  package func type(of part: PartName) -> String? {
    overrides[part] ?? defaults[part.pathExtension]
  }

  /// Whether parts with an extension have a type by default.
  package func hasDefault(_ pathExtension: String) -> Bool { defaults[pathExtension] != nil }
}
