/// Reads the catalogue's CSV (RFC 4180, header row, comma-separated).
///
/// Works on the bytes: the built-in catalogue is read at every start.
struct CatalogueParser {
  private let bytes: [UInt8]
  private var position = 0
  /// Where the fields of the record being read stand, without quotes.
  private var fields: [Field] = []
  /// The last group and unit, and where they stood: rows of one group stand together.
  private var (group, unit) = (Known(), Known())

  /// A text seen last.
  private struct Known {
    var text = ""
    var range = 0..<0
  }

  /// A field: its bytes, and whether quotes inside are doubled.
  private struct Field {
    var range: Range<Int>
    var hasQuotes = false
  }

  /// The indicators of the rows below the header; rows without a code are passed over.
  static func parse(_ bytes: [UInt8]) -> [Indicator] {
    var parser = CatalogueParser(bytes: bytes)
    return parser.run()
  }

  /// The same, of a text.
  static func parse(_ text: String) -> [Indicator] {
    parse(Array(text.utf8))
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() -> [Indicator] {
    guard readRecord() else { return [] }
    let columns = Columns(header: fields.map { text($0) })
    var indicators: [Indicator] = []
    indicators.reserveCapacity(700)
    while readRecord() {
      if let indicator = indicator(columns) { indicators.append(indicator) }
    }
    return indicators
  }

  /// Reads one record; `false` at the end of the text.
  private mutating func readRecord() -> Bool {
    fields.removeAll(keepingCapacity: true)
    guard position < bytes.count else { return false }
    while true {
      let quoted = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
      fields.append(quoted ? quotedField() : plainField())
      guard position < bytes.count else { return true }
      let end = bytes[position]
      position += 1
      if end == UInt8(ascii: ",") { continue }
      if end == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
      return true
    }
  }

  /// Up to the next comma or line break.
  private mutating func plainField() -> Field {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D { break }
      position += 1
    }
    return Field(range: start..<position)
  }

  /// Up to the closing quote, then on to the comma or line break.
  private mutating func quotedField() -> Field {
    position += 1
    var field = Field(range: position..<position)
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\"") {
        guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") else { break }
        field.hasQuotes = true
        position += 1
      }
      position += 1
    }
    field.range = field.range.lowerBound..<min(position, bytes.count)
    position = min(position + 1, bytes.count)
    _ = plainField()
    return field
  }

  private mutating func indicator(_ columns: Columns) -> Indicator? {
    let code = text(columns.code)
    guard !code.isEmpty else { return nil }
    recall(&group, columns.group)
    recall(&unit, columns.unit)
    return Indicator(
      code: code, group: group.text, name: text(columns.name), unit: unit.text,
      aliases: list(columns.aliases),
      direction: .init(rawValue: text(columns.direction)) ?? .neutral,
      aggregation: .init(rawValue: text(columns.aggregation)) ?? .none,
      unitRollup: .init(rawValue: text(columns.unitRollup)) ?? .none,
      weightCode: optional(columns.weightCode),
      kind: .init(rawValue: text(columns.kind)) ?? .flow,
      contextCode: optional(columns.contextCode))
  }

  private func optional(_ column: Int) -> String? {
    let text = text(column)
    return text.isEmpty ? nil : text
  }

  /// Keeps the text seen last when the column holds the same bytes.
  private func recall(_ known: inout Known, _ column: Int) {
    guard column >= 0, column < fields.count else {
      known = Known()
      return
    }
    let field = fields[column]
    if !field.hasQuotes, areEqual(known.range, field.range) { return }
    known = Known(text: text(field), range: field.hasQuotes ? 0..<0 : field.range)
  }

  private func areEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for offset in 0..<one.count
    where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] {
      return false
    }
    return true
  }

  /// The stretches between `|`, empty ones left out.
  private func list(_ column: Int) -> [String] {
    guard column >= 0, column < fields.count else { return [] }
    let range = fields[column].range
    if fields[column].hasQuotes { return text(column).split(separator: "|").map(String.init) }
    var list: [String] = []
    var start = range.lowerBound
    for position in range.lowerBound...range.upperBound
    where position == range.upperBound || bytes[position] == UInt8(ascii: "|") {
      if start < position { list.append(String(decoding: bytes[start..<position], as: UTF8.self)) }
      start = position + 1
    }
    return list
  }

  private func text(_ column: Int) -> String {
    column >= 0 && column < fields.count ? text(fields[column]) : ""
  }

  private func text(_ field: Field) -> String {
    guard field.hasQuotes else { return String(decoding: bytes[field.range], as: UTF8.self) }
    var plain: [UInt8] = []
    var isSecond = false
    for byte in bytes[field.range] {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond || byte != UInt8(ascii: "\"") { plain.append(byte) }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

extension CatalogueParser {
  /// Where the columns we read stand; -1 for one that is missing.
  private struct Columns {
    let (code, group, name, unit, aliases): (Int, Int, Int, Int, Int)
    let (direction, aggregation, unitRollup): (Int, Int, Int)
    let (weightCode, kind, contextCode): (Int, Int, Int)

    init(header: [String]) {
      func place(_ name: String) -> Int { header.firstIndex(of: name) ?? -1 }
      (code, group, name, unit, aliases) = (
        place("code"), place("group"), place("name"), place("unit"), place("aliases")
      )
      (direction, aggregation, unitRollup) = (
        place("direction"), place("aggregation"), place("unit_rollup")
      )
      (weightCode, kind, contextCode) = (
        place("weight_code"), place("kind"), place("context_code")
      )
    }
  }
}
