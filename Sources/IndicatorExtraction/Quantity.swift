import ByteSupport
import VietnameseText

/// A number with its unit, a pair, or a range, as it stands in the text; not yet a measure.
struct Quantity {
  /// All its tokens, the unit included.
  var tokens: Range<Int>
  /// The tokens of the main value: the whole of a range or composite, the left side of a pair.
  var valueTokens: Range<Int>
  /// The value; `nil` for a range.
  var value: DecimalNumber?
  /// Both bounds of a range.
  var range: (low: DecimalNumber, high: DecimalNumber)?
  /// The unit; `nil` when the text has none.
  var unit: UnitOfMeasure?
  /// The tokens of the unit as written.
  var unitTokens: Range<Int>?
  /// The right side of a written pair a/b.
  var pair: (value: DecimalNumber, token: Int)?
  /// The right side is called a plan: `64 ha/KH 150 ha`.
  var pairNamesPlan = false
  /// `04` rather than `4`.
  var isPadded = false
  /// `+` or `-` stands glued before it.
  var sign: Unicode.Scalar?
  /// The scale word stands without a noun: `72 triệu`.
  var impliesMoney = false
  /// The unit is a word the table of units does not know.
  var hasUnknownUnit = false
  /// The marks inside the digits were read against or by habit.
  var evidence = VietnameseNumber.Evidence.certain

  /// Whether the unit is a percent sign.
  @inline(__always)
  var isPercent: Bool { unit?.isPercent ?? false }
}
