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
    var groups: [Int] = [0]
    var marks: [Unicode.Scalar] = []
    var coefficient: Int64 = 0
    var count = 0
    for index in range {
      let scalar = scalars[index]
      if scalar == "." || scalar == "," {
        marks.append(scalar)
        groups.append(0)
        continue
      }
      guard scalar.value >= 0x30, scalar.value <= 0x39, count < 18 else { return nil }
      coefficient = coefficient * 10 + Int64(scalar.value - 0x30)
      count += 1
      groups[groups.count - 1] += 1
    }
    guard count > 0, groups.allSatisfy({ $0 > 0 }) else { return nil }
    let startsWithZero = scalars[range.lowerBound] == "0"
    let reading = VietnameseNumber.fraction(
      groups: groups, marks: marks, startsWithZero: startsWithZero, decimalPoint: decimalPoint)
    guard let reading else { return nil }
    value = DecimalNumber(coefficient: coefficient, fractionDigits: reading.digits)
    evidence = reading.evidence
    isPadded = startsWithZero && groups.count == 1 && count > 1
  }

  /// How many of the digits stand behind the decimal mark; `nil` when the marks make no sense.
  private static func fraction(
    groups: [Int], marks: [Unicode.Scalar], startsWithZero: Bool, decimalPoint: Bool
  ) -> (digits: Int, evidence: Evidence)? {
    guard let last = marks.last, let tail = groups.last else { return (0, .certain) }
    let grouped = groups.dropFirst().allSatisfy { $0 == 3 } && groups[0] <= 3 && !startsWithZero
    if marks.count == 1 {
      if last == "," { return (tail, tail == 3 && grouped ? .habit : .certain) }
      if grouped, !decimalPoint { return (0, .habit) }
      return (tail, .foreign)
    }
    if marks.allSatisfy({ $0 == last }) {
      if grouped { return (0, last == "." ? .certain : .foreign) }
      return nil
    }
    let head = groups.dropFirst().dropLast()
    guard marks.dropLast().allSatisfy({ $0 != last && $0 == marks[0] }),
      head.allSatisfy({ $0 == 3 }), groups[0] <= 3
    else { return nil }
    return (tail, last == "," ? .certain : .foreign)
  }
}
