/// Records of comma-separated text as spreadsheet programs save it.
public enum CommaSeparatedRecords {
  /// The records, each with its fields; blank lines are passed over.
  ///
  /// - Parameter bytes: UTF-8, with or without a byte order mark.
  /// - Returns: `nil` when the bytes are no UTF-8.
  public static func parse(_ bytes: [UInt8]) -> [[String]]? {
    guard var reader = CommaSeparatedReader(bytes) else { return nil }
    var records: [[String]] = []
    while reader.next() {
      records.append(
        (0..<reader.fieldCount).map { String(decoding: reader[$0], as: UTF8.self) })
    }
    return records
  }
}
