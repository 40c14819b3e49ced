internal import ByteSupport
internal import IndicatorModel

/// Figures that stand against those found: another office's, and counts that end early.
extension CandidateFinder {
  /// What another office says stands beside the report's own figure: which is right is not for a
  /// program to say.
  func addRival(
    _ rival: Measure, of entry: RowMeasure, to search: inout CandidateSearch
  ) {
    var (rival, found) = (rival, CandidateSearch())
    rival.confidence = entry.measure.confidence
    for figure in mainFigure(rival, &found) { add(figure, of: rival, entry.file, to: &search) }
  }

  /// Counts that were passed over because they end early, and those of a part of the stretch: a whole
  /// cannot hold less.
  func addPartialCounts(
    _ role: ColumnRole, _ period: ReportingPeriod, _ search: inout CandidateSearch
  ) {
    guard role == .period || role == .cumulative, kind == .flow else { return }
    for entry in measures {
      let (measure, file) = (entry.measure, entry.file)
      let isEarly =
        !countsToReport && measure.asOf.map { FigureScope.endsEarly($0, in: period) } ?? false
      let isPart = role == .cumulative && FigureScope.isOfPart(measure, of: period)
      guard isEarly || isPart, measure.confidence >= CandidateFinder.writingConfidence
      else { continue }
      var partial = CandidateSearch()
      for figure in mainFigure(measure, &partial) { add(figure, of: measure, file, to: &partial) }
      search.partial += partial.readings
    }
  }
}
