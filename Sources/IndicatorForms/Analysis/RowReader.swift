internal import IndicatorModel
internal import SpreadsheetModel
internal import VietnameseText

/// Reads the rows of a table: labels, units, codes.
struct RowReader {
  let grid: SheetGrid
  let firstRow: Int
  let columns: [FormColumn]
  let unitLine: String?
  let catalogue: Catalogue
  let labels: LazyLabelIndex

  /// The rows from the first to the last before the legend or the signatures.
  func rows() -> [FormRow] {
    guard let name = columns.first(where: { $0.role == .name }) else { return [] }
    let unit = columns.first { $0.role == .unit }
    let code = columns.first { $0.role == .code }
    let ordinal = columns.first { $0.role == .ordinal }
    var rows: [FormRow] = []
    var previousUnit: String?
    for line in grid.sheet.rows where line.index >= firstRow {
      let label = grid.text(row: line.index, column: name.index)
      if RowReader.endsTable(label) { break }
      guard !label.isEmpty else { continue }
      let written = unit.map { grid.text(row: line.index, column: $0.index) } ?? ""
      let unitText = RowReader.isDitto(written) ? previousUnit : written.isEmpty ? nil : written
      previousUnit = unitText ?? previousUnit
      var row = FormRow(
        index: line.index,
        ordinal: ordinal.map { grid.text(row: line.index, column: $0.index) } ?? "",
        label: label, unit: unit == nil ? unitLine : unitText ?? unitLine, code: nil,
        codeSource: .none, inputs: [])
      let codeText = code.map { grid.text(row: line.index, column: $0.index) } ?? ""
      assignCode(&row, codeText: codeText, parents: rows, hasUnit: unitText != nil || unit == nil)
      rows.append(row)
    }
    return rows
  }

  private func assignCode(_ row: inout FormRow, codeText: String, parents: [FormRow], hasUnit: Bool)
  {
    if catalogue[codeText] != nil {
      row.code = codeText
      row.codeSource = .column
    } else if codeText.isEmpty, hasUnit, let unit = row.unit,
      let found = labels.index.code(
        of: row.label, unit: unit, context: RowReader.context(of: row, parents))
    {
      row.code = found
      row.codeSource = .label
    }
  }

  /// The labels a row's own label may lean on: for "- Đông Xuân" the row over it.
  private static func context(of row: FormRow, _ parents: [FormRow]) -> [String] {
    guard
      row.ordinal == "-" || row.ordinal == "+" || row.label.hasPrefix("-")
        || row.label.hasPrefix("+")
    else { return [] }
    let parent = parents.last { parent in
      parent.ordinal != row.ordinal && !parent.label.hasPrefix("-") && !parent.label.hasPrefix("+")
    }
    return parent.map { [$0.label] } ?? []
  }

  private static func isDitto(_ text: String) -> Bool {
    ["\"", "''", "”", "nt", "-nt-"].contains(text)
  }

  /// Words under a table that are no indicators.
  private static func endsTable(_ label: String) -> Bool {
    let folded = TextFolding.fold(label)
    let endings = [
      "nguoi lap bieu", "nguoi lap", "tm. uy ban nhan dan", "o mau vang", "noi nhan",
      "nguoi tong hop", "thu truong don vi",
    ]
    return endings.contains { folded.hasPrefix($0) }
  }
}
