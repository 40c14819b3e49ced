/// CONVERT: a number of one unit in another of the same kind.
///
/// - Note: Source: Microsoft's table of the units of CONVERT; factors after the International System
///   of Units (NIST SP 811, appendix B). LibreOffice 7.4 has some of them to seven digits only.
enum UnitConversion {
  static let table: [FunctionDefinition] = [
    FunctionDefinition(
      "CONVERT", 3...3,
      .elementwise { (values) throws(EvaluationFailure) in
        let number = try values[0].number()
        guard let source = unit(try values[1].text()), let target = unit(try values[2].text()),
          source.kind == target.kind
        else { throw .error(.notAvailable) }
        let base = (number + source.shift) * source.factor
        return .checked(base / target.factor - target.shift)
      })
  ]

  /// A unit: (number + shift) × factor is in the base unit of its kind.
  private struct Unit {
    var kind: String
    var factor: Double
    var shift = 0.0
    /// Which prefixes it takes, and to what power (areas 2, volumes 3).
    var prefixes = Prefixes.none
    var power = 1
  }

  private enum Prefixes { case none, decimal, binary }

  private static func unit(_ name: String) -> Unit? {
    if let unit = units[name] { return unit }
    let candidates = [binaryPrefixes, decimalPrefixes].flatMap { list in
      list.filter { name.hasPrefix($0.key) && name.utf8.count > $0.key.utf8.count }
    }
    for prefix in candidates.sorted(by: { $0.key.utf8.count > $1.key.utf8.count }) {
      guard var unit = units[String(name.dropFirst(prefix.key.count))], unit.prefixes != .none,
        unit.prefixes == .binary || binaryPrefixes[prefix.key] == nil
      else { continue }
      for _ in 0..<unit.power { unit.factor *= prefix.value }
      return unit
    }
    return nil
  }

  private static let decimalPrefixes: [String: Double] = [
    "Y": 1e24, "Z": 1e21, "E": 1e18, "P": 1e15, "T": 1e12, "G": 1e9, "M": 1e6, "k": 1e3,
    "h": 1e2, "da": 1e1, "e": 1e1, "d": 1e-1, "c": 1e-2, "m": 1e-3, "u": 1e-6, "n": 1e-9,
    "p": 1e-12, "f": 1e-15, "a": 1e-18, "z": 1e-21, "y": 1e-24,
  ]

  private static let binaryPrefixes: [String: Double] = [
    "ki": 0x1p10, "Mi": 0x1p20, "Gi": 0x1p30, "Ti": 0x1p40, "Pi": 0x1p50, "Ei": 0x1p60,
    "Zi": 0x1p70, "Yi": 0x1p80,
  ]

  private static let units: [String: Unit] = {
    var units: [String: Unit] = [:]
    for (kind, list) in plain {
      for (names, factor) in list {
        for name in names.split(separator: " ") {
          units[String(name)] = Unit(kind: kind, factor: factor)
        }
      }
    }
    for name in decimalUnits.split(separator: " ") { units[String(name)]?.prefixes = .decimal }
    for name in ["bit", "byte"] { units[name]?.prefixes = .binary }
    for (name, power) in [("m2", 2), ("m^2", 2), ("m3", 3), ("m^3", 3)] {
      units[name]?.power = power
    }
    for name in ["C", "cel"] {
      units[name] = Unit(kind: "temperature", factor: 1, shift: 273.15)
    }
    for name in ["F", "fah"] {
      units[name] = Unit(kind: "temperature", factor: 5.0 / 9, shift: 459.67)
    }
    units["Reau"] = Unit(kind: "temperature", factor: 1.25, shift: 218.52)
    return units
  }()

  private static let decimalUnits = """
    g u m ang Picapt parsec pc s sec Pa p atm at mmHg N dyn dy J e c cal eV ev W w T ga K kel \
    l L lt m2 m^2 m3 m^3 m/s m/sec m/h m/hr ly ang2 ang^2 ang3 ang^3 Wh wh
    """

