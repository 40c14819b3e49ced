internal import SpreadsheetModel

/// Lengths on a sheet as we write it.
struct SheetGeometry {
  private let sheet: Worksheet
  private let font: Font

  /// - Parameters:
  ///   - sheet: the sheet.
  ///   - font: the default font of its workbook.
  init(_ sheet: Worksheet, font: Font) {
    self.sheet = sheet
    self.font = font
  }

  /// Inches of a column of a range; of the default width for `nil`.
  func columnWidth(_ range: ColumnRange?) -> Double {
    // Excel's default: 8 characters and 5 pixels of padding, up to a multiple of 8 pixels.
    guard let width = range?.width else { return 0.75 }
    return ODFLength.columnWidth(characters: width, font: font)
  }

  /// Points of a row whose text is of the default font, as LibreOffice lays it out.
  static func rowHeight(font: Font) -> Double { max(12.8, (font.size * 1.3125).rounded()) }

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
