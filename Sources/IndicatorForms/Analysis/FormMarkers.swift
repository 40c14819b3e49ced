internal import ByteSupport
internal import SpreadsheetModel

/// Texts with markers of the shipped forms: `{N}`, `{Q}`, `{đơn vị}`.
enum FormMarkers {
  /// The markers a fill knows.
  static let known = [
    "{N}", "{N-1}", "{N+1}", "{Q}", "{KỲ}", "{kỳ}", "{KỲ SAU}", "{kỳ sau}", "{ngày chốt}",
    "{địa danh}", "{ĐƠN VỊ}",
    "{đơn vị}",
    "{CẤP TRÊN}",
  ]

  /// Whether a text holds a marker; in decomposed text (Unicode's NFD) its letters are several.
  private static func holdsMarker(_ text: String) -> Bool {
    if known.contains(where: text.holdsBytes(of:)) { return true }
    let isDecomposed = text.hasByte { $0 == 0xCC || $0 == 0xCD }
    return isDecomposed && known.contains { text.contains($0) }
  }

  static func find(in sheet: Worksheet, position: Int) -> [FormMarker] {
    sheet.rows.flatMap { row in
      row.cells.compactMap { cell in
        guard case .text(let text) = cell.value, text.hasByte(where: { $0 == UInt8(ascii: "{") }),
          holdsMarker(text)
        else { return nil }
        return FormMarker(
          sheet: position, cell: CellReference(row: row.index, column: cell.column), text: text)
      }
    }
  }
}
