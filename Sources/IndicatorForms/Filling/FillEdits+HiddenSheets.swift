internal import ByteSupport
internal import IndicatorModel
internal import SpreadsheetModel

extension FillEdits {
  /// The fields of `_META`, where the form has it.
  func metaFields() -> [Edit] {
    guard let position = plan.metaSheet else { return [] }
    return FillEdits.metaEdits(
      plan.fields, source: reports.map(\.file).joined(separator: "; "),
      sha256: reports.map(\.sha256).joined(separator: "; "), in: workbook.sheets[position])
  }

  /// The edits that put fields into `_META`.
  static func metaEdits(
    _ fields: HeadingFields, source: String, sha256: String, in sheet: Worksheet
  ) -> [Edit] {
    let values: [String: String?] = [
      "unitName": fields.unitName, "period": fields.period?.description,
      "year": fields.period.map { String($0.year) },
      "closingDate": (fields.closingDate ?? fields.period?.lastDay)?.description,
      "producedBy": "bieumau", "source": source,
      "sourceSha256": sha256,
    ]
    return sheet.rows.compactMap { row in
      guard case .text(let key) = sheet.value(at: CellReference(row: row.index, column: 0)),
        let value = values[key] ?? nil, !value.isEmpty
      else { return nil }
      return .set(
        sheet: sheet.name, cell: CellReference(row: row.index, column: 1), value: .text(value))
    }
  }

  /// Adds a row of `_MAP` for every filled cell; a cell that is listed already keeps its row.
  func addMapRows(to edits: inout [Edit]) {
    guard let position = plan.mapSheet else { return }
    edits += FillEdits.mapEdits(
      filled.map { cell, reading in mapRow(cell, reading) } + ownFigures.map(mapRow),
      in: workbook.sheets[position])
  }

  /// The edits that put rows into `_MAP`, each with the values of `FormHiddenSheets.mapColumns`.
  static func mapEdits(_ entries: [[CellValue]], in sheet: Worksheet) -> [Edit] {
    var rows: [String: Int] = [:]
    var next = 1
    for row in sheet.rows where row.index > 0 {
      guard case .text(let name) = sheet.value(at: CellReference(row: row.index, column: 0)),
        case .text(let cell) = sheet.value(at: CellReference(row: row.index, column: 1))
      else { continue }
      rows[name + "!" + cell] = row.index
      next = max(next, row.index + 1)
    }
    var edits: [Edit] = []
    edits.reserveCapacity(12 * entries.count)
    for entry in entries {
      guard case .text(let name) = entry[0], case .text(let cell) = entry[1] else { continue }
      let row = rows[name + "!" + cell] ?? next
      if rows[name + "!" + cell] == nil { next += 1 }
      for (column, value) in entry.enumerated() where value != .empty {
        edits.append(
          .set(sheet: sheet.name, cell: CellReference(row: row, column: column), value: value))
      }
    }
    return edits
  }

  private func mapRow(_ cell: PlannedCell, _ reading: Reading) -> [CellValue] {
    [
      .text(cell.sheetName), .text(cell.cell.description), .text(cell.code ?? ""),
      .text(cell.role.name), .number(reading.value.doubleValue), .text(cell.unit),
      .text(wording.derivation(reading.derivation)), .text(reading.file),
      .number(Double(reading.span.start)), .number(Double(reading.span.end)),
      .number(reading.measure.confidence), .text(reading.measure.quote),
    ]
  }
}
