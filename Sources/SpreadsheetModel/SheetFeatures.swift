/// Rows and columns that stay in view.
public struct FreezePane: Hashable, Sendable {
  /// The count of rows above the line.
  public var rows: Int
  /// The count of columns left of the line, hidden ones included.
  public var columns: Int

  /// A frozen corner.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// How a sheet prints.
///
/// - Note: Source: ECMA-376-1 §18.3.1.63 (pageSetup), §18.3.1.62 (pageMargins), §18.3.1.46
///   (headerFooter).
public struct PrintSetup: Hashable, Sendable {
  /// Paper sizes of the forms.
  public enum Paper: Hashable, Sendable { case a4, a3 }
  /// The paper.
  public var paper = Paper.a4
  /// Whether the long side lies across.
  public var isLandscape = false
  /// Whether the width is scaled to one page.
  public var fitsWidth = false
  /// Inches: left, right, top, bottom, header.
  public var margins = Margins()
  /// Zero-based rows repeated on every page.
  public var repeatedRows: ClosedRange<Int>?
  /// What is printed; `nil` for all.
  public var area: RangeReference?
  /// Whether the page number stands centred at the top of every page but the first (Decree
  /// 30/2020).
  public var numbersPages = false
  /// Whether fills are left out on paper (XLSX only: `blackAndWhite`; ODF has no such setting).
  public var omitsFills = false

  /// Plain A4 portrait.
  public init() {}

  /// Inches.
  public struct Margins: Hashable, Sendable {
    /// Left, 30 mm.
    public var left = 1.18
    /// Right, 15 mm.
    public var right = 0.59
    /// Top, 20 mm.
    public var top = 0.79
    /// Bottom, 20 mm.
    public var bottom = 0.79
    /// From the paper's edge to the header, 10 mm.
    public var header = 0.39

    /// Decree 30/2020's margins.
    public init() {}
  }
}

/// A rule for what may be typed into cells.
///
/// - Note: Source: ECMA-376-1 §18.3.1.32 (dataValidation); ODF 1.3 part 3 §9.4.5.
public struct DataValidation: Hashable, Sendable {
  /// What is allowed.
  public enum Rule: Hashable, Sendable {
    /// A number not below a bound.
    case decimalAtLeast(Double)
    /// One of a list of words.
    case list([String])
  }
  /// Where the rule holds, in cell order.
  public var ranges: [RangeReference]
  /// What is allowed.
  public var rule: Rule
  /// Whether other values are refused or only warned about.
  public var stops: Bool
  /// The title of the message.
  public var title: String
  /// The message.
  public var message: String

  /// A rule.
  public init(
    ranges: [RangeReference], rule: Rule, stops: Bool, title: String = "", message: String = ""
  ) {
    self.ranges = ranges
    self.rule = rule
    self.stops = stops
    self.title = title
    self.message = message
  }
}

/// A note on a cell.
public struct CellNote: Hashable, Sendable {
  /// The cell.
  public var reference: CellReference
  /// Who wrote it.
  public var author: String
  /// The text, lines separated by `\n`.
  public var text: String

  /// A note.
  public init(reference: CellReference, author: String, text: String) {
    self.reference = reference
    self.author = author
    self.text = text
  }
}

/// A native chart over cells of the workbook.
public struct Chart: Hashable, Sendable {
  /// The kinds of chart we write.
  public enum Kind: String, Hashable, Sendable { case column, bar, line, pie }
  /// The kind.
  public var kind: Kind
  /// The title over the chart.
  public var title: String
  /// The title of the value axis; empty for none.
  public var valueAxisTitle = ""
  /// The labels: one range, one cell a label.
  public var categories: SheetRange
  /// The series, each with a name and one value a label.
  public var series: [Series]
  /// The cells the chart covers.
  public var anchor: RangeReference

  /// A chart.
  public init(
    kind: Kind, title: String, categories: SheetRange, series: [Series], anchor: RangeReference
  ) {
    self.kind = kind
    self.title = title
    self.categories = categories
    self.series = series
    self.anchor = anchor
  }

  /// A range on a named sheet.
  public struct SheetRange: Hashable, Sendable {
    /// The sheet.
    public var sheet: String
    /// The cells.
    public var range: RangeReference

    /// A range on a sheet.
    public init(sheet: String, range: RangeReference) {
      self.sheet = sheet
      self.range = range
    }
  }

  /// One row of bars or one line.
  public struct Series: Hashable, Sendable {
    /// The name in the legend.
    public var name: String
    /// The values.
    public var values: SheetRange
    /// `RRGGBB`; `nil` for the program's own choice.
    public var color: String?

    /// A series.
    public init(name: String, values: SheetRange, color: String? = nil) {
      self.name = name
      self.values = values
      self.color = color
    }
  }
}
