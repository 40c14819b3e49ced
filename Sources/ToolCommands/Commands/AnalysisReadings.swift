internal import IndicatorForms
internal import IndicatorModel
private import Synchronization

/// How one form reads for each period that reports were of: a thousand reports of one quarter have
/// it read once.
final class AnalysisReadings: Sendable {
  private let known = Mutex<[ReportingPeriod: FormAnalysis]>([:])

  /// The reading for a period, made when it is first asked for.
  func reading(
    for period: ReportingPeriod, make: () -> FormAnalysis
  ) -> FormAnalysis {
    if let known = known.withLock({ $0[period] }) { return known }
    let reading = make()
    known.withLock { $0[period] = reading }
    return reading
  }
}
