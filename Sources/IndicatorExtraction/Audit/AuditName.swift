import IndicatorModel
import VietnameseText

/// The telling words of indicators' names, to see whether two names mean one thing.
struct AuditName: Sendable {
  /// The words that tell, each once.
  let words: Set<WordKey>
  /// Words with a capital inside the name: places and proper names.
  let proper: Set<WordKey>

  init(_ measure: Measure) { self.init(measure.indicator, more: measure.wording) }

  /// A name and more words that tell but name no places of their own.
  init(_ text: String, more: String) {
    let (name, other) = (AuditName(text), AuditName(more))
    (words, proper) = (name.words.union(other.words), name.proper)
  }

  init(_ text: String) {
    var words: Set<WordKey> = []
    var proper: Set<WordKey> = []
    for (position, part) in text.split(separator: " ").enumerated() {
      let key = WordKey(ignoringMarksIn: String(part))
      guard part.contains(where: \.isLetter) else { continue }
      if !AuditName.light.contains(key) { words.insert(key) }
      let isCapital = part.first?.isUppercase == true
      let isAcronym = part.count > 1 && part.allSatisfy { $0.isUppercase || !$0.isLetter }
      if position > 0, isCapital, !isAcronym { proper.insert(key) }
    }
    (self.words, self.proper) = (words, proper)
  }

  /// How many telling words two names share.
  func shared(_ other: AuditName) -> Int { words.intersection(other.words).count }

  /// 2 × shared / all, 0...1.
  func likeness(_ other: AuditName) -> Double {
    let all = words.count + other.words.count
    return all == 0 ? 0 : Double(2 * shared(other)) / Double(all)
  }

  /// How much of the shorter name stands in the longer one, 0...1.
  func containment(_ other: AuditName) -> Double {
    let least = min(words.count, other.words.count)
    return least == 0 ? 0 : Double(shared(other)) / Double(least)
  }

  private static let light: Set<WordKey> = Set(
    VietnameseText.words(
      """
      số tổng được đã của trên địa bàn các quận huyện thị xã phường tỉnh toàn tỷ lệ người và
      thực hiện ước đạt có là với trong cho từ đến theo so cùng kỳ năm tháng quý đầu cuối nay
      hiện còn lượng mức một những tại về đó này
      """))
}
