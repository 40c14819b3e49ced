import ByteSupport
import SpreadsheetModel
import XMLStream

/// Writes the part that places a sheet's charts.
///
/// - Note: Source: ECMA-376-1 §20.5.2.33 (twoCellAnchor), §20.5.2.12 (graphicFrame).
enum DrawingXML {
  /// A whole part.
  ///
  /// - Parameters:
  ///   - charts: each placed over its `anchor`.
  ///   - ids: of the relationship to each chart's part.
  static func part(_ charts: [Chart], ids: [String]) -> [UInt8] {
    var writer = ByteWriter()
    writer.appendDeclaration()
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    writer.append("<xdr:wsDr xmlns:xdr=\"\(drawing)/spreadsheetDrawing\"")
    writer.append(" xmlns:a=\"\(drawing)/main\">")
    for (offset, (chart, id)) in zip(charts, ids).enumerated() {
      writer.append("<xdr:twoCellAnchor>")
      appendCorner("from", chart.anchor.first.column, chart.anchor.first.row, &writer)
      appendCorner("to", chart.anchor.last.column + 1, chart.anchor.last.row + 1, &writer)
      writer.append("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr>")
      writer.append("<xdr:cNvPr id=\"\(offset + 2)\" name=\"Chart \(offset + 1)\"")
      if !chart.title.isEmpty { writer.append(attribute: "descr", chart.title) }
      writer.append("/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>")
      writer.append("<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>")
      writer.append("<a:graphic><a:graphicData uri=\"\(drawing)/chart\">")
      writer.append("<c:chart xmlns:c=\"\(drawing)/chart\"")
      writer.append(" xmlns:r=\"\(Dialect.transitional.relationships)\" r:id=\"\(id)\"/>")
      writer.append("</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>")
      writer.append("</xdr:twoCellAnchor>")
    }
    writer.append("</xdr:wsDr>")
    return writer.bytes
  }

  private static func appendCorner(
    _ name: String, _ column: Int, _ row: Int, _ writer: inout ByteWriter
  ) {
    writer.append("<xdr:\(name)><xdr:col>\(column)</xdr:col><xdr:colOff>0</xdr:colOff>")
    writer.append("<xdr:row>\(row)</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:\(name)>")
  }
}
