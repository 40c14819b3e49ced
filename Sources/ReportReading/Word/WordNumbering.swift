internal import XMLStream

/// The lists of a document: their levels, and how far each has counted.
///
/// - Note: Source: ECMA-376-1 §17.9 (numbering). Lists that share an abstract definition share its
///   counters, as Word counts, unless an override starts them anew.
struct WordNumbering {
  /// One level of a list.
  struct Level {
    var start = 1
    var format = "decimal"
    var text = ""
    var suffix = " "
    /// Counters above this level's number begin it anew; 0 never, `nil` every level above.
    var restart: Int?
    /// Every number of its text is arabic.
    var isLegal = false
    /// The paragraph style that stands at this level.
    var style: String?

    init(_ node: XMLNode) {
      func value(_ name: String) -> String? { node.child(name)?.attribute("val") }
      start = value("start")?.boundedNumber ?? 0
      format = value("numFmt") ?? "decimal"
      text = value("lvlText") ?? ""
      suffix = value("suff") == "nothing" ? "" : " "
      restart = value("lvlRestart")?.boundedNumber
      isLegal = node.child("isLgl").map { $0.isOn } ?? false
      style = value("pStyle")
    }
  }

  private struct Definition {
    var levels: [Int: Level] = [:]
    var link: String?
  }

  private struct List {
    var definition: String
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private var definitions: [String: Definition] = [:]
  private var lists: [String: List] = [:]
  private var counters: [String: [Int: Int]] = [:]
  private var begun: Set<String> = []

  /// No lists.
  init() {}

  /// Reads `numbering.xml`.
  init(_ root: XMLNode, styles: WordStyles) {
    for node in root.children("abstractNum") {
      guard let id = node.attribute("abstractNumId") else { continue }
      var definition = Definition(link: node.child("numStyleLink")?.attribute("val"))
      definition.levels = Self.levels(node)
      definitions[id] = definition
    }
    for node in root.children("num") {
      guard let id = node.attribute("numId"),
        let definition = node.child("abstractNumId")?.attribute("val")
      else { continue }
      var list = List(definition: definition)
      for change in node.children("lvlOverride") {
        guard let level = change.attribute("ilvl")?.boundedNumber else { continue }
        list.starts[level] = change.child("startOverride")?.attribute("val")?.boundedNumber
        list.levels.merge(Self.levels(change)) { _, new in new }
      }
      lists[id] = list
    }
    for (id, definition) in definitions {
      guard let link = definition.link, let list = styles.lists[link].flatMap({ lists[$0] }),
        let levels = definitions[list.definition]?.levels
      else { continue }
      definitions[id]?.levels = levels
    }
  }

  private static func levels(_ node: XMLNode) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for level in node.children("lvl") {
      if let index = level.attribute("ilvl")?.boundedNumber, (0...8).contains(index) {
        levels[index] = Level(level)
      }
    }
    return levels
  }

  /// The level of a list that stands for a paragraph style.
  func level(of list: String, style: String) -> Int? {
    guard let list = lists[list] else { return nil }
    let own = list.levels.first { $0.value.style == style }
    return (own ?? definitions[list.definition]?.levels.first { $0.value.style == style })?.key
  }

  /// Counts a paragraph and gives its number as the reader sees it, the space behind it included;
  /// `nil` for a list that is not there or shows nothing.
  mutating func next(_ id: String, level: Int) -> String? {
    guard let list = lists[id], (0...8).contains(level), let shape = shape(list, level) else {
      return nil
    }
    var counts = counters[list.definition] ?? [:]
    if begun.insert(id).inserted {
      for (level, start) in list.starts { counts[level] = start - 1 }
    }
    for above in 0..<level where counts[above] == nil {
      counts[above] = self.shape(list, above)?.start ?? 1
    }
    counts[level] = (counts[level] ?? shape.start - 1) + 1
    for below in counts.keys where below > level {
      let restart = self.shape(list, below)?.restart
      // `lvlRestart` counts levels from one; a level goes on when a deeper one than it names counts.
      if restart == 0 || restart.map({ level + 1 > $0 }) ?? false { continue }
      counts[below] = list.starts[below].map { $0 - 1 }
    }
    counters[list.definition] = counts
    let text = label(shape, list, counts)
    return text.isEmpty ? nil : text + shape.suffix
  }

  private func shape(_ list: List, _ level: Int) -> Level? {
    list.levels[level] ?? definitions[list.definition]?.levels[level]
  }

  private func label(_ level: Level, _ list: List, _ counts: [Int: Int]) -> String {
    if level.format == "none" || level.format == "bullet" {
      return ListNumber.bullet(level.format == "none" ? "" : level.text)
    }
    var text = ""
    var isPlace = false
    for scalar in level.text.unicodeScalars {
      if isPlace, let digit = Int(String(scalar)), (1...9).contains(digit) {
        let format = level.isLegal ? "decimal" : shape(list, digit - 1)?.format ?? "decimal"
        text += ListNumber.text(counts[digit - 1] ?? 1, format: format)
        isPlace = false
      } else if scalar == "%" {
        isPlace = true
      } else {
        text.unicodeScalars.append(scalar)
        isPlace = false
      }
    }
    return text
  }
}
