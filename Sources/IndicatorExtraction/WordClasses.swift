import VietnameseText

/// What a word may start or be, looked up once a token.
///
/// Most words start nothing that a rule looks for: one test tells, where each rule would look the
/// word up again.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt8

  /// Can be part of a name.
  static let content = WordClasses(rawValue: 1)
  /// May say more than a name does: days, bases, parts.
  static let opener = WordClasses(rawValue: 2)
  /// May name a stretch of time.
  static let stretch = WordClasses(rawValue: 4)
  /// May name a season, with a capital.
  static let season = WordClasses(rawValue: 8)
  /// May start a period or an adverb of time, which no name has.
  static let period = WordClasses(rawValue: 16)
  /// May start a day.
  static let date = WordClasses(rawValue: 32)
  /// May name what a day is of.
  static let field = WordClasses(rawValue: 64)

  /// Only leads to the name of what is counted.
  static let counting = WordClasses(rawValue: 128)

  /// The classes of tokens; numbers and marks have none.
  static func classes(of tokens: [Token]) -> [WordClasses] {
    let table = self.table
    return [WordClasses](unsafeUninitializedCapacity: tokens.count) { buffer, count in
      for index in tokens.indices {
        let classes: WordClasses =
          tokens[index].kind != .word
          ? [] : table.numbers[tokens[index].key].map { table.classes[$0] } ?? .content
        buffer.initializeElement(at: index, to: classes)
      }
      count = tokens.count
    }
  }

  private struct Table {
    private(set) var numbers = WordTable()
    private(set) var classes: [WordClasses] = []

    init() {
      add(DocumentScanner.openers, .opener)
      add(StretchFinder.openers, .stretch)
      add(SeasonWords.names.firstWords, .season)
      add(NameReader.periodOpeners, .period)
      add(ContextPhrases.dateOpeners, .date)
      add(DocumentScanner.fieldOpeners, .field)
      add(DocumentScanner.countingWords, .counting)
      for key in DocumentScanner.nameless {
        classes[number(of: key)].remove(.content)
      }
    }

    private mutating func add(_ keys: [WordKey], _ own: WordClasses) {
      for key in keys { classes[number(of: key)].insert(own) }
    }

    private mutating func number(of key: WordKey) -> Int {
      let number = numbers.number(of: key)
      if number == classes.count { classes.append(.content) }
      return number
    }
  }

  private static let table = Table()
}
