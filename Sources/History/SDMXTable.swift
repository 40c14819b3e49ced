internal import ByteSupport
package import IndicatorModel
internal import VietnameseText

/// Observations as SDMX-CSV 1.0, one row an observation.
///
/// Dimensions: FREQ, REF_AREA, INDICATOR, FIGURE_KIND; then TIME_PERIOD and OBS_VALUE; the rest are
/// attributes. Codes are SDMX identifiers: a catalogue's `NN.LUA.DX` is `NN_LUA_DX`, a unit's code is
/// its name in ASCII. Left out: figures of indicators without a code, and those of no certain stretch
/// of time, which no key could tell apart.
///
/// - Note: Source: SDMX-CSV field guide 1.0 (`DATAFLOW`, then the components of the structure);
///   SDMX 2.1 section 6 §4.2.1 (TIME_PERIOD: Gregorian year `2024`, reporting periods `2024-S1`,
///   `2024-Q1`, Gregorian month `2024-05`, time range `2024-01-01/P9M`); CL_OBS_STATUS
///   2.2 (A normal, E estimated, O missing). Not written: CL_DECIMALS, PRE_BREAK_VALUE.
package enum SDMXTable {
  /// What the rows are data of: agency, dataflow, version.
  package static let dataflow = "BIEUMAU:KTXH(1.0)"

  /// The columns.
  package static let columns = [
    "DATAFLOW", "FREQ", "REF_AREA", "INDICATOR", "FIGURE_KIND", "TIME_PERIOD", "OBS_VALUE",
    "UNIT_MEASURE", "UNIT_MULT", "OBS_STATUS", "OBS_LOW", "OBS_HIGH", "REVISION", "REF_AREA_NAME",
    "INDICATOR_NAME", "SOURCE_FILE", "SOURCE_PLACE",
  ]

  /// UTF-8 without a byte-order mark.
  ///
  /// - Parameter areas: each unit's code by its name (`HistoryStore.unitCodes`).
  /// - Returns: the text and how many observations have no place in it.
  package static func csv(
    _ observations: [Observation], areas: [String: String]
  ) -> (text: String, leftOut: Int) {
    var csv = CSVText()
    csv.append(columns)
    var leftOut = 0
    for observation in observations {
      let key = observation.key
      if let code = key.code, let area = areas[key.unitName], key.kind != .unplaced {
        csv.append(fields(observation, code: code, area: area))
      } else {
        leftOut += 1
      }
    }
    return (csv.text, leftOut)
  }

  private static func fields(
    _ observation: Observation, code: String, area: String
  ) -> [String] {
    let (key, current) = (observation.key, observation.current)
    let figure = current.figure
    let unit = measure(figure.unit)
    let place = current.sources.first.map { source -> String in
      switch source.place {
      case .text(let span, _): "\(span.start)-\(span.end)"
      case .cell(let sheet, let cell): "'\(sheet)'!\(cell)"
      }
    }
    return [
      dataflow, frequency(key.period), area, identifier(code), identifier(key.kind.rawValue),
      time(key.period), figure.value?.description ?? "", unit.code, unit.multiplier,
      figure.value == nil ? "O" : figure.isEstimate ? "E" : "A",
      figure.range?.low?.description ?? "", figure.range?.high?.description ?? "",
      String(current.number), key.unitName, key.indicator, current.sources.first?.file ?? "",
      place ?? "",
    ]
  }

  /// Letters, digits and `_` only.
  private static func identifier(_ text: String) -> String {
    String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  private static func frequency(_ period: ReportingPeriod) -> String {
    switch period.span {
    case .year: "A"
    case .half: "S"
    case .quarter: "Q"
    case .month: "M"
    case .nineMonths: "_O"
    }
  }

  private static func time(_ period: ReportingPeriod) -> String {
    switch period.span {
    case .half(let half): "\(period.year)-S\(half)"
    case .nineMonths: "\(period.year)-01-01/P9M"
    default: period.description
    }
  }

  /// A unit as SDMX says it: tỷ đồng is VND times ten to the 9th; others stand as they are, in ASCII.
  private static func measure(_ text: String) -> (code: String, multiplier: String) {
    guard let unit = UnitOfMeasure(parsing: text) else { return ("", "") }
    if unit.isMoney { return ("VND", String(unit.power)) }
    if unit.isPercent { return ("PT", "0") }
    if unit.isPerson, unit.power == 0 { return ("PS", "0") }
    return (
      identifier(VietnameseText.folded(unit.name.split(separator: "/").joined(separator: " per ")))
        .uppercased(), "0"
    )
  }
}
