/// A formula's text that cannot be read.
public struct FormulaError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as a word that stays the same between versions.
  public struct Code: Hashable, Sendable {
    /// The word.
    public let name: String
    /// The text does not follow the grammar.
    public static let syntax = Code(name: "syntax")
    /// More than `FormulaExpression.maximumDepth` levels.
    public static let tooDeep = Code(name: "tooDeep")
    /// More than `FormulaExpression.maximumBytes` bytes.
    public static let tooLong = Code(name: "tooLong")
  }

  /// What is wrong.
  public let code: Code
  /// Where, in UTF-8 bytes from the start of the text.
  public let offset: Int
  /// One sentence: expected and found.
  public let message: String

  /// The code, the place and the message.
  public var description: String { "formula, byte \(offset): \(message) [\(code.name)]" }
}
