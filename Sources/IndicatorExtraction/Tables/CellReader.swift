import ByteSupport
import ReportReading
import VietnameseText

/// Reads the numbers in the cells of a table.
struct CellReader {
  let tokens: [Token]
  let scalars: [Unicode.Scalar]
  let quantities: QuantityReader

  /// A reader that takes every number for one: rows of tables have no dates or decrees.
  init(_ scanner: DocumentScanner) {
    tokens = scanner.tokens
    scalars = scanner.document.scalars
    quantities = QuantityReader(
      tokens: tokens, scalars: scalars, excluded: Array(repeating: nil, count: tokens.count))
  }

  /// The number that is all a cell holds; `nil` for words, empty cells and dashes.
  func number(_ cell: Range<Int>) -> CellNumber? {
    var (start, end) = (cell.lowerBound, cell.upperBound)
    var (signed, negative) = (false, false)
    while start < end, tokens[start].kind == .punctuation {
      switch tokens[start].first {
      case "+": signed = true
      case "-", "–", "−": (signed, negative) = (true, true)
      case "(" where end - start > 2 && tokens[end - 1].isMark(")"):
        (negative, end) = (true, end - 1)
      default: return nil
      }
      start += 1
    }
    guard start < end, tokens[start].kind == .number,
      let quantity = quantities.read(at: start, limit: end), quantity.tokens.upperBound == end
    else { return nil }
    return CellNumber(quantity: quantity, isNegative: negative, isSigned: signed || negative)
  }

  /// Whether the points in a table's numbers are decimal marks: one can be nothing else, and no
  /// number has a comma.
  func usesPoint(_ rows: [TableRow]) -> Bool {
    var found = false
    for row in rows {
      for number in row.numbers {
        guard let quantity = number?.quantity else { continue }
        for index in quantity.valueTokens where tokens[index].kind == .number {
          let text = scalars[tokens[index].start..<tokens[index].end]
          if text.contains(",") { return false }
          if quantity.evidence == .foreign, text.contains(".") { found = true }
        }
      }
    }
    return found
  }

  /// A number of a table whose points are decimal marks.
  func withPoint(_ number: CellNumber?) -> CellNumber? {
    guard var number, number.quantity.evidence == .habit, number.quantity.range == nil else {
      return number
    }
    let token = tokens[number.quantity.valueTokens.lowerBound]
    guard let exact = VietnameseNumber(scalars, token.start..<token.end, decimalPoint: true) else {
      return number
    }
    number.quantity.value = exact.value
    number.quantity.evidence = .foreign
    return number
  }
}
