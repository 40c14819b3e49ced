import ByteSupport
import IndicatorModel
import VietnameseText

/// The words of the catalogue, ready to be held against the words of measures.
///
/// Wordings, their words and the lists by word are flat arrays: the index is built at every start.
struct CatalogueIndex: Sendable {
  /// One wording of one indicator: its name or an alias.
  struct Wording: Sendable {
    /// Index of the indicator.
    let indicator: Int32
    /// Its words in `words`, without light ones.
    let words: Range<Int32>
    /// The sum of the weights of its words.
    var weight: Float = 0
    /// All its words are words of the indicator's name, which has more.
    let isShort: Bool
    /// Its heaviest words, three at most: where none is said, more than half of its weight is missing.
    ///
    /// `CatalogueIndex.anyWord` where three weigh less.
    var decisive: (Int32, Int32, Int32) = (0, 0, 0)
    /// One bit a word, by the low six bits of its number.
    var marks: UInt64 = 0
  }

  let indicators: [Indicator]
  /// The class of each indicator's unit, by its number in `classNumbers`.
  let unitClasses: [Int]
  /// Whether an indicator is a rate of growth.
  let isGrowth: [Bool]
  /// The indicator in whose sentence each usually stands; -1 for none.
  let contexts: [Int]
  /// Unit classes by number.
  private let classNumbers: [String: Int]
  /// Their names, and the numbers by the bytes of the names: no measure's class is hashed as text.
  private let classNames: [String]
  private var classKeys = WordTable()
  /// How well each class fits each other: 1 for the same, 0.9 for classes that are counted alike, 0
  /// for others; row-major, one row a class.
  let fits: [Double]
  /// Every wording; those of one indicator stand together, its name first.
  private(set) var wordings: [Wording] = []
  /// The words of all wordings, by their index in the vocabulary.
  private(set) var words: [Int32] = []
  /// Whether each of `words` tells an indicator from the one in whose sentence it stands.
  private(set) var isTelling: [Bool] = []
  /// The words of the text being added, and those that count; kept for their room.
  private var (said, content): ([WordKey], [WordKey]) = ([], [])
  /// The first wording of each indicator, and behind the last one.
  private(set) var starts: [Int] = []
  /// The words of each indicator's name, without what stands in brackets.
  private(set) var names: [Range<Int32>] = []
  /// Words to their index.
  private(set) var vocabulary = WordTable()
  /// The weight of each word: rare words say more.
  private(set) var weights: [Float] = []
  /// Indicators by word, in any wording.
  private(set) var indicatorPostings = PostingLists()

  init(_ catalogue: Catalogue) {
    indicators = catalogue.indicators
    var positions: [String: Int] = [:]
    var numbers: [String: Int] = [:]
    var classes: [Int] = []
    var parsed: [String: Int] = [:]
    for (index, indicator) in indicators.enumerated() {
      positions[indicator.code] = index
      if let known = parsed[indicator.unit] {
        classes.append(known)
        continue
      }
      let name = UnitOfMeasure(parsing: indicator.unit)?.unitClass ?? ""
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      parsed[indicator.unit] = number
      classes.append(number)
    }
    unitClasses = classes
    isGrowth = indicators.map { $0.kind == .growth }
    contexts = indicators.map { $0.contextCode.flatMap { positions[$0] } ?? -1 }
    var fits = [Double](repeating: 0, count: numbers.count * numbers.count)
    for (one, other) in CatalogueIndex.alikeUnits {
      guard let first = numbers[one], let second = numbers[other] else { continue }
      fits[first * numbers.count + second] = 0.9
      fits[second * numbers.count + first] = 0.9
    }
    for number in 0..<numbers.count { fits[number * numbers.count + number] = 1 }
    self.fits = fits
    classNumbers = numbers
    classNames = numbers.sorted { $0.value < $1.value }.map(\.key)
    for name in classNames { _ = classKeys.number(of: WordKey(bytesOf: name)) }
    addWordings()
  }

  /// The number of a word that counts as said everywhere: behind those of the vocabulary.
  var anyWord: Int { weights.count }

  /// How many unit classes there are.
  var classCount: Int { classNumbers.count }

  /// The number of a unit class; -1 for one that no indicator has.
  func number(ofClass name: String) -> Int {
    if let number = classKeys[WordKey(bytesOf: name)], classNames[number].hasSameBytes(as: name) {
      return number
    }
    // Nouns out of decomposed text (Unicode's NFD).
    guard name.hasByte(where: { $0 == 0xCC || $0 == 0xCD }) else { return -1 }
    return classNumbers[name] ?? -1
  }

  private static let alikeUnits: [(String, String)] = [
    ("người", "trường hợp"), ("lượt", "hồ sơ"), ("dự án", "công trình"), ("lượt", "cuộc"),
    ("giấy", "trường hợp"), ("kết luận", "cuộc"), ("tin", "tin, bài"), ("hộ", "trường hợp"),
    ("đơn vị", "tổ chức"), ("phần quà", "suất"), ("hộ", "giấy"),
  ]

