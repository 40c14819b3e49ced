internal import XMLStream

/// What the styles of a document say of fonts and lists.
///
/// - Note: Source: ECMA-376-1 §17.7 (styles).
struct WordStyles {
  /// One paragraph or character style.
  struct Style {
    var parent: String?
    var font: String?
    var isHidden: Bool?
    var list: WordListReference?
  }

  private var styles: [String: Style] = [:]
  private var defaultFont: String?
  private(set) var defaultParagraphStyle: String?
  /// The list that a numbering style stands for.
  private(set) var lists: [String: String] = [:]

  /// No styles.
  init() {}

  /// The elements that are read; the looks of tables are most of the part.
  static let elements: Set<String> = [
    "docDefaults", "rPrDefault", "style", "basedOn", "rPr", "rFonts", "vanish", "pPr", "numPr",
    "numId", "ilvl",
  ]

  /// Reads `styles.xml`.
  init(_ root: XMLNode) {
    defaultFont = root.child("docDefaults")?.child("rPrDefault")?.child("rPr").flatMap(Self.font)
    for node in root.children("style") {
      guard let id = node.attribute("styleId") else { continue }
      var style = Style(parent: node.child("basedOn")?.attribute("val"))
      style.font = node.child("rPr").flatMap(Self.font)
      style.isHidden = node.child("rPr")?.child("vanish").map { $0.isOn }
      let properties = node.child("pPr")?.child("numPr")
      if let properties { style.list = WordListReference(properties) }
      if node.attribute("type") == "numbering" { lists[id] = style.list?.id }
      if node.attribute("type") == "paragraph", node.attribute("default").isTrue {
        defaultParagraphStyle = id
      }
      styles[id] = style
    }
  }

  private static func font(_ properties: XMLNode) -> String? {
    properties.child("rFonts").flatMap { $0.attribute("ascii") ?? $0.attribute("hAnsi") }
  }

  /// The font of a run: its own, of its style, of its paragraph's style, the document's.
  func font(run: String?, runStyle: String?, paragraphStyle: String?) -> String? {
    run ?? runStyle.flatMap { inherited(from: $0, \.font) }
      ?? inherited(from: paragraphStyle ?? defaultParagraphStyle ?? "", \.font) ?? defaultFont
  }

  /// Whether a run style hides its text.
  func isHidden(_ style: String) -> Bool { inherited(from: style, \.isHidden) ?? false }

  /// The list of a paragraph style, and the style that names it.
  func list(of style: String?) -> (reference: WordListReference, style: String)? {
    var next = style ?? defaultParagraphStyle
    for _ in 0..<Self.depth {
      guard let id = next, let found = styles[id] else { return nil }
      if let list = found.list { return (list, id) }
      next = found.parent
    }
    return nil
  }

  private func inherited<Value>(from style: String, _ key: (Style) -> Value?) -> Value? {
    var next: String? = style
    for _ in 0..<Self.depth {
      guard let id = next, let found = styles[id] else { return nil }
      if let value = key(found) { return value }
      next = found.parent
    }
    return nil
  }

  /// The longest chain of styles that is followed; one may go round in circles.
  private static let depth = 32
}

/// A paragraph's place in a list.
struct WordListReference {
  /// The list; `nil` when only the level is given.
  var id: String?
  /// Zero-based; `nil` when the style decides.
  var level: Int?

  /// Reads `numPr`.
  init(_ node: XMLNode) {
    id = node.child("numId")?.attribute("val")
    level = node.child("ilvl")?.attribute("val")?.boundedNumber
  }

  init(id: String?, level: Int?) { (self.id, self.level) = (id, level) }
}

extension XMLNode {
  /// An element that is on unless it says otherwise.
  ///
  /// - Note: Source: ECMA-376-1 §17.17.4 (boolean property).
  var isOn: Bool { !["0", "false", "off"].contains(attribute("val") ?? "1") }
}

extension String? {
  /// Whether an attribute says yes.
  var isTrue: Bool { self == "1" || self == "true" || self == "on" }
}
