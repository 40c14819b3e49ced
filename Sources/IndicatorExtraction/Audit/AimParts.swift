import IndicatorModel

/// The parts of a report that hold the aims of the next period.
struct AimParts {
  /// One flag a measure.
  let flags: [Bool]

  init(_ measures: [Measure], _ text: AuditText?) {
    let titles = text?.aimSections ?? []
    var counts: [Substring: (aims: Int, all: Int)] = [:]
    for measure in measures where measure.kind != .change {
      counts[AimParts.part(measure), default: (0, 0)].all += 1
      if measure.kind == .targetOnly { counts[AimParts.part(measure), default: (0, 0)].aims += 1 }
    }
    let mostly = Set(counts.filter { $0.value.aims * 2 > $0.value.all }.keys)
    flags = measures.map { measure in
      measure.kind == .targetOnly || mostly.contains(AimParts.part(measure))
        || titles.contains { $0.contains(measure.span.start) }
    }
  }

  /// The top of a section's path: `II` of `II.3`.
  private static func part(_ measure: Measure) -> Substring {
    measure.section.prefix { $0 != "." }
  }
}
