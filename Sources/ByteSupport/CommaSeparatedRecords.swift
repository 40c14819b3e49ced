/// Records of comma-separated text as spreadsheet programs save it: RFC 4180, and the semicolons of
/// programs whose decimal mark is the comma.
public enum CommaSeparatedRecords {
  /// The records, each with its fields; blank lines are passed over.
  ///
  /// - Parameter bytes: UTF-8, with or without a byte order mark.
  /// - Returns: `nil` when the bytes are no UTF-8.
  public static func parse(_ bytes: [UInt8]) -> [[String]]? {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else { return nil }
    let header = text.utf8.prefix { $0 != 0x0A && $0 != 0x0D }
    let hasComma = header.contains(UInt8(ascii: ","))
    let mark: Unicode.Scalar = !hasComma && header.contains(UInt8(ascii: ";")) ? ";" : ","
    return records(text.unicodeScalars, mark: mark).filter { $0 != [""] }
  }

  private static func records(
    _ text: String.UnicodeScalarView, mark: Unicode.Scalar
  ) -> [[String]] {
    var records: [[String]] = [[]]
    var field = String.UnicodeScalarView()
    var (isQuoted, closed) = (false, false)
    func end(_ field: inout String.UnicodeScalarView) {
      records[records.count - 1].append(String(field))
      field.removeAll()
    }
    for scalar in text {
      if isQuoted {
        if scalar == "\"" { (isQuoted, closed) = (false, true) } else { field.append(scalar) }
        continue
      }
      switch scalar {
      case "\"":
        if closed { field.append(scalar) }
        isQuoted = true
      case mark: end(&field)
      case "\n":
        end(&field)
        records.append([])
      case "\r": break
      default: field.append(scalar)
      }
      closed = false
    }
    if !field.isEmpty || records.last?.isEmpty == false { end(&field) }
    if records.last?.isEmpty == true { records.removeLast() }
    return records
  }
}
