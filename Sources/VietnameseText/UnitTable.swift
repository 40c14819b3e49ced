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
    let keys: [WordKey]
    let entry: Int
  }

  /// The table.
  private static let shared = UnitTable()

  private var entries: [Entry]
  private var spellings: [WordKey: [Spelling]]
  private let scales: [WordKey: (name: String, power: Int)]

  private init() {
    entries = []
    spellings = [:]
    scales = Dictionary(
      uniqueKeysWithValues: [
        ("nghìn", "nghìn", 3), ("ngàn", "nghìn", 3), ("triệu", "triệu", 6), ("tỷ", "tỷ", 9),
        ("vạn", "vạn", 4),
      ].map { (WordKey($0.0), (name: $0.1, power: $0.2)) })
    add(UnitTable.measures, asWritten: false)
    add(UnitTable.nouns, asWritten: true)
    addLoneNouns(UnitTable.loneNouns)
    for (key, list) in spellings where list.count > 1 {
      spellings[key] = list.sorted { $0.keys.count > $1.keys.count }
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
        let keys = Tokenizer.tokens(of: scalars, in: spelling.startIndex..<spelling.endIndex)
          .map(\.key)
        guard let first = keys.first else { continue }
        if asWritten, !spelling.starts(with: fields[0]), !isAbbreviation(spelling) {
          entries.append(Entry(name: String(joining: spelling), base: entry.base, power: 0))
          spellings[first, default: []].append(Spelling(keys: keys, entry: entries.count - 1))
        } else {
          spellings[first, default: []].append(Spelling(keys: keys, entry: own))
        }
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
      let keys = Tokenizer.tokens(of: scalars, in: noun.startIndex..<noun.endIndex).map(\.key)
      guard let first = keys.first else { continue }
      entries.append(Entry(name: name, base: name, power: 0))
      spellings[first, default: []].append(Spelling(keys: keys, entry: entries.count - 1))
    }
  }

  /// The words and signs of a spelling: `%`, `‰`, `,` count, white space does not.
  private static func keys(of text: String) -> [WordKey] {
    let scalars = Array(text.unicodeScalars)
    return Tokenizer.tokens(of: scalars, in: 0..<scalars.count).map(\.key)
  }

  /// The longest unit noun that starts at a token.
  ///
  /// - Returns: the entry and how many tokens it takes; `nil` when no unit starts there.
  package static func match(_ tokens: [Token], at index: Int, limit: Int) -> (
    entry: Entry, count: Int
  )? {
    guard index < limit, let candidates = shared.spellings[tokens[index].key] else { return nil }
    for candidate in candidates {
      let count = candidate.keys.count
      guard index + count <= limit else { continue }
      if (0..<count).allSatisfy({ tokens[index + $0].key == candidate.keys[$0] }) {
        return (shared.entries[candidate.entry], count)
      }
    }
    return nil
  }

  /// The entry of a noun written out.
  package static func entry(named noun: String) -> Entry? {
    let keys = keys(of: noun)
    guard let first = keys.first else { return nil }
    let match = shared.spellings[first]?.first { $0.keys == keys }
    return match.map { shared.entries[$0.entry] }
  }

  /// nghìn, triệu, tỷ, vạn; `nil` for other words.
  package static func scale(_ key: WordKey) -> (name: String, power: Int)? { shared.scales[key] }

  /// Whether capitals behind digits are a unit (`15MW`) and no code (`61B`).
  static func isUnitWord(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return ["W", "KW", "MW", "GW", "KV", "MB", "GB", "TB"].contains(String(text))
  }
}
