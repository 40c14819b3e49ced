/// Rules that change how cells look by what they hold.
///
/// Read for drawing; the writers do not write them.
///
/// - Note: Source: ECMA-376-1 §18.3.1.18 (conditionalFormatting); ODF 1.3 part 3 §16.3 (style:map);
///   LibreOffice's `calcext:conditional-format`.
public struct ConditionalFormat: Hashable, Sendable {
  /// Which program's rules of precedence hold.
  public enum Precedence: Hashable, Sendable {
    /// Every rule that is true adds what earlier ones left open, until one stops; text is greater
    /// than any number.
    case excel
    /// The first condition that is true gives the whole style; text and numbers are only unequal.
    case libreOffice
  }

  /// Where the rules hold.
  public var ranges: [RangeReference]
  /// In the order of the file.
  public var rules: [ConditionalRule]
  /// Which program's rules of precedence hold.
  public var precedence: Precedence

  /// Rules over ranges.
  public init(
    ranges: [RangeReference], rules: [ConditionalRule], precedence: Precedence
  ) {
    (self.ranges, self.rules, self.precedence) = (ranges, rules, precedence)
  }
}

/// One rule of a conditional format.
///
/// - Note: Source: ECMA-376-1 §18.3.1.10 (cfRule).
public struct ConditionalRule: Hashable, Sendable {
  /// What is asked of a cell, or what is drawn into it.
  ///
  /// Formulas are in Excel's file spelling without `=`.
  public enum Test: Hashable, Sendable {
    /// The cell's value against one value, or two for `between`.
    case comparison(Comparison, [String])
    /// A formula that is true.
    case formula(String)
    /// Among the greatest or smallest: a count, or that many in a hundred.
    case rank(Int, isPercent: Bool, isBottom: Bool)
    /// Above or below the mean, or also equal to it.
    case average(isAbove: Bool, includesEqual: Bool)
    /// Held by more than one cell of the ranges, or by this one alone.
    case repeated(isUnique: Bool)
    /// A fill between the colours of two or three thresholds.
    case colorScale([Threshold])
    /// A bar as long as the value.
    case dataBar(DataBar)
    /// A symbol for the part of the scale the value lies in.
    case iconSet(IconSet)
    /// A rule that is not drawn: the word of the file for it.
    case other(String)
  }

  /// How a value is compared.
  public enum Comparison: String, Hashable, Sendable {
    case less = "<"
    case lessOrEqual = "<="
    case equal = "="
    case unequal = "<>"
    case greaterOrEqual = ">="
    case greater = ">"
    case between, notBetween
  }

  /// Rules with a lower one come first.
  public var priority: Int
  /// Whether rules behind it are not asked when it is true (`stopIfTrue`).
  public var stops: Bool
  /// The cell that relative references of its formulas are written for.
  public var base: CellReference
  /// What is asked or drawn.
  public var test: Test
  /// How cells look for which it is true.
  public var style: ConditionalStyle

  /// A rule.
  public init(
    priority: Int, base: CellReference, test: Test, style: ConditionalStyle = ConditionalStyle(),
    stops: Bool = false
  ) {
    (self.priority, self.base, self.test) = (priority, base, test)
    (self.style, self.stops) = (style, stops)
  }

  /// A point on the scale of a rule.
  ///
  /// - Note: Source: ECMA-376-1 §18.3.1.11 (cfvo).
  public struct Threshold: Hashable, Sendable {
    /// How the point is told.
    public enum Kind: String, Hashable, Sendable {
      case minimum, maximum, number, percent, percentile, formula
      /// Zero, or the least value where that is below (`autoMin`), the greatest (`autoMax`).
      case automaticMinimum, automaticMaximum
    }
    /// How the point is told.
    public var kind: Kind
    /// A number or a formula in Excel's spelling; empty where the kind says all.
    public var text: String
    /// `RRGGBB`, of a colour scale.
    public var color: String?
    /// Whether a value that is equal has reached it.
    public var includesEqual: Bool

    /// A point.
    public init(
      _ kind: Kind, _ text: String = "", color: String? = nil, includesEqual: Bool = true
    ) {
      (self.kind, self.text, self.color) = (kind, text, color)
      self.includesEqual = includesEqual
    }
  }

  /// A bar in each cell.
  public struct DataBar: Hashable, Sendable {
    /// Where the shortest and the longest bar are reached.
    public var ends: [Threshold]
    /// `RRGGBB`.
    public var color: String
    /// `RRGGBB`, of values below zero.
    public var negativeColor: String
    /// Lengths of the shortest and the longest bar, in a hundredth of the cell.
    public var lengths: ClosedRange<Double>
    /// Whether bars of values below zero go the other way.
    public var hasAxis: Bool

    /// A bar.
    public init(
      ends: [Threshold], color: String, negativeColor: String? = nil,
      lengths: ClosedRange<Double> = 10...90, hasAxis: Bool = false
    ) {
      (self.ends, self.color, self.negativeColor) = (ends, color, negativeColor ?? color)
      (self.lengths, self.hasAxis) = (lengths, hasAxis)
    }
  }

  /// A symbol in each cell.
  public struct IconSet: Hashable, Sendable {
    /// Excel's name of the set: `3Arrows`.
    public var name: String
    /// Where each symbol begins, ascending.
    public var starts: [Threshold]
    /// Whether the symbols stand the other way round.
    public var isReversed: Bool

    /// A set of symbols.
    public init(name: String, starts: [Threshold], isReversed: Bool) {
      (self.name, self.starts) = (name, starts)
      self.isReversed = isReversed
    }
  }
}

/// What a rule changes in the look of a cell; `nil` for what it leaves.
///
/// - Note: Source: ECMA-376-1 §18.8.14 (dxf). Not held: borders, number formats, underlines of more
///   than one kind.
public struct ConditionalStyle: Hashable, Sendable {
  /// `RRGGBB`.
  public var fill: String?
  /// `RRGGBB`.
  public var color: String?
  /// Whether the font is bold.
  public var isBold: Bool?
  /// Whether the font is slanting.
  public var isItalic: Bool?
  /// Whether the text is underlined.
  public var isUnderlined: Bool?
  /// Whether the text is struck through.
  public var isStruck: Bool?

  /// Changes nothing.
  public init() {}

  /// This style, and what it leaves open from another.
  public func completed(by other: ConditionalStyle) -> ConditionalStyle {
    var style = self
    style.fill = fill ?? other.fill
    style.color = color ?? other.color
    style.isBold = isBold ?? other.isBold
    style.isItalic = isItalic ?? other.isItalic
    style.isUnderlined = isUnderlined ?? other.isUnderlined
    style.isStruck = isStruck ?? other.isStruck
    return style
  }
}

extension ConditionalRule.Comparison {
  /// How many values a cell is compared with.
  public var operandCount: Int { self == .between || self == .notBetween ? 2 : 1 }
}
