import ByteSupport
import SpreadsheetModel

/// What stands in a `c` element that was read, before it is a value.
///
/// - Note: Source: ECMA-376-1 §18.18.11 (ST_CellType).
struct CellText {
  /// The attribute `t`.
  var type: String
  /// The text of `v`, references expanded.
  var value: String?
  /// The text of `is`, escapes decoded.
  var inline: String?

  /// What is wrong with the cell.
  struct Problem: Error {
    var message: String
  }

  /// The value, of a formula its stored result.
  ///
  /// - Parameter strings: the shared strings.
  func value(strings: [String]) -> Result<CellValue, Problem> {
    if type == "inlineStr" { return .success((inline ?? value).map { .text($0) } ?? .empty) }
    guard let value else { return .success(.empty) }
    switch type {
    case "s":
      let index = Int(value) ?? Int(value.filter { !$0.isWhitespace }) ?? -1
      guard strings.indices.contains(index) else {
        let message = "shared string \(value) is outside the table of \(strings.count)"
        return .failure(Problem(message: message))
      }
      return .success(.text(strings[index]))
    case "str": return .success(.text(EscapedText.decode(value)))
    case "b": return .success(.boolean(isTrue(value)))
    case "e": return .success(.error(value))
    case "d":
      // A time of day has no place in the model; the text keeps it.
      let day = CalendarDate(iso: value.prefix { $0 != "T" })
      return .success(day.map { .date($0) } ?? .text(value))
    default:
      if value.isEmpty { return .success(.empty) }
      guard let number = Double(value) ?? Double(value.filter { !$0.isWhitespace }),
        number.isFinite
      else { return .failure(Problem(message: "\(value) is no number")) }
      return .success(.number(number))
    }
  }
}
