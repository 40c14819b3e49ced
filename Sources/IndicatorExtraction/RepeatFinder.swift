import IndicatorModel
import VietnameseText

/// Finds measures that state the same indicator again.
enum RepeatFinder {
  /// Sets `sameAs` of later measures to the first that has the same name and unit class.
  static func mark(_ measures: inout [Measure]) {
    var seen: [Key: Int] = [:]
    for index in measures.indices {
      let words = Set(VietnameseText.words(measures[index].indicator).filter { !light.contains($0) })
      guard words.count >= 3 else { continue }
      let unit = measures[index].unit.flatMap { UnitOfMeasure(parsing: $0)?.unitClass } ?? ""
      let key = Key(words: words, unit: unit)
      if let first = seen[key], measures[first].kind != .price {
        measures[index].sameAs = measures[first].id
      } else {
        seen[key] = index
      }
    }
  }

  private struct Key: Hashable {
    let words: Set<WordKey>
    let unit: String
  }
  private static let light = PhraseSet(["số", "tổng", "được", "đã", "của", "trên", "địa", "bàn", "các"])
}
