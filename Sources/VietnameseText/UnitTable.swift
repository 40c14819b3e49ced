/// The units we know, by their words.
///
/// The data is in `UnitTable+Data.swift`.
package struct UnitTable: Sendable {
  /// One unit noun.
  package struct Entry: Sendable {
    /// The canonical spelling.
    package let name: String
    /// The base unit of its class.
    package let base: String
    /// Power of ten to the base unit.
    package let power: Int

    /// An entry, also for nouns the table does not know.
    package init(name: String, base: String, power: Int) {
      self.name = name
      self.base = base
      self.power = power
    }
  }

  /// A spelling and what it means.
  private struct Spelling: Sendable {
    /// Its words, as a range of the table's.
    let keys: Range<Int>
    let entry: Int
  }

  /// The table.
  private static let shared = UnitTable()

  private var entries: [Entry] = []
  /// The words of all spellings.
  private var keys: [WordKey] = []
  private var firsts = WordTable()
  /// By the number of a first word: its spellings, the longest first.
  private var spellings: [[Spelling]] = []
  /// Whole spellings by the hash of their words, and the entry of each.
  private var wholes = WordTable()
  private var entryOfWhole: [Int] = []
  private let scaleWords: WordTable
  private let scales: [(name: String, power: Int)]

  private init() {
    scaleWords = WordTable(["nghìn", "ngàn", "triệu", "tỷ", "vạn"])
    scales = [("nghìn", 3), ("nghìn", 3), ("triệu", 6), ("tỷ", 9), ("vạn", 4)]
    add(UnitTable.measures, asWritten: false)
    add(UnitTable.nouns, asWritten: true)
    addLoneNouns(UnitTable.loneNouns)
    for number in spellings.indices where spellings[number].count > 1 {
      spellings[number].sort { $0.keys.count > $1.keys.count }
    }
  }

  /// Adds the spelling at a range of a table's text.
  private mutating func add(_ scalars: [Unicode.Scalar], _ range: Range<Int>, entry: Int) {
    let start = keys.count
    var whole = StableHash()
    for token in Tokenizer.tokens(of: scalars, in: range) {
      keys.append(token.key)
      whole.combine(token.key)
    }
    guard start < keys.count else { return }
    let number = firsts.number(of: keys[start])
    if number == spellings.count { spellings.append([]) }
    spellings[number].append(Spelling(keys: start..<keys.count, entry: entry))
    // The first one counts where two are spelled alike.
    if wholes.number(of: WordKey(rawValue: whole.value)) == entryOfWhole.count {
      entryOfWhole.append(entry)
    }
  }

  /// Adds a table; counted nouns keep the name they are written with.
  private mutating func add(_ data: String, asWritten: Bool) {
    let scalars = Array(data.unicodeScalars)
    for line in scalars.split(separator: "\n") {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      let name = String(joining: fields[0])
      let base = fields[1].split(separator: "^")
      let isPerson = base.first.map { String(joining: $0) == "người" } ?? false
      let entry = Entry(
        name: isPerson && base.count == 1 ? "người" : name,
        base: base.first.map { String(joining: $0) } ?? name,
        power: base.count > 1 ? Int(String(joining: base[1])) ?? 0 : 0)
      entries.append(entry)
      let own = entries.count - 1
      for spelling in [fields[0]] + fields[2].split(separator: ";") {
        let isOwn = asWritten && !spelling.starts(with: fields[0]) && !isAbbreviation(spelling)
        if isOwn {
          entries.append(Entry(name: String(joining: spelling), base: entry.base, power: 0))
        }
        add(scalars, spelling.indices, entry: isOwn ? entries.count - 1 : own)
      }
    }
  }

  /// `htx`, `gpxd`: no vowel; written out in the canonical name.
  private func isAbbreviation(_ spelling: ArraySlice<Unicode.Scalar>) -> Bool {
    spelling.allSatisfy { scalar in
      scalar.value < 0x80 && scalar != " "
        && !["a", "e", "i", "o", "u", "y"].contains(scalar)
    }
  }

  /// Adds nouns that are a class each.
  private mutating func addLoneNouns(_ data: String) {
    let scalars = Array(data.unicodeScalars)
    for noun in scalars.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let name = String(joining: noun)
      entries.append(Entry(name: name, base: name, power: 0))
      add(scalars, noun.indices, entry: entries.count - 1)
    }
  }

  /// The hash of the words and signs of a spelling: `%`, `‰`, `,` count, white space does not;
  /// `nil` for a text without any.
  private static func hash(of text: String) -> UInt64? {
    if let hash = hash(ofWords: text) { return hash }
    let scalars = Array(text.unicodeScalars)
    var hash = StableHash()
    let tokens = Tokenizer.tokens(of: scalars, in: 0..<scalars.count)
    for token in tokens { hash.combine(token.key) }
    return tokens.isEmpty ? nil : hash.value
  }

  /// The same, for a text of Latin letters and blanks alone; `nil` for others.
  private static func hash(ofWords text: String) -> UInt64? {
    let letters = LetterTable.shared
    var (hash, builder) = (StableHash(), WordKeyBuilder())
    var (inWord, isEmpty) = (false, true)
    let utf8 = text.utf8.span
    var position = 0
    while position < utf8.count {
      let value = utf8.scalar(at: &position)
      let letter = letters[value]
      if letter.isLetter || inWord && letter.isMark {
        builder.append(letter, value)
        inWord = true
      } else if value == 0x20 {
        if inWord { hash.combine(builder.key) }
        (isEmpty, inWord, builder) = (isEmpty && !inWord, false, WordKeyBuilder())
      } else {
        return nil
      }
    }
    if inWord { hash.combine(builder.key) }
    return isEmpty && !inWord ? nil : hash.value
  }

  /// The longest unit noun that starts at a token.
  ///
  /// - Returns: the entry and how many tokens it takes; `nil` when no unit starts there.
  package static func match(_ tokens: [Token], at index: Int, limit: Int) -> (
    entry: Entry, count: Int
  )? {
    let table = shared
    guard index < limit, let number = table.firsts[tokens[index].key] else { return nil }
    for candidate in table.spellings[number] {
      let (start, count) = (candidate.keys.lowerBound, candidate.keys.count)
      guard index + count <= limit else { continue }
      var length = 1
      while length < count, tokens[index + length].key == table.keys[start + length] { length += 1 }
      if length == count { return (table.entries[candidate.entry], count) }
    }
    return nil
  }

  /// The entry of a noun written out.
  package static func entry(named noun: String) -> Entry? {
    guard let hash = hash(of: noun), let whole = shared.wholes[WordKey(rawValue: hash)] else {
      return nil
    }
    return shared.entries[shared.entryOfWhole[whole]]
  }

  /// nghìn, triệu, tỷ, vạn; `nil` for other words.
  package static func scale(_ key: WordKey) -> (name: String, power: Int)? {
    shared.scaleWords[key].map { shared.scales[$0] }
  }

  /// Whether capitals behind digits are a unit (`15MW`) and no code (`61B`).
  static func isUnitWord(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return ["W", "KW", "MW", "GW", "KV", "MB", "GB", "TB"].contains(String(text))
  }
}
