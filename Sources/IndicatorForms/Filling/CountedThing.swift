internal import ByteSupport
internal import IndicatorModel
internal import VietnameseText

/// What a row counts, for reports that use another noun for it: "86 ca" in a row of persons who fell
/// ill, "03 trường cao đẳng" in a row "Trường cao đẳng (cơ sở)".
struct CountedThing {
  /// The row's unit.
  let unit: UnitOfMeasure
  /// The words of the row's name between blanks, where its unit only counts pieces.
  private let name: String

  init(_ row: FormRow, unit: UnitOfMeasure) {
    self.unit = unit
    name =
      CountedThing.pieces.contains(unit.unitClass) || unit.unitClass == "hộ"
      ? " " + FoldedText(row.name).words.joined(separator: " ") + " " : ""
  }

  /// Nouns that count whatever the name says: pieces, cases.
  private static let pieces: Set<String> = [
    "chiếc", "cái", "cơ sở", "trường hợp", "đơn vị", "điểm", "công trình",
  ]
  /// Nouns that count the same things.
  private static let persons: Set<String> = ["người", "ca", "trường hợp", "học viên"]
  private static let houses: Set<String> = ["căn", "nhà", "ngôi"]

  /// Whether figures of a unit count what the row counts, though by another noun.
  func counts(_ other: UnitOfMeasure) -> Bool {
    let (one, second) = (unit.unitClass, other.unitClass)
    if one == second { return false }
    if CountedThing.persons.contains(one) && CountedThing.persons.contains(second)
      || CountedThing.houses.contains(one) && CountedThing.houses.contains(second)
    {
      return true
    }
    guard !name.isEmpty, !second.isEmpty, !second.contains("/"), second != "%" else { return false }
    // "Số hộ cấp giấy đăng ký mới": a paper each.
    guard one != "hộ" || second == "giấy" else { return false }
    return [second, other.name].contains { noun in
      name.contains(" \(FoldedText(noun).words.joined(separator: " ")) ")
    }
  }

  /// A value in the row's unit; `nil` where the units measure different things.
  func converted(_ value: DecimalNumber, from other: UnitOfMeasure) -> DecimalNumber? {
    if let value = other.convert(value, to: unit) { return value }
    return counts(other) ? value.scaled(byPowerOfTen: other.power - unit.power) : nil
  }
}
