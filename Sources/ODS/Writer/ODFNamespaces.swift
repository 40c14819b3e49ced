/// The namespaces of the parts we write, and the prefixes by which ODF's own text names them.
///
/// - Note: Source: ODF 1.3 part 3 §3.2 (namespaces).
enum ODFNamespaces {
  /// The version in `office:version`.
  static let version = "1.3"

  /// The prefixes and their namespaces, in the order we declare them.
  static let all: [(prefix: String, uri: String)] = [
    ("office", oasis + "office:1.0"), ("table", oasis + "table:1.0"), ("text", oasis + "text:1.0"),
    ("style", oasis + "style:1.0"), ("fo", oasis + "xsl-fo-compatible:1.0"),
    ("number", oasis + "datastyle:1.0"), ("draw", oasis + "drawing:1.0"),
    ("svg", oasis + "svg-compatible:1.0"), ("chart", oasis + "chart:1.0"),
    ("meta", oasis + "meta:1.0"), ("config", oasis + "config:1.0"),
    ("dc", "http://purl.org/dc/elements/1.1/"), ("xlink", "http://www.w3.org/1999/xlink"),
    ("of", oasis + "of:1.2"),
    ("calcext", "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"),
    ("loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"),
    ("ooo", "http://openoffice.org/2004/office"),
  ]

  private static let oasis = "urn:oasis:names:tc:opendocument:xmlns:"

  /// The XML declaration and the root's start tag, its version included.
  static func open(_ root: String, _ prefixes: [String]) -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(root)"
    for (prefix, uri) in all where prefixes.contains(prefix) {
      text += " xmlns:\(prefix)=\"\(uri)\""
    }
    return text + " office:version=\"\(version)\">"
  }
}
