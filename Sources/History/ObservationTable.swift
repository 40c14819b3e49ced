internal import ByteSupport
package import IndicatorModel

/// Observations as a CSV table, one row a figure.
package enum ObservationTable {
  /// The columns; names are for programs and do not follow the language of messages.
  package static let columns = [
    "unit", "period", "code", "indicator", "kind", "detail", "revision", "state", "value", "low",
    "high", "unit_of_measure", "estimate", "qualifier", "as_of", "file", "sha256", "start", "end",
    "sheet", "cell", "quote",
  ]

  /// RFC 4180 in UTF-8 with a byte-order mark, so that spreadsheet programs read it; numbers with a
  /// decimal point and no grouping.
  ///
  /// - Parameter rows: an observation and the revision of it that the row shows.
  package static func csv(
    _ rows: [(observation: Observation, revision: ObservationRevision)]
  ) -> String {
    var csv = CSVText()
    csv.append(columns)
    for row in rows { csv.append(fields(row.observation.key, row.revision)) }
    return "\u{FEFF}" + csv.text
  }

  private static func fields(_ key: Observation.Key, _ revision: ObservationRevision) -> [String] {
    let figure = revision.figure
    var fields = [
      key.unitName, key.period.description, key.code ?? "", key.indicator, key.kind.rawValue,
      key.detail, String(revision.number), revision.state.rawValue,
      figure.value?.description ?? "", figure.range?.low?.description ?? "",
      figure.range?.high?.description ?? "", figure.unit, figure.isEstimate ? "1" : "0",
      figure.qualifier ?? "", figure.asOf?.description ?? "",
    ]
    guard let source = revision.sources.first else {
      return fields + Array(repeating: "", count: 7)
    }
    fields += [source.file, source.sha256]
    switch source.place {
    case .text(let span, let quote):
      fields += [String(span.start), String(span.end), "", "", quote]
    case .cell(let sheet, let cell): fields += ["", "", sheet, cell, ""]
    }
    return fields
  }
}
