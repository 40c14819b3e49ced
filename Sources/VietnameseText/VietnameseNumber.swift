public import ByteSupport

/// A number as Vietnamese reports write it: `.` between thousands, `,` before decimals, and the
/// other way round where the digits say so.
public struct VietnameseNumber: Sendable {
  /// What decided how the marks were read.
  public enum Evidence: Sendable {
    /// The marks can only be read one way, or there are none.
    case certain
    /// One mark before three digits (`1.234`, `1,234`): read by the Vietnamese habit.
    case habit
    /// Read against the Vietnamese habit: the digits leave no other way (`63.33`).
    case foreign
  }

  /// The value, with the printed count of fraction digits.
  public let value: DecimalNumber
  /// How sure the reading of the marks is.
  public let evidence: Evidence
  /// Whether it is padded with a zero as counts below ten are (`04`).
  public let isPadded: Bool

  /// Parses digits with inner marks; the whole text must be a number.
  public static func parse(_ text: String) -> DecimalNumber? {
    let scalars = Array(text.unicodeScalars)
    return VietnameseNumber(scalars, 0..<scalars.count)?.value
  }

  /// Reads the number at a range of scalars.
  ///
  /// - Returns: `nil` for anything but digits and inner marks, or more than 18 digits.
  /// - Parameters:
  ///   - scalars: The text.
  ///   - range: Where the number stands.
  ///   - decimalPoint: Whether one `.` before three digits is a decimal mark here (a table of
  ///     `13379.98` and `20.125`).
  package init?(_ scalars: [Unicode.Scalar], _ range: Range<Int>, decimalPoint: Bool = false) {
    var groups = Groups()
    var coefficient: Int64 = 0
    var count = 0
    for index in range {
      let scalar = scalars[index]
      if scalar == "." || scalar == "," {
        guard groups.close(with: scalar) else { return nil }
        continue
      }
      guard scalar.value >= 0x30, scalar.value <= 0x39, count < 18 else { return nil }
      coefficient = coefficient * 10 + Int64(scalar.value - 0x30)
      count += 1
      groups.tail += 1
    }
    guard groups.tail > 0 else { return nil }
    let startsWithZero = scalars[range.lowerBound] == "0"
    let reading = groups.fraction(startsWithZero: startsWithZero, decimalPoint: decimalPoint)
    guard let reading else { return nil }
    value = DecimalNumber(coefficient: coefficient, fractionDigits: reading.digits)
    evidence = reading.evidence
    isPadded = startsWithZero && groups.marks == 0 && count > 1
  }

  /// The groups of digits between the marks.
  private struct Groups {
    /// How many marks there are.
    var marks = 0
    /// Digits in the first group, once a mark closed it.
    var first = 0
    /// Digits in the group that is being read; in the last one at the end.
    var tail = 0
    /// All groups between the first and the last have three digits.
    var innerAreThree = true
    var firstMark: Unicode.Scalar = "."
    var lastMark: Unicode.Scalar = "."
    /// All marks but the last are the same.
    var innerMarksAgree = true

    /// Ends a group at a mark; `false` for an empty group.
    mutating func close(with mark: Unicode.Scalar) -> Bool {
      guard tail > 0 else { return false }
      if marks == 0 {
        (first, firstMark) = (tail, mark)
      } else {
        if tail != 3 { innerAreThree = false }
        if lastMark != firstMark { innerMarksAgree = false }
      }
      (lastMark, tail) = (mark, 0)
      marks += 1
      return true
    }

    /// How many of the digits stand behind the decimal mark; `nil` when the marks make no sense.
    func fraction(
      startsWithZero: Bool, decimalPoint: Bool
    ) -> (digits: Int, evidence: Evidence)? {
      guard marks > 0 else { return (0, .certain) }
      let grouped = innerAreThree && tail == 3 && first <= 3 && !startsWithZero
      if marks == 1 {
        if lastMark == "," { return (tail, grouped ? .habit : .certain) }
        if grouped, !decimalPoint { return (0, .habit) }
        return (tail, .foreign)
      }
      guard innerMarksAgree else { return nil }
      if lastMark == firstMark {
        return grouped ? (0, lastMark == "." ? .certain : .foreign) : nil
      }
      guard innerAreThree, first <= 3 else { return nil }
      return (tail, lastMark == "," ? .certain : .foreign)
    }
  }
}
