import SpreadsheetModel

/// A worksheet with the parts that belong to it: relationships, notes, drawing, charts.
struct SheetParts {
  /// The worksheet's part first.
  private(set) var parts: [NewPart] = []
  private let dialect: Dialect

  /// The numbers in the names of the parts of one sheet: `sheet3.xml`, `chart7.xml`.
  struct Numbers {
    var sheet: Int
    var firstChart: Int
  }

  /// Builds all parts of a worksheet.
  ///
  /// - Parameters:
  ///   - workbook: where the caches of charts are taken from.
  ///   - formatIndexes: the file's `xf` record for each format of the model.
  init(
    _ worksheet: Worksheet, in workbook: Workbook, numbers: Numbers, dialect: Dialect,
    formatIndexes: [Int], isSelected: Bool, _ strings: inout SharedStringTable
  ) throws(SpreadsheetError) {
    try self.init(
      worksheet, in: workbook, numbers: numbers, dialect: dialect, formatIndexes: formatIndexes,
      isSelected: isSelected
    ) { (xml, name) throws(SpreadsheetError) in
      NewPart(name: name, contentType: ContentType.worksheet, bytes: try xml.part(&strings))
    }
  }

  /// Builds all parts of a worksheet, its own by a function.
  ///
  /// - Parameter part: makes the worksheet's part of what writes it and its name.
  init(
    _ worksheet: Worksheet, in workbook: Workbook, numbers: Numbers, dialect: Dialect,
    formatIndexes: [Int], isSelected: Bool,
    part: (inout SheetXML, String) throws(SpreadsheetError) -> NewPart
  ) throws(SpreadsheetError) {
    self.dialect = dialect
    var relationships = RelationshipList(dialect)
    var related: [NewPart] = []
    var (drawingID, notesID): (String?, String?)
    if !worksheet.charts.isEmpty {
      drawingID = relationships.add(
        "drawing", target: "../drawings/drawing\(numbers.sheet).xml")
      related += Self.drawingParts(worksheet.charts, workbook, numbers, dialect)
    }
    if !worksheet.notes.isEmpty {
      let number = numbers.sheet
      notesID = relationships.add("vmlDrawing", target: "../drawings/vmlDrawing\(number).vml")
      _ = relationships.add("comments", target: "../comments\(number).xml")
      let notes = worksheet.notes.sorted { $0.reference < $1.reference }
      related.append(
        NewPart(
          name: "xl/comments\(number).xml", contentType: ContentType.comments,
          bytes: CommentsXML.part(notes, dialect)))
      related.append(
        NewPart(
          name: "xl/drawings/vmlDrawing\(number).vml", contentType: nil,
          bytes: VMLDrawing.part(notes, block: number)))
    }
    var xml = SheetXML(
      worksheet, dialect: dialect, formatIndexes: formatIndexes, isSelected: isSelected,
      uses1904Dates: workbook.uses1904Dates, drawingID: drawingID, notesID: notesID)
    let name = "sheet\(numbers.sheet).xml"
    parts = [try part(&xml, "xl/worksheets/\(name)")]
    if !relationships.isEmpty {
      parts.append(
        NewPart(
          name: "xl/worksheets/_rels/\(name).rels", contentType: nil, bytes: relationships.part()))
    }
    parts += related
  }

  private static func drawingParts(
    _ charts: [Chart], _ workbook: Workbook, _ numbers: Numbers, _ dialect: Dialect
  ) -> [NewPart] {
    var relationships = RelationshipList(dialect)
    var parts: [NewPart] = []
    var ids: [String] = []
    for (offset, chart) in charts.enumerated() {
      let name = "chart\(numbers.firstChart + offset).xml"
      ids.append(relationships.add("chart", target: "../charts/\(name)"))
      parts.append(
        NewPart(
          name: "xl/charts/\(name)", contentType: ContentType.chart,
          bytes: ChartXML.part(chart, in: workbook)))
    }
    let name = "drawing\(numbers.sheet).xml"
    return [
      NewPart(
        name: "xl/drawings/\(name)", contentType: ContentType.drawing,
        bytes: DrawingXML.part(charts, ids: ids)),
      NewPart(
        name: "xl/drawings/_rels/\(name).rels", contentType: nil, bytes: relationships.part()),
    ] + parts
  }
}
