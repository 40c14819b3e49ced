/// What a sheet shows beside its cells and their formats: read for drawing, not written.
public struct SheetVisuals: Hashable, Sendable {
  /// In the order of the file.
  public var conditionalFormats: [ConditionalFormat] = []
  /// In the order of the file.
  public var charts: [EmbeddedChart] = []

  /// Nothing.
  public init() {}
}

/// A chart of a file, as far as it is needed to draw its figures.
///
/// - Note: Source: ECMA-376-1 §21.2 (DrawingML charts); ODF 1.3 part 3 §11 (charts).
public struct EmbeddedChart: Hashable, Sendable {
  /// What is drawn for a figure.
  public enum Kind: Hashable, Sendable {
    case column, bar, line, pie
    /// Any other kind, by the file's own word: `areaChart`, `ring`.
    case other(String)
  }

  /// The kind of its first series.
  public var kind = Kind.column
  /// The text over it; empty for none.
  public var title = ""
  /// The cell of the title, where it is not a text of its own.
  public var titleSource = Figures()
  /// What the file says for people who do not see it; empty for nothing.
  public var alternativeText = ""
  /// Whether the series stand on each other.
  public var isStacked = false
  /// Whether each stack is a hundred in a hundred.
  public var isShare = false
  /// Whether cells in hidden rows and columns are left out.
  public var leavesHiddenOut = true
  /// Where it stands; `nil` when it floats over the sheet.
  public var anchor: RangeReference?
  /// The names along the axis.
  public var categories = Figures()
  /// What is drawn.
  public var series: [Series] = []

  /// An empty chart.
  public init() {}

  /// Cells, and what the chart kept of them.
  public struct Figures: Hashable, Sendable {
    /// The cells in order; empty where there are none of this workbook.
    public var cells: [Chart.SheetRange] = []
    /// What the file keeps of them; `nil` for a blank.
    public var stored: [String?] = []

    /// None.
    public init() {}
  }

  /// One row of bars, one line, one circle.
  public struct Series: Hashable, Sendable {
    /// Its name.
    public var name = Figures()
    /// Its figures.
    public var values = Figures()
    /// `RRGGBB`; `nil` for the program's own choice.
    public var color: String?
    /// What is drawn, where it is not what the chart draws.
    public var kind = Kind.column

    /// A series without figures.
    public init() {}
  }
}
