internal import ByteSupport
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// Comma-separated text as the rows of a sheet.
///
/// A field is a number only when nobody can read it otherwise: `1.234` is text, since it is a
/// thousand and more in Vietnamese and not in English; so are `007` and numbers of more than 15
/// digits.
struct CommaSeparatedRows: RowSource {
  private let reader: CommaSeparatedReader
  /// The sheet's name.
  let name: String

  /// - Parameter name: of the file; what no sheet may be called is left out.
  /// - Returns: `nil` when the bytes are no UTF-8.
  init?(_ bytes: [UInt8], name: String) {
    guard let reader = CommaSeparatedReader(bytes) else { return nil }
    self.reader = reader
    let forbidden = Set("[]*?:/\\'")
    let plain = String(name.filter { !forbidden.contains($0) }.prefix(31))
    self.name = plain.isEmpty ? "CSV" : plain
  }

  func write(to writer: inout some RowWriter & ~Copyable) throws {
    var reader = reader
    try writer.startSheet(Worksheet(name: name))
    while reader.next() {
      try writer.startRow()
      for field in 0..<reader.fieldCount {
        let bytes = reader[field]
        if bytes.isEmpty {
          try writer.skipCells(1)
        } else {
          try writer.append(Self.value(bytes), format: 0)
        }
      }
    }
  }

  /// The rows as a workbook.
  func workbook() -> Workbook {
    var reader = reader
    var sheet = Worksheet(name: name)
    while reader.next() {
      var row = Row(index: sheet.rows.count)
      for field in 0..<reader.fieldCount where !reader[field].isEmpty {
        row.cells.append(Cell(column: field, value: Self.value(reader[field])))
      }
      sheet.rows.append(row)
    }
    var workbook = Workbook()
    workbook.sheets = [sheet]
    return workbook
  }

  /// What a person should look at, in words.
  func losses(_ language: Language) -> [String] {
    var reader = reader
    var (count, row) = (0, 0)
    var shown: [String] = []
    while reader.next() {
      for field in 0..<reader.fieldCount where Self.isAmbiguous(reader[field]) {
        count += 1
        if shown.count < 10 { shown.append(CellReference(row: row, column: field).description) }
      }
      row += 1
    }
    guard count > 0 else { return [] }
    let places = shown.joined(separator: ", ")
    return [
      language.pick(
        "\(count) ô như 1.234 để là chữ, vì đọc được hai cách: \(places)",
        "\(count) cells such as 1.234 are kept as text, for they can be read in two ways: \(places)"
      )
    ]
  }

  private static func value(_ field: ArraySlice<UInt8>) -> CellValue {
    if let number = number(field) { return .number(number) }
    let text = String(decoding: field, as: UTF8.self)
    if text == "TRUE" || text == "FALSE" { return .boolean(text == "TRUE") }
    if field.count == 10, let day = CalendarDate(iso: text) { return .date(day) }
    return .text(text)
  }

  /// The number that a field is beyond doubt: at most 15 digits are an integer that a double holds,
  /// and the division by a power of ten rounds once.
  private static func number(_ field: ArraySlice<UInt8>) -> Double? {
    let digits = field.first == UInt8(ascii: "-") ? field.dropFirst() : field
    var (coefficient, count): (UInt64, Int) = (0, 0)
    var scale: Double?
    for byte in digits {
      if byte == UInt8(ascii: "."), scale == nil, count > 0 {
        scale = 1
        continue
      }
      guard byte >= 0x30, byte <= 0x39, count < 15 else { return nil }
      coefficient = coefficient * 10 + UInt64(byte - 0x30)
      count += 1
      scale = scale.map { $0 * 10 }
    }
    let hasLeadingZero =
      digits.count > 1 && digits.first == 0x30 && digits[digits.startIndex + 1] != 0x2E
    guard count > 0, scale != 1, !hasLeadingZero, !isAmbiguous(field) else { return nil }
    let magnitude = Double(coefficient) / (scale ?? 1)
    return digits.count < field.count ? -magnitude : magnitude
  }

  /// Digits in groups of three: a thousand or a decimal.
  private static func isAmbiguous(_ field: ArraySlice<UInt8>) -> Bool {
    let digits = field.drop { $0 == UInt8(ascii: "-") }
    guard let first = digits.firstIndex(of: UInt8(ascii: ".")),
      (1...3).contains(first - digits.startIndex), !digits[..<first].elementsEqual([0x30])
    else { return false }
    var length = 0
    for byte in digits[(first + 1)...] {
      if byte == UInt8(ascii: ".") {
        guard length == 3 else { return false }
        length = 0
      } else {
        guard byte >= 0x30, byte <= 0x39, length < 3 else { return false }
        length += 1
      }
    }
    return length == 3 && digits[..<first].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}
