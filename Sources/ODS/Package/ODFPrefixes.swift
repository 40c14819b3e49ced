internal import ByteSupport
internal import XMLStream

/// Namespace prefixes of a part.
enum ODFPrefixes {
  /// The part with its elements and attributes under the usual prefixes.
  ///
  /// Almost every program writes `table:`, `text:` and so on; then the bytes come back as they are.
  /// Else element and attribute names are rewritten, from declarations on the root element only.
  ///
  /// - Parameter bytes: UTF-8.
  static func canonical(_ bytes: [UInt8], limits: Limits) throws(XMLError) -> [UInt8] {
    var scanner = XMLScanner(bytes, limits: limits)
    var token = try scanner.next()
    while let current = token, current.kind != .startTag, current.kind != .emptyTag {
      token = try scanner.next()
    }
    guard token != nil else { return bytes }
    var renamed: [String: String] = [:]
    for attribute in scanner.attributes {
      let name = scanner.string(attribute.name)
      guard name == "xmlns" || name.hasPrefix("xmlns:") else { continue }
      let prefix = name == "xmlns" ? "" : String(name.dropFirst(6))
      let uri = scanner.expanded(attribute.value)
      let usual = ODFNamespaces.all.first { $0.uri == uri }
      if let usual, usual.prefix != prefix { renamed[prefix] = usual.prefix }
    }
    return renamed.isEmpty ? bytes : try rewritten(bytes, renamed, limits: limits)
  }

  /// The part with prefixes declared that its root does not declare.
  ///
  /// - Parameter needed: usual prefixes.
  static func declaring(_ needed: Set<String>, in bytes: [UInt8]) throws(XMLError) -> [UInt8] {
    guard !needed.isEmpty else { return bytes }
    var scanner = XMLScanner(bytes)
    while let token = try scanner.next() {
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      let declared = Set(scanner.attributes.map { scanner.string($0.name) })
      var added = ByteWriter()
      for (prefix, uri) in ODFNamespaces.all
      where needed.contains(prefix) && !declared.contains("xmlns:\(prefix)") {
        added.append(" xmlns:\(prefix)=\"\(uri)\"")
      }
      guard !added.bytes.isEmpty else { return bytes }
      var splices = ByteSplices()
      splices.insert(added.bytes, at: token.name.upperBound)
      return splices.applied(to: bytes)
    }
    return bytes
  }

  private static func rewritten(
    _ bytes: [UInt8], _ renamed: [String: String], limits: Limits
  ) throws(XMLError) -> [UInt8] {
    var scanner = XMLScanner(bytes, limits: limits)
    var splices = ByteSplices()
    func rename(_ range: Range<Int>, isAttribute: Bool) {
      let prefix = String(scanner.string(scanner.prefix(range)).dropLast())
      if isAttribute, prefix.isEmpty { return }
      guard let usual = renamed[prefix] else { return }
      splices.replace(scanner.prefix(range), with: Array((usual + ":").utf8))
    }
    while let token = try scanner.next() {
      switch token.kind {
      case .startTag, .emptyTag:
        rename(token.name, isAttribute: false)
        for attribute in scanner.attributes {
          let name = scanner.string(attribute.name)
          if name == "xmlns" || name.hasPrefix("xmlns:") {
            let prefix = name == "xmlns" ? "" : String(name.dropFirst(6))
            guard let usual = renamed[prefix], token.depth == 0 else { continue }
            let isDeclared = scanner.attributes.contains {
              scanner.string($0.name) == "xmlns:\(usual)"
            }
            if isDeclared {
              splices.replace(attribute.range, with: [])
            } else {
              splices.replace(attribute.name, with: Array("xmlns:\(usual)".utf8))
            }
          } else {
            rename(attribute.name, isAttribute: true)
          }
        }
      case .endTag: rename(token.name, isAttribute: false)
      default: break
      }
    }
    return splices.applied(to: bytes)
  }
}
