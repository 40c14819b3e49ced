/// Text with `*` (any text), `?` (any character) and `~` (the next one as it is); case does not
/// count.
struct WildcardPattern {
  private enum Element: Equatable {
    case any
    case one
    case character(Character)
  }
  private var elements: [Element] = []

  /// Reads a pattern.
  ///
  /// - Returns: `nil` for text without `*`, `?` or `~`.
  init?(_ text: String) {
    guard text.utf8.contains(where: { $0 == 42 || $0 == 63 || $0 == 126 }) else { return nil }
    var isEscaped = false
    for character in text.lowercased() {
      if isEscaped {
        if character != "*", character != "?", character != "~" { elements.append(.character("~")) }
        elements.append(.character(character))
        isEscaped = false
        continue
      }
      switch character {
      case "~": isEscaped = true
      case "*": if elements.last != .any { elements.append(.any) }
      case "?": elements.append(.one)
      default: elements.append(.character(character))
      }
    }
    if isEscaped { elements.append(.character("~")) }
  }

  /// Whether the whole text follows the pattern.
  ///
  /// - Complexity: O(text × pattern).
  func matches(_ text: String) -> Bool {
    let characters = Array(text.lowercased())
    return length(characters, from: 0, toEnd: true) != nil
  }

  /// The first place at or behind `start` where the pattern is found, in characters.
  func first(in characters: [Character], from start: Int) -> Int? {
    for place in start..<max(start, characters.count + 1)
    where length(characters, from: place, toEnd: false) != nil {
      return place
    }
    return nil
  }

  /// Where a match that starts at a place ends; the usual backtracking to the last `*`.
  private func length(_ characters: [Character], from start: Int, toEnd: Bool) -> Int? {
    var (place, index) = (start, 0)
    var retry: (place: Int, index: Int)?
    while true {
      if index == elements.count {
        if !toEnd || place == characters.count { return place }
      } else if elements[index] == .any {
        retry = (place, index)
        index += 1
        continue
      } else if place < characters.count, accepts(elements[index], characters[place]) {
        place += 1
        index += 1
        continue
      }
      guard let last = retry, last.place < characters.count else { return nil }
      retry = (last.place + 1, last.index)
      (place, index) = (last.place + 1, last.index + 1)
    }
  }

  private func accepts(_ element: Element, _ character: Character) -> Bool {
    element == .one || element == .character(character)
  }
}
