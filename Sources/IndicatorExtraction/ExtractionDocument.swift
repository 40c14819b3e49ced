internal import ByteSupport
public import IndicatorModel

/// The document that `extract -f json` prints: schema `bieumau.extract/1`.
public enum ExtractionDocument {
  /// The name of the schema.
  public static let schema = "bieumau.extract/1"

  /// The document of some reports as UTF-8; the same reports give the same bytes.
  ///
  /// - Complexity: linear in the measures; no tree of values is made.
  public static func bytes(_ reports: [ExtractedReport]) -> [UInt8] {
    var bytes: [UInt8] = []
    write(reports) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// The same document piece by piece: it is many times as long as the reports.
  ///
  /// - Parameter sink: takes one stretch of whole lines after the other.
  package static func write<Failure: Error>(
    _ reports: [ExtractedReport], to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter(capacity: pieceLength + (1 << 14))
    writer.startObject()
    writer.key("reports")
    writer.startArray()
    for report in reports { try writer.write(report, to: sink) }
    writer.endArray()
    writer.member("schema", schema)
    writer.endObject()
    try writer.finish(into: sink)
  }

  /// A piece is handed over when it has so many bytes.
  fileprivate static let pieceLength = 1 << 16
}

// The members of each object stand in the order of their keys' bytes.
extension JSONWriter {
  fileprivate mutating func write<Failure: Error>(
    _ report: ExtractedReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    startObject()
    member("closingDate", report.closingDate?.description)
    list("diagnostics", report.diagnostics) { $0.write($1) }
    member("file", report.file)
    key("measures")
    startArray()
    // By its index: a measure that is handed on is copied first.
    for index in report.measures.indices {
      write(report.measures, index, report.places)
      if waitingCount >= ExtractionDocument.pieceLength { try drain(into: sink) }
    }
    endArray()
    member("period", report.period?.description)
    member("place", report.place)
    key("planBodies")
    startObject()
    member("council", report.planBodies.council)
    member("superior", report.planBodies.superior)
    endObject()
    member("sha256", report.sha256)
    member("textSha256", report.textSha256)
    member("title", report.title)
    member("unitName", report.unitName)
    endObject()
  }

  private mutating func write(_ measures: [Measure], _ index: Int, _ places: SourcePlaces) {
    let growth = ExtractionDocument.growth(measures, index)
    startObject()
    writeFacts(measures, index)
    member("parent", measures[index].parent)
    member("parentRel", measures[index].parentRelation?.rawValue)
    member("period", measures[index].period)
    if let place = places.place(at: measures[index].span.start) {
      key("place")
      write(place)
    }
    member("planRef", measures[index].planReference)
    member("qualifier", measures[index].qualifier)
    member("quote", measures[index].quote)
    key("range")
    write(measures[index].range)
    member("sameAs", measures[index].sameAs)
    member("section", measures[index].section)
    member("start", measures[index].span.start)
    member("target", measures[index].target)
    member("targetKind", measures[index].targetKind?.rawValue)
    key("targetSpan")
    write(measures[index].targetSpan)
    member("unit", growth == nil ? measures[index].unit : "%")
    member("unitText", measures[index].unitText)
    member("value", growth ?? measures[index].value)
    member("valueText", measures[index].valueText)
    endObject()
  }

  /// The members of a measure up to `kind`.
  private mutating func writeFacts(_ measures: [Measure], _ index: Int) {
    list("achieved", measures[index].achieved) { $0.write($1) }
    member("asOf", measures[index].asOf?.description)
    member("code", measures[index].code)
    list("comparisons", measures[index].comparisons) { $0.write($1) }
    member("confidence", (measures[index].confidence * 100).rounded() / 100)
    member("end", measures[index].span.end)
    member("id", measures[index].id)
    member("indicator", measures[index].indicator)
    member("kind", measures[index].kind.rawValue)
  }

  private mutating func write(_ range: MeasureRange?) {
    guard let range else { return null() }
    startObject()
    member("high", range.high)
    member("low", range.low)
    endObject()
  }

  private mutating func write(_ span: SourceSpan?) {
    guard let span else { return null() }
    startObject()
    member("end", span.end)
    member("start", span.start)
    endObject()
  }

  private mutating func write(_ achievement: Achievement) {
    startObject()
    member("against", achievement.against)
    member("end", achievement.span.end)
    member("percent", achievement.percent)
    member("start", achievement.span.start)
    endObject()
  }

  private mutating func write(_ comparison: Comparison) {
    startObject()
    member("amount", comparison.amount)
    member("base", comparison.base)
    member("direction", comparison.direction)
    member("end", comparison.span.end)
    member("prior", comparison.prior)
    member("start", comparison.span.start)
    member("unit", comparison.unit)
    endObject()
  }

  private mutating func write(_ diagnostic: ReportDiagnostic) {
    startObject()
    member("code", diagnostic.code)
    member("end", diagnostic.span.end)
    member("message", diagnostic.message)
    member("severity", diagnostic.severity.rawValue)
    member("start", diagnostic.span.start)
    endObject()
  }
}

extension ExtractionDocument {
  /// Growth without a level: its percentage is what the sentence says (PATTERNS.md, section 3).
  fileprivate static func growth(_ measures: [Measure], _ index: Int) -> DecimalNumber? {
    guard measures[index].kind == .change, let first = measures[index].comparisons.first,
      first.unit == "%",
      !measures[index].comparisons.contains(where: { $0.unit != "%" && $0.amount != nil })
    else { return nil }
    return first.amount
  }
}
