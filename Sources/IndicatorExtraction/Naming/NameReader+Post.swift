import ReportReading
import VietnameseText

/// The words behind a unit.
extension NameReader {
  /// The words behind the unit of a draft that belong to its name.
  ///
  /// - Parameter next: where the next draft's tokens start.
  func post(_ post: Range<Int>, behind number: Int, limit: Int, next: Int?) -> Range<Int> {
    if let quoted = quoted(number, limit) { return quoted }
    let start = post.isEmpty ? number : post.lowerBound
    var end = max(start, post.upperBound)
    if end < limit,
      NameLexicon.postVerbs.match(tokens, at: end, limit: limit) != nil
        || end == start && NameLexicon.postPlaces.match(tokens, at: end, limit: limit) != nil
    {
      end = extended(end, min(limit, start + 14), next)
    }
    var index = start
    while index < end, index - start < 12,
      !tokens[index].isMark(",") || scanner.isInnerComma(index),
      !endsPost(index, end)
    { index += 1 }
    return start..<index
  }

  /// "06 đối tượng “mua bán, tổ chức sử dụng trái phép …”": all that stands between the quotes.
  private func quoted(_ start: Int, _ limit: Int) -> Range<Int>? {
    guard start < limit, tokens[start].isMark("“") else { return nil }
    let last = min(limit, start + 24)
    guard let close = (start..<last).first(where: { tokens[$0].isMark("”") }), close > start + 1
    else { return nil }
    return (start + 1)..<close
  }

  private static let now = WordKey("hiện")
  private static let ongoing = WordKey("đang")
  private static let compounds = WordSet(["thực", "xuất", "phát", "thể", "biểu", "tái"])

  /// Whether the words from here on only tell place, source or purpose; "từ 3 sao trở lên" and "trên
  /// địa bàn đạt chuẩn" go on.
  private func endsPost(_ index: Int, _ end: Int) -> Bool {
    guard let count = NameLexicon.postEnds.match(tokens, at: index, limit: end) else {
      return false
    }
    let next = index + count
    // "gia đình thanh niên đang thực hiện nghĩa vụ"
    if index > 1, count == 1, tokens[index].key == Self.now,
      Self.compounds.contains(tokens[index - 1].key), tokens[index - 2].key == Self.ongoing
    {
      return false
    }
    if next < end, tokens[next].kind == .number, tokens[index].key == WordKey.from { return false }
    if NameLexicon.postPlaces.match(tokens, at: index, limit: end) != nil { return false }
    if index > 0, NameLexicon.situated.contains(tokens[index - 1].key) { return false }
    if count == 3, NameLexicon.postVerbs.match(tokens, at: next, limit: end) != nil { return false }
    return true
  }

  /// Where the clause ends, when no other number stands in it but one that "và" sets apart: "236 ha
  /// được cấp mã số và 58 ha đạt chứng nhận".
  private func extended(_ start: Int, _ limit: Int, _ next: Int?) -> Int {
    var index = start
    while index < limit {
      let token = tokens[index]
      if token.kind == .punctuation, !scanner.isInnerComma(index) { return index }
      if token.kind == .number {
        if let next, next <= index {
          return index > start && tokens[index - 1].key == WordKey.and ? index - 1 : start
        }
        if index + 1 < limit, tokens[index + 1].isMark("%") { return start }
      }
      index += 1
    }
    return index
  }
}
