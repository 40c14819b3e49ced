package import ByteSupport
import CLibxml2

/// What a SAX parse tells.
///
/// Names are local names; namespaces are resolved.
package protocol XMLHandler {
  /// An element begins.
  mutating func start(_ name: XMLName, attributes: [XMLAttribute])
  /// The element begun last ends.
  mutating func end(_ name: XMLName)
  /// Characters; one text may come in pieces.
  mutating func text(_ text: String)
}

/// A resolved name.
package struct XMLName: Hashable, Sendable {
  /// The name behind the prefix.
  package var local: String
  /// The namespace name; empty when there is none.
  package var namespace: String

  /// A name.
  package init(_ local: String, namespace: String = "") {
    self.local = local
    self.namespace = namespace
  }
}

/// An attribute of an element; namespace declarations are not attributes.
package struct XMLAttribute: Hashable, Sendable {
  /// The name; without a prefix its namespace is empty.
  package var name: XMLName
  /// The value, references expanded.
  package var value: String
}

/// libxml2's SAX parser, as we allow it: no network, no DOCTYPE, no entity of the document's own.
package enum XMLReader {
  /// Parses a whole document.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, UTF-16, or an encoding that the document declares and libxml2 knows.
  ///   - elements: the most elements to accept.
  ///   - handler: told of elements and text in document order.
  /// - Throws: `XMLError` with the line of the fault; the handler keeps what it was told.
  package static func parse<Handler: XMLHandler>(
    _ bytes: [UInt8], limits: Limits = Limits(), elements: Int = .max,
    into handler: inout Handler
  ) throws(XMLError) {
    let session = XMLSession(limits: limits, maximumElements: elements)
    var pending = handler
    withUnsafeMutablePointer(to: &pending) { pointer in
      session.onStart = { name, attributes in
        pointer.pointee.start(name, attributes: attributes)
      }
      session.onEnd = { name in pointer.pointee.end(name) }
      session.onText = { text in pointer.pointee.text(text) }
      session.run(bytes)
    }
    handler = pending
    if let error = session.error { throw error }
  }

  /// Checks that a document is well-formed and within the limits.
  package static func check(_ bytes: [UInt8], limits: Limits = Limits()) throws(XMLError) {
    var nothing = Ignoring()
    try parse(bytes, limits: limits, into: &nothing)
  }

  private struct Ignoring: XMLHandler {
    mutating func start(_ name: XMLName, attributes: [XMLAttribute]) {}
    mutating func end(_ name: XMLName) {}
    mutating func text(_ text: String) {}
  }
}
