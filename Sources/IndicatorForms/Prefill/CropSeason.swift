internal import VietnameseText

/// A season of rice and other crops, and the months its harvest falls into (`FORMS.md` 5.2).
public enum CropSeason: String, Hashable, Sendable {
  /// Đông Xuân: the first quarter.
  case winterSpring
  /// Hè Thu: the second and third.
  case summerAutumn
  /// Thu Đông and Mùa: the last.
  case autumnWinter

  /// The months, 1...12.
  var months: ClosedRange<Int> {
    switch self {
    case .winterSpring: 1...3
    case .summerAutumn: 4...9
    case .autumnWinter: 10...12
    }
  }

  /// The season that a row's name or code names; `nil` for none.
  init?(label: String, code: String?) {
    let name = FoldedText(label)
    let parts = (code ?? "").split(separator: ".")
    if name.holds("dong xuan") || parts.contains("DX") {
      self = .winterSpring
    } else if name.holds("he thu") || parts.contains("HT") {
      self = .summerAutumn
    } else if name.holds(anyOf: ["thu dong", "lua mua", "vu mua"]) || parts.contains("MUA") {
      self = .autumnWinter
    } else {
      return nil
    }
  }

  /// How many of some months belong to the season.
  func count(in months: ClosedRange<Int>) -> Int { months.count { self.months.contains($0) } }
}
