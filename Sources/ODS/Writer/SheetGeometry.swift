internal import SpreadsheetModel

/// Lengths on a sheet as we write it.
struct SheetGeometry {
  private let sheet: Worksheet
  private let font: Font
  private let formats: [CellFormat]
  /// Whether text in a format may need a higher row.
  private let mayGrow: [Bool]
  private let plainHeight: Double

  /// - Parameters:
  ///   - sheet: the sheet.
  ///   - formats: of its workbook; the first has the default font.
  init(_ sheet: Worksheet, formats: [CellFormat]) {
    self.sheet = sheet
    self.formats = formats
    let font = formats[0].font
    self.font = font
    mayGrow = formats.map { $0.alignment.wraps || $0.font.size > font.size }
    plainHeight = Self.rowHeight(font: font)
  }

  /// Inches of a column of a range; of the default width for `nil`.
  func columnWidth(_ range: ColumnRange?) -> Double {
    // Excel's default: 8 characters and 5 pixels of padding, up to a multiple of 8 pixels.
    guard let width = range?.width else { return 0.75 }
    return ODFLength.columnWidth(characters: width, font: font)
  }

  /// Points of a row with lines of one font, as spreadsheet programs lay it out.
  static func rowHeight(font: Font, lines: Int = 1) -> Double {
    let height = font.size * (1.3125 + 1.15 * Double(lines - 1))
    return min(409, max(12.8, (height * 4).rounded() / 4))
  }

  /// Points that a row needs for its text: LibreOffice takes the height a file gives and fits it
  /// only when the text changes.
  ///
  /// - Parameter row: a row without a height of its own.
  func fittedHeight(of row: Row) -> Double {
    var height = plainHeight
    for cell in row.cells where mayGrow[cell.formatIndex] {
      guard case .text(let text) = cell.value.result else { continue }
      let format = formats[cell.formatIndex]
      let lines = format.alignment.wraps ? lineCount(text, in: cell.column, font: format.font) : 1
      let needed = Self.rowHeight(font: format.font, lines: lines)
      // Merged cells do not make a row higher, in either program.
      let place = CellReference(row: row.index, column: cell.column)
      if needed > height, !sheet.merges.contains(where: { $0.contains(place) }) { height = needed }
    }
    return height
  }

  /// The lines that text breaks into in a column.
  private func lineCount(_ text: String, in column: Int, font own: Font) -> Int {
    let width = columnWidth(sheet.columns.first { $0.columns.contains(column) })
    let characters = ODFLength.characters(columnWidth: width, font: own) * 1.05
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, line in
      lines + max(1, Int((Double(line.count) / max(1, characters)).rounded(.up)))
    }
  }

  /// Width and height of a rectangle of cells in inches, hidden ones left out.
  func size(of range: RangeReference) -> (width: Double, height: Double) {
    var width = 0.0
    for column in range.first.column...range.last.column {
      let known = sheet.columns.first { $0.columns.contains(column) }
      if known?.isHidden != true { width += columnWidth(known) }
    }
    var height = 0.0
    for index in range.first.row...range.last.row {
      let row = sheet.row(at: index)
      if row?.isHidden != true { height += (row?.height ?? Self.rowHeight(font: font)) / 72 }
    }
    return (width, height)
  }
}
