/// What one header text says, or several over one column together.
struct HeaderMeaning {
  /// What sort of figure.
  enum Kind: Hashable {
    case plan
    case done
    case estimate
    case ratio
    case verdict
    case note
    /// A figure that no report on indicators states.
    case foreign
    /// A day, a decision or a place.
    case particular
  }

  var kind: Kind?
  var time = HeaderTime()
  var isResolution = false
  var isAssigned = false
  var scope: ColumnScope?
  /// The two sides of "UTH/KH", or the base of "so với cùng kỳ".
  var operands: (part: FoldedText?, base: FoldedText)?
  var isChange = false

  /// Reads the texts over a column, from top to bottom: the lower text decides, the upper ones
  /// complete it.
  init(_ texts: [FoldedText]) {
    for text in texts.reversed() {
      let own = HeaderMeaning.kind(of: text)
      if kind == nil || own == .ratio && kind != .note && kind != .particular || own == .foreign {
        kind = own
      } else if kind == .plan, text.holds(anyOf: HeaderVocabulary.disbursed),
        !text.holds(anyOf: HeaderVocabulary.plan)
      {
        // "Giải ngân đến 30/6 | Vốn kế hoạch năm": what was spent of it.
        kind = .done
      }
      time = time.completed(by: HeaderTimeReader.time(in: text))
      isResolution = isResolution || text.holds(anyOf: HeaderVocabulary.resolution)
      isAssigned = isAssigned || text.holds(anyOf: HeaderVocabulary.assigned)
      if scope == nil { scope = ColumnScope(header: text) }
      isChange = isChange || text.holds(anyOf: HeaderVocabulary.change)
    }
    if kind == .ratio { operands = HeaderMeaning.operands(of: texts) }
  }

  private static func kind(of text: FoldedText) -> Kind? {
    if text.holds(anyOf: HeaderVocabulary.note) { return .note }
    if text.holds(anyOf: HeaderVocabulary.particulars) { return .particular }
    if text.holds(anyOf: HeaderVocabulary.foreign) { return .foreign }
    if text.holds(anyOf: HeaderVocabulary.ratio) || divides(text) { return .ratio }
    if text.holds(anyOf: HeaderVocabulary.verdict) { return .verdict }
    if text.holds(anyOf: HeaderVocabulary.plan) {
      // "Kế hoạch và thực hiện" is a group over both.
      return text.holds(anyOf: ["thuc hien", "th"]) ? nil : .plan
    }
    if text.holds(anyOf: HeaderVocabulary.estimate) { return .estimate }
    if text.holds(anyOf: HeaderVocabulary.done) { return .done }
    return nil
  }

  /// "UTH 2024/TH 2023": two sides that both speak of figures.
  private static func divides(_ text: FoldedText) -> Bool { sides(of: text) != nil }

  private static func sides(of text: FoldedText) -> (FoldedText, FoldedText)? {
    let parts = text.text.split(separator: "/", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let sides = parts.map { FoldedText(String($0)) }
    let speaks = sides.allSatisfy { side in
      side.holds(anyOf: HeaderVocabulary.plan) || side.holds(anyOf: HeaderVocabulary.done)
        || side.holds(anyOf: HeaderVocabulary.estimate)
        || HeaderTimeReader.time(in: side).isSamePeriod
        || HeaderTimeReader.time(in: side).isRunning
    }
    return speaks ? (sides[0], sides[1]) : nil
  }

  /// What is set against what: the lowest text that says so; the part may stand above the base
  /// ("Tháng 5 so với | cùng kỳ").
  private static func operands(of texts: [FoldedText]) -> (part: FoldedText?, base: FoldedText)? {
    var base: FoldedText?
    for text in texts.reversed() {
      if base == nil, let sides = sides(of: text) { return sides }
      if let (before, after) = comparison(in: text) {
        // "Tăng, giảm so cùng kỳ | 10 tháng": the lower text says whose change it is.
        if let base, namesOnlySpan(base), namesOther(after) { return (base, after) }
        if let base { return (before, base) }
        if namesBase(after) { return (before, after) }
      }
      if base == nil, namesBase(text) { base = text }
    }
    return base.map { (nil, $0) }
  }

  /// The words before and behind "so với", "so", "đạt".
  private static func comparison(in text: FoldedText) -> (before: FoldedText?, after: FoldedText)? {
    for marker in ["so voi", "so cung", "so kh", "so ck", "so", "dat"] {
      guard let place = text.position(of: marker) else { continue }
      let bytes = Array(text.text.utf8)
      let keepsNext = ["so cung", "so kh", "so ck"].contains(marker)
      let length = keepsNext ? 3 : marker.utf8.count
      let after = FoldedText(String(decoding: bytes[(place + length)...], as: UTF8.self))
      let before = FoldedText(String(decoding: bytes[..<place], as: UTF8.self))
      return (before.words.isEmpty ? nil : before, after)
    }
    return nil
  }

  /// Whether a text names a stretch of time and nothing to compare with.
  private static func namesOnlySpan(_ text: FoldedText) -> Bool {
    let time = HeaderTimeReader.time(in: text)
    return time.span != nil && !time.isSamePeriod && !time.isPreviousPeriod
      && !text.holds(anyOf: HeaderVocabulary.plan)
  }

  /// Whether a text names a plan or another period.
  private static func namesOther(_ text: FoldedText) -> Bool {
    let time = HeaderTimeReader.time(in: text)
    return text.holds(anyOf: HeaderVocabulary.plan) || time.isSamePeriod || time.isPreviousPeriod
  }

  private static func namesBase(_ text: FoldedText) -> Bool {
    let time = HeaderTimeReader.time(in: text)
    return text.holds(anyOf: HeaderVocabulary.plan) || time.isSamePeriod || time.isPreviousPeriod
      || time.year != nil || time.span != nil
  }
}
