import ByteSupport
import IndicatorModel
import ReportReading

@testable import IndicatorExtraction

/// One line per measure of a text, for tables of sentences.
enum MeasureSummary {
  static let extractor = IndicatorExtractor(catalogue: Catalogue([]))

  /// The measures of a text in order.
  static func lines(_ text: String) -> [String] {
    extractor.extract(SourceDocument(text: text)).measures.map(line)
  }

  private static func line(_ measure: Measure) -> String {
    var text = value(measure) + " " + (measure.unit ?? "?")
    if measure.kind != .actual { text += " [\(measure.kind.rawValue)]" }
    if let qualifier = measure.qualifier { text += " ~\(qualifier)" }
    if let target = measure.target {
      text += " /\(target)"
      if measure.kind != .targetOnly { text += "(\(measure.targetKind?.rawValue ?? "?"))" }
    }
    for entry in measure.achieved { text += " A\(entry.percent)%:\(entry.against ?? "-")" }
    for entry in measure.comparisons {
      let amount = entry.amount?.description ?? "∅"
      text += " C\(entry.direction) \(amount) \(entry.unit ?? "?") @\(entry.base ?? "-")"
      if let prior = entry.prior { text += " (\(prior))" }
    }
    if let day = measure.asOf { text += " ngày \(day)" }
    if let period = measure.period { text += " kỳ \(period)" }
    if let parent = measure.parent { text += " <\(parent)" }
    return text
  }

  private static func value(_ measure: Measure) -> String {
    if let value = measure.value { return value.description }
    guard let range = measure.range else { return "∅" }
    return "\(range.low?.description ?? "")..\(range.high?.description ?? "")"
  }
}
