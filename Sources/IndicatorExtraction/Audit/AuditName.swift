import IndicatorModel
import VietnameseText

/// The telling words of indicators' names, to see whether two names mean one thing.
struct AuditName: Sendable {
  /// The words that tell, each once.
  private(set) var words: [WordKey] = []
  /// Words with a capital inside the name: places and proper names.
  private(set) var proper: [WordKey] = []

  init(_ measure: Measure) { self.init(measure.indicator, more: measure.wording) }

  /// A name and more words that tell but name no places of their own.
  init(_ text: String, more: String) {
    add(text, withPlaces: true)
    add(more, withPlaces: false)
  }

  init(_ text: String) { add(text, withPlaces: true) }

  private mutating func add(_ text: String, withPlaces: Bool) {
    var (isFirst, part) = (true, Part())
    for scalar in text.unicodeScalars {
      if scalar != " " {
        part.append(scalar)
      } else if part.count > 0 {
        add(part, isInside: withPlaces && !isFirst)
        (isFirst, part) = (false, Part())
      }
    }
    if part.count > 0 { add(part, isInside: withPlaces && !isFirst) }
  }

  private mutating func add(_ part: Part, isInside: Bool) {
    guard part.hasLetter else { return }
    let key = part.builder.key
    if !AuditName.light.contains(key), !words.contains(key) { words.append(key) }
    if isInside, part.opensWithCapital, !part.isAcronym, !proper.contains(key) {
      proper.append(key)
    }
  }

  /// A part of a name between two spaces, commas and parentheses around it left out.
  private struct Part {
    private(set) var builder = WordKeyBuilder()
    private(set) var count = 0
    private(set) var hasLetter = false
    private(set) var opensWithCapital = false
    private var hasLowercase = false
    /// Capitals and other marks only: "BHYT", "THCS".
    var isAcronym: Bool { count > 1 && !hasLowercase }

    mutating func append(_ scalar: Unicode.Scalar) {
      let letter = Letter(scalar)
      if letter.isLetter {
        hasLetter = true
        if count == 0 { opensWithCapital = letter.isUppercase }
        if !letter.isUppercase { hasLowercase = true }
      }
      if !letter.isMark { count += 1 }
      if scalar != ",", scalar != "(", scalar != ")" { builder.append(scalar) }
    }
  }

  /// How many telling words two names share.
  func shared(_ other: AuditName) -> Int {
    words.reduce(0) { other.words.contains($1) ? $0 + 1 : $0 }
  }

  /// Whether it has a proper noun that another name lacks.
  func namesPlace(missingIn other: AuditName) -> Bool {
    proper.contains { !other.words.contains($0) }
  }

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

  private static let light = WordSet(
    keys: VietnameseText.words(
      """
      số tổng được đã của trên địa bàn các quận huyện thị xã phường tỉnh toàn tỷ lệ người và
      thực hiện ước đạt có là với trong cho từ đến theo so cùng kỳ năm tháng quý đầu cuối nay
      hiện còn lượng mức một những tại về đó này
      """))
}
