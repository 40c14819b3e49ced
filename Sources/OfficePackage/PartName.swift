/// The name of a part: the path inside the package without the leading slash.
///
/// Names that differ only in ASCII case, in percent-encoding, or in the slash that some Windows
/// programs write backwards are one name.
///
/// - Note: Source: ECMA-376-2 §6.2.2 (part names), Annex A.
package struct PartName: Hashable, Sendable, CustomStringConvertible {
  /// As written, slashes forward: `xl/workbook.xml`.
  package let path: String
  private let key: String

  /// A name from an entry's name or an absolute target.
  package init(_ text: some StringProtocol) {
    let slashed = String(text.map { $0 == "\\" ? "/" : $0 })
    path = slashed.hasPrefix("/") ? String(slashed.dropFirst()) : slashed
    key = Self.decodingPercents(path).lowercased()
  }

  /// The part of the content types.
  package static let contentTypes = PartName("[Content_Types].xml")

  /// The name that a relationship's target means.
  ///
  /// - Parameters:
  ///   - target: relative to the folder of `source`, or absolute with a leading slash.
  ///   - source: the part that has the relationship; `nil` for the package.
  package init(target: String, from source: PartName?) {
    let slashed = String(target.map { $0 == "\\" ? "/" : $0 })
    guard !slashed.hasPrefix("/") else {
      self.init(slashed)
      return
    }
    var folders = source.map { $0.path.split(separator: "/").dropLast().map(String.init) } ?? []
    for step in slashed.split(separator: "/") where step != "." {
      if step == ".." { _ = folders.popLast() } else { folders.append(String(step)) }
    }
    self.init(folders.joined(separator: "/"))
  }

  /// Where the relationships of this part stand: `xl/_rels/workbook.xml.rels`.
  package var relationshipsName: PartName {
    guard let slash = path.lastIndex(of: "/") else { return PartName("_rels/\(path).rels") }
    return PartName("\(path[..<slash])/_rels/\(path[path.index(after: slash)...]).rels")
  }

  /// The extension in lower case without its dot.
  package var pathExtension: String {
    guard let dot = path.lastIndex(of: ".") else { return "" }
    return path[path.index(after: dot)...].lowercased()
  }

  /// The shortest target that means this part when written in a relationship of `source`.
  ///
  /// - Returns: a path relative to the source's folder when this part lies in or beside it, else
  ///   an absolute one.
  package func target(from source: PartName) -> String {
    guard let slash = source.path.lastIndex(of: "/") else { return path }
    let folder = source.path[...slash]
    if path.hasPrefix(folder) { return String(path.dropFirst(folder.count)) }
    return "/" + path
  }

  /// The path with a leading slash, as content types write it.
  package var description: String { "/" + path }

  /// Compared without case, encoding and direction of slashes.
  package static func == (left: PartName, right: PartName) -> Bool { left.key == right.key }

  /// Hashes what is compared.
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }

  private static func decodingPercents(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
