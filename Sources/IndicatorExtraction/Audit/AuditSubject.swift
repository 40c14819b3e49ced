import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// A report as the checks need it: measures by id, children by parent, units parsed once, the
/// sentence and the part of the report that each measure stands in.
struct AuditSubject: Sendable {
  let report: ExtractedReport
  let measures: [Measure]
  /// The position of each id.
  let byID: [String: Int]
  /// The positions of the measures under each id.
  let children: [String: [Int]]
  /// The unit of each measure.
  let units: [UnitOfMeasure?]
  /// The words, where the text is at hand.
  let text: AuditText?
  /// The number of the sentence that each measure stands in.
  let sentences: [Int]
  /// The telling words of each measure's name.
  let names: [AuditName]
  /// Whether each measure stands among the aims of the next period.
  let isAim: [Bool]

  init(_ report: ExtractedReport, _ document: SourceDocument? = nil) {
    self.report = report
    measures = report.measures
    text = document.map { AuditText($0) }
    var byID: [String: Int] = [:]
    var children: [String: [Int]] = [:]
    var parsed: [String: UnitOfMeasure] = [:]
    var units: [UnitOfMeasure?] = []
    for (index, measure) in report.measures.enumerated() {
      byID[measure.id] = index
      if let parent = measure.parent { children[parent, default: []].append(index) }
      if let name = measure.unit, parsed[name] == nil {
        parsed[name] = UnitOfMeasure(parsing: name)
      }
      units.append(measure.unit.flatMap { parsed[$0] })
    }
    (self.byID, self.children, self.units) = (byID, children, units)
    names = report.measures.map { AuditName($0) }
    sentences = AuditSubject.sentences(of: report.measures, text)
    isAim = AimParts(report.measures, text).flags
  }

  /// Sentence numbers; without the text, stretches of one section without a gap of 200 scalars.
  private static func sentences(of measures: [Measure], _ text: AuditText?) -> [Int] {
    if let text { return measures.map { text.sentence(at: $0.span.start) } }
    var sentence = 0
    return measures.indices.map { index in
      if index > 0 {
        let (before, own) = (measures[index - 1], measures[index])
        if before.section != own.section || own.span.start - before.span.end > 200 { sentence += 1 }
      }
      return sentence
    }
  }

  /// The measure with an id.
  func measure(_ id: String?) -> Measure? { id.flatMap { byID[$0] }.map { measures[$0] } }

  /// A place of this report.
  func place(_ span: SourceSpan) -> AuditFinding.Place {
    AuditFinding.Place(
      file: report.file, span: span, place: report.places.place(at: span.start))
  }

  /// The value of a measure in another one's unit; `nil` when the units do not compare.
  func value(_ index: Int, in other: Int) -> DecimalNumber? {
    guard let value = measures[index].value, let own = units[index], let unit = units[other] else {
      return nil
    }
    return areOneNoun(own, unit) ? value : own.convert(value, to: unit)
  }

  /// "suất" and "suất quà": counts in one noun, once with more words.
  private func areOneNoun(_ first: UnitOfMeasure, _ second: UnitOfMeasure) -> Bool {
    guard first.power == 0, second.power == 0, first.unitClass != second.unitClass else {
      return false
    }
    return first.unitClass.hasPrefix(second.unitClass + " ")
      || second.unitClass.hasPrefix(first.unitClass + " ")
  }

  /// Whether values of two measures can be added: one class of units, and no percentages.
  func areComparable(_ first: Int, _ second: Int) -> Bool {
    guard let own = units[first], let other = units[second] else { return false }
    return (own.isComparable(with: other) || areOneNoun(own, other)) && !own.isPercent
  }

  /// The measures of each sentence, in order, for sentences with at least two.
  var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in measures.indices.dropFirst() where sentences[index] != sentences[start] {
      if index - start > 1 { runs.append(start..<index) }
      start = index
    }
    if measures.count - start > 1 { runs.append(start..<measures.count) }
    return runs
  }
}
