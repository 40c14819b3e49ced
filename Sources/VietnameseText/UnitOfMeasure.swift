public import ByteSupport

/// A unit (đơn vị tính): a class in which values compare, and a power of ten.
///
/// `triệu đồng` is class `đồng` with 6; `tạ/ha` is class `g/m²` with 5 - 4. Persons of every word
/// (lao động, học sinh, đối tượng) are one class with factor 1.
public struct UnitOfMeasure: Hashable, Sendable {
  /// The canonical spelling: `tỷ đồng`, `người`, `tấn/ha`.
  public let name: String
  /// What values of the unit can be held against: the base unit, denominators behind `/`.
  public let unitClass: String
  /// Power of ten to the base unit of the class.
  public let power: Int

  /// A unit by its parts.
  package init(name: String, unitClass: String, power: Int) {
    self.name = name
    self.unitClass = unitClass
    self.power = power
    family = Family(unitClass)
  }

  /// The classes that rules ask for again and again, told once.
  @usableFromInline
  enum Family: UInt8, Sendable {
    case person, money, percent, other

    init(_ unitClass: String) {
      self =
        unitClass.hasSameBytes(as: "người")
        ? .person
        : unitClass.hasSameBytes(as: "đồng")
          ? .money : unitClass.hasSameBytes(as: "%") ? .percent : .other
    }
  }
  @usableFromInline let family: Family

  /// Parses a unit as forms and reports write it: any case, `1.000 con`, `Tạ/ha`, `m2`.
  ///
  /// - Returns: `nil` only for a text without letters or signs; an unknown noun is its own class.
  public init?(parsing text: String) {
    if !text.utf8.contains(UInt8(ascii: "/")), let entry = UnitTable.entry(named: text) {
      self.init(name: entry.name, unitClass: entry.base, power: entry.power)
      return
    }
    let parts = text.split(separator: "/")
    var (names, classes): ([String], [String]) = ([], [])
    var power = 0
    for (index, part) in parts.enumerated() {
      guard let factor = UnitFactor(String(part)) else { continue }
      names.append(factor.name)
      classes.append(factor.base)
      power += index == 0 ? factor.power : -factor.power
    }
    guard !names.isEmpty else { return nil }
    self.init(
      name: names.joined(separator: "/"), unitClass: classes.joined(separator: "/"), power: power)
  }

  /// Whether values of both units can be held against each other.
  public func isComparable(with other: UnitOfMeasure) -> Bool {
    family == other.family
      && (family != .other || UnitOfMeasure.areSame(unitClass, other.unitClass))
  }

  /// Whether both are one unit.
  public static func == (one: UnitOfMeasure, other: UnitOfMeasure) -> Bool {
    one.power == other.power && one.isComparable(with: other) && areSame(one.name, other.name)
  }

  /// Whether two names are one: by their bytes, but for nouns out of decomposed text (Unicode's NFD).
  private static func areSame(_ one: String, _ other: String) -> Bool {
    if one.hasSameBytes(as: other) { return true }
    let isDecomposed = { (byte: UInt8) in byte == 0xCC || byte == 0xCD }
    guard one.hasByte(where: isDecomposed) || other.hasByte(where: isDecomposed) else {
      return false
    }
    return one == other
  }

  /// The value in another unit of the same class, exactly.
  ///
  /// - Returns: `nil` when the classes differ or the result does not fit 18 digits.
  public func convert(_ value: DecimalNumber, to other: UnitOfMeasure) -> DecimalNumber? {
    guard isComparable(with: other) else { return nil }
    return value.scaled(byPowerOfTen: power - other.power)
  }

  /// Whether the table of units has it: an unknown noun is a unit of its own class only.
  public var isKnown: Bool {
    if family != .other { return true }
    return name.split(separator: "/").allSatisfy { part in
      let words = part.split(separator: " ")
      return words.indices.contains { start in
        UnitTable.entry(named: words[start...].joined(separator: " ")) != nil
      }
    }
  }

  /// The unit without what it is counted a head of: `triệu đồng` of `triệu đồng/người/năm`.
  public var withoutHeads: UnitOfMeasure {
    let heads = [
      "người", "năm", "tháng", "vạn dân", "vạn người", "nghìn dân", "nghìn người", "hộ", "xã",
    ]
    var names = name.split(separator: "/").map(String.init)
    var classes = unitClass.split(separator: "/").map(String.init)
    var power = power
    while names.count > 1, classes.count > 1, let last = names.last, heads.contains(last) {
      power += UnitFactor(last)?.power ?? 0
      names.removeLast()
      classes.removeLast()
    }
    return UnitOfMeasure(
      name: names.joined(separator: "/"), unitClass: classes.joined(separator: "/"), power: power)
  }

  /// Whether it counts persons.
  @inlinable public var isPerson: Bool { family == .person }
  /// Whether it is money.
  @inlinable public var isMoney: Bool { family == .money }
  /// Whether it is a percentage.
  @inlinable public var isPercent: Bool { family == .percent }
}

/// One side of a `/`: a multiplier, scale words and a noun.
struct UnitFactor {
  /// The canonical spelling.
  let name: String
  /// The base unit.
  let base: String
  /// Power of ten to the base unit.
  let power: Int

  /// Reads `1.000 tấn`, `nghìn tỷ đồng`, `Lao động`, `%`.
  init?(_ text: String) {
    var words = VietnameseText.normalized(text).split(separator: " ").map(String.init)
    var power = 0
    var scales: [String] = []
    if let first = words.first, let number = VietnameseNumber.parse(first), words.count > 1 {
      let digits = number.description
      let isPower = digits.first == "1" && digits.dropFirst().allSatisfy { $0 == "0" }
      if isPower {
        power += digits.utf8.count - 1
        words.removeFirst()
        scales.append(first)
      }
    }
    // "Trăm triệu đồng": a hundred of the scale behind it.
    if words.count > 2, words[0] == "trăm", UnitTable.scale(WordKey(words[1])) != nil {
      power += 2
      scales.append(words.removeFirst())
    }
    while words.count > 1, let scale = UnitTable.scale(WordKey(words[0])) {
      power += scale.power
      scales.append(scale.name)
      words.removeFirst()
    }
    guard !words.isEmpty else { return nil }
    let noun = words.joined(separator: " ")
    let entry = UnitTable.entry(named: noun)
    let loneScale = words.count == 1 ? UnitTable.scale(WordKey(noun)) : nil
    if let scale = loneScale, entry == nil {
      (name, base) = ((scales + [scale.name, "đồng"]).joined(separator: " "), "đồng")
      self.power = power + scale.power
    } else {
      name = (scales + [entry?.name ?? noun]).joined(separator: " ")
      base = entry?.base ?? noun
      self.power = power + (entry?.power ?? 0)
    }
  }
}
