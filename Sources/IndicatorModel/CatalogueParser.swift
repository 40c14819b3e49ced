/// Reads the catalogue's CSV (RFC 4180, header row, comma-separated).
enum CatalogueParser {
  /// The indicators of the rows below the header; rows without a code are passed over.
  static func parse(_ text: String) -> [Indicator] {
    var rows = records(of: text)
    guard !rows.isEmpty else { return [] }
    let header = rows.removeFirst()
    var columns: [String: Int] = [:]
    for (position, name) in header.enumerated() { columns[name] = position }
    return rows.compactMap { row in
      indicator { name in
        guard let position = columns[name], position < row.count else { return "" }
        return row[position]
      }
    }
  }

  private static func indicator(_ field: (String) -> String) -> Indicator? {
    let code = field("code")
    guard !code.isEmpty else { return nil }
    return Indicator(
      code: code, group: field("group"), name: field("name"), unit: field("unit"),
      aliases: field("aliases").split(separator: "|").map(String.init),
      direction: .init(rawValue: field("direction")) ?? .neutral,
      aggregation: .init(rawValue: field("aggregation")) ?? .none,
      unitRollup: .init(rawValue: field("unit_rollup")) ?? .none,
      weightCode: optional(field("weight_code")),
      kind: .init(rawValue: field("kind")) ?? .flow,
      contextCode: optional(field("context_code")))
  }

  private static func optional(_ text: String) -> String? { text.isEmpty ? nil : text }

  /// The fields of every record.
  private static func records(of text: String) -> [[String]] {
    var records: [[String]] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var quoted = false
    let bytes = Array(text.utf8)
    var position = 0
    func finishField() {
      fields.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
    }
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\"") where quoted && position < bytes.count && bytes[position] == byte:
        field.append(byte)
        position += 1
      case UInt8(ascii: "\""): quoted.toggle()
      case UInt8(ascii: ",") where !quoted: finishField()
      case 0x0D where !quoted: continue
      case 0x0A where !quoted:
        finishField()
        records.append(fields)
        fields.removeAll(keepingCapacity: true)
      default: field.append(byte)
      }
    }
    if !field.isEmpty || !fields.isEmpty {
      finishField()
      records.append(fields)
    }
    return records
  }
}
