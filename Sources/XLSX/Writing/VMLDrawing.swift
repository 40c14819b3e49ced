import ByteSupport
import SpreadsheetModel
import XMLStream

/// Writes the boxes of notes in the drawing language that Excel still asks for.
///
/// - Note: Source: ECMA-376-4 §19 (VML, transitional); `x:Anchor` as Excel writes it.
enum VMLDrawing {
  /// A whole part.
  ///
  /// - Parameter block: of 1024 shape ids, unlike those of other sheets; from 1.
  static func part(_ notes: [CellNote], block: Int) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(
      """
      <xml\(declarations)><o:shapelayout v:ext="edit">\
      <o:idmap v:ext="edit" data="\(block)"/></o:shapelayout>
      """)
    writer.append(contentsOf: shapeType.utf8)
    for (offset, note) in notes.enumerated() {
      writer.append(contentsOf: shape(note, id: block * 1024 + 1 + offset))
    }
    writer.append("</xml>")
    return writer.bytes
  }

  /// The namespaces of all prefixes that we write.
  static let declarations = """
     xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
    xmlns:x="urn:schemas-microsoft-com:office:excel"
    """

  /// The shape type that boxes refer to.
  static let shapeType = """
    <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" \
    path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>\
    <v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
    """

  /// The box of one note, hidden until the mouse rests on its cell.
  ///
  /// - Parameter declarations: of namespaces that the drawing does not declare at its root.
  static func shape(_ note: CellNote, id: Int, declarations: String = "") -> [UInt8] {
    let (row, column) = (note.reference.row, note.reference.column)
    let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + $1.count / 36 + 1 }
    let top = max(0, row - 1)
    let bottom = top + min(20, max(4, lines + 1))
    var writer = ByteWriter()
    writer.append(
      """
      <v:shape\(declarations) id="_x0000_s\(id)" type="#_x0000_t202" \
      style="position:absolute;margin-left:60pt;margin-top:2pt;width:200pt;\
      height:\(min(320, max(60, lines * 15 + 12)))pt;z-index:1;visibility:hidden" \
      fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>\
      <v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>\
      <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>\
      <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
      <x:Anchor>\(column + 1), 15, \(top), 2, \(column + 4), 31, \(bottom), 1</x:Anchor>\
      <x:AutoFill>False</x:AutoFill><x:Row>\(row)</x:Row><x:Column>\(column)</x:Column>\
      </x:ClientData></v:shape>
      """)
    return writer.bytes
  }
}
