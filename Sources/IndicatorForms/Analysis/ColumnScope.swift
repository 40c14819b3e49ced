/// Whose figures a column holds, in a form that sets several units side by side.
public enum ColumnScope: Hashable, Sendable {
  /// All of the reporting unit: "Toàn huyện", "Tổng số"; with the level named, folded ("huyen").
  case whole(level: String?)
  /// One unit: "Xã Tân Long", or a bare proper name among such columns.
  case unit(String)

  /// The levels of administration, folded, longest first.
  static let levels = [
    "thi tran", "thi xa", "thanh pho", "dac khu", "khu pho", "to dan pho", "phuong", "huyen",
    "quan",
    "tinh", "khom", "thon", "xa", "ap", "buon", "ban", "tp.", "tp", "tx.", "tx", "tt.", "tt",
  ]

  /// The scope that a header names; `nil` for none.
  init?(header text: FoldedText) {
    if ["tong so", "tong cong", "cong", "tong", "chung"].contains(text.text) {
      self = .whole(level: nil)
      return
    }
    if text.opens(with: "toan ") {
      let rest = String(text.text.dropFirst(5))
      guard let level = ColumnScope.levels.first(where: { rest.hasPrefix($0) }) else { return nil }
      self = .whole(level: level)
      return
    }
    let names = ColumnScope.levels.contains { level in
      text.opens(with: level + " ") && text.byteCount > level.utf8.count + 1
    }
    guard names, text.words.count <= 6, !text.holds(anyOf: HeaderVocabulary.plan),
      !text.holds("giao"), HeaderTimeReader.time(in: text).isEmpty
    else { return nil }
    self = .unit(text.text)
  }

  /// Whether the column is for the figures of a reporting unit.
  ///
  /// - Parameter unitName: "UBND thị xã Ngã Năm"; `nil` when not known.
  func covers(_ unitName: String?) -> Bool {
    let name = unitName.map { FoldedText($0) }
    switch self {
    case .whole(let level):
      guard let level, let name, ["tinh", "huyen", "quan", "xa", "phuong"].contains(level) else {
        return true
      }
      let told = ColumnScope.levels.filter { name.holds($0) }
      return told.isEmpty || told.contains(level) || isSameRank(level, told)
    case .unit(let unit):
      guard let name else { return false }
      guard let level = ColumnScope.levels.first(where: { unit.hasPrefix($0 + " ") }) else {
        return name.holds(unit)
      }
      let bare = String(unit.dropFirst(level.utf8.count + 1))
      return ColumnScope.spellings(of: level).contains { name.holds($0 + " " + bare) }
    }
  }

  /// Whether the column is for a place that a measure is said of: "Xã Phú Lạc" for "Phú Lạc".
  func covers(place: String) -> Bool {
    guard case .unit(let unit) = self else { return false }
    let place = FoldedText(place)
    let (own, other) = (ColumnScope.bare(unit), ColumnScope.bare(place.wordsBetweenBlanks))
    guard !own.name.isEmpty, own.name == other.name else { return false }
    guard let level = own.level, let named = other.level else {
      // "Khóm 1" and "Ấp 1" are two places.
      return own.name.utf8.contains { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    return ColumnScope.spellings(of: level).contains(named)
  }

  /// A name without its level of administration.
  private static func bare(_ text: String) -> (level: String?, name: String) {
    let words = FoldedText(text).words.joined(separator: " ")
    guard let level = levels.first(where: { words.hasPrefix($0 + " ") }) else { return (nil, words) }
    return (level, String(words.dropFirst(level.utf8.count + 1)))
  }

  private static func spellings(of level: String) -> [String] {
    let groups = [
      ["thi tran", "tt.", "tt"], ["thi xa", "tx.", "tx"], ["thanh pho", "tp.", "tp"],
    ]
    return groups.first { $0.contains(level) } ?? [level]
  }

  /// "Toàn huyện" on the form of a district that is a town now.
  private func isSameRank(_ level: String, _ told: [String]) -> Bool {
    let ranks = [
      ["tinh", "thanh pho", "tp", "tp."],
      ["huyen", "quan", "thi xa", "thanh pho", "tp", "tp.", "tx", "tx."],
      ["xa", "phuong", "thi tran", "dac khu", "tt", "tt."],
    ]
    return ranks.contains { $0.contains(level) && told.contains(where: $0.contains) }
  }
}
