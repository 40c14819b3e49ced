public import ByteSupport

/// One statement of one indicator at one place of a report.
///
/// The fields mean what `extract -f json` says of the same names (the command's contract): a
/// number is always in the unit of `unit`.
public struct Measure: Sendable {
  /// Unique in a run: `m17`.
  public var id: String
  /// The section it stands in: `I.1`, `I.(2)`.
  public var section: String
  /// The main value in the text.
  public var span: SourceSpan
  /// The text of `span`.
  public var valueText: String
  /// The clause around the value, verbatim, at most 160 scalars.
  public var quote: String
  /// The canonical name as a clerk would write it under "Chỉ tiêu".
  public var indicator: String
  /// The wording of the text, when it differs from the name.
  public var wording: String
  /// The code in the catalogue; `nil` when no entry is near enough.
  public var code: String?
  /// How sure the link to `code` is, 0...1; of the name when there is no code.
  public var confidence: Double
  /// The value; `nil` for a range, a change or a bare target.
  public var value: DecimalNumber?
  /// A range stated instead of one value.
  public var range: MeasureRange?
  /// The canonical unit: `tỷ đồng`, `%`, `người`.
  public var unit: String?
  /// The unit as written.
  public var unitText: String?
  /// Words that soften the value: `ước`, `khoảng`, `hơn`, `từ ... trở lên`.
  public var qualifier: String?
  /// What is stated.
  public var kind: MeasureKind
  /// The right side of a written pair a/b.
  public var target: DecimalNumber?
  /// What the pair's right side is.
  public var targetKind: TargetKind?
  /// Where the target stands.
  public var targetSpan: SourceSpan?
  /// Percentages of plans.
  public var achieved: [Achievement]
  /// Movements against other periods.
  public var comparisons: [Comparison]
  /// The day the value is of.
  public var asOf: CalendarDate?
  /// The period the value is of, where it is stated or deviates: `2024-Q1`.
  public var period: String?
  /// The stretch of time that the words around it name, `nil` when they name none.
  ///
  /// Not part of the command's JSON.
  public var stretch: MeasureStretch?
  /// Whose plan a bare plan figure is, where its words say so: `tỉnh`, `Nghị quyết`.
  ///
  /// Not part of the command's JSON.
  public var planBody: String?
  /// The place that the words directly before the value name: `huyện Tân Khê`.
  ///
  /// Not part of the command's JSON.
  public var place: String?
  /// The id of the measure it belongs under.
  public var parent: String?
  /// How it belongs there.
  public var parentRelation: ParentRelation?
  /// The id of the same statement made before.
  public var sameAs: String?
  /// The id of the measure that is this one's plan.
  public var planReference: String?
  /// The rules that made the measure, in order, each with the text it matched.
  public var trace: [String]

  /// A bare measure; all else is empty.
  public init(
    id: String, section: String, span: SourceSpan, valueText: String, kind: MeasureKind
  ) {
    self.id = id
    self.section = section
    self.span = span
    self.valueText = valueText
    self.kind = kind
    (quote, indicator, wording, confidence) = ("", "", "", 0)
    (achieved, comparisons, trace) = ([], [], [])
  }
}

/// A half-open range of a report's text, in Unicode scalars.
public struct SourceSpan: Hashable, Sendable, Comparable {
  /// Zero-based offset of the first scalar.
  public var start: Int
  /// Offset behind the last scalar.
  public var end: Int

  /// A span.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// Whether the spans share a scalar.
  public func overlaps(_ other: SourceSpan) -> Bool { start < other.end && other.start < end }

  /// By start, then end.
  public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

/// The kinds of measure; the raw values are those of the contract.
public enum MeasureKind: String, Hashable, Sendable, CaseIterable {
  /// A level or count of the period.
  case actual
  /// A level said to be estimated (ước).
  case estimate
  /// A running total (lũy kế).
  case cumulative
  /// A plan or aim without a result.
  case targetOnly = "target-only"
  /// A price.
  case price
  /// A part of a whole in percent (chiếm, tỷ trọng).
  case share
  /// A movement without a level.
  case change
}

/// A value between two bounds, in the measure's unit.
public struct MeasureRange: Hashable, Sendable {
  /// The lower bound; `nil` for none ("dưới 5").
  public var low: DecimalNumber?
  /// The upper bound; `nil` for none ("từ 95% trở lên").
  public var high: DecimalNumber?

  /// A range.
  public init(low: DecimalNumber?, high: DecimalNumber?) {
    self.low = low
    self.high = high
  }
}

/// What the right side of a pair a/b is.
public enum TargetKind: String, Hashable, Sendable {
  /// A plan (chỉ tiêu, kế hoạch).
  case plan
  /// The whole that the left side is a part of.
  case total
  /// The value of an earlier period.
  case prior
}

/// A percentage of a plan.
public struct Achievement: Hashable, Sendable {
  /// 47.57 for "đạt 47,57%"; 105.2 for "vượt 5,2%".
  public var percent: DecimalNumber
  /// Whose plan: `tỉnh`, `thành phố`, `huyện`, `Trung ương`, `Nghị quyết`, `HĐND`, `kế hoạch`
  /// (nobody named), `dự toán`; `nil` when bare.
  public var against: String?
  /// The percentage in the text.
  public var span: SourceSpan

  /// A percentage of a plan.
  public init(percent: DecimalNumber, against: String?, span: SourceSpan) {
    self.percent = percent
    self.against = against
    self.span = span
  }
}

/// A movement against another period.
public struct Comparison: Hashable, Sendable {
  /// `tăng`, `giảm`, `tương đương`, `bằng`.
  public var direction: String
  /// How much; `nil` for `tương đương`.
  public var amount: DecimalNumber?
  /// The unit of `amount`; `nil` when the text omits it.
  public var unit: String?
  /// Against what: `cùng kỳ`, `tháng trước`.
  public var base: String?
  /// The other period's value where the text gives it ("(4/15)"), in the measure's unit.
  public var prior: DecimalNumber?
  /// Where `prior` stands, when it does not stand with the amount.
  ///
  /// Not part of the JSON.
  public var priorSpan: SourceSpan?
  /// The amount in the text.
  public var span: SourceSpan

  /// A movement.
  public init(
    direction: String, amount: DecimalNumber?, unit: String?, base: String?,
    prior: DecimalNumber? = nil, span: SourceSpan
  ) {
    self.direction = direction
    self.amount = amount
    self.unit = unit
    self.base = base
    self.prior = prior
    self.span = span
  }
}

/// How a measure belongs under its parent.
public enum ParentRelation: String, Hashable, Sendable {
  /// A part in the same class of units.
  case breakdown
  /// The parent's money, area or people.
  case attribute
  /// What was done of a plan.
  case executionOf = "execution-of"
  /// The running total of the parent.
  case cumulativeOf = "cumulative-of"
  /// A percentage of the parent.
  case shareOf = "share-of"
  /// What is left of the parent.
  case remainder
}
