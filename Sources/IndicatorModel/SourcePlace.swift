/// Where a stretch of a report's text stands in the file that a clerk sees.
///
/// Only what the format tells is there: a workbook has sheets and cells, a PDF pages and boxes.
public struct SourcePlace: Hashable, Sendable {
  /// One-based page.
  public var page: Int?
  /// One-based paragraph of the document, as `extract --map` counts them.
  public var paragraph: Int?
  /// One-based table of the document.
  public var table: Int?
  /// One-based row of the table.
  public var row: Int?
  /// One-based column of the table.
  public var column: Int?
  /// One-based footnote or endnote.
  public var note: Int?
  /// The sheet of a workbook.
  public var sheet: String?
  /// The cell of the sheet, `D14`.
  public var cell: String?
  /// The rectangle on the page.
  public var box: PageBox?
  /// Whether the text was recognised from a picture, so that letters may be wrong.
  public var isRecognised = false

  /// A place of which nothing is known yet.
  public init() {}

  /// A cell of a workbook.
  public init(sheet: String, cell: String) {
    self.sheet = sheet
    self.cell = cell
  }
}

/// A rectangle on a page: points (1/72 inch) from the upper left corner.
public struct PageBox: Hashable, Sendable {
  /// The left side, in points.
  public var left: Double
  /// The upper side, in points.
  public var top: Double
  /// The right side, in points.
  public var right: Double
  /// The lower side, in points.
  public var bottom: Double

  /// A rectangle, in points.
  public init(left: Double, top: Double, right: Double, bottom: Double) {
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }

  /// The smallest rectangle around both.
  public func union(_ other: PageBox) -> PageBox {
    PageBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}

/// The places of a report's text, in order; empty for plain text, whose spans say it all.
public struct SourcePlaces: Sendable {
  /// A stretch of the text and its place.
  public struct Entry: Sendable {
    /// Unicode scalars of the report's text.
    public var span: SourceSpan
    /// Where they stand in the file.
    public var place: SourcePlace
  }

  /// In order of place, not overlapping.
  public private(set) var entries: [Entry] = []

  /// No places.
  public init() {}

  /// Appends a place behind those before it.
  public mutating func append(_ span: SourceSpan, _ place: SourcePlace) {
    entries.append(Entry(span: span, place: place))
  }

  /// The place of an offset; `nil` where none is known.
  ///
  /// - Complexity: logarithmic.
  public func place(at offset: Int) -> SourcePlace? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count, entries[low].span.start <= offset else { return nil }
    return entries[low].place
  }
}
