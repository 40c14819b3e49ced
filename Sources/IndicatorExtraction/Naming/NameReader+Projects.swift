import ReportReading
import VietnameseText

/// Projects and programmes, whose names say what a sum or count is of.
extension NameReader {
  /// Whether a phrase is the name of a project, which is not cut.
  func namesProject(_ range: Range<Int>) -> Bool {
    Self.projects.match(tokens, at: range.lowerBound, limit: range.upperBound) != nil
  }

  /// The project named before a number: in its sentence, or where its paragraph opens.
  func project(before end: Int, from first: Int) -> Range<Int>? {
    var index = end - 1
    var isOther = false
    let last = max(first, end - 90)
    while index >= last {
      let token = tokens[index]
      if token.isMark(".") || token.isMark(";") { isOther = true }
      if Self.projects.match(tokens, at: index, limit: end) != nil, !isCounted(index, first) {
        if isOther, index > first + 3 { return nil }
        let stop = projectEnd(index, end)
        if stop - index >= 4 { return withoutBuilding(index, stop)..<stop }
      }
      index -= 1
    }
    return nil
  }

  private func isCounted(_ index: Int, _ first: Int) -> Bool {
    guard index > first else { return false }
    let before = tokens[index - 1]
    return before.kind == .number || Self.counting.contains(before.key)
      || index + 2 < tokens.count && tokens[index + 2].kind == .number
  }
  /// "Dự án đầu tư xây dựng công trình đường D3": what is built names the project.
  private func withoutBuilding(_ start: Int, _ end: Int) -> Int {
    guard let count = Self.projects.match(tokens, at: start, limit: end),
      let more = Self.building.match(tokens, at: start + count, limit: end),
      start + count + more + 2 <= end
    else { return start }
    return start + count + more
  }
  private static let building = PhraseSet([
    "đầu tư xây dựng công trình", "đầu tư xây dựng", "xây dựng công trình",
  ])

  private static let counting = PhraseSet([
    "các", "số", "mỗi", "những", "nhiều", "chủ", "lý", "trình", "một",
  ])

  private func projectEnd(_ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, end - start < 22,
      !tokens[end].isMark(",") || end + 1 < limit && tokens[end + 1].isCode,
      !tokens[end].isMark("("),
      !tokens[end].isMark(":"), !tokens[end].isMark(";"),
      tokens[end].isCapitalized
        || Self.projectEnds.match(tokens, at: end, limit: limit) == nil
    { end += 1 }
    return end
  }

  /// "Chương trình mục tiêu …", "Dự án khu tái định cư …".
  func project(_ range: Range<Int>) -> Range<Int>? {
    guard
      let start = range.last(where: {
        Self.projects.match(tokens, at: $0, limit: range.upperBound) != nil
      })
    else { return nil }
    var end = start
    while end < range.upperBound, end - start < 14, !tokens[end].isMark(","),
      Self.projectEnds.match(tokens, at: end, limit: range.upperBound) == nil
    { end += 1 }
    return end - start >= 4 ? start..<end : nil
  }
  private static let projects = PhraseSet(["chương trình", "dự án", "đề án"])
  private static let projectEnds = PhraseSet([
    "cho", "theo", "đã", "với", "do", "năm", "có", "được", "gồm", "là", "đạt", "tổng", "còn",
  ])
}
