internal import SpreadsheetModel
internal import XMLStream

/// The page styles of `styles.xml`.
struct PageStyles {
  private var layouts: [String: XMLNode] = [:]
  private var pages: [String: XMLNode] = [:]

  /// - Parameter root: `office:document-styles`.
  init(_ root: XMLNode) {
    for node in root.child("automatic-styles")?.children("page-layout") ?? [] {
      layouts[node.attribute("name") ?? ""] = node
    }
    for node in root.child("master-styles")?.children("master-page") ?? [] {
      pages[node.attribute("name") ?? ""] = node
    }
  }

  /// Reads the print setup of each sheet.
  ///
  /// - Parameter names: the page style of each sheet.
  func apply(to workbook: inout Workbook, pages names: [String?]) {
    for (index, name) in names.enumerated() where index < workbook.sheets.count {
      guard let page = pages[name ?? "Default"] else { continue }
      workbook.sheets[index].pageTexts = PageTextEditor.texts(of: page)
      guard let layout = layouts[page.attribute("page-layout-name") ?? ""]
      else { continue }
      read(layout, page, into: &workbook.sheets[index].print)
    }
  }

  private func read(_ layout: XMLNode, _ page: XMLNode, into setup: inout PrintSetup) {
    guard let properties = layout.child("page-layout-properties") else { return }
    func inches(_ name: String) -> Double? {
      properties.attribute(name).flatMap { ODFLength.parse($0) }
        .map { ($0 * 10_000).rounded() / 10_000 }
    }
    let sides = [inches("page-width"), inches("page-height")].compactMap { $0 }
    if let long = sides.max() { setup.paper = long > 14 ? .a3 : .a4 }
    setup.isLandscape = properties.attribute("print-orientation") == "landscape"
    setup.fitsWidth = properties.attribute("scale-to-X") == "1"
    setup.margins.left = inches("margin-left") ?? setup.margins.left
    setup.margins.right = inches("margin-right") ?? setup.margins.right
    setup.margins.bottom = inches("margin-bottom") ?? setup.margins.bottom
    let top = inches("margin-top")
    let header = page.child("header")
    let isShown = header != nil && header?.attribute("display") != "false"
    let height = layout.child("header-style")?.child("header-footer-properties").flatMap {
      ($0.attribute("height") ?? $0.attribute("min-height")).flatMap { ODFLength.parse($0) }
    }
    if let top, isShown {
      setup.margins.header = top
      setup.margins.top = ((top + (height ?? 0)) * 10_000).rounded() / 10_000
    } else if let top {
      setup.margins.top = top
    }
    setup.numbersPages = isShown && header.map(PageStyles.hasPageNumber) == true
  }

  private static func hasPageNumber(_ node: XMLNode) -> Bool {
    node.name.local == "page-number" || node.children.contains(where: hasPageNumber)
  }
}
