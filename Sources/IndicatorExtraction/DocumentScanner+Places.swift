import ReportReading
import VietnameseText

/// Places that figures are of.
extension DocumentScanner {
  /// "huyện Tân Khê", "Khóm 1 có", "xã Long Điền Thượng đạt" before a number: an administrative noun
  /// and the capitalised words or the number behind it.
  func place(before end: Int) -> Range<Int>? {
    var start = end
    while start > 0, end - start < 3, Self.linking.contains(tokens[start - 1].key) { start -= 1 }
    return place(endingAt: start)
  }

  /// The place that the words before `end` name.
  func place(endingAt end: Int) -> Range<Int>? {
    var start = end
    if start > 1, tokens[start - 1].kind == .number,
      tokens[start - 1].end - tokens[start - 1].start < 3
    {
      start -= 1
    } else {
      // A place has six words at most.
      while start > 0, end - start < 7, tokens[start - 1].kind == .word,
        tokens[start - 1].isCapitalized
      {
        start -= 1
      }
      // "Khóm Tân Quới": the noun may be written large.
      if Self.opensWithNoun(tokens, start, end) { return start..<end }
    }
    guard (1...5).contains(end - start),
      let noun = Self.administrativeUnits.match(tokens, endingAt: start, from: max(0, start - 2))
    else { return nil }
    return (start - noun)..<end
  }

  private static func opensWithNoun(_ tokens: [Token], _ start: Int, _ end: Int) -> Bool {
    guard start < end, let count = administrativeUnits.match(tokens, at: start, limit: end) else {
      return false
    }
    return start + count < end && end - start <= 6
  }

  private static let linking = WordSet([
    "có", "đạt", "là", "được", "còn", "với", "xảy", "ra", "ước",
  ])
  private static let administrativeUnits = PhraseSet([
    "huyện", "xã", "phường", "thị trấn", "thị xã", "thành phố", "quận", "tp", "tx", "đặc khu",
    "thôn", "ấp", "bản", "khu phố", "khóm", "buôn", "tt", "tổ dân phố", "tổ",
  ])
}
