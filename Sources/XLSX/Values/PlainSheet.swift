import ByteSupport
import SpreadsheetModel
import XMLStream

/// A worksheet part whose rows are plain markup: one pass over them, on two cores where there are
/// many.
///
/// What stands around the rows is checked by libxml2, the rows themselves left out, so that a part
/// is taken exactly when libxml2 would take it.
enum PlainSheet {
  /// Fewer bytes than this are scanned before a thread has started.
  private static let parallelBytes = 1 << 19

  /// The values of the rows.
  ///
  /// - Returns: `nil` for a part that must be read by libxml2, malformed ones among them.
  static func blocks(
    _ bytes: [UInt8], stringCount: Int, formatCount: Int, limits: Limits
  ) -> [SheetValues.Block]? {
    guard bytes.count < 1 << 31, XMLEncoding.isDeclaredUTF8(bytes),
      let start = offset(of: "<sheetData", in: bytes, from: 0), start + 12 < bytes.count
    else { return nil }
    var position = start + 11
    guard bytes[start + 10] == UInt8(ascii: ">") else { return nil }
    let empty = PackedRows(
      expecting: 0, stringCount: stringCount, formatCount: formatCount)
    var parts = [empty]
    if let middle = split(bytes, from: position) {
      guard
        let halves = halves(
          bytes, position..<middle, stringCount: stringCount, formatCount: formatCount,
          limits: limits)
      else { return nil }
      (parts, position) = halves
    } else {
      parts[0] = PackedRows(
        expecting: bytes.count - start, stringCount: stringCount, formatCount: formatCount)
      guard parts[0].scan(bytes, &position, upTo: nil, cellLimit: limits.cells) else { return nil }
    }
    guard isPlain(around: start..<position, bytes, limits: limits) else { return nil }
    return parts.map(\.block)
  }

  /// The end of the first row behind the middle; `nil` for a small part.
  private static func split(_ bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= parallelBytes else { return nil }
    return offset(of: "</row>", in: bytes, from: start + (bytes.count - start) / 2).map { $0 + 6 }
  }

  private static func halves(
    _ bytes: [UInt8], _ range: Range<Int>, stringCount: Int, formatCount: Int, limits: Limits
  ) -> ([PackedRows], Int)? {
    typealias Half = (rows: PackedRows, end: Int)?
    let result = ParallelWork.pair { () throws(Never) -> Half in
      var rows = PackedRows(
        expecting: bytes.count - range.upperBound, stringCount: stringCount,
        formatCount: formatCount)
      var position = range.upperBound
      return rows.scan(bytes, &position, upTo: nil, cellLimit: limits.cells)
        ? (rows, position) : nil
    } _: { () throws(Never) -> Half in
      var rows = PackedRows(
        expecting: range.count, stringCount: stringCount, formatCount: formatCount)
      var position = range.lowerBound
      return rows.scan(bytes, &position, upTo: range.upperBound, cellLimit: limits.cells)
        ? (rows, position) : nil
    }
    guard let second = result.0, let first = result.1,
      first.rows.cellCount + second.rows.cellCount <= limits.cells,
      // A row without a number follows the one before, which the second half has not seen.
      second.rows.firstRow < 0
        || second.rows.isNumbered && second.rows.firstRow > first.rows.lastRow
    else { return nil }
    return ([first.rows, second.rows], second.end)
  }

  /// Whether libxml2 takes the part, its `sheetData` made empty, and finds that element where it
  /// was found here.
  private static func isPlain(
    around rows: Range<Int>, _ bytes: [UInt8], limits: Limits
  ) -> Bool {
    isPlain(bytes[..<rows.lowerBound], bytes[rows.upperBound...], limits: limits)
  }

  /// Whether libxml2 takes what stands before and behind the rows, and finds their element there.
  static func isPlain(
    _ head: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>, limits: Limits
  ) -> Bool {
    var rest = Array(head)
    rest.append(contentsOf: "<sheetData/>".utf8)
    rest.append(contentsOf: tail)
    guard (try? XMLEncoding.utf8(rest)) != nil else { return false }
    var finder = RowsFinder()
    do throws(XMLError) {
      try XMLReader.parse(rest, limits: limits, into: &finder)
    } catch {
      return false
    }
    return finder.count == 1 && finder.isRootChild
  }

  /// Where an element stands that was found by its bytes alone.
  private struct RowsFinder: XMLHandler {
    var depth = 0
    var count = 0
    var isRootChild = false

    mutating func start(_ name: XMLName, attributes: [XMLAttribute]) {
      if name.local == "sheetData" {
        count += 1
        isRootChild = depth == 1
      }
      depth += 1
    }

    mutating func end(_ name: XMLName) { depth -= 1 }

    mutating func text(_ text: String) {}
  }

  /// The first place of ASCII characters.
  static func offset(
    of text: StaticString, in bytes: [UInt8], from start: Int
  ) -> Int? {
    let bytes = bytes.span
    var cursor = start
    while cursor < bytes.count {
      if bytes[cursor] == UInt8(ascii: "<"), PlainMarkup.takes(text, bytes, cursor) {
        return cursor
      }
      cursor += 1
    }
    return nil
  }
}
