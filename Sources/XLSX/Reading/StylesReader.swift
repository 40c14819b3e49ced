import OfficePackage
import SpreadsheetModel
import XMLStream

/// Reads the cell formats of a workbook.
///
/// - Note: Source: ECMA-376-1 §18.8 (styles). Left out: named styles, differential formats,
///   gradients, patterns other than solid, rotation.
struct StylesReader {
  private let colors: ColorTable
  private var fonts: [Font] = []
  private var fills: [String?] = []
  private var borders: [Borders] = []
  private var codes: [Int: String] = [:]

  /// One format a record of `cellXfs`, in the file's order.
  static func read(
    _ name: PartName, of workbook: WorkbookPart
  ) throws(SpreadsheetError) -> [CellFormat] {
    let package = workbook.package
    let root = try translating { () throws(PackageError) in try package.tree(name) }
    let theme = workbook.part("theme").flatMap { try? package.tree($0) }
    let reader = StylesReader(root, theme: theme)
    return (root.child("cellXfs")?.children("xf") ?? []).map(reader.format)
  }

  private init(_ root: XMLNode, theme: XMLNode?) {
    colors = ColorTable(theme: theme, styles: root)
    fonts = (root.child("fonts")?.children("font") ?? []).map(font)
    fills = (root.child("fills")?.children("fill") ?? []).map(fill)
    borders = (root.child("borders")?.children("border") ?? []).map(borders)
    for node in root.child("numFmts")?.children("numFmt") ?? [] {
      guard let id = node.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
      codes[id] = EscapedText.decode(node.attribute("formatCode") ?? "General")
    }
  }

  private func format(_ node: XMLNode) -> CellFormat {
    func index(_ name: String) -> Int { node.attribute(name).flatMap { Int($0) } ?? 0 }
    var format = CellFormat()
    let (font, fill, border) = (index("fontId"), index("fillId"), index("borderId"))
    if fonts.indices.contains(font) { format.font = fonts[font] }
    if fills.indices.contains(fill) { format.fill = fills[fill] }
    if borders.indices.contains(border) { format.borders = borders[border] }
    let id = index("numFmtId")
    format.numberFormat = NumberFormat(codes[id] ?? BuiltInNumberFormat.code(id) ?? "General")
    format.alignment = node.child("alignment").map(alignment) ?? Self.defaultAlignment
    format.isLocked = node.child("protection")?.attribute("locked").map(isTrue) ?? true
    return format
  }

  private static var defaultAlignment: Alignment {
    var alignment = Alignment()
    alignment.vertical = .bottom
    return alignment
  }

  private func font(_ node: XMLNode) -> Font {
    var font = Font()
    font.name = node.child("name")?.attribute("val") ?? font.name
    font.size = node.child("sz")?.attribute("val").flatMap { Double($0) } ?? font.size
    font.isBold = Self.flag(node.child("b"))
    font.isItalic = Self.flag(node.child("i"))
    font.isUnderlined = node.child("u").map { $0.attribute("val") != "none" } ?? false
    font.color = colors.color(node.child("color"))
    return font
  }

  private static func flag(_ node: XMLNode?) -> Bool {
    node.map { $0.attribute("val").map(isTrue) ?? true } ?? false
  }

  private func fill(_ node: XMLNode) -> String? {
    guard let pattern = node.child("patternFill"), pattern.attribute("patternType") == "solid"
    else { return nil }
    return colors.color(pattern.child("fgColor"))
  }

  private func borders(_ node: XMLNode) -> Borders {
    func line(_ names: String...) -> Borders.Line {
      let side = names.lazy.compactMap { node.child($0) }.first
      let style = side?.attribute("style") ?? "none"
      return Borders.Line(rawValue: style) ?? (style.hasPrefix("medium") ? .medium : .thin)
    }
    var borders = Borders()
    borders.left = line("left", "start")
    borders.right = line("right", "end")
    borders.top = line("top")
    borders.bottom = line("bottom")
    return borders
  }

  private func alignment(_ node: XMLNode) -> Alignment {
    var alignment = Self.defaultAlignment
    switch node.attribute("horizontal") {
    case "left": alignment.horizontal = .left
    case "center", "centerContinuous", "distributed": alignment.horizontal = .center
    case "right": alignment.horizontal = .right
    default: alignment.horizontal = .general
    }
    switch node.attribute("vertical") {
    case "top": alignment.vertical = .top
    case "center", "distributed", "justify": alignment.vertical = .center
    default: alignment.vertical = .bottom
    }
    alignment.wraps = node.attribute("wrapText").map(isTrue) ?? false
    alignment.indent = node.attribute("indent").flatMap { Int($0) } ?? 0
    return alignment
  }
}
