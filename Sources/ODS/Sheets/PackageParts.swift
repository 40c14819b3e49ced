internal import ByteSupport
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

/// Entries that come to a package and go, with their lines in the manifest.
struct PackageParts {
  /// New entries, in their order.
  var added: [(name: String, bytes: [UInt8])] = []
  /// Folders and entries that are there twice: their new names by the old ones, `Object 1`.
  var copied: [(old: String, new: String)] = []
  /// Entries that go.
  var removed: Set<String> = []

  static let manifest = "META-INF/manifest.xml"

  /// Whether an entry is another or stands inside its folder.
  static func isInside(_ name: String, _ folder: String) -> Bool {
    name == folder || name.hasPrefix(folder + "/")
  }

  /// Makes the changes.
  func apply(
    to edited: inout EditedPackage, of package: ODSPackage
  ) throws(SpreadsheetError) {
    guard !added.isEmpty || !removed.isEmpty else { return }
    for name in removed { edited.remove(name) }
    for (name, bytes) in added { edited.put(bytes, into: name) }
    guard package.package.archive.entry(named: Self.manifest) != nil else { return }
    let bytes = try package.read(Self.manifest)
    edited.put(
      try translating(part: Self.manifest) { () throws(XMLError) in
        try rewritten(XMLEncoding.utf8(bytes))
      }, into: Self.manifest)
  }

  private func rewritten(_ manifest: [UInt8]) throws(XMLError) -> [UInt8] {
    var scanner = XMLScanner(manifest)
    var splices = ByteSplices()
    var new = ByteWriter()
    var end = 0
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == 0 { end = token.range.lowerBound }
      guard token.kind == .startTag || token.kind == .emptyTag,
        scanner.hasLocalName(token, "file-entry"),
        let path = scanner.attributes.first(where: {
          scanner.isEqual(scanner.localName($0.name), "full-path")
        })
      else { continue }
      let name = scanner.expanded(path.value)
      let tagStart = token.range.lowerBound
      let whole = tagStart..<(try scanner.skipElement(token))
      let plain = name.hasSuffix("/") ? String(name.dropLast()) : name
      if removed.contains(plain) || removed.contains(where: { $0.hasPrefix(plain + "/") }) {
        splices.replace(whole, with: [])
      }
      for (old, copy) in copied where Self.isInside(plain, old) {
        new.append(contentsOf: manifest[tagStart..<path.value.lowerBound])
        new.append(xmlAttribute: copy + name.dropFirst(old.count))
        new.append(contentsOf: manifest[path.value.upperBound..<whole.upperBound])
      }
    }
    splices.insert(new.bytes, at: end)
    return splices.applied(to: manifest)
  }
}
