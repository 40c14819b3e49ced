// Reports become measures.
//
//   SourceDocument ─ HeaderReader ─▶ period, unit, title
//                  ─ DocumentScanner (ExclusionRules, QuantityReader, ClauseTail, ContextPhrases) ─▶ [Draft]
//                  ─ DraftResolver (kinds, targets, trees) ─▶ [Draft]
//                  ─ MeasureNamer ─▶ names ─ CatalogueLinker ─▶ codes ─▶ ExtractedReport

public import IndicatorModel
public import ReportReading
import VietnameseText

/// Reads the measures of reports.
///
/// Make one and use it for many: it holds the catalogue's index.
public struct IndicatorExtractor: Sendable {
  private let linker: CatalogueLinker

  /// The extractor for the built-in catalogue, made once.
  package static let builtIn = IndicatorExtractor(catalogue: .builtIn)

  /// An extractor for a catalogue.
  ///
  /// - Complexity: linear in the words of the catalogue.
  public init(catalogue: Catalogue) {
    linker = CatalogueLinker(catalogue)
  }

  /// The measures of a report, in order of place, with ids from `m1`.
  ///
  /// - Parameters:
  ///   - document: The report.
  ///   - firstID: The number of the first id, so that ids stay unique over several reports.
  /// - Complexity: linear in the text.
  public func extract(_ document: SourceDocument, firstID: Int = 1) -> ExtractedReport {
    extract(ReportScan(document, firstID: firstID))
  }

  /// The measures of a report that was scanned before, with their codes.
  ///
  /// - Complexity: linear in the text; no measure is copied when nobody else holds the scan.
  public func extract(_ scan: consuming ReportScan) -> ExtractedReport {
    var report = scan.report
    scan.report.measures = []
    linker.link(&report.measures, of: scan)
    report.planBodies = ReportSummary.planBodies(report.measures)
    report.closingDate = ReportSummary.closingDate(report.measures)
    return report
  }
}

/// What follows for the whole report from its measures.
enum ReportSummary {
  /// The bodies most often named.
  static func planBodies(_ measures: [Measure]) -> PlanBodies {
    var counts: [String: Int] = [:]
    for measure in measures {
      for achievement in measure.achieved { counts[achievement.against ?? "", default: 0] += 1 }
    }
    func most(_ names: [String]) -> String? {
      let best = names.max { counts[$0, default: 0] < counts[$1, default: 0] }
      return best.flatMap { counts[$0, default: 0] > 0 ? $0 : nil }
    }
    return PlanBodies(
      superior: most(["tỉnh", "thành phố", "huyện", "Trung ương"]),
      council: most(["Nghị quyết", "HĐND"]))
  }

  /// The day that most dated measures are of.
  static func closingDate(_ measures: [Measure]) -> CalendarDateOfReport? {
    var counts: [CalendarDateOfReport: Int] = [:]
    for measure in measures { if let day = measure.asOf { counts[day, default: 0] += 1 } }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}
