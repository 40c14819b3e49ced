public import ByteSupport

/// How reports are read.
public struct ReportOptions: Sendable {
  /// How plain text is encoded; by evidence unless named.
  public var encoding = TextEncoding.auto
  /// Whether pictures of text are recognised, with tesseract.
  public var recognises = false
  /// `reportBytes` is the largest file accepted, in bytes.
  public var limits = Limits()
  /// Seconds that a program which reads PDF or old formats may take.
  public var toolSeconds = 120

  /// By evidence, nothing recognised.
  public init() {}
}
