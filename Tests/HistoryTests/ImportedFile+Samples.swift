import ByteSupport
import IndicatorModel
import Testing

@testable import History

/// Files made up for tests.
enum Sample {
  static let unit = "UBND xã Mỹ Lộc Điền"

  /// A figure of a report.
  static func figure(
    _ value: String, _ unit: String = "ha", code: String? = "NN.LUA.DX.DT",
    name: String = "Diện tích lúa Đông Xuân", context: String = "",
    kind: ObservationKind = .period, estimate: Bool = false, at start: Int = 10
  ) -> StatedFigure {
    StatedFigure(
      code: code, indicator: name, context: context, kind: kind,
      figure: ObservedFigure(value: DecimalNumber(value), unit: unit, isEstimate: estimate),
      place: .text(
        span: SourceSpan(start: start, end: start + value.utf8.count), quote: "… \(value) \(unit) …"
      ))
  }

  /// A report; its digest follows from `name` unless one is given.
  static func report(
    _ name: String, _ figures: [StatedFigure], unit: String = Sample.unit,
    period: String = "2024-Q1", sha256: String? = nil
  ) throws -> ImportedFile {
    var report = ExtractedReport(
      file: name, sha256: sha256 ?? SHA256.hexDigest(of: Array(name.utf8)),
      textSha256: SHA256.hexDigest(of: Array((name + "!").utf8)))
    report.title = "Báo cáo \(name)"
    var file = ImportedFile(
      report, unitName: unit, period: try #require(ReportingPeriod(period)), catalogue: .builtIn)
    file.figures = figures
    return file
  }

  /// An import's counts.
  static func counts(
    new: Int = 0, revised: Int = 0, confirmed: Int = 0, conflicts: Int = 0
  ) -> ImportOutcome {
    var counts = ImportCounts()
    (counts.new, counts.revised, counts.confirmed, counts.conflicts) = (
      new, revised, confirmed, conflicts
    )
    return .imported(counts)
  }
}
