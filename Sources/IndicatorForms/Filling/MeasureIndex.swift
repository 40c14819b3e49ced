internal import ByteSupport
internal import IndicatorModel
internal import VietnameseText

/// A measure that may be written into a row's cells; its confidence is that of the link to the row.
struct RowMeasure: Sendable {
  var measure: Measure
  /// The report, as the caller named it.
  var file: String
  /// Whether it stands among the tasks of the next period.
  var isAim = false
  /// Whether another figure of the indicator stands right behind its comparison, which may be the
  /// earlier value: "tăng 5,02% so với cùng thời điểm năm trước (385.400 con)".
  var hasRivalPrior = false
  /// The sums before it that its percentage may be of: "kế hoạch vốn", "vốn giao".
  var allotments: [Measure] = []
  /// Whether it is a sum that was allotted, not spent.
  var isAllotted = false
  /// What another office says of the same thing right behind it, or another section.
  var rival: Measure?
}

/// The measures of some reports, by the rows of forms that they speak of.
struct MeasureIndex {
  private let matcher: RowMatcher
  private let byCode: [String: [RowMeasure]]
  private let catalogue: Catalogue
  /// Every measure but aims, in the order of the reports.
  let all: [RowMeasure]

  /// - Parameter parallel: whether a second core lists the measures while their words are read.
  init(
    _ reports: [ExtractedReport], catalogue: Catalogue, frequencies: WordFrequencies,
    parallel: Bool = false
  ) {
    self.catalogue = catalogue
    if parallel {
      ((all, byCode), matcher) = ParallelWork.pair {
        MeasureIndex.entries(reports)
      } _: {
        RowMatcher(reports: reports, catalogue: catalogue, frequencies: frequencies)
      }
    } else {
      (all, byCode) = MeasureIndex.entries(reports)
      matcher = RowMatcher(reports: reports, catalogue: catalogue, frequencies: frequencies)
    }
  }

  /// Every measure with what is known of its neighbours, and those of each indicator.
  private static func entries(
    _ reports: [ExtractedReport]
  ) -> ([RowMeasure], [String: [RowMeasure]]) {
    let aims = reports.map(MeasureIndex.sectionsOfAims)
    let all = zip(reports, aims).flatMap { report, aims in
      let allotted = report.measures.map(Allotment.isOne)
      let contradicted = ContradictedFigures(report.measures)
      return report.measures.enumerated().map { place, measure in
        RowMeasure(
          measure: measure, file: report.file,
          isAim: measure.kind == .targetOnly && aims.contains(MeasureIndex.part(measure)),
          hasRivalPrior: MeasureIndex.hasRivalPrior(place, of: report),
          allotments: Allotment.before(place, in: report, allotted), isAllotted: allotted[place],
          rival: OtherSource.rival(of: place, in: report.measures)
            ?? contradicted.rival(of: place))
      }
    }
    return (all, MeasureIndex.byCode(all))
  }

  /// The measures that speak of a row.
  struct RowReadings: Sendable {
    /// By the form's own code; by words in a form without codes.
    var first: [RowMeasure]
    /// By words, for cells that the first leave empty.
    var second: [RowMeasure]
  }

  /// The measures of each row of a table.
  func measures(of table: FormTable) -> [RowReadings] {
    guard table.rows.contains(where: { !$0.inputs.isEmpty }) else {
      return table.rows.map { _ in RowReadings(first: [], second: []) }
    }
    return zip(table.rows, matcher.matches(of: table)).map { row, matches in
      let byWords = MeasureFamily.heads(of: matches, for: row, in: all).map(entry)
      guard let code = row.code, row.codeSource == .column else {
        return RowReadings(first: byWords, second: [])
      }
      return RowReadings(
        first: (byCode[code] ?? []) + ofCounts(row, code),
        second: row.isCodeOnly ? [] : byWords)
    }
  }

