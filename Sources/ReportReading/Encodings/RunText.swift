internal import VietnameseText

/// Text made of runs, those of old fonts decoded; a letter may be spread over runs.
struct RunText {
  /// What is decoded.
  private(set) var scalars: [Unicode.Scalar] = []
  private var pending: [Unicode.Scalar] = []
  private var encoding: FontEncoding?

  /// Whether nothing was appended.
  var isEmpty: Bool { scalars.isEmpty && pending.isEmpty }
  /// The last scalar as it was appended.
  var last: Unicode.Scalar? { pending.last ?? scalars.last }

  /// Appends the text of a run.
  mutating func append(_ run: [Unicode.Scalar], _ encoding: FontEncoding?) {
    if self.encoding != encoding { flush() }
    self.encoding = encoding
    if encoding == nil { scalars += run } else { pending += run }
  }

  /// Decodes what waits for its next run.
  mutating func flush() {
    if let encoding { scalars += encoding.decoded(pending) }
    pending = []
    encoding = nil
  }
}
