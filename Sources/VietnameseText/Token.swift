/// A word, a number or a mark of a text, with its place.
@usableFromInline
package struct Token: Sendable {
  /// What a token is.
  @usableFromInline
  package enum Kind: UInt8, Sendable {
    /// A run of letters; a run of letters and digits that starts with a capital (`OM18`, `D3`).
    case word
    /// Digits with inner `.` and `,`.
    case number
    /// One other scalar.
    case punctuation

    // Spelled out and inlinable, as with words: other targets ask it of every token.
    /// Whether both are one kind.
    @inlinable
    package static func == (one: Kind, other: Kind) -> Bool {
      switch (one, other) {
      case (.word, .word), (.number, .number), (.punctuation, .punctuation): true
      default: false
      }
    }
  }

  /// What it is.
  @usableFromInline package let kind: Kind
  /// Offset of the first scalar.
  package let start: Int
  /// Offset behind the last scalar.
  package let end: Int
  /// The word's identity; of one scalar for punctuation.
  @usableFromInline package let key: WordKey
  /// The scalar of a punctuation mark; the first scalar otherwise.
  @usableFromInline package let first: Unicode.Scalar
  /// No white space stands before it.
  package let isGlued: Bool
  /// A line break stands before it.
  package let startsLine: Bool
  /// It starts with a capital letter.
  package let isCapitalized: Bool
  /// It has digits inside a word (`OM18`, `61B`): a name or a code.
  package let isCode: Bool

  /// Its text, as it stands in the scalars it was read from.
  package func text(in scalars: [Unicode.Scalar]) -> String {
    String(joining: scalars[start..<end])
  }

  /// Whether it is this mark.
  @inlinable
  package func isMark(_ scalar: Unicode.Scalar) -> Bool {
    kind == .punctuation && first == scalar
  }
}
