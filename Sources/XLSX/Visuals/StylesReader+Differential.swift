import OfficePackage
import SpreadsheetModel
import XMLStream

extension StylesReader {
  /// The differential formats of a workbook, by index.
  ///
  /// - Note: Source: ECMA-376-1 §18.8.15 (dxfs).
  static func readDifferential(
    of workbook: WorkbookPart
  ) throws(SpreadsheetError) -> (styles: [ConditionalStyle], colors: ColorTable) {
    guard let name = workbook.part("styles") else { return ([], ColorTable.standard) }
    let package = workbook.package
    let root = try translating { () throws(PackageError) in try package.tree(name) }
    let theme = workbook.part("theme").flatMap { try? package.tree($0) }
    let colors = ColorTable(theme: theme, styles: root)
    let nodes = root.child("dxfs")?.children("dxf") ?? []
    return (nodes.map { ConditionalStyle($0, colors: colors) }, colors)
  }
}

extension ConditionalStyle {
  /// Reads a `dxf`, of the file's styles or of a rule of its own.
  ///
  /// The background of a solid pattern is its `bgColor` here, unlike in the formats of cells.
  init(_ node: XMLNode, colors: ColorTable) {
    self.init()
    func flag(_ node: XMLNode?) -> Bool? {
      node.map { $0.attribute("val").map(isTrue) ?? true }
    }
    if let font = node.child("font") {
      color = colors.color(font.child("color"))
      isBold = flag(font.child("b"))
      isItalic = flag(font.child("i"))
      isStruck = flag(font.child("strike"))
      isUnderlined = font.child("u").map { $0.attribute("val") != "none" }
    }
    if let pattern = node.child("fill")?.child("patternFill"),
      pattern.attribute("patternType") != "none"
    {
      fill = colors.color(pattern.child("bgColor")) ?? colors.color(pattern.child("fgColor"))
    }
  }
}