  /// The counts that a row's percentage is of: "Giao quân 38/38 công dân, đạt 100%" for "Tỷ lệ hoàn
  /// thành chỉ tiêu giao quân", "lũy kế cấp 21.846/22.130 người (98,72%)" for "Tỷ lệ cấp căn cước".
  private func ofCounts(_ row: FormRow, _ code: String) -> [RowMeasure] {
    guard row.unit == "%", let counted = catalogue[code]?.contextCode else { return [] }
    let isOfPlan = RowKind.isCompletion(row)
    let counts = byCode[counted] ?? []
    // A running total bears no code of its own.
    let totals = all.filter { entry in
      entry.measure.parentRelation == .cumulativeOf
        && entry.measure.confidence < CandidateFinder.writingConfidence
        && counts.contains {
          $0.file == entry.file && $0.measure.id == entry.measure.parent
            && $0.measure.confidence >= CandidateFinder.writingConfidence
        }
    }
    let sureTotals = totals.map { total in
      var total = total
      total.measure.confidence = CandidateFinder.writingConfidence
      return total
    }
    return (counts + sureTotals).compactMap { rate(of: $0, isOfPlan) }
  }

  /// The percentage behind a count as a figure of its own.
  private func rate(of entry: RowMeasure, _ isOfPlan: Bool) -> RowMeasure? {
    guard entry.measure.unit != "%", let first = entry.measure.achieved.first,
      entry.measure.achieved.allSatisfy({ $0.percent == first.percent }),
      isOfPlan || entry.measure.kind == .cumulative && first.against == nil
    else { return nil }
    var rate = entry
    (rate.measure.value, rate.measure.unit) = (first.percent, "%")
    (rate.measure.span, rate.measure.valueText) = (first.span, first.percent.description)
    (rate.measure.target, rate.measure.targetKind) = (nil, nil)
    rate.measure.achieved = []
    rate.measure.comparisons = []
    return rate
  }

  private func entry(_ match: RowMatcher.Match) -> RowMeasure {
    var entry = all[match.measure]
    entry.measure.confidence =
      match.score >= RowMatcher.writing
      ? max(CandidateFinder.writingConfidence, match.score) : match.score
    return entry
  }

  /// The measures of each indicator.
  ///
  /// A measure without a sure code that bears the name of one with a sure code is listed as its
  /// rival: what is said twice must agree before it is written.
  private static func byCode(
    _ all: [RowMeasure]
  ) -> [String: [RowMeasure]] {
    var byCode: [String: [RowMeasure]] = [:]
    var sureNames: [String: String] = [:]
    let names = all.map { VietnameseText.folded($0.measure.indicator) }
    for (entry, name) in zip(all, names) where isSure(entry.measure) {
      sureNames[name] = entry.measure.code
    }
    for (entry, name) in zip(all, names) {
      if let code = entry.measure.code,
        entry.measure.confidence >= CandidateFinder.listingConfidence
      {
        byCode[code, default: []].append(entry)
      }
      guard let namesake = sureNames[name], !isSure(entry.measure), namesake != entry.measure.code
      else { continue }
      var rival = entry
      rival.measure.confidence = min(
        rival.measure.confidence, CandidateFinder.listingConfidence)
      byCode[namesake, default: []].append(rival)
    }
    return byCode
  }

  /// The parts of a report that hold mostly aims: the tasks of the next period.
  ///
  /// Their figures are no plan of this year.
  private static func sectionsOfAims(_ report: ExtractedReport) -> Set<String> {
    var counts: [String: (aims: Int, all: Int)] = [:]
    for measure in report.measures where measure.kind != .change {
      let part = part(measure)
      counts[part, default: (0, 0)].all += 1
      if measure.kind == .targetOnly { counts[part, default: (0, 0)].aims += 1 }
    }
    return Set(counts.filter { $0.value.aims * 2 > $0.value.all }.keys)
  }

  /// The top of a section's path: `II` of `II.3`.
  private static func part(_ measure: Measure) -> String {
    let section = measure.section
    let end = section.utf8.firstIndex(of: UInt8(ascii: ".")) ?? section.endIndex
    return String(section[..<end])
  }

  private static func hasRivalPrior(_ place: Int, of report: ExtractedReport) -> Bool {
    let measure = report.measures[place]
    guard let comparison = measure.comparisons.last, place + 1 < report.measures.count else {
      return false
    }
    let next = report.measures[place + 1]
    return next.unit == measure.unit && next.indicator == measure.indicator
      && next.comparisons.isEmpty && next.span.start > comparison.span.end
      && next.span.start - comparison.span.end < 80
  }

  private static func isSure(_ measure: Measure) -> Bool {
    measure.code != nil && measure.confidence >= CandidateFinder.writingConfidence
  }
}
