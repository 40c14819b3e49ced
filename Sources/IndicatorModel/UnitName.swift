internal import VietnameseText

/// Names of reporting units: which spellings are one unit's.
package enum UnitName {
  /// What spellings of a name share: composed, lower case, the committee's title left out.
  ///
  /// `UBND TX. Ngã Năm` and `Ủy ban nhân dân thị xã Ngã Năm` are one; diacritics are kept, since
  /// `Tân Phú` and `Tấn Phú` are two communes.
  package static func key(_ name: String) -> String {
    var words = VietnameseText.normalized(name).split { $0 == " " || $0 == "." || $0 == "," }
      .map(String.init)
    if words.prefix(4) == ["ủy", "ban", "nhân", "dân"] { words.removeFirst(4) }
    if words.first == "ubnd" { words.removeFirst() }
    if let first = words.first, let level = levels[first] { words[0] = level }
    return words.joined(separator: " ")
  }

  /// The name without the level before it: `mỹ lộc điền` of `xã mỹ lộc điền`; the key itself when
  /// it names none.
  package static func bare(ofKey key: String) -> String {
    for level in allLevels where key.hasPrefix(level + " ") {
      return String(key.dropFirst(level.count + 1))
    }
    return key
  }

  /// Longest first, so that `thị trấn` is not taken for anything shorter.
  private static let allLevels = [
    "thành phố", "đặc khu", "thị trấn", "thị xã", "phường", "huyện", "quận", "tỉnh", "xã",
  ]

  private static let levels = [
    "tp": "thành phố", "tx": "thị xã", "tt": "thị trấn", "h": "huyện", "p": "phường", "x": "xã",
    "t": "tỉnh", "q": "quận",
  ]

  /// An SDMX code for a key: `XA_MY_LOC_DIEN`; `UNIT` when nothing is left of it.
  package static func code(ofKey key: String) -> String {
    let folded = VietnameseText.folded(key)
    guard !folded.isEmpty else { return "UNIT" }
    return String(folded.uppercased().map { $0 == " " ? "_" : $0 })
  }
}
