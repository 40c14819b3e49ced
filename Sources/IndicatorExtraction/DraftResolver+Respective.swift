import IndicatorModel
import ReportReading
import VietnameseText

/// Lists that answer an earlier list one by one.
extension DraftResolver {
  /// "khu vực I chiếm 21,4%, khu vực II 39,5% (9 tháng năm 2024 tương ứng là 22,4% và 38,0%)": each
  /// value is of what the list before names at its place.
  mutating func settleRespective() {
    var index = 0
    while index < drafts.count {
      let end = respectiveRun(from: index)
      let count = end - index
      if count >= 2, let owners = answered(index, count) {
        for place in 0..<count { settle(index + place, as: owners[place]) }
      }
      index = max(index + 1, end)
    }
  }

  /// The end of a run of values behind "tương ứng", none of which says what it is of.
  private func respectiveRun(from index: Int) -> Int {
    let number = drafts[index].quantity.tokens.lowerBound
    guard index > 0, drafts[index].cell == nil, drafts[index].unit != nil,
      (max(0, number - 4)..<number).contains(where: {
        Self.respectively.match(scanner.tokens, at: $0, limit: number) != nil
      })
    else { return index }
    var end = index + 1
    while end < drafts.count, drafts[end].sentence == drafts[index].sentence,
      drafts[end].depth == drafts[index].depth, isAlone(end)
    { end += 1 }
    return end
  }

  /// Only a comma, a semicolon or "và" stands between a value and the one before.
  func isAlone(_ index: Int) -> Bool {
    let before = drafts[index - 1].quantity.tokens.upperBound
    let gap = before..<max(before, drafts[index].quantity.tokens.lowerBound)
    return !gap.isEmpty && gap.count <= 2
      && gap.allSatisfy {
        scanner.tokens[$0].isMark(",") || scanner.tokens[$0].isMark(";")
          || scanner.tokens[$0].key == WordKey.and
      }
  }

  /// As many measures of the paragraph directly before, told one by one in the same unit.
  private func answered(_ index: Int, _ count: Int) -> [Int]? {
    let unit = drafts[index].unit?.unitClass
    var owners: [Int] = []
    var place = index - 1
    while place >= 0, owners.count < count, drafts[place].paragraph == drafts[index].paragraph {
      let isSide =
        drafts[place].kind == .targetOnly || drafts[place].isPrior || drafts[place].depth > 0
      if !isSide {
        guard drafts[place].unit?.unitClass == unit else { break }
        owners.append(place)
      }
      place -= 1
    }
    guard owners.count == count else { return nil }
    return owners.reversed()
  }

  private mutating func settle(_ index: Int, as owner: Int) {
    if drafts[index].kind == .targetOnly {
      drafts[index].planFor = owner
      (drafts[index].parent, drafts[index].relation) = (nil, nil)
    } else {
      guard drafts[index].depth > drafts[owner].depth else { return }
      drafts[index].isPrior = true
      drafts[index].parent = owner
      drafts[index].kind = drafts[owner].kind
    }
    drafts[index].trace.append("answers the list before it, one by one")
  }

  private static let respectively = PhraseSet(["tương ứng", "lần lượt"])
}
