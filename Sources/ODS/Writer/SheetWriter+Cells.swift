internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

extension SheetWriter {
  /// Writes one cell, or equal empty cells side by side.
  ///
  /// - Parameters:
  ///   - cell: `nil` where the sheet has no cell but something lies over it.
  ///   - row: zero-based.
  ///   - segment: what lies over it.
  /// - Note: Source: ODF 1.3 part 3 §9.1.4 (table:table-cell), §9.1.5 (table:covered-table-cell).
  mutating func writeCell(
    _ cell: Cell?, row: Int, _ segment: SheetOverlay.Segment
  ) throws(SpreadsheetError) {
    let element = segment.isCovered ? "table:covered-table-cell" : "table:table-cell"
    output.append("<\(element)")
    if segment.columns.count > 1 {
      output.append(attribute: "table:number-columns-repeated", segment.columns.count)
    }
    var shown = styles.dataStyles[cell?.formatIndex ?? 0]
    if let cell { shown = writeStyle(of: cell) }
    if let validation = segment.validation {
      output.append(attribute: "table:content-validation-name", validation)
    }
    if let merge = segment.merge {
      output.append(
        attribute: "table:number-columns-spanned", merge.last.column - merge.first.column + 1)
      output.append(
        attribute: "table:number-rows-spanned", merge.last.row - merge.first.row + 1)
    }
    let place = CellReference(row: row, column: segment.columns.lowerBound)
    let content = try writeAttributes(of: cell?.value ?? .empty, at: place, shown: shown)
    guard content != nil || segment.note != nil || !segment.charts.isEmpty else {
      return output.append("/>")
    }
    output.append(">")
    if let note = segment.note { output.append(note: note) }
    if let content { output.append(paragraphs: content) }
    for chart in segment.charts { writeFrame(of: chart) }
    output.append("</\(element)>")
  }

  /// Writes the style's name where it is not the column's; gives the data style the cell shows
  /// numbers with.
  private mutating func writeStyle(of cell: Cell) -> DataStyle {
    if case .date = cell.value {
      let (name, style) = styles.dateCellStyle(cell.formatIndex)
      output.append(attribute: "table:style-name", name)
      return style
    }
    if cell.formatIndex != columnFormats.index(of: cell.column) {
      let name = styles.cellStyle(cell.formatIndex)
      output.append(attribute: "table:style-name", name)
    }
    return styles.dataStyles[cell.formatIndex]
  }

  /// Writes formula and typed value; gives the text the cell shows, `nil` for none.
  private mutating func writeAttributes(
    of value: CellValue, at place: CellReference, shown: DataStyle
  ) throws(SpreadsheetError) -> String? {
    switch value {
    case .formula(let formula):
      guard let text = OpenFormula.text(excel: formula.expression) else {
        throw SpreadsheetError(
          .invalidArgument, "the formula cannot be read", sheet: sheet.name, cell: place)
      }
      output.append(attribute: "table:formula", text)
      if let range = formula.arrayRange, range.first == place {
        output.append(
          attribute: "table:number-matrix-columns-spanned",
          range.last.column - range.first.column + 1)
        output.append(
          attribute: "table:number-matrix-rows-spanned", range.last.row - range.first.row + 1)
      }
    case .error(let code): output.append(attribute: "table:formula", "of:=" + code)
    default: break
    }
    let typed = TypedValue(value.result, shown: shown, locale: styles.locale)
    guard typed.isRepresentable else {
      throw SpreadsheetError(
        .invalidArgument, "a cell cannot hold a number that is not finite", sheet: sheet.name,
        cell: place)
    }
    typed.writeAttributes(to: &output)
    return typed.text
  }

  /// Writes the frame of a chart inside the cell it begins in.
  private mutating func writeFrame(of index: Int) {
    let anchor = sheet.charts[index].anchor
    let (width, height) = geometry.size(of: anchor)
    let end = CellReference(row: anchor.last.row + 1, column: anchor.last.column + 1)
    output.append("<draw:frame")
    output.append(attribute: "table:end-cell-address", ODFAddress.cell(end, on: sheet.name))
    output.append(" table:end-x=\"0in\" table:end-y=\"0in\"")
    output.append(attribute: "draw:z-index", index)
    let style = styles.frameStyle()
    output.append(attribute: "draw:style-name", style)
    output.append(attribute: "draw:name", "Chart \(firstObject + index)")
    output.append(attribute: "svg:width", ODFLength.inches(width))
    output.append(attribute: "svg:height", ODFLength.inches(height))
    output.append(" svg:x=\"0in\" svg:y=\"0in\"><draw:object")
    output.append(attribute: "xlink:href", "./Object \(firstObject + index)")
    output.append(" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"")
    let ranges = sheet.charts[index].ranges.map { ODFAddress.range($0.range, on: $0.sheet) }
    output.append(attribute: "draw:notify-on-update-of-ranges", ranges.joined(separator: " "))
    output.append("/></draw:frame>")
  }
}

extension Chart {
  /// The ranges the chart shows, labels first.
  var ranges: [SheetRange] { [categories] + series.map(\.values) }
}

extension ByteWriter {
  /// Appends `office:annotation`.
  ///
  /// - Note: Source: ODF 1.3 part 3 §14.1 (office:annotation). No date: the same input gives the
  ///   same bytes.
  mutating func append(note: CellNote) {
    append("<office:annotation office:display=\"false\"")
    let lines = note.text.utf8.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let wrapped = lines + note.text.utf8.count / 60
    append(attribute: "svg:width", "2.4in")
    append(attribute: "svg:height", ODFLength.inches(0.2 + 0.18 * Double(min(wrapped, 20))))
    append(">")
    if !note.author.isEmpty {
      append("<dc:creator>")
      append(xmlText: note.author)
      append("</dc:creator>")
    }
    append(paragraphs: note.text)
    append("</office:annotation>")
  }
}
