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
    let measures = reports.reduce(0) { $0 + $1.measures.count }
    var writer = JSONWriter(capacity: 1024 + measures * 1024)
    writer.startObject()
    writer.list("reports", reports) { $0.write($1) }
    writer.member("schema", schema)
    writer.endObject()
    return writer.finish()
  }
}

// The members of each object stand in the order of their keys' bytes.
extension JSONWriter {
  fileprivate mutating func write(_ report: ExtractedReport) {
    startObject()
    member("closingDate", report.closingDate?.description)
    list("diagnostics", report.diagnostics) { $0.write($1) }
    member("file", report.file)
    key("measures")
    startArray()
    // In place: a measure handed to a closure is copied first.
    for index in report.measures.indices { write(report.measures[index], report.places) }
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

  private mutating func write(_ measure: Measure, _ places: SourcePlaces) {
    let growth = ExtractionDocument.growth(measure)
    startObject()
    writeFacts(measure)
    member("parent", measure.parent)
    member("parentRel", measure.parentRelation?.rawValue)
    member("period", measure.period)
    if let place = places.place(at: measure.span.start) {
      key("place")
      write(place)
    }
    member("planRef", measure.planReference)
    member("qualifier", measure.qualifier)
    member("quote", measure.quote)
    key("range")
    write(measure.range)
    member("sameAs", measure.sameAs)
    member("section", measure.section)
    member("start", measure.span.start)
    member("target", measure.target)
    member("targetKind", measure.targetKind?.rawValue)
    key("targetSpan")
    write(measure.targetSpan)
    member("unit", growth == nil ? measure.unit : "%")
    member("unitText", measure.unitText)
    member("value", growth ?? measure.value)
    member("valueText", measure.valueText)
    endObject()
  }

  /// The members of a measure up to `kind`.
  private mutating func writeFacts(_ measure: Measure) {
    list("achieved", measure.achieved) { $0.write($1) }
    member("asOf", measure.asOf?.description)
    member("code", measure.code)
    list("comparisons", measure.comparisons) { $0.write($1) }
    member("confidence", (measure.confidence * 100).rounded() / 100)
    member("end", measure.span.end)
    member("id", measure.id)
    member("indicator", measure.indicator)
    member("kind", measure.kind.rawValue)
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
  fileprivate static func growth(_ measure: Measure) -> DecimalNumber? {
    guard measure.kind == .change, let first = measure.comparisons.first, first.unit == "%",
      !measure.comparisons.contains(where: { $0.unit != "%" && $0.amount != nil })
    else { return nil }
    return first.amount
  }
}
