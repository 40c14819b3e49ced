public import ByteSupport
import OfficePackage
public import SpreadsheetModel
import XMLStream

extension XLSXReader {
  /// What each worksheet shows beside its cells: conditional formats and charts.
  ///
  /// A drawing or chart that cannot be read is left out: the cells are what counts.
  ///
  /// - Returns: one element a worksheet, in the order of `read`.
  /// - Throws: as `read`.
  public static func visuals(
    of bytes: [UInt8], limits: Limits = Limits()
  ) throws(SpreadsheetError) -> [SheetVisuals] {
    let part = try WorkbookPart(bytes, limits: limits)
    let (styles, colors) = try StylesReader.readDifferential(of: part)
    let names = part.namedExpressions
    var visuals: [SheetVisuals] = []
    for sheet in part.sheets {
      guard sheet.isWorksheet, let name = sheet.part else { continue }
      let scannable = try part.scannable(name)
      let parts = try translating(part: name.path) { () throws(XMLError) in
        try VisualElements(scannable, limits: limits)
      }
      var own = SheetVisuals()
      own.conditionalFormats =
        ConditionalFormatReader(styles: styles, colors: colors).formats(in: parts.root)
      if parts.hasDrawing {
        own.charts = (try? ChartReader(part, names: names).charts(ofSheet: name)) ?? []
      }
      visuals.append(own)
    }
    return visuals
  }
}

/// The elements of a sheet that are drawn beside its cells, as a tree; the rows are passed over.
struct VisualElements {
  /// `worksheet` with them alone.
  let root: XMLNode
  /// Whether the sheet names a drawing.
  let hasDrawing: Bool

  init(_ sheet: [UInt8], limits: Limits) throws(XMLError) {
    var scanner = XMLScanner(sheet, limits: limits)
    var (kept, end, hasDrawing): ([UInt8], [UInt8], Bool) = ([], [], false)
    while let token = try scanner.next() {
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if token.depth == 0 {
        guard token.kind == .startTag else { break }
        kept += sheet[token.range]
        end = Array("</".utf8) + sheet[token.name] + Array(">".utf8)
        continue
      }
      let isKept =
        scanner.hasLocalName(token, "conditionalFormatting")
        || scanner.hasLocalName(token, "extLst")
      hasDrawing = hasDrawing || scanner.hasLocalName(token, "drawing")
      guard token.kind == .startTag else { continue }
      let start = token.range.lowerBound
      let stop = try scanner.skipElement(token)
      if isKept { kept += sheet[start..<stop] }
    }
    self.hasDrawing = hasDrawing
    root = try XMLNode(parsing: kept + end, limits: limits)
  }
}
