package import ByteSupport

/// An element with all that is inside it: for parts that are small (styles, relationships).
package struct XMLNode: Sendable {
  /// A piece of an element's content.
  package enum Content: Sendable {
    /// An element.
    case element(XMLNode)
    /// Characters.
    case text(String)
  }

  /// The resolved name.
  package var name: XMLName
  /// The attributes in the order of the file.
  package var attributes: [XMLAttribute]
  /// The content in the order of the file.
  package var content: [Content] = []

  /// The most bytes that are made a tree of.
  package static let byteLimit = 256 << 20
  /// The most elements of a tree: far more than styles need, far less than would fill memory.
  package static let elementLimit = 4_000_000

  /// Reads a document into a tree.
  ///
  /// - Parameter kept: the local names of the elements to keep below the root; others are left out
  ///   with all that is in them. `nil` keeps everything.
  /// - Throws: `XMLError`.
  package init(
    parsing bytes: [UInt8], limits: Limits = Limits(), keeping kept: Set<String>? = nil
  ) throws(XMLError) {
    guard bytes.count <= Self.byteLimit else {
      throw XMLError(.limitExceeded, line: 1, "the part is larger than \(Self.byteLimit) bytes")
    }
    var builder = Builder(kept: kept)
    try XMLReader.parse(bytes, limits: limits, elements: Self.elementLimit, into: &builder)
    guard let root = builder.root else { throw XMLError(.malformed, line: 1, "no root element") }
    self = root
  }

  init(name: XMLName, attributes: [XMLAttribute]) {
    self.name = name
    self.attributes = attributes
  }

  /// The elements inside, in order.
  package var children: [XMLNode] {
    content.compactMap { if case .element(let node) = $0 { node } else { nil } }
  }

  /// The elements inside with a local name.
  package func children(_ local: String) -> [XMLNode] {
    content.compactMap {
      if case .element(let node) = $0, node.name.local == local { node } else { nil }
    }
  }

  /// The first element inside with a local name.
  package func child(_ local: String) -> XMLNode? {
    for case .element(let node) in content where node.name.local == local { return node }
    return nil
  }

  /// The value of the first attribute with a local name.
  ///
  /// - Parameter namespace: compared only when given.
  package func attribute(_ local: String, namespace: String? = nil) -> String? {
    for attribute in attributes where attribute.name.local == local {
      if namespace == nil || attribute.name.namespace == namespace { return attribute.value }
    }
    return nil
  }

  /// All characters inside, those of inner elements included.
  package var text: String {
    content.reduce(into: "") { text, item in
      switch item {
      case .element(let node): text += node.text
      case .text(let characters): text += characters
      }
    }
  }

  private struct Builder: XMLHandler {
    let kept: Set<String>?
    var root: XMLNode?
    var open: [XMLNode] = []
    /// How deep inside an element that is left out.
    var leftOut = 0

    mutating func start(_ name: XMLName, attributes: [XMLAttribute]) {
      if leftOut > 0 || !open.isEmpty && kept?.contains(name.local) == false {
        leftOut += 1
        return
      }
      open.append(XMLNode(name: name, attributes: attributes))
    }

    mutating func end(_ name: XMLName) {
      if leftOut > 0 {
        leftOut -= 1
        return
      }
      guard let node = open.popLast() else { return }
      if open.isEmpty { root = node } else { open[open.count - 1].content.append(.element(node)) }
    }

    mutating func text(_ text: String) {
      guard leftOut == 0, let last = open.indices.last else { return }
      open[last].content.append(.text(text))
    }
  }
}
