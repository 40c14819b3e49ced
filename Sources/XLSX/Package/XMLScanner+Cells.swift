import SpreadsheetModel
import XMLStream

extension XMLScanner {
  /// The zero-based column of a reference such as `C17`; `nil` for other text.
  func column(_ range: Range<Int>) -> Int? {
    var column = 0
    var cursor = range.lowerBound
    while cursor < range.upperBound, cursor - range.lowerBound < 4 {
      let letter = bytes[cursor] & 0xDF
      guard (0x41...0x5A).contains(letter), bytes[cursor] >= 0x41 else { break }
      column = column * 26 + Int(letter) - 64
      cursor += 1
    }
    guard (1...16_384).contains(column), let row = integer(cursor..<range.upperBound),
      (1...1_048_576).contains(row)
    else { return nil }
    return column - 1
  }

  /// The number that a range of digits spells; `nil` for other text or more than nine digits.
  func integer(_ range: Range<Int>) -> Int? {
    guard (1...9).contains(range.count) else { return nil }
    var value = 0
    for offset in range {
      let digit = bytes[offset] &- 0x30
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}
