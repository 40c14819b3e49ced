import XMLStream

/// Finds the end of a row that nobody asks about, several times faster than by its tokens.
///
/// Nothing in the row is checked: its bytes stay as they are.
enum RowEnd {
  /// Behind the end tag of a row.
  ///
  /// - Parameters:
  ///   - row: its start tag.
  ///   - hasFormula: set when the row may have one; never unset.
  /// - Returns: `nil` for a row with something unusual in it (a comment, an element of its own
  ///   name, the formula of an array): it must be read token by token.
  static func find(of row: XMLToken, in bytes: [UInt8], hasFormula: inout Bool) -> Int? {
    guard row.name.count == 3 else {
      // Names with a prefix are rare.
      hasFormula = true
      return findPrefixed(row, bytes)
    }
    var cursor = row.range.upperBound
    while let tag = TagSearch.nextInRow(of: bytes, from: cursor) {
      guard tag + 5 < bytes.count else { return nil }
      switch bytes[tag + 1] {
      case UInt8(ascii: "/"):
        if isName(row.name, at: tag + 2, bytes.span) {
          return bytes[tag + 5] == UInt8(ascii: ">") ? tag + 6 : nil
        }
      case UInt8(ascii: "r"): if isName(row.name, at: tag + 1, bytes.span) { return nil }
      case UInt8(ascii: "f"):
        hasFormula = true
        if isArray(tag + 1, row.name, bytes.span) { return nil }
      default: return nil
      }
      cursor = tag + 2
    }
    return nil
  }

  private static func findPrefixed(_ row: XMLToken, _ bytes: [UInt8]) -> Int? {
    let bytes = bytes.span
    let name = row.name
    let limit = bytes.count - name.count - 3
    var cursor = row.range.upperBound
    while cursor < limit {
      guard bytes[cursor] == UInt8(ascii: "<") else {
        cursor += 1
        continue
      }
      switch bytes[cursor + 1] {
      case UInt8(ascii: "/"):
        if isName(name, at: cursor + 2, bytes) {
          let end = cursor + 2 + name.count
          return bytes[end] == UInt8(ascii: ">") ? end + 1 : nil
        }
      case UInt8(ascii: "!"), UInt8(ascii: "?"): return nil
      default:
        if isName(name, at: cursor + 1, bytes) || isArray(cursor + 1, name, bytes) { return nil }
      }
      cursor += 2
    }
    return nil
  }

  private static func isName(
    _ name: Range<Int>, at offset: Int, _ bytes: borrowing Span<UInt8>
  ) -> Bool {
    for index in 0..<name.count where bytes[offset + index] != bytes[name.lowerBound + index] {
      return false
    }
    return true
  }

  /// Whether a tag is that of a formula with a range: `t="array"`, `t="dataTable"`.
  private static func isArray(
    _ offset: Int, _ row: Range<Int>, _ bytes: borrowing Span<UInt8>
  ) -> Bool {
    // The prefix is that of the row, which ends with “row”.
    let letter = offset + row.count - 3
    guard letter + 1 < bytes.count, bytes[letter] == UInt8(ascii: "f"), bytes[letter + 1] <= 0x20
    else { return false }
    var cursor = letter + 1
    while cursor + 4 < bytes.count, bytes[cursor] != UInt8(ascii: ">") {
      // “ray” is in “array”, “taT” in “dataTable”; a false alarm costs time only.
      if bytes[cursor] == UInt8(ascii: "a"),
        bytes[cursor + 1] == UInt8(ascii: "y") || bytes[cursor + 1] == UInt8(ascii: "T")
      {
        return true
      }
      cursor += 1
    }
    return false
  }
}
