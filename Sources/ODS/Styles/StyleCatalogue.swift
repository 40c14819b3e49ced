internal import SpreadsheetModel
internal import XMLStream

/// The styles of a document by name: common ones of `styles.xml`, automatic ones of `content.xml`.
struct StyleCatalogue {
  /// `style:style` elements by family and name.
  private var styles: [Key: XMLNode] = [:]
  /// Data style elements by name.
  private var dataNodes: [String: XMLNode] = [:]
  /// `style:default-style` elements by family.
  private var defaults: [String: XMLNode] = [:]
  /// Font families by the name of their declaration.
  private var families: [String: String] = [:]
  /// What was looked up before.
  private var resolved: [String: DataStyle] = [:]
  /// All names of styles.
  private(set) var names: Set<String> = []
  /// Language and country of the document.
  private(set) var language = "en"
  private(set) var country = "US"

  /// The most parents that are followed.
  private static let parentLimit = 32

  private struct Key: Hashable {
    var family: String
    var name: String
  }

  /// Adds the styles inside `office:document-styles` or `office:document-content`.
  mutating func add(_ root: XMLNode) {
    for section in root.children {
      switch section.name.local {
      case "styles", "automatic-styles", "font-face-decls":
        for node in section.children { addStyle(node) }
      default: break
      }
    }
    let text = defaults["table-cell"]?.child("text-properties")
    if let language = text?.attribute("language"), language != "none" {
      self.language = language
      country = text?.attribute("country").flatMap { $0 == "none" ? nil : $0 } ?? ""
    }
  }

  private mutating func addStyle(_ node: XMLNode) {
    let name = node.attribute("name") ?? ""
    switch node.name.local {
    case "style":
      styles[Key(family: node.attribute("family") ?? "", name: name)] = node
      names.insert(name)
    case "default-style": defaults[node.attribute("family") ?? ""] = node
    case "font-face":
      let family = node.attribute("font-family") ?? name
      families[name] = family.filter { $0 != "'" && $0 != "\"" }
    default:
      guard !name.isEmpty else { return }
      dataNodes[name] = node
      names.insert(name)
    }
  }

  /// The locale of styles that name none.
  var locale: NumberLocale { NumberLocale(language: language, country: country) }

  /// The file's name of a cell style by the name that people see; `nil` when none is shown so.
  func name(ofCellStyleShownAs shown: String) -> String? {
    let family = "table-cell"
    if styles[Key(family: family, name: shown)] != nil { return shown }
    return styles.values.lazy.filter {
      $0.attribute("family") == family && $0.attribute("display-name") == shown
    }.compactMap { $0.attribute("name") }.min()
  }

  /// A style element; `nil` when there is none.
  func style(_ name: String, family: String) -> XMLNode? {
    styles[Key(family: family, name: name)]
  }

  /// A style and those it stands under, itself first.
  func chain(_ name: String, family: String) -> [XMLNode] {
    var chain: [XMLNode] = []
    var next: String? = name
    while let current = next, chain.count < Self.parentLimit,
      let node = style(current, family: family)
    {
      chain.append(node)
      next = node.attribute("parent-style-name")
    }
    if let node = defaults[family] { chain.append(node) }
    return chain
  }

  /// The first value of an attribute along a style's chain.
  ///
  /// - Parameters:
  ///   - element: the properties element that has it; `nil` for the style itself.
  ///   - attribute: its local name.
  func value(
    _ attribute: String, in element: String?, of style: String, family: String
  ) -> String? {
    for node in chain(style, family: family) {
      let holder = element.map { node.child($0) } ?? node
      if let value = holder?.attribute(attribute) { return value }
    }
    return nil
  }

  /// The data style that a cell style shows numbers with; General when it names none.
  ///
  /// - Parameter name: of a cell style; empty for none.
  mutating func dataStyle(ofCellStyle name: String) -> DataStyle {
    if let known = resolved[name] { return known }
    let dataName = value("data-style-name", in: nil, of: name, family: "table-cell")
    let node = dataName.flatMap { dataNodes[$0] }
    let style = node.flatMap { DataStyle($0) { dataNodes[$0] } } ?? .general()
    resolved[name] = style
    return style
  }

  /// The family that a font declaration stands for.
  func family(ofFont name: String) -> String { families[name] ?? name }
}
