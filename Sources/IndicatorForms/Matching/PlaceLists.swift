internal import ByteSupport
internal import IndicatorModel
internal import VietnameseText

/// Lists of places below a whole, and whether they share it out.
enum PlaceLists {
  /// The ids of places' figures that are of something narrower than the whole they stand under.
  ///
  /// "Thu ngân sách trên địa bàn 48.720 triệu đồng, trong đó khối xã, thị trấn thu: thị trấn 6,42 tỷ
  /// đồng, …": a list of five places and more that stays far below its whole.
  static func unshared(in measures: [Measure]) -> Set<String> {
    var lists: [String: [Measure]] = [:]
    for measure in measures where measure.place != nil && measure.parentRelation == .breakdown {
      guard let parent = measure.parent else { continue }
      lists[parent, default: []].append(measure)
    }
    guard !lists.isEmpty else { return [] }
    var ids: Set<String> = []
    for whole in measures {
      guard let list = lists[whole.id], list.count >= fewest, let value = whole.value,
        let unit = whole.unit.flatMap({ UnitOfMeasure(parsing: $0) }), isAdditive(unit)
      else { continue }
      let sum = list.reduce(0.0) { sum, part in
        let own = part.unit.flatMap { UnitOfMeasure(parsing: $0) }
        return sum + (part.value.flatMap { own?.convert($0, to: unit) }?.doubleValue ?? 0)
      }
      if sum < value.doubleValue * nearlyAll { ids.formUnion(list.map(\.id)) }
    }
    return ids
  }

  /// Fewer may be the ones worth naming.
  private static let fewest = 5
  private static let nearlyAll = 0.9

  private static func isAdditive(_ unit: UnitOfMeasure) -> Bool {
    !unit.isPercent && !unit.unitClass.utf8.contains(UInt8(ascii: "/"))
  }
}
