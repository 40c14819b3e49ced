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
      if kind == nil || own == .ratio && kind != .note || own == .foreign { kind = own }
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

  /// What is set against what: the lowest text that says so.
  private static func operands(of texts: [FoldedText]) -> (part: FoldedText?, base: FoldedText)? {
    for text in texts.reversed() {
      if let sides = sides(of: text) { return sides }
      for marker in ["so voi", "so cung", "so kh", "so ck", "so", "dat"] {
        guard let place = text.position(of: marker) else { continue }
        let utf8 = Array(text.text.utf8)
        let kept = marker == "so cung" || marker == "so kh" || marker == "so ck" ? 3 : marker.utf8.count
        let base = FoldedText(String(decoding: utf8[(place + kept)...], as: UTF8.self))
        let part = FoldedText(String(decoding: utf8[..<place], as: UTF8.self))
        if namesBase(base) { return (part.isEmpty ? nil : part, base) }
      }
      if namesBase(text) { return (nil, text) }
    }
    return nil
  }

  private static func namesBase(_ text: FoldedText) -> Bool {
    let time = HeaderTimeReader.time(in: text)
    return text.holds(anyOf: HeaderVocabulary.plan) || time.isSamePeriod || time.isPreviousPeriod
      || time.year != nil
  }
}
