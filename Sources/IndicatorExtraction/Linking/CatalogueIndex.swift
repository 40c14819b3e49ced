import IndicatorModel
import VietnameseText

/// The words of the catalogue, ready to be held against the words of measures.
struct CatalogueIndex: Sendable {
  /// One wording of one indicator.
  struct Wording: Sendable {
    /// Index of the indicator.
    let indicator: Int
    /// Its words, by their index in the vocabulary, without light ones.
    let words: [Int]
    /// The sum of the weights of its words.
    let weight: Float
    /// Its neighbouring words, two by two.
    let pairs: [Int]
    /// For a shortened name: the words of the full name that it leaves out.
    let missing: [Int]
    /// The weight of the full name; 0 for a wording that is no shortened name.
    let fullWeight: Float
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
  /// Pairs of classes that are counted alike.
  private let alike: Set<Int>
  private(set) var wordings: [Wording] = []
  /// Words to their index.
  private(set) var vocabulary = WordTable()
  /// The weight of each word: rare words say more.
  private(set) var weights: [Float] = []
  /// Wordings by word.
  private(set) var postings: [[Int]] = []
  /// Indicators by word, in any wording.
  private(set) var indicatorPostings: [[Int]] = []

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
    var alike = Set<Int>()
    for (one, other) in CatalogueIndex.alikeUnits {
      guard let first = numbers[one], let second = numbers[other] else { continue }
      alike.insert(first * 1000 + second)
      alike.insert(second * 1000 + first)
    }
    self.alike = alike
    classNumbers = numbers
    addWordings()
  }

  /// The number of a unit class; -1 for one that no indicator has.
  func number(ofClass name: String) -> Int { classNumbers[name] ?? -1 }

  /// 1 for the same class, 0.9 for classes that are counted alike, 0 for others.
  func fit(_ one: Int, _ other: Int) -> Double {
    one == other ? 1 : one >= 0 && alike.contains(one * 1000 + other) ? 0.9 : 0
  }

  private static let alikeUnits: [(String, String)] = [
    ("người", "trường hợp"), ("lượt", "hồ sơ"), ("dự án", "công trình"), ("lượt", "cuộc"),
    ("giấy", "trường hợp"), ("kết luận", "cuộc"), ("tin", "tin, bài"), ("hộ", "trường hợp"),
    ("đơn vị", "tổ chức"), ("phần quà", "suất"), ("hộ", "giấy"),
  ]

  private mutating func addWordings() {
    var lists: [(indicator: Int, words: [Int], name: [Int])] = []
    var indicatorWords: [Set<Int>] = []
    for (index, indicator) in indicators.enumerated() {
      var all = Set<Int>()
      let name = self.words(of: indicator.name)
      for (position, text) in ([indicator.name] + indicator.aliases).enumerated() {
        let words = position == 0 ? name : self.words(of: text)
        guard !words.isEmpty else { continue }
        lists.append((index, words, name))
        all.formUnion(words)
      }
      indicatorWords.append(all)
    }
    weigh(indicatorWords)
    indicatorPostings = Array(repeating: [], count: weights.count)
    for (index, words) in indicatorWords.enumerated() {
      for word in words { indicatorPostings[word].append(index) }
    }
    postings = Array(repeating: [], count: weights.count)
    for list in lists {
      let weight = list.words.reduce(Float(0)) { $0 + weights[$1] }
      for word in list.words { postings[word].append(wordings.count) }
      let short = list.words.allSatisfy { list.name.contains($0) }
      let missing = short ? list.name.filter { !list.words.contains($0) } : []
      wordings.append(
        Wording(
          indicator: list.indicator, words: list.words, weight: weight, pairs: pairs(list.words),
          missing: missing,
          fullWeight: missing.isEmpty ? 0 : list.name.reduce(Float(0)) { $0 + weights[$1] }))
    }
  }

  /// The identities of neighbouring words.
  func pairs(_ words: [Int]) -> [Int] {
    zip(words, words.dropFirst()).map { $0 * vocabulary.count + $1 }
  }

  /// The distinct words of a text, abbreviations written out, new ones added to the vocabulary.
  private mutating func words(of text: String) -> [Int] {
    var result: [Int] = []
    for key in CatalogueIndex.content(VietnameseText.words(text)) {
      let word = vocabulary.number(of: key)
      if !result.contains(word) { result.append(word) }
    }
    return result
  }

  /// Inverse document frequency over indicators, at least 0.3.
  private mutating func weigh(_ indicatorWords: [Set<Int>]) {
    var counts = [Float](repeating: 0, count: vocabulary.count)
    for words in indicatorWords { for word in words { counts[word] += 1 } }
    weights = counts.map { max(0.3, 7 - CatalogueIndex.log2($0 + 1)) / 7 }
  }

  /// Binary logarithm by halving; exact enough for weights.
  private static func log2(_ value: Float) -> Float {
    var (rest, whole) = (value, Float(0))
    while rest >= 2 { (rest, whole) = (rest / 2, whole + 1) }
    return whole + (rest - 1)
  }

  /// Words without light ones, abbreviations written out.
  static func content(_ keys: [WordKey]) -> [WordKey] {
    var result: [WordKey] = []
    for key in keys {
      if let words = Abbreviations.words(key) {
        result += words
      } else if !light.contains(key) {
        result.append(key)
      }
    }
    return result
  }

  private static let light: Set<WordKey> = Set(
    [
      "số", "của", "các", "được", "tại", "trên", "địa", "bàn", "và", "theo", "so", "với", "là",
      "cho", "trong", "từ", "về", "đã", "bị", "có",
      "do", "năm", "kỳ", "tỷ", "lệ", "cấp", "qua", "ở", "đến", "một",
    ].map { WordKey($0) })
}
