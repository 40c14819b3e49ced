internal import ByteSupport
internal import IndicatorModel
internal import SpreadsheetModel

/// Writes a binding as YAML that a person can read and edit; the same binding gives the same bytes.
public struct BindingWriter {
  private let wording: BindingWording
  private var writer = ByteWriter(capacity: 1 << 14)

  private init(wording: BindingWording) { self.wording = wording }

  /// The file's bytes, UTF-8.
  public static func write(_ binding: FormBinding, wording: BindingWording) -> [UInt8] {
    var writer = BindingWriter(wording: wording)
    writer.write(binding)
    return writer.writer.bytes
  }

  private mutating func write(_ binding: FormBinding) {
    for line in wording.introduction { self.line(line.isEmpty ? "#" : "# " + line) }
    line("schema: " + FormBinding.schema)
    line("form: " + BindingWriter.quoted(binding.form))
    if let period = binding.period { line("period: " + BindingWriter.quoted(period.description)) }
    line("fingerprint:")
    for part in FormFingerprint.Part.allCases {
      line("  \(part.rawValue): " + BindingWriter.quoted(binding.fingerprint.digests[part] ?? ""))
    }
    line("tables:")
    for table in binding.tables { write(table) }
  }

  private mutating func write(_ table: BoundTable) {
    line("  - sheet: " + BindingWriter.quoted(table.sheet))
    line(
      "    headerRows: "
        + BindingWriter.quoted(
          "\(table.headerRows.lowerBound + 1)-\(table.headerRows.upperBound + 1)"))
    line("    names: " + CellReference.columnLetters(table.nameColumn))
    if let unit = table.unitLine { line("    unitLine: " + BindingWriter.quoted(unit)) }
    line("    columns:")
    for column in table.columns { write(column) }
    line("    rows:")
    for row in table.rows { write(row) }
    guard !table.cells.isEmpty else { return }
    line("    cells:")
    for cell in table.cells { write(cell) }
  }

  private mutating func write(_ column: BoundColumn) {
    line("      - column: " + CellReference.columnLetters(column.index))
    line("        header: " + BindingWriter.quoted(column.header))
    if !column.number.isEmpty { line("        number: " + BindingWriter.quoted(column.number)) }
    let words = wording.role(column.role)
    line("        role: " + column.role.name + (words.isEmpty ? "" : "  # " + words))
    if let span = column.span { line("        span: " + span.bindingTerm) }
    if let running = column.isRunning { line("        running: \(running)") }
    if let scope = column.scope {
      line("        scope: " + BindingWriter.quoted(scope.bindingTerm))
    }
    if let ratio = column.ratio {
      let part = ratio.part.map { "part: \($0.name), " } ?? ""
      line("        ratio: {\(part)base: \(ratio.base.name), change: \(ratio.isChange)}")
    }
    text("        why: ", column.why)
  }

  private mutating func write(_ row: BoundRow) {
    line("      - row: \(row.index + 1)")
    text("        no: ", row.ordinal)
    line("        label: " + BindingWriter.quoted(row.label))
    if row.isSkipped { line("        skip: true") }
    text("        code: ", row.code)
    text("        indicator: ", row.indicator)
    text("        like: ", row.like)
    text("        unit: ", row.unit)
    if row.unit != nil { line("        confidence: " + row.confidence.rawValue) }
    text("        why: ", row.why)
  }

  private mutating func write(_ cell: BoundCell) {
    line("      - cell: \(cell.cell)")
    if cell.isSkipped { line("        skip: true") }
    text("        code: ", cell.code)
    text("        indicator: ", cell.indicator)
    text("        unit: ", cell.unit)
    if let role = cell.role { line("        role: " + role.name) }
    text("        why: ", cell.why)
  }

  private mutating func text(_ key: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    line(key + BindingWriter.quoted(value))
  }

  private mutating func line(_ text: String) {
    writer.append(text)
    writer.append(UInt8(ascii: "\n"))
  }

  /// A double-quoted scalar: every text comes back as it was, whatever it holds.
  ///
  /// - Note: Source: YAML 1.2.2 §7.3.1 (double-quoted style), §5.7 (escaped characters).
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        let isPlain =
          (0x20...0x7E).contains(scalar.value)
          || scalar.value >= 0xA0 && scalar.value < 0xD800
            && scalar.value != 0x2028 && scalar.value != 0x2029
          || (0xE000...0xFFFD).contains(scalar.value) && scalar.value != 0xFEFF
          || scalar.value >= 0x10000
        if isPlain { quoted.unicodeScalars.append(scalar) } else { quoted += escape(scalar) }
      }
    }
    return quoted + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let isShort = digits.utf8.count <= 4
    let zeros = String(repeating: "0", count: (isShort ? 4 : 8) - digits.utf8.count)
    return (isShort ? "\\u" : "\\U") + zeros + digits
  }
}
