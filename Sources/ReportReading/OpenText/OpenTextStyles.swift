internal import XMLStream

/// What the styles of a document say of fonts and lists.
struct OpenTextStyles {
  /// A text or paragraph style.
  struct Style {
    var parent: String?
    var font: String?
    var isHidden: Bool?
    var isRaised: Bool?
  }

  /// A level of a list.
  struct Level {
    var format = ""
    var prefix = ""
    var suffix = ""
    var start = 1
    /// How many levels its number shows.
    var shown = 1
    /// The shape of the number, `%1%.%2%`, where the producer wrote one.
    var pattern: String?
    var bullet: String?
  }

  /// By family and name.
  var styles: [String: Style] = [:]
  /// Families of fonts by the names that styles give them.
  var fonts: [String: String] = [:]
  /// Levels by list style, from 1; the outline's under an empty name.
  var lists: [String: [Int: Level]] = [:]

  /// The first value along a style and its parents.
  func inherited<Value>(
    _ family: String, _ name: String?, _ key: (Style) -> Value?
  ) -> Value? {
    var next = name
    for _ in 0..<32 {
      guard let id = next, let style = styles[family + " " + id] else { break }
      if let value = key(style) { return value }
      next = style.parent
    }
    return styles[family + " "].flatMap(key)
  }

  /// The number of a list item, the space behind it included; `nil` where none is shown.
  ///
  /// - Parameter counts: How far each level has counted, the outermost first.
  func label(_ list: String, _ counts: [Int]) -> String? {
    guard let level = lists[list]?[counts.count] else { return nil }
    if let bullet = level.bullet {
      let text = ListNumber.bullet(bullet)
      return text.isEmpty ? nil : text + " "
    }
    var text = ""
    if let pattern = level.pattern {
      // Odd pieces between the signs are numbers of levels.
      for (index, piece) in pattern.split(separator: "%", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index % 2 == 0 {
          text += piece
        } else if let place = Int(piece), counts.indices.contains(place - 1) {
          text += number(list, counts, level: place)
        }
      }
    } else {
      guard !level.format.isEmpty else { return nil }
      let first = max(1, counts.count - level.shown + 1)
      let numbers = (first...counts.count).map { number(list, counts, level: $0) }
      text = level.prefix + numbers.filter { !$0.isEmpty }.joined(separator: ".") + level.suffix
    }
    return text.contains { !$0.isWhitespace } ? text + " " : nil
  }

  private func number(_ list: String, _ counts: [Int], level: Int) -> String {
    let format =
      switch lists[list]?[level]?.format ?? "1" {
      case "I": "upperRoman"
      case "i": "lowerRoman"
      case "A": "upperLetter"
      case "a": "lowerLetter"
      case "": "none"
      default: "decimal"
      }
    return ListNumber.text(counts[level - 1], format: format)
  }
}
