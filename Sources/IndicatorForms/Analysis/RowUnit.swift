internal import VietnameseText

/// The unit of a row: its own cell, its label, or the table's unit line.
struct RowUnit {
  /// The text behind "Đơn vị tính" over the table; `nil` for none.
  let unitLine: String?
  /// Whether the table has a column of units.
  let hasColumn: Bool
  private var previous: String?

  init(unitLine: String?, hasColumn: Bool) {
    self.unitLine = unitLine
    self.hasColumn = hasColumn
  }

  /// The unit of the next row, and the label without it.
  ///
  /// - Parameter written: the text in the column of units.
  mutating func unit(written: String, label: String) -> (unit: String?, label: String) {
    if RowUnit.isDitto(written) { return (previous, label) }
    if !written.isEmpty {
      let unit = RowUnit.plain(written)
      previous = unit
      return (unit, label)
    }
    if let inner = unitInLabel(label) { return (RowUnit.plain(inner.unit), inner.label) }
    guard let unitLine else { return (nil, label) }
    // "Đơn vị tính: triệu đồng" over a table is not meant for its percentages.
    return (RowUnit.isPercentage(label) ? "%" : unitLine, label)
  }

  private static func isDitto(_ text: String) -> Bool {
    ["\"", "''", "”", "“", "nt", "-nt-", "\"\"", "″", "như trên", "-"].contains(text)
  }

  /// "Diện tích gieo trồng (ha)", "Sản lượng, tấn": a known unit that closes the label.
  private func unitInLabel(_ label: String) -> (unit: String, label: String)? {
    if label.hasSuffix(")"), let open = label.lastIndex(of: "(") {
      var inner = String(label[label.index(after: open)...].dropLast())
      let folded = FoldedText(inner)
      for opening in ["dvt:", "dvt ", "don vi tinh:", "don vi:"]
      where folded.opens(with: opening) {
        inner = SheetGrid.trimmed(String(inner.drop { $0 != ":" && $0 != " " }.dropFirst()))
      }
      guard RowUnit.isUnit(inner) else { return nil }
      return (inner, SheetGrid.trimmed(String(label[..<open])))
    }
    guard !hasColumn, let comma = label.lastIndex(of: ",") else { return nil }
    let tail = SheetGrid.trimmed(String(label[label.index(after: comma)...]))
    guard RowUnit.isUnit(tail), tail.utf8.count <= 12 else { return nil }
    return (tail, SheetGrid.trimmed(String(label[..<comma])))
  }

  /// Whether a text is a unit that we know.
  static func isUnit(_ text: String) -> Bool {
    if RowUnit.isPercentOfWhole(text) { return true }
    guard let first = text.first, first.isLetter || first == "%" || first == "‰" || first == "1"
    else { return false }
    return UnitOfMeasure(parsing: text)?.isKnown ?? false
  }

  private static func plain(_ unit: String) -> String { isPercentOfWhole(unit) ? "%" : unit }

  /// "% dân số", "% số hộ": a percentage of what it names.
  private static func isPercentOfWhole(_ text: String) -> Bool {
    guard text.hasPrefix("% ") else { return false }
    return FoldedText(String(text.dropFirst(2))).holds(anyOf: [
      "dan so", "so ho", "ho", "so xa", "so nguoi", "so thon", "tong so",
    ])
  }

  private static func isPercentage(_ label: String) -> Bool {
    let folded = FoldedText(label)
    return ["ty le", "ti le", "toc do", "ty trong", "co cau", "chi so"].contains {
      folded.opens(with: $0)
    }
  }
}
