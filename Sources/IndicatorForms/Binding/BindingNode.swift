/// A piece of a binding file as it was written, with the line it stands on: what a reader of YAML
/// hands over.
public struct BindingNode: Sendable {
  /// What it is.
  public indirect enum Content: Sendable {
    /// A text, number or truth value as written.
    case scalar(String)
    /// Nothing: an empty value, `~` or `null`.
    case null
    /// A list.
    case sequence([BindingNode])
    /// Keys and values in the order of the file.
    case mapping([Entry])
  }

  /// A key and its value.
  public struct Entry: Sendable {
    /// The key.
    public var key: String
    /// One-based line of the key.
    public var line: Int
    /// The value.
    public var value: BindingNode

    /// An entry.
    public init(key: String, line: Int, value: BindingNode) {
      self.key = key
      self.line = line
      self.value = value
    }
  }

  /// What it is.
  public var content: Content
  /// One-based.
  public var line: Int

  /// A piece.
  public init(_ content: Content, line: Int) {
    self.content = content
    self.line = line
  }
}
