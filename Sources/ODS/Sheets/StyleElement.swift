internal import ByteSupport
internal import XMLStream

/// Changes of the bytes of one `style:style` element.
enum StyleElement {
  /// The style under another name; `nil` for bytes that are no style.
  static func renamed(_ raw: [UInt8], _ name: String) -> [UInt8]? {
    var scanner = XMLScanner(raw)
    guard (try? scanner.next()) != nil, let own = scanner.attribute("style:name") else {
      return nil
    }
    var splices = ByteSplices()
    splices.replace(own.value, with: Array(name.utf8))
    return splices.applied(to: raw)
  }

  /// Sets attributes of the style itself.
  static func setting(
    _ attributes: [(name: String, value: String)], in raw: [UInt8]
  ) -> [UInt8] {
    var scanner = XMLScanner(raw)
    var splices = ByteSplices()
    guard let token = try? scanner.next() else { return raw }
    set(attributes, of: token, scanner, &splices)
    return splices.applied(to: raw)
  }

  /// Sets attributes of a child element, which is made when there is none.
  ///
  /// - Parameter behind: the children that stand before it.
  static func setting(
    _ attributes: [(name: String, value: String)], of child: String, behind: [String],
    in raw: [UInt8]
  ) -> [UInt8] {
    var scanner = XMLScanner(raw)
    var splices = ByteSplices()
    var place: Int?
    while let token = try? scanner.next() {
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if token.depth == 0 {
        guard token.kind == .startTag else { return setting(attributes, of: child, in: raw) }
        place = token.range.upperBound
        continue
      }
      guard token.depth == 1 else { continue }
      let name = scanner.string(token.name)
      if name == child {
        set(attributes, of: token, scanner, &splices)
        return splices.applied(to: raw)
      }
      guard let end = try? scanner.skipElement(token) else { break }
      if behind.contains(name) { place = end }
    }
    if let place { splices.insert(element(child, attributes), at: place) }
    return splices.applied(to: raw)
  }

  /// The same for a style that is an empty tag.
  private static func setting(
    _ attributes: [(name: String, value: String)], of child: String, in raw: [UInt8]
  ) -> [UInt8] {
    Array(raw.dropLast(2)) + Array(">".utf8) + element(child, attributes)
      + Array("</style:style>".utf8)
  }

  private static func set(
    _ attributes: [(name: String, value: String)], of token: XMLToken, _ scanner: XMLScanner,
    _ splices: inout ByteSplices
  ) {
    for (name, value) in attributes {
      if let own = scanner.attributes.first(where: { scanner.string($0.name) == name }) {
        splices.replace(own.value, with: escaped(value))
      } else {
        splices.insert(
          Array(" \(name)=\"".utf8) + escaped(value) + Array("\"".utf8), at: token.name.upperBound)
      }
    }
  }

  private static func escaped(_ value: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(xmlAttribute: value)
    return writer.bytes
  }

  private static func element(
    _ name: String, _ attributes: [(name: String, value: String)]
  ) -> [UInt8] {
    var writer = ByteWriter()
    writer.append("<" + name)
    for (name, value) in attributes { writer.append(" \(name)=\"\(value)\"") }
    writer.append("/>")
    return writer.bytes
  }
}
