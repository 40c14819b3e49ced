/// How a cell looks: an xf record of XLSX, an automatic cell style of ODS.
///
/// - Note: Source: ECMA-376-1 §18.8.10 (cellXfs); ODF 1.3 part 3 §16.28. Not held: gradients,
///   diagonal borders, rotation.
public struct CellFormat: Hashable, Sendable {
  /// The font.
  public var font = Font()
  /// Background colour, `RRGGBB`; `nil` for none.
  public var fill: String?
  /// The four sides.
  public var borders = Borders()
  /// Where the text stands.
  public var alignment = Alignment()
  /// The number format.
  public var numberFormat = NumberFormat.general
  /// Whether the cell is locked when its sheet is protected.
  public var isLocked = true

  /// The default format.
  public init() {}
}

/// A font.
public struct Font: Hashable, Sendable {
  /// The family name.
  public var name = "Times New Roman"
  /// Points.
  public var size = 12.0
  /// Bold.
  public var isBold = false
  /// Italic.
  public var isItalic = false
  /// Underlined once.
  public var isUnderlined = false
  /// `RRGGBB`; `nil` for automatic.
  public var color: String?

  /// The default font.
  public init() {}
}

/// The lines around a cell.
public struct Borders: Hashable, Sendable {
  /// The kinds of line we write.
  public enum Line: String, Hashable, Sendable { case none, thin, medium, hair, double }
  /// The left side.
  public var left = Line.none
  /// The right side.
  public var right = Line.none
  /// The top side.
  public var top = Line.none
  /// The bottom side.
  public var bottom = Line.none

  /// No lines.
  public init() {}

  /// The same line on all four sides.
  public init(all line: Line) { (left, right, top, bottom) = (line, line, line, line) }
}

/// Where text stands in its cell.
public struct Alignment: Hashable, Sendable {
  /// Across.
  public enum Horizontal: String, Hashable, Sendable { case general, left, center, right }
  /// Down.
  public enum Vertical: String, Hashable, Sendable { case top, center, bottom }
  /// Across.
  public var horizontal = Horizontal.general
  /// Down.
  public var vertical = Vertical.center
  /// Whether long text breaks into lines.
  public var wraps = false
  /// Indent steps (about three characters each in Excel).
  public var indent = 0

  /// The default alignment.
  public init() {}
}

/// A number format code.
///
/// - Note: Source: ECMA-376-1 §18.8.31 (numFmts).
public struct NumberFormat: Hashable, Sendable {
  /// The code in Excel's spelling, as `#,##0.00`.
  public var code: String

  /// A format from its code.
  public init(_ code: String) { self.code = code }

  /// `General`.
  public static let general = NumberFormat("General")
  /// Text: `@`.
  public static let text = NumberFormat("@")
  /// A day as `dd/mm/yyyy`.
  public static let date = NumberFormat("dd/mm/yyyy")

  /// Grouped digits with a fixed count of decimals: `#,##0.00`.
  public static func decimals(_ count: Int) -> NumberFormat {
    NumberFormat(count == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: count))
  }
}
