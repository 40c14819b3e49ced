import ReportReading
import VietnameseText

/// The places that a report names with their level ("xã Đông Lĩnh", "các xã Cao Xá và Bản Chang"),
/// so that lists may name them without: "trong đó Đông Lĩnh 412 ha, Cao Xá 341 ha, thị trấn 12 ha".
struct KnownPlaces {
  private let tokens: [Token]
  private var names: Set<[WordKey]> = []
  /// The place that a level alone stands for; `nil` where several bear it.
  private var bearers: [WordKey: Range<Int>?] = [:]

  init(tokens: [Token]) {
    self.tokens = tokens
    for index in tokens.indices {
      guard let count = Self.levels.match(tokens, at: index, limit: tokens.count),
        // "hợp tác xã Nông nghiệp Phú Lạc"
        index == 0 || tokens[index - 1].key != Self.cooperative
      else { continue }
      note(level: index..<index + count)
    }
  }

  /// Notes the names behind a level, as many as stand in a list.
  private mutating func note(level: Range<Int>) {
    var start = level.upperBound
    var name = nameRange(from: start)
    let key = tokens[level.upperBound - 1].key
    while let found = name {
      let words = found.map { tokens[$0].key }
      if bearers[key] == nil {
        bearers[key] = .some(level.lowerBound..<found.upperBound)
      } else if let other = bearers[key] ?? nil, !other.map({ tokens[$0].key }).ends(with: words) {
        bearers[key] = .some(nil)
      }
      names.insert(words)
      start = found.upperBound
      guard start < tokens.count, tokens[start].isMark(",") || tokens[start].key == WordKey.and
      else { return }
      name = nameRange(from: start + 1)
    }
  }

  /// Two to four capitalised words in one line.
  private func nameRange(from start: Int) -> Range<Int>? {
    var end = start
    while end < tokens.count, end - start < 5, tokens[end].kind == .word, tokens[end].isCapitalized,
      end == start || !tokens[end].startsLine
    { end += 1 }
    return (2...4).contains(end - start) ? start..<end : nil
  }

  /// The place whose bare name, or whose level if it alone bears it, stands right before a number.
  func place(before number: Int) -> Range<Int>? {
    if let name = name(before: number) { return name }
    let end = behindName(number)
    guard end > 0, Self.alone.contains(tokens[end - 1].key), end < 3 || !isOfAll(end - 3) else {
      return nil
    }
    return bearers[tokens[end - 1].key] ?? nil
  }

  /// The place whose bare name stands right before a number.
  func name(before number: Int) -> Range<Int>? {
    let end = behindName(number)
    var start = end
    while start > 0, end - start < 5, tokens[start - 1].kind == .word,
      tokens[start - 1].isCapitalized
    { start -= 1 }
    return names.contains((start..<end).map { tokens[$0].key }) ? start..<end : nil
  }

  /// Where a name would end that a number stands behind: "Cao Xá (341 ha)", "thị trấn còn 1.310 con".
  private func behindName(_ number: Int) -> Int {
    var end = number
    while end > 0, number - end < 3,
      Self.linking.contains(tokens[end - 1].key) || tokens[end - 1].isMark("(")
    { end -= 1 }
    return end
  }

  /// "các thị trấn", "mỗi thị trấn".
  private func isOfAll(_ index: Int) -> Bool { Self.all.contains(tokens[index].key) }
  private static let cooperative = WordKey("tác")
  private static let all = WordSet(["toàn", "các", "mỗi", "từng", "những"])
  /// The last words of levels that a district has one of: "thị trấn".
  private static let alone = WordSet(["trấn"])

  private static let linking = WordSet([
    "có", "đạt", "là", "được", "còn", "với", "ước", "thu", "chi",
  ])
  private static let levels = PhraseSet(["xã", "phường", "thị trấn", "huyện", "thị xã", "quận"])
}

extension Array where Element: Equatable {
  /// Whether the last elements are these.
  fileprivate func ends(with others: [Element]) -> Bool {
    suffix(others.count).elementsEqual(others)
  }
}
