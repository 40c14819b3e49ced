import IndicatorModel
import VietnameseText

/// Finds measures that state the same indicator again.
struct RepeatFinder {
  let drafts: [Draft]

  /// Sets `sameAs` of later measures: by a sure code, else by the words of the name; only across
  /// paragraphs, since one paragraph lists different things in the same words.
  func mark(_ measures: inout [Measure]) {
    var (codes, byCode) = (WordTable(), [Earlier]())
    var names = Names()
    var words: [WordKey] = []
    for index in measures.indices {
      if let parent = restated(index) {
        measures[index].sameAs = measures[parent].id
        (measures[index].parent, measures[index].parentRelation) = (nil, nil)
        continue
      }
      var first: Int?
      if measures[index].confidence >= 0.7, let code = measures[index].code {
        let number = codes.number(of: WordKey(bytesOf: code))
        if number == byCode.count { byCode.append(Earlier()) }
        first = byCode[number].first { repeats($0, index, measures) }
        byCode[number].append(index)
      }
      if let name = name(of: index, measures, &words) {
        let number = names.number(of: name)
        let earlier = names.earlier[number].first { repeats($0, index, measures) }
        if let earlier { first = min(earlier, first ?? earlier) }
        names.earlier[number].append(index)
      }
      if let first { measures[index].sameAs = measures[first].id }
    }
  }

  /// The first measures of one code or name, in order; later ones repeat one of them, or none.
  private struct Earlier {
    private var positions = InlineArray<8, Int32>(repeating: 0)
    private var count = 0

    mutating func append(_ position: Int) {
      guard count < 8 else { return }
      positions[count] = Int32(position)
      count += 1
    }

    func first(where fits: (Int) -> Bool) -> Int? {
      for place in 0..<count where fits(Int(positions[place])) { return Int(positions[place]) }
      return nil
    }
  }

  /// "(ước 6 tháng được …)" behind a value: the same for a longer period.
  private func restated(_ index: Int) -> Int? {
    guard drafts[index].depth > 0, drafts[index].relation == .breakdown,
      drafts[index].kind == .estimate, drafts[index].period != nil
    else { return nil }
    return drafts[index].parent
  }

  private func repeats(_ first: Int, _ second: Int, _ measures: [Measure]) -> Bool {
    guard drafts[first].paragraph != drafts[second].paragraph else { return false }
    let (kind, other) = (measures[first].kind, measures[second].kind)
    if Self.isNeverRepeated(kind) || Self.isNeverRepeated(other) { return false }
    if (kind == .cumulative) != (other == .cumulative) { return false }
    if let stretch = measures[first].stretch, let later = measures[second].stretch,
      stretch != later
    {
      return false
    }
    if let code = measures[first].code, let later = measures[second].code, code != later {
      return false
    }
    if measures[first].period != measures[second].period,
      kind != other || measures[first].code == nil
    {
      return false
    }
    return drafts[first].unit?.unitClass == drafts[second].unit?.unitClass
  }

  private static func isNeverRepeated(_ kind: MeasureKind) -> Bool {
    kind == .price || kind == .share || kind == .targetOnly
  }

  /// The telling words of a name and its unit; `nil` for names that say too little.
  private func name(
    of index: Int, _ measures: [Measure], _ words: inout [WordKey]
  ) -> Name? {
    let relation = measures[index].parentRelation
    guard relation == nil || relation == .breakdown else { return nil }
    words.removeAll(keepingCapacity: true)
    VietnameseText.appendWords(measures[index].indicator, to: &words)
    var name = Name(unit: WordKey(bytesOf: drafts[index].unit?.unitClass ?? ""))
    var count = 0
    for place in words.indices where !Self.light.contains(words[place]) {
      if words[..<place].contains(words[place]) { continue }
      name.take(words[place].rawValue)
      count += 1
    }
    return count >= 3 ? name : nil
  }

  /// The names met so far, each with its first measures.
  private struct Names {
    private var table = WordTable()
    private var names: [Name] = []
    var earlier: [Earlier] = []

    /// The number of a name, a new one for one that was not met yet.
    mutating func number(of name: Name) -> Int {
      var key = name.key
      while true {
        let number = table.number(of: WordKey(rawValue: key))
        if number == names.count {
          names.append(name)
          earlier.append(Earlier())
        }
        if names[number] == name { return number }
        key &+= 1
      }
    }
  }

  /// The words of a name, each once, and its unit.
  private struct Name: Equatable {
    /// The sums of the words' keys and of their squares: the order does not count.
    private var sum: UInt64 = 0
    private var squares: UInt64 = 0
    private let unit: WordKey

    init(unit: WordKey) { self.unit = unit }

    /// One number of all of it, for tables.
    var key: UInt64 { (sum ^ squares &* 0x9E37_79B9_7F4A_7C15) &+ unit.rawValue }

    mutating func take(_ key: UInt64) {
      sum &+= key
      squares &+= (key | 1) &* (key >> 32 | 1)
    }
  }
  private static let light = PhraseSet([
    "số", "tổng", "được", "đã", "của", "trên", "địa", "bàn", "các", "quận", "huyện", "thị", "xã",
    "tỉnh", "toàn", "tỷ", "lệ",
  ])
}
