public import ByteSupport
public import IndicatorForms
public import IndicatorModel
public import ReportReading
public import SpreadsheetModel

/// The page on which a person checks a filled form: one HTML file that needs nothing else.
///
/// ```
/// run record ── ReviewCell ───────────────────┐
/// filled form ── ReviewSheet, ReviewVisuals ──┼─ PageData (JSON) ──┐
/// reports ── ReviewReport ────────────────────┘                    ├─ PageFile (HTML, policy, hashes) ──> bytes
/// Page/*.{html,css,js} ── PageParts ───────────────────────────────┘
/// ```
///
/// What the page says of a cell is what the run record says of it, in the words of `explain`. All that
/// comes from a file reaches the browser as JSON text and is shown as text, never as markup.
public struct FormReview: Sendable {
  /// The run record, parsed: `bieumau.run/1`.
  public var record: JSONValue
  /// SHA-256 of the record's bytes: what the page keeps its progress under.
  public var recordDigest: String
  /// The filled form.
  public var workbook: Workbook
  /// What its sheets show beside their cells; empty, or one a sheet.
  public var visuals: [SheetVisuals]
  /// The structure of the form before it was filled.
  public var fingerprint: FormFingerprint
  /// The reports with what was read from them, in the record's order.
  public var reports: [(document: SourceDocument, report: ExtractedReport)]
  /// The audit of the reports.
  public var findings: [AuditFinding]

  /// A review.
  public init(
    record: JSONValue, recordDigest: String, workbook: Workbook, visuals: [SheetVisuals] = [],
    fingerprint: FormFingerprint,
    reports: [(document: SourceDocument, report: ExtractedReport)], findings: [AuditFinding]
  ) {
    (self.record, self.recordDigest, self.workbook) = (record, recordDigest, workbook)
    self.visuals = visuals
    (self.fingerprint, self.reports, self.findings) = (fingerprint, reports, findings)
  }

  /// Whether many units' figures were brought together.
  var isRollup: Bool { record["units"] != nil }

  /// The page, UTF-8; the same review gives the same bytes.
  ///
  /// - Complexity: linear in reports and form.
  public func page(_ wording: ReviewWording) -> [UInt8] {
    PageFile.bytes(
      title: wording.words["title"] ?? "", language: wording.language,
      data: PageData(review: self, wording: wording).rendered())
  }
}
