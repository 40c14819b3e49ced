import ReportReading
import VietnameseText

/// Places that figures are of.
extension DocumentScanner {
  /// "huyện Tân Khê" directly before a number: an administrative noun and the capitalised words
  /// behind it.
  func place(before end: Int) -> Range<Int>? {
    var start = end
    while start > 0, tokens[start - 1].kind == .word, tokens[start - 1].isCapitalized { start -= 1 }
    guard (1...5).contains(end - start),
      let noun = Self.administrativeUnits.match(tokens, endingAt: start, from: max(0, start - 2))
    else { return nil }
    return (start - noun)..<end
  }

  private static let administrativeUnits = PhraseSet([
    "huyện", "xã", "phường", "thị trấn", "thị xã", "thành phố", "quận", "tp", "tx", "đặc khu",
    "thôn", "ấp", "bản", "khu phố",
  ])
}
