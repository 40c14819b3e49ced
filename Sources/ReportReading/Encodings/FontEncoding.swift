internal import VietnameseText

/// What a font's name says of the text set in it.
struct FontEncoding: Equatable {
  /// The encoding.
  let encoding: LegacyEncoding
  /// The font shows capitals for small letters, as `.VnTimeH` does.
  let isCapital: Bool

  /// The encoding of a font; `nil` for Unicode fonts.
  init?(font: String) {
    let name = font.lowercased()
    if name.hasPrefix(".vn") {
      encoding = .tcvn3
      isCapital = name.hasSuffix("h")
    } else if name.hasPrefix("vni-") || name.hasPrefix("vni ") {
      (encoding, isCapital) = (.vni, false)
    } else {
      return nil
    }
  }

  /// The text of a run; one that has Unicode letters already stays as it is.
  func decoded(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let isUnicode = scalars.contains { scalar in
      (0x1EA0...0x1EF9).contains(scalar.value) || (0x300...0x323).contains(scalar.value)
        || [0x102, 0x103, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0].contains(scalar.value)
    }
    let text = isUnicode ? scalars : encoding.decoded(scalars)
    guard isCapital else { return text }
    return text.flatMap { $0.properties.uppercaseMapping.unicodeScalars }
  }
}