  private static let plain: [(String, [(String, Double)])] = [
    (
      "mass",
      [
        ("g", 1), ("sg", 14_593.90293720636), ("lbm", 453.59237), ("u", 1.66053906660e-24),
        ("ozm", 28.349523125), ("grain", 0.06479891), ("cwt shweight", 45_359.237),
        ("uk_cwt lcwt hweight", 50_802.34544), ("stone", 6350.29318), ("ton", 907_184.74),
        ("uk_ton LTON brton", 1_016_046.9088),
      ]
    ),
    (
      "length",
      [
        ("m", 1), ("mi", 1609.344), ("Nmi", 1852), ("in", 0.0254), ("ft", 0.3048),
        ("yd", 0.9144), ("ang", 1e-10), ("ell", 1.143), ("ly", 9_460_730_472_580_800),
        ("parsec pc", 3.08567758128155e16), ("Picapt Pica", 0.0254 / 72), ("pica", 0.0254 / 6),
        ("survey_mi", 1609.347218694437),
      ]
    ),
    (
      "time",
      [("yr", 31_557_600), ("day d", 86_400), ("hr", 3600), ("mn min", 60), ("sec s", 1)]
    ),
    (
      "pressure",
      [
        ("Pa p", 1), ("atm at", 101_325), ("mmHg", 133.322), ("psi", 6894.757293168361),
        ("Torr", 101_325.0 / 760),
      ]
    ),
    ("force", [("N", 1), ("dyn dy", 1e-5), ("lbf", 4.4482216152605), ("pond", 9.80665e-3)]),
    (
      "energy",
      [
        ("J", 1), ("e", 1e-7), ("c", 4.184), ("cal", 4.1868), ("eV ev", 1.602176634e-19),
        ("HPh hh", 2_684_519.537696173), ("Wh wh", 3600), ("flb", 1.3558179483314),
        ("BTU btu", 1055.05585262),
      ]
    ),
    ("power", [("HP h", 745.6998715822702), ("PS", 735.49875), ("W w", 1)]),
    ("magnetism", [("T", 1), ("ga", 1e-4)]),
    ("temperature", [("K kel", 1), ("Rank", 5.0 / 9)]),
    (
      "volume",
      [
        ("tsp", 4.92892159375e-6), ("tspm", 5e-6), ("tbs", 1.478676478125e-5),
        ("oz", 2.95735295625e-5), ("cup", 2.365882365e-4), ("pt us_pt", 4.73176473e-4),
        ("uk_pt", 5.6826125e-4), ("qt", 9.46352946e-4), ("uk_qt", 1.1365225e-3),
        ("gal", 3.785411784e-3), ("uk_gal", 4.54609e-3), ("l L lt", 1e-3),
        ("ang3 ang^3", 1e-30), ("barrel", 0.158987294928), ("bushel", 0.03523907016688),
        ("ft3 ft^3", 0.028316846592), ("in3 in^3", 1.6387064e-5), ("m3 m^3", 1),
        ("mi3 mi^3", 4_168_181_825.440579584), ("yd3 yd^3", 0.764554857984),
        ("Nmi3 Nmi^3", 6_352_182_208), ("GRT regton", 2.8316846592),
        ("MTON", 1.13267386368),
      ]
    ),
    (
      "area",
      [
        ("uk_acre", 4046.8564224), ("us_acre", 4046.872609874252), ("ang2 ang^2", 1e-20),
        ("ar", 100), ("ft2 ft^2", 0.09290304), ("ha", 10_000), ("in2 in^2", 6.4516e-4),
        ("m2 m^2", 1), ("Morgen", 2500), ("mi2 mi^2", 2_589_988.110336),
        ("Nmi2 Nmi^2", 3_429_904), ("yd2 yd^2", 0.83612736),
      ]
    ),
    ("information", [("bit", 1), ("byte", 8)]),
    (
      "speed",
      [
        ("admkn", 0.514773333333333), ("kn", 1852.0 / 3600), ("m/h m/hr", 1.0 / 3600),
        ("m/s m/sec", 1), ("mph", 0.44704),
      ]
    ),
  ]
}
