internal import ByteSupport
internal import IndicatorModel

/// The document that `history list -f json` prints: schema `bieumau.history/1`.
enum HistoryDocument {
  /// The document as UTF-8, keys sorted.
  static func bytes(
    _ rows: [(observation: Observation, revisions: [ObservationRevision])]
  ) -> [UInt8] {
    var writer = JSONWriter(capacity: 1024 + rows.count * 512)
    writer.startObject()
    writer.list("observations", rows) { $0.write($1.observation, $1.revisions) }
    writer.member("schema", "bieumau.history/1")
    writer.endObject()
    return writer.finish()
  }
}

// The members of each object stand in the order of their keys' bytes.
extension JSONWriter {
  fileprivate mutating func write(
    _ observation: Observation, _ revisions: [ObservationRevision]
  ) {
    let key = observation.key
    startObject()
    member("code", key.code)
    member("detail", key.detail.isEmpty ? nil : key.detail)
    member("indicator", key.indicator)
    member("kind", key.kind.rawValue)
    member("period", key.period.description)
    list("revisions", revisions) { $0.write($1) }
    member("unitName", key.unitName)
    endObject()
  }

  private mutating func write(_ revision: ObservationRevision) {
    startObject()
    member("number", revision.number)
    list("sources", revision.sources) { $0.write($1) }
    member("state", revision.state.rawValue)
    member("unit", revision.figure.unit)
    member("value", revision.figure.value)
    endObject()
  }

  private mutating func write(_ source: ObservationSource) {
    let figure = source.figure
    startObject()
    member("asOf", figure.asOf?.description)
    if case .cell(_, let cell) = source.place { member("cell", cell) }
    if case .text(let span, _) = source.place { member("end", span.end) }
    key("estimate")
    value(figure.isEstimate)
    member("file", source.file)
    member("high", figure.range?.high)
    member("low", figure.range?.low)
    member("qualifier", figure.qualifier)
    if case .text(_, let quote) = source.place { member("quote", quote) }
    member("sha256", source.sha256)
    if case .cell(let sheet, _) = source.place { member("sheet", sheet) }
    if case .text(let span, _) = source.place { member("start", span.start) }
    member("unit", figure.unit)
    member("value", figure.value)
    endObject()
  }
}
