internal import ByteSupport
internal import SpreadsheetModel

/// Texts with markers of the shipped forms: `{N}`, `{Q}`, `{đơn vị}`.
enum FormMarkers {
  /// The markers a fill knows.
  static let known = [
    "{N}", "{N-1}", "{N+1}", "{Q}", "{KỲ}", "{kỳ}", "{KỲ SAU}", "{kỳ sau}", "{ngày chốt}", "{địa danh}", "{ĐƠN VỊ}",
    "{đơn vị}",
    "{CẤP TRÊN}",
  ]

  static func find(in sheet: Worksheet, position: Int) -> [FormMarker] {
    sheet.rows.flatMap { row in
      row.cells.compactMap { cell in
        guard case .text(let text) = cell.value, text.hasByte(where: { $0 == UInt8(ascii: "{") }),
          known.contains(where: { text.contains($0) })
        else { return nil }
        return FormMarker(
          sheet: position, cell: CellReference(row: row.index, column: cell.column), text: text)
      }
    }
  }
}
