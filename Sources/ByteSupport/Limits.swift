/// What a reader accepts before it refuses a file.
///
/// Every reader of foreign bytes takes one.
///
/// The defaults hold every real workbook of the corpus with room to spare and stop a bomb in
/// milliseconds.
public struct Limits: Sendable {
  /// Entries of one archive.
  public var entries = 20_000
  /// Bytes of one entry or file, uncompressed.
  public var entryBytes = 1 << 30
  /// Bytes of all entries together, uncompressed.
  public var totalBytes = 2 << 30
  /// Uncompressed to compressed bytes of one entry, checked above `ratioFloor`.
  public var compressionRatio = 200
  /// Entries no larger than this (uncompressed bytes) are not held against the ratio.
  public var ratioFloor = 16 << 20
  /// Nesting of XML elements.
  public var xmlDepth = 256
  /// Bytes of one attribute value.
  public var attributeBytes = 1 << 20
  /// Cells of one sheet that carry a value.
  public var cells = 50_000_000
  /// Bytes of one report, as text.
  public var reportBytes = 256 << 20
  /// Characters of one report: some 4,500 pages, ten megabytes of plain text.
  public var reportCharacters = 12 << 20
  /// Numbers of one report: ten megabytes of dense text hold 290,000.
  public var reportFigures = 1 << 19

  /// The defaults.
  public init() {}
}