  private mutating func addWordings() {
    for (index, indicator) in indicators.enumerated() {
      starts.append(wordings.count)
      let name = add(indicator.name, of: index, name: 0..<0)
      names.append(withoutBrackets(indicator.name, name))
      for alias in indicator.aliases { _ = add(alias, of: index, name: names[index]) }
    }
    starts.append(wordings.count)
    (said, content) = ([], [])
    indicatorPostings = PostingLists(
      words: words, count: vocabulary.count,
      owners: wordings.map { ($0.words, $0.indicator) })
    weights = (0..<vocabulary.count).map {
      max(0.3, 7 - CatalogueIndex.log2(Float(indicatorPostings[$0].count) + 1)) / 7
    }
    for index in wordings.indices {
      for position in wordings[index].words {
        let word = words[Int(position)]
        wordings[index].weight += weights[Int(word)]
        wordings[index].marks |= 1 &<< UInt64(word & 63)
      }
      wordings[index].decisive = decisiveWords(of: wordings[index])
    }
    markTelling()
  }

  /// The heaviest words that outweigh the rest, whatever the rounding of sums.
  private func decisiveWords(of wording: Wording) -> (Int32, Int32, Int32) {
    var heaviest = (Int32(anyWord), Int32(anyWord), Int32(anyWord))
    func weight(_ word: Int32) -> Float { Int(word) == anyWord ? -1 : weights[Int(word)] }
    for position in wording.words {
      let word = words[Int(position)]
      if weight(word) > weight(heaviest.0) {
        heaviest = (word, heaviest.0, heaviest.1)
      } else if weight(word) > weight(heaviest.1) {
        heaviest = (heaviest.0, word, heaviest.1)
      } else if weight(word) > weight(heaviest.2) {
        heaviest.2 = word
      }
    }
    let half = wording.weight * 0.501
    let first = max(0, weight(heaviest.0))
    let second = first + max(0, weight(heaviest.1))
    if first > half { return (heaviest.0, heaviest.0, heaviest.0) }
    if second > half { return (heaviest.0, heaviest.1, heaviest.1) }
    if second + max(0, weight(heaviest.2)) > half { return heaviest }
    return (Int32(anyWord), Int32(anyWord), Int32(anyWord))
  }

  /// The words of a name before its first bracket.
  private func withoutBrackets(_ text: String, _ words: Range<Int32>) -> Range<Int32> {
    guard let bracket = text.utf8.firstIndex(of: UInt8(ascii: "(")) else { return words }
    var keys: [WordKey] = []
    CatalogueIndex.appendContent(VietnameseText.words(String(text[..<bracket])), to: &keys)
    let count = keys.indices.count { !keys[..<$0].contains(keys[$0]) }
    return count == 0 ? words : words.prefix(count)
  }

  private mutating func markTelling() {
    isTelling = Array(repeating: false, count: words.count)
    for wording in wordings {
      let context = contexts[Int(wording.indicator)]
      guard context >= 0 else { continue }
      for position in wording.words {
        let word = Int(words[Int(position)])
        isTelling[Int(position)] = !indicatorPostings.contains(Int32(context), of: word)
      }
    }
  }

  /// Adds a wording; returns its words.
  private mutating func add(_ text: String, of indicator: Int, name: Range<Int32>) -> Range<Int32> {
    let start = Int32(words.count)
    said.removeAll(keepingCapacity: true)
    content.removeAll(keepingCapacity: true)
    VietnameseText.appendWords(text, to: &said)
    CatalogueIndex.appendContent(said, to: &content)
    for key in content {
      let word = Int32(vocabulary.number(of: key))
      if !has(word, in: start..<Int32(words.count)) { words.append(word) }
    }
    let range = start..<Int32(words.count)
    let short =
      range.count < name.count && range.allSatisfy { has(words[Int($0)], in: name) }
    wordings.append(Wording(indicator: Int32(indicator), words: range, isShort: short))
    return range
  }

  private func has(_ word: Int32, in range: Range<Int32>) -> Bool {
    var place = Int(range.lowerBound)
    while place < Int(range.upperBound) {
      if words[place] == word { return true }
      place += 1
    }
    return false
  }

  /// Binary logarithm by halving; exact enough for weights.
  private static func log2(_ value: Float) -> Float {
    var (rest, whole) = (value, Float(0))
    while rest >= 2 { (rest, whole) = (rest / 2, whole + 1) }
    return whole + (rest - 1)
  }

  /// Words without light ones, abbreviations written out.
  private static func appendContent(_ keys: [WordKey], to result: inout [WordKey]) {
    for key in keys {
      if let words = Abbreviations.words(key) {
        result += words
      } else if !isLight(key) {
        result.append(key)
      }
    }
  }

  /// Words that say nothing of what is measured.
  static func isLight(_ key: WordKey) -> Bool { lightWords[key] != nil }

  private static let lightWords = WordTable([
    "số", "của", "các", "được", "tại", "trên", "địa", "bàn", "và", "theo", "so", "với", "là",
    "cho", "trong", "từ", "về", "đã", "bị", "có",
    "do", "năm", "kỳ", "tỷ", "lệ", "cấp", "qua", "ở", "đến", "một",
  ])
}
