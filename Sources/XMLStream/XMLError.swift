/// Why bytes are not XML that we accept.
package struct XMLError: Error, Hashable, Sendable {
  /// The kinds of fault.
  package enum Code: Hashable, Sendable {
    /// The markup breaks the grammar of XML 1.0.
    case malformed
    /// A document type declaration: never present in office files, and the door to entity bombs.
    case doctype
    /// A limit of nesting or length was passed.
    case limitExceeded
    /// The text is not in an encoding that we read.
    case encoding
  }

  /// What kind of fault.
  package var code: Code
  /// One-based line of the fault.
  package var line: Int
  /// One sentence: what was found.
  package var message: String

  /// A fault.
  package init(_ code: Code, line: Int, _ message: String) {
    self.code = code
    self.line = line
    self.message = message
  }
}
