internal import ByteSupport
public import SpreadsheetModel

/// What tells one form from another, and a form from a changed one: its structure, never its
/// figures.
///
/// Five digests, so that a difference says what kind of thing moved. Only sheets with a table count:
/// a filled form may have sheets of sources besides.
public struct FormFingerprint: Hashable, Sendable {
  /// What a digest is of.
  public enum Part: String, CaseIterable, Sendable {
    /// Names and order of the sheets that hold tables.
    case sheets
    /// The column headers, with their places.
    case headers
    /// The rows' labels, with their places.
    case labels
    /// The merged ranges from the headers down.
    case merges
    /// The formulas, with their places.
    case formulas
  }

  /// 16 hexadecimal digits a part (the first 64 bits of SHA-256).
  public var digests: [Part: String]

  /// A fingerprint read from a file.
  public init(digests: [Part: String]) { self.digests = digests }

  /// The fingerprint of a form.
  public init(of form: FormAnalysis, workbook: Workbook) {
    var texts: [Part: String] = [:]
    for table in form.tables {
      texts[.headers, default: ""] += FormFingerprint.headers(of: table)
      texts[.labels, default: ""] += table.rows.map {
        "\(table.sheetName)\t\($0.index)\t\($0.label)\n"
      }.joined()
    }
    var sheets: [Int] = []
    for table in form.tables where sheets.last != table.sheet { sheets.append(table.sheet) }
    for position in sheets where workbook.sheets.indices.contains(position) {
      let sheet = workbook.sheets[position]
      let top = form.tables.first { $0.sheet == position }?.headerRows.lowerBound ?? 0
      texts[.sheets, default: ""] += sheet.name + "\n"
      texts[.merges, default: ""] += FormFingerprint.merges(of: sheet, from: top)
      texts[.formulas, default: ""] += FormFingerprint.formulas(of: sheet)
    }
    digests = [:]
    for part in Part.allCases {
      let bytes = Array((texts[part] ?? "").utf8)
      digests[part] = String(SHA256.hexDigest(of: bytes).prefix(16))
    }
  }

  /// The parts that differ, in the order of `Part`.
  public func differences(from other: FormFingerprint) -> [Part] {
    Part.allCases.filter { digests[$0] != other.digests[$0] }
  }

  private static func headers(of table: FormTable) -> String {
    let rows = "\(table.sheetName)\t\(table.headerRows.lowerBound)-\(table.headerRows.upperBound)\n"
    return rows
      + table.columns.map {
        "\($0.index)\t\($0.header.joined(separator: " | "))\t\($0.number)\n"
      }.joined()
  }

  private static func merges(of sheet: Worksheet, from top: Int) -> String {
    sheet.merges.filter { $0.first.row >= top }.sorted { $0.first < $1.first }
      .map { "\(sheet.name)\t\($0)\n" }.joined()
  }

  private static func formulas(of sheet: Worksheet) -> String {
    var text = ""
    for row in sheet.rows {
      for cell in row.cells {
        guard case .formula(let formula) = cell.value else { continue }
        let place = CellReference(row: row.index, column: cell.column)
        text += "\(sheet.name)\t\(place)\t\(formula.expression)\n"
      }
    }
    return text
  }
}
