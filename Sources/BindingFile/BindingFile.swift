// Reads the YAML of a binding. Yams brings Foundation, so this room is linked by the program
// bieumau-binding alone, which bieumau runs when a binding is to be read.
//
//   bytes ─ YAMLGuard (size, depth, no anchors) ─▶ Yams ─ BindingFile ─▶ BindingNode

public import IndicatorForms
internal import Yams

/// Reads YAML files of bindings into nodes with lines.
public enum BindingFile {
  /// Bytes of a file at most; a form of a thousand rows has 200 kB.
  public static let byteLimit = 8 << 20
  /// Pieces of a file at most.
  static let nodeLimit = 400_000

  /// Reads a file.
  ///
  /// - Parameter bytes: UTF-8, with or without a byte order mark.
  /// - Throws: `BindingError` with the line; never traps, whatever the bytes.
  public static func read(_ bytes: [UInt8]) throws(BindingError) -> BindingNode {
    guard bytes.count <= byteLimit else {
      throw BindingError(
        line: 1, key: "", problem: .tooLarge(bytes: bytes.count, limit: byteLimit))
    }
    guard var text = String(validating: bytes, as: UTF8.self) else {
      throw BindingError(line: 1, key: "", problem: .notUTF8)
    }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    text.makeContiguousUTF8()
    var guardian = YAMLGuard(Array(text.utf8))
    try guardian.check()
    var count = 0
    return try node(try root(text), depth: 0, &count)
  }

  private static func root(_ text: String) throws(BindingError) -> Node {
    do {
      if let root = try Parser(yaml: text, encoding: .utf8).singleRoot() { return root }
    } catch {
      throw BindingError(error)
    }
    throw BindingError(line: 1, key: "", problem: .notYAML(detail: "no document"))
  }

  private static func node(
    _ node: Node, depth: Int, _ count: inout Int
  ) throws(BindingError) -> BindingNode {
    let line = node.mark?.line ?? 1
    count += 1
    guard count <= nodeLimit else {
      throw BindingError(line: line, key: "", problem: .tooMany(limit: nodeLimit))
    }
    guard depth <= YAMLGuard.depthLimit else {
      throw BindingError(line: line, key: "", problem: .tooDeep(limit: YAMLGuard.depthLimit))
    }
    switch node {
    case .scalar(let scalar):
      let isNull =
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return BindingNode(isNull ? .null : .scalar(scalar.string), line: line)
    case .sequence(let items):
      var nodes: [BindingNode] = []
      for item in items { nodes.append(try self.node(item, depth: depth + 1, &count)) }
      return BindingNode(.sequence(nodes), line: line)
    case .mapping(let pairs):
      var entries: [BindingNode.Entry] = []
      for (key, value) in pairs {
        guard case .scalar(let name) = key else {
          throw BindingError(line: line, key: "", problem: .expected(.text, found: "{…}"))
        }
        entries.append(
          BindingNode.Entry(
            key: name.string, line: name.mark?.line ?? line,
            value: try self.node(value, depth: depth + 1, &count)))
      }
      return BindingNode(.mapping(entries), line: line)
    case .alias:
      throw BindingError(line: line, key: "", problem: .anchor("*"))
    }
  }
}

extension BindingError {
  /// A failure of Yams: its own words, with its line.
  fileprivate init(_ error: any Error) {
    guard let error = error as? YamlError else {
      self.init(line: 1, key: "", problem: .notYAML(detail: ""))
      return
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: max(1, mark.line), key: "", problem: .notYAML(detail: problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(
        line: max(1, context.mark.line), key: duplicates.first ?? "", problem: .repeatedKey)
    case .reader(let problem, _, _, _):
      self.init(line: 1, key: "", problem: .notYAML(detail: problem))
    default: self.init(line: 1, key: "", problem: .notYAML(detail: ""))
    }
  }
}
