internal import ByteSupport
internal import IndicatorModel
internal import VietnameseText

/// What a row counts, for reports that use another noun for it: "86 ca" in a row of persons who fell
/// ill, "03 trường cao đẳng" in a row "Trường cao đẳng (cơ sở)".
struct CountedThing {
  /// The row's unit.
  let unit: UnitOfMeasure
  /// The nouns that count the same things as the row's unit.
  private let kin: CountedNoun.Kin
  /// Whether the row counts households.
  private let isHousehold: Bool
  /// The words of the row's name between blanks, where its unit only counts pieces or households.
  private let name: String

  init(_ row: FormRow, unit: UnitOfMeasure) { self.init(name: row.name, unit: unit) }

  init(name: String, unit: UnitOfMeasure) {
    self.unit = unit
    kin = CountedNoun.Kin(unit.unitClass)
    isHousehold = unit.unitClass.hasSameBytes(as: "hộ")
    self.name =
      isHousehold
        || !unit.isMoney && !unit.isPercent && !unit.isPerson
          && CountedThing.pieces.contains(where: unit.unitClass.hasSameBytes(as:))
      ? CountedNoun.betweenBlanks(name) : ""
  }

  /// Nouns that count whatever the name says: pieces, cases.
  private static let pieces = [
    "chiếc", "cái", "cơ sở", "trường hợp", "đơn vị", "điểm", "công trình",
  ]

  /// Whether figures of a unit count what the row counts, though by another noun.
  func counts(_ other: CountedNoun) -> Bool {
    if unit.isComparable(with: other.unit) { return false }
    if kin != .none, kin == other.kin { return true }
    guard !name.isEmpty else { return false }
    // "Số hộ cấp giấy đăng ký mới": a paper each.
    guard !isHousehold || other.unit.unitClass.hasSameBytes(as: "giấy") else { return false }
    return other.spellings.contains { name.holdsBytes(of: $0) }
  }

  /// A value in the row's unit; `nil` where the units measure different things.
  func converted(_ value: DecimalNumber, from other: UnitOfMeasure) -> DecimalNumber? {
    if let value = other.convert(value, to: unit) { return value }
    return counts(CountedNoun(other))
      ? value.scaled(byPowerOfTen: other.power - unit.power) : nil
  }
}

/// The noun of a report's unit, ready to be looked for in the names of rows.
struct CountedNoun {
  /// Nouns that count the same things.
  enum Kin {
    case none, persons, houses

    init(_ noun: String) {
      self =
        ["người", "ca", "trường hợp", "học viên"].contains(where: noun.hasSameBytes(as:))
        ? .persons
        : ["căn", "nhà", "ngôi"].contains(where: noun.hasSameBytes(as:)) ? .houses : .none
    }
  }

  let unit: UnitOfMeasure
  /// The unit without what it is counted a head of.
  let withoutHeads: UnitOfMeasure
  let kin: Kin
  /// Its class and its name, folded, between blanks; none for percentages and quotients.
  let spellings: [String]

  init(_ unit: UnitOfMeasure) {
    self.unit = unit
    let isQuotient = unit.unitClass.hasByte { $0 == UInt8(ascii: "/") }
    withoutHeads = isQuotient ? unit.withoutHeads : unit
    kin = Kin(unit.unitClass)
    let isNoun =
      !unit.isPercent && !unit.unitClass.isEmpty && !isQuotient
    spellings = isNoun ? [unit.unitClass, unit.name].map(CountedNoun.betweenBlanks) : []
  }

  /// The folded words of a text between blanks.
  static func betweenBlanks(_ text: String) -> String {
    FoldedText(text).wordsBetweenBlanks
  }
}
